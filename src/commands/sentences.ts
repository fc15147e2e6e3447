import { fill, type Messages } from "../report";
import type { DashboardReport, LoadReport } from "../workbook";

type Words = Messages["workbook"]["done"];

/** What loading came to: what was written, put back, kept and passed over, each where there was any. */
export function loadSentence(report: LoadReport, words: Words): string {
  const { targets, figures, restoredRows: rows, restoredColumns: columns, kept, skipped } = report;
  return [
    fill(words.loaded, { targets, figures }),
    rows + columns > 0 ? fill(words.restored, { rows, columns }) : "",
    kept > 0 ? fill(words.kept, { kept }) : "",
    skipped > 0 ? fill(words.skipped, { skipped }) : "",
  ].join("");
}

/** What the dashboard came to, and which indicators asked for are not in the plan. */
export function dashboardSentence({ sheet, summary, unknown }: DashboardReport, words: Messages): string {
  const done = fill(words.workbook.done.generated, { sheet, summary });
  return unknown.length === 0 ? done : done + fill(words.dashboard.unknown, { names: unknown.join("、") });
}
