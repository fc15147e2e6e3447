import { enteredText } from "../../observations";
import type { RegionTable } from "../../regions";
import { metaKeys } from "../engine/content";
import { textOf } from "../engine/grid";
import type { OpenSheet } from "../engine/open";

/**
 * A managed sheet as the table that a person sees: headings and rows below them, with the row numbers of the sheet. A
 * percentage has its %, a date is its day; what stands above the headings and in hidden columns is left out.
 *
 * @param hidden keys of columns that nobody sees
 */
export function visibleTable({ name, located }: OpenSheet, hidden: readonly string[] = []): RegionTable {
  const { grid, meta, keyColumn, columns } = located;
  const heading = meta.get(metaKeys.heading) ?? located.keyRow;
  const left = new Set([keyColumn, ...hidden.flatMap((key) => columns.get(key) ?? [])]);
  const shown = (grid.cells[0] ?? []).flatMap((_, at) => (left.has(at) ? [] : [at]));
  const above = Array.from({ length: grid.row + heading }, (): string[] => []);
  const rows = grid.cells.slice(heading).map((row, i) =>
    shown.map((at) => {
      const cell = row[at]!;
      if (typeof cell !== "number") return textOf(cell);
      return enteredText(cell, grid.formats?.[heading + i]?.[at]).trim();
    }),
  );
  return { name, rows: [...above, ...rows] };
}
