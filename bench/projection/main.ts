/**
 * How near the year's total comes, method by method, on monthly series above zero with three years before each of their
 * last three years: `npm run bench:projection -- [options]`. Prints tables in Markdown; README.md here has the options.
 */
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { shippedConstants } from "../../src/analysis/projection/constants";
import { calibrationTable } from "./calibration";
import { casesOf, judged, type BenchCase } from "./cases";
import { growthTable } from "./growthRates";
import { heldOut } from "./heldOut";
import { ensemble, loadMethods, type TotalForecast } from "./methods";
import { hasR, runR } from "./rForecast";
import { writePage } from "./page";
import { ownTable } from "./ownWidths";
import { readSeries } from "./series";
import { type Run, coverageTable, errorTable, volatilityTable } from "./table";

const today = new Date().toISOString().slice(0, 10);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      series: { type: "string", default: "bench/projection/series.csv" },
      until: { type: "string" },
      "held-out": { type: "string" },
      "without-r": { type: "boolean" },
      "r-file": { type: "string" },
      "r-minutes": { type: "string", default: "600" },
      growth: { type: "string", default: "bench/projection/growth.csv" },
      write: { type: "boolean" },
    },
  });
  const all = readSeries(values.series, Number(values.until ?? Infinity));
  const held = values["held-out"] ? heldOut(all, values["held-out"].split(",").map(Number)) : null;
  const series = held?.series ?? all;
  const constantsOf = (name: string) => held?.constantsOf.get(name) ?? shippedConstants;
  const cases = casesOf(series);
  const runs = [
    timed("JH Targets", cases, ({ year, k }) =>
      ensemble(constantsOf(year.series))(year.history, year.actual.slice(0, k)),
    ),
  ];
  for (const [name, method] of Object.entries(await loadMethods()))
    runs.push(timed(name, cases, ({ year, k }) => method(year.history, year.actual.slice(0, k))));
  const of = `${today}, ${basename(values.series)}${values.until ? ` until ${values.until}` : ""}: ${series.size} series, ${held ? "each judged with constants fitted on others" : "shipped constants"}`;
  const parts = [
    `${of}; ${cases.length} cases.`,
    errorTable(runs),
    coverageTable(runs),
    volatilityTable(runs[0]!, cases),
  ];
  const r = values["without-r"] || !hasR() ? null : runR(cases, values["r-file"] ?? null, Number(values["r-minutes"]));
  if (r !== null) {
    const [worked, withR] = joined(cases, runs, r);
    const sample = new Set(worked.map(({ year }) => year.series)).size;
    parts.push(
      `R's forecast on the same ${worked.length} cases of ${sample} of these series, drawn at random.`,
      errorTable(withR),
      coverageTable(withR),
    );
  }
  parts.push("The product alone, by years of history and by what is asked for.", calibrationTable(series, constantsOf));
  const own = ownTable(series, constantsOf);
  if (own !== null) parts.push(own);
  parts.push(growthTable(values.growth, shippedConstants));
  const text = parts.join("\n\n");
  console.log(text);
  if (values.write) await writePage(text, "projection");
}

/** A method over all cases; processor time once warm, so that what else runs on the machine does not count. */
function timed(name: string, cases: readonly BenchCase[], method: (of: BenchCase) => TotalForecast): Run {
  const forecasts = () => cases.map(method);
  for (let warm = 0; warm < 5000; warm += cases.length) forecasts();
  const start = process.cpuUsage();
  const results = forecasts();
  const { user, system } = process.cpuUsage(start);
  return { name, results: results.map((of, i) => judged(cases[i]!, of)), seconds: (user + system) / 1e6 };
}

/** All runs on those cases that every method of R has. */
function joined(
  cases: readonly BenchCase[],
  runs: readonly Run[],
  r: ReturnType<typeof runR>,
): [worked: BenchCase[], runs: Run[]] {
  const methods = [...r];
  const places = cases.flatMap((_, i) => (methods.every(([, { forecasts }]) => forecasts.has(i)) ? [i] : []));
  const part = (of: number, whole: number) => (whole * places.length) / of;
  return [
    places.map((i) => cases[i]!),
    [
      ...runs.map(({ name, results, seconds }) => ({
        name,
        results: places.map((i) => results[i]!),
        seconds: part(results.length, seconds),
      })),
      ...methods.map(([name, { forecasts, seconds }]) => ({
        name: `R ${name}`,
        results: places.map((i) => judged(cases[i]!, forecasts.get(i)!)),
        seconds: part(forecasts.size, seconds),
      })),
    ],
  ];
}

void main();
