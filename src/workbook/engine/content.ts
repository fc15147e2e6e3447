import type { SheetRole } from "./role";
import type { Input } from "./grid";

/** One column of a managed sheet. */
export interface Column {
  /** Stands in the hidden key row: the column is found by it, whatever its heading says and wherever it is moved. */
  readonly key: string;
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  /** Number format of the whole column; `@` is text. */
  readonly format: string;
  readonly hidden?: boolean;
  /** Version of the layout that added it; without one it is as old as any that has every column. */
  readonly since?: number;
  /** True where a person fills the column. */
  readonly input?: boolean;
  readonly align?: "left" | "center" | "right";
  readonly wrap?: boolean;
}

/** One row of a managed sheet. */
export interface Row {
  /** What the row is about, from the hidden key column or the row's own cells: it is found by it wherever it is sorted. */
  readonly identity: string;
  /** What the hidden key column holds. */
  readonly key: string;
  /** Cells by column key; a column without one is left as it is. Formulas begin with `=` and are marked as such. */
  readonly cells: ReadonlyMap<string, Input | Formula>;
  /** Number formats that differ from the column's, by column key. */
  readonly formats?: ReadonlyMap<string, string>;
}

/** A native formula, made where it is known in which cells its inputs stand. */
export interface Formula {
  /** @param at address of the cell of this row in the column with a key */
  formula(at: (column: string) => string): string;
}

/** What a managed sheet is to hold. */
export interface Content {
  readonly role: SheetRole;
  readonly title: string;
  /** Lines below the title, such as the source and the notice of sample values. */
  readonly notes: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Keys of the rows above the body, in the hidden key column. */
export const metaKeys = {
  /** Opens the cell in which key row and key column cross; the role of the sheet follows. */
  corner: "#jh ",
  title: "#title",
  note: "#note",
  heading: "#heading",
} as const;

export const noteKey = (index: number) => `${metaKeys.note}${index + 1}`;
export const isMeta = (key: string) => key.startsWith("#");
