import { ExcelError, invalidArgument } from "../error";
import { EventType } from "../model/events";
import type { GridSheet } from "../model/grid";
import { checkStructure } from "../model/protection";
import { isSheetName } from "../model/sheets";
import type { WorkbookModel } from "../model/workbook";
import { boolean, ExcelCollection } from "./object";
import { listens } from "./listening";
import { Worksheet } from "./worksheet";

export class WorksheetCollection extends ExcelCollection<Worksheet> {
  get itemClass(): typeof Worksheet {
    return Worksheet;
  }

  items(): readonly Worksheet[] {
    return this.model.grid.sheets.map(({ id }) => new Worksheet(this.model, id));
  }

  protected find(key: unknown): Worksheet | undefined {
    if (typeof key !== "string") throw invalidArgument();
    const sheet = this.model.grid.sheet(key) ?? this.model.sheetNamed(key);
    return sheet && new Worksheet(this.model, sheet.id);
  }

  Add(name?: unknown): Worksheet {
    checkStructure(this.model);
    if (name !== undefined && name !== null && (typeof name !== "string" || !isSheetName(name)))
      throw invalidArgument();
    const wanted = (name as string | null | undefined) ?? freeName(this.model);
    if (this.model.sheetNamed(wanted)) throw new ExcelError("ItemAlreadyExists");
    const { id } = this.model.grid.addSheet(wanted, this.model.grid.sheets.length);
    this.model.emit(EventType.worksheetAdded, "Workbook", { worksheetId: id });
    return new Worksheet(this.model, id);
  }

  GetActiveWorksheet(): Worksheet {
    return new Worksheet(this.model, this.model.active.id);
  }

  GetFirst(visibleOnly: unknown = false): Worksheet {
    return new Worksheet(this.model, this.shown(visibleOnly)[0]!.id);
  }

  GetLast(visibleOnly: unknown = false): Worksheet {
    return new Worksheet(this.model, this.shown(visibleOnly).at(-1)!.id);
  }

  override GetCount(visibleOnly: unknown = false): number {
    return this.shown(visibleOnly).length;
  }

  private shown(visibleOnly: unknown): readonly GridSheet[] {
    const { sheets } = this.model.grid;
    return boolean(visibleOnly ?? false) ? sheets.filter(({ hidden }) => !hidden) : sheets;
  }
}

function freeName(model: WorkbookModel): string {
  for (let n = model.grid.sheets.length + 1; ; n++) if (!model.sheetNamed(`Sheet${n}`)) return `Sheet${n}`;
}

listens(WorksheetCollection, [
  "ActivatedEvent",
  "AddedEvent",
  "DataChangedEvent",
  "DeactivatedEvent",
  "DeletedEvent",
  "EventMoved",
  "EventNameChanged",
  "EventVisibilityChanged",
  "ProtectionChangedEvent",
  "RowHiddenChangedEvent",
  "RowSortedEvent",
  "SelectionChangedEvent",
]);
