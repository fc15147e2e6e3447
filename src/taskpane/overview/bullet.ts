import { intervalOf, type Assessment } from "../../analysis";

/** Where the marks of a bullet bar stand, as fractions of its width; null where there is no such figure. */
export interface Bullet {
  /** Where the bar of the actual figure begins: at zero, or at the left edge of a scale that is cut. */
  readonly origin: number;
  /** True where the scale does not begin at zero, which the bar then shows. */
  readonly cut: boolean;
  readonly actual: number | null;
  readonly pace: number | null;
  readonly target: number | null;
  readonly projection: number | null;
  /** Ends of the projection's 80 % interval; beyond the scale they are below 0 or above 1. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Figures that lie closer together than this share of their size would be one mark on a scale from zero. */
const closeTogether = 0.25;
/** So far the interval may stretch the scale on either side, as a share of the span of the other marks. */
const stretch = 0.6;

/**
 * The bullet bar of an indicator on a scale of its own, or null where it has neither figure nor projection.
 *
 * @example bulletOf({ actual: 80, pace: 90, aim: 100, projection: { value: 95, quantile: (p) => 88.75 + 12.5 * p } })
 * // { origin: 0, cut: true, actual: 0.12, pace: 0.5, target: 0.88, projection: 0.69, low: 0.5, high: 0.88 }
 */
export function bulletOf({ actual, pace, aim, projection }: Assessment): Bullet | null {
  const value = projection?.value ?? null;
  const marks = [actual, pace, aim, value].filter((mark) => mark !== null);
  if (actual === null && value === null) return null;
  const bounds = projection && intervalOf(projection, 80);
  const [low, high] = [bounds?.low ?? null, bounds?.high ?? null];
  const { cut, from, to } = scaleOf(marks, low, high);
  const at = (figure: number | null) => (figure === null ? null : (figure - from) / (to - from));
  return {
    origin: cut ? 0 : at(0)!,
    cut,
    actual: at(actual),
    pace: at(pace),
    target: at(aim),
    projection: at(value),
    low: at(low),
    high: at(high),
  };
}

/** The ends of the scale on which marks are told apart, with room for the interval, and whether it leaves zero out. */
function scaleOf(marks: readonly number[], low: number | null, high: number | null) {
  const [least, most] = [Math.min(...marks), Math.max(...marks)];
  const span = most - least;
  const cut = least > 0 && span < closeTogether * most;
  const thinnest = cut ? 0.02 * most : Number.EPSILON;
  const reach = Math.max(span, thinnest) * stretch;
  const within = [...marks, Math.max(low ?? least, least - reach), Math.min(high ?? most, most + reach)];
  const bottom = cut ? Math.min(...within) : Math.min(0, ...within);
  const top = cut ? Math.max(...within) : Math.max(0, ...within);
  const margin = Math.max(top - bottom, thinnest) * (cut ? 0.15 : 0.04);
  return { cut, from: cut || bottom < 0 ? bottom - margin : bottom, to: top > 0 || bottom === 0 ? top + margin : top };
}
