import { mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import {
  IDefinedNamesService,
  IFunctionService,
  LexerTreeBuilder,
  RemoveDefinedNameMutation,
  RemoveSuperTableMutation,
  SetDefinedNameMutation,
  SetSuperTableMutation,
} from "@univerjs/engine-formula";
import {
  InsertSheetMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  SetWorksheetOrderMutation,
} from "@univerjs/sheets";
import { emptyLexerCache } from "./calculation";
import { EngineFunction } from "./engineValue";
import type { DefinedName, ForeignChange, Grid, SheetFunction, TableReference } from "./grid";
import { emptySheet } from "./measures";
import { toRange } from "./univerRange";
import { UniverSheet } from "./univerSheet";
import type { UniverUnit } from "./univerUnit";

const MOST_FORMS = 10_000;

/** The grid over Univer. Changes are its mutations, so that its formula engine and its drawing follow them. */
export class UniverGrid implements Grid {
  private readonly views = new Map<string, UniverSheet>();
  private created = 1;
  /** Whether a formula can be read, by what it is without its digits. */
  private readonly forms = new Map<string, boolean>();

  constructor(readonly unit: UniverUnit) {}

  get sheets(): readonly UniverSheet[] {
    return this.unit.workbook.getSheetOrders().map((id) => this.view(id));
  }

  sheet(id: string): UniverSheet | undefined {
    return this.unit.workbook.getSheetBySheetId(id) ? this.view(id) : undefined;
  }

  private view(id: string): UniverSheet {
    let view = this.views.get(id);
    if (!view) this.views.set(id, (view = new UniverSheet(this.unit, this.unit.workbook.getSheetBySheetId(id)!)));
    return view;
  }

  addSheet(name: string, position: number): UniverSheet {
    const id = `sheet-${++this.created}`;
    const sheet = mergeWorksheetSnapshotWithDefault({ ...emptySheet, id, name });
    this.unit.execute(InsertSheetMutation.id, { index: position, sheet });
    return this.view(id);
  }

  removeSheet(id: string): void {
    const mutation = { id: RemoveSheetMutation.id, params: { subUnitId: id } };
    this.unit.executeWith(RemoveSheetCommand.id, { subUnitId: id }, [mutation]);
    this.views.delete(id);
  }

  moveSheet(id: string, position: number): void {
    const fromOrder = this.unit.workbook.getSheetOrders().indexOf(id);
    this.unit.execute(SetWorksheetOrderMutation.id, { subUnitId: id, fromOrder, toOrder: position });
  }

  get names(): readonly DefinedName[] {
    const names = this.unit.injector.get(IDefinedNamesService).getDefinedNameMap(this.unit.id) ?? {};
    return Object.values(names).map(({ id, name, formulaOrRefString, comment, hidden, localSheetId }) => ({
      id,
      name,
      formula: formulaOrRefString.startsWith("=") ? formulaOrRefString : `=${formulaOrRefString}`,
      comment: comment ?? "",
      visible: !hidden,
      sheet: localSheetId && localSheetId !== ALL_SHEETS ? localSheetId : null,
    }));
  }

  setName({ id, name, formula, comment, visible, sheet }: DefinedName): void {
    // A plain reference is stored without its "=": so Univer follows it through structural changes.
    const formulaOrRefString = isReference(formula) ? formula.slice(1) : formula;
    const localSheetId = sheet ?? ALL_SHEETS;
    this.unit.execute(SetDefinedNameMutation.id, {
      id,
      name,
      formulaOrRefString,
      comment,
      hidden: !visible,
      localSheetId,
    });
  }

  removeName(id: string): void {
    const name = this.unit.injector.get(IDefinedNamesService).getValueById(this.unit.id, id);
    if (name) this.unit.execute(RemoveDefinedNameMutation.id, { ...name });
  }

  setTable(table: TableReference, formerName?: string): void {
    if (formerName !== undefined && formerName !== table.name) this.removeTable(formerName);
    const titleMap = new Map(table.columns.map((title, index) => [title, index]));
    const reference = { sheetId: table.sheet, titleMap, range: toRange(table.rect) };
    this.unit.execute(SetSuperTableMutation.id, { tableName: table.name, reference });
  }

  removeTable(name: string): void {
    this.unit.execute(RemoveSuperTableMutation.id, { tableName: name });
  }

  isFormula(text: string): boolean {
    // Of formulas that differ in their digits alone, as down a column, one is read.
    const form = text.replace(/\d+/g, "0");
    const known = this.forms.get(form);
    if (known !== undefined) return known;
    // The lexer answers with an error's name where it finds none. What it keeps knows no names: a calculation must not find it.
    const isFormula = typeof this.unit.injector.get(LexerTreeBuilder).treeBuilder(text) !== "string";
    emptyLexerCache();
    if (this.forms.size >= MOST_FORMS) this.forms.clear();
    this.forms.set(form, isFormula);
    return isFormula;
  }

  moveFormula(formula: string, rows: number, columns: number): string {
    return this.unit.injector.get(LexerTreeBuilder).moveFormulaRefOffset(formula, columns, rows);
  }

  setFunction(name: string, call: SheetFunction): void {
    const functions = this.unit.injector.get(IFunctionService);
    const key = name.toUpperCase();
    functions.registerExecutors(new EngineFunction(key, call));
    functions.deleteFormulaAstCacheKey(key);
  }

  invalidate(cells: readonly { readonly sheet: string; readonly row: number; readonly column: number }[]): void {
    const dirtyRanges = cells.map(({ sheet, row, column }) => ({
      unitId: this.unit.id,
      sheetId: sheet,
      range: toRange({ row, column, rows: 1, columns: 1 }),
    }));
    this.unit.calculation.add({ dirtyRanges });
  }

  invalidateAll(): void {
    this.unit.calculation.add({ forceCalculation: true });
  }

  get dirty(): boolean {
    return this.unit.calculation.dirty;
  }

  settle(): Promise<void> {
    return this.unit.calculation.settle();
  }

  onForeignChange(listener: (change: ForeignChange) => void): void {
    this.unit.onForeignChange(listener);
  }

  dispose(): void {
    this.unit.dispose();
  }
}

/** Univer's mark of a name that belongs to the workbook. */
const ALL_SHEETS = "AllDefaultWorkbook";

function isReference(formula: string): boolean {
  return /^=('([^']|'')+'|[\p{L}\p{N}_.]+)!\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/u.test(formula);
}
