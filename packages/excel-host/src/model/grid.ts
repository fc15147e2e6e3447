import type { ICellData, IStyleData } from "@univerjs/core";
import type { Rect } from "../address";
import type { Shift } from "../shift";

/** What a cell holds. Dates are serial numbers, errors are their literal (`#N/A`) with `error` set, an empty cell has null. */
export interface CellValue {
  readonly value: string | number | boolean | null;
  readonly error: boolean;
}

/** What is put into a cell: a formula text with its `=`, a value, or null to empty it. */
export type CellInput =
  { readonly formula: string } | { readonly value: string | number | boolean | null; readonly error?: boolean };

/** Formats that the spreadsheet underneath does not know. */
export interface ExtraFormat {
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  readonly indent?: number;
  readonly shrink?: boolean;
}

export interface FormatPatch {
  readonly style?: Partial<IStyleData>;
  readonly extra?: ExtraFormat;
}

/** A change of one cell: of its content, of its format, or of both. */
export interface CellPatch {
  readonly row: number;
  readonly column: number;
  readonly input?: CellInput;
  readonly format?: FormatPatch;
}

export interface CellFormat {
  readonly style: IStyleData;
  readonly extra: ExtraFormat;
}

export interface DefinedName {
  readonly id: string;
  readonly name: string;
  /** Formula with its `=`. */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  /** Sheet that the name belongs to; null for the workbook's names. */
  readonly sheet: string | null;
}

/** What structured references need of a table. */
export interface TableReference {
  readonly name: string;
  readonly sheet: string;
  readonly rect: Rect;
  readonly columns: readonly string[];
}

/** A function as the formula engine calls it: synchronous, and it never throws. */
export type SheetFunction = (
  call: { readonly sheet: string; readonly row: number; readonly column: number },
  args: readonly EngineValue[],
) => EngineResult;

/** An argument or element: null is an omitted argument or empty cell, `{ error }` an error value. */
export type EngineScalar = string | number | boolean | null | { readonly error: string };
export type EngineValue = EngineScalar | readonly (readonly EngineScalar[])[];
export type EngineResult = EngineValue;

/** One sheet of the grid. Row heights and column widths are in points. */
export interface GridSheet {
  readonly id: string;
  name: string;
  readonly position: number;
  hidden: boolean;
  tabColor: string;
  gridlines: boolean;
  frozen: { readonly rows: number; readonly columns: number };
  /** Smallest block with all cells that hold something; with `formats`, also cells that have a format of their own. */
  used(formats: boolean): Rect | undefined;
  value(row: number, column: number): CellValue;
  formula(row: number, column: number): string | null;
  /** Whether a cell shows a part of the array of another cell's formula. */
  spilled(row: number, column: number): boolean;
  /** Block that the array of the formula in this cell fills; undefined where it fills no more than the cell. */
  spill(row: number, column: number): Rect | undefined;
  raw(row: number, column: number): ICellData | undefined;
  /** Own format of a cell over those of its row, column and sheet. */
  format(row: number, column: number): CellFormat;
  numberFormat(row: number, column: number): string;
  write(cells: Iterable<CellPatch>): void;
  /**
   * Formats a block; of whole rows, columns and sheets no more cells come into being than there are. `patch` is asked once
   * for cells of a block whose formats are the same.
   */
  applyFormat(rect: Rect, patch: (format: CellFormat) => FormatPatch): void;
  clearFormat(rect: Rect): void;
  /** Rows or columns that differ from others in size, visibility or format, with their own format. */
  lines(axis: "rows" | "columns"): readonly (CellFormat & { readonly index: number })[];
  setLineFormat(axis: "rows" | "columns", index: number, format: CellFormat): void;
  readonly merges: readonly Rect[];
  merge(rect: Rect): void;
  /** Takes apart the merged blocks that meet `rect`. */
  unmerge(rect: Rect): void;
  rowHeight(row: number): number;
  setRowHeight(rect: Rect, points: number): void;
  columnWidth(column: number): number;
  setColumnWidth(rect: Rect, points: number): void;
  rowHidden(row: number): boolean;
  setRowsHidden(rect: Rect, hidden: boolean): void;
  columnHidden(column: number): boolean;
  setColumnsHidden(rect: Rect, hidden: boolean): void;
  shift(shift: Shift): void;
}

/**
 * The spreadsheet underneath: cells with their formats, sheets, defined names, and a formula engine. All that this host
 * needs of one stands here, so that the same host runs without a screen and over a spreadsheet drawn in a page.
 */
export interface Grid {
  readonly sheets: readonly GridSheet[];
  sheet(id: string): GridSheet | undefined;
  addSheet(name: string, position: number): GridSheet;
  removeSheet(id: string): void;
  moveSheet(id: string, position: number): void;
  readonly names: readonly DefinedName[];
  setName(name: DefinedName): void;
  removeName(id: string): void;
  setTable(table: TableReference, formerName?: string): void;
  removeTable(name: string): void;
  /** Whether a text, with its `=`, can be read as a formula; names and functions need not be known. */
  isFormula(text: string): boolean;
  /** The formula as it reads when its cell is copied by so many rows and columns. */
  moveFormula(formula: string, rows: number, columns: number): string;
  setFunction(name: string, call: SheetFunction): void;
  /** Lets the engine evaluate these cells anew at the next `settle`. */
  invalidate(cells: readonly { readonly sheet: string; readonly row: number; readonly column: number }[]): void;
  /** All formulas are evaluated anew at the next `settle`. */
  invalidateAll(): void;
  /** Whether formulas wait to be calculated. */
  readonly dirty: boolean;
  /** Calculates until nothing is dirty. */
  settle(): Promise<void>;
  /** Called for each change of cells, structure or sheets that did not come through this interface. */
  onForeignChange(listener: (change: ForeignChange) => void): void;
  dispose(): void;
}

/** A change that a person made in the drawn spreadsheet. */
export type ForeignChange =
  | { readonly kind: "cells"; readonly sheet: string; readonly rect: Rect }
  | { readonly kind: "shift"; readonly sheet: string; readonly shift: Shift };
