import type { Rect } from "../address";
import type { ChartState } from "./charts/state";

/**
 * What a workbook holds beside its cells. Plain data: the classes of `excel/` read and change it, `xlsx/` writes and
 * reads it. Blocks of cells in it move with inserted and deleted rows and columns.
 */
export interface SheetState {
  readonly id: string;
  veryHidden: boolean;
  headings: boolean;
  readonly tables: TableState[];
  readonly conditionalFormats: ConditionalFormatState[];
  readonly validations: ValidationState[];
  readonly charts: ChartState[];
  readonly customProperties: Map<string, string>;
  protection: ProtectionState | undefined;
  filter: FilterState | undefined;
  /** Rows hidden by a filter, to tell them from those a person hides. */
  readonly filteredRows: Set<number>;
  readonly page: PageState;
}

export interface TableState {
  readonly id: number;
  name: string;
  rect: Rect;
  readonly columns: { readonly id: number; name: string }[];
  nextColumn: number;
  headers: boolean;
  totals: boolean;
  /** Made over a header row alone: its one empty row takes the first that is added. */
  awaitsRow: boolean;
  style: string;
  bandedRows: boolean;
  bandedColumns: boolean;
  firstColumn: boolean;
  lastColumn: boolean;
  filterButton: boolean;
  filters: Map<number, FilterCriteria>;
  sort: { fields: readonly SortField[]; matchCase: boolean; method: string };
}

export interface SortField {
  readonly key: number;
  readonly ascending: boolean;
}

/** Criteria in Excel's own shape (Excel.FilterCriteria), of which `values` and `custom` are carried out. */
export interface FilterCriteria {
  readonly filterOn: string;
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
  readonly values?: readonly unknown[];
}

export interface FilterState {
  rect: Rect;
  readonly criteria: Map<number, FilterCriteria>;
}

/** A conditional format; `settings` are its properties in Excel's shape by the path under which they are set. */
export interface ConditionalFormatState {
  readonly id: string;
  readonly type: string;
  rects: Rect[];
  stopIfTrue: boolean;
  readonly settings: Map<string, unknown>;
}

/** A data validation in Excel's shape (Excel.DataValidationRule and its alerts). */
export interface ValidationState {
  rects: Rect[];
  type: string;
  rule: Readonly<Record<string, unknown>>;
  ignoreBlanks: boolean;
  prompt: Readonly<Record<string, unknown>>;
  errorAlert: Readonly<Record<string, unknown>>;
}

export interface ProtectionState {
  readonly options: ProtectionOptions;
  readonly password: string | undefined;
}

/** Excel.WorksheetProtectionOptions. */
export type ProtectionOptions = Readonly<Record<ProtectionOption, boolean>> & { readonly selectionMode: string };

export const protectionOptions = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;
export type ProtectionOption = (typeof protectionOptions)[number];

/** Page setup; margins in points. */
export interface PageState {
  /** Scalar properties by their Excel names, where they differ from the default. */
  readonly scalars: Map<string, unknown>;
  printArea: Rect | undefined;
  titleRows: Rect | undefined;
  titleColumns: Rect | undefined;
  /** Texts of headers and footers by page kind and part, such as `DefaultForAllPages.CenterFooter`. */
  readonly headersFooters: Map<string, unknown>;
}

export function emptySheetState(id: string): SheetState {
  return {
    id,
    veryHidden: false,
    headings: true,
    tables: [],
    conditionalFormats: [],
    validations: [],
    charts: [],
    customProperties: new Map(),
    protection: undefined,
    filter: undefined,
    filteredRows: new Set(),
    page: {
      scalars: new Map(),
      printArea: undefined,
      titleRows: undefined,
      titleColumns: undefined,
      headersFooters: new Map(),
    },
  };
}
