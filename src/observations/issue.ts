import type { Issue } from "../plan";

/**
 * What a reader of figures can have to say about a row or cell. `report` has one sentence for each.
 *
 * The row, not used:
 * - `missingIndicator`: the cell that names the indicator is empty
 * - `unknownIndicator`: the plan has no such indicator. details: nearest (names, joined by 、; may be empty)
 * - `extraCells`: more cells than headings, as an unquoted 1,234 makes; which figure belongs where is not known
 * - `badRole`, `badVintage`, `badSample`: the cell has none of the known words
 *
 * Its period, not used:
 * - `badYear`, `badMonth`: no year of 1900 to 2100, no month
 * - `notFromJanuary`: a part of the year that does not begin in January (三季度, 4-6月); entries are cumulative
 * - `periodMismatch`: the month or heading names another year than the row. details: year, labelled
 * - `notPublished`: no figure comes out for that month. details: indicator, month, frequency
 * - `notOver`: the month is not over, so its figure cannot be out. details: month, today
 *
 * Its figure, not used:
 * - `notANumber`; `badThousands`: commas that do not set off thousands (1,23)
 * - `errorValue`: #N/A and the like; `formula`: begins as one
 * - `approximate`: 约, 左右, 以上 …; `twoYearAverage`: growth averaged over years
 * - `changeNotFigure`: 提高, 下降 or 持平 where the indicator itself is due, not its change. details: indicator
 * - `ambiguousSign`: a sign beside a word (下降-3.2%)
 * - `pointsForPercent`: 百分点 where a percentage is due. details: given, unit
 * - `unitMismatch`: a unit that does not convert. details: given, unit (empty where the unit is not known)
 * - `outOfRange`: beyond 10^15
 * - `dateForFigure`: a day or a time, as Excel makes them of a typed 2-5 or 1:9
 * - `outOfBounds`: no figure of this kind can be so, such as a ratio of 925 %. details: low, high
 * - `negativeFigure`: below nought where an amount cannot be
 * - `indexForGrowth`: 100.3 where a price's growth is due. details: growth
 * - `onlySingleMonth`: of a month alone, where an entry is what has come together since January
 *
 * Whose figure:
 * - `otherPlace`: the row is of another place than the plan's region. details: other
 *
 * The figure among others:
 * - `percentAsFraction`: 0.065 where the series is at 6.5; not used. details: percent
 * - `duplicate`: a second, different figure for the same month, role, vintage and basis; not used. details: firstRow, kept
 * - `repeated`: the same figure again; a note. details: firstRow
 * - `implausibleJump`: used, with a warning. details: compared (`earlierMonth`, `lastYear`, `neighbours`, `scale`), reference (the
 *   figure compared with; of neighbours their median, of the scale the target or so), month (of that figure; empty for the others)
 * - `maybeFraction`: used, with a warning: 0.1 where the series is at 10. details: percent
 * - `farFromScale`: used, with a warning: so many times the target. details: reference, times
 * - `maybeIndex`, `unusualGrowth`: used, with a warning: a growth of more than 100 %. details of the first: growth
 * - `maybeThousands`: used, with a warning: 1.803 of what is counted in whole ones. details: whole
 * - `maybeSingleMonth`: used, with a warning: nothing says whether the columns (details: columns) are of single months
 * - `noteNarrows`: used, with a warning: its remark says that it is an estimate or of another time. details: note
 * - `titlePlace`: used, with a warning: the title names another place. details: title
 * - `negativeReduction`: used, with a warning: a negative reduction is a rise
 * - `reductionFromChange`: used, with a warning: −3.92 of what is to fall was read as a reduction. details: reduction
 *
 * A column, not used:
 * - `unreadPeriod`: its heading is like a period and names none, such as a day
 *
 * Rows, not used:
 * - `unreadTable`: those below a second line of headings that lacks the columns needed
 *
 * Notes: `singleMonth`: of a month alone, beside what has come together since January; `noFigure`: a row of the long form without one; `ignoredColumn`: a column that is not known or not needed.
 *
 * `moreIssues`: there are more than are listed. details: count
 */
export const observationIssueCodes = [
  "missingIndicator",
  "unknownIndicator",
  "extraCells",
  "badRole",
  "badVintage",
  "badSample",
  "badYear",
  "badMonth",
  "notFromJanuary",
  "periodMismatch",
  "notPublished",
  "notOver",
  "notANumber",
  "badThousands",
  "errorValue",
  "formula",
  "approximate",
  "twoYearAverage",
  "changeNotFigure",
  "ambiguousSign",
  "pointsForPercent",
  "unitMismatch",
  "outOfRange",
  "dateForFigure",
  "outOfBounds",
  "negativeFigure",
  "indexForGrowth",
  "onlySingleMonth",
  "singleMonth",
  "otherPlace",
  "percentAsFraction",
  "duplicate",
  "repeated",
  "implausibleJump",
  "maybeFraction",
  "farFromScale",
  "maybeIndex",
  "unusualGrowth",
  "maybeThousands",
  "maybeSingleMonth",
  "noteNarrows",
  "titlePlace",
  "negativeReduction",
  "reductionFromChange",
  "noFigure",
  "ignoredColumn",
  "unreadPeriod",
  "unreadTable",
  "moreIssues",
] as const;

export type ObservationIssueCode = (typeof observationIssueCodes)[number];

export type ObservationIssue = Issue<ObservationIssueCode>;

/** Why something cannot be used, before it is known where it stands. */
export interface Problem {
  readonly code: ObservationIssueCode;
  readonly details: Issue["details"];
}

export const problem = (code: ObservationIssueCode, details: Issue["details"] = {}): Problem => ({ code, details });

const severities: Partial<Record<ObservationIssueCode, Issue["severity"]>> = {
  implausibleJump: "warning",
  maybeFraction: "warning",
  farFromScale: "warning",
  maybeIndex: "warning",
  unusualGrowth: "warning",
  maybeThousands: "warning",
  maybeSingleMonth: "warning",
  noteNarrows: "warning",
  titlePlace: "warning",
  negativeReduction: "warning",
  reductionFromChange: "warning",
  repeated: "note",
  singleMonth: "note",
  noFigure: "note",
  ignoredColumn: "note",
};

/** A problem at its place in the table. */
export function observationIssue(
  place: Pick<ObservationIssue, "row" | "column" | "value">,
  { code, details }: Problem,
): ObservationIssue {
  return { ...place, code, severity: severities[code] ?? "error", details };
}
