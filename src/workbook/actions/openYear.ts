import { isWithoutTargets, planAfter } from "../../plan";
import { refuse, type WorkbookResult } from "../engine/failure";
import { act } from "../engine/run";
import type { Session } from "../session";
import { openInputs } from "./inputs";
import { loadTargets } from "./load";
import { takeReading } from "./read";
import type { LoadReport } from "./report";

/** What opening a year came to. */
export interface OpenedYear extends LoadReport {
  readonly year: number;
}

/**
 * Makes the 目标 of the year after the last plan's, before its plan is out (开新年度): the same indicators, whose targets are to
 * be typed or to come with the plan. Owners, tolerances and what was confirmed of indicators go along; milestones, statuses,
 * notes and changes of targets stay with their year. 月度数据 gets the rows of the new year.
 *
 * @returns `yearIsOpen` where the last plan has no target yet, so that a second press opens no second year
 */
export async function openYear(session: Session): Promise<WorkbookResult<OpenedYear>> {
  const last = await act(session, async (context) => {
    if (takeReading(session, await openInputs(session, context)) === null) refuse("notLoaded");
    const { plan } = session.store.data(session.store.years().at(-1))!;
    return isWithoutTargets(plan) ? refuse("yearIsOpen", { year: plan.year }) : plan;
  });
  if (!last.ok) return last;
  const next = planAfter(last.value);
  const report = await loadTargets(session, next, []);
  return report.ok ? { ok: true, value: { ...report.value, year: next.year } } : report;
}
