import { countingFigures, type Observation } from "../observations";
import type { RegionFigure } from "./figure";

/**
 * The city's own figures beside those of its regions: what was reported and the levels behind growths, of each month the one
 * that counts.
 *
 * @param file what they are called where they contradict a table
 * @example cityFigures([figure("JOBS", 2024, 9, 10.2)], "月度数据")[0] // { region: "", code: "JOBS", value: 10.2, … }
 */
export function cityFigures(observations: readonly Observation[], file: string): RegionFigure[] {
  const series = new Map<string, Observation[]>();
  for (const each of observations) {
    if (each.role !== "actual" && each.role !== "level") continue;
    const key = `${each.role} ${each.code}`;
    const own = series.get(key);
    if (own) own.push(each);
    else series.set(key, [each]);
  }
  return [...series.values()].flatMap((own) =>
    [...countingFigures(own, "实际").values()].map(
      ({ code, month, value, role, vintage, source, released, note, sample }) => ({
        ...{ region: "", code, month, value, file, vintage, source, released, note, sample },
        role: role === "level" ? ("level" as const) : ("actual" as const),
        scope: null,
      }),
    ),
  );
}
