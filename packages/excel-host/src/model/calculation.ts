import { ICommandService, type Injector, type IRange, type IUnitRange } from "@univerjs/core";
import {
  FormulaDataModel,
  IActiveDirtyManagerService,
  type IFormulaDirtyData,
  IFunctionService,
  LexerTreeBuilder,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaDataMutation,
} from "@univerjs/engine-formula";
import { TriggerCalculationController } from "@univerjs/sheets-formula";
import { SetRangeValuesMutation, SetStyleCommand } from "@univerjs/sheets";

type Dirty = Required<Omit<IFormulaDirtyData, "maxIteration" | "isCalculateTreeModel" | "rowData">>;

/** Results of the engine, numbered as in its FormulaExecutedStateType. */
const STOPPED = 1;

/** The engine's caches are one for all workbooks of a process, also while it pauses: calculations take turns. */
let turn: Promise<void> = Promise.resolve();

/** The lexer's cache holds what names stood for in the workbook that used it last; disposing of any lexer empties it. */
export function emptyLexerCache(): void {
  new LexerTreeBuilder().dispose();
}

/**
 * When formulas are calculated. It takes the place of the engine's own trigger, which waits 100 ms after each change and
 * loses edits made while it calculates: changes are gathered here and calculated one batch after the other, on demand
 * (`settle`).
 */
export class Calculation {
  private pending = nothing();
  private waiting = false;
  private running: Promise<void> | undefined;
  private disposed = false;
  /** Formulas that were written and are not yet told of to all who follow them. */
  private untold = 0;
  private finish: () => void = () => undefined;
  private readonly commands: ICommandService;
  private readonly model: FormulaDataModel;

  constructor(injector: Injector) {
    injector.get(TriggerCalculationController).dispose();
    this.commands = injector.get(ICommandService);
    this.model = injector.get(FormulaDataModel);
    const conversions = injector.get(IActiveDirtyManagerService);
    this.commands.beforeCommandExecuted(({ id }) => void (this.untold += Number(id === SetFormulaDataMutation.id)));
    this.commands.onCommandExecuted((command, options) => {
      if (command.id === SetFormulaDataMutation.id) this.untold--;
      const conversion = conversions.get(command.id);
      const trigger = (command.params as { readonly trigger?: string } | undefined)?.trigger;
      if (
        !conversion ||
        (command.id === SetRangeValuesMutation.id && (options?.onlyLocal || trigger === SetStyleCommand.id))
      )
        return;
      this.add(conversion.getDirtyData(command));
      const { name, tableName } = command.params as { readonly name?: string; readonly tableName?: string };
      const changed = tableName ?? (nameMutations.has(command.id) ? name : undefined);
      if (changed !== undefined) this.forget(injector, changed);
    });
  }

  /** The engine keeps parsed formulas with the cells that a name stood for; when the name (or table) changes, they must be parsed anew. */
  private forget(injector: Injector, name: string): void {
    injector.get(IFunctionService).deleteFormulaAstCacheKey(name);
    this.add({ forceCalculation: true });
  }

  get dirty(): boolean {
    return this.waiting;
  }

  add(dirty: Partial<IFormulaDirtyData>): void {
    this.waiting = true;
    this.pending.dirtyRanges.push(...condensed(dirty.dirtyRanges ?? []));
    this.pending.forceCalculation ||= dirty.forceCalculation ?? false;
    for (const key of maps) {
      const target = this.pending[key] as Record<string, object>;
      for (const [unit, entries] of Object.entries(dirty[key] ?? {})) target[unit] = merged(target[unit], entries);
    }
  }

  /** Calculates all that is dirty, and what becomes dirty meanwhile. */
  async settle(): Promise<void> {
    while (this.running || this.waiting) {
      this.running ??= this.calculate().finally(() => (this.running = undefined));
      await this.running;
    }
  }

  private async calculate(): Promise<void> {
    const dirty = this.pending;
    this.pending = nothing();
    this.waiting = false;
    const before = this.spills();
    await this.run(dirty);
    const shrunk = this.shrunk(before);
    if (shrunk.length > 0) await this.run({ ...nothing(), dirtyRanges: shrunk });
  }

  /** The workbook is gone: nobody waits for it any more. */
  dispose(): void {
    this.disposed = true;
    this.finish();
  }

