import { defaultSettings } from "../../src/analysis";
import { askRound, roundMade, roundSubject, type RoundRecord } from "../../src/exchange";
import type { Observation } from "../../src/observations";
import { err, ok, type Plan } from "../../src/plan";
import type { SessionState } from "../../src/taskpane";
import { createStore, createWorkbook, type Workbook, type WorkbookData, type WorkbookIssue } from "../../src/workbook";

/** A state of the pane: what the workbook holds and what the session shows. */
export interface PaneState {
  /** What was read; null where the workbook holds no targets. */
  readonly data: WorkbookData | null;
  readonly session: Partial<SessionState>;
  /** Whether this Excel has custom functions. */
  readonly functions?: boolean;
  /** What the workbook keeps of a collection round. */
  readonly round?: RoundRecord;
}

const view = (kind: Exclude<SessionState["view"]["kind"], "detail">): Partial<SessionState> => ({ view: { kind } });
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
  const loaded: WorkbookData = {
    plan,
    observations,
    settings: defaultSettings,
    issues: [],
    doubts: [],
    locked: [],
    version: "1",
  };
  const read = { reading: "read" } as const;
  const { shared, round } = sampleRound(plan, observations);
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
    scenario: over(view("scenario")),
    todo: over({ ...view("todo"), asOf: `${plan.year}-12` }),
    nothingToDo: over({ ...view("todo"), asOf: `${plan.year}-01` }),
    settings: over(view("settings")),
    intake: over(view("intake")),
    importPlan: over(view("importPlan")),
    collectionOfNobody: over(view("collection")),
    collection: { ...over(view("collection"), { plan: shared }), round },
    todoOfRound: { ...over(view("todo"), { plan: shared }), round },
  };
}

/** Departments of a sample, each with a few of the indicators. */
const departments = ["市发展改革委", "市统计局", "市商务局", "市人力社保局", "市生态环境局", "市卫生健康委"];

/** The plan with departments, and what came back of some of them. */
function sampleRound(of: Plan, observations: readonly Observation[]) {
  const indicators = of.indicators.map((each, i) => ({ ...each, owner: departments[i % departments.length]! }));
  const shared: Plan = { ...of, indicators };
  const month = `${of.year}-10` as const;
  const made = roundMade(askRound(shared, observations, month), `${of.year}-11-05`, null);
  const owners = made.owners.map((owner, i) => {
    const files = i < 3 ? [`填报表_${owner.owner}.xlsx`] : [];
    const missing = i === 2 ? [{ ask: owner.asked[0]!, note: "15日公布" }] : [];
    const question = { cell: "H6", name: "约5", ask: null, values: [] };
    return { ...owner, files, missing, questions: i === 1 ? [question] : [] };
  });
  return { shared, round: { ...made, owners } };
}

/** A workbook's store that holds what a state does. */
export function storeOf({ data }: PaneState) {
  const store = createStore();
  store.set(...(data === null ? [] : [data]));
  return store;
}

/** Actions of a workbook that is busy with something else, of which nothing was generated and nothing but a round kept. */
export function busyWorkbook({ round }: PaneState): Workbook {
  const busy = () => Promise.resolve(err({ code: "busy", details: {} } as const));
  const workbook = createWorkbook();
  workbook.tasks.set(null);
  const actions = Object.keys(workbook).map((name) => [name, busy]);
  const kept = (subject: string) => (round && subject === roundSubject(round.month) ? JSON.stringify(round) : null);
  return {
    ...(Object.fromEntries(actions) as Workbook),
    tasks: workbook.tasks,
    readDraft: (subject) => Promise.resolve(ok(kept(subject))),
    readEarlier: () => Promise.resolve(ok(null)),
  };
}
