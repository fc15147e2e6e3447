import { months } from "./cases";
import type { Judged, Score } from "./score";
import { scoreOf } from "./score";

/** A method's forecasts with their outcomes, and the seconds that they took. */
export interface Run {
  readonly name: string;
  readonly results: readonly Judged[];
  readonly seconds: number;
}

const heads = [
  "all",
  "smooth growth",
  "cover 80/95",
  "cover 80/95 by k",
  "interval score",
  "by k",
  "Brier",
  "s per 1,000",
];

/** A Markdown table, one row a run. */
export function tableOf(runs: readonly Run[]): string {
  return [
    `| method | ${[...months.map((k) => `k=${k}`), ...heads].join(" | ")} |`,
    `| --- |${" ---: |".repeat(months.length + heads.length)}`,
    ...runs.map(rowOf),
  ].join("\n");
}

function rowOf({ name, results, seconds }: Run): string {
  const all = scoreOf(results);
  const byMonth = months.map((k) => scoreOf(results.filter((of) => of.k === k)));
  const smooth = results.filter((of) => of.smooth);
  const cells = [
    name,
    ...byMonth.map(({ mape }) => show(mape, 2)),
    show(all.mape, 2),
    smooth.length === 0 ? "" : show(scoreOf(smooth).mape, 2),
    cover(all, 1),
    byMonth.map((of) => cover(of, 0)).join(" "),
    show(all.intervalScore, 1),
    byMonth.map(({ intervalScore }) => show(intervalScore, 1)).join(" "),
    show(all.brier, 3),
    show((seconds / results.length) * 1000, 3),
  ];
  return `| ${cells.map((cell) => cell.trim()).join(" | ")} |`;
}

export function show(x: number | null, digits: number): string {
  return x === null ? "" : x.toFixed(digits);
}

export function cover({ cover80, cover95 }: Score, digits: number): string {
  return cover80 === null ? "" : `${show(cover80, digits)}/${show(cover95, digits)}`;
}
