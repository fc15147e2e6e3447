import type { ProjectionConstants } from "./constants";
import { fromQuantiles, linear } from "./distribution";
import type { Distribution } from "./distribution";
import type { Figures, YearFigures } from "./projection";

/** Rms change between successive months' growth where nothing is known of it, points. */
const usualJump = 4;

/**
 * The year's growth from published cumulative growth rates alone.
 *
 * `G₁₂ = G_k + q·c_k·(M − G_k)·(12 − k)/12 − (1 − q)·λ_k·G_k` with M the growth of the latest months and
 * `q = 1/(1 + (v/V₀)²)`, v the rms change between successive months' growth: calm series carry the latest growth on,
 * jumpy ones shrink.
 *
 * @param figures cumulative growth in %, at least the one of month k
 * @param k last known month, 2 to 11
 * @example growthRule(rates 4 at k = 3, 5 at k = 6, …, 2024, 6) // M = 6, median above 5
 */
export function growthRule(figures: Figures, year: number, k: number, constants: ProjectionConstants): Distribution {
  const { V0, k: byMonth } = constants.growthOnly;
  const { c, lam, beta, q: errors } = byMonth[k]!;
  const current = figures.get(year)!;
  const rate = current[k - 1]!;
  const jump = monthlyJump([figures.get(year - 1), current]);
  const calm = 1 / (1 + (jump / V0) ** 2);
  const carried = (c * (latestGrowth(current, k) - rate) * (12 - k)) / 12;
  const centre = rate + calm * carried - (1 - calm) * lam * rate;
  return linear(fromQuantiles(constants.probabilities, errors), centre, (jump + 0.05) ** beta);
}

/** M: growth of the months after month j, the last three where there are as many; the rate itself where j has no figure. */
function latestGrowth(current: YearFigures, k: number): number {
  const rate = current[k - 1]!;
  const j = k === 3 || k === 4 ? 2 : k - 3;
  const before = j < 1 ? null : current[j - 1]!;
  return k === 2 || before === null ? rate : (k * rate - j * before) / (k - j);
}

/** v: rms change between successive single months' growth of last year and this year. */
function monthlyJump(years: readonly (YearFigures | undefined)[]): number {
  const growths = years.flatMap((rates) => (rates ? monthlyGrowths(rates) : []));
  if (growths.length < 2) return usualJump;
  let squares = 0;
  for (let i = 1; i < growths.length; i++) squares += (growths[i]! - growths[i - 1]!) ** 2;
  return Math.sqrt(squares / (growths.length - 1));
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
