import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import initMstl, { MSTL } from "@bsull/augurs/mstl";
import ARIMA from "arima";
import type { ProjectionConstants } from "../../src/analysis/projection/constants";
import { fromQuantiles, type Distribution } from "../../src/analysis/projection/distribution";
import { projectFlows } from "../../src/analysis/projection/flows";
import { sum } from "../../src/analysis/projection/simple/known";

/** A year's total: its point, bounds, and the probability that it reaches a target where the method gives them. */
export interface TotalForecast {
  readonly value: number;
  /** Bounds at 2.5, 10, 90 and 97.5 %. */
  readonly bounds: readonly [number, number, number, number] | null;
  /** Probability of at least x. */
  reaches(x: number): number;
}

export type Method = (history: readonly (readonly number[])[], current: readonly number[]) => TotalForecast;

const bare = (value: number): TotalForecast => ({ value, bounds: null, reaches: (x) => (value >= x ? 1 : 0) });

/** A total from bounds at 2.5, 10, 50, 90 and 97.5 %; between them straight lines. */
export function bounded(quantiles: readonly number[]): TotalForecast {
  const [q025, q10, q50, q90, q975] = quantiles as [number, number, number, number, number];
  const points: number[] = [];
  for (const q of quantiles) points.push(Math.max(q, (points.at(-1) ?? -Infinity) + 1e-9));
  const { cdf } = fromQuantiles([0.025, 0.1, 0.5, 0.9, 0.975], points);
  return { value: q50, bounds: [q025, q10, q90, q975], reaches: (x) => 1 - cdf(x) };
}

/** Points and standard errors of logs by month as a total, the errors taken to move together. */
function fromLogs(sofar: number, points: readonly number[], errors: readonly number[]): TotalForecast {
  const at = (z: number) => sofar + sum(points.map((point, j) => Math.exp(point + z * errors[j]!)));
  return bounded([-1.96, -1.2816, 0, 1.2816, 1.96].map(at));
}

/** A distribution as a forecast. */
export function distributed({ quantile, cdf }: Distribution): TotalForecast {
  return {
    value: quantile(0.5),
    bounds: [quantile(0.025), quantile(0.1), quantile(0.9), quantile(0.975)],
    reaches: (x) => 1 - cdf(x),
  };
}

/** The product's ensemble. */
export function ensemble(constants: ProjectionConstants): Method {
  return (history, current) => distributed(projectFlows(history, current, constants).total);
}

const runRate: Method = (_, current) => bare((12 * sum(current)) / current.length);

const share: Method = (history, current) => {
  const last = history.at(-1)!;
  return bare((sum(current) * sum(last)) / sum(last.slice(0, current.length)));
};

const seasonalNaive: Method = (history, current) => bare(sum(current) + sum(history.at(-1)!.slice(current.length)));

const augurs: Method = (history, current) => {
  const logs = [...history.flat(), ...current].map(Math.log);
  const model = MSTL.ets([12]);
  model.fit(Float64Array.from(logs));
  const { point, intervals } = model.predict(12 - current.length, 0.95);
  model.free();
  return fromLogs(
    sum(current),
    point,
    point.map((value, j) => (intervals!.upper[j]! - value) / 1.96),
  );
};

const arima: Method = (history, current) => {
  const logs = [...history.flat(), ...current].map(Math.log);
  const model = new ARIMA({ p: 0, d: 1, q: 1, P: 0, D: 1, Q: 1, s: 12, verbose: false }).train(logs);
  const [points, variances] = model.predict(12 - current.length);
  model.destroy();
  return fromLogs(
    sum(current),
    points,
    variances.map((variance) => Math.sqrt(Math.max(0, variance))),
  );
};

/** The methods beside the product's that run in this process, ready to use. */
export async function loadMethods(): Promise<Record<string, Method>> {
  const wasm = createRequire(`${process.cwd()}/`).resolve("@bsull/augurs/mstl").replace("mstl.js", "mstl_bg.wasm");
  await initMstl({ module_or_path: readFileSync(wasm) });
  return {
    "augurs MSTL+ETS, logs": augurs,
    "arima (0,1,1)(0,1,1), logs": arima,
    "share of last year": share,
    "seasonal naive": seasonalNaive,
    "run rate": runRate,
  };
}
