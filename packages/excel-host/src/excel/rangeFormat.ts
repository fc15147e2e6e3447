import { HorizontalAlign, type IStyleData, VerticalAlign, WrapStrategy } from "@univerjs/core";
import { intersect, isUnbounded, type Rect } from "../address";
import type { CellFormat, FormatPatch } from "../model/grid";
import { checkAllowed } from "../model/protection";
import { RangeBorderCollection } from "./border";
import { boolean, color, ExcelObject, integer, number, oneOf, text } from "./object";
import { type RangeData, uniform } from "./rangeData";

/** What is common to a range's format and its parts: one value read from all cells, one patch written to all. */
abstract class FormatPart extends ExcelObject {
  constructor(protected readonly range: RangeData) {
    super(range.model);
  }

  /** The value all cells share, null where they differ (as Excel answers). */
  protected common<T>(read: (format: CellFormat) => T): T | null {
    const { grid } = this.range;
    const { row, column, rows, columns } = sample(this.range);
    const values: T[] = [];
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < columns; j++) values.push(read(grid.format(row + i, column + j)));
    return uniform(values);
  }

  protected patch(patch: FormatPatch | ((format: CellFormat) => FormatPatch)): void {
    checkAllowed(this.model, this.range.place.sheet, "allowFormatCells");
    this.range.grid.applyFormat(this.range.rect, typeof patch === "function" ? patch : () => patch);
  }

  protected style(style: { readonly [K in keyof IStyleData]?: IStyleData[K] | null }): void {
    this.patch({ style: style as Partial<IStyleData> });
  }
}

/** Cells to read a format from: all of a bounded block, the used ones (at least one) of whole rows and columns. */
function sample({ rect, grid }: RangeData): Rect {
  if (!isUnbounded(rect)) return rect;
  const used = grid.used(true);
  return (used && intersect(rect, used)) ?? { ...rect, rows: 1, columns: 1 };
}

const horizontal = new Map([
  ["General", HorizontalAlign.UNSPECIFIED],
  ["Left", HorizontalAlign.LEFT],
  ["Center", HorizontalAlign.CENTER],
  ["Right", HorizontalAlign.RIGHT],
  ["Fill", HorizontalAlign.LEFT],
  ["Justify", HorizontalAlign.JUSTIFIED],
  ["CenterAcrossSelection", HorizontalAlign.CENTER],
  ["Distributed", HorizontalAlign.DISTRIBUTED],
]);
const vertical = new Map([
  ["Top", VerticalAlign.TOP],
  ["Center", VerticalAlign.MIDDLE],
  ["Bottom", VerticalAlign.BOTTOM],
  ["Justify", VerticalAlign.TOP],
  ["Distributed", VerticalAlign.MIDDLE],
]);

export class RangeFormat extends FormatPart {
  get Fill(): RangeFill {
    return new RangeFill(this.range);
  }

  get Font(): RangeFont {
    return new RangeFont(this.range);
  }

  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.range);
  }

  get Protection(): FormatProtection {
    return new FormatProtection(this.range);
  }

  get WrapText(): boolean | null {
    return this.common(({ style }) => style.tb === WrapStrategy.WRAP);
  }

  set WrapText(value: unknown) {
    this.style({ tb: boolean(value) ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW });
  }

  get HorizontalAlignment(): string | null {
    return this.common(({ style }) => keyOf(horizontal, style.ht ?? HorizontalAlign.UNSPECIFIED));
  }

  set HorizontalAlignment(value: unknown) {
    this.style({ ht: horizontal.get(oneOf(value, [...horizontal.keys()]))! });
  }

  get VerticalAlignment(): string | null {
    return this.common(({ style }) => keyOf(vertical, style.vt ?? VerticalAlign.BOTTOM));
  }

  set VerticalAlignment(value: unknown) {
    this.style({ vt: vertical.get(oneOf(value, [...vertical.keys()]))! });
  }

  get IndentLevel(): number | null {
    return this.common(({ extra }) => extra.indent ?? 0);
  }

  set IndentLevel(value: unknown) {
    this.patch({ extra: { indent: integer(value, 0, 250) } });
  }

  get ShrinkToFit(): boolean | null {
    return this.common(({ extra }) => extra.shrink ?? false);
  }

  set ShrinkToFit(value: unknown) {
    this.patch({ extra: { shrink: boolean(value) } });
  }

  get TextOrientation(): number | null {
    return this.common(({ style }) => (style.tr?.v ? 180 : (style.tr?.a ?? 0)));
  }

  set TextOrientation(value: unknown) {
    const angle = integer(value, -90, 180);
    this.style({ tr: angle === 180 ? { a: 0, v: 1 } : { a: angle } });
  }

  /** In points, as the client has it. */
  get ColumnWidth(): number | null {
    const { column, columns } = sample(this.range);
    return uniform(Array.from({ length: columns }, (_, i) => this.range.grid.columnWidth(column + i)));
  }

  set ColumnWidth(value: unknown) {
    checkAllowed(this.model, this.range.place.sheet, "allowFormatColumns");
    this.range.grid.setColumnWidth(this.range.rect, number(value, 0, 1800));
  }

  get RowHeight(): number | null {
    const { row, rows } = sample(this.range);
    return uniform(Array.from({ length: rows }, (_, i) => this.range.grid.rowHeight(row + i)));
  }

  set RowHeight(value: unknown) {
    checkAllowed(this.model, this.range.place.sheet, "allowFormatRows");
    this.range.grid.setRowHeight(this.range.rect, number(value, 0, 409.5));
  }

  AutofitColumns(): void {
    checkAllowed(this.model, this.range.place.sheet, "allowFormatColumns");
    const { grid, rect } = this.range;
    const used = grid.used(false);
    const cells = used && intersect({ ...rect, row: used.row, rows: used.rows }, used);
    if (!cells) return;
    for (let column = cells.column; column < cells.column + cells.columns; column++) {
      const widths = Array.from({ length: cells.rows }, (_, i) => textWidth(grid.value(cells.row + i, column).value));
      grid.setColumnWidth(
        { row: 0, column, rows: 1, columns: 1 },
        Math.min(255, Math.max(...widths, 1)) * POINTS_PER_CHARACTER + 4,
      );
    }
  }

  /** A row becomes as high as the most lines in one of its cells, at the cell's font size. */
  AutofitRows(): void {
    checkAllowed(this.model, this.range.place.sheet, "allowFormatRows");
    const { grid, rect } = this.range;
    const used = grid.used(false);
    const cells = used && intersect({ ...rect, column: used.column, columns: used.columns }, used);
    if (!cells) return;
    for (let row = cells.row; row < cells.row + cells.rows; row++) {
      const heights = Array.from({ length: cells.columns }, (_, i) => {
        const column = cells.column + i;
        const { style } = grid.format(row, column);
        const characters =
          style.tb === WrapStrategy.WRAP ? (grid.columnWidth(column) - 4) / POINTS_PER_CHARACTER : Infinity;
        const lines = String(grid.value(row, column).value ?? "").split("\n");
        const count = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / characters)), 0);
        return count * (style.fs ?? 11) * LINE_HEIGHT;
      });
      grid.setRowHeight({ row, column: 0, rows: 1, columns: 1 }, Math.min(409, Math.max(14.25, ...heights)));
    }
  }
}

