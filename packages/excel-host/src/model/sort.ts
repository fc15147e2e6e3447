import { type Rect, formatA1 } from "../address";
import { invalidArgument } from "../error";
import { EventType } from "./events";
import type { CellPatch, GridSheet } from "./grid";
import { checkAllowed } from "./protection";
import type { SortField } from "./state";
import type { WorkbookModel } from "./workbook";

type Key = string | number | boolean | null;

/** Rows of a block in Excel's order: numbers, texts, FALSE, TRUE, errors; empty cells come last in both directions. */
function compare(a: Key, b: Key, collator: Intl.Collator): number {
  const [rankA, rankB] = [rank(a), rank(b)];
  if (rankA !== rankB) return rankA - rankB;
  if (typeof a === "number" && typeof b === "number") return a - b;
  return typeof a === "string" && typeof b === "string" ? collator.compare(a, b) : Number(a) - Number(b);
}

function rank(key: Key): number {
  if (typeof key === "number") return 0;
  if (typeof key === "string") return key.startsWith("#") ? 3 : 1;
  return 2;
}

/**
 * Sorts the rows of a block by columns; formats go with their cells, formulas are moved as copied ones.
 * @param fields `key` is a column of the block, from 0
 * @throws InvalidArgument for a column outside the block, AccessDenied on a protected sheet
 */
export function sortRows(
  model: WorkbookModel,
  sheet: string,
  rect: Rect,
  fields: readonly SortField[],
  matchCase: boolean,
): void {
  checkAllowed(model, sheet, "allowSort");
  if (fields.length === 0 || fields.some(({ key }) => key < 0 || key >= rect.columns)) throw invalidArgument();
  const grid = model.sheet(sheet);
  const collator = new Intl.Collator("zh-CN", { sensitivity: matchCase ? "variant" : "accent" });
  const rows = Array.from({ length: rect.rows }, (_, i) => ({
    index: i,
    keys: fields.map(({ key }): Key => grid.value(rect.row + i, rect.column + key).value),
  }));
  rows.sort((a, b) => {
    for (const [i, { ascending }] of fields.entries()) {
      const [x, y] = [a.keys[i]!, b.keys[i]!];
      if ((x === null) !== (y === null)) return x === null ? 1 : -1;
      const order = x === null ? 0 : compare(x, y, collator);
      if (order !== 0) return ascending ? order : -order;
    }
    return a.index - b.index;
  });
  arrange(
    model,
    grid,
    rect,
    rows.map(({ index }) => index),
  );
  model.changed({ sheet, rect, changeType: "RangeEdited" });
  model.emitSheet(EventType.worksheetRowSorted, sheet, { address: formatA1(rect) });
}

/** Puts rows in a new order: `order[i]` is the row that comes to stand at i. */
function arrange(model: WorkbookModel, grid: GridSheet, rect: Rect, order: readonly number[]): void {
  const patches: CellPatch[] = [];
  order.forEach((from, to) => {
    if (from === to) return;
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      const [fromRow, row] = [rect.row + from, rect.row + to];
      const formula = grid.formula(fromRow, column);
      const input = formula
        ? { formula: model.grid.moveFormula(formula, row - fromRow, 0) }
        : grid.value(fromRow, column);
      const { style, extra } = grid.format(fromRow, column);
      const cleared = Object.fromEntries(Object.keys(grid.format(row, column).style).map((key) => [key, null]));
      patches.push({
        row,
        column,
        input,
        format: { style: { ...cleared, ...style }, extra: { locked: true, ...extra } },
      });
    }
  });
  grid.write(patches);
}
