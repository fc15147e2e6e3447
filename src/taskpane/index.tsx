/// <reference types="office-js" />
/**
 * The pane in React and Fluent UI, and the start of the shared runtime's page: the first reading of the workbook and the
 * watch over its entry sheet. May import `plan`, `observations`, `analysis`, `report`, `workbook`, and `commands`, whose
 * buttons it shows.
 */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { commands, session } from "../commands";
import { fill, localeOf, messagesOf } from "../report";
import { readWorkbook, watchEntry, workbookStore } from "../workbook";
import { Pane } from "./Pane";
import { createReading } from "./reading";
import { LocaleContext } from "./words";

const reading = createReading(readWorkbook, workbookStore);

void Office.onReady(({ host }) => {
  const locale = localeOf(Office.context.displayLanguage ?? navigator.language);
  const root = createRoot(document.getElementById("root")!);
  if (host !== Office.HostType.Excel) return root.render(messagesOf(locale).pane.startFailed);
  document.documentElement.lang = locale;
  root.render(
    <FluentProvider theme={webLightTheme}>
      <LocaleContext value={locale}>
        <Pane
          session={session}
          commands={commands}
          store={workbookStore}
          reading={reading}
          functions={Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.1")}
        />
      </LocaleContext>
    </FluentProvider>,
  );
  void reading.again();
  watchEntry(reading.take).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    session.set({ notice: { tone: "error", text: fill(messagesOf(locale).commands.unexpected, { message }) } });
  });
});
