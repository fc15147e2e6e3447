import { observationIssueCodes, type ObservationIssueCode } from "../observations";
import type { Issue } from "../plan";

/**
 * What the reader of progress has to say of a row; what is wrong with a month or a figure itself has the codes of
 * observations. Nothing of it is used.
 *
 * - `unknownTask`: the register has no such promise. details: nearest
 * - `noMonth`: a figure, or a changed target, without a month
 * - `outsideYear`: of another year than the notice. details: year
 * - `badBasis`: no pace, or none that this promise may have. details: allowed
 * - `badVerified`, `badDate`: the cell has none of the known forms
 * - `noDocument`: a changed target without the document that changes it
 * - `noNumberDue`: a figure of a promise that has none
 * - `fromIndicator`: the promise repeats a leaf whose figure is at hand. details: no
 * - `otherTask`: the row's name or number is not that of the promise that it is known by. details: name
 * - `repeatedTask`: the row is of the same promise as an earlier one. details: firstRow
 * - `badTask`: what the workbook keeps of the promise is damaged
 * - `consentOpen`: an agreement whose number the leaf does not have. details: no
 */
export const taskIssueCodes = [
  "unknownTask",
  "noMonth",
  "outsideYear",
  "badBasis",
  "badVerified",
  "badDate",
  "noDocument",
  "noNumberDue",
  "fromIndicator",
  "otherTask",
  "repeatedTask",
  "badTask",
  "consentOpen",
] as const;
export type TaskIssueCode = (typeof taskIssueCodes)[number];

/** Something of a progress file that was not used, or used with a doubt. */
export type TaskIssue = Issue<TaskIssueCode | ObservationIssueCode>;

/** Whether a code is one of observations. */
export function isFigureIssue(issue: TaskIssue): issue is Issue<ObservationIssueCode> {
  return (observationIssueCodes as readonly string[]).includes(issue.code);
}
