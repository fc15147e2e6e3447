import { asOfMonth, type ShippedFigures } from "../observations";
import { fill, messagesOf, type Locale } from "../report";
import { failureSentence, type Outcome, type WorkbookFailure, type WorkbookStore } from "../workbook";
import type { CommandId } from "./ids";
import { dashboardSentence, loadSentence } from "./sentences";
import type { Notice, Session } from "./session";
import type { WorkbookActions } from "./workbook";

/** What the commands work with. */
export interface CommandContext {
  readonly workbook: WorkbookActions;
  readonly session: Session;
  /** The plan that comes along, with the figures known at its as-of. */
  seed(): Promise<Pick<ShippedFigures, "plan" | "observations">>;
  readonly store: WorkbookStore;
  showPane(): Promise<unknown>;
  locale(): Locale;
}

/** The commands of ribbon, context menu and pane. None throws: where it ends is said in the session's notice. */
export interface Commands {
  run(id: CommandId): Promise<void>;
  /** Inserts the target formula of an indicator into the active cell. */
  insertTarget(indicator: string): Promise<void>;
  /** Calls off the running command where it has not begun to write; from then on it runs to its end. */
  cancel(): void;
}

/** One command at a time: a second one is refused in words while the first is running. */
export function createCommands(context: CommandContext): Commands {
  const { workbook, session, store, seed, showPane, locale } = context;
  const words = () => messagesOf(locale());

  const perform = async (id: Exclude<CommandId, "showPane">, act: () => Promise<string>): Promise<void> => {
    if (session.get().running !== null)
      return session.set({ notice: { tone: "info", text: words().commands.stillRunning } });
    session.set({ running: id, cancel: cancellable.has(id) ? "possible" : null, notice: null });
    const end = (notice: Notice | null) => session.set({ running: null, cancel: null, notice });
    try {
      const text = await act();
      end(text === "" ? null : { tone: "success", text });
    } catch (error) {
      end(
        error instanceof Cancelled
          ? { tone: "info", text: words().commands.cancelled }
          : { tone: "error", text: failureText(error) },
      );
    }
  };

  /** Where a command that is to be called off ends: a batch that has begun is not rolled back. */
  const beforeWriting = () => {
    if (session.get().cancel === "asked") throw new Cancelled();
    session.set({ cancel: null });
  };

  const failureText = (error: unknown) =>
    error instanceof Refused
      ? failureSentence(error.failure, locale())
      : fill(words().commands.unexpected, { message: error instanceof Error ? error.message : String(error) });

  const asOf = async () => {
    // A ribbon button may come before the first reading.
    const data = store.data() ?? valueOf(await workbook.readWorkbook());
    beforeWriting();
    return asOfMonth(data.observations, data.plan.year, session.get().asOf);
  };

  const acts: Record<Exclude<CommandId, "showPane" | "insertTarget">, () => Promise<string>> = {
    async loadTargets() {
      const { plan, observations } = await seed();
      beforeWriting();
      const report = valueOf(await workbook.loadTargets(plan, observations));
      valueOf(await workbook.readWorkbook());
      return loadSentence(report, words().workbook.done);
    },
    async openEntry() {
      valueOf(await workbook.openEntry());
      return "";
    },
    async generateAnalysis() {
      const { sheet, summary } = valueOf(await workbook.generateAnalysis(await asOf()));
      return fill(words().workbook.done.generated, { sheet, summary });
    },
    async generateDashboard() {
      return dashboardSentence(valueOf(await workbook.generateDashboard(await asOf())), words());
    },
    async generateBriefing() {
      const { sheet, summary } = valueOf(await workbook.generateBriefing(await asOf()));
      return fill(words().workbook.done.generated, { sheet, summary });
    },
    async highlight() {
      const { sheet, rows, on } = valueOf(await workbook.highlight());
      const { highlighted, plain } = words().workbook.done;
      return fill(on ? highlighted : plain, { sheet, rows });
    },
    async undoGenerate() {
      return fill(words().workbook.done.undone, valueOf(await workbook.undoGenerate()));
    },
    async freezeFunctions() {
      const { sheet, cells } = valueOf(await workbook.freezeFunctions());
      const { frozen, nothingToFreeze } = words().workbook.done;
      return fill(cells > 0 ? frozen : nothingToFreeze, { sheet, cells });
    },
  };

  return {
    cancel() {
      if (session.get().cancel === "possible") session.set({ cancel: "asked" });
    },
    async run(id) {
      if (id === "insertTarget") session.set({ inserting: true });
      else if (id !== "showPane") await perform(id, acts[id]);
      const { notice, inserting } = session.get();
      if (id === "showPane" || notice !== null || inserting) await showPane();
    },
    insertTarget(indicator) {
      return perform("insertTarget", async () => {
        const { cell } = valueOf(await workbook.insertTargetFormula(indicator));
        session.set({ inserting: false });
        return fill(words().workbook.done.inserted, { cell });
      });
    },
  };
}

/** The commands that first load or read what may take long, and can be called off until then. */
const cancellable: ReadonlySet<CommandId> = new Set([
  "loadTargets",
  "generateAnalysis",
  "generateDashboard",
  "generateBriefing",
]);

/** Ends a command that was called off. */
class Cancelled extends Error {}

/** Carries a failure from the middle of a command to its end. */
class Refused extends Error {
  constructor(readonly failure: WorkbookFailure) {
    super(failure.code);
  }
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Refused(outcome.failure);
  return outcome.value;
}
