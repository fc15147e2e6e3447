import { columnName } from "./grid";
import { rowHeights, runs } from "./heights";
import type { Placement } from "./place";
import { engineWords as words } from "./words";
import { colors } from "./style";

/** Whole columns from one key to another, as an address. */
export function wholeColumns({ columns }: Placement, first: string, last = first): string {
  return `${columnName(columns.get(first)!)}:${columnName(columns.get(last)!)}`;
}

/** The same as paper wants it. @example absoluteColumns("B:D") // "$B:$D" */
const absoluteColumns = (columns: string) => columns.replace(/[A-Z]+/g, (name) => `$${name}`);

/** A reference to a column's cell in the first row, which Excel moves along with the rule: `$A1`. */
export const firstCellOf = ({ columns }: Placement, key: string) => `$${columnName(columns.get(key)!)}1`;

/** The rule's own row is one of an indicator: it has a key, and not that of a title, note or heading. */
export function isBody({ keyColumn }: Placement): string {
  const key = `$${columnName(keyColumn)}1`;
  return `${key}<>"",LEFT(${key},1)<>"#"`;
}

/** Colours of cells where a rule holds. */
interface Look {
  readonly fill?: string;
  readonly font?: string;
}

/**
 * Lines, and colours where they are given, around the cells of whole columns where a formula over their first row holds: they
 * go with rows that are sorted, inserted or put back. Rules over one cell must exclude each other, since not every reader of
 * the file puts two together.
 */
export function ruleWhere(sheet: Excel.Worksheet, address: string, formula: string, look: string | Look = {}): void {
  const { fill, font } = typeof look === "string" ? { fill: look } : look;
  const custom = sheet.getRange(address).conditionalFormats.add("Custom").custom;
  custom.rule.formula = `=${formula}`;
  if (fill !== undefined) custom.format.fill.color = fill;
  if (font !== undefined) custom.format.font.color = font;
  for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
    const line = custom.format.borders.getItem(edge);
    line.style = "Continuous";
    line.color = colors.line;
  }
}

/** Fills the cells of whole columns where a formula over their first row holds. */
export function fillWhere(sheet: Excel.Worksheet, address: string, formula: string, color: string): void {
  const custom = sheet.getRange(address).conditionalFormats.add("Custom").custom;
  custom.rule.formula = `=${formula}`;
  custom.format.fill.color = color;
}

/** Lines around the cells of the body as it stands. */
export function lineBody(sheet: Excel.Worksheet, { keyColumn, firstRow, lastRow, content }: Placement): void {
  const body = sheet.getRangeByIndexes(firstRow, keyColumn + 1, lastRow - firstRow + 1, content.columns.length);
  for (const edge of ["EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const) {
    const line = body.format.borders.getItem(edge);
    line.style = "Continuous";
    line.color = colors.line;
  }
}

interface Messages {
  readonly prompt?: string;
  readonly error: string;
}

/** The numbers that are let in, ends included; a formula is of the range's first cell. */
interface Span {
  readonly low: number | string;
  readonly high: number | string;
}

/** Lets only numbers in; whole columns, so that rows that come later and headings are guarded too. */
export function numbersOnly(
  sheet: Excel.Worksheet,
  address: string,
  messages: Messages,
  { low = -1e15, high = 1e15 }: Partial<Span> = {},
): void {
  const { dataValidation } = sheet.getRange(address);
  dataValidation.rule = { decimal: { formula1: low, formula2: high, operator: "Between" } };
  say(dataValidation, messages);
}

/** Lets only whole numbers of a span in. */
export function wholeNumbers(sheet: Excel.Worksheet, address: string, messages: Messages, { low, high }: Span): void {
  const { dataValidation } = sheet.getRange(address);
  dataValidation.rule = { wholeNumber: { formula1: low, formula2: high, operator: "Between" } };
  say(dataValidation, messages);
}

/** Offers a list and lets nothing else in. */
export function listRule(sheet: Excel.Worksheet, address: string, choices: readonly string[], prompt?: string): void {
  const { dataValidation } = sheet.getRange(address);
  dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(",") } };
  say(dataValidation, { error: words.prompt.list, ...(prompt !== undefined && { prompt }) });
}

/** Offers a list and lets any other text in. */
export function offerList(sheet: Excel.Worksheet, address: string, choices: readonly string[], prompt: string): void {
  const { dataValidation } = sheet.getRange(address);
  dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(",") } };
  dataValidation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
  dataValidation.prompt = { showPrompt: true, title: words.prompt.title, message: prompt };
}

