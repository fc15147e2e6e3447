import { formatA1, MAX_COLUMNS, quoteSheet, type Rect } from "../address";
import { ExcelError } from "../error";
import { type Shift, shiftRect } from "../shift";
import { type Actor, type CellChange, EventType, eventSource, type HostEvent, WORKBOOK_TARGET } from "./events";
import { followCharts } from "./charts/follow";
import type { Grid, GridSheet } from "./grid";
import { mapFormulas, renameInRule, shiftRule } from "./ruleFormula";
import {
  type ConditionalFormatState,
  emptySheetState,
  type SheetState,
  type TableState,
  type ValidationState,
} from "./state";

/** A block of cells that follows inserted and deleted cells; null once all of them are deleted. */
export interface Place {
  readonly sheet: string;
  rect: Rect | null;
}

export interface CustomPropertyValue {
  value: unknown;
  readonly type: string;
}

/** What a file holds that this host does not have: a chart of another kind, a picture or shape by its name; or a kind of things. */
export interface Lost {
  readonly sheet: string;
  readonly kind:
    | "chart"
    | "drawing"
    | "note"
    | "hyperlink"
    | "outline"
    | "conditionalFormat"
    | "sparkline"
    | "pageBreak"
    | "object"
    | "filter"
    | "pivotTable";
  readonly name: string;
}

/** The workbook: a grid of cells and all that Excel keeps beside it. */
export class WorkbookModel {
  readonly settings = new Map<string, unknown>();
  readonly customProperties = new Map<string, CustomPropertyValue>();
  /** Title, author and the like (Excel.DocumentProperties) where they were set. */
  readonly documentProperties = new Map<string, unknown>();
  readonly selection: { sheet: string; rects: readonly Rect[] };
  /** Whether an add-in has just selected cells, which are then to be brought into sight. */
  reveal = false;
  /** What a file held that this host does not have, and that is therefore not kept. */
  readonly lost: Lost[] = [];
  /** Blocks that move with their cells. */
  readonly places = new Set<Place>();
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  structurePassword: string | null | undefined;
  actor: Actor = "addin";
  eventsEnabled = true;
  /** Set by an action: no calculation before the end of this request; one even in manual mode. */
  calculationSuspended = false;
  calculateNow = false;
  private readonly states = new Map<string, SheetState>();
  private events: HostEvent[] = [];
  private nextId = 1;

  constructor(
    readonly grid: Grid,
    readonly name: string,
  ) {
    this.selection = { sheet: grid.sheets[0]!.id, rects: [{ row: 0, column: 0, rows: 1, columns: 1 }] };
  }

  /** Objects that clients keep between requests, by reference id. */
  readonly references = new Map<string, { readonly place: Place }>();

  keep(object: { readonly place: Place }): string {
    const id = `reference-${this.id()}`;
    this.references.set(id, object);
    return id;
  }

  /** Lets go of the blocks that no client keeps: called at the end of each request. */
  releasePlaces(): void {
    const kept = new Set([...this.references.values()].map(({ place }) => place));
    for (const place of this.places) if (!kept.has(place)) this.places.delete(place);
  }

  activate(sheet: string): void {
    const before = this.selection.sheet;
    if (before === sheet) return;
    this.selection.sheet = sheet;
    this.selection.rects = [{ row: 0, column: 0, rows: 1, columns: 1 }];
    this.emitSheet(EventType.worksheetDeactivated, before);
    this.emitSheet(EventType.worksheetActivated, sheet);
  }

  rowsHidden(sheet: string, rect: Rect, hidden: boolean): void {
    const args = {
      address: formatA1({ ...rect, column: 0, columns: MAX_COLUMNS }),
      changeType: hidden ? "Hidden" : "Unhidden",
    };
    this.emitSheet(EventType.worksheetRowHiddenChanged, sheet, args);
  }

  id(): number {
    return this.nextId++;
  }

  /** @throws ItemNotFound where the sheet was deleted */
  sheet(id: string): GridSheet {
    const sheet = this.grid.sheet(id);
    if (!sheet) throw new ExcelError("ItemNotFound");
    return sheet;
  }

  state(id: string): SheetState {
    let state = this.states.get(id);
    if (!state) this.states.set(id, (state = emptySheetState(id)));
    return state;
  }

  forget(id: string): void {
    this.states.delete(id);
    for (const place of this.places) if (place.sheet === id) place.rect = null;
  }

  sheetNamed(name: string): GridSheet | undefined {
    const key = name.toLowerCase();
    return this.grid.sheets.find((sheet) => sheet.name.toLowerCase() === key);
  }

  get active(): GridSheet {
    return this.grid.sheet(this.selection.sheet) ?? this.grid.sheets[0]!;
  }

