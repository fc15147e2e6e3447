import { formatA1, isUnbounded, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, type Rect } from "../address";
import { ExcelError, invalidArgument } from "../error";
import { formatNumbers, shownValue, valueType, writeNumberFormats, writeValues } from "../model/edit";
import type { GridSheet } from "../model/grid";
import { displayText } from "../model/numberFormat";
import { checkAllowed } from "../model/protection";
import type { Place, WorkbookModel } from "../model/workbook";
import { boolean, ExcelObject, record } from "./object";

/** Cells of the largest block that Excel reads at once. */
const LARGEST = 5_000_000;

/** What a block of cells holds and where it lies: the scalar properties of a Range. */
export abstract class RangeData extends ExcelObject {
  private referenceId: string | undefined;

  constructor(
    model: WorkbookModel,
    readonly place: Place,
  ) {
    super(model);
  }

  /** @throws InvalidReference where the cells were deleted, ItemNotFound where the sheet was */
  get rect(): Rect {
    this.model.sheet(this.place.sheet);
    if (!this.place.rect) throw new ExcelError("InvalidReference");
    return this.place.rect;
  }

  get grid(): GridSheet {
    return this.model.sheet(this.place.sheet);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return this.referenceId === undefined ? {} : { _ReferenceId: this.referenceId };
  }

  _KeepReference(): void {
    this.referenceId ??= this.model.keep(this);
  }

  get _ReferenceId(): string | null {
    return this.referenceId ?? null;
  }

  get Address(): string {
    return this.model.address(this.place.sheet, this.rect);
  }

  get AddressLocal(): string {
    return this.Address;
  }

  get RowIndex(): number {
    return this.rect.row;
  }

  get ColumnIndex(): number {
    return this.rect.column;
  }

  get RowCount(): number {
    return this.rect.rows;
  }

  get ColumnCount(): number {
    return this.rect.columns;
  }

