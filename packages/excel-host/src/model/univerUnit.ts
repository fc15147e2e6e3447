import { ICommandService, type Injector, type Univer, type Workbook } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
  SheetInterceptorService,
} from "@univerjs/sheets";
import { Calculation } from "./calculation";
import { compareCells, knowEmptyTexts } from "./comparisons";
import { keepFormulas } from "./formulaCache";
import { quickenWrites } from "./formulaData";
import type { ForeignChange } from "./grid";
import { keepArguments } from "./ownArguments";
import { understandSpills } from "./spilledBlocks";
import { matrixRect, toRect } from "./univerRange";

/** A workbook as Univer runs it: its services, its mutations and its calculation, for the grid and its sheets alike. */
export class UniverUnit {
  readonly injector: Injector;
  readonly calculation: Calculation;
  private readonly commands: ICommandService;
  private readonly listeners: ((change: ForeignChange) => void)[] = [];
  /** Depth of changes made through this class: those need no announcement. */
  private own = 0;

  constructor(
    private readonly univer: Univer,
    readonly workbook: Workbook,
    /** Whether it is drawn in a page. */
    readonly drawn: boolean,
  ) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.calculation = new Calculation(this.injector);
    compareCells();
    knowEmptyTexts();
    keepFormulas();
    quickenWrites(this.injector, workbook);
    keepArguments(this.injector);
    understandSpills(this.injector);
    this.commands.onCommandExecuted((command, options) => {
      const change = this.own > 0 || options?.onlyLocal ? undefined : foreignChange(command.id, command.params);
      if (change) for (const listener of this.listeners) listener(change);
    });
  }

  get id(): string {
    return this.workbook.getUnitId();
  }

  /** Runs one of Univer's mutations or synchronous commands as a change of ours. */
  execute(id: string, params: object): void {
    this.own++;
    try {
      this.commands.syncExecuteCommand(id, { unitId: this.id, ...params });
    } finally {
      this.own--;
    }
  }

  /** Runs one of Univer's asynchronous commands; those used do all their work before they first wait. */
  start(id: string, params: object): void {
    this.own++;
    void this.commands.executeCommand(id, { unitId: this.id, ...params });
    this.own--;
  }

  /** Runs mutations together with those by which formulas, names and the like follow a command of this id. */
  executeWith(
    command: string,
    params: object,
    mutations: readonly { readonly id: string; readonly params: object }[],
  ): void {
    const target = { unitId: this.id, ...params };
    const intercepted = this.injector.get(SheetInterceptorService).onCommandExecute({ id: command, params: target });
    for (const { id, params } of [...(intercepted.preRedos ?? []), ...mutations, ...intercepted.redos])
      this.execute(id, params ?? {});
  }

  onForeignChange(listener: (change: ForeignChange) => void): void {
    this.listeners.push(listener);
  }

  dispose(): void {
    this.calculation.dispose();
    this.univer.dispose();
  }
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
