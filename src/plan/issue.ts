/**
 * Something a reader could not use, or used with a doubt. The core names it by a code with its details; `report` makes
 * the sentence. `row` counts from 1 over the lines of the file; `column` is the heading, or null where the whole row is
 * meant; `value` is the cell as it stood.
 */
export interface Issue<Code extends string = string> {
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly code: Code;
  /** `error`: not used; `warning`: used, look again; `note`: for information. */
  readonly severity: "error" | "warning" | "note";
  /** What the sentence needs beyond row, column and value, such as the nearest names. */
  readonly details: Readonly<Record<string, string | number>>;
}
