import type { Assessment } from "../../analysis";
import type { Month, Observation } from "../../observations";
import type { Plan } from "../../plan";
import type { BriefingSection } from "../../report";
import type { RowOrder, Placement } from "../engine/place";
import type { Content } from "../engine/content";
import type { SheetRole } from "../engine/role";
import type { SheetDefinition } from "../engine/definition";
import type { Located, LocatedRow } from "../engine/locate";
import type { OpenSheet, OpenWorkbook } from "../engine/open";
import type { ComparedAnalysis, WorkbookData } from "./data";

/** How the figures of a load fared. */
export interface LoadCounts {
  /** Written. */
  readonly figures: number;
  /** Not written because the cell holds another one. */
  readonly kept: number;
  /** Of indicators that the plan does not have. */
  readonly skipped: number;
}

/** What of an indicator holds in the next year too, until someone says otherwise. */
export interface Carried {
  readonly owner: string;
  readonly tolerance: number | undefined;
}

/** A plan that goes into a workbook, with its figures. */
export interface LoadInput {
  readonly plan: Plan;
  readonly observations: readonly Observation[];
  /** The workbook's plans of other years, the first one first. */
  readonly others: readonly Plan[];
  /** What goes along from the year before where the plan is new, by code. */
  readonly carried: ReadonlyMap<string, Carried>;
  /** The sheets as they were found. */
  readonly open: OpenWorkbook;
}

/** A sheet that people fill: one for each year, or one for all. */
export interface InputSheet extends SheetDefinition {
  /** The one that holds a year's plan in a workbook with this head. */
  roleOf(head: OpenWorkbook["head"], year: number): SheetRole;
  /** What it is to hold for a plan and figures; what a person typed stays. @param existing null where it is to be made */
  load(
    input: LoadInput,
    existing: Located | null,
  ): {
    readonly content: Content;
    identify(row: LocatedRow): string | null;
    readonly counts?: LoadCounts;
  };
  /** What it has beside its cells when it is made. */
  style(sheet: Excel.Worksheet, placement: Placement): void;
  /** What rows and columns get that are put into a sheet which is there, before their cells are written. */
  styleNew?(sheet: Excel.Worksheet, placement: Placement, before: Located): void;
}

/** What a generated sheet is made from. */
export interface ReportInput {
  readonly data: WorkbookData;
  readonly asOf: Month;
  readonly assessments: readonly Assessment[];
  assessmentsAt(asOf: Month): readonly Assessment[];
  /** The analysis to compare with; null where there is none, or none is asked for. */
  readonly earlier: ComparedAnalysis | null;
  /** What a briefing says beside the usual; null where that is nothing. */
  readonly further: BriefingSection | null;
  /** The sheets as they were found. */
  readonly open: OpenWorkbook;
}

/** A sheet that is generated. */
export interface ReportSheet<Seen = unknown> extends SheetDefinition {
  roleOf(asOf: Month): SheetRole;
  readonly order: RowOrder;
  /** Column whose texts come from 目标 and are a person's to change here too. */
  readonly writesThrough?: "owner";
  /** Whether it is compared with the analysis generated before. */
  readonly compares: boolean;
  content(input: ReportInput, existing: Located | null): Content;
  /** What it has beside its cells when it is made. */
  style(sheet: Excel.Worksheet, placement: Placement, input: ReportInput): void;
  /** Asks what refreshing has to know of a sheet that is there, in one more sync; null where that is nothing. */
  inspect?(context: Excel.RequestContext, sheet: OpenSheet, placement: Placement, input: ReportInput): Seen | null;
  /** What a sheet that was there gets beside its cells, before they are written. */
  refresh?(sheet: Excel.Worksheet, placement: Placement, input: ReportInput, seen: Seen | null): void;
}
