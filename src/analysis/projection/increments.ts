import { clamped, linear, type Distribution } from "./distribution";
import { sum, type KnownParts } from "./simple/known";

/** Increments that say how a stock moves; fewer say nothing of it. */
const fewest = 6;
/** Increments that give a rough width, where no earlier year is whole. */
const rough = 3;
/** For how many their mean counts: what covers 75 and 91 % for 80 and 95 on sums of twelve months of the fitting series. */
const roughCount = 1.5;

/** How a stock's periods move it, of one that has only ever gone one way. */
export interface Increments {
  /** Mean and sample standard deviation of the increments of a period. */
  readonly mean: number;
  readonly deviation: number;
  /** For how many increments the mean counts. */
  readonly count: number;
  /** The way it has always gone; null where it has turned. */
  readonly direction: 1 | -1 | null;
}

/**
 * The increments of a stock that has never turned, or null where it has, or where too few are known.
 *
 * Worked: 1 to 8 in two years and then 9 → mean 1, deviation 0, direction 1
 */
export function incrementsOf({ history, current }: KnownParts): Increments | null {
  const levels = [...history.flat(), ...current];
  const steps = levels.slice(1).map((level, i) => level - levels[i]!);
  if (steps.length < fewest || steps.every((step) => step === 0)) return null;
  const increments = summary(steps, fewest);
  return increments.direction === null ? null : increments;
}

/**
 * The increments of a stock of which no earlier year is whole, from the months there are; null where they are too few.
 *
 * Worked: moves of 1, 3 and −1 → mean 1, deviation 2, direction null
 */
export function roughIncrements(moves: readonly number[]): Increments | null {
  return moves.length < rough || moves.every((move) => move === 0) ? null : summary(moves, roughCount);
}

/** Whether a stock of which no earlier year is whole has never moved in the months there are. */
export const isStill = (moves: readonly number[]): boolean =>
  moves.length >= rough && moves.every((move) => move === 0);

function summary(steps: readonly number[], count: number): Increments {
  const mean = sum(steps) / steps.length;
  const squares = sum(steps.map((step) => (step - mean) ** 2));
  const oneWay = steps.length < fewest ? null : steps.every((step) => step >= 0) ? 1 : -1;
  const direction = oneWay === -1 && !steps.every((step) => step <= 0) ? null : oneWay;
  return { mean, deviation: Math.sqrt(squares / (steps.length - 1)), count, direction };
}

/**
 * A stock at year-end from its own increments: today's level and as many more as there are periods to come, with their own
 * deviation; one that has never fallen does not fall below today's (nor one that has never risen rise).
 *
 * @param errors standardised errors with median 0
 * @param periods months or quarters to come
 * Worked: 4.27 with increments of .1 a quarter and one to come: median 4.37, nothing below 4.27
 */
export function fromIncrements(
  { mean, deviation, count, direction }: Increments,
  today: number,
  periods: number,
  errors: Distribution,
): Distribution {
  // The mean of few increments is itself uncertain: by as much again over as many periods as it counts for.
  const width = deviation * Math.sqrt(periods + periods ** 2 / count) + Math.abs(mean) * 0.05;
  const grown = linear(errors, today + periods * mean, width);
  if (direction === null) return grown;
  return direction === 1 ? clamped(grown, today, Infinity) : clamped(grown, -Infinity, today);
}
