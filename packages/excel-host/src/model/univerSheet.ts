import { BooleanNumber } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetFrozenMutation,
  SetTabColorMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import { isWholeColumns, isWholeRows, type Rect } from "../address";
import type { Shift } from "../shift";
import type { GridSheet } from "./grid";
import { shiftCells } from "./structure";
import { lines, UniverFormats } from "./univerFormats";
import { toRange, toRect } from "./univerRange";

/** Pixels of a point, as spreadsheets draw on a screen of 96 dpi. */
const PIXELS = 96 / 72;

/** Size in points, to a quarter, of one in pixels. */
const pointsOf = (pixels: number): number => Math.round((pixels / PIXELS) * 4) / 4;

/** A sheet of Univer. */
export class UniverSheet extends UniverFormats implements GridSheet {
  get name(): string {
    return this.sheet.getName();
  }

  set name(name: string) {
    this.execute(SetWorksheetNameCommand.id, { name });
  }

  get position(): number {
    return this.unit.workbook.getSheetOrders().indexOf(this.id);
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
    return pointsOf(this.sheet.getRowHeight(row));
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
    const width = this.sheet.getColumnManager().getColumn(column)?.w;
    return pointsOf(width ?? this.sheet.getConfig().defaultColumnWidth);
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
    shiftCells(this.unit, this.sheet, shift);
    // As in Excel, structural changes evaluate anew; the engine alone would leave what refers to moved names stale.
    this.unit.calculation.add({ forceCalculation: true });
  }
}
