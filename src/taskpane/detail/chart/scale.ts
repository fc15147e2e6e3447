/** An axis of figures: where round values stand. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  /** Round figures within low and high, the least first. */
  readonly ticks: readonly number[];
  /** Digits after the point that tell the ticks apart. */
  readonly decimals: number;
}

/** About so many ticks; fewer would leave a figure without a neighbour, more would crowd a small chart. */
const wanted = 4;

/**
 * An axis that holds all figures, its ends on round values.
 *
 * @param zero whether the axis is to hold zero, as it must where lengths are compared
 * @example scaleOf([4.8, 6.3], false) // { low: 4.5, high: 6.5, ticks: [4.5, 5, 5.5, 6, 6.5], decimals: 1 }
 * @example scaleOf([0, 41], true).ticks // [0, 10, 20, 30, 40, 50]
 */
export function scaleOf(figures: readonly number[], zero: boolean): Scale {
  const all = zero ? [0, ...figures] : figures;
  const [least, most] = all.length === 0 ? [0, 1] : [Math.min(...all), Math.max(...all)];
  const size = Math.max(Math.abs(least), Math.abs(most));
  // A figure that never moves, but for the noise of its binary fraction, still needs an axis to stand on.
  const still = most - least <= size * 1e-6;
  const room = size * 0.2 || 1;
  const [from, to] = still ? [zero ? least : least - room / 2, most + room / 2] : [least, most];
  const step = roundStep((to - from) / wanted);
  const [first, last] = [Math.floor(from / step + 1e-9), Math.ceil(to / step - 1e-9)];
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
  return { low: ticks[0]!, high: ticks[ticks.length - 1]!, ticks, decimals };
}

/** The smallest of 1, 2, 5 times a power of ten that is not below a step. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const factor = [1, 2, 5, 10].find((each) => each * power >= step * (1 - 1e-9)) ?? 10;
  return factor * power;
}
