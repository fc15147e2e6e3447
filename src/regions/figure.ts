import type { Month, Vintage } from "../observations";

/** One figure of a region, or of the city where `region` is empty. */
export interface RegionFigure {
  readonly region: string;
  readonly code: string;
  readonly month: Month;
  readonly role: "actual" | "level";
  readonly value: number;
  readonly file: string;
  /** What the table says of the zones in the region, or of the region in its parent. */
  readonly scope: "with" | "without" | "inside" | null;
  readonly vintage: Vintage | null;
  /** Where it was published, as the table says it. */
  readonly source: string;
  /** Date of release as the table says it. */
  readonly released: string;
  readonly note: string;
  /** True for a value made up for demonstration. */
  readonly sample: boolean;
}

/** What a note says of a zone: its figures are inside its parent's, or apart from them. */
export interface ScopeNote {
  readonly region: string;
  readonly code: string | null;
  readonly inside: boolean;
}

/** A figure with what is needed to judge the line that it stands in. */
export interface RowFigure extends RegionFigure {
  readonly row: number;
}
