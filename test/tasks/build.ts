import type { Assessment } from "../../src/analysis";
import type { Month } from "../../src/observations";
import {
  assessTasks,
  parseRegister,
  type KeyTask,
  type TaskAssessment,
  type TaskEntry,
  type TaskSetup,
} from "../../src/tasks";

/** A promise of a test: 2500列 by the end of 2024, unless said otherwise. */
export function task(over: Partial<KeyTask> = {}): KeyTask {
  return {
    ...{ id: "1.1.01", chapter: 1, item: 1, label: "班列开行", text: "开行班列2500列", value: 2500, unit: "列" },
    ...{ comparator: "=", stretch: null, kind: "count", scope: "全市", deadline: "2024-12-31", milestones: [] },
    ...{ annex: [], project: false, node: null, partOf: null, conditions: [], basis: null },
    ...over,
  };
}

/** A share of 100 % by the end of October, with its four nodes. */
export const begun = task({
  ...{ label: "开工率", value: 100, unit: "%", kind: "share", deadline: "2024-10-31" },
  milestones: [
    { by: "2024-03-31", value: 40 },
    { by: "2024-06-30", value: 60 },
    { by: "2024-09-30", value: 85 },
    { by: "2024-10-31", value: 100 },
  ],
});

/** A project that stands by the end of the year. */
export const railway = task({
  ...{ label: "高铁", text: "高铁建成通车", value: null, unit: "", comparator: null, kind: "by-date" },
  ...{ project: true, node: "建成通车" },
});

function setup(over: Partial<TaskSetup> = {}): TaskSetup {
  return { basis: null, base: null, nodes: [], owner: "", adjustments: [], ...over };
}

/** Reports by month (`{ 6: 1160 }`), each self-reported. */
export function reports(figures: Readonly<Record<number, number>>, over: Partial<TaskEntry> = {}): TaskEntry[] {
  return Object.entries(figures).map(([month, value]) => ({
    ...{ task: "1.1.01", month: `2024-${month.padStart(2, "0")}` as Month, value, verified: false },
    ...{ evidence: "", source: "", date: "", note: "", sample: false },
    ...over,
  }));
}

interface Followed {
  readonly figures?: Readonly<Record<number, number>>;
  readonly entries?: readonly TaskEntry[];
  readonly setup?: Partial<TaskSetup>;
  readonly indicators?: ReadonlyMap<string, Assessment>;
  readonly acceptProposed?: boolean;
}

/** The assessment of one promise as of a month of 2024. */
export function assessed(of: KeyTask, month: number, followed: Followed = {}): TaskAssessment {
  const {
    figures = {},
    entries = reports(figures, { task: of.id }),
    indicators = new Map<string, Assessment>(),
  } = followed;
  const setups = new Map([[of.id, setup(followed.setup)]]);
  const { acceptProposed = false } = followed;
  const asOf = `2024-${String(month).padStart(2, "0")}` as Month;
  return assessTasks({ tasks: [of], progress: { entries, setups }, indicators, acceptProposed }, asOf)[0]!;
}

/** What is wrong with a register of some rows. */
export function wrongIn(...rows: readonly object[]): readonly string[] {
  const register = parseRegister(rows, []);
  return register.ok ? [] : register.error;
}
