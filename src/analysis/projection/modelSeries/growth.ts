import { type Filled, monthlyFlows, fillCumulative, fillValues } from "../figures";
import type { Figures } from "../projection";
import { type ModelSeries, type Horizon, mostYears } from "./modelSeries";

/**
 * The year's growth from cumulative growth rates and the base year's cumulative levels, or null without those levels.
 *
 * The levels of this year are `A_k = B_k(1 + g_k)`, those before the base year `B_k/(1 + g_k)`, and so on back: all in the
 * base year's scope and prices, as a growth is never computed from two years' published levels. The year's growth is
 * `A₁₂/B₁₂ − 1`.
 *
 * @param figures cumulative growth in %
 * @param levels cumulative levels; only those of the year before count
 * Worked: base 12 months of 100, g₆ = 5 % throughout → current 105 a month; a total of 1260 is 5 %
 */
export function growthSeries(figures: Figures, levels: Figures, { year, parts, known }: Horizon): ModelSeries | null {
  const base = fillCumulative(levels.get(year - 1), parts);
  const rates = fillValues(figures.get(year), known);
  if (base === null || rates === null || base.values.some((level) => level <= 0)) return null;
  const used: Filled[] = [base, rates];
  const chain = [base.values];
  for (let y = year - 1; y > year - mostYears; y--) {
    const before = fillValues(figures.get(y), parts);
    if (before === null || before.values.some((rate) => rate <= -100)) break;
    used.push(before);
    chain.unshift(chain[0]!.map((level, i) => level / (1 + before.values[i]! / 100)));
  }
  const current = rates.values.map((rate, i) => base.values[i]! * (1 + rate / 100));
  return {
    history: chain.map((of) => monthlyFlows(of, base.merged)),
    current: monthlyFlows(current, base.merged),
    parts,
    part: "total",
    rates: false,
    bounded: false,
    offset: -100,
    factor: 100 / base.values[parts - 1]!,
    years: chain.map((_, i) => year - chain.length + i),
    caveats: used.some((of) => of.interpolated) ? ["monthsInterpolated"] : [],
  };
}
