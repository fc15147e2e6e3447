import type { Result } from "../../plan";

/** Why an action could not be done. */
export type WorkbookFailureCode =
  | "notLoaded"
  | "noTasks"
  | "noLibrary"
  | "noRegister"
  | "noTaskRow"
  | "noLeaf"
  | "assignedThere"
  | "newerSchema"
  | "protectedSheet"
  | "protectedCells"
  | "protectedWorkbook"
  | "damagedSheet"
  | "sheetGone"
  | "cellEditing"
  | "busy"
  | "hostError"
  | "emptyPlan"
  | "planWithoutYear"
  | "noTargetsInFile"
  | "noTitleInFile"
  | "otherRegion"
  | "yearIsOpen"
  | "oneYear"
  | "asOfOutside"
  | "nothingToUndo"
  | "editedSince"
  | "noLoadToUndo"
  | "changedSinceLoad"
  | "sheetTooLong"
  | "noAnalysis"
  | "unknownSheet"
  | "stillCalculating"
  | "cellNotEmpty"
  | "monthLocked"
  | "unknownIndicator"
  | "noRow"
  | "missingSheet"
  | "missingColumn"
  | "repeatedColumn"
  | "unparsedTarget"
  | "monthOutside"
  | "revisionOrder"
  | "sameTarget"
  | "missingReason"
  | "badValue"
  | "badRule"
  | "textTooLong"
  | "noRegions";

export interface WorkbookFailure {
  readonly code: WorkbookFailureCode;
  /** What the sentence needs, such as `sheet`, `cell`, `value`. */
  readonly details: Readonly<Record<string, string | number>>;
}

/** What an action on the workbook comes to. */
export type WorkbookResult<T> = Result<T, WorkbookFailure>;

/** Ends an action from inside a batch; an error of its result at its edge. */
export class Refusal extends Error {
  constructor(readonly failure: WorkbookFailure) {
    super(failure.code);
  }
}

export const refuse = (code: WorkbookFailureCode, details: WorkbookFailure["details"] = {}): never => {
  throw new Refusal({ code, details });
};
