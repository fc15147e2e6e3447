import { cellRect, isRect, parseA1, type Rect, splitSheet, WHOLE } from "../address";
import { ExcelError, invalidArgument } from "../error";
import { EventType } from "../model/events";
import type { GridSheet } from "../model/grid";
import { checkStructure } from "../model/protection";
import { resolveName } from "../model/names";
import { renameSheet } from "../model/sheets";
import type { SheetState } from "../model/state";
import type { WorkbookModel } from "../model/workbook";
import { ChartCollection } from "./chart";
import { AutoFilter } from "./autoFilter";
import { WorksheetFreezePanes } from "./freezePanes";
import { listens } from "./listening";
import { NamedItemCollection } from "./names";
import { boolean, color, ExcelObject, integer, oneOf, text } from "./object";
import { PageLayout } from "./pageLayout";
import { WorksheetCustomPropertyCollection } from "./properties";
import { Range } from "./range";
import { RangeAreas } from "./rangeAreas";
import { WorksheetProtection } from "./sheetProtection";
import { TableCollection } from "./table";

export class Worksheet extends ExcelObject {
  constructor(
    model: WorkbookModel,
    private readonly id: string,
  ) {
    super(model);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.grid.id };
  }

  private get grid(): GridSheet {
    return this.model.sheet(this.id);
  }

  private get state(): SheetState {
    return this.model.state(this.grid.id);
  }

  get Id(): string {
    return this.grid.id;
  }

  get Name(): string {
    return this.grid.name;
  }

  set Name(value: unknown) {
    renameSheet(this.model, this.grid, text(value));
  }

  get Position(): number {
    return this.grid.position;
  }

  set Position(value: unknown) {
    checkStructure(this.model);
    const positionBefore = this.grid.position;
    const positionAfter = integer(value, 0, this.model.grid.sheets.length - 1);
    this.model.grid.moveSheet(this.id, positionAfter);
    this.model.emit(EventType.worksheetMoved, "Workbook", { worksheetId: this.id, positionBefore, positionAfter });
  }

  get Visibility(): string {
    return this.grid.hidden ? (this.state.veryHidden ? "VeryHidden" : "Hidden") : "Visible";
  }

  set Visibility(value: unknown) {
    checkStructure(this.model);
    const visibilityBefore = this.Visibility;
    const visibilityAfter = oneOf(value, ["Visible", "Hidden", "VeryHidden"]);
    if (visibilityAfter !== "Visible") this.checkNotLast();
    this.grid.hidden = visibilityAfter !== "Visible";
    this.state.veryHidden = visibilityAfter === "VeryHidden";
    if (visibilityAfter === visibilityBefore) return;
    this.leave();
    this.model.emitSheet(EventType.worksheetVisibilityChanged, this.id, { visibilityBefore, visibilityAfter });
  }

  /** @throws InvalidOperation where this is the only sheet that is shown */
  private checkNotLast(): void {
    if (this.model.grid.sheets.some(({ id, hidden }) => id !== this.id && !hidden)) return;
    throw new ExcelError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  }

  /** Shows another sheet where this one can no longer be seen. */
  private leave(): void {
    const next = this.model.grid.sheets.find(({ hidden }) => !hidden);
    if (this.model.active.id === this.id && this.grid.hidden && next) this.model.activate(next.id);
  }

  get TabColor(): string {
    return this.grid.tabColor;
  }

  set TabColor(value: unknown) {
    this.grid.tabColor = color(value);
  }

  get ShowGridlines(): boolean {
    return this.grid.gridlines;
  }

  set ShowGridlines(value: unknown) {
    this.grid.gridlines = boolean(value);
  }

  get ShowHeadings(): boolean {
    return this.state.headings;
  }

  set ShowHeadings(value: unknown) {
    this.state.headings = boolean(value);
  }

  /** The client sets the two under these names. */
  set Gridlines(value: unknown) {
    this.ShowGridlines = value;
  }

  set Headings(value: unknown) {
    this.ShowHeadings = value;
  }

  get StandardHeight(): number {
    return 14.25;
  }

  get EnableCalculation(): boolean {
    return true;
  }

  get AutoFilter(): AutoFilter {
    return new AutoFilter(this.model, this.state);
  }

  get Charts(): ChartCollection {
    return new ChartCollection(this.model, this.state);
  }

  get CustomProperties(): WorksheetCustomPropertyCollection {
    return new WorksheetCustomPropertyCollection(this.model, this.state);
  }

  get FreezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.model, this.grid.id);
  }

  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.model, this.grid.id);
  }

  get PageLayout(): PageLayout {
    return new PageLayout(this.model, this.state);
  }

  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.model, this.state);
  }

  get Tables(): TableCollection {
    return new TableCollection(this.model, this.grid.id);
  }

  Activate(): void {
    if (this.grid.hidden) throw new ExcelError("InvalidOperation");
    this.model.activate(this.id);
  }

  Calculate(): void {
    this.model.grid.invalidateAll();
  }

  Delete(): void {
    checkStructure(this.model);
    if (this.state.veryHidden) throw new ExcelError("GeneralException");
    this.checkNotLast();
    const id = this.grid.id;
    for (const { name } of this.state.tables) this.model.grid.removeTable(name);
    for (const name of this.model.grid.names) if (name.sheet === id) this.model.grid.removeName(name.id);
    this.model.grid.removeSheet(id);
    this.model.forget(id);
    if (!this.model.grid.sheet(this.model.selection.sheet)) {
      this.model.selection.sheet = this.model.grid.sheets.find(({ hidden }) => !hidden)!.id;
    }
    this.model.emit(EventType.worksheetDeleted, "Workbook", { worksheetId: id });
  }

  private range(rect: Rect): Range {
    if (!isRect(rect)) throw invalidArgument();
    return new Range(this.model, this.model.place(this.grid.id, rect));
  }

  /** The block under an address or a name; the whole sheet without one. */
  GetRange(address?: unknown): Range {
    if (address === undefined || address === null) return this.range(WHOLE);
    const { sheet, rest } = splitSheet(text(address));
    if (sheet !== undefined && sheet.toLowerCase() !== this.grid.name.toLowerCase()) throw invalidArgument();
    const rect = parseA1(rest);
    if (rect) return this.range(rect);
    const named = resolveName(this.model, rest, this.id);
    if (named?.sheet !== this.id) throw invalidArgument();
    return this.range(named.rect);
  }

  GetRanges(address?: unknown): RangeAreas {
    const parts = address === undefined || address === null ? [undefined] : text(address).split(",");
    const rects = parts.map((part) => this.GetRange(part).rect);
    return new RangeAreas(this.model, this.grid.id, rects);
  }

  GetRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): Range {
    return this.range({
      row: integer(row, 0),
      column: integer(column, 0),
      rows: integer(rows, 1),
      columns: integer(columns, 1),
    });
  }

  GetCell(row: unknown, column: unknown): Range {
    return this.range(cellRect(integer(row, 0), integer(column, 0)));
  }

  GetUsedRange(valuesOnly: unknown = false): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.range(cellRect(0, 0));
  }

  GetUsedRangeOrNullObject(valuesOnly: unknown = false): Range | null {
    const used = this.grid.used(!boolean(valuesOnly ?? false));
    return used ? this.range(used) : null;
  }

  _GetSheetById(id: unknown): Worksheet {
    return new Worksheet(this.model, text(id));
  }

  GetNext(visibleOnly: unknown = false): Worksheet {
    return this.neighbour(1, visibleOnly) ?? missing();
  }

  GetNextOrNullObject(visibleOnly: unknown = false): Worksheet | null {
    return this.neighbour(1, visibleOnly) ?? null;
  }

  GetPrevious(visibleOnly: unknown = false): Worksheet {
    return this.neighbour(-1, visibleOnly) ?? missing();
  }

  GetPreviousOrNullObject(visibleOnly: unknown = false): Worksheet | null {
    return this.neighbour(-1, visibleOnly) ?? null;
  }

  private neighbour(step: 1 | -1, visibleOnly: unknown): Worksheet | undefined {
    const sheets = this.model.grid.sheets.filter(
      ({ id, hidden }) => id === this.id || !hidden || !boolean(visibleOnly ?? false),
    );
    const next = sheets[sheets.findIndex(({ id }) => id === this.id) + step];
    return next && new Worksheet(this.model, next.id);
  }
}

function missing(): never {
  throw new ExcelError("ItemNotFound");
}

const events = [
  "ActivatedEvent",
  "DataChangedEvent",
  "DeactivatedEvent",
  "EventNameChanged",
  "EventVisibilityChanged",
  "ProtectionChangedEvent",
  "RowHiddenChangedEvent",
  "RowSortedEvent",
  "SelectionChangedEvent",
];
listens(Worksheet, events);
