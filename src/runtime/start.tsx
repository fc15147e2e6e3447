import { createRoot } from "react-dom/client";
import { associateCommands, createCommands, unexpectedSentence, type Commands } from "../commands";
import { startFunctions } from "../functions";
import { knownAt, type ShippedFigures } from "../observations";
import { localeOf } from "../words";
import {
  createReading,
  createPaneSession,
  followTheme,
  officeBackground,
  paneWords,
  rememberedPerson,
  ThemedPane,
  type PaneSession,
  type PlanShelf,
} from "../taskpane";
import { createWorkbook, type RegionsGiven, type ShippedTasks } from "../workbook";

/** What lives as long as the shared runtime. */
export interface Runtime {
  readonly session: PaneSession;
  readonly commands: Commands;
}

/** What comes along with the add-in. */
export interface Shipped {
  /** The plan with its figures. */
  readonly plan: () => Promise<ShippedFigures>;
  /** The promises of its text. */
  readonly tasks: () => Promise<ShippedTasks>;
  readonly regions: () => Promise<RegionsGiven>;
  /** The plans that a person may import, and what is known of indicators. */
  readonly annexes: PlanShelf;
}

/**
 * Starts the add-in in its page: gives functions and ribbon to Office, and once Office is ready draws the pane, reads the
 * workbook and watches its entry sheet.
 *
 * @param shipped what comes along, each part asked for with its first use
 */
export function startRuntime(shipped: Shipped): Runtime {
  const workbook = createWorkbook();
  const { store } = workbook;
  const session = createPaneSession({ person: rememberedPerson() });
  const locale = () => localeOf(Office.context.displayLanguage ?? navigator.language);
  const commands = createCommands({
    ...{ workbook, session, store, locale },
    ...{ shippedTasks: shipped.tasks, shippedRegions: shipped.regions },
    seed: async () => {
      const { plan, observations, asOf } = await shipped.plan();
      return { plan, observations: knownAt(observations, asOf) };
    },
    // A notice in a pane that cannot be shown is still there when a person opens it.
    showPane: () => Office.addin.showAsTaskpane().catch(() => undefined),
  });
  // Functions and pane begin with one reading between them.
  const first = Office.onReady().then(workbook.readWorkbook);
  startFunctions({ ...workbook, readWorkbook: () => first });
  associateCommands(commands);

  void Office.onReady(({ host }) => {
    const root = createRoot(document.getElementById("root")!);
    if (host !== Office.HostType.Excel) return root.render(paneWords(locale()).pane.startFailed);
    document.documentElement.lang = locale();
    followTheme(officeBackground, session);
    const reading = createReading(workbook.readWorkbook, store, session);
    const functions = Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.1");
    root.render(
      <ThemedPane
        locale={locale()}
        actions={workbook}
        {...{ session, commands, store, reading, functions }}
        shelf={shipped.annexes}
      />,
    );
    void reading.again(first);
    workbook.watchEntry(reading.take).catch((error: unknown) => {
      session.setState({ notice: { tone: "error", text: unexpectedSentence(error, locale()) } });
    });
  });
  return { session, commands };
}
