import type { Content } from "../../../src/workbook/sheet/content";
import type { Cell, Grid, Input } from "../../../src/workbook/sheet/grid";
import { locate } from "../../../src/workbook/sheet/locate";
import type { Located, LocatedRow } from "../../../src/workbook/sheet/locate";
import { place } from "../../../src/workbook/sheet/place";
import type { Placement, RowOrder } from "../../../src/workbook/sheet/place";

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

/** A content on an empty sheet, found again. */
export function onPaper(
  content: Content,
  identify: (row: LocatedRow) => string | null,
  existing: Located | null = null,
  order: RowOrder = "keep",
): Located {
  const placement = place(content, existing, identify, order);
  return locate(written(existing?.grid ?? null, placement), content.role)!;
}
