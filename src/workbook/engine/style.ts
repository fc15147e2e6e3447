import { noteKey, type Column } from "./content";
import { columnName } from "./grid";
import type { Placement } from "./place";

export const colors = {
  heading: "#DDEBF7",
  input: "#FFFBE6",
  sample: "#FCE4D6",
  paper: "#FFFFFF",
  grey: "#E7E6E6",
  locked: "#D9E1F2",
  muted: "#595959",
  line: "#BFBFBF",
} as const;

/** Excel measures columns in points: 8.43 characters of the usual font are 48. */
const points = (characters: number) => Math.round(characters * 5.25 + 4);

/** Gives columns that were not there before their format, and a new sheet its title, notes and headings. */
export function dress(sheet: Excel.Worksheet, placement: Placement): void {
  for (const column of placement.newColumns) dressColumn(sheet, placement, column);
  if (placement.created) dressTop(sheet, placement);
  else for (const column of placement.newColumns) dressHeading(headingCell(sheet, placement, column));
}

/** Formats whole columns, so that rows which come later have them too. */
function dressColumn(sheet: Excel.Worksheet, { columns }: Placement, column: Column): void {
  const name = columnName(columns.get(column.key)!);
  const range = sheet.getRange(`${name}:${name}`);
  range.numberFormat = every(column.format);
  range.format.columnWidth = points(column.width);
  range.format.verticalAlignment = "Center";
  range.format.horizontalAlignment =
    column.align === "center" ? "Center" : column.align === "right" ? "Right" : "General";
  if (column.wrap) range.format.wrapText = true;
  if (column.hidden) range.columnHidden = true;
}

/** Gives the columns of a content their widths. */
export function dressWidths(
  sheet: Excel.Worksheet,
  { columns, content }: Pick<Placement, "columns" | "content">,
): void {
  for (const { key, width } of content.columns)
    sheet.getRangeByIndexes(0, columns.get(key)!, 1, 1).getEntireColumn().format.columnWidth = points(width);
}

function dressTop(sheet: Excel.Worksheet, placement: Placement): void {
  const { keyRow, keyColumn, headingRow, content } = placement;
  const keys = columnName(keyColumn);
  sheet.getRange(`${keys}:${keys}`).numberFormat = every("@");
  sheet.getRange(`${keys}:${keys}`).columnHidden = true;
  sheet.getRange(`${keyRow + 1}:${keyRow + 1}`).numberFormat = every("@");
  sheet.getRange(`${keyRow + 1}:${keyRow + 1}`).rowHidden = true;

  const top = sheet.getRange(`${keyRow + 2}:${headingRow}`);
  top.format.horizontalAlignment = "Left";
  top.format.wrapText = false;
  top.numberFormat = every("General");
  const title = sheet.getRange(`${keyRow + 2}:${keyRow + 2}`);
  title.format.font.bold = true;
  title.format.font.size = 16;
  title.format.rowHeight = 26;
  content.notes.forEach((_, i) => {
    const row = keyRow + 2 + Number(noteKey(i).replace(/\D/g, ""));
    sheet.getRange(`${row}:${row}`).format.font.color = colors.muted;
  });

  const heading = sheet.getRangeByIndexes(headingRow, keyColumn + 1, 1, content.columns.length);
  dressHeading(heading);
  sheet.getRange(`${headingRow + 1}:${headingRow + 1}`).format.rowHeight = 32;
}

function headingCell(sheet: Excel.Worksheet, { columns, headingRow }: Placement, { key }: Column): Excel.Range {
  return sheet.getRangeByIndexes(headingRow, columns.get(key)!, 1, 1);
}

function dressHeading(range: Excel.Range): void {
  range.numberFormat = every("@");
  range.format.fill.color = colors.heading;
  range.format.font.bold = true;
  range.format.horizontalAlignment = "Center";
  range.format.verticalAlignment = "Center";
  range.format.wrapText = true;
  for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical"] as const) border(range, edge);
}

/** A thin grey line. */
function border(range: Excel.Range, edge: Excel.BorderIndex | `${Excel.BorderIndex}`): void {
  const line = range.format.borders.getItem(edge as Excel.BorderIndex);
  line.style = "Continuous";
  line.color = colors.line;
}

/** One number format for every cell of a range, which Excel takes as a single text though its type says an array. */
export const every = (format: string) => format as unknown as string[][];
