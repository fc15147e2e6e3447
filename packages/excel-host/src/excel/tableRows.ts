import type { Rect } from "../address";
import { ExcelError, invalidArgument } from "../error";
import { checkValues, writeValues } from "../model/edit";
import { restructure } from "../model/restructure";
import type { SheetState, TableState } from "../model/state";
import { awaitsRow, bodyRect, emptyBelow, publish } from "../model/tables";
import type { WorkbookModel } from "../model/workbook";
import { ExcelCollection, ExcelObject, integer } from "./object";
import { Range } from "./range";

export class TableRowCollection extends ExcelCollection<TableRow> {
  constructor(
    model: WorkbookModel,
    private readonly sheet: SheetState,
    private readonly table: TableState,
  ) {
    super(model);
  }

  get itemClass(): typeof TableRow {
    return TableRow;
  }

  items(): readonly TableRow[] {
    return Array.from({ length: this.Count }, (_, index) => new TableRow(this.model, this.sheet, this.table, index));
  }

  protected find(): undefined {
    return undefined;
  }

  get Count(): number {
    return bodyRect(this.table).rows;
  }

  /** New rows before `index`, at the end without one, with their values as a matrix. */
  Add(index?: unknown, values?: unknown): TableRow {
    const { table, sheet } = this;
    const body = bodyRect(table);
    const last = index === undefined || index === null || index === -1;
    const position = last ? body.rows : integer(index, 0, body.rows);
    const rows = matrix(values ?? [Array.from({ length: body.columns }, () => null)], body.columns);
    if (awaitsRow(this.model, sheet.id, table)) return this.fill(rows);
    const added: Rect = { ...body, row: body.row + position, rows: rows.length };
    if (position === body.rows && !table.totals && emptyBelow(this.model, sheet.id, table, rows.length)) {
      table.rect = { ...table.rect, rows: table.rect.rows + rows.length };
    } else {
      restructure(this.model, sheet.id, { kind: "insert", axis: "rows", rect: added });
      if (position === body.rows)
        table.rect = { ...table.rect, rows: table.rect.rows + (table.totals ? 0 : rows.length) };
    }
    publish(this.model, sheet.id, table);
    writeValues(this.model, sheet.id, added, rows);
    return new TableRow(this.model, sheet, table, position);
  }

  /** The first rows of a table over a header row alone: its empty row is the first of them. */
  private fill(rows: readonly (readonly unknown[])[]): TableRow {
    const { model, sheet, table } = this;
    checkValues(model, rows);
    table.awaitsRow = false;
    if (rows.length > 1) this.Add(-1, rows.slice(1));
    writeValues(model, sheet.id, { ...bodyRect(table), rows: 1 }, rows.slice(0, 1));
    return new TableRow(model, sheet, table, 0);
  }

  DeleteRowsAt(index: unknown, count: unknown = 1): void {
    const body = bodyRect(this.table);
    const first = integer(index, 0, body.rows - 1);
    const rows = integer(count ?? 1, 1, body.rows - first);
    removeRows(this.model, this.sheet, this.table, { ...body, row: body.row + first, rows });
  }

  DeleteRows(rows: unknown): void {
    if (!Array.isArray(rows)) throw invalidArgument();
    const indexes = rows.map((row) => (row instanceof TableRow ? row.Index : integer(row, 0)));
    for (const index of [...new Set(indexes)].sort((a, b) => b - a)) this.DeleteRowsAt(index);
  }
}

export class TableRow extends ExcelObject {
  constructor(
    model: WorkbookModel,
    private readonly sheet: SheetState,
    private readonly table: TableState,
    private readonly index: number,
  ) {
    super(model);
  }

  private get rect(): Rect {
    const body = bodyRect(this.table);
    if (this.index >= body.rows) throw new ExcelError("ItemNotFound");
    return { ...body, row: body.row + this.index, rows: 1 };
  }

  get Index(): number {
    return this.index;
  }

  get Values(): unknown {
    return this.GetRange().Values;
  }

  set Values(value: unknown) {
    this.GetRange().Values = value;
  }

  GetRange(): Range {
    return new Range(this.model, this.model.place(this.sheet.id, this.rect));
  }

  Delete(): void {
    removeRows(this.model, this.sheet, this.table, this.rect);
  }
}

/** A table keeps one body row: of the last only the contents go. */
function removeRows(model: WorkbookModel, sheet: SheetState, table: TableState, rect: Rect): void {
  if (rect.rows < bodyRect(table).rows) restructure(model, sheet.id, { kind: "delete", axis: "rows", rect });
  else {
    if (rect.rows > 1)
      restructure(model, sheet.id, {
        kind: "delete",
        axis: "rows",
        rect: { ...rect, row: rect.row + 1, rows: rect.rows - 1 },
      });
    new Range(model, model.place(sheet.id, { ...rect, rows: 1 })).Clear("Contents");
  }
}

function matrix(values: unknown, columns: number): readonly (readonly unknown[])[] {
  const rows: unknown = Array.isArray(values) && !Array.isArray(values[0]) ? [values] : values;
  if (!Array.isArray(rows) || rows.length === 0) throw invalidArgument();
  if (!rows.every((row) => Array.isArray(row) && row.length === columns)) throw invalidArgument();
  return rows as unknown[][];
}