/** Says what a text is to be while its cell is selected; a text that no one would read is kept out. */
export function texts(sheet: Excel.Worksheet, address: string, prompt: string, longest: number): void {
  const { dataValidation } = sheet.getRange(address);
  dataValidation.rule = { textLength: { formula1: longest, operator: "LessThanOrEqualTo" } };
  say(dataValidation, { prompt, error: words.prompt.tooLong });
}

function say(validation: Excel.DataValidation, { prompt, error }: Messages): void {
  const title = words.prompt.title;
  validation.errorAlert = { showAlert: true, style: "Stop", title, message: error };
  if (prompt !== undefined) validation.prompt = { showPrompt: true, title, message: prompt };
}

/** Sets the height of each of the content's rows by its wrapped cells. */
export function fitRows(sheet: Excel.Worksheet, { content, rowPlaces }: Placement): void {
  setHeights(sheet, rowPlaces, rowHeights(content));
}

/** Points of a row that is one line high: 24 px. */
const lowRow = 18;

/** Makes each of the content's rows one line high, whatever its cells hold. */
export function lowRows(sheet: Excel.Worksheet, { rowPlaces }: Placement): void {
  setHeights(
    sheet,
    rowPlaces,
    rowPlaces.map(() => lowRow),
  );
}

/** Neighbours of one height together; rows between that are not ours keep theirs. */
function setHeights(sheet: Excel.Worksheet, rowPlaces: readonly number[], of: readonly number[]): void {
  const heights = new Map(of.map((height, i) => [rowPlaces[i]!, height]));
  const places = [...heights.keys()].sort((a, b) => a - b);
  const first = places[0] ?? 0;
  const dense = Array.from({ length: (places.at(-1) ?? -1) - first + 1 }, (_, i) => heights.get(first + i) ?? null);
  for (const { start, length, value } of runs(dense))
    if (value !== null) sheet.getRange(`${first + start + 1}:${first + start + length}`).format.rowHeight = value;
}

/** Landscape A4, one page wide, headings on every page. */
export function printSetup(sheet: Excel.Worksheet, headingRow: number): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "A4" as Excel.PaperType;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintTitleRows(`$${headingRow + 1}:$${headingRow + 1}`);
  pageLayout.setPrintMargins("Centimeters", { top: 1.5, bottom: 1.5, left: 1, right: 1, header: 0.7, footer: 0.7 });
  pageLayout.headersFooters.defaultForAllPages.centerFooter = words.footer;
}

/** Per cent that make nine points of the eleven in which cells are written; A4 is then some 135 digits wide. */
const readableScale = 82;

/** Puts a list on as many pages across as it takes in nine points, each with the first columns up to one, which name its rows. */
function printReadable(sheet: Excel.Worksheet, placement: Placement, lastNaming: string): void {
  const [first] = placement.content.columns;
  printSetup(sheet, placement.headingRow);
  sheet.pageLayout.zoom = { scale: readableScale };
  sheet.pageLayout.setPrintTitleColumns(absoluteColumns(wholeColumns(placement, first!.key, lastNaming)));
}

/** Puts some of the columns on paper, which stand together where nobody moved them. */
export function printOnly(
  sheet: Excel.Worksheet,
  { keyRow, lastRow, columns }: Placement,
  printed: readonly string[],
): void {
  const places = printed.map((key) => columns.get(key)!);
  const [left, right] = [Math.min(...places), Math.max(...places)];
  sheet.pageLayout.setPrintArea(sheet.getRangeByIndexes(keyRow + 1, left, lastRow - keyRow, right - left + 1));
}

/** Keeps the rows down to the headings and the columns up to one in sight. */
function freeze(sheet: Excel.Worksheet, { columns, headingRow }: Placement, last: string): void {
  sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, headingRow + 1, columns.get(last)! + 1));
}

/** Filter buttons over the headings, which also make sorting take the body alone. */
function filterButtons(sheet: Excel.Worksheet, placement: Placement): void {
  const { keyColumn, headingRow, lastRow, content } = placement;
  sheet.autoFilter.apply(
    sheet.getRangeByIndexes(headingRow, keyColumn, lastRow - headingRow + 1, content.columns.length + 1),
  );
}

/** Filter buttons, panes kept in sight and the paper of a sheet that is a list. @param lastNaming the last column that names its rows */
export function listSheet(sheet: Excel.Worksheet, placement: Placement, lastNaming: string): void {
  filterButtons(sheet, placement);
  freeze(sheet, placement, lastNaming);
  printReadable(sheet, placement, lastNaming);
}
