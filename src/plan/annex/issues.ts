import type { Issue } from "../issue";

/**
 * What can be wrong with an annex.
 *
 * - `tooLarge`: more lines than any annex; nothing was read. details: lines, limit
 * - `noTable`: no line is the header of a table of targets
 * - `noRows`: a header without an indicator after it
 * - `unreadableRow`: a line inside the table that is no row
 * - `unreadCells`: cells right of all headings, such as a second row joined to the first
 * - `footnote`: a note inside the table (注：…), kept out of it
 * - `duplicateNumber`: the number was seen before. details: no
 * - `missingNumbers`: a gap in the numbers. details: from, to
 * - `unnumberedRow`: has no number and no mark of a child. details: parent (the number's above, or its
 *   category where it cannot belong to that)
 * - `categoryCount`: the category announces another count. details: category, announced, numbers, leaves
 * - `notInCatalogue`: not in the catalogue; shown, not analysed. details: no
 * - `duplicateIndicator`: the catalogue's record went to an earlier row. details: no, code, other (its number)
 * - `unparsedTarget`: the target language does not know the text. details: no
 * - `unknownReference`: a target refers to an indicator that the plan does not have. details: no, words
 * - `otherTargets`: other columns of targets are not read. details: chosen, others
 * - `openTargets`: of several columns of targets it is not clear which one is meant; none is read. details: chosen (the
 *   first of those left), others
 * - `unknownRegion`, `unknownYear`, `unknownSource`: neither title nor text names it
 * - `yearMismatch`: title and header name different years; the header's holds. details: title, header
 */
export type PlanIssueCode =
  | "tooLarge"
  | "noTable"
  | "noRows"
  | "unreadableRow"
  | "unreadCells"
  | "footnote"
  | "duplicateNumber"
  | "missingNumbers"
  | "unnumberedRow"
  | "categoryCount"
  | "notInCatalogue"
  | "duplicateIndicator"
  | "unparsedTarget"
  | "unknownReference"
  | "otherTargets"
  | "openTargets"
  | "unknownRegion"
  | "unknownYear"
  | "unknownSource"
  | "yearMismatch";

export type PlanIssue = Issue<PlanIssueCode>;

const severities: Partial<Record<PlanIssueCode, PlanIssue["severity"]>> = {
  tooLarge: "error",
  noTable: "error",
  noRows: "error",
  openTargets: "error",
  footnote: "note",
  unknownSource: "note",
};

/** An issue at a place of the annex. */
export function planIssue(
  code: PlanIssueCode,
  place: Partial<Pick<PlanIssue, "row" | "column" | "value">> = {},
  details: PlanIssue["details"] = {},
): PlanIssue {
  const severity = severities[code] ?? "warning";
  return { row: null, column: null, value: null, ...place, code, severity, details };
}
