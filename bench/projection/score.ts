import type { TotalForecast } from "./methods";

/** How a method did over cases: percentages, in % of the actual total where they are amounts. */
export interface Score {
  readonly mape: number;
  /** Share of totals inside the 80 and the 95 % interval, the interval score at 95 %; null without intervals. */
  readonly cover80: number | null;
  readonly cover95: number | null;
  readonly intervalScore: number | null;
  /** Mean squared error of the probability that the target is reached. */
  readonly brier: number;
}

/** A forecast and what came of it. */
export interface Judged {
  readonly k: number;
  /** Whether the series grew steadily up to then. */
  readonly steady: boolean;
  readonly forecast: TotalForecast;
  readonly actual: number;
  /** A total that a plan might have named. */
  readonly target: number;
}

/**
 * Scores over cases. The interval score is width plus 2/α times what lies outside (Gneiting & Raftery, JASA 2007), α = 5 %.
 */
export function scoreOf(cases: readonly Judged[]): Score {
  const mean = (of: (judged: Judged) => number) => cases.reduce((sum, judged) => sum + of(judged), 0) / cases.length;
  const mape = mean(({ forecast, actual }) => (Math.abs(forecast.value - actual) / actual) * 100);
  const brier = mean(({ forecast, actual, target }) => (forecast.reaches(target) - (actual >= target ? 1 : 0)) ** 2);
  if (cases.some(({ forecast }) => forecast.bounds === null))
    return { mape, cover80: null, cover95: null, intervalScore: null, brier };
  const inside = (low: number, high: number) =>
    mean(({ forecast, actual }) => (forecast.bounds![low]! <= actual && actual <= forecast.bounds![high]! ? 100 : 0));
  const intervalScore = mean(({ forecast, actual }) => {
    const [low, , , high] = forecast.bounds!;
    return ((high - low + 40 * (Math.max(0, low - actual) + Math.max(0, actual - high))) / actual) * 100;
  });
  return { mape, cover80: inside(1, 2), cover95: inside(0, 3), intervalScore, brier };
}
