import type { Rect } from "../address";
import { ExcelError, invalidArgument } from "../error";
import { checkValues, writeValues } from "../model/edit";
import { checkEditable } from "../model/protection";
import { restructure } from "../model/restructure";
import type { SheetState, TableState } from "../model/state";
import { bodyRect, checkTableRect, headerRect } from "../model/tables";
import type { WorkbookModel } from "../model/workbook";
import { Filter } from "./autoFilter";
import { ExcelCollection, ExcelObject, integer } from "./object";
import { Range } from "./range";

export class TableColumnCollection extends ExcelCollection<TableColumn> {
  constructor(
    model: WorkbookModel,
    private readonly sheet: SheetState,
    private readonly table: TableState,
  ) {
    super(model);
  }

  get itemClass(): typeof TableColumn {
    return TableColumn;
  }

  items(): readonly TableColumn[] {
    return this.table.columns.map(({ id }) => new TableColumn(this.model, this.sheet, this.table, id));
  }

  protected find(key: unknown): TableColumn | undefined {
    if (typeof key !== "string" && typeof key !== "number") throw invalidArgument();
    return this.items().find(({ Id, Name }) => Id === key || Name.toLowerCase() === String(key).toLowerCase());
  }

  get Count(): number {
    return this.table.columns.length;
  }

  /** A new column before `index`, at the end without one; its values, header first, as a matrix of one column. */
  Add(index?: unknown, values?: unknown, name?: unknown): TableColumn {
    const { table, sheet } = this;
    const position =
      index === undefined || index === null || index === -1
        ? table.columns.length
        : integer(index, 0, table.columns.length);
    const { rect } = table;
    const content = values === undefined || values === null ? undefined : columnOf(values, rect.rows);
    checkEditable(this.model, sheet.id, { ...rect, column: rect.column + position, columns: 1 });
    checkValues(this.model, [...(content ?? []), [name]]);
    if (position === table.columns.length)
      checkTableRect(this.model, sheet.id, { ...rect, columns: rect.columns + 1 }, table);
    if (position < table.columns.length) {
      restructure(this.model, sheet.id, {
        kind: "insert",
        axis: "columns",
        rect: { ...rect, column: rect.column + position, columns: 1 },
      });
    } else {
      table.rect = { ...rect, columns: rect.columns + 1 };
      table.columns.push({ id: table.nextColumn++, name: "" });
    }
    const column = new TableColumn(this.model, sheet, table, table.columns[position]!.id);
    if (content) column.Values = content;
    if (typeof name === "string") column.Name = name;
    else if (!content) column.Name = `Column${position + 1}`;
    return column;
  }
}

/** Values of a new column, header first, as a matrix of one column. */
function columnOf(values: unknown, rows: number): readonly (readonly unknown[])[] {
  const lines: unknown = Array.isArray(values) ? values : Array.from({ length: rows }, () => [values]);
  if (!Array.isArray(lines) || lines.length !== rows) throw invalidArgument();
  if (!lines.every((line) => Array.isArray(line) && line.length === 1)) throw invalidArgument();
  return lines as unknown[][];
}

export class TableColumn extends ExcelObject {
  constructor(
    model: WorkbookModel,
    private readonly sheet: SheetState,
    private readonly table: TableState,
    private readonly id: number,
  ) {
    super(model);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.id };
  }

  get Id(): number {
    return this.id;
  }

  get Index(): number {
    const index = this.table.columns.findIndex(({ id }) => id === this.id);
    if (index < 0) throw new ExcelError("ItemNotFound");
    return index;
  }

  get Name(): string {
    return this.table.columns[this.Index]!.name;
  }

  set Name(value: unknown) {
    const header = this.cells(headerRect(this.table));
    writeValues(this.model, this.sheet.id, header, [[value]]);
  }

  get Values(): unknown {
    return this.GetRange().Values;
  }

  set Values(value: unknown) {
    this.GetRange().Values = value;
  }

  get Filter(): Filter {
    return new Filter(this.model, this.sheet, this.table, this.Index);
  }

  private cells(rect: Rect): Rect {
    return { ...rect, column: this.table.rect.column + this.Index, columns: 1 };
  }

  private range(rect: Rect): Range {
    return new Range(this.model, this.model.place(this.sheet.id, this.cells(rect)));
  }

  GetRange(): Range {
    return this.range(this.table.rect);
  }

  GetDataBodyRange(): Range {
    return this.range(bodyRect(this.table));
  }

  GetHeaderRowRange(): Range {
    return this.range(headerRect(this.table));
  }

  GetTotalRowRange(): Range {
    const { rect, totals } = this.table;
    if (!totals) throw new ExcelError("ItemNotFound");
    return this.range({ ...rect, row: rect.row + rect.rows - 1, rows: 1 });
  }

  Delete(): void {
    if (this.table.columns.length === 1) throw new ExcelError("InvalidOperation");
    restructure(this.model, this.sheet.id, { kind: "delete", axis: "columns", rect: this.cells(this.table.rect) });
  }
}
