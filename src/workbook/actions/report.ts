import type { Assessment } from "../../analysis";
import type { Month } from "../../observations";
import type { AnalysisReport, WorkbookData } from "../data";
import { summaryOf } from "../sheets/gap/content";
import { usualName } from "../engine/names";
import type { SheetRole } from "../engine/content";

/** What generating a sheet came to, once its name has been read back. */
export function reportOf(
  { name }: Excel.Worksheet,
  role: SheetRole,
  asOf: Month,
  created: boolean,
  assessments: readonly Assessment[],
  { issues }: WorkbookData,
): AnalysisReport {
  return {
    sheet: name || usualName(role),
    asOf,
    created,
    summary: summaryOf(assessments),
    sample: assessments.some((each) => each.sample),
    issues,
  };
}