  private run(dirty: Dirty): Promise<void> {
    const run = turn.then(() => this.allTold()).then(() => this.execute(dirty));
    turn = run.catch(() => undefined);
    return run;
  }

  /**
   * Univer tells its engine of written formulas a few microtasks after the write. A calculation that begins before would note
   * what the cells refer to under numbers that are forgotten right after ("Dependency tree not found").
   */
  private async allTold(): Promise<void> {
    while (this.untold > 0 && !this.disposed) await Promise.resolve();
  }

  private execute(dirty: Dirty): Promise<void> {
    emptyLexerCache();
    return new Promise((resolve) => {
      if (this.disposed) return resolve();
      this.finish = resolve;
      const listener = this.commands.onCommandExecuted((command) => {
        const state = (command.params as { functionsExecutedState?: number } | undefined)?.functionsExecutedState;
        if (command.id !== SetFormulaCalculationNotificationMutation.id || state === undefined || state === STOPPED)
          return;
        listener.dispose();
        resolve();
      });
      const rowData = this.model.getHiddenRowsFiltered();
      this.commands.syncExecuteCommand(
        SetFormulaCalculationStartMutation.id,
        { ...dirty, maxIteration: 1, rowData, isCalculateTreeModel: false },
        { onlyLocal: true },
      );
    });
  }

  private spills(): Map<string, IUnitRange> {
    const found = new Map<string, IUnitRange>();
    for (const [unitId, sheets] of Object.entries(this.model.getArrayFormulaRange() ?? {})) {
      for (const [sheetId, rows] of Object.entries(sheets ?? {})) {
        for (const [row, columns] of Object.entries(rows ?? {})) {
          for (const [column, range] of Object.entries(columns ?? {})) {
            if (range)
              found.set(`${unitId} ${sheetId} ${row} ${column}`, { unitId, sheetId, range: { ...(range as IRange) } });
          }
        }
      }
    }
    return found;
  }

  /** Old blocks of arrays that became smaller: the engine leaves stale what refers to the cells they no longer fill. */
  private shrunk(before: Map<string, IUnitRange>): IUnitRange[] {
    const after = this.spills();
    return [...before].flatMap(([key, old]) => {
      const now = after.get(key)?.range;
      const smaller = !now || now.endRow < old.range.endRow || now.endColumn < old.range.endColumn;
      return smaller ? [old] : [];
    });
  }
}

/** Entries by sheet are put together sheet by sheet: rules and validations of one sheet are announced each on their own. */
function merged(before: object | undefined, entries: object): object {
  const former = before as Readonly<Record<string, unknown>> | undefined;
  const joined = Object.entries(entries as Readonly<Record<string, unknown>>).map(([key, value]) => {
    const old = former?.[key];
    return [key, isObject(old) && isObject(value) ? { ...old, ...value } : value] as const;
  });
  return { ...before, ...Object.fromEntries(joined) };
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Univer names each cell of a write on its own: of many, the block around those of a sheet is sought faster. */
function condensed(ranges: readonly IUnitRange[]): readonly IUnitRange[] {
  if (ranges.length < 64) return ranges;
  const blocks = new Map<string, IUnitRange>();
  for (const { unitId, sheetId, range } of ranges) {
    const key = `${unitId} ${sheetId}`;
    const block = blocks.get(key)?.range ?? range;
    const around = {
      startRow: Math.min(block.startRow, range.startRow),
      endRow: Math.max(block.endRow, range.endRow),
      startColumn: Math.min(block.startColumn, range.startColumn),
      endColumn: Math.max(block.endColumn, range.endColumn),
    };
    blocks.set(key, { unitId, sheetId, range: around });
  }
  return [...blocks.values()];
}

const nameMutations = new Set<string>([SetDefinedNameMutation.id, RemoveDefinedNameMutation.id]);

const maps = [
  "dirtyNameMap",
  "dirtyDefinedNameMap",
  "dirtySuperTableMap",
  "dirtyUnitFeatureMap",
  "dirtyUnitOtherFormulaMap",
  "clearDependencyTreeCache",
] as const;

function nothing(): Dirty {
  return {
    forceCalculation: false,
    dirtyRanges: [],
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtySuperTableMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: {},
  };
}
