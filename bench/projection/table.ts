import { type BenchCase, months } from "./cases";
import { type Judged, type Score, scoreOf } from "./score";

/** A method's forecasts with their outcomes, and the seconds that they took. */
export interface Run {
  readonly name: string;
  readonly results: readonly Judged[];
  readonly seconds: number;
}

/** A Markdown table; the first column is words, the others numbers. */
export function markdown(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map((_, i) => (i === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

export function show(x: number | null, digits: number): string {
  return x === null ? "" : x.toFixed(digits);
}

export function cover({ cover80, cover95 }: Score, digits: number): string {
  return cover80 === null ? "" : `${show(cover80, digits)}/${show(cover95, digits)}`;
}

/** Scores by last known month, in the order of `months`. */
export function byMonth(results: readonly Judged[]): Score[] {
  return months.map((k) => scoreOf(results.filter((of) => of.k === k)));
}

const atMonths = months.map((k) => `k=${k}`);

/** Errors by month and over all, with coverage, interval score, Brier score and time; a row a method. */
export function errorTable(runs: readonly Run[]): string {
  const steadyCases = runs[0]!.results.filter((of) => of.steady).length;
  const heads = ["all", `steady growth (${steadyCases})`, "cover 80/95", "interval score", "Brier", "s per 1,000"];
  return markdown(
    ["method", ...atMonths, ...heads],
    runs.map(({ name, results, seconds }) => {
      const all = scoreOf(results);
      const steady = results.filter((of) => of.steady);
      return [
        name,
        ...byMonth(results).map(({ mape }) => show(mape, 2)),
        show(all.mape, 2),
        steady.length === 0 ? "" : show(scoreOf(steady).mape, 2),
        cover(all, 1),
        show(all.intervalScore, 1),
        show(all.brier, 3),
        show((seconds / results.length) * 1000, 3),
      ];
    }),
  );
}

/** A method's scores on the calmest, the middle and the most volatile third of its cases. */
export function volatilityTable({ results }: Run, cases: readonly BenchCase[]): string {
  const byNoise = results.map((_, i) => i).sort((a, b) => cases[a]!.noise - cases[b]!.noise);
  const third = (i: number) =>
    byNoise.slice((i * byNoise.length) / 3, ((i + 1) * byNoise.length) / 3).map((place) => results[place]!);
  return markdown(
    ["third by volatility", "MAPE", "cover 80/95", "interval score"],
    ["calmest", "middle", "most volatile"].map((name, i) => {
      const score = scoreOf(third(i));
      return [name, show(score.mape, 2), cover(score, 1), show(score.intervalScore, 1)];
    }),
  );
}

/** Coverage and interval score by month, of the methods that have intervals. */
export function coverageTable(runs: readonly Run[]): string {
  const withBounds = runs.filter(({ results }) => scoreOf(results).cover80 !== null);
  return markdown(
    ["cover 80/95, interval score", ...atMonths],
    withBounds.map(({ name, results }) => [
      name,
      ...byMonth(results).map((of) => `${cover(of, 1)}, ${show(of.intervalScore, 1)}`),
    ]),
  );
}
