import {
  CellValueType,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IStyleData,
  type Nullable,
  type Worksheet,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import {
  SetRangeValuesMutation,
  SetStyleCommand,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import type { Rect } from "../address";
import { isErrorText } from "./engineValue";
import type { CellInput, CellPatch, CellValue } from "./grid";
import type { UniverUnit } from "./univerUnit";
import { toRect } from "./univerRange";

type Cells = Record<number, Record<number, ICellData>>;

/** Cells with one style that get one format. */
export interface Alike {
  readonly style: Partial<IStyleData>;
  readonly places: Places;
}

/** Row and column of each of many cells, in turn: a pair for each of a sheet's cells would weigh more than the cells. */
export type Places = number[];

/** The cells of a sheet of Univer: what they hold, with the arrays that formulas spill laid over them. */
export abstract class UniverCells {
  private formulas: FormulaDataModel | undefined;

  constructor(
    protected readonly unit: UniverUnit,
    protected readonly sheet: Worksheet,
  ) {}

  get id(): string {
    return this.sheet.getSheetId();
  }

  protected execute(id: string, params: object): void {
    this.unit.execute(id, { subUnitId: this.id, ...params });
  }

  used(formats: boolean): Rect | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const add = (row: number, column: number): void => {
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    };
    this.sheet.getCellMatrix().forValue((row, column, cell) => {
      const filled = cell && ((cell.v !== undefined && cell.v !== null && cell.v !== "") || cell.f);
      if (filled || (formats && (cell?.s || cell?.custom))) add(row, column);
    });
    for (const [row, cells] of Object.entries(this.arrays()))
      for (const column of Object.keys(cells ?? {})) add(Number(row), Number(column));
    return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  value(row: number, column: number): CellValue {
    const raw = this.raw(row, column);
    const cell = raw?.f || raw?.v === undefined || raw.v === null ? (this.arrays()[row]?.[column] ?? raw) : raw;
    const value = cell?.v ?? null;
    if (value === null || value === "") return { value: raw?.f && value === "" ? "" : null, error: false };
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
    const range = this.model().getArrayFormulaRange()?.[this.unit.id]?.[this.id]?.[row]?.[column];
    return range ? toRect(range) : undefined;
  }

  raw(row: number, column: number): ICellData | undefined {
    return this.sheet.getCellMatrix().getValue(row, column) ?? undefined;
  }

  private model(): FormulaDataModel {
    return (this.formulas ??= this.unit.injector.get(FormulaDataModel));
  }

  private arrays(): IObjectMatrixPrimitiveType<Nullable<ICellData>> {
    return this.model().getArrayFormulaCellData()?.[this.unit.id]?.[this.id] ?? {};
  }

  write(cells: Iterable<CellPatch>): void {
    const [contents, formats]: Cells[] = [{}, {}];
    const alike = new Map<object, Map<unknown, Alike>>();
    let [lastRow, lastColumn] = [-1, -1];
    for (const { row, column, input, format } of cells) {
      // Nothing comes into a cell that holds nothing.
      if (input && !format && isNothing(input) && !this.raw(row, column)) continue;
      [lastRow, lastColumn] = [Math.max(lastRow, row), Math.max(lastColumn, column)];
      if (!input && format?.style && !format.extra) {
        const groups = alike.get(format.style) ?? new Map<unknown, Alike>();
        if (groups.size === 0) alike.set(format.style, groups);
        const former = this.raw(row, column)?.s ?? "";
        const group = groups.get(former);
        if (group) group.places.push(row, column);
        else groups.set(former, { style: format.style, places: [row, column] });
        continue;
      }
      const cell: ICellData = input ? cellData(input) : {};
      if (format?.extra) cell.custom = { ...(this.raw(row, column)?.custom ?? {}), ...format.extra };
      if (format?.style) cell.s = format.style;
      ((input ? contents : formats)![row] ??= {})[column] = cell;
    }
    if (lastRow < 0) return;
    this.reach(lastRow, lastColumn);
    if (Object.keys(contents!).length > 0) this.execute(SetRangeValuesMutation.id, { cellValue: contents });
    if (Object.keys(formats!).length > 0) this.writeFormats(formats!);
    this.styleAlike([...alike.values()].flatMap((groups) => [...groups.values()]));
  }

  /** Univer merges styles cell by cell: of cells with one style that get one format, all but the first take its result. */
  protected styleAlike(groups: readonly Alike[]): void {
    const [first, rest]: Cells[] = [{}, {}];
    for (const { style, places } of groups) (first![places[0]!] ??= {})[places[1]!] = { s: style };
    if (groups.length > 0) this.writeFormats(first!);
    for (const { places } of groups) {
      const style = this.raw(places[0]!, places[1]!)?.s;
      for (let i = 2; i < places.length; i += 2) {
        const [row, column] = [places[i]!, places[i + 1]!];
        this.takeStyle(row, column, style);
        if (this.unit.drawn) (rest![row] ??= {})[column] = {};
      }
    }
    // What is drawn follows the changes that it is told of.
    if (Object.keys(rest!).length > 0) this.writeFormats(rest!);
  }

  private takeStyle(row: number, column: number, style: ICellData["s"]): void {
    const cell = this.raw(row, column);
    if (!cell) this.sheet.getCellMatrix().setValue(row, column, { s: style });
    else if (style) cell.s = style;
    else delete cell.s;
  }

  /** Without this trigger Univer would take a cell without content for an emptied one, and forget its formula. */
  protected writeFormats(cellValue: Readonly<Record<number, Readonly<Record<number, object>>>>): void {
    this.execute(SetRangeValuesMutation.id, { cellValue, trigger: SetStyleCommand.id });
  }

  /** Lets the sheet be large enough for a cell. */
  reach(row: number, column: number): void {
    if (row >= this.sheet.getRowCount()) this.execute(SetWorksheetRowCountMutation.id, { rowCount: row + 100 });
    if (column >= this.sheet.getColumnCount())
      this.execute(SetWorksheetColumnCountMutation.id, { columnCount: column + 20 });
  }
}

const isNothing = (input: CellInput): boolean => "value" in input && input.value === null;

/** The cell's content in Univer's terms. Text that would read as a number is kept as text (FORCE_STRING). */
function cellData(input: CellInput): ICellData {
  if ("formula" in input) return { f: input.formula, si: null, p: null, v: null };
  const { value } = input;
  if (value === null) return { f: null, si: null, p: null, v: null };
  if (typeof value === "number") return { f: null, si: null, p: null, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { f: null, si: null, p: null, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  const literal = value.trim() !== "" && (Number.isFinite(Number(value)) || isErrorText(value)) && !input.error;
  return { f: null, si: null, p: null, v: value, t: literal ? CellValueType.FORCE_STRING : CellValueType.STRING };
}
