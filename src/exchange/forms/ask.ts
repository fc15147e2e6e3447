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

/** What a department is asked for. */
export interface Asked {
  readonly indicator: Indicator;
  /** Its own figure, or the one of the province or nation that it is held to. */
  readonly role: "actual" | "benchmark";
  /** What comes out in the round's month; with a lag it is of an earlier one. */
  readonly month: Month;
}

/** A figure that a department is asked for, with those that it is seen beside. */
export interface Ask extends Asked {
  /** Figure of the same month of the year before, and the last one before it in its year; null where none is known. */
  readonly lastYear: number | null;
  readonly before: { readonly month: Month; readonly value: number } | null;
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

/**
 * The round of a month: for each department the figures that come out in it, with what stood a year and a period before. Of
 * an indicator with several departments each is asked.
 *
 * @param month of the plan's year; a quarterly figure is asked for in 3, 6, 9, 12, one of a month later (错月) in the next
 * Worked: 2024-10, GDP of 市统计局 quarterly and 社零 of 市商务局、市统计局 monthly → two forms with 社零 alone
 */
export function askRound(plan: Plan, observations: readonly Observation[], month: Month): Round {
  const forms = new Map<string, Ask[]>();
  const unassigned: Indicator[] = [];
  for (const indicator of plan.indicators) {
    const due = dueWith(indicator, month);
    if (due === null) continue;
    const owners = ownersOf(indicator);
    if (owners.length === 0) unassigned.push(indicator);
    const asks = (["actual", ...(indicator.target.kind === "benchmark" ? (["benchmark"] as const) : [])] as const).map(
      (role): Ask => ({ indicator, role, month: due, ...around(indicator, role, due, observations) }),
    );
    for (const owner of owners) forms.set(owner, [...(forms.get(owner) ?? []), ...asks]);
  }
  const asked = new Set([...forms.values()].flat().map(({ indicator }) => indicator.code));
  return {
    ...{ plan, month, unassigned },
    forms: [...forms].map(([owner, asks]) => ({ owner, asks })),
    sample: observations.some(({ sample, code }) => sample && asked.has(code)),
  };
}

/** The departments that an indicator names, set apart by 、 and the like. */
function ownersOf({ owner }: Pick<Indicator, "owner">): readonly string[] {
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

function around({ code }: Indicator, role: Ask["role"], month: Month, observations: readonly Observation[]) {
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
