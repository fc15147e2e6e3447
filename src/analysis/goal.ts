import type { Better, Indicator, Target } from "../plan";
import { decimal } from "./decimal";

/** The year-end values that meet a target: between min and max, each possibly open or absent. */
export interface Goal {
  /** The named value that pace, gap and required aim at; of a range its unfavourable end. */
  readonly aim: number;
  readonly min: Limit | null;
  readonly max: Limit | null;
}

export interface Limit {
  readonly value: number;
  /** True where the value itself does not count. */
  readonly open: boolean;
}

const closed = (value: number): Limit => ({ value: decimal(value), open: false });
const open = (value: number): Limit => ({ value: decimal(value), open: true });

/**
 * The goal "aim, give or take a tolerance on the unfavourable side".
 *
 * @param aim in the indicator's unit
 * @param tolerance in the same unit, 0 or more
 * @example around(6, 0.2, "high") // { aim: 6, min: { value: 5.8, open: false }, max: null }
 */
export function around(aim: number, tolerance: number, better: Better): Goal {
  return {
    aim,
    min: better === "low" ? null : closed(aim - tolerance),
    max: better === "high" ? null : closed(aim + tolerance),
  };
}

/** The goal that a comparator sets: `compared(6, ">=", 0, "high")` is met from 6 on; `=` is {@link around}. */
export function compared(
  aim: number,
  comparator: ">=" | ">" | "<=" | "<" | "=",
  tolerance: number,
  better: Better,
): Goal {
  switch (comparator) {
    case ">=":
      return { aim, min: closed(aim - tolerance), max: null };
    case ">":
      return { aim, min: open(aim - tolerance), max: null };
    case "<=":
      return { aim, min: null, max: closed(aim + tolerance) };
    case "<":
      return { aim, min: null, max: open(aim + tolerance) };
    case "=":
      return around(aim, tolerance, better);
  }
}

/**
 * The goal of a target that names its number, or null where the number has to come from figures.
 *
 * @param tolerance 左右 in the indicator's unit
 * @example goalOf(indicator({ target: "6左右" }).target, 0.2, "high") // { aim: 6, min: { value: 5.8, open: false }, max: null }
 */
export function goalOf(target: Target, tolerance: number, better: Better): Goal | null {
  switch (target.kind) {
    case "bound":
      return compared(target.value, target.comparator, 0, better);
    case "about":
      return around(target.value, tolerance, better);
    case "point":
      return around(target.value, better === "range" ? tolerance : 0, better);
    case "range":
      return rangeGoal(target.low, target.high, better);
    default:
      return null;
  }
}

/** "`range` by its unfavourable end": better high is met from the low end on, better low up to the high end. */
function rangeGoal(low: number, high: number, better: Better): Goal {
  if (better === "high") return { aim: low, min: closed(low), max: null };
  if (better === "low") return { aim: high, min: null, max: closed(high) };
  return { aim: low, min: closed(low), max: closed(high) };
}

/** Whether a year-end value meets a goal. A figure meets a limit when the figure as entered does. */
export function meets(value: number, goal: Goal): boolean {
  const { min, max } = goal;
  return (
    (min === null || value > min.value || (!min.open && value === min.value)) &&
    (max === null || value < max.value || (!max.open && value === max.value))
  );
}

/** +1 where more is better (or both sides count), −1 where less is. */
export function signOf({ better }: Pick<Indicator, "better">): 1 | -1 {
  return better === "low" ? -1 : 1;
}

/**
 * `s·(actual − pace)`: negative is always behind. A two-sided indicator is behind by its distance from the pace, of a range
 * from the nearer end's.
 *
 * @example gapOf(5.2, 5, indicator({ better: "low" })) // -0.2
 */
export function gapOf(actual: number, pace: number, indicator: Pick<Indicator, "better" | "target">): number {
  const { better, target } = indicator;
  if (better !== "range") return signOf(indicator) * (actual - pace);
  const width = target.kind === "range" ? target.high - target.low : 0;
  return Math.min(0, actual - pace, pace + width - actual);
}
