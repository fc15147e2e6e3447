import { invalidArgument } from "../error";
import { sortRows } from "../model/sort";
import { type SortField, type SheetState, type TableState } from "../model/state";
import { bodyRect } from "../model/tables";
import type { WorkbookModel } from "../model/workbook";
import { boolean, ExcelObject, integer, oneOf, record } from "./object";
import type { RangeData } from "./rangeData";

function fieldsOf(given: unknown): readonly SortField[] {
  if (!Array.isArray(given)) throw invalidArgument();
  return given.map((field) => {
    const { key, ascending, sortOn } = record(field);
    oneOf(sortOn ?? "Value", ["Value"]);
    return { key: integer(key, 0), ascending: boolean(ascending ?? true) };
  });
}

export class RangeSort extends ExcelObject {
  constructor(private readonly range: RangeData) {
    super(range.model);
  }

  Apply(fields: unknown, matchCase: unknown = false, hasHeaders: unknown = false, orientation: unknown = "Rows"): void {
    oneOf(orientation ?? "Rows", ["Rows"]);
    const { rect, place } = this.range;
    const header = boolean(hasHeaders ?? false) ? 1 : 0;
    if (rect.rows <= header) return;
    const body = { ...rect, row: rect.row + header, rows: rect.rows - header };
    sortRows(this.model, place.sheet, body, fieldsOf(fields), boolean(matchCase ?? false));
  }
}

export class TableSort extends ExcelObject {
  constructor(
    model: WorkbookModel,
    private readonly sheet: SheetState,
    private readonly table: TableState,
  ) {
    super(model);
  }

  get Fields(): readonly SortField[] {
    return this.table.sort.fields;
  }

  get MatchCase(): boolean {
    return this.table.sort.matchCase;
  }

  get Method(): string {
    return this.table.sort.method;
  }

  Apply(fields: unknown, matchCase: unknown = false, method: unknown = "PinYin"): void {
    const sort = {
      fields: fieldsOf(fields),
      matchCase: boolean(matchCase ?? false),
      method: oneOf(method ?? "PinYin", ["PinYin", "StrokeCount"]),
    };
    sortRows(this.model, this.sheet.id, bodyRect(this.table), sort.fields, sort.matchCase);
    this.table.sort = sort;
  }

  Clear(): void {
    this.table.sort = { ...this.table.sort, fields: [] };
  }

  Reapply(): void {
    const { fields, matchCase } = this.table.sort;
    if (fields.length > 0) sortRows(this.model, this.sheet.id, bodyRect(this.table), fields, matchCase);
  }
}
