import { monthOf, yearOf } from "../../observations";
import type { WorkbookStore } from "../../workbook";
import type { PaneSession } from "../session";

/** A year as it was typed; 0 where it is none of this century. */
export const yearTyped = (text: string): number => {
  const year = text.normalize("NFKC").trim().replace(/年$/, "");
  return /^20\d\d$/.test(year) ? Number(year) : 0;
};

/** Turns to the plan of a year where another one counts: to this month, or its month nearest to that. */
export function turnTo(
  { session, store }: { readonly session: PaneSession; readonly store: WorkbookStore },
  year: number,
): void {
  const asOf = store.asOf(session.getState().asOf);
  if (asOf !== null && yearOf(asOf) === year) return;
  const now = new Date();
  const apart = year - now.getFullYear();
  session.setState({ asOf: monthOf(year, apart > 0 ? 1 : apart < 0 ? 12 : now.getMonth() + 1) });
}
