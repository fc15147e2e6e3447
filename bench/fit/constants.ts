import type { ProjectionConstants } from "../../src/analysis/projection/constants";
import type { MonthlySeries } from "../projection/series";
import { fitEnsemble } from "./ensemble";
import { fitGrowth } from "./growth";
import { fitSimpleRules } from "./simple";
import { probabilities } from "./statistics";

const note = [
  "Weights, rules and quantiles fitted by bench/fit on 1,225 public monthly series (M3 competition, US employment,",
  "Australian retail and livestock; not shipped). Gates minimise absolute error in % of the year's total on years starting",
  "in January, April, July and October; interval quantiles are out-of-fold errors of five-fold cross-validation over",
  "series, on the last three calendar years. 'growthOnly' holds the rules for published growth rates, 'simple' those for",
  "quarters, zeros, figures below zero, growth rates of prices and no history. Formulas stand beside the code in",
  "src/analysis/projection.",
].join(" ");

/** All constants of a projection from monthly series, and the ensemble's out-of-fold MAPE by years of history. */
export function fitConstants(all: ReadonlyMap<string, MonthlySeries>): {
  constants: ProjectionConstants;
  mape: Record<string, number>;
} {
  const weights: Record<string, ProjectionConstants["weights"][string]> = {};
  const intervals: Record<string, ProjectionConstants["intervals"][string]> = {};
  const mape: Record<string, number> = {};
  for (const years of [1, 2, 3]) {
    const fit = fitEnsemble(all, years);
    weights[years] = fit.weights;
    intervals[years] = fit.intervals;
    mape[years] = fit.mape;
  }
  const [growthOnly, simple] = [fitGrowth(all), fitSimpleRules(all)];
  return { constants: { note, probabilities, weights, intervals, growthOnly, simple }, mape };
}
