import { countingFigures, monthOf, yearOf, type Month, type Observation, type Role } from "../observations";
import { groupBy, type Authority, type Indicator } from "../plan";
import { benchmarksOf } from "./authority";

/** Figures that stand beside an assessment: benchmarks of its data month, and last year's whole-year (year-end) figure. */
export interface Comparators {
  readonly province: number | null;
  readonly nation: number | null;
  readonly base: number | null;
}

/** Finds what stands beside an indicator's figure of a month among all figures. @param asOf a month of the plan's year */
export function createComparators(
  observations: Iterable<Observation>,
  asOf: Month,
): (indicator: Indicator, dataMonth: Month | null) => Comparators {
  const key = (code: string, role: Role, month: Month) => `${role} ${month} ${code}`;
  const yearBefore = monthOf(yearOf(asOf) - 1, 12);
  const asked = [...observations].filter(
    ({ role, month }) => role === "benchmark" || (role === "actual" && month === yearBefore),
  );
  const found = groupBy(asked, ({ code, role, month }) => key(code, role, month));
  return ({ code, target }, dataMonth) => {
    const usual = target.kind === "benchmark" ? target.benchmark : "province";
    const benchmarks = dataMonth === null ? [] : (found.get(key(code, "benchmark", dataMonth)) ?? []);
    const of = (authority: Authority) => best(benchmarksOf(benchmarks, authority, usual));
    return {
      province: of("province"),
      nation: of("nation"),
      base: best(found.get(key(code, "actual", yearBefore)) ?? []),
    };
  };
}

/** The figure that counts among those of one month. */
function best(observations: readonly Observation[]): number | null {
  const [counting] = countingFigures(observations).values();
  return counting?.value ?? null;
}
