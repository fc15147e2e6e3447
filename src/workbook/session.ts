import type { ClearedRow } from "./actions/samples/rows";
import type { WorkbookRegions } from "./regions";
import type { EngineSession, ExcelClient } from "./engine/session";
import { registry } from "./sheets";
import type { ImportedCells } from "./sheets/entry/imported";
import type { LoadedTasks } from "./sheets/tasks/data";
import type { WrittenReport } from "./sheets/progress/reported";
import type { Head } from "./engine/head";
import type { Baselines } from "./sheets/read";
import type { SheetRegistry } from "./engine/definition";
import type { Column } from "./engine/content";
import type { Cell, Grid, Input } from "./engine/grid";
import type { Placement } from "./engine/place";
import type { SheetRole } from "./engine/role";
import { createStore, type WorkbookStore } from "./store";
import { createTaskStore, type TaskStore } from "./taskStore";

/** What a loading changed that joined sheets which were there. */
export interface JoinedLoad {
  /** The sheet of a further year that it made, as it was written; null where it made none. */
  readonly made: Placement | null;
  /** What headed the workbook before. */
  readonly setting: string;
  /** The sheets that were there and got something, as they stood. */
  readonly sheets: readonly { readonly before: Grid; readonly placement: Placement }[];
}

/** What taking back a loading has to know of the workbook before it and after it. */
export interface MadeByLoad {
  /** How many sheets there were that are not ours. */
  readonly others: number;
  /** Of the first reading after it; null until then. */
  readonly version: string | null;
  /** Null where the loading made all sheets. */
  readonly joined: JoinedLoad | null;
}

/** Cells of a row of targets that came from 指标库, by column key. */
export interface LibraryChange {
  readonly role: SheetRole;
  readonly code: string;
  readonly before: ReadonlyMap<string, Input>;
  readonly after: ReadonlyMap<string, Input>;
}

/** Cells that settings of another workbook changed in a sheet, by the row's key and the column's. */
export interface TakenCells {
  readonly role: SheetRole;
  readonly columns: readonly Column[];
  readonly rows: readonly {
    readonly key: string;
    readonly cells: ReadonlyMap<string, { readonly before: Cell; readonly after: NonNullable<Input> }>;
  }[];
}

/** What the actions on one workbook share. */
export interface Session extends EngineSession {
  /** Grows by the sheets that come with their use. */
  registry: SheetRegistry;
  /** The regions of the workbook; null before their first use. */
  regions: Promise<WorkbookRegions> | null;
  /** What was last read. */
  readonly store: WorkbookStore;
  /** What was last read of the promises. */
  readonly tasks: TaskStore;
  /** Sheets in which a formula reads another one, whose changes then count too; as last read. */
  readonly linked: Set<SheetRole>;
  /** Figures as they stood before anything looked moved; what a reading is compared with. */
  baselines: Baselines;
  /** As last read: it says which sheets to ask for at once. */
  head: Head | null;
  /** The loading that made the sheets, as long as it may be taken back; null where none was. */
  lastLoad: MadeByLoad | null;
  /** What the last import wrote, and what stood there before; null where it was taken back or none was made. */
  lastImport: ImportedCells | null;
  /** The last loading of promises, as long as it may be taken back; null where none was. */
  lastTasks: LoadedTasks | null;
  /** Reports of promises that were entered and not taken back, a list for each time. */
  readonly reports: (readonly WrittenReport[])[];
  /** What 指标库 last changed; null where it was taken back or nothing was. */
  lastLibrary: readonly LibraryChange[] | null;
  /** What settings of another workbook last changed; null where it was taken back or none came. */
  lastSettings: readonly TakenCells[] | null;
  /** What the last clearing of samples took; null where it was put back or none was made. */
  lastClearing: ReadonlyMap<string, readonly ClearedRow[]> | null;
  /** Ends the watch over the input sheets that is set up; null where there is none. */
  endWatch: (() => Promise<void>) | null;
}

/** The client of the page: its globals, which come after this module. */
const page: ExcelClient = {
  get Excel() {
    return Excel;
  },
  get Office() {
    return Office;
  },
};

export function createSession(client: ExcelClient = page): Session {
  return {
    client,
    registry,
    regions: null,
    seen: new Map(),
    lastGeneration: null,
    inBlocks: false,
    store: createStore(),
    tasks: createTaskStore(),
    linked: new Set(),
    baselines: new Map(),
    head: null,
    lastLoad: null,
    lastImport: null,
    lastTasks: null,
    reports: [],
    lastLibrary: null,
    lastSettings: null,
    lastClearing: null,
    endWatch: null,
  };
}
