/// <reference types="office-js" />
/**
 * The pane in React and Fluent UI, and the start of the shared runtime's page: the first reading of the workbook and the
 * watch over its entry sheet. May import `plan`, `observations`, `analysis`, `report`, `workbook`, and `commands`, whose
 * buttons it shows.
 */
import { createRoot } from "react-dom/client";
import { commands, session } from "../commands";
import { fill, localeOf, messagesOf } from "../report";
import * as workbook from "../workbook";
import { createReading } from "./reading";
import { followTheme, officeBackground } from "./theme";
import { ThemedPane } from "./ThemedPane";

const reading = createReading(workbook.readWorkbook, workbook.workbookStore);

void Office.onReady(({ host }) => {
  const locale = localeOf(Office.context.displayLanguage ?? navigator.language);
  const root = createRoot(document.getElementById("root")!);
  if (host !== Office.HostType.Excel) return root.render(messagesOf(locale).pane.startFailed);
  document.documentElement.lang = locale;
  root.render(
    <ThemedPane
      theme={followTheme(officeBackground)}
      locale={locale}
      session={session}
      commands={commands}
      actions={workbook}
      store={workbook.workbookStore}
      reading={reading}
      functions={Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.1")}
    />,
  );
  void reading.again();
  workbook.watchEntry(reading.take).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    session.set({ notice: { tone: "error", text: fill(messagesOf(locale).commands.unexpected, { message }) } });
  });
});
