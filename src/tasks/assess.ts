import type { Assessment, Status } from "../analysis";
import type { IsoDate, Month } from "../observations";
import { groupBy } from "../plan";
import { aimOf, type TaskAim } from "./aim";
import type { TaskBasis } from "./basis";
import { daysLeft, lastDayOf } from "./day";
import { hasMissed, judgeTask, stepsOf, type TaskCase, type TaskGap, type TaskReason } from "./judge";
import { ownBasis, proposedBasis } from "./proposal";
import { countingEntries, noSetup, type TaskEntry, type TaskProgress, type TaskSetup } from "./progress";
import { defaultTaskSettings, type TaskSettings } from "./settings";
import { isTaskBehind, type TaskMark, type TaskStatus } from "./status";
import type { KeyTask, TaskNode } from "./task";

/** All that is known of one promise at an as-of month: every view shows it and none recalculates. */
export interface TaskAssessment {
  readonly task: KeyTask;
  /** 牵头单位; empty where it was not said. */
  readonly owner: string;
  /** 进度口径 */
  readonly basis: TaskBasis;
  /** `given` by the notice or by the indicator, `chosen` by the bureau, or only `proposed`. */
  readonly basisFrom: "given" | "chosen" | "proposed";
  readonly status: TaskStatus;
  readonly reason: TaskReason;
  /** Null where the promise has no number. */
  readonly aim: TaskAim | null;
  readonly asOf: Month;
  /** The month of the figure, at most the as-of; null where there is none. */
  readonly dataMonth: Month | null;
  /** In the promise's unit; of what is to rise the rise over its base. */
  readonly actual: number | null;
  /** Part of the target, of amounts, counts and nodes, a fraction and not capped. */
  readonly share: number | null;
  readonly gap: TaskGap | null;
  /** The node that the figure is held to. */
  readonly node: TaskNode | null;
  /** Its nodes and itself, in the order of their days. */
  readonly steps: readonly TaskDue[];
  /** The first of them after the as-of. */
  readonly next: TaskDue | null;
  /** The month whose figure is due and missing. */
  readonly awaited: Month | null;
  readonly marks: readonly TaskMark[];
  /** Null where there is no figure of its own. */
  readonly verified: boolean | null;
  /** Why the figure is what it is, where that was said. */
  readonly note: string;
  readonly sample: boolean;
  /** The indicator that it repeats and whose figure it takes; null where it has its own. */
  readonly indicator: Assessment | null;
}

/** What is due by a day: a step of a promise, or the promise itself. */
export interface TaskDue {
  readonly by: IsoDate;
  /** In the promise's unit; null where it is a node without a number. */
  readonly value: number | null;
}

export interface TaskInput {
  readonly tasks: readonly KeyTask[];
  readonly progress: TaskProgress;
  /** Assessments of the annex's leaves at the same as-of, by their numbers; empty where their figures are not at hand. */
  readonly indicators: ReadonlyMap<string, Assessment>;
  /** Whether all proposed paces are taken as chosen. */
  readonly acceptProposed?: boolean;
  readonly settings?: TaskSettings;
}

/** Judges every promise at an as-of month, in the order of the notice. */
export function assessTasks(input: TaskInput, asOf: Month): readonly TaskAssessment[] {
  const byTask = groupBy(input.progress.entries, ({ task }) => task);
  return input.tasks.map((task) => {
    const setup = input.progress.setups.get(task.id) ?? noSetup;
    const repeated = task.annex.find(({ relation }) => relation === "repeats");
    const indicator = repeated === undefined ? undefined : input.indicators.get(repeated.no);
    if (indicator !== undefined) return fromIndicator(input, task, indicator, { setup, asOf });
    return fromEntries(input, task, { setup, entries: byTask.get(task.id) ?? [], asOf });
  });
}

type Reported = Pick<TaskCase, "setup" | "entries" | "asOf">;

