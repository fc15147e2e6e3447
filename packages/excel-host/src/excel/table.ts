import { isUnbounded, parseA1, type Rect, splitSheet } from "../address";
import { ExcelError, invalidArgument } from "../error";
import { refilter } from "../model/filter";
import { checkAllowed } from "../model/protection";
import type { SheetState, TableState } from "../model/state";
import {
  addTable,
  bodyRect,
  checkTableRect,
  deleteTable,
  emptyBelow,
  headerRect,
  publish,
  readHeader,
  renameTable,
} from "../model/tables";
import type { WorkbookModel } from "../model/workbook";
import { AutoFilter } from "./autoFilter";
import { listens } from "./listening";
import { boolean, ExcelCollection, ExcelObject, text } from "./object";
import { objects } from "./objects";
import { Range } from "./range";
import { RangeData } from "./rangeData";
import { TableSort } from "./sort";
import { TableColumnCollection } from "./tableColumns";
import { TableRowCollection } from "./tableRows";

/** The tables of a sheet, or of the workbook where `sheet` is null. */
export class TableCollection extends ExcelCollection<Table> {
  constructor(
    model: WorkbookModel,
    private readonly sheet: string | null,
    private readonly test: (rect: Rect) => boolean = () => true,
  ) {
    super(model);
  }

  get itemClass(): typeof Table {
    return Table;
  }

  items(): readonly Table[] {
    return this.model.tables
      .filter(({ sheet, table }) => (this.sheet === null || sheet.id === this.sheet) && this.test(table.rect))
      .map(({ sheet, table }) => new Table(this.model, sheet, table));
  }

  protected find(key: unknown): Table | undefined {
    if (typeof key !== "string" && typeof key !== "number") throw invalidArgument();
    const wanted = String(key).toLowerCase();
    return this.items().find(({ Id, Name }) => Id === wanted || Name.toLowerCase() === wanted);
  }

  get Count(): number {
    return this.items().length;
  }

  GetFirst(): Table {
    return this.GetItemAt(0);
  }

  Add(address: unknown, hasHeaders: unknown): Table {
    const { sheet, rect } = this.cells(address);
    const table = addTable(this.model, sheet, rect, boolean(hasHeaders));
    return new Table(this.model, this.model.state(sheet), table);
  }

  private cells(address: unknown): { readonly sheet: string; readonly rect: Rect } {
    if (address instanceof RangeData) {
      if (this.sheet !== null && address.place.sheet !== this.sheet) throw invalidArgument();
      return { sheet: address.place.sheet, rect: address.rect };
    }
    const { sheet, rest } = splitSheet(text(address));
    const rect = parseA1(rest);
    const named = sheet === undefined ? (this.sheet ?? this.model.active.id) : this.model.sheetNamed(sheet)?.id;
    if (!rect || isUnbounded(rect) || named === undefined || (this.sheet !== null && named !== this.sheet))
      throw invalidArgument();
    return { sheet: named, rect };
  }
}

