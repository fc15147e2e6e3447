import type { Messages } from "../../report";

/** Why an action could not be done; `report` has one sentence for each (messages, `workbook.failure`). */
export type WorkbookFailureCode = keyof Messages["workbook"]["failure"];

export interface WorkbookFailure {
  readonly code: WorkbookFailureCode;
  /** What the sentence needs, such as `sheet`, `cell`, `value`. */
  readonly details: Readonly<Record<string, string | number>>;
}

/** What an action on the workbook comes to. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: WorkbookFailure };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const failed = (code: WorkbookFailureCode, details: WorkbookFailure["details"] = {}): Outcome<never> => ({
  ok: false,
  failure: { code, details },
});

/** Ends an action from inside a batch; {@link Outcome} at its edge. */
export class Refusal extends Error {
  constructor(readonly failure: WorkbookFailure) {
    super(failure.code);
  }
}

export const refuse = (code: WorkbookFailureCode, details: WorkbookFailure["details"] = {}): never => {
  throw new Refusal({ code, details });
};
