import type { Column } from "../engine/content";
import { columnName, textOf, type Cell, type Input } from "../engine/grid";
import type { LocatedRow } from "../engine/locate";
import type { OpenSheet } from "../engine/open";
import type { Placement } from "../engine/place";
import { firstCellOf } from "../engine/rules";
import { sampleWords } from "./vocabulary";
import { sheetWords } from "./words";

/** The hidden column of a sheet that may hold samples: what of a row was written as one, `,m1=5.6,m2=5.7,`. */
export const sampledColumn: Column = {
  ...{ key: "sampled", heading: sheetWords.sampled, width: 8, format: "@", hidden: true, since: 4 },
};

/**
 * The hidden mark of a row with samples that are written into it by column: a figure is a sample as long as it is the one that
 * was written, so that the mark goes with what a person types over it.
 *
 * @param before what the row's mark says so far
 * @example sampledMark([["m1", 5.6]], ",m2=5.7,") // ",m2=5.7,m1=5.6,"
 */
const sampledMark = (written: Iterable<readonly [column: string, value: Cell]>, before = ""): string =>
  [...written].reduce((mark, [column, value]) => `${mark}${column}=${textOf(value)},`, before || ",");

/** Marks samples that are written into a row; one that is there without a mark is of samples as a whole. */
export function markSamples(
  cells: Map<string, Input>,
  written: readonly (readonly [column: string, value: Cell])[],
  before: LocatedRow | undefined,
): void {
  const mark = before?.text(sampledColumn.key) ?? "";
  if (written.length > 0 && (before === undefined || mark !== ""))
    cells.set(sampledColumn.key, sampledMark(written, mark));
}

const none = new Set(["", "否", "0"]);

/** Whether a row was written with samples, or is called one by a person. */
export const isOfSamples = (row: LocatedRow): boolean => !none.has(row.text("sample"));

/** Whether a figure of a row is a sample. Without a mark, as in workbooks of before, all of a row are that is called one. */
export function isSample(row: LocatedRow, column: string): boolean {
  if (!isOfSamples(row)) return false;
  const [text, mark, formula] = [row.text(column), row.text(sampledColumn.key), row.formula(column)];
  const isTyped = text === "" || (typeof formula === "string" && formula.startsWith("="));
  return !isTyped && (mark === "" || mark.includes(`,${column}=${text},`));
}

/** Whether a text calls what it stands beside a sample, as the source of one does. */
export const saysSample = (text: string): boolean => sampleWords.codeOf(text) !== undefined;

/** Whether a row of samples holds a figure that a person put there. */
export const holdsOwn = (row: LocatedRow, column: string): boolean =>
  isOfSamples(row) && row.text(column) !== "" && !isSample(row, column);

/**
 * A sheet with one mark for a row as its figures are now: a row is called a sample as long as one of them is.
 *
 * @param figures columns of its figures
 */
export function withTrueMarks(sheet: OpenSheet, figures: readonly string[]): OpenSheet {
  const { located } = sheet;
  const at = located.columns.get("sample");
  const isStale = (row: LocatedRow) => isOfSamples(row) && !figures.some((column) => isSample(row, column));
  const stale = new Set(located.rows.filter(isStale).map((row) => row.at));
  const cells = located.grid.cells.map((line, row) =>
    stale.has(row) ? line.map((cell, column) => (column === at || saysSample(textOf(cell)) ? "" : cell)) : line,
  );
  return { ...sheet, located: { ...located, grid: { ...located.grid, cells } } };
}

/**
 * Formulas over the first row of whole columns: whether the cell of a figure is a sample, and whether a row that is called one
 * has none any more.
 *
 * @param first, last columns of the figures, the first one that of the cell
 */
export function sampleRules(
  placement: Placement,
  first: string,
  last = first,
): { readonly is: string; readonly gone: string } {
  const mark = firstCellOf(placement, sampledColumn.key);
  const [from, to] = [first, last].map((key) => columnName(placement.columns.get(key)!));
  const keys = placement.keyRow + 1;
  const found = (key: string, cell: string) => `ISNUMBER(FIND(","&${key}&"="&${cell}&",",${mark}))`;
  return {
    is: `AND(${firstCellOf(placement, "sample")}<>"",${found(`${from}$${keys}`, `${from}1`)})`,
    gone: `AND(${mark}<>"",SUMPRODUCT(--${found(`$${from}$${keys}:$${to}$${keys}`, `$${from}1:$${to}1`)})=0)`,
  };
}
