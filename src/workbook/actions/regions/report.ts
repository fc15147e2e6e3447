import type { Month } from "../../../observations";
import type { RegionIssue, RegionList, RegionTable } from "../../../regions";
import type { FigureBeside, FiguresAdded } from "../../sheets/regionData/content";

/** Tables to be taken into the workbook. */
export interface RegionsGiven {
  /** Targets handed down; without them those that are in the workbook stay. */
  readonly targets?: RegionTable;
  /** Tables of figures, in any form. */
  readonly data: readonly RegionTable[];
  /** The year of the plan that they are of; without it that which counts where no month is chosen. */
  readonly year?: number;
  /** Lists of cities with their regions; without any those that the workbook keeps, else those that come along. */
  readonly lists?: readonly RegionList[];
  /** Indicators of the briefing where 分解 is made. */
  readonly briefed?: readonly string[];
  /** Whether figures take the place of others that are there, which a person agreed to. */
  readonly replaces?: boolean;
}

/** What tables of figures would bring, beside what is there; nothing is written. */
export interface RegionsPreview {
  readonly beside: readonly FigureBeside[];
  readonly issues: readonly RegionIssue[];
}

/** What taking tables of regions came to. */
export interface RegionsLoaded extends FiguresAdded {
  readonly city: string;
  /** Regions to which targets are handed down. */
  readonly regions: number;
  /** Names of the sheets that were made. */
  readonly created: readonly string[];
  /** Targets that were not written because the cell holds another one. */
  readonly keptTargets: number;
  /** What of the tables was refused or is in doubt. */
  readonly issues: readonly RegionIssue[];
}

/** What generating 分县分析, or the sheet of a region or an indicator, came to. */
export interface RegionsReport {
  readonly sheet: string;
  readonly asOf: Month;
  readonly created: boolean;
  readonly regions: number;
  /** Rows: indicators, or regions in the sheet of an indicator. */
  readonly indicators: number;
  readonly sample: boolean;
  /** Name of the sheet in which what a person had changed is kept as it stood; null where nothing was. */
  readonly keptIn: string | null;
}
