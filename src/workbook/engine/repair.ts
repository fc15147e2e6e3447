import { metaKeys, noteKey, type Content } from "./content";
import type { Cell, Grid } from "./grid";
import { locate, type Located } from "./locate";

interface Repaired {
  /** What stands on the sheet once the rows are inserted. */
  readonly grid: Grid;
  readonly located: Located | null;
  /** Zero-based on the sheet, each after the ones before it were inserted. */
  readonly insertedRows: readonly number[];
}

const nothing: Grid = { row: 0, column: 0, cells: [] };

/** Opens a row for the title, each note and the headings where a person deleted theirs: below the one that comes before. */
export function withMetaRows(content: Content, existing: Located | null): Repaired {
  if (existing === null) return { grid: nothing, located: null, insertedRows: [] };
  const { grid, keyColumn } = existing;
  const cells: Cell[][] = grid.cells.map((row) => [...row]);
  const named: Cell[][] = cells.map((row) => [...row]);
  const insertedRows: number[] = [];
  let above = existing.keyRow;
  for (const key of [metaKeys.title, ...content.notes.map((_, i) => noteKey(i)), metaKeys.heading]) {
    const at = named.findIndex((row) => row[keyColumn] === key);
    if (at >= 0) {
      above = at;
      continue;
    }
    above += 1;
    // A row that was opened by a try that broke off is there.
    if (named[above]?.every((cell) => cell === "")) {
      named[above]![keyColumn] = key;
      continue;
    }
    const row = Array<Cell>(cells[0]!.length).fill("");
    cells.splice(above, 0, [...row]);
    row[keyColumn] = key;
    named.splice(above, 0, row);
    insertedRows.push(grid.row + above);
  }
  const located = locate({ ...grid, cells: named }, content.role)!;
  return { grid: { ...grid, cells }, located, insertedRows };
}
