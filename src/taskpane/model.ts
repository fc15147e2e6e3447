import type { Assessment, Status } from "../analysis";
import { monthOf } from "../observations";
import type { Month } from "../observations";
import { fill, messagesOf, reasonSentence } from "../report";
import type { Locale } from "../report";
import { bySeverity } from "../workbook";
import type { WorkbookData } from "../workbook";

/** One indicator as the pane shows it. */
export interface Row {
  readonly code: string;
  readonly no: string;
  readonly name: string;
  readonly owner: string;
  readonly status: Status;
  /** The status in words. */
  readonly statusName: string;
  readonly target: string;
  readonly reason: string;
}

/** How many indicators have a status. */
export interface StatusCount {
  readonly status: Status;
  readonly name: string;
  readonly count: number;
}

/** The rows in the order of the gap sheet: the gravest first, within a status the least probable, else the plan's order. */
export function rowsOf(data: WorkbookData, assessments: readonly Assessment[], asOf: Month, locale: Locale): Row[] {
  const names = new Map(data.plan.indicators.map(({ code, name }) => [code, name]));
  const rank = ({ status }: Assessment) => bySeverity.indexOf(status);
  return [...assessments]
    .sort((a, b) => rank(a) - rank(b) || (a.probability ?? 2) - (b.probability ?? 2))
    .map((assessment) => rowOf(assessment, asOf, locale, (code) => names.get(code) ?? code));
}

function rowOf(assessment: Assessment, asOf: Month, locale: Locale, nameOf: (code: string) => string): Row {
  const { indicator, status } = assessment;
  return {
    code: indicator.code,
    no: indicator.no,
    name: indicator.name,
    owner: indicator.owner,
    status,
    statusName: messagesOf(locale).status[status],
    target: indicator.target.text,
    reason: reasonSentence(assessment, asOf, locale, nameOf),
  };
}

/** How many rows each status has, the gravest first; statuses without rows are left out. */
export function countsOf(assessments: readonly Assessment[], locale: Locale): StatusCount[] {
  return bySeverity
    .map((status) => ({
      status,
      name: messagesOf(locale).status[status],
      count: assessments.filter((assessment) => assessment.status === status).length,
    }))
    .filter(({ count }) => count > 0);
}

/** The months of a plan's year with their names, January first. */
export function monthsOf(year: number, locale: Locale): readonly { readonly month: Month; readonly name: string }[] {
  return Array.from({ length: 12 }, (_, i) => ({
    month: monthOf(year, i + 1),
    name: fill(messagesOf(locale).pane.month, { year, month: i + 1 }),
  }));
}
