import { parseA1 } from "../address";
import { ExcelError } from "../error";
import { Application, Runtime } from "./application";
import { NamedItemCollection } from "./names";
import { ExcelObject, text } from "./object";
import { DocumentProperties, SettingCollection } from "./properties";
import { Range } from "./range";
import { RangeAreas } from "./rangeAreas";
import { WorkbookProtection } from "./sheetProtection";
import { TableCollection } from "./table";
import { WorksheetCollection } from "./worksheets";

/** The workbook: the object from which every request begins. */
export class Workbook extends ExcelObject {
  get Name(): string {
    return this.model.name;
  }

  get ReadOnly(): boolean {
    return false;
  }

  get Application(): Application {
    return new Application(this.model);
  }

  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.model, null);
  }

  get Properties(): DocumentProperties {
    return new DocumentProperties(this.model);
  }

  get Protection(): WorkbookProtection {
    return new WorkbookProtection(this.model);
  }

  get Settings(): SettingCollection {
    return new SettingCollection(this.model);
  }

  get Tables(): TableCollection {
    return new TableCollection(this.model, null);
  }

  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.model);
  }

  get _Runtime(): Runtime {
    return new Runtime(this.model);
  }

  private range(rect: (typeof this.model.selection.rects)[number]): Range {
    return new Range(this.model, this.model.place(this.model.active.id, rect));
  }

  GetActiveCell(): Range {
    const { row, column } = this.model.selection.rects[0]!;
    return this.range({ row, column, rows: 1, columns: 1 });
  }

  /** @throws InvalidSelection where several blocks are selected */
  GetSelectedRange(): Range {
    const [rect, ...more] = this.model.selection.rects;
    if (more.length > 0) throw new ExcelError("InvalidSelection");
    return this.range(rect!);
  }

  GetSelectedRanges(): RangeAreas {
    return new RangeAreas(this.model, this.model.active.id, this.model.selection.rects);
  }

  /** The client finds the changed cells of an event by what the host sent with it: sheet and address. */
  _GetRangeForEventByReferenceId(reference: unknown): Range {
    const range = this._GetRangeOrNullObjectForEventByReferenceId(reference);
    if (!range) throw new ExcelError("ItemNotFound");
    return range;
  }

  _GetRangeOrNullObjectForEventByReferenceId(reference: unknown): Range | null {
    const [sheet = "", address = ""] = text(reference).split("!");
    const rect = parseA1(address);
    return rect && this.model.grid.sheet(sheet) ? new Range(this.model, this.model.place(sheet, rect)) : null;
  }

  _RemoveReference(id: unknown): void {
    this.model.references.delete(text(id));
  }

  _RemoveAllReferences(): void {
    this.model.references.clear();
  }

  _GetReferenceCount(): number {
    return this.model.references.size;
  }

  Save(): void {
    // Saving is the host's own affair: its page or its caller decides where to.
  }
}
