import type { Cell, Grid, Input } from "./grid";
import type { Placement } from "./place";

/** What a sheet holds once a placement is written, as Excel would give it back: without the apostrophe of literal texts. */
export function written(before: Grid | null, placement: Placement): Grid {
  const { values } = placement;
  const [top, left] = [before?.row ?? 0, before?.column ?? 0];
  const cells = shifted(before?.cells ?? [], placement, top);
  const formulas = before?.formulas && shifted(before.formulas, placement, top);
  const formats = before?.formats && shifted(before.formats, placement, top);
  values?.cells.forEach((line, i) =>
    line.forEach((input, j) => {
      if (input === null) return;
      const [row, column] = [values.row + i - top, values.column + j - left];
      put(cells, row, column, shown(input));
      if (formulas) put(formulas, row, column, shown(input));
    }),
  );
  const width = Math.max(...cells.map((row) => row.length));
  const even = <T>(layer: T[][], empty: T) =>
    layer.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? empty));
  return {
    row: top,
    column: left,
    cells: even(cells, ""),
    ...(formulas && { formulas: even(formulas, "") }),
    ...(formats && { formats: even(formats, "General") }),
  };
}

/** A layer of a grid once rows are inserted. */
function shifted<T>(layer: readonly (readonly T[])[], { insertedRows }: Placement, top: number): T[][] {
  const rows = layer.map((row) => [...row]);
  for (const row of insertedRows) rows.splice(row - top, 0, []);
  return rows;
}

function put(layer: Cell[][], row: number, column: number, cell: Cell): void {
  while (layer.length <= row) layer.push([]);
  layer[row]![column] = cell;
}

const shown = (input: Exclude<Input, null>): Cell =>
  typeof input === "string" && input.startsWith("'") ? input.slice(1) : input;
