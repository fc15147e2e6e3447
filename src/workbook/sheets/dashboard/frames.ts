import type { Row } from "../../engine/content";
import type { Placement } from "../../engine/place";
import type { ChartKind } from "./charts";
import { middleColumn, totalColumn } from "./columns";
import { chartRooms } from "./slots";

/** A block of cells, zero-based. */
export interface Frame {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * Where the charts of a new dashboard lie: below the tables, the gaps on the left and the two others beside them. Those of a
 * dashboard from before, which has no rows for them, lie beside its tables.
 */
export function chartFrames(placement: Placement): Record<ChartKind, Frame> {
  const { content, rowPlaces, columns, headingRow } = placement;
  const [first, last] = chartRooms.map((room) => rowPlaces[content.rows.findIndex(({ key }) => key === room)]);
  const [left, middle, right] = [columns.get("no")!, columns.get(middleColumn)!, columns.get(totalColumn)!];
  if (first === undefined || last === undefined) {
    const beside = { row: headingRow, column: right + 2, rows: 12, columns: 8 };
    return { attainment: beside, chosen: beside, months: beside };
  }
  const half = (row: number): Frame => ({ row, column: middle, rows: 1, columns: right - middle + 1 });
  return {
    attainment: { row: first, column: left, rows: last - first + 1, columns: middle - left },
    chosen: half(first),
    months: half(last),
  };
}

/** Whether a row is one of those that there are more of than a plan may need: a plan without categories needs not even their heading. */
export const isInReserve = (key: string) => /^(?:(?:category|owner|gap) \d+|section category)$/.test(key);

/** The rows in reserve that hold nothing, by their places. */
export function emptySlots({ content: { rows }, rowPlaces }: Placement): number[] {
  const holdsNothing = ({ key, cells }: Row): boolean =>
    key === "section category"
      ? rows.every((each) => !/^category \d/.test(each.key) || holdsNothing(each))
      : cells.get("name") === "";
  return rows.flatMap((row, i) => (isInReserve(row.key) && holdsNothing(row) ? [rowPlaces[i]!] : []));
}

/** The last row that goes on paper. */
export function lastPrinted({ content, rowPlaces }: Placement): number {
  return rowPlaces[content.rows.findIndex(({ key }) => key === "space")]! - 1;
}
