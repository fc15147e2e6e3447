import { yearOf, type Month, type Observation } from "../observations";
import type { Plan } from "../plan";
import { fill, type Locale } from "../words";
import { doubtsOf, failureSentence, type WorkbookResult, type WorkbookFailure, type WorkbookStore } from "../workbook";
import { unexpectedSentence } from "./sentences";
import { loadAndRead, type ActContext, type CommandView, type WorkbookActions } from "./command";
import { commandOf, type CommandId } from "./table";
import { commandWords } from "./words";

/** What a person is told of an action. */
export interface Notice {
  readonly tone: "success" | "error" | "info";
  readonly text: string;
}

/** What the commands ask and tell while they run; the pane keeps it. */
export interface CommandState {
  /** The command that is running; one at a time. */
  readonly running: CommandId | null;
  /** Whether the running command can be called off, or is to end before it writes. */
  readonly cancel: "possible" | "asked" | null;
  readonly notice: Notice | null;
  /** The as-of month that was chosen; null for the last month with figures. */
  readonly asOf: Month | null;
  /** Whether the pane asks for the indicator of a target formula. */
  readonly inserting: boolean;
  /** What goes on once a person has said that the figures in doubt may stay; null where nothing is asked. */
  readonly afterDoubts: (() => Promise<void>) | null;
}

/** The view that a command opens in the pane. */
interface OpenedView {
  readonly view?: { readonly kind: CommandView };
}

type Act = (given: ActContext) => Promise<string>;

/** What the commands work with. */
export interface CommandContext {
  readonly workbook: WorkbookActions;
  readonly session: { getState(): CommandState; setState(change: Partial<CommandState> & OpenedView): void };
  readonly seed: ActContext["seed"];
  readonly shippedTasks: ActContext["shippedTasks"];
  readonly shippedRegions: ActContext["shippedRegions"];
  readonly store: WorkbookStore;
  showPane(): Promise<unknown>;
  locale(): Locale;
}

/** The commands of ribbon, context menu and pane. None throws: where it ends is said in the session's notice. */
export interface Commands {
  run(id: CommandId): Promise<void>;
  /** Loads a plan that a person has imported. @returns whether it was loaded */
  loadPlan(plan: Plan, observations: readonly Observation[]): Promise<boolean>;
  /** Inserts the target formula of an indicator into the active cell. */
  insertTarget(indicator: string): Promise<void>;
  /** Calls off the running command where it has not begun to write; from then on it runs to its end. */
  cancel(): void;
}

/** One command at a time: a second one is refused in words while the first is running. */
export function createCommands(context: CommandContext): Commands {
  const { workbook, session, store, seed, shippedTasks, shippedRegions, showPane, locale } = context;

  const beforeWriting = () => {
    if (session.getState().cancel === "asked") throw new Cancelled();
    session.setState({ cancel: null });
  };

  const perform = async (id: CommandId, act: Act, confirmed = false): Promise<void> => {
    const words = commandWords(locale());
    if (session.getState().running !== null)
      return session.setState({ notice: { tone: "info", text: words.stillRunning } });
    session.setState({
      running: id,
      cancel: commandOf(id).cancellable ? "possible" : null,
      notice: null,
      afterDoubts: null,
    });
    const end = (notice: Notice | null) => session.setState({ running: null, cancel: null, notice });
    const asOf = async () => {
      // A ribbon button may come before the first reading.
      if (store.data() === null) valueOf(await workbook.readWorkbook());
      beforeWriting();
      const month = store.asOf(session.getState().asOf)!;
      if (commandOf(id).tells && !confirmed && doubtsOf(store.data(yearOf(month))!).length > 0) throw new Doubted();
      return month;
    };
    try {
      const text = await act({ workbook, words, seed, shippedTasks, shippedRegions, asOf, beforeWriting, valueOf });
      end(text === "" ? null : { tone: "success", text });
    } catch (error) {
      if (error instanceof Doubted) {
        end(null);
        return session.setState({ afterDoubts: () => perform(id, act, true) });
      }
      end(endOf(error, locale()));
    }
  };

  return {
    cancel() {
      if (session.getState().cancel === "possible") session.setState({ cancel: "asked" });
    },
    async run(id) {
      const { act, opens } = commandOf(id);
      if (opens) session.setState({ view: { kind: opens }, notice: null });
      if (id === "insertTarget") session.setState({ inserting: true });
      if (act) await perform(id, act);
      const { notice, inserting, afterDoubts } = session.getState();
      if (!act || notice !== null || inserting || afterDoubts) await showPane();
    },
    async loadPlan(plan, observations) {
      await perform("loadTargets", (given) => loadAndRead(given, { plan, observations }));
      return session.getState().notice?.tone === "success";
    },
    insertTarget(indicator) {
      return perform("insertTarget", async ({ words }) => {
        const { cell } = valueOf(await workbook.insertTargetFormula(indicator));
        session.setState({ inserting: false });
        return fill(words.done.inserted, { cell });
      });
    },
  };
}

/** Ends a command that first has to ask about figures in doubt. */
class Doubted extends Error {}

/** Ends a command that was called off. */
class Cancelled extends Error {}

/** Carries a failure from the middle of a command to its end. */
class Refused extends Error {
  constructor(readonly failure: WorkbookFailure) {
    super(failure.code);
  }
}

function valueOf<T>(outcome: WorkbookResult<T>): T {
  if (!outcome.ok) throw new Refused(outcome.error);
  return outcome.value;
}

/** What is said of a command that did not come to its end. */
function endOf(error: unknown, locale: Locale): Notice {
  if (error instanceof Cancelled) return { tone: "info", text: commandWords(locale).cancelled };
  if (error instanceof Refused) return { tone: "error", text: failureSentence(error.failure, locale) };
  return { tone: "error", text: unexpectedSentence(error, locale) };
}
