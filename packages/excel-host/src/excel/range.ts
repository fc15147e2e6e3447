import { contains, intersect, isUnbounded, type Rect } from "../address";
import { ExcelError, invalidArgument } from "../error";
import { copyCells } from "../model/copy";
import { clearContents } from "../model/edit";
import { EventType } from "../model/events";
import { checkAllowed, checkEditable } from "../model/protection";
import { restructure } from "../model/restructure";
import { ConditionalFormatCollection } from "./conditionalFormat";
import { DataValidation } from "./dataValidation";
import { boolean, type ExcelObject, oneOf } from "./object";
import { objects } from "./objects";
import { RangeData } from "./rangeData";
import { RangeFormat } from "./rangeFormat";
import { RangeNavigation } from "./rangeNavigation";
import { RangeSort } from "./sort";

/** A block of cells. */
export class Range extends RangeNavigation {
  get Format(): RangeFormat {
    return new RangeFormat(this);
  }

  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this);
  }

  get DataValidation(): DataValidation {
    return new DataValidation(this);
  }

  get Sort(): RangeSort {
    return new RangeSort(this);
  }

  get Worksheet(): ExcelObject {
    return objects.worksheet(this.model, this.place.sheet);
  }

  GetTables(fullyContained: unknown = false): ExcelObject {
    const fully = boolean(fullyContained ?? false);
    return objects.tablesIn(this.model, this.place.sheet, (table) =>
      fully ? contains(this.rect, table) : intersect(this.rect, table) !== undefined,
    );
  }

  Clear(applyTo: unknown = "All"): void {
    const what = oneOf(applyTo ?? "All", ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"]);
    const { sheet } = this.place;
    checkEditable(this.model, sheet, this.rect);
    if (what === "All" || what === "Contents") clearContents(this.model, sheet, this.rect);
    if (what !== "All" && what !== "Formats") return;
    checkAllowed(this.model, sheet, "allowFormatCells");
    this.grid.clearFormat(this.rect);
    this.ConditionalFormats.ClearAll();
    if (what === "All") this.DataValidation.Clear();
  }

  Insert(direction: unknown): this {
    const axis = oneOf(direction, ["Down", "Right"]) === "Down" ? "rows" : "columns";
    const rect = this.rect;
    restructure(this.model, this.place.sheet, { kind: "insert", axis, rect });
    return this.at(rect);
  }

  Delete(direction: unknown): void {
    const axis = oneOf(direction, ["Up", "Left"]) === "Up" ? "rows" : "columns";
    restructure(this.model, this.place.sheet, { kind: "delete", axis, rect: this.rect });
  }

  Merge(across: unknown = false): void {
    checkAllowed(this.model, this.place.sheet);
    const { sheet } = this.place;
    if (isUnbounded(this.rect)) throw invalidArgument();
    if (this.model.state(sheet).tables.some(({ rect }) => intersect(rect, this.rect)))
      throw new ExcelError("InvalidOperation");
    const parts = boolean(across ?? false)
      ? Array.from({ length: this.rect.rows }, (_, i): Rect => ({ ...this.rect, row: this.rect.row + i, rows: 1 }))
      : [this.rect];
    for (const part of parts) {
      this.grid.unmerge(part);
      if (part.rows * part.columns === 1) continue;
      const rest = [
        { ...part, column: part.column + 1, columns: part.columns - 1 },
        { ...part, row: part.row + 1, rows: part.rows - 1, columns: 1 },
      ];
      for (const cells of rest) if (cells.rows > 0 && cells.columns > 0) clearContents(this.model, sheet, cells);
      this.grid.merge(part);
    }
  }

  Unmerge(): void {
    checkAllowed(this.model, this.place.sheet);
    this.grid.unmerge(this.rect);
  }

  Select(): void {
    this.model.activate(this.place.sheet);
    this.model.selection.rects = [this.rect];
    this.model.reveal = true;
    this.model.emitSheet(EventType.worksheetSelectionChanged, this.place.sheet, { address: this.a1 });
  }

  /** Copies contents and formats, with formulas moved; a single cell or row fills the block. */
  CopyFrom(source: unknown, copyType: unknown = "All", skipBlanks: unknown = false, transpose: unknown = false): void {
    const what = oneOf(copyType ?? "All", ["All", "Formulas", "Values", "Formats"]);
    if (boolean(transpose ?? false)) throw new ExcelError("NotImplemented");
    const from =
      source instanceof RangeData
        ? { sheet: source.place.sheet, rect: source.rect }
        : { sheet: this.place.sheet, rect: this.other(source) };
    copyCells(this.model, from, { sheet: this.place.sheet, rect: this.rect }, what, boolean(skipBlanks ?? false));
  }

  Calculate(): void {
    const { row, column, rows, columns } = intersect(this.rect, this.grid.used(false) ?? this.rect) ?? this.rect;
    const cells = Array.from({ length: rows * columns }, (_, i) => ({
      sheet: this.place.sheet,
      row: row + Math.floor(i / columns),
      column: column + (i % columns),
    }));
    this.model.grid.invalidate(cells);
  }

  SetDirty(): void {
    this.Calculate();
  }
}
