import type { ProjectionConstants } from "./constants";
import { fromQuantiles, linear } from "./distribution";
import type { Distribution } from "./distribution";
import type { Figures, YearFigures } from "./projection";

/** Rms change between successive months' growth where nothing is known of it, points. */
const usualJump = 4;

/** What the rule looks at, points. */
export interface GrowthSignals {
  /** The latest cumulative rate, G_k. */
  readonly rate: number;
  /** Growth of the latest months or quarter, M; the rate itself where it cannot be told. */
  readonly latest: number;
  /** Rms change between successive months' (quarters') growth of last year and this year, v. */
  readonly jump: number;
}

/**
 * The year's growth from published cumulative growth rates alone.
 *
 * `G₁₂ = G_k + q·c_k·(M − G_k)·(12 − k)/12 − (1 − q)·λ_k·G_k` with M the growth of the latest months and
 * `q = 1/(1 + (v/V₀)²)`, v the rms change between successive months' growth: calm series carry the latest growth on,
 * jumpy ones shrink. Quarterly rates have constants of their own, as quarters jump less than months.
 *
 * @param figures cumulative growth in %, at least the one of month k
 * @param k last known month, 2 to 11; of quarterly rates 3, 6 or 9
 * @example growthRule(rates 4 at k = 3, 5 at k = 6, …, 2024, 6, true) // M = 6, median above 5
 */
export function growthRule(
  figures: Figures,
  year: number,
  k: number,
  quarterly: boolean,
  constants: ProjectionConstants,
): Distribution {
  const { V0, k: byMonth, quarterly: byQuarter } = constants.growthOnly;
  const { c, lam, beta, q: errors } = (quarterly ? byQuarter : byMonth)[k]!;
  const { rate, latest, jump } = growthSignals(figures, year, k, quarterly);
  const calm = 1 / (1 + (jump / V0) ** 2);
  const centre = rate + (calm * c * (latest - rate) * (12 - k)) / 12 - (1 - calm) * lam * rate;
  return linear(fromQuantiles(constants.probabilities, errors), centre, (jump + 0.05) ** beta);
}

/** The signals of the rule at month k. */
export function growthSignals(figures: Figures, year: number, k: number, quarterly: boolean): GrowthSignals {
  const current = figures.get(year)!;
  const growths = [figures.get(year - 1), current].flatMap((rates) =>
    rates ? (quarterly ? quarterlyGrowths(rates) : monthlyGrowths(rates)) : [],
  );
  let squares = 0;
  for (let i = 1; i < growths.length; i++) squares += (growths[i]! - growths[i - 1]!) ** 2;
  const jump = growths.length < 2 ? usualJump : Math.sqrt(squares / (growths.length - 1));
  return { rate: current[k - 1]!, latest: latestGrowth(current, k, quarterly), jump };
}

/** M: growth of the months after month j, the last three where there are as many; the rate itself where j has no figure. */
function latestGrowth(current: YearFigures, k: number, quarterly: boolean): number {
  const rate = current[k - 1]!;
  const j = !quarterly && (k === 3 || k === 4) ? 2 : k - 3;
  const before = j < 1 ? null : (current[j - 1] ?? null);
  return k === 2 || before === null ? rate : (k * rate - j * before) / (k - j);
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
