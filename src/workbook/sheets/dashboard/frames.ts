import type { Placement } from "../../engine/place";
import type { ChartKind } from "./charts";

/** Columns over which the charts lie, beside a narrow empty one. */
export const chartWidth = 8;

/** A block of cells, zero-based. */
export interface Frame {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Where the charts of a new dashboard lie: beside the tables, from the headings to the last row of what is behind. */
export function chartFrames(placement: Placement): Record<ChartKind, Frame> {
  const column = rightOf(placement) + 2;
  const frame = (row: number, end: number): Frame => ({ row, column, rows: end - row, columns: chartWidth });
  const hidden = new Set(emptySlots(placement));
  const [top, bottom] = [placement.headingRow, lastPrinted(placement) + 1];
  const shown = Array.from({ length: bottom - top }, (_, i) => top + i).filter((row) => !hidden.has(row));
  const at = (share: number) => shown[Math.round(shown.length * share)]!;
  return {
    attainment: frame(top, at(0.48)),
    chosen: frame(at(0.48), at(0.73)),
    months: frame(at(0.73), shown.at(-1)!),
  };
}

/** Whether a row is one of those that there are more of than a plan may need. */
export const isInReserve = (key: string) => /^(?:category|owner|gap) \d+$/.test(key);

/** The rows in reserve that hold nothing, by their places. */
export const emptySlots = ({ content, rowPlaces }: Placement): number[] =>
  content.rows.flatMap(({ key, cells }, i) => (isInReserve(key) && cells.get("name") === "" ? [rowPlaces[i]!] : []));

/** The last column of ours. */
export const rightOf = ({ columns }: Placement) => Math.max(...columns.values());

/** The last row that goes on paper. */
export function lastPrinted({ content, rowPlaces }: Placement): number {
  return rowPlaces[content.rows.findIndex(({ key }) => key === "space")]! - 1;
}
