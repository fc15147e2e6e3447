import { numfmt } from "@univerjs/core";
import { intersect, isUnbounded, type Rect } from "../../address";
import type { GridSheet } from "../grid";
import type { WorkbookModel } from "../workbook";
import type { ChartSeriesState } from "./state";

export type SeriesBy = "Auto" | "Columns" | "Rows";

/** Whether the series of a block are its columns: where not said, its longer side gives the categories. */
export function plotBy(rect: Rect, by: SeriesBy): "Columns" | "Rows" {
  return by === "Auto" ? (rect.rows >= rect.columns ? "Columns" : "Rows") : by;
}

/**
 * Series of a block, as Excel finds them: a first line of texts gives the names of the series, texts or dates at their
 * beginning the categories; where the first cell is empty both are there, even if they are numbers.
 */
export function seriesOf(model: WorkbookModel, sheet: string, block: Rect, by: "Columns" | "Rows"): ChartSeriesState[] {
  const grid = model.sheet(sheet);
  const used = isUnbounded(block) ? grid.used(false) : undefined;
  const rect = (used && intersect(block, used)) ?? block;
  const [length, count] = by === "Columns" ? [rect.rows, rect.columns] : [rect.columns, rect.rows];
  /** A part of the block, counted along the series and across them. */
  const part = (along: number, across: number, size: number): Rect =>
    by === "Columns"
      ? { row: rect.row + along, column: rect.column + across, rows: size, columns: 1 }
      : { row: rect.row + across, column: rect.column + along, rows: 1, columns: size };
  const labels = (parts: readonly Rect[]): boolean => parts.some(({ row, column }) => isLabel(grid, row, column));
  const empty = length > 1 && count > 1 && grid.value(rect.row, rect.column).value === null;
  const heads = Array.from({ length: count - 1 }, (_, i) => part(0, i + 1, 1));
  const begins = Array.from({ length: length - 1 }, (_, i) => part(i + 1, 0, 1));
  const named = length > 1 && (empty || labels(count > 1 ? heads : [part(0, 0, 1)]));
  const categorised = count > 1 && (empty || labels(length > 1 ? begins : [part(0, 0, 1)]));
  const [from, size] = named ? [1, length - 1] : [0, length];
  const series: ChartSeriesState[] = [];
  for (let across = categorised ? 1 : 0; across < count; across++) {
    series.push({
      name: named ? { sheet, rect: part(0, across, 1) } : undefined,
      type: undefined,
      values: { sheet, rect: part(from, across, size) },
      categories: categorised ? { sheet, rect: part(from, 0, size) } : undefined,
      settings: new Map(),
    });
  }
  return series;
}

function isLabel(grid: GridSheet, row: number, column: number): boolean {
  const { value, error } = grid.value(row, column);
  if (error || value === null) return false;
  return typeof value !== "number" || numfmt.getFormatInfo(grid.numberFormat(row, column)).isDate === true;
}
