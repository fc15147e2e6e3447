import type { Month } from "../../../observations";
import { ok } from "../../../plan";
import { regionsSection, type BriefingSection } from "../../../report";
import type { Locale } from "../../../words";
import type { WorkbookResult } from "../../engine/failure";
import { readRegions } from "./read";
import type { RegionsSession } from "./session";

/** What the briefing says of the regions, by what is marked for it in 分解. */
export async function sectionOf(
  regions: RegionsSession,
  asOf: Month,
  locale: Locale,
): Promise<WorkbookResult<BriefingSection | null>> {
  const read = await readRegions(regions);
  // 分解 may have been deleted since.
  if (!read.ok) return read.error.code === "noRegions" ? ok(null) : read;
  const analysis = regions.store.analysis(asOf);
  return ok(analysis && regionsSection(analysis, read.value.briefed, locale));
}
