import { randomOf, shuffle } from "../projection/random";

/** Cases to fit a gate on, one row each. */
export interface GateCases {
  /** What the gate looks at; the first is 1. */
  readonly features: readonly Float64Array[];
  /** Logs of what each member expects of the rest of the year. */
  readonly logs: readonly Float64Array[];
  /** The rest of the year and its total. */
  readonly rest: readonly number[];
  readonly total: readonly number[];
  /** Unit of the shift, the first spread. */
  readonly unit: readonly number[];
  /** Years from the case to its series' last one. */
  readonly back: readonly number[];
}

const epochs = 6;
const batch = 4096;
const rate = 0.03;
const decay = 1e-3;
/**
 * Years after which a case counts e times less. Out of fold 2, 4 and 8 all beat never; 2 is 0.1 to 0.3 % better than 4 over
 * all, 4 is better from k = 9 on and no worse on steadily growing series.
 */
const memory = 4;
/** Percent below which an error counts by its square. */
const kink = 0.05;

/**
 * Weights of a gate: a softmax share per member and a common shift, both linear in the features.
 *
 * Minimises the absolute error in % of the year's total, each case over the root of its unit so that calm series have a
 * say, and less the longer ago it is, by Adam (Kingma & Ba, 2015) with a cosine rate. Deterministic.
 *
 * @returns a row per feature: a column per member, the last one for the shift
 */
export function fitGate(cases: GateCases, rows: readonly number[]): number[][] {
  const features = cases.features[0]!.length;
  const members = cases.logs[0]!.length;
  const width = members + 1;
  const W = new Float64Array(features * width);
  const [first, second] = [new Float64Array(W.length), new Float64Array(W.length)];
  const importance = rows.map((r) => Math.exp(-cases.back[r]! / memory) / Math.sqrt(cases.unit[r]! + 0.003));
  const usual = importance.reduce((sum, value) => sum + value, 0) / rows.length;
  const random = randomOf(1);
  const order = rows.map((_, i) => i);
  const steps = epochs * Math.ceil(rows.length / batch);
  const gradient = new Float64Array(W.length);
  const share = new Float64Array(width);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (let from = 0; from < order.length; from += batch) {
      const to = Math.min(order.length, from + batch);
      gradient.fill(0);
      for (let i = from; i < to; i++) {
        const at = order[i]!;
        const r = rows[at]!;
        const x = cases.features[r]!;
        const log = mix(W, x, cases.logs[r]!, cases.unit[r]!, share);
        const rest = Math.exp(log);
        const error = ((rest - cases.rest[r]!) / cases.total[r]!) * 100;
        const slope = Math.max(-1, Math.min(1, error / kink)) * (rest / cases.total[r]!) * 100;
        const g = (slope * importance[at]!) / usual / (to - from);
        const middle = log - share[members]! * cases.unit[r]!;
        for (let m = 0; m < width; m++) {
          const d = m < members ? share[m]! * (cases.logs[r]![m]! - middle) * g : g * cases.unit[r]!;
          for (let f = 0; f < features; f++) gradient[f * width + m]! += d * x[f]!;
        }
      }
      step++;
      const now = rate * 0.5 * (1 + Math.cos((Math.PI * step) / steps)) + 1e-5;
      for (let i = 0; i < W.length; i++) {
        const g = gradient[i]! + decay * W[i]!;
        first[i] = 0.9 * first[i]! + 0.1 * g;
        second[i] = 0.999 * second[i]! + 0.001 * g * g;
        W[i]! -= (now * first[i]!) / (1 - 0.9 ** step) / (Math.sqrt(second[i]! / (1 - 0.999 ** step)) + 1e-8);
      }
    }
  }
  return Array.from({ length: features }, (_, f) =>
    Array.from(W.subarray(f * width, f * width + width), (w) => Math.round(w * 1e3) / 1e3),
  );
}

/** Log of the expected rest; `share` receives the members' shares and, last, the shift. */
export function mix(
  W: ArrayLike<number>,
  x: Float64Array,
  logs: Float64Array,
  unit: number,
  share: Float64Array,
): number {
  const width = logs.length + 1;
  share.fill(0);
  for (let f = 0; f < x.length; f++) for (let m = 0; m < width; m++) share[m]! += W[f * width + m]! * x[f]!;
  let top = -Infinity;
  for (let m = 0; m < logs.length; m++) top = Math.max(top, share[m]!);
  let total = 0;
  for (let m = 0; m < logs.length; m++) total += share[m] = Math.exp(share[m]! - top);
  let log = share[logs.length]! * unit;
  for (let m = 0; m < logs.length; m++) log += (share[m]! /= total) * logs[m]!;
  return log;
}
