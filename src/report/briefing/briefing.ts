import type { Month } from "../../observations";
import type { Locale } from "../../words";

/**
 * A briefing (监测通报) as it is said, before it has a form: every form shows these blocks in their order. Texts are plain;
 * whatever a person wrote into them is escaped by each form.
 */
export interface Briefing {
  readonly locale: Locale;
  readonly asOf: Month;
  readonly title: string;
  /** Number of the document (文号); null where none was given. */
  readonly number: string | null;
  /** The as-of month below the title. */
  readonly subtitle: string;
  /** Begins and ends with the notice of sample values where any figure is one. */
  readonly blocks: readonly BriefingBlock[];
  /** 落款: who issues it and the date, as written; null where not given. */
  readonly issuer: string | null;
  readonly date: string | null;
}

/** A section that goes beside the usual ones, before what to watch. */
export interface BriefingSection {
  readonly title: string;
  readonly blocks: readonly BriefingBlock[];
}

/** A briefing with what a leader reads (一页要情): a page that the briefing goes with as its annex. */
export interface MonitoringBriefing extends Briefing {
  readonly digest: Digest;
}

/** The briefing on one page, in short paragraphs. */
export interface Digest {
  readonly title: string;
  readonly blocks: readonly BriefingBlock[];
}

/** One block; its key says what it is about and stays the same from month to month. */
export type BriefingBlock = Heading | Paragraph | BriefingTable;

export interface Heading {
  readonly kind: "heading";
  readonly key: string;
  /** 1 一、 · 2 （一） */
  readonly level: 1 | 2;
  readonly text: string;
}

export interface Paragraph {
  /** `notice` is one of sample values. */
  readonly kind: "paragraph" | "notice";
  readonly key: string;
  /** Words that open the paragraph and are set off, such as the name of an indicator; empty where there are none. */
  readonly lead: string;
  readonly text: string;
}

export interface BriefingTable {
  readonly kind: "table";
  readonly key: string;
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export interface TableColumn {
  readonly key: string;
  readonly heading: string;
  /** Share of the table's width, in per cent. */
  readonly width: number;
  readonly align: "left" | "center" | "right";
}

export interface TableRow {
  /** Code of the indicator. */
  readonly key: string;
  /** In the columns' order. */
  readonly cells: readonly BriefingCell[];
}

export interface BriefingCell {
  readonly text: string;
  /** The figure behind the text; null where it is words. */
  readonly figure: CellFigure | null;
}

export interface CellFigure {
  /** As it is printed; a share unrounded. */
  readonly value: number;
  readonly decimals: number;
  /** A difference carries its sign; a share is a fraction shown in per cent. */
  readonly form: "plain" | "difference" | "share";
}
