import { cellRect, contains, intersect, isUnbounded, type Rect } from "../address";
import { ExcelError, invalidArgument } from "../error";
import { EventType, WORKBOOK_TARGET } from "./events";
import type { CellPatch } from "./grid";
import { checkAllowed } from "./protection";
import type { SheetState, TableState } from "./state";
import { removeWhere, type WorkbookModel } from "./workbook";

/** Body of a table: without header and total rows. */
export function bodyRect({ rect, headers, totals }: TableState): Rect {
  const top = headers ? 1 : 0;
  return { ...rect, row: rect.row + top, rows: Math.max(1, rect.rows - top - (totals ? 1 : 0)) };
}

export function headerRect({ rect }: TableState): Rect {
  return { ...rect, rows: 1 };
}

/** Tells the formula engine of a table, so that `表[列]` is understood. */
export function publish(model: WorkbookModel, sheet: string, table: TableState, formerName?: string): void {
  const columns = table.columns.map(({ name }) => name);
  const rect = table.totals ? { ...table.rect, rows: table.rect.rows - 1 } : table.rect;
  model.grid.setTable({ name: table.name, sheet, rect, columns }, formerName);
}

/** @throws InvalidArgument where the block meets another table or is unbounded, MergedRangeConflict where it meets a merged cell */
export function checkTableRect(model: WorkbookModel, sheet: string, rect: Rect, self?: TableState): void {
  if (isUnbounded(rect)) throw invalidArgument();
  if (model.state(sheet).tables.some((other) => other !== self && intersect(other.rect, rect))) {
    throw invalidArgument(
      "A table cannot overlap a range that contains a PivotTable report, query results, protected cells or another table.",
    );
  }
  if (model.sheet(sheet).merges.some((merge) => intersect(merge, rect))) throw new ExcelError("MergedRangeConflict");
}

export function addTable(model: WorkbookModel, sheet: string, given: Rect, hasHeaders: boolean): TableState {
  checkAllowed(model, sheet);
  const rect = given.rows === 1 && hasHeaders ? { ...given, rows: 2 } : given;
  checkTableRect(model, sheet, rect);
  const id = model.id();
  if (!hasHeaders) model.sheet(sheet).shift({ kind: "insert", axis: "rows", rect: { ...rect, rows: 1 } });
  if (!hasHeaders) model.follow(sheet, { kind: "insert", axis: "rows", rect: { ...rect, rows: 1 } });
  const table: TableState = {
    id,
    name: freeName(model),
    rect: hasHeaders ? rect : { ...rect, rows: rect.rows + 1 },
    columns: Array.from({ length: rect.columns }, (_, i) => ({ id: i + 1, name: "" })),
    nextColumn: rect.columns + 1,
    headers: true,
    totals: false,
    awaitsRow: given.rows === 1 && hasHeaders,
    style: "TableStyleMedium2",
    bandedRows: true,
    bandedColumns: false,
    firstColumn: false,
    lastColumn: false,
    filterButton: true,
    filters: new Map(),
    sort: noSort,
  };
  model.state(sheet).tables.push(table);
  readHeader(model, sheet, table);
  for (const target of [sheet, WORKBOOK_TARGET])
    model.emit(EventType.tableAdded, target, { tableId: String(id), worksheetId: sheet });
  return table;
}

export function deleteTable(model: WorkbookModel, state: SheetState, table: TableState): void {
  removeWhere(state.tables, (other) => other === table);
  model.grid.removeTable(table.name);
  const args = { tableId: String(table.id), tableName: table.name, worksheetId: state.id };
  for (const target of [state.id, WORKBOOK_TARGET]) model.emit(EventType.tableDeleted, target, args);
}

/** A table as a file had it. */
export function restoreTable(
  model: WorkbookModel,
  sheet: string,
  table: Omit<TableState, "id" | "columns" | "nextColumn" | "awaitsRow" | "filterButton" | "filters" | "sort"> & {
    readonly columns: readonly string[];
  },
): void {
  const columns = table.columns.map((name, i) => ({ id: i + 1, name }));
  const rest = {
    nextColumn: columns.length + 1,
    awaitsRow: false,
    filterButton: true,
    filters: new Map(),
    sort: noSort,
  };
  const restored: TableState = { ...table, ...rest, id: model.id(), columns };
  model.state(sheet).tables.push(restored);
  publish(model, sheet, restored);
}

const noSort: TableState["sort"] = { fields: [], matchCase: false, method: "PinYin" };

