import { contains, intersect, isWholeColumns, isWholeRows, type Rect } from "../address";
import { ExcelError } from "../error";
import { type Shift, shiftRect } from "../shift";
import type { CellChange } from "./events";
import type { CellPatch } from "./grid";
import { checkAllowed } from "./protection";
import type { ProtectionOption, TableState } from "./state";
import { deleteTable, publish } from "./tables";
import type { WorkbookModel } from "./workbook";

/**
 * Inserts or deletes cells; tables, names, formats, validations and formulas follow.
 * @throws AccessDenied on a protected sheet, InsertDeleteConflict where a table would be torn, InvalidArgument
 */
export function restructure(model: WorkbookModel, sheet: string, shift: Shift): void {
  const whole = shift.axis === "rows" ? isWholeRows(shift.rect) : isWholeColumns(shift.rect);
  checkAllowed(model, sheet, whole ? allowing(shift) : undefined);
  const state = model.state(sheet);
  for (const table of state.tables) checkTable(table, shift);
  if (shift.kind === "insert") checkRoom(model, sheet, shift);
  model.sheet(sheet).shift(shift);
  if (shift.kind === "insert") copyFormats(model, sheet, shift);
  followStructure(model, sheet, shift);
}

/** Tables, and all else that is kept beside the cells, after cells were inserted or deleted; listeners are told. */
export function followStructure(model: WorkbookModel, sheet: string, shift: Shift): void {
  const state = model.state(sheet);
  const before = state.tables.map((table) => ({ table, rect: table.rect, moved: shiftRect(table.rect, shift) }));
  model.follow(sheet, shift);
  for (const { table, rect, moved } of before) {
    if (!moved) deleteTable(model, state, table);
    else resizeWith(model, sheet, table, rect, moved, shift);
  }
  const whole = shift.axis === "rows" ? isWholeRows(shift.rect) : isWholeColumns(shift.rect);
  model.changed({ sheet, rect: shift.rect, changeType: changeType(shift, whole) });
}

/** Inserted cells take the formats of those above them, or to their left. */
function copyFormats(model: WorkbookModel, sheet: string, { axis, rect }: Shift): void {
  const grid = model.sheet(sheet);
  const [dRow, dColumn] = axis === "rows" ? [1, 0] : [0, 1];
  if (rect.row < dRow || rect.column < dColumn) return;
  const used = grid.used(true);
  const neighbours =
    used &&
    intersect(
      axis === "rows" ? { ...rect, row: rect.row - 1, rows: 1 } : { ...rect, column: rect.column - 1, columns: 1 },
      used,
    );
  if (!neighbours) return;
  const patches: CellPatch[] = [];
  for (let row = neighbours.row; row < neighbours.row + neighbours.rows; row++) {
    for (let column = neighbours.column; column < neighbours.column + neighbours.columns; column++) {
      const raw = grid.raw(row, column);
      if (!raw?.s && !raw?.custom) continue;
      const format = grid.format(row, column);
      const count = axis === "rows" ? rect.rows : rect.columns;
      for (let i = 1; i <= count; i++) patches.push({ row: row + i * dRow, column: column + i * dColumn, format });
    }
  }
  grid.write(patches);
}

function allowing({ kind, axis }: Shift): ProtectionOption {
  if (axis === "rows") return kind === "insert" ? "allowInsertRows" : "allowDeleteRows";
  return kind === "insert" ? "allowInsertColumns" : "allowDeleteColumns";
}

function changeType({ kind, axis }: Shift, whole: boolean): CellChange["changeType"] {
  if (!whole) return kind === "insert" ? "CellInserted" : "CellDeleted";
  if (axis === "rows") return kind === "insert" ? "RowInserted" : "RowDeleted";
  return kind === "insert" ? "ColumnInserted" : "ColumnDeleted";
}

/** A shift may move a table as one, or enlarge or shrink it by whole table rows or columns, but not tear it. */
function checkTable(table: TableState, { axis, rect, kind }: Shift): void {
  const conflict = new ExcelError("InsertDeleteConflict");
  const [across, along] =
    axis === "rows"
      ? ([
          { ...rect, row: 0, rows: 1 },
          { ...table.rect, row: 0, rows: 1 },
        ] as const)
      : ([
          { ...rect, column: 0, columns: 1 },
          { ...table.rect, column: 0, columns: 1 },
        ] as const);
  const below =
    axis === "rows"
      ? table.rect.row + table.rect.rows > rect.row
      : table.rect.column + table.rect.columns > rect.column;
  if (!below || !intersect(across, along)) return;
  if (!contains(across, along)) throw conflict;
  const header = table.headers && axis === "rows" && kind === "delete" && intersect(rect, { ...table.rect, rows: 1 });
  if (header && !contains(rect, table.rect)) throw conflict;
}

/** Content would be pushed off the sheet. */
function checkRoom(model: WorkbookModel, sheet: string, { axis, rect }: Shift): void {
  const used = model.sheet(sheet).used(false);
  if (!used) return;
  const end = axis === "rows" ? used.row + used.rows + rect.rows : used.column + used.columns + rect.columns;
  if (end > (axis === "rows" ? 1_048_576 : 16_384)) throw new ExcelError("NonBlankCellOffSheet");
}

function resizeWith(
  model: WorkbookModel,
  sheet: string,
  table: TableState,
  old: Rect,
  moved: Rect,
  { kind, axis, rect }: Shift,
): void {
  table.rect = moved;
  if (axis === "columns" && moved.columns !== old.columns) {
    const offset = Math.max(0, rect.column - old.column);
    const count = Math.abs(moved.columns - old.columns);
    if (kind === "delete") table.columns.splice(offset, count);
    else for (let i = 0; i < count; i++) table.columns.splice(offset + i, 0, newColumn(table));
    if (kind === "insert") writeHeader(model, sheet, table);
  }
  publish(model, sheet, table);
}

function newColumn(table: TableState): { id: number; name: string } {
  const taken = new Set(table.columns.map(({ name }) => name.toLowerCase()));
  const id = table.nextColumn++;
  let n = 1;
  while (taken.has(`column${n}`)) n++;
  return { id, name: `Column${n}` };
}

function writeHeader(model: WorkbookModel, sheet: string, table: TableState): void {
  if (!table.headers) return;
  model.sheet(sheet).write(
    table.columns.map(({ name }, i) => ({
      row: table.rect.row,
      column: table.rect.column + i,
      input: { value: name },
    })),
  );
}