  get tables(): readonly { readonly sheet: SheetState; readonly table: TableState }[] {
    return this.grid.sheets.flatMap(({ id }) => {
      const sheet = this.state(id);
      return sheet.tables.map((table) => ({ sheet, table }));
    });
  }

  place(sheet: string, rect: Rect): Place {
    const place = { sheet, rect };
    this.places.add(place);
    return place;
  }

  /** Name and address of a block, as Excel says it: `台账!A1:B2`. */
  address(sheet: string, rect: Rect, absolute = false): string {
    return `${quoteSheet(this.sheet(sheet).name)}!${formatA1(rect, absolute)}`;
  }

  /** Moves every block that is kept beside the cells with inserted or deleted cells. */
  follow(sheet: string, shift: Shift): void {
    const moved = (rects: readonly Rect[]): Rect[] => rects.flatMap((rect) => shiftRect(rect, shift) ?? []);
    const state = this.state(sheet);
    for (const place of this.places) {
      if (place.sheet === sheet && place.rect) place.rect = shiftRect(place.rect, shift) ?? null;
    }
    this.followRules(sheet, shift, moved);
    removeWhere(state.conditionalFormats, ({ rects }) => rects.length === 0);
    removeWhere(state.validations, ({ rects }) => rects.length === 0);
    for (const key of ["printArea", "titleRows", "titleColumns"] as const) {
      const rect = state.page[key];
      if (rect) state.page[key] = shiftRect(rect, shift);
    }
    if (state.filter) {
      const rect = shiftRect(state.filter.rect, shift);
      if (rect) state.filter.rect = rect;
      else state.filter = undefined;
    }
    for (const { id } of this.grid.sheets) followCharts(this.state(id).charts, id, sheet, shift);
  }

  /** Rules move with their cells, and their formulas with the cells that these refer to, from other sheets too. */
  private followRules(sheet: string, shift: Shift, moved: (rects: readonly Rect[]) => Rect[]): void {
    const { name } = this.sheet(sheet);
    for (const { id } of this.grid.sheets) {
      const same = id === sheet;
      const { conditionalFormats, validations } = this.state(id);
      for (const rule of [...conditionalFormats, ...validations]) {
        const [from] = rule.rects;
        if (same) rule.rects = moved(rule.rects);
        const to = rule.rects[0] ?? from;
        if (from && to) changeFormulas(rule, (formula) => shiftRule(formula, shift, same, name, from, to));
      }
    }
  }

  /** Rules keep pointing to a sheet that gets another name. */
  renamed(before: string, after: string): void {
    for (const { id } of this.grid.sheets) {
      const { conditionalFormats, validations } = this.state(id);
      for (const rule of [...conditionalFormats, ...validations]) {
        changeFormulas(rule, (formula) => renameInRule(formula, before, after));
      }
    }
  }

  emit(type: number, target: string, args: Readonly<Record<string, unknown>>): void {
    if (!this.eventsEnabled && this.actor === "addin") return;
    this.events.push({ type, target, args: { source: eventSource(this.actor), ...args } });
  }

  /** Announces an event of a sheet to those who listen to it and to those who listen to all sheets. */
  emitSheet(type: number, worksheetId: string, args: Readonly<Record<string, unknown>> = {}): void {
    for (const target of [worksheetId, WORKBOOK_TARGET]) this.emit(type, target, { worksheetId, ...args });
  }

  changed({ sheet, rect, changeType, details }: CellChange): void {
    const triggerSource = this.actor === "addin" ? "ThisLocalAddin" : "Unknown";
    const shiftDirection = "None";
    const referenceId = `${sheet}!${formatA1(rect)}`;
    const args = { changeType, address: formatA1(rect), referenceId, triggerSource, shiftDirection, ...details };
    this.emitSheet(EventType.worksheetChanged, sheet, args);
    for (const { id, rect: table } of this.state(sheet).tables) {
      const met = changeType === "RangeEdited" && overlaps(table, rect);
      const tableArgs = { ...args, worksheetId: sheet, tableId: String(id) };
      if (met)
        for (const target of [String(id), sheet, WORKBOOK_TARGET]) this.emit(EventType.tableChanged, target, tableArgs);
    }
  }

  takeEvents(): readonly HostEvent[] {
    const events = this.events;
    this.events = [];
    return events;
  }
}

function changeFormulas(rule: ConditionalFormatState | ValidationState, change: (formula: string) => string): void {
  if ("rule" in rule) rule.rule = mapFormulas(rule.rule, change) as typeof rule.rule;
  else for (const [key, value] of rule.settings) rule.settings.set(key, mapFormulas(value, change));
}

function overlaps(a: Rect, b: Rect): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

export function removeWhere<T>(items: T[], test: (item: T) => boolean): void {
  for (let i = items.length - 1; i >= 0; i--) if (test(items[i]!)) items.splice(i, 1);
}
