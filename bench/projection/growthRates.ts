import { readFileSync } from "node:fs";
import Papa from "papaparse";
import type { ProjectionConstants } from "../../src/analysis/projection/constants";
import { growthRule } from "../../src/analysis/projection/growthRule";
import { markdown } from "./table";

const months = [3, 6, 9];

/**
 * Errors of the rule for published growth rates in points, beside those of the last published rate: one row a series.
 *
 * @param file CSV with the columns series, measure, year, month, value; the measure cumulativeGrowth counts
 */
export function growthTable(file: string, constants: ProjectionConstants): string {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(file, "utf8"), {
    header: true,
    skipEmptyLines: true,
  });
  const all = new Map<string, Map<number, (number | null)[]>>();
  for (const { series, measure, year, month, value } of data) {
    if (measure !== "cumulativeGrowth") continue;
    const years = all.get(series!) ?? new Map<number, (number | null)[]>();
    all.set(series!, years);
    const figures = years.get(Number(year)) ?? Array<number | null>(12).fill(null);
    years.set(Number(year), figures);
    figures[Number(month) - 1] = Number(value);
  }
  const rows = [...all].flatMap(([series, figures]) => {
    const years = [...figures.keys()].filter((year) => figures.has(year - 1) && figures.get(year)![11] != null);
    const calm = years.filter((year) => year !== 2020 && year !== 2021);
    return years.length === 0
      ? []
      : [
          rowOf(series, "years", years, figures, constants),
          rowOf(series, "without 2020 and 2021", calm, figures, constants),
        ];
  });
  return [
    "Published growth rates without levels, mean absolute error in points; in brackets that of the last published rate.",
    "",
    markdown(["series, years", ...months.map((k) => `k=${k}`)], rows),
  ].join("\n");
}

function rowOf(
  series: string,
  which: string,
  years: readonly number[],
  figures: ReadonlyMap<number, readonly (number | null)[]>,
  constants: ProjectionConstants,
): string[] {
  const cells = months.map((k) => {
    const errors = years.flatMap((year) => {
      const [rates, known] = [figures.get(year)!, new Map(figures)];
      if (rates[k - 1] == null) return [];
      for (const later of figures.keys()) if (later > year) known.delete(later);
      known.set(
        year,
        rates.map((rate, i) => (i < k ? rate : null)),
      );
      const value = growthRule({ figures: known, year, k, quarterly: false }, constants).quantile(0.5);
      return [[Math.abs(value - rates[11]!), Math.abs(rates[k - 1]! - rates[11]!)] as const];
    });
    const mean = (i: 0 | 1) => errors.reduce((sum, of) => sum + of[i], 0) / errors.length;
    return `${mean(0).toFixed(2)} (${mean(1).toFixed(2)})`;
  });
  return [`${series}, ${years.length} ${which}`, ...cells];
}
