import type { Placement } from "../../engine/place";
import { slotsOf, type SlotKind } from "./slots";
import { colors, every } from "../../engine/style";

const pale = "#E7E6E6";

/** The ranges of a new dashboard by the keys of its rows and columns. */
export interface Parts {
  /** From one row to another: all columns, or one, or from one to another. */
  rows(first: string, last?: string, firstColumn?: string, lastColumn?: string): Excel.Range;
  /** The rows of one kind, of the same columns. */
  slots(kind: SlotKind, firstColumn?: string, lastColumn?: string): Excel.Range;
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
  return {
    rows,
    slots(kind, firstColumn, lastColumn) {
      const keys = slotsOf([...placeOf.keys()], kind);
      return rows(keys[0]!, keys.at(-1), firstColumn, lastColumn);
    },
  };
}

/** Pale lines below the rows of a range: rows in reserve among them are hardly seen. */
export function rules(range: Excel.Range): void {
  for (const edge of ["InsideHorizontal", "EdgeBottom"] as const) {
    const line = range.format.borders.getItem(edge);
    line.style = "Continuous";
    line.color = pale;
  }
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
