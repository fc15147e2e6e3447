import type { GroupView } from "./groups";

/** A value axis: its ends and the distance of its ticks. */
export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
  readonly unit: number;
}

/** Where each value of stacked series begins and ends, by series and category; null where there is no value. */
export function stackOf(group: GroupView): readonly (readonly (readonly [from: number, to: number] | null)[])[] {
  const count = Math.max(0, ...group.series.map(({ cells }) => cells.length));
  const sums = Array.from({ length: count }, () => ({ above: 0, below: 0 }));
  const sizes = Array.from({ length: count }, (_, i) =>
    group.stacking === "percent" ? group.series.reduce((sum, { cells }) => sum + Math.abs(cells[i]?.value ?? 0), 0) : 1,
  );
  return group.series.map(({ cells }) =>
    Array.from({ length: count }, (_, i) => {
      const value = cells[i]?.value;
      if (value === null || value === undefined) return null;
      if (group.stacking === "clustered") return [0, value] as const;
      const [sum, part] = [sums[i]!, sizes[i] === 0 ? 0 : value / sizes[i]!];
      // Lines lie on each other as they are; columns below zero grow downwards.
      const side = group.family !== "line" && part < 0 ? "below" : "above";
      const from = sum[side];
      sum[side] = from + part;
      return [from, sum[side]] as const;
    }),
  );
}

/** Lowest and highest value that the groups along an axis reach; undefined where there is none. */
export function extentOf(groups: readonly GroupView[]): readonly [number, number] | undefined {
  let [low, high] = [Infinity, -Infinity];
  for (const group of groups)
    for (const ends of stackOf(group))
      for (const end of ends) if (end) [low, high] = [Math.min(low, end[1]), Math.max(high, end[1])];
  return low <= high ? [low, high] : undefined;
}

/** At how many distances at most an axis has ticks. */
const MOST = 8;

/** The next of 1, 2, 5, 10, 20, … that divides a length into no more than so many parts. */
function niceUnit(length: number): number {
  const raw = length / MOST;
  const power = 10 ** Math.floor(Math.log10(raw));
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= raw * (1 - 1e-9))!;
}

/**
 * The scale that Excel gives an axis: zero is on it unless the values differ by less than a sixth of the larger, and the
 * highest value keeps a twentieth of the distance to the axis' end.
 * @param fixed what was set by hand
 * @example scaleOf([3.1, 6.2], {}) // { minimum: 0, maximum: 7, unit: 1 }
 */
export function scaleOf(
  extent: readonly [number, number] | undefined,
  fixed: { readonly minimum?: number; readonly maximum?: number; readonly majorUnit?: number },
  percent = false,
): Scale {
  const [low, given] = percent && extent ? [Math.min(0, ...extent), Math.max(0, ...extent)] : (extent ?? [0, 1]);
  // Values beyond what can be told apart count as the same, or as zero.
  const far = Math.max(Math.abs(low), Math.abs(given));
  const high = far < 1e-100 ? low : given;
  const close = high - low <= far / 6 && high - low > far * 1e-9;
  const margin = percent ? 0 : (high - (close ? low : Math.min(0, low))) * 0.05;
  const from = fixed.minimum ?? (low >= 0 ? (close ? low - (high - low) / 2 : 0) : low - margin);
  const to = fixed.maximum ?? (high <= 0 ? (close ? high + (high - low) / 2 : 0) : high + margin);
  const [start, end] = to - from > 1e-100 ? [from, to] : [from, from + 1];
  const unit = fixed.majorUnit && fixed.majorUnit > 0 ? fixed.majorUnit : niceUnit(end - start);
  return {
    minimum: fixed.minimum ?? round(Math.floor(start / unit + 1e-9) * unit, unit),
    maximum: fixed.maximum && fixed.maximum > start ? fixed.maximum : round(Math.ceil(end / unit - 1e-9) * unit, unit),
    unit,
  };
}

/** Without the dust of binary fractions. */
function round(value: number, unit: number): number {
  return Math.abs(value) < unit * 1e-9 ? 0 : Number(value.toPrecision(14));
}

/** Values at which an axis has ticks. */
export function ticksOf({ minimum, maximum, unit }: Scale): readonly number[] {
  const count = Math.min(1000, Math.floor((maximum - minimum) / unit + 1e-9));
  return Array.from({ length: count + 1 }, (_, i) => round(minimum + i * unit, unit));
}
