import type { ProjectionConstants } from "../../src/analysis/projection/constants";
import { projectFlows } from "../../src/analysis/projection/flows";
import { sum } from "../../src/analysis/projection/simple/known";
import { judgedYears, months } from "./cases";
import { distributed } from "./methods";
import { type Judged, scoreOf } from "./score";
import type { MonthlySeries } from "./series";
import { byMonth, cover, markdown, show } from "./table";

/** The ensemble's error and coverage with three, two and one years of history, for the total and for December. */
export function calibrationTable(
  all: ReadonlyMap<string, MonthlySeries>,
  constantsOf: (series: string) => ProjectionConstants,
): string {
  const years = judgedYears(all);
  const rows = [3, 2, 1].flatMap((length) => {
    const [totals, decembers]: [Judged[], Judged[]] = [[], []];
    for (const { series, history, actual } of years)
      for (const k of months) {
        const { total, december } = projectFlows(history.slice(-length), actual.slice(0, k), constantsOf(series));
        const at = { k, steady: false, target: Infinity };
        totals.push({ ...at, forecast: distributed(total), actual: sum(actual) });
        decembers.push({ ...at, forecast: distributed(december), actual: actual[11]! });
      }
    return [rowOf(`${length}, total`, totals), rowOf(`${length}, December`, decembers)];
  });
  const heads = ["years of history", "MAPE, total; median error, December", "cover 80/95"];
  return markdown([...heads, ...months.map((k) => `k=${k}`)], rows);
}

/** December's error is a median: single months near zero, as of strikes, would rule a mean. */
function rowOf(name: string, results: readonly Judged[]): string[] {
  const errors = results.map(({ forecast, actual }) => (Math.abs(forecast.value - actual) / actual) * 100);
  const error = name.endsWith("total")
    ? sum(errors) / errors.length
    : errors.sort((a, b) => a - b)[errors.length >> 1]!;
  return [name, show(error, 2), cover(scoreOf(results), 1), ...byMonth(results).map((of) => cover(of, 0))];
}
