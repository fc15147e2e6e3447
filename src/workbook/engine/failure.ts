import type { Result } from "../../plan";
import type { Messages } from "../../report";

/** Why an action could not be done; `report` has one sentence for each (messages, `workbook.failure`). */
export type WorkbookFailureCode = keyof Messages["workbook"]["failure"];

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