/** Height of a line as a multiple of the font's size. */
const LINE_HEIGHT = 14.25 / 11;

/** Width of a digit of the standard font, in points. */
const POINTS_PER_CHARACTER = 5.25;

/** Width of a text in digits: a Chinese character takes two. */
function textWidth(value: unknown): number {
  let width = 0;
  for (const character of value === null ? "" : String(value)) width += character > "\u2e7f" ? 2 : 1;
  return width;
}

export class RangeFill extends FormatPart {
  get Color(): string | null {
    return this.common(({ style }) => (style.bg?.rgb ?? "#FFFFFF").toUpperCase());
  }

  set Color(value: unknown) {
    const rgb = color(value);
    this.style({ bg: rgb === "" ? null : { rgb } });
  }

  get Pattern(): string | null {
    return this.common(({ style }) => (style.bg?.rgb ? "Solid" : "None"));
  }

  Clear(): void {
    this.style({ bg: null });
  }
}

export class RangeFont extends FormatPart {
  get Name(): string | null {
    return this.common(({ style }) => style.ff ?? "等线");
  }

  set Name(value: unknown) {
    this.style({ ff: text(value) });
  }

  get Size(): number | null {
    return this.common(({ style }) => style.fs ?? 11);
  }

  set Size(value: unknown) {
    this.style({ fs: number(value, 1, 409) });
  }

  get Color(): string | null {
    return this.common(({ style }) => (style.cl?.rgb ?? "#000000").toUpperCase());
  }

  set Color(value: unknown) {
    const rgb = color(value);
    this.style({ cl: rgb === "" ? null : { rgb } });
  }

  get Bold(): boolean | null {
    return this.common(({ style }) => style.bl === 1);
  }

  set Bold(value: unknown) {
    this.style({ bl: boolean(value) ? 1 : 0 });
  }

  get Italic(): boolean | null {
    return this.common(({ style }) => style.it === 1);
  }

  set Italic(value: unknown) {
    this.style({ it: boolean(value) ? 1 : 0 });
  }

  get Strikethrough(): boolean | null {
    return this.common(({ style }) => style.st?.s === 1);
  }

  set Strikethrough(value: unknown) {
    this.style({ st: { s: boolean(value) ? 1 : 0 } });
  }

  get Underline(): string | null {
    return this.common(({ style }) => (style.ul?.s === 1 ? "Single" : "None"));
  }

  set Underline(value: unknown) {
    const kind = oneOf(value, ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"]);
    this.style({ ul: { s: kind === "None" ? 0 : 1 } });
  }
}

export class FormatProtection extends FormatPart {
  get Locked(): boolean | null {
    return this.common(({ extra }) => extra.locked ?? true);
  }

  set Locked(value: unknown) {
    checkAllowed(this.model, this.range.place.sheet);
    this.patch({ extra: { locked: boolean(value) } });
  }

  get FormulaHidden(): boolean | null {
    return this.common(({ extra }) => extra.formulaHidden ?? false);
  }

  set FormulaHidden(value: unknown) {
    checkAllowed(this.model, this.range.place.sheet);
    this.patch({ extra: { formulaHidden: boolean(value) } });
  }
}

function keyOf<K, V>(map: ReadonlyMap<K, V>, value: V): K {
  for (const [key, entry] of map) if (entry === value) return key;
  throw new TypeError("A value without a name.");
}
