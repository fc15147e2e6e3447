import type { Month } from "../observations";
import type { Indicator } from "../plan";
import type { BriefingSection } from "../report";
import type { Locale } from "../words";
import type { RegionsGiven, RegionsLoaded, RegionsPreview, RegionsReport } from "./actions/regions/report";
import type { RegionsReading, RegionsStore } from "./actions/regions/store";
import type { WorkbookResult } from "./engine/failure";

/** The regions of one workbook (分县): what was last read of them, and the actions on their sheets. */
export interface WorkbookRegions {
  readonly store: RegionsStore;
  /** Takes tables of targets and of figures into 分解 and 分县数据. */
  load(given: RegionsGiven): Promise<WorkbookResult<RegionsLoaded>>;
  /** What tables of figures would bring, beside what is there. */
  preview(given: RegionsGiven): Promise<WorkbookResult<RegionsPreview>>;
  /** Takes back what the last loading wrote into 分县数据; tells how many cells were changed since and stay. */
  undoTaken(): Promise<WorkbookResult<{ readonly changed: number }>>;
  /** Reads both into the store; `noRegions` where no targets are handed down. */
  read(): Promise<WorkbookResult<RegionsReading>>;
  /** What the briefing says of them; null where there are none, or no indicator is marked for it. */
  section(asOf: Month, locale: Locale): Promise<WorkbookResult<BriefingSection | null>>;
  /** Writes 分县分析 of an as-of month. */
  generate(asOf: Month): Promise<WorkbookResult<RegionsReport>>;
  /** Writes a region's gap sheet, with the columns of 差距分析. */
  generateRegion(asOf: Month, region: string): Promise<WorkbookResult<RegionsReport>>;
  /** Writes the regions of an indicator in their order, with a chart and what each adds. */
  generateIndicator(asOf: Month, indicator: Indicator): Promise<WorkbookResult<RegionsReport>>;
}
