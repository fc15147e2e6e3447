import type { Register, TaskIssue, TaskProgress } from "../../../tasks";
import type { Signed } from "../../../analysis";
import type { SheetRole } from "../../engine/role";

/** Something of 重点任务 or 任务进展 that was not used, or used with a doubt, with the cell where it stands. */
export interface TaskSheetIssue extends TaskIssue {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
}

/** What the bureau says of a promise beside what it is judged by. */
export interface TaskRemarks {
  readonly support: string;
  readonly problem: string;
  readonly next: string;
}

/** A leaf of the annex to which a promise may give its figure. */
export interface TaskOffer {
  readonly no: string;
  readonly name: string;
  /** Whether the leaf has it. */
  readonly taken: boolean;
}

/** All that 重点任务 and 任务进展 say. */
export interface TaskData {
  /** Of the plan whose text makes them. */
  readonly year: number;
  readonly register: Register;
  readonly progress: TaskProgress;
  readonly remarks: ReadonlyMap<string, TaskRemarks>;
  /** By the promise. */
  readonly offers: ReadonlyMap<string, TaskOffer>;
  /** Who agreed that a promise gives a leaf its figure, and when, by the promise. */
  readonly consents: ReadonlyMap<string, Signed>;
  readonly issues: readonly TaskSheetIssue[];
  /** Differs where the content does. */
  readonly version: string;
}

/** What a loading of promises made, as it stood right after it. */
export interface LoadedTasks {
  /** Of both sheets together: a change anywhere since ends the way back. */
  readonly version: string;
  /** Whether the sheets were made. */
  readonly made: boolean;
  /** Keys of the rows that it put there. */
  readonly rows: ReadonlyMap<SheetRole, ReadonlySet<string>>;
}
