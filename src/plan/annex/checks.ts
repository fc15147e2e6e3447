import type { Grouping } from "./groups";
import { planIssue, type PlanIssue } from "./issues";
import type { Leaf } from "./leaves";

/** Numbers that are missing from the sequence 1, 2, 3 …, a run of them in one issue. */
export function missingNumbers({ groups }: Grouping): PlanIssue[] {
  const present = [...new Set(groups.map((group) => Number(group.number)))].sort((a, b) => a - b);
  return present.flatMap((number, i) => {
    const expected = (present[i - 1] ?? 0) + 1;
    if (number <= expected) return [];
    const row = groups.find((group) => Number(group.number) === number)!.rows[0]!.row;
    const last = number - 1;
    return [planIssue("missingNumbers", { row }, { numbers: last > expected ? `${expected}—${last}` : expected })];
  });
}

/** Categories that announce another count (（13个）) than they have, neither by numbers nor by leaves. */
export function wrongCounts({ groups, announced }: Grouping, leaves: readonly Leaf[]): PlanIssue[] {
  const numbersIn = countByCategory(groups);
  const leavesIn = countByCategory(leaves);
  return [...announced].flatMap(([category, { row, count }]) => {
    const numbers = numbersIn.get(category) ?? 0;
    const all = leavesIn.get(category) ?? 0;
    if (count === numbers || count === all) return [];
    return [planIssue("categoryCount", { row, value: category }, { category, announced: count, numbers, leaves: all })];
  });
}

/** The count that the title announces (共57项), where it is neither of numbers nor of leaves. */
export function wrongTotal({ groups }: Grouping, leaves: readonly Leaf[], announced: number): PlanIssue[] {
  if (announced === 0 || announced === groups.length || announced === leaves.length) return [];
  return [planIssue("totalCount", {}, { announced, numbers: groups.length, leaves: leaves.length })];
}

function countByCategory(items: readonly { readonly category: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { category } of items) counts.set(category, (counts.get(category) ?? 0) + 1);
  return counts;
}