function freeName(model: WorkbookModel): string {
  const taken = new Set(model.tables.map(({ table }) => table.name.toLowerCase()));
  for (let n = 1; ; n++) if (!taken.has(`table${n}`)) return `Table${n}`;
}

/** Takes the column names from the header cells, which a table keeps as distinct texts. */
export function readHeader(model: WorkbookModel, sheet: string, table: TableState): void {
  const grid = model.sheet(sheet);
  const taken = new Set<string>();
  const patches: CellPatch[] = [];
  table.columns.forEach((column, i) => {
    const [row, at] = [table.rect.row, table.rect.column + i];
    const shown = grid.value(row, at).value;
    const wanted = shown === null || shown === "" ? column.name || `Column${i + 1}` : String(shown);
    let name = wanted;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted}${n}`;
    taken.add(name.toLowerCase());
    column.name = name;
    if (table.headers && shown !== name) patches.push({ row, column: at, input: { value: name } });
  });
  grid.write(patches);
  publish(model, sheet, table);
}

/** Column names follow what is written into header cells. */
export function renameColumns(model: WorkbookModel, sheet: string, rect: Rect): void {
  for (const table of model.state(sheet).tables) {
    if (table.headers && intersect(headerRect(table), rect)) readHeader(model, sheet, table);
  }
}

/**
 * A write that begins directly below a table, inside its columns, makes the table larger, unless there is a total row or
 * the new cells have a data validation of their own (one over whole columns does not count).
 * @param filled whether the write leaves something in a cell
 * @returns to be called once the cells are written
 */
export function growTables(model: WorkbookModel, sheet: string, rect: Rect, filled: boolean): () => void {
  const state = model.state(sheet);
  const table = state.tables.find(
    (one) =>
      !one.totals &&
      rect.row === one.rect.row + one.rect.rows &&
      contains({ ...one.rect, row: rect.row, rows: rect.rows }, rect),
  );
  const validated = state.validations.some(({ rects }) =>
    rects.some((own) => !isUnbounded(own) && intersect(own, rect)),
  );
  if (!table || !filled || validated) return () => {};
  const added = { ...table.rect, row: rect.row, rows: rect.rows };
  const others = state.tables.some((other) => other !== table && intersect(other.rect, added));
  if (others) return () => {};
  return () => {
    table.rect = { ...table.rect, rows: table.rect.rows + rect.rows };
    publish(model, sheet, table);
  };
}

/** @throws InvalidArgument, ItemAlreadyExists as Excel checks names of tables */
export function renameTable(model: WorkbookModel, sheet: string, table: TableState, name: string): void {
  if (!isLegalName(name)) throw invalidArgument();
  if (model.tables.some(({ table: other }) => other !== table && other.name.toLowerCase() === name.toLowerCase())) {
    throw new ExcelError("ItemAlreadyExists");
  }
  if (model.grid.names.some((other) => other.name.toLowerCase() === name.toLowerCase())) throw invalidArgument();
  const former = table.name;
  table.name = name;
  publish(model, sheet, table, former);
}

/** Whether a text can name a table or a block: a word of letters, digits, `.`, `_` and `\` that is no cell reference. */
export function isLegalName(name: string): boolean {
  if (name.length === 0 || name.length > 255) return false;
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) return false;
  return !/^\$?[A-Za-z]{1,3}\$?\d+$/.test(name) && !/^[rc]$/i.test(name) && !/^r\d*c\d*$/i.test(name);
}

/** Whether the table's one row is still the empty one it was made with. */
export function awaitsRow(model: WorkbookModel, sheet: string, table: TableState): boolean {
  const { row, column, rows, columns } = bodyRect(table);
  const grid = model.sheet(sheet);
  const empty = Array.from({ length: columns }, (_, i) => grid.value(row, column + i).value === null);
  return table.awaitsRow && rows === 1 && empty.every(Boolean);
}

/** Whether every cell below the table, in its columns, is empty in so many rows. */
export function emptyBelow(model: WorkbookModel, sheet: string, table: TableState, rows: number): boolean {
  const grid = model.sheet(sheet);
  for (let row = table.rect.row + table.rect.rows; row < table.rect.row + table.rect.rows + rows; row++) {
    for (let column = table.rect.column; column < table.rect.column + table.rect.columns; column++) {
      if (grid.value(row, column).value !== null || grid.merges.some((m) => contains(m, cellRect(row, column))))
        return false;
    }
  }
  return true;
}
