import { fill } from "../words";
import type { DashboardReport, LoadReport } from "../workbook";
import type { CommandSentences } from "./words";

/** What loading came to: what was written, put back, kept and passed over, each where there was any. */
export function loadSentence(report: LoadReport, { done }: CommandSentences): string {
  const { targets, figures, restoredRows: rows, restoredColumns: columns, kept, skipped } = report;
  return [
    fill(done.loaded, { targets, figures }),
    rows + columns > 0 ? fill(done.restored, { rows, columns }) : "",
    kept > 0 ? fill(done.kept, { kept }) : "",
    skipped > 0 ? fill(done.skipped, { skipped }) : "",
  ].join("");
}

/** What the dashboard came to, and which indicators asked for are not in the plan. */
export function dashboardSentence({ sheet, summary, unknown }: DashboardReport, { done }: CommandSentences): string {
  const generated = fill(done.generated, { sheet, summary });
  return unknown.length === 0 ? generated : generated + fill(done.unknownChosen, { names: unknown.join("、") });
}
