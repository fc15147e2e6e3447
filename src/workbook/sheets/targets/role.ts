import type { Head } from "../../engine/head";
import type { SheetRole } from "../../engine/role";

/** What opens the hidden corner of every 目标; alone it is that of the plan that was loaded first. */
export const targetsKind = "targets";

/**
 * What the hidden corner of a year's 目标 says. The first one keeps what it said when there was one.
 *
 * @param head of the workbook; null where there is none yet
 * Worked: with plans of 2024 and 2025, loaded in this order → `targets` and `targets 2025`
 */
export const targetsRole = (head: Pick<Head, "plans"> | null, year: number): SheetRole =>
  head === null || head.plans[0].year === year ? targetsKind : `${targetsKind} ${year}`;
