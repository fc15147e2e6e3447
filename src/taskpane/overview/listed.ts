import { gravestFirst } from "../../analysis";
import type { Filter, Sort } from "../session";
import type { Lookup } from "../../plan";
import type { OverviewRow } from "./row";

/** The rows that a filter lets through, in its order; within equals the gravest first, then the plan's order. */
export function listed(rows: readonly OverviewRow[], filter: Filter, lookup: Lookup | null): OverviewRow[] {
  const { statuses, category, owner, search, sort } = filter;
  const found = search.trim() === "" || lookup === null ? null : new Set(lookup.search(search).map(({ code }) => code));
  return rows
    .filter(
      (row) =>
        (statuses.length === 0 || statuses.includes(row.status)) &&
        (category === null || row.category === category) &&
        (owner === null || row.owner === owner) &&
        (found === null || found.has(row.code)),
    )
    .sort((a, b) => orders[sort](a, b) || orders.severity(a, b) || a.position - b.position);
}

/** Whether a filter hides anything. */
export const isFiltering = ({ statuses, category, owner, search }: Filter) =>
  statuses.length > 0 || category !== null || owner !== null || search.trim() !== "";

const orders: Readonly<Record<Sort, (a: OverviewRow, b: OverviewRow) => number>> = {
  severity: gravestFirst,
  gap: (a, b) => least(a.gapByTolerance, b.gapByTolerance),
  probability: (a, b) => least(a.probability, b.probability),
  number: (a, b) => a.position - b.position,
  // Who is not named comes last.
  owner: (a, b) =>
    a.owner === b.owner ? 0 : a.owner === "" ? 1 : b.owner === "" ? -1 : a.owner.localeCompare(b.owner, "zh-CN"),
};

/** The lesser first, what has no figure last. */
function least(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a - b;
}
