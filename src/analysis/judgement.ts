import type { Month } from "../observations";
import type { Choice } from "./projection";
import type { Status } from "./status";

/** Who said something and on which day, such as `2024-10-15`; empty where it was not said. */
export interface Signed {
  readonly by: string;
  readonly on: string;
}

/** A status that a person sets against the rules, with the reason for it. */
export interface ManualStatus extends Signed {
  readonly status: Status;
  readonly reason: string;
}

export interface Note extends Signed {
  readonly text: string;
}

/** What a person decided about one indicator; kept in the workbook and shown wherever it counts. */
export interface Judgement {
  /** The preferred method or own expectation of the remaining months, with who chose it; null for the automatic method. */
  readonly choice: (Choice & Partial<Signed>) | null;
  readonly manual: ManualStatus | null;
  readonly note: Note | null;
}

export const noJudgement: Judgement = { choice: null, manual: null, note: null };

/**
 * Whether a status by hand is to be asked for again: a figure has come since of a month that was not over on the day when it
 * was set. One without a day is never.
 *
 * Worked: set on 2024-10-15 of September's figure; once October's is there it is to be asked for again
 */
export function isToBeReviewed({ manual }: Pick<Judgement, "manual">, dataMonth: Month | null): boolean {
  if (manual === null || dataMonth === null) return false;
  const [set] = /^\d{4}-\d{2}(?=-\d{2}$)/.exec(manual.on) ?? [];
  return set !== undefined && dataMonth >= set;
}
