import { composeStyles, type IStyleData, type Nullable } from "@univerjs/core";
import { SetColDataMutation, SetRowDataMutation, SetWorksheetDefaultStyleMutation } from "@univerjs/sheets";
import { cellRect, contains, intersect, isWholeColumns, isWholeRows, type Rect } from "../address";
import type { CellFormat, CellPatch, ExtraFormat, FormatPatch } from "./grid";
import { UniverCells, type Places } from "./univerCells";

type Line = { readonly s?: Nullable<IStyleData | string>; readonly custom?: Nullable<ExtraFormat> };
export type Axis = "rows" | "columns";

const MOST_FORMATS = 10_000;

/** The formats of a sheet's cells, in layers: the sheet's, the column's, the row's, the cell's own. */
export abstract class UniverFormats extends UniverCells {
  private defaultExtra: ExtraFormat = {};
  /** Formats by what they are composed of; cells with the same format share one object. */
  private readonly composedFormats = new Map<string, CellFormat>();

  /** What gives a cell its format: its column, its row, itself, the strongest last. */
  private formatted(row: number, column: number): readonly [column: Nullable<Line>, row: Nullable<Line>, own: Line] {
    return [this.line("columns", column), this.line("rows", row), (this.raw(row, column) ?? {}) as Line];
  }

  private layers(row: number, column: number): readonly Line[] {
    const styles = this.unit.workbook.getStyles();
    return this.formatted(row, column).flatMap((line) => {
      if (!line?.s && !line?.custom) return [];
      return { s: typeof line.s === "string" ? styles.get(line.s) : line.s, custom: line.custom };
    });
  }

  format(row: number, column: number): CellFormat {
    const [ofColumn, ofRow, own] = this.formatted(row, column);
    const key = joined(keyOf(ofColumn), keyOf(ofRow), keyOf(own));
    const format = this.composedFormats.get(key);
    if (format) return format;
    const made = this.composed(row, column);
    if (this.composedFormats.size >= MOST_FORMATS) this.composedFormats.clear();
    this.composedFormats.set(key, made);
    return made;
  }

  private composed(row: number, column: number): CellFormat {
    const layers = this.layers(row, column);
    const styles = layers.map(({ s }) => (s ?? {}) as IStyleData);
    const style = composeStyles(this.sheet.getDefaultCellStyleInternal() ?? {}, ...styles);
    return { style, extra: Object.assign({}, this.defaultExtra, ...layers.map(({ custom }) => custom)) as ExtraFormat };
  }

  numberFormat(row: number, column: number): string {
    const styles = this.unit.workbook.getStyles();
    let pattern = this.sheet.getDefaultCellStyleInternal()?.n?.pattern;
    for (const line of this.formatted(row, column))
      pattern = (typeof line?.s === "string" ? styles.get(line.s) : line?.s)?.n?.pattern ?? pattern;
    return pattern ?? "General";
  }

