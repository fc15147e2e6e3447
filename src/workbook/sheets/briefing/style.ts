import { briefingHeights, padding } from "./content";
import { isText, blockKindOf, lookOf, spansOf, type RowKind, type TableSpan } from "./rows";
import { runs } from "../../engine/heights";
import type { Located } from "../../engine/locate";
import type { Placement } from "../../engine/place";
import { columnName } from "../../engine/grid";
import { engineWords } from "../../engine/words";
import { lines } from "../dashboard/parts";
import { colors } from "../../engine/style";

type Sheet = Excel.Worksheet;

/** What 监测通报 has beside its cells when it is made: title and as-of month over all columns, A4 upright. */
export function styleBriefing(sheet: Sheet, placement: Placement): void {
  const { keyRow, headingRow } = placement;
  const { column, columns } = span(placement, null);
  const top = sheet.getRangeByIndexes(keyRow + 1, column, headingRow - keyRow - 1, columns);
  top.merge(true);
  top.format.horizontalAlignment = "Center";
  // The table has its headings where it stands.
  sheet.getRange(`${headingRow + 1}:${headingRow + 1}`).rowHidden = true;

  const { pageLayout } = sheet;
  pageLayout.orientation = "Portrait";
  pageLayout.paperSize = "A4" as Excel.PaperType;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintArea(`${columnName(column)}:${columnName(column + columns - 1)}`);
  pageLayout.setPrintMargins("Centimeters", { top: 2, bottom: 2, left: 1.5, right: 1.5, header: 0.8, footer: 0.8 });
  pageLayout.headersFooters.defaultForAllPages.centerFooter = engineWords.footer;
  sheet.showGridlines = false;
  styleRows(sheet, null, placement);
}

/**
 * Before anything is written: takes rows of text apart, since a row of the table may come to stand where one was, and takes
 * the look from rows that become another kind.
 */
export function clearBriefing(sheet: Sheet, before: Located | null, placement: Placement): void {
  if (before === null) return;
  const { column, columns } = span(placement, before);
  const rows = (start: number, length: number) => sheet.getRangeByIndexes(start, column, length, columns);
  const { then, changed } = kindsOf(before, placement);
  for (const { start, length } of together(allOf(then.keys()))) rows(start, length).unmerge();
  for (const { start, length } of together(allOf(changed.keys()))) rows(start, length).clear("Formats");
  styleRows(sheet, before, placement);
}

/** Gives rows the style of their kind where another kind stood there before; that of the others is the person's. */
function styleRows(sheet: Sheet, before: Located | null, placement: Placement): void {
  const { column, columns } = span(placement, before);
  const { changed } = kindsOf(before, placement);
  const styled = new Map([...changed].flatMap(([at, kind]) => (kind === null ? [] : [[at, kind] as const])));
  for (const { start, length, value } of together(styled)) {
    const kind = blockKindOf(value)!;
    if (isText(kind)) dressText(sheet.getRangeByIndexes(start, column, length, columns), kind);
    else
      for (const span of cellsOf(value, placement))
        dressTable(kind, span, sheet.getRangeByIndexes(start, span.column, length, span.columns));
  }
}

/**
 * After all is written: puts texts over all columns, makes each row as high as its text, and gives rows the look of their
 * kind where another kind stood there before; the look of the others is the person's.
 */
export function fitBriefing(sheet: Sheet, before: Located | null, placement: Placement): void {
  const { content, rowPlaces } = placement;
  const { column, columns, width } = span(placement, before);
  const { now } = kindsOf(before, placement);
  const texts = [...now].filter(([, look]) => isText(blockKindOf(look)!)).map(([at]) => at);
  for (const { start, length } of together(allOf(texts)))
    sheet.getRangeByIndexes(start, column, length, columns).merge(true);
  const spread = new Map([...now].filter(([, look]) => spansOf(look) !== null));
  for (const { start, length, value } of together(spread))
    for (const span of cellsOf(value, placement))
      if (span.columns > 1) sheet.getRangeByIndexes(start, span.column, length, span.columns).merge(true);
  const heights = new Map(briefingHeights(content, width).map((height, i) => [rowPlaces[i]!, height]));
  for (const { start, length, value } of together(heights))
    sheet.getRange(`${start + 1}:${start + length}`).format.rowHeight = value;
}

