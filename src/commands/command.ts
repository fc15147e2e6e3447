import type { Month, ShippedFigures } from "../observations";
import type { RegionsGiven, ShippedTasks, Workbook, WorkbookResult } from "../workbook";
import type { Locale } from "../words";
import { loadSentence } from "./sentences";
import type { CommandSentences } from "./words";

/** The groups of the ribbon in their order; a group that is folded shows the drawing of a command, or the add-in's. */
export const ribbonGroups = {
  targets: { icon: "loadTargets", words: { "zh-CN": "目标与数据", en: "Targets and data" } },
  analysis: { icon: "generateAnalysis", words: { "zh-CN": "差距分析", en: "Gap analysis" } },
  tasks: { icon: "generateBulletin", words: { "zh-CN": "重点任务", en: "Promises" } },
  tools: { icon: "app", words: { "zh-CN": "工具", en: "Tools" } },
} as const;

/** The actions on the workbook that the commands run. */
export type WorkbookActions = Pick<
  Workbook,
  | "loadTargets"
  | "openYear"
  | "generateComparison"
  | "readWorkbook"
  | "openEntry"
  | "generateAnalysis"
  | "generateDashboard"
  | "generateBriefing"
  | "loadTasks"
  | "generateBulletin"
  | "highlight"
  | "undoGenerate"
  | "freezeFunctions"
  | "insertTargetFormula"
  | "openRegions"
>;

/** What an act works with. */
export interface ActContext {
  readonly workbook: WorkbookActions;
  readonly words: CommandSentences;
  /** The plan that comes along, with the figures known at its as-of. */
  seed(): Promise<Pick<ShippedFigures, "plan" | "observations">>;
  /** The promises of that plan's text. */
  shippedTasks(): Promise<ShippedTasks>;
  /** The regions that come along, with the figures known at the plan's as-of. */
  shippedRegions(): Promise<RegionsGiven>;
  /** The as-of month of a generation; reads the workbook first where that has not been done. */
  asOf(): Promise<Month>;
  /** Ends a command that was called off; from then on it runs to its end, since a batch is not rolled back. */
  beforeWriting(): void;
  /** The value of an outcome; ends the command where it was refused. */
  valueOf<T>(outcome: WorkbookResult<T>): T;
}

/** Loads a plan with its figures and reads it back. @returns what it came to */
export async function loadAndRead(
  { workbook, words, beforeWriting, valueOf }: ActContext,
  { plan, observations }: Pick<ShippedFigures, "plan" | "observations">,
): Promise<string> {
  const report = valueOf(await workbook.loadTargets(plan, observations, beforeWriting));
  valueOf(await workbook.readWorkbook());
  return loadSentence(report, words);
}

/** What is said of a command in one language. */
export interface CommandWords {
  /** On its button, in 125 characters at most. */
  readonly label: string;
  /** Beside its button, in 250 characters at most. */
  readonly tip: string;
  /** While it runs. */
  readonly running: string;
}

/** The views of the pane that a command opens. */
export type CommandView = "start" | "importPlan";

/** A command of the ribbon or the menu of a cell; its drawing in assets/ is named like its id: `load-targets-16.png`. */
export interface Command {
  /** The ribbon's group, the menu of a cell, or the pane alone. */
  readonly place: keyof typeof ribbonGroups | "cell" | "pane";
  /** Whether it first loads or reads what may take long, and can be called off until then. */
  readonly cancellable?: boolean;
  /** The view of the pane that it opens. */
  readonly opens?: CommandView;
  /** Whether others are told by it, so that figures in doubt are asked about first. */
  readonly tells?: boolean;
  readonly words: Readonly<Record<Locale, CommandWords>>;
  /** Carries it out and tells what it came to, empty where that is seen; null for what only opens the pane. */
  readonly act: ((context: ActContext) => Promise<string>) | null;
}
