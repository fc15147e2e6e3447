import { isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, parseA1, splitSheet } from "../address";
import { ExcelError, invalidArgument } from "../error";
import type { WorkbookModel } from "../model/workbook";
import { ExcelObject, integer, text } from "./object";
import { Range } from "./range";
import { RangeData } from "./rangeData";

export class WorksheetFreezePanes extends ExcelObject {
  constructor(
    model: WorkbookModel,
    private readonly sheet: string,
  ) {
    super(model);
  }

  private set(rows: number, columns: number): void {
    this.model.sheet(this.sheet).frozen = { rows, columns };
  }

  FreezeRows(count: unknown = 1): void {
    this.set(integer(count ?? 1, 1, MAX_ROWS - 1), 0);
  }

  FreezeColumns(count: unknown = 1): void {
    this.set(0, integer(count ?? 1, 1, MAX_COLUMNS - 1));
  }

  /** Freezes the rows and columns of a block at the sheet's top left corner. */
  FreezeAt(given: unknown): void {
    const rect = given instanceof RangeData ? given.rect : parseA1(splitSheet(text(given)).rest);
    if (!rect) throw invalidArgument();
    const rows = isWholeColumns(rect) ? 0 : rect.row + rect.rows;
    const columns = isWholeRows(rect) ? 0 : rect.column + rect.columns;
    this.set(rows, columns);
  }

  Unfreeze(): void {
    this.set(0, 0);
  }

  GetLocation(): Range {
    const location = this.GetLocationOrNullObject();
    if (!location) throw new ExcelError("ItemNotFound");
    return location;
  }

  GetLocationOrNullObject(): Range | null {
    const { rows, columns } = this.model.sheet(this.sheet).frozen;
    if (rows === 0 && columns === 0) return null;
    const rect = { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS };
    return new Range(this.model, this.model.place(this.sheet, rect));
  }
}
