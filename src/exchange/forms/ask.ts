import {
  countingFigures,
  dueMonth,
  monthNumber,
  monthOf,
  yearOf,
  type Month,
  type Observation,
} from "../../observations";
import type { Indicator, Plan } from "../../plan";
import {
  dueTasks,
  lastReports,
  reportUnit,
  taskName,
  tasksToReport,
  type KeyTask,
  type TaskAssessment,
  type TaskEntry,
} from "../../tasks";

/** A figure that a department is asked for. */
export interface AskedFigure {
  readonly indicator: Indicator;
  /** Its own figure, or the one of the province or nation that it is held to. */
  readonly role: "actual" | "benchmark";
  /** What comes out in the round's month; with a lag it is of an earlier one. */
  readonly month: Month;
}

/** How far a promise of the text (重点任务) has come, by the end of the round's month. */
export interface AskedReport {
  readonly task: KeyTask;
  readonly role: "task";
  readonly month: Month;
}

/** What a department is asked for. */
export type Asked = AskedFigure | AskedReport;

/** A figure that a department is asked for, with those that it is seen beside. */
export interface FigureAsk extends AskedFigure {
  /** Figure of the same month of the year before, and the last one before it in its year; null where none is known. */
  readonly lastYear: number | null;
  readonly before: { readonly month: Month; readonly value: number } | null;
}

/** A promise that a department is asked to report on; `before` is its last report. */
export interface ReportAsk extends AskedReport {
  readonly before: { readonly month: Month; readonly value: number } | null;
}

export type Ask = FigureAsk | ReportAsk;

/** What of it one thing is called by: an indicator or a promise, in the unit in which it is given. */
export function askedThing(asked: Asked): {
  readonly code: string;
  readonly no: string;
  readonly name: string;
  readonly unit: string;
} {
  if (asked.role !== "task") return asked.indicator;
  const { task } = asked;
  return { code: task.id, no: task.id, name: taskName(task), unit: reportUnit(task) };
}

/** What one department (责任单位) is asked for. */
export interface FormRequest {
  readonly owner: string;
  readonly asks: readonly Ask[];
}

/** A collection round: who is asked for what in a month. */
export interface Round {
  readonly plan: Plan;
  readonly month: Month;
  /** In the order of the plan. */
  readonly forms: readonly FormRequest[];
  /** Due in the month, and no department is named for it. */
  readonly unassigned: readonly Indicator[];
  /** Whether a figure shown in a form is a sample. */
  readonly sample: boolean;
}

/** The promises of the text as they stand at the round's month, and what was reported of them. */
export interface Promised {
  readonly assessments: readonly TaskAssessment[];
  readonly entries: readonly TaskEntry[];
  /** Those that the round asks about already, which it goes on asking about once they are reported. */
  readonly asked: ReadonlySet<string>;
}

/** So many days ahead a promise that falls due is asked about. */
const daysAhead = 30;

/**
 * The round of a month: for each department the figures that come out in it, with what stood a year and a period before. Of
 * an indicator with several departments each is asked.
 *
 * Of the promises those are asked about that fall due in the month or within 30 days after it, or are overdue.
 *
 * @param month of the plan's year; a quarterly figure is asked for in 3, 6, 9, 12, one of a month later (错月) in the next
 * Worked: 2024-10, GDP of 市统计局 quarterly and 社零 of 市商务局、市统计局 monthly → two forms with 社零 alone
 */
export function askRound(
  plan: Plan,
  observations: readonly Observation[],
  month: Month,
  promised: Promised | null = null,
): Round {
  const forms = new Map<string, Ask[]>();
  const unassigned: Indicator[] = [];
  for (const indicator of plan.indicators) {
    const due = dueWith(indicator, month);
    if (due === null) continue;
    const owners = ownersOf(indicator.owner);
    if (owners.length === 0) unassigned.push(indicator);
    const asks = (["actual", ...(indicator.target.kind === "benchmark" ? (["benchmark"] as const) : [])] as const).map(
      (role): FigureAsk => ({ indicator, role, month: due, ...around(indicator, role, due, observations) }),
    );
    for (const owner of owners) forms.set(owner, [...(forms.get(owner) ?? []), ...asks]);
  }
  for (const { owner, ask } of promised === null ? [] : reportAsks(promised, month))
    for (const name of ownersOf(owner)) forms.set(name, [...(forms.get(name) ?? []), ask]);
  const asked = new Set([...forms.values()].flat().map((ask) => askedThing(ask).code));
  const figures = [...observations, ...(promised?.entries ?? []).map(({ task, sample }) => ({ code: task, sample }))];
  return {
    ...{ plan, month, unassigned },
    forms: [...forms].map(([owner, asks]) => ({ owner, asks })),
    sample: figures.some(({ sample, code }) => sample && asked.has(code)),
  };
}

/** The departments that are named, set apart by 、 and the like. */
function ownersOf(owner: string): readonly string[] {
  return [...new Set(owner.split(/[、，,；;\r\n]+/).map((name) => name.trim()))].filter((name) => name !== "");
}

/** The month whose figure comes out with a month, and not before; null where none does. */
function dueWith(indicator: Indicator, month: Month): Month | null {
  if (indicator.knowledge === null) return month;
  const due = dueMonth(indicator, month);
  const number = monthNumber(month);
  const earlier = number === 1 ? null : dueMonth(indicator, monthOf(yearOf(month), number - 1));
  return due === earlier ? null : due;
}

function reportAsks({ assessments, entries, asked }: Promised, month: Month) {
  const due = new Set(dueTasks(assessments, month, daysAhead).map(({ of }) => of));
  const open = new Set(tasksToReport(assessments, month).filter((of) => due.has(of)));
  const last = lastReports(
    entries.filter((entry) => entry.month < month),
    month,
  );
  return assessments
    .filter((of) => open.has(of) || asked.has(of.task.id))
    .map(({ task, owner }) => {
      const before = last.get(task.id);
      const ask: ReportAsk = { task, role: "task", month, before: before ?? null };
      return { owner, ask };
    });
}

function around({ code }: Indicator, role: AskedFigure["role"], month: Month, observations: readonly Observation[]) {
  const figures = [
    ...countingFigures(observations.filter((each) => each.code === code && each.role === role)).values(),
  ];
  const lastYear = figures.find((each) => each.month === monthOf(yearOf(month) - 1, monthNumber(month)));
  const before = figures
    .filter((each) => yearOf(each.month) === yearOf(month) && each.month < month)
    .reduce<Observation | null>((last, each) => (last === null || each.month > last.month ? each : last), null);
  return {
    lastYear: lastYear?.value ?? null,
    before: before && { month: before.month, value: before.value },
  };
}
