import type { Placement } from "../sheet/place";
import { slotsOf } from "../dashboard/slots";
import type { SlotKind } from "../dashboard/slots";
import { cellName } from "../sheet/grid";
import { colors, every } from "./dress";

/** The ranges of a new dashboard by the keys of its rows and columns. */
export interface Parts {
  /** From one row to another, all columns unless said otherwise. */
  rows(first: string, last?: string, firstColumn?: string, lastColumn?: string): Excel.Range;
  /** The rows of one kind. */
  slots(kind: SlotKind, firstColumn?: string, lastColumn?: string): Excel.Range;
  /** Reference to a column's cell in the first row of a kind, that moves with the rows of a rule: `$C8`. */
  cell(kind: SlotKind, column: string): string;
}

export function partsOf(sheet: Excel.Worksheet, { content, rowPlaces, columns }: Placement): Parts {
  const placeOf = new Map(content.rows.map(({ key }, i) => [key, rowPlaces[i]!]));
  const [left, right] = [content.columns[0]!.key, content.columns.at(-1)!.key];
  const rows: Parts["rows"] = (
    first,
    last = first,
    firstColumn = left,
    lastColumn = firstColumn === left ? right : firstColumn,
  ) => {
    const [top, column] = [placeOf.get(first)!, columns.get(firstColumn)!];
    return sheet.getRangeByIndexes(top, column, placeOf.get(last)! - top + 1, columns.get(lastColumn)! - column + 1);
  };
  const keysOf = (kind: SlotKind) => slotsOf([...placeOf.keys()], kind);
  return {
    rows,
    slots(kind, firstColumn, lastColumn) {
      const keys = keysOf(kind);
      return rows(keys[0]!, keys.at(-1), firstColumn, lastColumn);
    },
    cell: (kind, column) => `$${cellName(placeOf.get(keysOf(kind)[0]!)!, columns.get(column)!)}`,
  };
}

/** Thin grey lines around and between the cells of a range. */
export function lines(range: Excel.Range): void {
  const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;
  for (const edge of edges) {
    const line = range.format.borders.getItem(edge);
    line.style = "Continuous";
    line.color = colors.line;
  }
}

/** Headings of a table below the first one. */
export function headings(range: Excel.Range): void {
  range.numberFormat = every("@");
  range.format.fill.color = colors.heading;
  range.format.font.bold = true;
  range.format.horizontalAlignment = "Center";
}
