import type { Issue } from "../issue";

/**
 * What can be wrong with an annex.
 *
 * - `tooLarge`: more lines than any annex; nothing was read. details: lines, limit
 * - `hiddenLines`: the sheet has hidden rows and columns, which are not read. details: sheet, lines (4—5、C)
 * - `noTable`: no line is the header of a table of targets
 * - `noRows`: a header without an indicator after it
 * - `unreadableRow`: a line inside the table that is no row
 * - `unreadCells`: cells right of all headings, such as a second row joined to the first
 * - `footnote`: a note inside the table (注：…), kept out of it
 * - `otherTable`: from here to `last` stands something else than the plan's table of targets: projects, duties, explanations,
 *   another year's targets, the same by counties. value: its title. details: last
 * - `duplicateNumber`: the number was seen before. details: no
 * - `missingNumbers`: a gap in the numbers. details: numbers (3, or 3—5)
 * - `unnumberedRow`: has no number and no mark of a child. details: parent (the number's above, or its
 *   category where it cannot belong to that)
 * - `categoryCount`: the category announces another count. details: category, announced, numbers, leaves
 * - `notInCatalogue`: not in the catalogue; shown, not analysed. details: no
 * - `duplicateIndicator`: the catalogue's record went to an earlier row. details: no, code, other (its number)
 * - `sameName`: not in the catalogue, and called as an earlier row is, both a growth or neither. details: no, other (its number)
 * - `targetOutOfBounds`: what the target names no figure of the catalogue's record can be (an index of 102 for a growth); shown,
 *   not analysed. details: no, code
 * - `fractionTarget`: a percentage that looks like a fraction (0.065 for 6.5 %); not read. details: no
 * - `unparsedTarget`: the target language does not know the text. details: no
 * - `unknownReference`: a target refers to an indicator that the plan does not have. details: no, words
 * - `otherTargets`: other columns of targets are not read. details: chosen, others
 * - `partOfYear`: the only column of targets is for a part of the year; none is read. details: chosen, others (empty)
 * - `growthBeside`: a growth stands in the column beside the level, and is kept with it. details: chosen, growth
 * - `otherColumn`: the target's cell is a dash, and the growth or yearly average beside it was taken. details: name
 * - `joinedLines`: wrapped cells of a printed table were joined. details: lines
 * - `growthTarget`: the row's unit is of a level, its target a growth in %. details: no, unit
 * - `turnedTable`: the indicators stand side by side; the table was turned
 * - `twoTargets`: the cell names a level and a growth; which one counts has to be said. details: no
 * - `openUnit`: several units stand above the table; the row's has to be said. details: no, units
 * - `unknownUnit`: neither the row nor the table names the unit of a figure. details: no
 * - `totalCount`: the title announces another count. details: announced, numbers, leaves
 * - `openTargets`: of several columns of targets it is not clear which one is meant; none is read. details: chosen (the
 *   first of those left), others
 * - `unknownRegion`, `unknownYear`, `unknownSource`: neither title nor text names it
 * - `yearMismatch`: title and header name different years; the header's holds. details: title, header
 */
export type PlanIssueCode =
  | "tooLarge"
  | "hiddenLines"
  | "noTable"
  | "noRows"
  | "unreadableRow"
  | "unreadCells"
  | "footnote"
  | "otherTable"
  | "duplicateNumber"
  | "missingNumbers"
  | "unnumberedRow"
  | "categoryCount"
  | "notInCatalogue"
  | "duplicateIndicator"
  | "sameName"
  | "targetOutOfBounds"
  | "fractionTarget"
  | "unparsedTarget"
  | "unknownReference"
  | "otherTargets"
  | "openTargets"
  | "partOfYear"
  | "growthBeside"
  | "otherColumn"
  | "joinedLines"
  | "growthTarget"
  | "turnedTable"
  | "twoTargets"
  | "openUnit"
  | "unknownUnit"
  | "totalCount"
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
  partOfYear: "error",
  growthBeside: "note",
  joinedLines: "note",
  turnedTable: "note",
  growthTarget: "note",
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
