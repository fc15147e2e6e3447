import {
  ICommandService,
  type Injector,
  mergeWorksheetSnapshotWithDefault,
  type Univer,
  type Workbook,
} from "@univerjs/core";
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
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
  SetWorksheetOrderMutation,
  SheetInterceptorService,
} from "@univerjs/sheets";
import { Calculation, emptyLexerCache } from "./calculation";
import { EngineFunction } from "./engineValue";
import { quickenWrites } from "./formulaData";
import type { DefinedName, ForeignChange, Grid, SheetFunction, TableReference } from "./grid";
import { emptySheet } from "./measures";
import { keepArguments } from "./ownArguments";
import { matrixRect, toRange, toRect } from "./univerRange";
import { UniverSheet } from "./univerSheet";

/** The grid over Univer. Changes are its mutations, so that its formula engine and its drawing follow them. */
export class UniverGrid implements Grid {
  readonly injector: Injector;
  private readonly commands: ICommandService;
  private readonly calculation: Calculation;
  private readonly views = new Map<string, UniverSheet>();
  private readonly listeners: ((change: ForeignChange) => void)[] = [];
  /** Depth of changes made through this interface: those need no announcement. */
  private own = 0;
  private created = 1;

  constructor(
    private readonly univer: Univer,
    readonly workbook: Workbook,
  ) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.calculation = new Calculation(this.injector);
    quickenWrites(this.injector, workbook);
    keepArguments(this.injector);
    this.commands.onCommandExecuted((command, options) => {
      const change = this.own > 0 || options?.onlyLocal ? undefined : foreignChange(command.id, command.params);
      if (change) for (const listener of this.listeners) listener(change);
    });
  }

  get unit(): string {
    return this.workbook.getUnitId();
  }

  /** Runs one of Univer's mutations or synchronous commands as a change of ours. */
  execute(id: string, params: object): void {
    this.own++;
    try {
      this.commands.syncExecuteCommand(id, { unitId: this.unit, ...params });
    } finally {
      this.own--;
    }
  }

  /** Runs one of Univer's asynchronous commands; those used do all their work before they first wait. */
  start(id: string, params: object): void {
    this.own++;
    void this.commands.executeCommand(id, { unitId: this.unit, ...params });
    this.own--;
  }

  /** Runs mutations together with those by which formulas, names and the like follow a command of this id. */
  executeWith(
    command: string,
    params: object,
    mutations: readonly { readonly id: string; readonly params: object }[],
  ): void {
    const target = { unitId: this.unit, ...params };
    const intercepted = this.injector.get(SheetInterceptorService).onCommandExecute({ id: command, params: target });
    for (const { id, params } of [...(intercepted.preRedos ?? []), ...mutations, ...intercepted.redos])
      this.execute(id, params ?? {});
  }

  get sheets(): readonly UniverSheet[] {
    return this.workbook.getSheetOrders().map((id) => this.view(id));
  }

  sheet(id: string): UniverSheet | undefined {
    return this.workbook.getSheetBySheetId(id) ? this.view(id) : undefined;
  }

  private view(id: string): UniverSheet {
    let view = this.views.get(id);
    if (!view) this.views.set(id, (view = new UniverSheet(this, this.workbook.getSheetBySheetId(id)!)));
    return view;
  }

  addSheet(name: string, position: number): UniverSheet {
    const id = `sheet-${++this.created}`;
    const sheet = mergeWorksheetSnapshotWithDefault({ ...emptySheet, id, name });
    this.execute(InsertSheetMutation.id, { index: position, sheet });
    return this.view(id);
  }

  removeSheet(id: string): void {
    const mutation = { id: RemoveSheetMutation.id, params: { subUnitId: id } };
    this.executeWith(RemoveSheetCommand.id, { subUnitId: id }, [mutation]);
    this.views.delete(id);
  }

  moveSheet(id: string, position: number): void {
    const fromOrder = this.workbook.getSheetOrders().indexOf(id);
    this.execute(SetWorksheetOrderMutation.id, { subUnitId: id, fromOrder, toOrder: position });
  }

  get names(): readonly DefinedName[] {
    const names = this.injector.get(IDefinedNamesService).getDefinedNameMap(this.unit) ?? {};
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
    this.execute(SetDefinedNameMutation.id, { id, name, formulaOrRefString, comment, hidden: !visible, localSheetId });
  }

  removeName(id: string): void {
    const name = this.injector.get(IDefinedNamesService).getValueById(this.unit, id);
    if (name) this.execute(RemoveDefinedNameMutation.id, { ...name });
  }

  setTable(table: TableReference, formerName?: string): void {
    if (formerName !== undefined && formerName !== table.name) this.removeTable(formerName);
    const titleMap = new Map(table.columns.map((title, index) => [title, index]));
    const reference = { sheetId: table.sheet, titleMap, range: toRange(table.rect) };
    this.execute(SetSuperTableMutation.id, { tableName: table.name, reference });
  }

  removeTable(name: string): void {
    this.execute(RemoveSuperTableMutation.id, { tableName: name });
  }

  isFormula(text: string): boolean {
    // The lexer answers with an error's name where it finds none. What it keeps knows no names: a calculation must not find it.
    const isFormula = typeof this.injector.get(LexerTreeBuilder).treeBuilder(text) !== "string";
    emptyLexerCache();
    return isFormula;
  }

  moveFormula(formula: string, rows: number, columns: number): string {
    return this.injector.get(LexerTreeBuilder).moveFormulaRefOffset(formula, columns, rows);
  }

  setFunction(name: string, call: SheetFunction): void {
    const functions = this.injector.get(IFunctionService);
    const key = name.toUpperCase();
    functions.registerExecutors(new EngineFunction(key, call));
    functions.deleteFormulaAstCacheKey(key);
  }

  invalidate(cells: readonly { readonly sheet: string; readonly row: number; readonly column: number }[]): void {
    const dirtyRanges = cells.map(({ sheet, row, column }) => ({
      unitId: this.unit,
      sheetId: sheet,
      range: toRange({ row, column, rows: 1, columns: 1 }),
    }));
    this.calculation.add({ dirtyRanges });
  }

  invalidateAll(): void {
    this.calculation.add({ forceCalculation: true });
  }

  get dirty(): boolean {
    return this.calculation.dirty;
  }

  settle(): Promise<void> {
    return this.calculation.settle();
  }

  onForeignChange(listener: (change: ForeignChange) => void): void {
    this.listeners.push(listener);
  }

  dispose(): void {
    this.calculation.dispose();
    this.univer.dispose();
  }
}

