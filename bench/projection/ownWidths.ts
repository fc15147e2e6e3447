import type { ProjectionConstants } from "../../src/analysis/projection/constants";
import { projectFlows } from "../../src/analysis/projection/flows";
import { recalibrate } from "../../src/analysis/projection/recalibrate";
import { sum } from "../../src/analysis/projection/simple/known";
import { months } from "./cases";
import { distributed } from "./methods";
import { randomOf, shuffle } from "./random";
import { type Judged, scoreOf } from "./score";
import type { MonthlySeries } from "./series";
import { byMonth, cover, markdown, show } from "./table";

const [bureaus, plan, years] = [10, 100, 5];

/**
 * What widths from a bureau's own series do: ten draws of 100 series with five years each. Four years recalibrate, the
 * fifth is judged, on the same series and on another hundred. Null where there are too few series.
 */
export function ownTable(
  all: ReadonlyMap<string, MonthlySeries>,
  constantsOf: (series: string) => ProjectionConstants,
): string | null {
  const usable = [...all].flatMap(([name, of]) => {
    const values = [...of]
      .sort(([a], [b]) => a - b)
      .slice(-years)
      .map(([, year]) => year);
    return values.length === years && values.flat().every((value) => value > 0) ? [{ name, values }] : [];
  });
  if (usable.length < 2 * plan) return null;
  const random = randomOf(2);
  const results = { shipped: [] as Judged[], own: [] as Judged[], others: [] as Judged[] };
  for (let i = 0; i < bureaus; i++) {
    const drawn = shuffle([...usable], random);
    const [bureau, others] = [drawn.slice(0, plan), drawn.slice(plan, 2 * plan)];
    const shipped = constantsOf(bureau[0]!.name);
    const own = recalibrate(
      bureau.map(({ values }) => values.slice(0, -1)),
      shipped,
    )!;
    for (const { values } of bureau) {
      results.shipped.push(...judgedLast(values, shipped));
      results.own.push(...judgedLast(values, own));
    }
    for (const { values } of others) results.others.push(...judgedLast(values, own));
  }
  return [
    `Own widths (\`recalibrate\`): ${bureaus} draws of ${plan} series, four years to calibrate on, the fifth judged.`,
    "",
    markdown(
      ["widths", "cover 80/95", "interval score", ...months.map((k) => `k=${k}`)],
      [
        rowOf("shipped, the same series", results.shipped),
        rowOf("own, the same series", results.own),
        rowOf("own, 100 other series", results.others),
      ],
    ),
  ].join("\n");
}

function judgedLast(values: readonly (readonly number[])[], constants: ProjectionConstants): Judged[] {
  const actual = values[values.length - 1]!;
  return months.map((k) => {
    const { total } = projectFlows(values.slice(-4, -1), actual.slice(0, k), constants);
    return { k, steady: false, forecast: distributed(total), actual: sum(actual), target: Infinity };
  });
}

function rowOf(name: string, results: readonly Judged[]): string[] {
  const all = scoreOf(results);
  return [name, cover(all, 1), show(all.intervalScore, 1), ...byMonth(results).map((of) => cover(of, 0))];
}
