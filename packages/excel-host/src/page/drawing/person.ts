import { ICommandService, type Injector, type IRange } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { SetOtherFormulaMutation } from "@univerjs/engine-formula";
import { ScrollToRangeOperation } from "@univerjs/preset-sheets-core";
import {
  CopySheetCommand,
  InsertSheetCommand,
  InsertSheetMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
} from "@univerjs/sheets";
import { cellRect, sameRect } from "../../address";
import { ExcelError } from "../../error";
import type { Host } from "../../host";
import { checkEditable } from "../../model/protection";
import { toRange, toRect } from "../../model/univerRange";

/** Ways by which a person comes to another sheet. */
const turning = new Set<string>([
  SetWorksheetActiveOperation.id,
  InsertSheetCommand.id,
  CopySheetCommand.id,
  RemoveSheetCommand.id,
]);
/** Univer also turns to each sheet that an add-in inserts or shows, and away from one that it removes or hides. */
const structural = new Set<string>([InsertSheetMutation.id, RemoveSheetMutation.id, SetWorksheetHideMutation.id]);

/** Joins what a person does in the drawn sheet (select, change sheets, edit) to the host, and shows where add-ins go. */
export class Person {
  private restructured = false;
  private readonly commands: ICommandService;

  constructor(
    private readonly api: FUniver,
    injector: Injector,
    private readonly host: Host,
    private readonly refused: (error: ExcelError) => void,
  ) {
    const { Event } = api;
    api.addEvent(Event.SelectionChanged, ({ worksheet, selections }) => {
      if (selections.length === 0 || worksheet.getSheetId() !== host.model.selection.sheet) return;
      host.model.selection.rects = selections.map(toRect);
    });
    api.addEvent(Event.BeforeSheetEditStart, (event) => {
      const { row, column } = event;
      event.cancel = !this.mayEdit(event.worksheet.getSheetId(), row, column);
      // Univer scrolls to a cell out of sight once its editor stands there, which then loses the keys that follow.
      if (!event.cancel) this.scrollTo(toRange(cellRect(row, column)));
    });
    api.addEvent(Event.SheetEditStarted, () => (host.cellEditMode = true));
    api.addEvent(Event.SheetEditEnded, () => (host.cellEditMode = false));
    const commands = (this.commands = injector.get(ICommandService));
    commands.beforeCommandExecuted(({ id }) => void (this.restructured ||= structural.has(id)));
    commands.onCommandExecuted(({ id }) => {
      if (structural.has(id)) this.restructured = false;
      if (turning.has(id) && !this.restructured) this.enter();
      // Formulas of conditional formats are announced by what draws them, outside every request.
      if (id === SetOtherFormulaMutation.id) this.calculate();
    });
  }

  /** Shows the sheet and cells that an add-in has chosen. */
  follow(): void {
    const { sheet, rects } = this.host.model.selection;
    const workbook = this.api.getActiveWorkbook();
    if (!workbook || this.host.cellEditMode) return;
    const [rect] = rects;
    const worksheet =
      workbook.getActiveSheet().getSheetId() === sheet ? workbook.getActiveSheet() : workbook.setActiveSheet(sheet);
    const shown = worksheet.getActiveRange()?.getRange();
    if (!rect) return;
    const range = toRange(rect);
    if (!shown || !sameRect(toRect(shown), rect))
      worksheet.setActiveRange(worksheet.getRange(range.startRow, range.startColumn, rect.rows, rect.columns));
    if (this.host.model.reveal) this.reveal(range);
  }

  /** Brings cells into sight that an add-in selects, as Excel does; a sheet that is only now in front has to be drawn first. */
  private reveal(range: IRange): void {
    this.host.model.reveal = false;
    requestAnimationFrame(() => this.scrollTo(range));
  }

  private scrollTo(range: IRange): void {
    this.commands.syncExecuteCommand(ScrollToRangeOperation.id, { range });
  }

  /** Ends the editing of a cell as a click elsewhere does: what was typed is kept. */
  async leaveCell(): Promise<void> {
    if (this.host.cellEditMode) await this.api.getActiveWorkbook()?.endEditingAsync(true);
  }

  private enter(): void {
    const sheet = this.api.getActiveWorkbook()?.getActiveSheet().getSheetId();
    if (sheet === undefined || this.host.model.selection.sheet === sheet) return;
    this.host.model.activate(sheet);
    this.calculate();
  }

  private mayEdit(sheet: string, row: number, column: number): boolean {
    try {
      checkEditable(this.host.model, sheet, cellRect(row, column));
      return true;
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      this.refused(error);
      return false;
    }
  }

  private calculate(): void {
    void this.host.exclusively(() => this.host.calculate());
  }
}