/** Univer's mark of a name that belongs to the workbook. */
const ALL_SHEETS = "AllDefaultWorkbook";

function isReference(formula: string): boolean {
  return /^=('([^']|'')+'|[\p{L}\p{N}_.]+)!\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/u.test(formula);
}

/** @param params undefined where a person's command has none */
function foreignChange(id: string, params: unknown): ForeignChange | undefined {
  const {
    subUnitId: sheet,
    cellValue,
    range,
    trigger,
  } = (params ?? {}) as {
    readonly subUnitId: string;
    readonly trigger?: string;
    readonly cellValue?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly range?: Parameters<typeof toRect>[0];
  };
  if (id === SetRangeValuesMutation.id && trigger !== SetStyleCommand.id) {
    const rect = matrixRect(cellValue ?? {});
    return rect && { kind: "cells", sheet, rect };
  }
  // A person sorts.
  if (id === ReorderRangeMutation.id && range) return { kind: "cells", sheet, rect: toRect(range) };
  const shift = structural.get(id);
  return shift && range ? { kind: "shift", sheet, shift: { ...shift, rect: toRect(range) } } : undefined;
}

const structural = new Map<string, { readonly kind: "insert" | "delete"; readonly axis: "rows" | "columns" }>([
  [InsertRowMutation.id, { kind: "insert", axis: "rows" }],
  [RemoveRowMutation.id, { kind: "delete", axis: "rows" }],
  [InsertColMutation.id, { kind: "insert", axis: "columns" }],
  [RemoveColMutation.id, { kind: "delete", axis: "columns" }],
]);
