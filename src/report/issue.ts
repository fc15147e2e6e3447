import type { ObservationIssueCode } from "../observations";
import type { Issue, PlanIssueCode } from "../plan";
import { fill, sentenceOf, type Locale, type PlainText, type Template } from "../words";
import { reportWords, type ReportWords } from "./words";

/** What a reader reported, as it is exchanged, with its sentence. */
export function issueRecord(issue: Issue, locale: Locale) {
  const { row, column, value, code, severity, details } = issue;
  return { row, column, value, code, severity, details, message: issueSentence(issue, locale) };
}

/**
 * One sentence that names the place, the value and what to do.
 *
 * @example issueSentence({ row: 3, column: "数值", value: "abc", code: "notANumber", details: {} }, "zh-CN")
 * // "第3行“数值”列的“abc”不是数字，未使用，请改为数字。"
 */
export function issueSentence(issue: Issue, locale: Locale): string {
  const place = fill(placeTemplate(issue, reportWords(locale).issue.place), {
    row: issue.row ?? "",
    column: issue.column ?? "",
    value: (issue.value ?? "").slice(0, 60),
  });
  return sentenceAt(place, issue, locale);
}

/**
 * The same of a value that stands in no table, such as an argument of a function.
 *
 * @example problemSentence("abc", { code: "notANumber", details: {} }, "zh-CN") // "“abc”不是数字，未使用，请改为数字。"
 */
export function problemSentence(value: string, problem: Pick<Issue, "code" | "details">, locale: Locale): string {
  return sentenceAt(fill(reportWords(locale).issue.place.bareValue, { value }), problem, locale);
}

function sentenceAt(place: string, issue: Pick<Issue, "code" | "details">, locale: Locale): string {
  const { sentence, place: places, comparedWith } = reportWords(locale).issue;
  const { nearest, compared, ...others } = issue.details;
  const code = issue.code as PlanIssueCode | ObservationIssueCode;
  const details = {
    ...others,
    place,
    compared:
      compared === undefined
        ? ""
        : fill(comparedWith[compared as keyof typeof comparedWith], { month: others.month ?? "" }),
    nearest: nearest === undefined || nearest === "" ? "" : fill(places.nearest, { names: nearest }),
  };
  return sentenceOf<Record<typeof code, string>>(sentence, { code, details });
}

function placeTemplate(
  { row, column, value }: Issue,
  words: ReportWords["issue"]["place"],
): Template<"row" | "column" | "value"> | PlainText {
  const shown = value !== null && value !== "";
  if (row === null) return column === null ? words.none : words.column;
  if (column === null) return shown ? words.row : words.bareRow;
  return shown ? words.cell : words.bareCell;
}
