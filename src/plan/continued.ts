import { pairsOf } from "./difference";
import type { Indicator, Plan } from "./plan";

/** A plan in the codes of the years beside it. */
export interface ContinuedPlan {
  readonly plan: Plan;
  /** New codes by those that the plan came with; of what keeps its code there is none. */
  readonly codes: ReadonlyMap<string, string>;
}

/**
 * A plan with the codes that a region's plans of other years have for the same indicators, so that a figure entered once
 * counts in every year.
 *
 * An indicator that the catalogue does not know has a code of its number, which in another year is another indicator's: it
 * takes code and knowledge of the one it is by name (see {@link pairsOf}), else a code that no other year has. Of two years
 * the nearer one counts.
 *
 * @example continuedPlan(plan, [plan]).codes.size // 0
 */
export function continuedPlan(plan: Plan, others: readonly Plan[]): ContinuedPlan {
  const nearest = [...others].sort(
    (a, b) => Math.abs(a.year - plan.year) - Math.abs(b.year - plan.year) || a.year - b.year,
  );
  const pairs = nearest.map((other) => pairsOf(other, plan));
  const foreign = new Set(others.flatMap(({ indicators }) => indicators.map(({ code }) => code)));
  const known = plan.indicators.filter(({ knowledge }) => knowledge !== null);
  const taken = new Set(known.map(({ code }) => code));
  const found = new Map<Indicator, Indicator>();
  for (const each of plan.indicators) {
    if (each.knowledge !== null) continue;
    const same = pairs.map((pair) => pair.get(each)).find((other) => other !== undefined && !taken.has(other.code));
    if (same === undefined) continue;
    found.set(each, same);
    taken.add(same.code);
  }
  const codeOf = (each: Indicator): string => {
    if (each.knowledge !== null) return each.code;
    const same = found.get(each);
    if (same !== undefined) return same.code;
    let code = each.code;
    for (let i = 1; taken.has(code) || foreign.has(code); i++)
      code = `${each.code}_${plan.year}${i === 1 ? "" : `_${i}`}`;
    taken.add(code);
    return code;
  };
  const settled = plan.indicators.map((each) => [each, codeOf(each)] as const);
  const codes = new Map(settled.flatMap(([{ code }, now]) => (code === now ? [] : [[code, now] as const])));
  const indicators = settled.map(([each, code]): Indicator => {
    const { target } = each;
    const same = found.get(each);
    return {
      ...each,
      code,
      target:
        target.kind === "linked" ? { ...target, linkedTo: codes.get(target.linkedTo) ?? target.linkedTo } : target,
      ...(same && same.knowledge !== null && { knowledge: same.knowledge, better: same.better }),
    };
  });
  return { plan: { ...plan, indicators }, codes };
}

/**
 * Whether a plan is of another region than the workbook, which is of one only; no plan is that does not say its region.
 *
 * @example isOtherRegion("金华", "金华市") // false
 * @example isOtherRegion("襄阳市", "金华市") // true
 */
export function isOtherRegion(plan: string, workbook: string): boolean {
  const key = (region: string) => region.replace(/\s|[省市县区]$/g, "");
  return workbook.trim() !== "" && plan.trim() !== "" && key(workbook) !== key(plan);
}