/** The columns of the sheet over which each column of a table runs; the first alone where a person's stand between them. */
function cellsOf(
  look: string,
  { columns, content }: Placement,
): (TableSpan & { readonly column: number; readonly columns: number })[] {
  const keys = content.columns.map(({ key }) => key);
  const spans = spansOf(look) ?? content.columns.map(({ align = "left" }, from) => ({ from, count: 1, align }));
  return spans.map((span) => {
    const [first, last] = [span.from, span.from + span.count - 1].map((at) => columns.get(keys[at]!)!);
    return { ...span, column: first!, columns: last! - first! === span.count - 1 ? span.count : 1 };
  });
}

/** Looks of our rows by their place, before and now, and those that change; null for a row that is no longer there. */
function kindsOf(before: Located | null, { content, rowPlaces }: Placement) {
  const then = new Map<number, string>();
  for (const { key, at } of before?.rows ?? [])
    if (blockKindOf(key) !== null) then.set(at + before!.grid.row, lookOf(key));
  const now = new Map(content.rows.map(({ key }, i) => [rowPlaces[i]!, lookOf(key)]));
  const changed = new Map<number, string | null>([...now].filter(([at, look]) => then.get(at) !== look));
  for (const at of then.keys()) if (!now.has(at)) changed.set(at, null);
  return { then, now, changed };
}

const allOf = (places: Iterable<number>) => new Map([...places].map((at) => [at, true]));

/**
 * The columns over which texts run: from our first to our last, or as far as ours stand side by side where a person wrote into
 * a column between them, so that nothing is lost.
 */
function span(
  { columns, content }: Placement,
  before: Located | null,
): { column: number; columns: number; width: number } {
  const all = content.columns;
  const places = all.map(({ key }) => columns.get(key)!);
  const [first, last] = [places[0]!, Math.max(...places)];
  const between = (column: number) => column >= first && column <= last && !places.includes(column);
  const written = before?.rows.some(({ at }) =>
    before.grid.cells[at]!.some((cell, i) => cell !== "" && between(i + before.grid.column)),
  );
  const apart = places.findIndex((place, i) => place !== first + i);
  const ours = apart < 0 || !written ? all : all.slice(0, apart);
  return {
    column: first,
    columns: ours === all ? last - first + 1 : ours.length,
    width: ours.reduce((sum, each) => sum + each.width + padding, 0),
  };
}

/** Neighbouring rows that are alike, from the top. */
function together<T>(rows: ReadonlyMap<number, T>): { start: number; length: number; value: T }[] {
  const places = [...rows.keys()].sort((a, b) => a - b);
  return runs(places.map((at, i) => `${at - i} ${String(rows.get(at))}`)).map(({ start, length }) => ({
    start: places[start]!,
    length,
    value: rows.get(places[start]!)!,
  }));
}

const bold: readonly RowKind[] = ["first", "second", "caption"];

function dressText({ format }: Excel.Range, kind: RowKind): void {
  format.wrapText = true;
  format.font.bold = bold.includes(kind);
  format.font.size = kind === "first" ? 12 : 11;
  if (kind === "notice") format.font.color = "#9C0006";
  format.verticalAlignment = "Top";
  format.horizontalAlignment = kind === "foot" ? "Right" : kind === "caption" ? "Center" : "Left";
}

function dressTable(kind: RowKind, { align }: Pick<TableSpan, "align">, range: Excel.Range): void {
  lines(range);
  range.format.wrapText = true;
  range.format.verticalAlignment = "Center";
  range.format.font.size = 10;
  range.format.font.bold = kind === "head";
  if (kind === "head") range.format.fill.color = colors.heading;
  const aligned = kind === "head" ? "center" : align;
  range.format.horizontalAlignment = aligned === "center" ? "Center" : aligned === "right" ? "Right" : "Left";
}
