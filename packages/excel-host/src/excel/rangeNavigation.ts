import {
  bounding,
  cellRect,
  contains,
  intersect,
  isRect,
  MAX_COLUMNS,
  MAX_ROWS,
  parseA1,
  type Rect,
  splitSheet,
} from "../address";
import { ExcelError, invalidArgument } from "../error";
import type { Place, WorkbookModel } from "../model/workbook";
import { boolean, integer } from "./object";
import { RangeData } from "./rangeData";

/** From one block of cells to another: the methods of a Range that give a Range. */
export abstract class RangeNavigation extends RangeData {
  protected at(rect: Rect): this {
    if (!isRect(rect)) throw invalidArgument();
    const Same = this.constructor as new (model: WorkbookModel, place: Place) => this;
    return new Same(this.model, this.model.place(this.place.sheet, rect));
  }

  /** A block that the client gave as a Range or as an address on the same sheet. */
  protected other(given: unknown): Rect {
    if (given instanceof RangeData) {
      if (given.place.sheet !== this.place.sheet) throw invalidArgument();
      return given.rect;
    }
    if (typeof given !== "string") throw invalidArgument();
    const { sheet, rest } = splitSheet(given);
    const rect = parseA1(rest);
    if (!rect || (sheet !== undefined && this.model.sheetNamed(sheet)?.id !== this.place.sheet))
      throw invalidArgument();
    return rect;
  }

  GetCell(row: unknown, column: unknown): this {
    return this.at(cellRect(this.rect.row + integer(row), this.rect.column + integer(column)));
  }

  GetRow(row: unknown): this {
    return this.at({ ...this.rect, row: this.rect.row + integer(row, 0, this.rect.rows - 1), rows: 1 });
  }

  GetColumn(column: unknown): this {
    return this.at({ ...this.rect, column: this.rect.column + integer(column, 0, this.rect.columns - 1), columns: 1 });
  }

  GetLastCell(): this {
    return this.GetLastRow().GetLastColumn();
  }

  GetLastRow(): this {
    return this.GetRow(this.rect.rows - 1);
  }

  GetLastColumn(): this {
    return this.GetColumn(this.rect.columns - 1);
  }

  GetEntireRow(): this {
    return this.at({ ...this.rect, column: 0, columns: MAX_COLUMNS });
  }

  GetEntireColumn(): this {
    return this.at({ ...this.rect, row: 0, rows: MAX_ROWS });
  }

  GetOffsetRange(rows: unknown, columns: unknown): this {
    return this.at({ ...this.rect, row: this.rect.row + integer(rows), column: this.rect.column + integer(columns) });
  }

  GetResizedRange(rows: unknown, columns: unknown): this {
    return this.at({
      ...this.rect,
      rows: this.rect.rows + integer(rows),
      columns: this.rect.columns + integer(columns),
    });
  }

  GetAbsoluteResizedRange(rows: unknown, columns: unknown): this {
    return this.at({ ...this.rect, rows: integer(rows, 1), columns: integer(columns, 1) });
  }

  GetRowsAbove(count: unknown = 1): this {
    const n = nonZero(count);
    return this.at({ ...this.rect, row: n > 0 ? this.rect.row - n : this.rect.row, rows: Math.abs(n) });
  }

  GetRowsBelow(count: unknown = 1): this {
    const n = nonZero(count);
    const end = this.rect.row + this.rect.rows;
    return this.at({ ...this.rect, row: n > 0 ? end : end + n, rows: Math.abs(n) });
  }

  GetColumnsBefore(count: unknown = 1): this {
    const n = nonZero(count);
    return this.at({ ...this.rect, column: n > 0 ? this.rect.column - n : this.rect.column, columns: Math.abs(n) });
  }

  GetColumnsAfter(count: unknown = 1): this {
    const n = nonZero(count);
    const end = this.rect.column + this.rect.columns;
    return this.at({ ...this.rect, column: n > 0 ? end : end + n, columns: Math.abs(n) });
  }

  GetBoundingRect(another: unknown): this {
    return this.at(bounding(this.rect, this.other(another)));
  }

  GetIntersection(another: unknown): this {
    return present(this.GetIntersectionOrNullObject(another));
  }

  GetIntersectionOrNullObject(another: unknown): this | null {
    const common = intersect(this.rect, this.other(another));
    return common ? this.at(common) : null;
  }

  /** The part of the block that is used: its top left cell where none of it is. */
  GetUsedRange(valuesOnly: unknown = false): this {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }

  GetUsedRangeOrNullObject(valuesOnly: unknown = false): this | null {
    const used = this.grid.used(!boolean(valuesOnly ?? false));
    const common = used && intersect(this.rect, used);
    return common ? this.at(common) : null;
  }

  /** The block around this one that empty rows and columns bound. */
  GetSurroundingRegion(): this {
    const used = this.grid.used(false);
    let rect = this.rect;
    for (let grown = true; grown;) {
      grown = false;
      const around = intersect(
        { row: rect.row - 1, column: rect.column - 1, rows: rect.rows + 2, columns: rect.columns + 2 },
        { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS },
      )!;
      for (const side of ring(around, rect)) {
        if (contains(rect, side) || !used || !intersect(side, used) || !this.filled(intersect(side, used)!)) continue;
        rect = bounding(rect, side);
        grown = true;
      }
    }
    return this.at(rect);
  }

  private filled(rect: Rect): boolean {
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        if (this.grid.value(row, column).value !== null || this.grid.formula(row, column) !== null) return true;
      }
    }
    return false;
  }

  GetSpillParent(): this {
    return present(this.GetSpillParentOrNullObject());
  }

  GetSpillParentOrNullObject(): this | null {
    const { row, column } = this.single();
    if (!this.grid.spilled(row, column)) return null;
    for (let r = row; r >= 0; r--) {
      for (let c = column; c >= 0; c--) {
        const spill = this.grid.spill(r, c);
        if (spill && contains(spill, cellRect(row, column))) return this.at(cellRect(r, c));
      }
    }
    return null;
  }

  GetSpillingToRange(): this {
    return present(this.GetSpillingToRangeOrNullObject());
  }

  GetSpillingToRangeOrNullObject(): this | null {
    const { row, column } = this.single();
    const spill = this.grid.spill(row, column);
    return spill ? this.at(spill) : null;
  }

  private single(): Rect {
    if (this.rect.rows !== 1 || this.rect.columns !== 1) throw invalidArgument();
    return this.rect;
  }
}

function present<T>(object: T | null): T {
  if (object === null) throw new ExcelError("ItemNotFound");
  return object;
}

function nonZero(value: unknown): number {
  const count = integer(value);
  if (count === 0) throw invalidArgument();
  return count;
}

/** The rows and columns that lie directly around a block, each with the corners, inside `around`. */
function ring(around: Rect, rect: Rect): readonly Rect[] {
  const sides: Rect[] = [];
  if (around.row < rect.row) sides.push({ ...around, rows: 1 });
  if (around.column < rect.column) sides.push({ ...around, columns: 1 });
  if (around.row + around.rows > rect.row + rect.rows) sides.push({ ...around, row: rect.row + rect.rows, rows: 1 });
  if (around.column + around.columns > rect.column + rect.columns) {
    sides.push({ ...around, column: rect.column + rect.columns, columns: 1 });
  }
  return sides;
}