function fromEntries(input: TaskInput, task: KeyTask, { setup, entries: all, asOf }: Reported): TaskAssessment {
  const settings = input.settings ?? defaultTaskSettings;
  const entries = countingEntries(all, asOf).map((entry) => overBase(task, setup, entry));
  const latest = entries.at(-1);
  const given = setup.basis === null && task.milestones.length > 0;
  const open = setup.basis === null && !given && input.acceptProposed !== true;
  // What repeats an indicator has its pace only from that; its own reports go by the pace of its kind.
  const basis = setup.basis ?? (latest === undefined ? proposedBasis(task) : ownBasis(task));
  const of: TaskCase = { task, setup, basis, open, aim: aimOf(task, setup, asOf), entries, asOf, settings };
  const verdict = judgeTask(of);
  const madeUp = !isTaskBehind(verdict.status) && verdict.gap !== null;
  const steps = dueSteps(task, basis === "nodes" ? stepsOf(task, setup) : [], of.aim);
  const next = after(steps, asOf);
  const actual = latest?.value ?? null;
  return {
    ...verdict,
    ...{ task, owner: setup.owner, basis, aim: of.aim, asOf, indicator: null, actual, steps, next },
    basisFrom: given ? "given" : open ? "proposed" : "chosen",
    dataMonth: latest?.month ?? null,
    share: shareOf(task, of.aim, actual),
    marks: marksOf(of, verdict.status, {
      madeUp: (madeUp || verdict.status === "done") && hasMissed(of),
      due: next,
    }),
    verified: latest?.verified ?? null,
    note: latest?.note ?? "",
    sample: latest?.sample ?? false,
  };
}

/** What is to rise is judged by its rise; a difference loses the noise of its subtraction. */
function overBase({ kind }: KeyTask, { base }: TaskSetup, entry: TaskEntry): TaskEntry {
  if (kind !== "change" || base === null) return entry;
  return { ...entry, value: Number((entry.value - base).toPrecision(12)) };
}

function shareOf({ kind, unit }: KeyTask, aim: TaskAim | null, actual: number | null): number | null {
  const amounts = kind === "amount" || kind === "count" || kind === "by-date";
  return amounts && actual !== null && aim !== null && aim.value > 0 && !unit.includes("/") ? actual / aim.value : null;
}

/** The nodes of a promise and the promise itself, which may be its last node. */
function dueSteps(task: KeyTask, nodes: readonly TaskNode[], aim: TaskAim | null): readonly TaskDue[] {
  // A direction or work without an end is due on no day.
  if (task.kind === "qualitative") return [];
  const whole: TaskDue = { by: task.deadline, value: task.kind === "by-date" ? null : (aim?.value ?? null) };
  return [...nodes.filter(({ by }) => by < task.deadline), whole];
}

const after = (steps: readonly TaskDue[], asOf: Month) => steps.find(({ by }) => by > lastDayOf(asOf)) ?? null;

function marksOf(
  { aim, asOf, settings }: Pick<TaskCase, "aim" | "asOf" | "settings">,
  status: TaskStatus,
  { madeUp, due }: { readonly madeUp: boolean; readonly due: TaskDue | null },
): readonly TaskMark[] {
  const near = due !== null && status !== "done" && daysLeft(asOf, due.by) <= settings.nearDays;
  const all: Readonly<Record<TaskMark, boolean>> = { near, madeUp, adjusted: aim != null && aim.adjustment !== null };
  return (Object.keys(all) as TaskMark[]).filter((mark) => all[mark]);
}

const statusOfIndicator: Readonly<Record<Status, TaskStatus>> = {
  missed: "overdue",
  severe: "severe",
  lagging: "lagging",
  atRisk: "onPace",
  nearly: "onPace",
  pending: "pending",
  noData: "noData",
  notDue: "beforeNode",
  onPace: "onPace",
  met: "done",
};

/** A promise that repeats a leaf takes figure, pace and verdict from the indicator: one quantity is not judged twice. */
function fromIndicator(
  { settings = defaultTaskSettings }: TaskInput,
  task: KeyTask,
  indicator: Assessment,
  { setup, asOf }: Omit<Reported, "entries">,
): TaskAssessment {
  const status = statusOfIndicator[indicator.status];
  const aim = aimOf(task, noSetup, asOf);
  const { dataMonth, actual, pace, gap } = indicator;
  const steps = dueSteps(task, [], aim);
  const next = after(steps, asOf);
  const points = actual === null || pace === null || aim === null ? null : ((actual - pace) / aim.value) * 100;
  const value = task.unit === "%" ? gap : points;
  return {
    ...{
      task,
      status,
      aim,
      asOf,
      dataMonth,
      actual,
      steps,
      next,
      indicator,
      owner: setup.owner || indicator.indicator.owner,
    },
    ...{
      basis: "series",
      basisFrom: "given",
      reason: "indicator",
      node: null,
      awaited: null,
      verified: null,
      note: "",
    },
    share: shareOf(task, aim, actual),
    gap: value === null ? null : { value, in: "points", to: "pace" },
    marks: marksOf({ aim, asOf, settings }, status, { madeUp: false, due: next }),
    sample: indicator.sample,
  };
}
