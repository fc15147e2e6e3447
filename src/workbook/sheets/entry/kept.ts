import { z } from "zod";
import type { Baselines } from "../read";
import type { Baseline } from "./moved";
import { kindOfIdentity } from "./series";

/** Custom property of 月度数据 that keeps the figures as they were last read: no sorting of its cells moves it. */
export const figuresKey = "jh-figures";

/** Longer texts are not kept: what is moved while no one looks is then not seen, and nothing else changes. */
const longest = 200_000;

/** By year of the plan and row (`identityOf`), the figures of January to December. */
const kept = z.record(z.string(), z.record(z.string().startsWith('["'), z.array(z.number().nullable()).max(12)));

/** The figures as the property holds them; null where there are none, or too many. */
export function writeBaselines(baselines: Baselines): string | null {
  const rowsOf = (baseline: Baseline) =>
    [...baseline].map(([row, figures]) => {
      const last = Math.max(...figures.keys());
      return [row, Array.from({ length: last }, (_, i) => figures.get(i + 1) ?? null)] as const;
    });
  const years = [...baselines].map(([year, baseline]) => [year, Object.fromEntries(rowsOf(baseline))] as const);
  const text = JSON.stringify(Object.fromEntries(years) satisfies z.input<typeof kept>);
  return years.every(([, rows]) => Object.keys(rows).length === 0) || text.length > longest ? null : text;
}

/**
 * The figures of a property; none where there are none or they cannot be read.
 *
 * @example readBaselines("{}").size // 0
 */
export function readBaselines(text: string | null): Baselines {
  if (text === null) return new Map();
  try {
    const years = Object.entries(kept.parse(JSON.parse(text)));
    for (const [, rows] of years) Object.keys(rows).forEach(kindOfIdentity);
    return new Map(years.map(([year, rows]) => [Number(year), baselineOf(rows)]));
  } catch {
    return new Map();
  }
}

const baselineOf = (rows: Readonly<Record<string, readonly (number | null)[]>>): Baseline =>
  new Map(
    Object.entries(rows).map(([row, figures]) => [
      row,
      new Map(figures.flatMap((value, i) => (value === null ? [] : [[i + 1, value] as const]))),
    ]),
  );
