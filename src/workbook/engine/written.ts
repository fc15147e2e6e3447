import type { Cell, Grid, Input } from "./grid";
import type { Placement } from "./place";

/** What a sheet holds once a placement is written, as Excel would give it back: without the apostrophe of literal texts. */
export function written(before: Grid | null, { values, insertedRows }: Placement): Grid {
  const cells: Cell[][] = before ? before.cells.map((row) => [...row]) : [];
  const [top, left] = [before?.row ?? 0, before?.column ?? 0];
  for (const row of insertedRows) cells.splice(row - top, 0, []);
  values?.cells.forEach((line, i) =>
    line.forEach((input, j) => {
      const row = values.row + i - top;
      while (cells.length <= row) cells.push([]);
      if (input !== null) cells[row]![values.column + j - left] = shown(input);
    }),
  );
  const width = Math.max(...cells.map((row) => row.length));
  return { row: top, column: left, cells: cells.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? "")) };
}

const shown = (input: Exclude<Input, null>): Cell =>
  typeof input === "string" && input.startsWith("'") ? input.slice(1) : input;