  applyFormat(rect: Rect, patch: (format: CellFormat) => FormatPatch): void {
    const [allRows, allColumns] = [isWholeColumns(rect), isWholeRows(rect)];
    if (!allRows && !allColumns) return this.formatCells(rect, patch);
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

  /** `patch` is asked once for cells whose formats are the same. */
  private formatCells(rect: Rect, patch: (format: CellFormat) => FormatPatch): void {
    const [lastRow, lastColumn] = [rect.row + rect.rows - 1, rect.column + rect.columns - 1];
    if (lastRow < rect.row || lastColumn < rect.column) return;
    this.reach(lastRow, lastColumn);
    const made: (FormatPatch & { readonly places: Places })[] = [];
    // By the format of the row, of the column and of the cell itself.
    const ofRows = new Map<string, Map<string, Map<string, Places>>>();
    const columnKeys = Array.from({ length: rect.columns }, (_, i) => keyOf(this.line("columns", rect.column + i)));
    for (let row = rect.row; row <= lastRow; row++) {
      const ofRow = entryOf(ofRows, keyOf(this.line("rows", row)), newMap<Map<string, Places>>);
      for (let i = 0; i < rect.columns; i++) {
        const column = rect.column + i;
        const ofColumn = entryOf(ofRow, columnKeys[i]!, newMap<Places>);
        const places = entryOf(ofColumn, keyOf(this.raw(row, column)), noPlaces);
        if (places.length === 0) made.push({ ...patch(this.format(row, column)), places });
        places.push(row, column);
      }
    }
    const further: CellPatch[] = [];
    for (const { style, extra, places } of made)
      for (let i = 0; extra && i < places.length; i += 2)
        further.push({ row: places[i]!, column: places[i + 1]!, format: { ...(style && { style }), extra } });
    this.write(further);
    this.styleAlike(made.flatMap(({ style, extra, places }) => (style && !extra ? [{ style, places }] : [])));
  }

  private formatDefault(patch: (format: CellFormat) => FormatPatch): void {
    this.composedFormats.clear();
    const format = { style: this.sheet.getDefaultCellStyleInternal() ?? {}, extra: this.defaultExtra };
    const { style, extra } = patch(format);
    if (style) this.execute(SetWorksheetDefaultStyleMutation.id, { defaultStyle: merged(format.style, style) });
    this.defaultExtra = { ...this.defaultExtra, ...extra };
  }

  private formatLines(axis: Axis, start: number, count: number, patch: (format: CellFormat) => FormatPatch): void {
    const data: Record<number, Line> = {};
    const styles = this.unit.workbook.getStyles();
    for (let index = start; index < start + count; index++) {
      const line = this.line(axis, index);
      const style = (typeof line?.s === "string" ? styles.get(line.s) : line?.s) ?? {};
      const change = patch({ style, extra: line?.custom ?? {} });
      data[index] = { s: merged(style, change.style ?? {}), custom: { ...line?.custom, ...change.extra } };
    }
    this.setLines(axis, data);
  }

  lines(axis: Axis): readonly (CellFormat & { readonly index: number })[] {
    const data =
      axis === "rows" ? this.sheet.getRowManager().getRowData() : this.sheet.getColumnManager().getColumnData();
    const styles = this.unit.workbook.getStyles();
    return Object.keys(data).map((key) => {
      const line = this.line(axis, Number(key));
      const style = (typeof line?.s === "string" ? styles.get(line.s) : line?.s) ?? {};
      return { index: Number(key), style, extra: line?.custom ?? {} };
    });
  }

  setLineFormat(axis: Axis, index: number, { style, extra }: CellFormat): void {
    this.setLines(axis, { [index]: { s: style, custom: extra } });
  }

  private line(axis: Axis, index: number): Nullable<Line> {
    const line =
      axis === "rows" ? this.sheet.getRowManager().getRow(index) : this.sheet.getColumnManager().getColumn(index);
    return line as Nullable<Line>;
  }

  protected setLines(axis: Axis, data: Readonly<Record<number, object>>): void {
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
}

// Made here, lest each of a million cells make one.
const newMap = <T>(): Map<string, T> => new Map<string, T>();
const noPlaces = (): Places => [];

/** What a map holds under a key; made where it holds nothing. */
function entryOf<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** A style that is kept under an id is told by that alone. */
function keyOf(line: Nullable<Line>): string {
  if (!line?.s && !line?.custom) return "";
  return typeof line.s === "string" && !line.custom ? line.s : JSON.stringify([line.s, line.custom]);
}

/** Two cells of the same keys have the same format. */
const joined = (column: string, row: string, cell: string) => `${column}\n${row}\n${cell}`;

/** The same for each of so many rows or columns. */
export function lines(start: number, count: number, data: object): Record<number, object> {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [start + i, { ...data }]));
}

function merged(style: IStyleData, change: Partial<IStyleData>): IStyleData {
  const entries = Object.entries({ ...style, ...change }).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries) as IStyleData;
}
