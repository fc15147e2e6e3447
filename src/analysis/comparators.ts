import { countingFigures, monthOf, yearOf, type Month, type Observation, type Role } from "../observations";
import type { Authority, Indicator } from "../plan";

/** Figures that stand beside an assessment: benchmarks of its data month, and last year's whole-year (year-end) figure. */
export interface Comparators {
  readonly province: number | null;
  readonly nation: number | null;
  readonly base: number | null;
}

/** Finds what stands beside an indicator's figure of a month among all figures. */
export function createComparators(
  observations: Iterable<Observation>,
): (indicator: Indicator, dataMonth: Month | null, asOf: Month) => Comparators {
  const found = new Map<string, Observation[]>();
  const key = (code: string, role: Role, month: Month) => `${role} ${month} ${code}`;
  for (const observation of observations) {
    const place = key(observation.code, observation.role, observation.month);
    const others = found.get(place);
    if (others) others.push(observation);
    else found.set(place, [observation]);
  }
  return ({ code, target }, dataMonth, asOf) => {
    const usual = target.kind === "benchmark" ? target.benchmark : "province";
    const benchmarks = dataMonth === null ? [] : (found.get(key(code, "benchmark", dataMonth)) ?? []);
    const of = (authority: Authority) => best(benchmarks.filter((o) => (authorityOf(o) ?? usual) === authority));
    return {
      province: of("province"),
      nation: of("nation"),
      base: best(found.get(key(code, "actual", monthOf(yearOf(asOf) - 1, 12))) ?? []),
    };
  };
}

/** Whose figure a benchmark is, by its scope or note; null where neither says. */
function authorityOf({ basis, note }: Observation): Authority | null {
  const words = `${basis} ${note}`;
  if (/全国|国家|中国/.test(words)) return "nation";
  return /省/.test(words) ? "province" : null;
}

/** The figure that counts among those of one month. */
function best(observations: readonly Observation[]): number | null {
  const [counting] = countingFigures(observations).values();
  return counting?.value ?? null;
}
