/**
 * How near the year's total comes, method by method, on monthly series above zero with three years before each of their
 * last three years: `npm run bench:projection -- --series FILE [--without-r]`. Prints one table in Markdown.
 */
import { basename } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { sum } from "../../src/analysis/projection/simple/known";
import { loadMethods } from "./methods";
import { runR } from "./rForecast";
import type { Judged } from "./score";
import { scoreOf } from "./score";
import { readSeries, yearCases } from "./series";
import type { YearCase } from "./series";

const months = [2, 3, 6, 9, 11];

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { series: { type: "string", default: "bench/projection/series.csv" }, "without-r": { type: "boolean" } },
  });
  const years = yearCases(readSeries(values.series), 3, 3).filter(
    ({ back, history, actual }) => back < 3 && [...history.flat(), ...actual].every((value) => value > 0),
  );
  const cases = years.flatMap((year) => months.map((k) => ({ year, k })));
  const rows: string[] = [];
  const methods = await loadMethods();
  for (const [name, method] of Object.entries(methods)) {
    const run = () => cases.map(({ year, k }) => judged(year, k, method(year.history, year.actual.slice(0, k))));
    run();
    const start = performance.now();
    const results = run();
    rows.push(row(name, results, (performance.now() - start) / 1000));
  }
  const r = values["without-r"] ? null : runR(cases);
  if (r !== null)
    for (const [name, forecasts] of r.forecasts) {
      const results = cases.flatMap(({ year, k }, i) => {
        const forecast = forecasts[i] ?? null;
        return forecast === null ? [] : [judged(year, k, forecast)];
      });
      rows.push(row(`R ${name}`, results, r.seconds.get(name)!));
    }
  console.log(
    [
      `${new Date().toISOString().slice(0, 10)}, ${basename(values.series)}: ${cases.length} cases of ${new Set(years.map(({ series }) => series)).size} series.`,
      "MAPE of the year's total in % by last known month k; coverage of 80/95 % intervals; interval score at 95 % in % of the total.",
      "",
      `| method | ${months.map((k) => `k=${k}`).join(" | ")} | all | cover 80/95 | cover 80/95 by k | interval score | by k | Brier | s per 1,000 |`,
      `|---|${"---:|".repeat(months.length + 7)}`,
      ...rows,
    ].join("\n"),
  );
}

/** The target is last year's total, once more grown as it had grown. */
function judged({ history, actual }: YearCase, k: number, forecast: Judged["forecast"]): Judged {
  const [before, last] = history.slice(-2).map(sum) as [number, number];
  return { k, forecast, actual: sum(actual), target: (last * last) / before };
}

function row(name: string, results: readonly Judged[], seconds: number): string {
  const all = scoreOf(results);
  const byMonth = months.map((k) => scoreOf(results.filter((judgedAt) => judgedAt.k === k)));
  const show = (x: number | null, digits: number) => (x === null ? "" : x.toFixed(digits));
  const cover = ({ cover80, cover95 }: typeof all, digits: number) =>
    cover80 === null ? "" : `${show(cover80, digits)}/${show(cover95, digits)}`;
  const cells = [
    name,
    ...byMonth.map(({ mape }) => show(mape, 2)),
    show(all.mape, 2),
    cover(all, 1),
    byMonth.map((of) => cover(of, 0)).join(" "),
    show(all.intervalScore, 1),
    byMonth.map(({ intervalScore }) => show(intervalScore, 1)).join(" "),
    show(all.brier, 3),
    show((seconds / results.length) * 1000, 3),
  ];
  return `| ${cells.map((cell) => cell.trim()).join(" | ")} |`;
}

void main();
