import { defaultSettings } from "../../src/analysis";
import type { Observation } from "../../src/observations";
import { err, ok, type Plan } from "../../src/plan";
import type { SessionState } from "../../src/taskpane";
import { createStore, type Workbook, type WorkbookData, type WorkbookIssue } from "../../src/workbook";

/** A state of the pane: what the workbook holds and what the session shows. */
export interface PaneState {
  /** What was read; null where the workbook holds no targets. */
  readonly data: WorkbookData | null;
  readonly session: Partial<SessionState>;
  /** Whether this Excel has custom functions. */
  readonly functions?: boolean;
}

const view = (kind: "overview" | "todo" | "settings"): Partial<SessionState> => ({ view: { kind } });
const detail = (code: string): Partial<SessionState> => ({ view: { kind: "detail", code } });
const unused = (cell: string, value: string): WorkbookIssue => ({
  ...{ sheet: "月度数据", cell, row: 7, column: "9月", value },
  ...{ code: "approximate", severity: "error", details: {} },
});

const odd = (cell: string, value: string): WorkbookIssue => ({
  ...unused(cell, value),
  ...{ code: "implausibleJump", severity: "warning" },
  details: { compared: "earlierMonth", month: "8月", reference: 6.6 },
});

/** The states of the pane by name, over a plan and its figures. */
export function paneStates(plan: Plan, observations: readonly Observation[]): Readonly<Record<string, PaneState>> {
  const loaded: WorkbookData = { plan, observations, settings: defaultSettings, issues: [], doubts: [], version: "1" };
  const read = { reading: "read" } as const;
  const over = (session: Partial<SessionState>, data: Partial<WorkbookData> = {}): PaneState => ({
    data: { ...loaded, ...data },
    session: { ...read, ...session },
  });
  return {
    reading: { data: null, session: {} },
    empty: { data: null, session: read },
    unreadable: { data: null, session: { reading: { code: "busy", details: {} } } },
    overview: over({}),
    noFigures: over({}, { observations: [] }),
    issues: over({}, { issues: [unused("K7", "约5"), unused("K9", "5左右"), unused("K12", "近三成")] }),
    doubts: over({ afterDoubts: () => Promise.resolve() }, { issues: [odd("K7", "65"), odd("K9", "920")] }),
    filtered: over({ filter: { statuses: ["severe"], category: null, owner: null, search: "增长", sort: "gap" } }),
    nothingFound: over({ filter: { statuses: [], category: null, owner: null, search: "没有这项", sort: "gap" } }),
    running: over({ running: "generateAnalysis", cancel: "possible" }),
    done: over({ notice: { tone: "success", text: "已生成“差距分析2024-09”。" } }),
    failed: over({ notice: { tone: "error", text: "工作表“目标”受保护，未作改动。" } }),
    noFunctions: { ...over({}), functions: false },
    inserting: over({ inserting: true }),
    detail: over(detail("RETAIL")),
    detailOfTotal: over(detail("FDI")),
    detailOfLevel: over(detail("BEDS")),
    detailOfAnnual: over(detail("URBANIZATION")),
    detailGone: over(detail("GONE")),
    todo: over({ ...view("todo"), asOf: `${plan.year}-12` }),
    nothingToDo: over({ ...view("todo"), asOf: `${plan.year}-01` }),
    settings: over(view("settings")),
  };
}

/** A workbook's store that holds what a state does. */
export function storeOf({ data }: PaneState) {
  const store = createStore();
  store.set(...(data === null ? [] : [data]));
  return store;
}

/** Actions of a workbook that is busy with something else, and of which nothing was generated. */
export const busyWorkbook = new Proxy({} as Workbook, {
  get: (_, name) => () =>
    Promise.resolve(name === "readEarlier" ? ok(null) : err({ code: "busy", details: {} } as const)),
});
