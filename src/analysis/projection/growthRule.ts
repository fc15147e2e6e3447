import type { ProjectionConstants } from "./constants";
import { fromQuantiles, linear, type Distribution } from "./distribution";
import { weightsByFit } from "./ensemble/members/fit";
import type { Figures, YearFigures } from "./projection";

/** Rms change between successive months' growth where nothing is known of it, points. */
const usualJump = 4;
/**
 * Half of a calm series' answer is its latest quarter's growth carried on, which fades where months (quarters) jump by more
 * points than this. On the fitting series as rates of 0.1 this changes nothing (0.14 at k = 9 below one point), on official
 * rates, which are calmer than any of these, it is nearer at each k.
 */
const veryCalm = 1.3;
const gains = [0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9];

/** What the rule looks at, points. */
export interface GrowthSignals {
  /** The latest cumulative rate, G_k. */
  readonly rate: number;
  /** Present growth, M: of the last quarter, or of a month, those of last year and this year smoothed. */
  readonly latest: number;
  /** Rms change between successive months' (quarters') growth of last year and this year, v. */
  readonly jump: number;
  /** How the cumulative rate of each of the two years before went on after month k, newest first; 0 where unknown. */
  readonly after: readonly [number, number];
}

/** What a rule for published rates is asked about. */
export interface GrowthQuestion {
  /** Cumulative growth in %, at least the one of month k. */
  readonly figures: Figures;
  readonly year: number;
  /** Last known month, 2 to 11; of quarterly rates 3, 6 or 9. */
  readonly k: number;
  readonly quarterly: boolean;
}

/**
 * The year's growth from published cumulative growth rates alone.
 *
 * `G₁₂ = G_k + q·c_k·(M − G_k)·(12 − k)/12 − (1 − q)·λ_k·G_k − d_k·D₁ − e_k·D₂` with M the present growth and
 * `q = 1/(1 + (v/V₀)²)`, v the rms change between successive months' growth: calm series carry their present growth on,
 * jumpy ones shrink. D = G₁₂ − G_k of the two years before is the base effect: what was made up for late in a year is
 * missing from the growth of the next. Very calm series keep half of what their latest quarter carried on comes to. Quarterly rates have constants of their own, as quarters jump less than months.
 *
 * Worked: rates 5 all last year, this year 5 to March, then 5.1, 5.2, 5.3 → a median above 5.3
 */
export function growthRule(question: GrowthQuestion, constants: ProjectionConstants): Distribution {
  const { figures, year, k, quarterly } = question;
  const { V0, k: byMonth, quarterly: byQuarter } = constants.growthOnly;
  const rule = (quarterly ? byQuarter : byMonth)[k]!;
  const signals = growthSignals(question);
  const x = growthTerms(signals, k, V0);
  const fitted = [rule.c, rule.lam, rule.d, rule.e].reduce((sum, b, i) => sum + b * x[i]!, signals.rate);
  const plain = 0.5 / (1 + (signals.jump / veryCalm) ** 4);
  const centre = (1 - plain) * fitted + plain * quarterOn(figures.get(year)!, k);
  return linear(fromQuantiles(constants.probabilities, rule.q), centre, (signals.jump + 0.05) ** rule.beta);
}

/**
 * The year's growth if the latest quarter's were carried on; the rate itself in the first quarter or without the one before.
 *
 * Worked: 5.0 to June and 4.8 to September → 4.4 in the third quarter, (9·4.8 + 3·4.4)/12 = 4.7
 */
function quarterOn(rates: YearFigures, k: number): number {
  const rate = rates[k - 1]!;
  const before = k > 3 ? (rates[k - 4] ?? null) : null;
  if (before === null) return rate;
  return (k * rate + ((12 - k) * (k * rate - (k - 3) * before)) / 3) / 12;
}

/** What the rule's coefficients c, λ, d and e multiply. */
export function growthTerms({ rate, latest, jump, after }: GrowthSignals, k: number, V0: number): number[] {
  const calm = 1 / (1 + (jump / V0) ** 2);
  return [(calm * (latest - rate) * (12 - k)) / 12, (calm - 1) * rate, -after[0], -after[1]];
}

/** The signals of the rule at month k. */
export function growthSignals({ figures, year, k, quarterly }: GrowthQuestion): GrowthSignals {
  const current = figures.get(year)!;
  const growths = [figures.get(year - 1), current].flatMap((rates) =>
    rates ? (quarterly ? quarterlyGrowths(rates) : monthlyGrowths(rates)) : [],
  );
  let squares = 0;
  for (let i = 1; i < growths.length; i++) squares += (growths[i]! - growths[i - 1]!) ** 2;
  return {
    rate: current[k - 1]!,
    // A quarter's growth is an average of its months already: smoothed over quarters it did worse out of fold.
    latest: quarterly ? growths[growths.length - 1]! : smoothed(growths),
    jump: growths.length < 2 ? usualJump : Math.sqrt(squares / (growths.length - 1)),
    after: [afterMonth(figures.get(year - 1), k), afterMonth(figures.get(year - 2), k)],
  };
}

function afterMonth(rates: YearFigures | undefined, k: number): number {
  const [then, end] = [rates?.[k - 1] ?? null, rates?.[11] ?? null];
  return then === null || end === null ? 0 : end - then;
}

/** The last level of simple exponential smoothing, averaged over its constants by likelihood. */
function smoothed(growths: readonly number[]): number {
  const levels = gains.map(() => growths[0]!);
  const squares = gains.map((gain, i) => {
    let sum = 0;
    for (const growth of growths) {
      const error = growth - levels[i]!;
      sum += error * error;
      levels[i]! += gain * error;
    }
    return sum;
  });
  const weights = weightsByFit(squares, growths.length / 2, 0);
  return levels.reduce((sum, level, i) => sum + weights[i]! * level, 0);
}

/** m_i = i·G_i − (i − 1)·G_{i−1}; where the month before has no figure, G_i itself. */
function monthlyGrowths(rates: YearFigures): number[] {
  const growths: number[] = [];
  for (let i = 2; i <= 12; i++) {
    const rate = rates[i - 1] ?? null;
    if (rate === null) continue;
    const before = i === 2 ? null : (rates[i - 2] ?? null);
    growths.push(before === null ? rate : i * rate - (i - 1) * before);
  }
  return growths;
}

/** (i·G_i − (i − 3)·G_{i−3})/3 at ends of quarters; where the quarter before has no figure, G_i itself. */
function quarterlyGrowths(rates: YearFigures): number[] {
  const growths: number[] = [];
  for (let i = 3; i <= 12; i += 3) {
    const rate = rates[i - 1] ?? null;
    if (rate === null) continue;
    const before = i === 3 ? null : (rates[i - 4] ?? null);
    growths.push(before === null ? rate : (i * rate - (i - 3) * before) / 3);
  }
  return growths;
}