  get CellCount(): number {
    const count = this.rect.rows * this.rect.columns;
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get IsEntireRow(): boolean {
    return isWholeRows(this.rect);
  }

  get IsEntireColumn(): boolean {
    return isWholeColumns(this.rect);
  }

  /** One entry per cell; of an unbounded block Excel gives null. */
  private each<T>(read: (grid: GridSheet, row: number, column: number) => T): T[][] | null {
    const { rect, grid } = this;
    const { row, column, rows, columns } = rect;
    if (isUnbounded(rect)) return null;
    if (rows * columns > LARGEST) throw new ExcelError("RangeExceedsLimit");
    return Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (_, j) => read(grid, row + i, column + j)),
    );
  }

  /** A matrix of the block's size from what the client sent: a matrix, or one value for all cells. */
  private matrix(value: unknown): readonly (readonly unknown[])[] {
    const { rows, columns } = this.rect;
    if (isUnbounded(this.rect)) throw invalidArgument();
    if (!Array.isArray(value)) {
      if (typeof value === "object" && value !== null) throw invalidArgument();
      return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value as unknown));
    }
    const fits = value.length === rows && value.every((line) => Array.isArray(line) && line.length === columns);
    if (!fits) {
      throw invalidArgument(
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
    return value as unknown[][];
  }

  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.rect.rows || columns !== this.rect.columns) throw invalidArgument();
  }

  get Values(): unknown {
    return this.each(shownValue);
  }

  set Values(value: unknown) {
    writeValues(this.model, this.place.sheet, this.rect, this.matrix(value));
  }

  get ValueTypes(): unknown {
    return this.each(valueType);
  }

  get Formulas(): unknown {
    return this.each((grid, row, column) => grid.formula(row, column) ?? shownValue(grid, row, column));
  }

  set Formulas(value: unknown) {
    this.Values = value;
  }

  get FormulasLocal(): unknown {
    return this.Formulas;
  }

  set FormulasLocal(value: unknown) {
    this.Values = value;
  }

  get Text(): unknown {
    return this.each((grid, row, column) => {
      const { value } = grid.value(row, column);
      return displayText(value, grid.numberFormat(row, column));
    });
  }

  get NumberFormat(): unknown {
    return this.each((grid, row, column) => grid.numberFormat(row, column));
  }

  /** One format for all cells may be given for whole rows and columns too. */
  set NumberFormat(value: unknown) {
    const single = Array.isArray(value) && value.length === 1 && Array.isArray(value[0]) && value[0].length === 1;
    const common: unknown = single ? (value as unknown[][])[0]![0] : value;
    const { sheet } = this.place;
    if (Array.isArray(common)) writeNumberFormats(this.model, sheet, this.rect, this.matrix(common));
    else formatNumbers(this.model, sheet, this.rect, common);
  }

  get NumberFormatLocal(): unknown {
    return this.NumberFormat;
  }

  set NumberFormatLocal(value: unknown) {
    this.NumberFormat = value;
  }

  get HasSpill(): boolean | null {
    const found = this.each((grid, row, column) => grid.spill(row, column) !== undefined || grid.spilled(row, column));
    return found && uniform(found.flat());
  }

  get RowHidden(): boolean | null {
    const { row, rows } = this.rect;
    return uniform(span(row, rows, MAX_ROWS).map((index) => this.grid.rowHidden(index)));
  }

  set RowHidden(value: unknown) {
    checkAllowed(this.model, this.place.sheet, "allowFormatRows");
    this.grid.setRowsHidden(this.rect, boolean(value));
    this.model.rowsHidden(this.place.sheet, this.rect, boolean(value));
  }

  get ColumnHidden(): boolean | null {
    const { column, columns } = this.rect;
    return uniform(span(column, columns, MAX_COLUMNS).map((index) => this.grid.columnHidden(index)));
  }

  set ColumnHidden(value: unknown) {
    checkAllowed(this.model, this.place.sheet, "allowFormatColumns");
    this.grid.setColumnsHidden(this.rect, boolean(value));
  }

  /** Of each row what was asked for: whether it is hidden, the one property that this host answers so. */
  GetRowProperties(asked: unknown): readonly { readonly rowHidden: boolean }[] {
    checkAsked(asked, "rowHidden");
    const { row, rows } = this.rect;
    return span(row, rows, MAX_ROWS).map((index) => ({ rowHidden: this.grid.rowHidden(index) }));
  }

  /** The same of each column. */
  GetColumnProperties(asked: unknown): readonly { readonly columnHidden: boolean }[] {
    checkAsked(asked, "columnHidden");
    const { column, columns } = this.rect;
    return span(column, columns, MAX_COLUMNS).map((index) => ({ columnHidden: this.grid.columnHidden(index) }));
  }

  get Hidden(): boolean | null {
    const [rows, columns] = [this.RowHidden, this.ColumnHidden];
    if (rows === true || columns === true) return true;
    return rows === null || columns === null ? null : false;
  }

  get Height(): number {
    return sum(
      span(this.rect.row, this.rect.rows, MAX_ROWS).map((row) =>
        this.grid.rowHidden(row) ? 0 : this.grid.rowHeight(row),
      ),
    );
  }

  get Width(): number {
    const columns = span(this.rect.column, this.rect.columns, MAX_COLUMNS);
    return sum(columns.map((column) => (this.grid.columnHidden(column) ? 0 : this.grid.columnWidth(column))));
  }

  get Top(): number {
    return sum(
      Array.from({ length: this.rect.row }, (_, row) => (this.grid.rowHidden(row) ? 0 : this.grid.rowHeight(row))),
    );
  }

  get Left(): number {
    const { column } = this.rect;
    return sum(Array.from({ length: column }, (_, i) => (this.grid.columnHidden(i) ? 0 : this.grid.columnWidth(i))));
  }

  /** The block's address without the sheet, for messages. */
  get a1(): string {
    return formatA1(this.rect);
  }
}

/** The value all entries share; null where they differ. */
export function uniform<T>(values: readonly T[]): T | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

/** @throws NotImplemented where something else is asked for */
function checkAsked(asked: unknown, only: string): void {
  const names = Object.entries(record(asked)).flatMap(([name, wanted]) => (boolean(wanted) ? name : []));
  if (names.length !== 1 || names[0] !== only) throw new ExcelError("NotImplemented");
}

/** Indexes of a span of rows or columns; of a whole sheet's, the first only (they are alike unless set). */
function span(start: number, count: number, all: number): readonly number[] {
  return Array.from({ length: count === all ? 1 : count }, (_, i) => start + i);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
