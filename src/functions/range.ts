import { readObservations, type ObservationIssue, type ReadRefusal } from "../observations";
import { err, ok, type Result } from "../plan";
import { issueSentence } from "../report";
import { fill, type Locale } from "../words";
import { monthOfSerial } from "./arguments";
import { refused, type CellError } from "./result";
import { viewOf, type FunctionsView } from "./view";
import { functionWords, type FunctionWords } from "./words";

/** Reads the figures of a range with its header in place of a workbook's. */
export type RangeReader = (
  range: readonly (readonly unknown[])[],
  workbook: FunctionsView,
) => Result<FunctionsView, CellError>;

/** Ranges kept in mind for each reading of the workbook: many cells are given the same one. */
const remembered = 16;

/**
 * A reader of the `data` argument: the figures of a range with its header, in place of the entry sheet.
 *
 * A row that cannot be used refuses the range, lest a figure go missing unseen; what is used and odd is said by the functions
 * that answer in sentences; rows of indicators that the plan does not have are passed over. Equal ranges are read and analysed once.
 */
export function createRangeReader(locale: () => Locale): RangeReader {
  const known = new WeakMap<FunctionsView, Map<string, Result<FunctionsView, CellError>>>();

  return (range, workbook) => {
    const views = known.get(workbook) ?? new Map<string, Result<FunctionsView, CellError>>();
    known.set(workbook, views);
    const key = JSON.stringify(range);
    const result = views.get(key) ?? readRange(range, workbook, locale());
    views.delete(key);
    views.set(key, result);
    if (views.size > remembered) views.delete(views.keys().next().value!);
    return result;
  };
}

function readRange(
  range: readonly (readonly unknown[])[],
  workbook: FunctionsView,
  locale: Locale,
): Result<FunctionsView, CellError> {
  const words = functionWords(locale);
  const reading = readObservations(textCells(range), {
    plan: workbook.plan,
    find: workbook.lookup.find,
    // Every month counts as over: what a range holds, and not the day, decides the result.
    today: "9999-12",
  });
  if (!reading.ok) return err(refused(refusalSentence(reading.error, words)));
  const broken = reading.value.issues.find(breaks);
  if (broken) return err(refused(fill(words.error.dataRow, { message: issueSentence(broken, locale) })));
  const { observations, doubts } = reading.value;
  // Cells hold Chinese for everyone.
  const doubtsOf = (code: string) =>
    doubts
      .filter(({ observation }) => observation.code === code)
      .map(({ issue }) => fill(functionWords("zh-CN").error.dataRow, { message: issueSentence(issue, "zh-CN") }));
  return ok(viewOf(workbook, { observations, doubtsOf }));
}

const breaks = ({ severity, code }: ObservationIssue) => severity === "error" && code !== "unknownIndicator";

function refusalSentence(refusal: ReadRefusal, { error }: FunctionWords): string {
  switch (refusal.code) {
    case "empty":
      return error.dataEmpty;
    case "wrongColumns":
      return error.dataColumns;
    case "duplicateColumns":
      return fill(error.dataTwice, { headings: refusal.headings.join("、") });
  }
}

const monthHeading = /^\s*(month|月|月份)\s*$/i;

/**
 * Cells as text. Excel makes a date of a typed `2024-09`: a date serial in the header, or under the heading of the months,
 * is its month again. Rows of empty cells below the table are left out.
 */
function textCells(range: readonly (readonly unknown[])[]): string[][] {
  const monthColumn = range[0]?.findIndex((cell) => monthHeading.test(String(cell))) ?? -1;
  const rows = range.map((row, index) =>
    row.map((cell, column) => {
      const month = typeof cell === "number" && (index === 0 || column === monthColumn) ? monthOfSerial(cell) : null;
      return month ?? (cell === null || cell === undefined ? "" : String(cell));
    }),
  );
  return rows.filter((row) => row.some((cell) => cell.trim() !== ""));
}
