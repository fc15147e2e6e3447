import {
  BooleanNumber,
  CellValueType,
  composeStyles,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IStyleData,
  type Nullable,
  type Worksheet,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColDataMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowDataMutation,
  SetStyleCommand,
  SetTabColorMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetDefaultStyleMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetRowCountMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import { bounding, cellRect, contains, intersect, isWholeColumns, isWholeRows, type Rect } from "../address";
import type { Shift } from "../shift";
import { isErrorText } from "./engine-value";
import type { CellFormat, CellInput, CellPatch, CellValue, ExtraFormat, FormatPatch, GridSheet } from "./grid";
import { shiftCells } from "./structure";
import type { UniverGrid } from "./univer-grid";
import { toRange, toRect } from "./univer-range";

type Line = { readonly s?: Nullable<IStyleData | string>; readonly custom?: Nullable<ExtraFormat> };

/** Pixels of a point, as spreadsheets draw on a screen of 96 dpi. */
const PIXELS = 96 / 72;

export class UniverSheet implements GridSheet {
  private defaultExtra: ExtraFormat = {};

  constructor(
    private readonly grid: UniverGrid,
    private readonly sheet: Worksheet,
  ) {}

  get id(): string {
    return this.sheet.getSheetId();
  }

  private execute(id: string, params: object): void {
    this.grid.execute(id, { subUnitId: this.id, ...params });
  }

  get name(): string {
    return this.sheet.getName();
  }

  set name(name: string) {
    this.execute(SetWorksheetNameCommand.id, { name });
  }

  get position(): number {
    return this.grid.workbook.getSheetOrders().indexOf(this.id);
  }

  get hidden(): boolean {
    return this.sheet.isSheetHidden() === BooleanNumber.TRUE;
  }

  set hidden(hidden: boolean) {
    this.execute(SetWorksheetHideMutation.id, { hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }

  get tabColor(): string {
    return this.sheet.getTabColor() ?? "";
  }

  set tabColor(color: string) {
    this.execute(SetTabColorMutation.id, { color });
  }

  get gridlines(): boolean {
    return !this.sheet.hasHiddenGridlines();
  }

  set gridlines(shown: boolean) {
    this.execute(ToggleGridlinesMutation.id, { showGridlines: shown ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }

  get frozen(): { readonly rows: number; readonly columns: number } {
    const { xSplit, ySplit } = this.sheet.getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  set frozen({ rows, columns }: { readonly rows: number; readonly columns: number }) {
    const startRow = rows > 0 ? rows : -1;
    const startColumn = columns > 0 ? columns : -1;
    this.execute(SetFrozenMutation.id, { startRow, startColumn, ySplit: rows, xSplit: columns });
  }

  used(formats: boolean): Rect | undefined {
    let found: Rect | undefined;
    const add = (row: number, column: number): void => {
      found = found ? bounding(found, cellRect(row, column)) : cellRect(row, column);
    };
    this.sheet.getCellMatrix().forValue((row, column, cell) => {
      const filled = cell && ((cell.v !== undefined && cell.v !== null && cell.v !== "") || cell.f);
      if (filled || (formats && (cell?.s || cell?.custom))) add(row, column);
    });
    for (const [row, cells] of Object.entries(this.arrays()))
      for (const column of Object.keys(cells ?? {})) add(Number(row), Number(column));
    return found;
  }

  value(row: number, column: number): CellValue {
    const own = this.raw(row, column);
    const cell = own?.f || own?.v === undefined || own.v === null ? (this.arrays()[row]?.[column] ?? own) : own;
    const value = cell?.v ?? null;
    if (value === null || value === "") return { value: own?.f && value === "" ? "" : null, error: false };
    if (cell?.t === CellValueType.BOOLEAN) return { value: Number(value) === 1 || value === true, error: false };
    if (cell?.t === CellValueType.NUMBER && typeof value === "string") return { value: Number(value), error: false };
    return { value, error: cell?.t !== CellValueType.FORCE_STRING && isErrorText(value) };
  }

  formula(row: number, column: number): string | null {
    return this.raw(row, column)?.f ?? null;
  }

  spilled(row: number, column: number): boolean {
    return !this.raw(row, column)?.f && this.arrays()[row]?.[column] !== undefined;
  }

  spill(row: number, column: number): Rect | undefined {
    const range = this.model().getArrayFormulaRange()?.[this.grid.unit]?.[this.id]?.[row]?.[column];
    return range ? toRect(range) : undefined;
  }

  raw(row: number, column: number): ICellData | undefined {
    return this.sheet.getCellMatrix().getValue(row, column) ?? undefined;
  }

  private model(): FormulaDataModel {
    return this.grid.injector.get(FormulaDataModel);
  }

  private arrays(): IObjectMatrixPrimitiveType<Nullable<ICellData>> {
    return this.model().getArrayFormulaCellData()?.[this.grid.unit]?.[this.id] ?? {};
  }

  /** The cell's own format and those of its row and column, the strongest last. */
  private layers(row: number, column: number): readonly Line[] {
    const lines = [this.line("columns", column), this.line("rows", row), this.raw(row, column)] as Nullable<Line>[];
    const styles = this.grid.workbook.getStyles();
    return lines.flatMap((line) => {
      if (!line?.s && !line?.custom) return [];
      return { s: typeof line.s === "string" ? styles.get(line.s) : line.s, custom: line.custom };
    });
  }

  format(row: number, column: number): CellFormat {
    const layers = this.layers(row, column);
    const styles = layers.map(({ s }) => (s ?? {}) as IStyleData);
    const style = composeStyles(this.sheet.getDefaultCellStyleInternal() ?? {}, ...styles);
    return { style, extra: Object.assign({}, this.defaultExtra, ...layers.map(({ custom }) => custom)) as ExtraFormat };
  }

  numberFormat(row: number, column: number): string {
    let pattern = this.sheet.getDefaultCellStyleInternal()?.n?.pattern;
    for (const { s } of this.layers(row, column)) pattern = (s as Nullable<IStyleData>)?.n?.pattern ?? pattern;
    return pattern ?? "General";
  }

  write(cells: Iterable<CellPatch>): void {
    const contents: Record<number, Record<number, ICellData>> = {};
    const formats: typeof contents = {};
    let [lastRow, lastColumn] = [-1, -1];
    for (const { row, column, input, format } of cells) {
      const cell: ICellData = input ? cellData(input) : {};
      if (format?.style) cell.s = format.style;
      if (format?.extra) cell.custom = { ...(this.raw(row, column)?.custom ?? {}), ...format.extra };
      ((input ? contents : formats)[row] ??= {})[column] = cell;
      [lastRow, lastColumn] = [Math.max(lastRow, row), Math.max(lastColumn, column)];
    }
    if (lastRow < 0) return;
    this.reach(lastRow, lastColumn);
    if (Object.keys(contents).length > 0) this.execute(SetRangeValuesMutation.id, { cellValue: contents });
    if (Object.keys(formats).length > 0) this.writeFormats(formats);
  }

  /** Without this trigger Univer would take a cell without content for an emptied one, and forget its formula. */
  private writeFormats(cellValue: Readonly<Record<number, Readonly<Record<number, object>>>>): void {
    this.execute(SetRangeValuesMutation.id, { cellValue, trigger: SetStyleCommand.id });
  }

  /** Lets the sheet be large enough for a cell. */
  reach(row: number, column: number): void {
    if (row >= this.sheet.getRowCount()) this.execute(SetWorksheetRowCountMutation.id, { rowCount: row + 100 });
    if (column >= this.sheet.getColumnCount())
      this.execute(SetWorksheetColumnCountMutation.id, { columnCount: column + 20 });
  }

  applyFormat(rect: Rect, patch: (format: CellFormat) => FormatPatch): void {
    const [allRows, allColumns] = [isWholeColumns(rect), isWholeRows(rect)];
    if (!allRows && !allColumns) {
      const cells: CellPatch[] = [];
      for (let row = rect.row; row < rect.row + rect.rows; row++) {
        for (let column = rect.column; column < rect.column + rect.columns; column++) {
          cells.push({ row, column, format: patch(this.format(row, column)) });
        }
      }
      return this.write(cells);
    }
    if (allRows && allColumns) this.formatDefault(patch);
    else if (allRows) this.formatLines("columns", rect.column, rect.columns, patch);
    else this.formatLines("rows", rect.row, rect.rows, patch);
    const met: CellPatch[] = [];
    const add = (row: number, column: number): void =>
      void met.push({ row, column, format: patch(this.format(row, column)) });
    this.sheet.getCellMatrix().forValue((row, column, cell) => {
      if ((cell?.s || cell?.custom) && contains(rect, cellRect(row, column))) add(row, column);
    });
    // Where a formatted row crosses, the later format wins: the crossing becomes a cell with a format of its own.
    for (const { index, style, extra } of allRows && !allColumns ? this.lines("rows") : []) {
      if (Object.keys(style).length === 0 && Object.keys(extra).length === 0) continue;
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        const cell = this.raw(index, column);
        if (!cell?.s && !cell?.custom) add(index, column);
      }
    }
    this.write(met);
  }

  private formatDefault(patch: (format: CellFormat) => FormatPatch): void {
    const format = { style: this.sheet.getDefaultCellStyleInternal() ?? {}, extra: this.defaultExtra };
    const { style, extra } = patch(format);
    if (style) this.execute(SetWorksheetDefaultStyleMutation.id, { defaultStyle: merged(format.style, style) });
    this.defaultExtra = { ...this.defaultExtra, ...extra };
  }

  private formatLines(
    axis: "rows" | "columns",
    start: number,
    count: number,
    patch: (format: CellFormat) => FormatPatch,
  ): void {
    const data: Record<number, Line> = {};
    const styles = this.grid.workbook.getStyles();
    for (let index = start; index < start + count; index++) {
      const line = this.line(axis, index);
      const style = (typeof line?.s === "string" ? styles.get(line.s) : line?.s) ?? {};
      const change = patch({ style, extra: line?.custom ?? {} });
      data[index] = { s: merged(style, change.style ?? {}), custom: { ...line?.custom, ...change.extra } };
    }
    this.setLines(axis, data);
  }

  lines(axis: "rows" | "columns"): readonly (CellFormat & { readonly index: number })[] {
    const data =
      axis === "rows" ? this.sheet.getRowManager().getRowData() : this.sheet.getColumnManager().getColumnData();
    const styles = this.grid.workbook.getStyles();
    return Object.keys(data).map((key) => {
      const line = this.line(axis, Number(key));
      const style = (typeof line?.s === "string" ? styles.get(line.s) : line?.s) ?? {};
      return { index: Number(key), style, extra: line?.custom ?? {} };
    });
  }

  setLineFormat(axis: "rows" | "columns", index: number, { style, extra }: CellFormat): void {
    this.setLines(axis, { [index]: { s: style, custom: extra } });
  }

  private line(axis: "rows" | "columns", index: number): Nullable<Line> {
    const line =
      axis === "rows" ? this.sheet.getRowManager().getRow(index) : this.sheet.getColumnManager().getColumn(index);
    return line as Nullable<Line>;
  }

  private setLines(axis: "rows" | "columns", data: Readonly<Record<number, object>>): void {
    if (axis === "rows") this.execute(SetRowDataMutation.id, { rowData: data });
    else this.execute(SetColDataMutation.id, { columnData: data });
  }

  clearFormat(rect: Rect): void {
    const bounded = intersect(rect, {
      row: 0,
      column: 0,
      rows: this.sheet.getRowCount(),
      columns: this.sheet.getColumnCount(),
    });
    const none = { s: null, custom: null };
    if (isWholeColumns(rect)) this.setLines("columns", lines(rect.column, bounded?.columns ?? 0, none));
    else if (isWholeRows(rect)) this.setLines("rows", lines(rect.row, bounded?.rows ?? 0, none));
    const cellValue: Record<number, Record<number, object>> = {};
    this.sheet.getCellMatrix().forValue((row, column, cell) => {
      if (cell && contains(rect, cellRect(row, column))) (cellValue[row] ??= {})[column] = none;
    });
    this.writeFormats(cellValue);
  }

  get merges(): readonly Rect[] {
    return this.sheet.getMergeData().map(toRect);
  }

  merge(rect: Rect): void {
    this.reach(rect.row + rect.rows - 1, rect.column + rect.columns - 1);
    this.execute(AddWorksheetMergeMutation.id, { ranges: [toRange(rect)] });
  }

  unmerge(rect: Rect): void {
    this.execute(RemoveWorksheetMergeMutation.id, { ranges: [toRange(rect)] });
  }

  rowHeight(row: number): number {
    return Math.round(this.sheet.getRowHeight(row) / PIXELS / 0.25) * 0.25;
  }

  setRowHeight(rect: Rect, points: number): void {
    const h = points * PIXELS;
    if (isWholeColumns(rect)) this.sheet.getConfig().defaultRowHeight = h;
    this.setLines(
      "rows",
      lines(rect.row, Math.min(rect.rows, this.sheet.getRowCount()), { h, ia: BooleanNumber.FALSE }),
    );
  }

  columnWidth(column: number): number {
    return (
      Math.round(
        (this.sheet.getColumnManager().getColumn(column)?.w ?? this.sheet.getConfig().defaultColumnWidth) /
          PIXELS /
          0.25,
      ) * 0.25
    );
  }

  setColumnWidth(rect: Rect, points: number): void {
    const w = points * PIXELS;
    if (isWholeRows(rect)) this.sheet.getConfig().defaultColumnWidth = w;
    this.setLines("columns", lines(rect.column, Math.min(rect.columns, this.sheet.getColumnCount()), { w }));
  }

  rowHidden(row: number): boolean {
    return !this.sheet.getRowVisible(row);
  }

  setRowsHidden(rect: Rect, hidden: boolean): void {
    this.reach(isWholeColumns(rect) ? 0 : rect.row + rect.rows - 1, 0);
    this.setLines("rows", lines(rect.row, Math.min(rect.rows, this.sheet.getRowCount()), { hd: hidden ? 1 : 0 }));
  }

  columnHidden(column: number): boolean {
    return !this.sheet.getColVisible(column);
  }

  setColumnsHidden(rect: Rect, hidden: boolean): void {
    this.reach(0, isWholeRows(rect) ? 0 : rect.column + rect.columns - 1);
    this.setLines(
      "columns",
      lines(rect.column, Math.min(rect.columns, this.sheet.getColumnCount()), { hd: hidden ? 1 : 0 }),
    );
  }

  shift(shift: Shift): void {
    shiftCells(this.grid, this.sheet, shift);
    // As in Excel, structural changes evaluate anew; the engine alone would leave what refers to moved names stale.
    this.grid.invalidateAll();
  }
}

function lines(start: number, count: number, data: object): Record<number, object> {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [start + i, { ...data }]));
}

function merged(style: IStyleData, change: Partial<IStyleData>): IStyleData {
  const entries = Object.entries({ ...style, ...change }).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries) as IStyleData;
}

/** The cell's content in Univer's terms. Text that would read as a number is kept as text (FORCE_STRING). */
function cellData(input: CellInput): ICellData {
  const rest = { f: null, si: null, p: null };
  if ("formula" in input) return { ...rest, f: input.formula, v: null };
  const { value } = input;
  if (value === null) return { ...rest, v: null };
  if (typeof value === "number") return { ...rest, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { ...rest, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  const literal = value.trim() !== "" && (Number.isFinite(Number(value)) || isErrorText(value)) && !input.error;
  return { ...rest, v: value, t: literal ? CellValueType.FORCE_STRING : CellValueType.STRING };
}