export class Table extends ExcelObject {
  constructor(
    model: WorkbookModel,
    private readonly sheet: SheetState,
    private readonly table: TableState,
  ) {
    super(model);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.Id };
  }

  private get state(): TableState {
    if (!this.model.grid.sheet(this.sheet.id) || !this.sheet.tables.includes(this.table))
      throw new ExcelError("ItemNotFound");
    return this.table;
  }

  private range(rect: Rect): Range {
    return new Range(this.model, this.model.place(this.sheet.id, rect));
  }

  get Id(): string {
    return String(this.state.id);
  }

  get LegacyId(): string {
    return this.Id;
  }

  get Name(): string {
    return this.state.name;
  }

  set Name(value: unknown) {
    renameTable(this.model, this.sheet.id, this.state, text(value));
  }

  get Style(): string {
    return this.state.style;
  }

  set Style(value: unknown) {
    if (!/^TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))$|^$/.test(text(value)))
      throw invalidArgument();
    this.change({ style: value as string });
  }

  private change(change: Partial<TableState>): void {
    checkAllowed(this.model, this.sheet.id);
    Object.assign(this.state, change);
  }

  get ShowBandedRows(): boolean {
    return this.state.bandedRows;
  }

  set ShowBandedRows(value: unknown) {
    this.change({ bandedRows: boolean(value) });
  }

  get ShowBandedColumns(): boolean {
    return this.state.bandedColumns;
  }

  set ShowBandedColumns(value: unknown) {
    this.change({ bandedColumns: boolean(value) });
  }

  get HighlightFirstColumn(): boolean {
    return this.state.firstColumn;
  }

  set HighlightFirstColumn(value: unknown) {
    this.change({ firstColumn: boolean(value) });
  }

  get HighlightLastColumn(): boolean {
    return this.state.lastColumn;
  }

  set HighlightLastColumn(value: unknown) {
    this.change({ lastColumn: boolean(value) });
  }

  get ShowFilterButton(): boolean {
    return this.state.filterButton;
  }

  set ShowFilterButton(value: unknown) {
    this.change({ filterButton: boolean(value) });
  }

  get ShowHeaders(): boolean {
    return this.state.headers;
  }

  /** Hiding the header leaves the cells below where they are. */
  set ShowHeaders(value: unknown) {
    const { state } = this;
    const shown = boolean(value);
    if (shown === state.headers) return;
    const rect = shown
      ? { ...state.rect, row: state.rect.row - 1, rows: state.rect.rows + 1 }
      : { ...state.rect, row: state.rect.row + 1, rows: state.rect.rows - 1 };
    if (rect.row < 0 || rect.rows < 1) throw invalidArgument();
    if (!shown) this.range(headerRect(state)).Clear("Contents");
    this.change({ headers: shown, rect });
    if (shown) {
      const header = state.columns.map(({ name }, i) => ({
        row: rect.row,
        column: rect.column + i,
        input: { value: name },
      }));
      this.model.sheet(this.sheet.id).write(header);
    }
    publish(this.model, this.sheet.id, state);
  }

  get ShowTotals(): boolean {
    return this.state.totals;
  }

  set ShowTotals(value: unknown) {
    const { state } = this;
    const shown = boolean(value);
    if (shown === state.totals) return;
    const below = { ...state.rect, row: state.rect.row + state.rect.rows, rows: 1 };
    if (shown && !emptyBelow(this.model, this.sheet.id, state, 1)) {
      throw new ExcelError("InvalidOperation", "This operation would move cells below the table.");
    }
    this.change({ totals: shown, rect: { ...state.rect, rows: state.rect.rows + (shown ? 1 : -1) } });
    if (shown)
      this.model.sheet(this.sheet.id).write([{ row: below.row, column: below.column, input: { value: "汇总" } }]);
    else this.range({ ...below, row: below.row - 1 }).Clear("Contents");
    publish(this.model, this.sheet.id, state);
  }

  get AutoFilter(): AutoFilter {
    return new AutoFilter(this.model, this.sheet, this.state);
  }

  get Columns(): TableColumnCollection {
    return new TableColumnCollection(this.model, this.sheet, this.state);
  }

  get Rows(): TableRowCollection {
    return new TableRowCollection(this.model, this.sheet, this.state);
  }

  get Sort(): TableSort {
    return new TableSort(this.model, this.sheet, this.state);
  }

  get Worksheet(): ExcelObject {
    return objects.worksheet(this.model, this.sheet.id);
  }

  GetRange(): Range {
    return this.range(this.state.rect);
  }

  GetDataBodyRange(): Range {
    return this.range(bodyRect(this.state));
  }

  GetHeaderRowRange(): Range {
    if (!this.state.headers) throw new ExcelError("ItemNotFound");
    return this.range(headerRect(this.state));
  }

  GetTotalRowRange(): Range {
    const { rect, totals } = this.state;
    if (!totals) throw new ExcelError("ItemNotFound");
    return this.range({ ...rect, row: rect.row + rect.rows - 1, rows: 1 });
  }

  /** The new block must keep the header row and meet the old one. */
  Resize(given: unknown): void {
    checkAllowed(this.model, this.sheet.id);
    const { state } = this;
    const rect = given instanceof RangeData ? given.rect : parseA1(splitSheet(text(given)).rest);
    if (!rect || rect.row !== state.rect.row || rect.rows < (state.headers ? 2 : 1)) throw invalidArgument();
    checkTableRect(this.model, this.sheet.id, rect, state);
    const [old, columns] = [state.rect, state.columns.slice()];
    state.rect = rect;
    state.columns.length = 0;
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      state.columns.push(columns[column - old.column] ?? { id: state.nextColumn++, name: "" });
    }
    readHeader(this.model, this.sheet.id, state);
  }

  ClearFilters(): void {
    this.state.filters.clear();
    refilter(this.model, this.sheet);
  }

  ReapplyFilters(): void {
    refilter(this.model, this.sheet);
  }

  ConvertToRange(): Range {
    checkAllowed(this.model, this.sheet.id);
    const { rect } = this.state;
    deleteTable(this.model, this.sheet, this.state);
    return this.range(rect);
  }

  Delete(): void {
    checkAllowed(this.model, this.sheet.id);
    const { rect } = this.state;
    deleteTable(this.model, this.sheet, this.state);
    this.range(rect).Clear();
  }
}

listens(Table, ["DataChangedEvent"]);
listens(TableCollection, ["AddedEvent", "DataChangedEvent", "DeletedEvent"]);
