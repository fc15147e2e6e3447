import { nice, ticks, tickStep } from "d3-array";

/** An axis of figures: where round values stand. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  /** Round figures from low to high, the least first. */
  readonly ticks: readonly number[];
  /** Digits after the point that tell the ticks apart. */
  readonly decimals: number;
}

/** About so many steps; fewer would leave a figure without a neighbour, more would crowd a small chart. */
const wanted = 3;

/**
 * An axis that holds all figures, its ends on round values.
 *
 * @param zero whether the axis is to hold zero, as it must where lengths are compared
 * @example scaleOf([4.8, 6.3], false) // { low: 4.5, high: 6.5, ticks: [4.5, 5, 5.5, 6, 6.5], decimals: 1 }
 * @example scaleOf([0, 41], true).ticks // [0, 20, 40, 60]
 */
export function scaleOf(figures: readonly number[], zero: boolean): Scale {
  const all = zero ? [0, ...figures] : figures;
  const [least, most] = all.length === 0 ? [0, 1] : [Math.min(...all), Math.max(...all)];
  const size = Math.max(Math.abs(least), Math.abs(most));
  // A figure that never moves, but for the noise of its binary fraction, still needs an axis to stand on.
  const still = most - least <= size * 1e-6;
  const margin = still ? (size * 0.2 || 1) / 2 : 0;
  const [low, high] = nice(zero ? least : least - margin, most + margin, wanted);
  const decimals = Math.max(0, -Math.floor(Math.log10(tickStep(low, high, wanted)) + 1e-9));
  return { low, high, ticks: ticks(low, high, wanted), decimals };
}
