import { z } from "zod";
import { metaKeys, noteKey, type Content, type Formula } from "./content";
import { fingerprint } from "../../plan";
import { cellAt, textOf, type Cell, type Input } from "./grid";
import type { Located } from "./locate";

/** Custom property of a generated sheet: what was written into it, so that what a person changed since is seen. */
export const writtenKey = "jh-written";

const marks = z.object({
  /** Column keys that are marked, the usual ones first; rows with others refer to them by number. */
  columns: z.array(z.array(z.string())),
  rows: z.record(z.string(), z.int()),
  /** Of all that is marked, and of the column that is a person's too. */
  written: z.string(),
  through: z.string(),
});
export type Marks = z.infer<typeof marks>;

/** What a person changed in a generated sheet since it was written. */
export interface Edits {
  /** Whether anything was that the next writing would overwrite. */
  readonly any: boolean;
  /** Texts in the column that is written through to where it comes from, by row key. */
  readonly through: ReadonlyMap<string, string>;
}

export const noEdits: Edits = { any: false, through: new Map() };

/**
 * The marks of a content as it is written. Cells that it leaves as they are do not count; a formula counts as one, whatever
 * Excel makes of its spelling.
 *
 * @param through column whose texts are a person's too
 */
export function marksOf({ title, notes, rows }: Content, through: string | undefined): Marks {
  const lists = new Map<string, number>();
  const others: Record<string, number> = {};
  for (const { key, cells } of rows) {
    const list = JSON.stringify(
      [...cells].flatMap(([column, cell]) => (cell === null || column === through ? [] : [column])),
    );
    if (!lists.has(list)) lists.set(list, lists.size);
    if (lists.get(list) !== 0) others[key] = lists.get(list)!;
  }
  const columns = [...lists.keys()].map((list) => JSON.parse(list) as string[]);
  const texts = new Map(
    rows.map(({ key, cells }) => [key, through === undefined ? "" : plain(cells.get(through) ?? "")]),
  );
  return {
    columns,
    rows: others,
    written: markOf(
      [title, ...notes],
      rows.map(({ key, cells }) => [key, ...columns[others[key] ?? 0]!.map((column) => plain(cells.get(column)!))]),
    ),
    through: markOf([], [...texts]),
  };
}

/** Reads what the custom property says; null where there is none or it is none of ours. */
export function readMarks(value: unknown): Marks | null {
  try {
    return marks.parse(JSON.parse(String(value)));
  } catch {
    return null;
  }
}

/**
 * What was changed since the marks were made; nothing where there are none, as in a sheet of before them.
 *
 * @param columns of the sheet
 * @param through the column whose texts are a person's too, and what it comes from says now: where both were changed, that
 *   is an edit as any other
 */
export function editsOf(
  located: Located,
  before: Marks | null,
  columns: Content["columns"],
  through?: { readonly column: string; textOf(key: string): string },
): Edits {
  if (before === null) return noEdits;
  const { grid, meta } = located;
  const first = located.columns.get(columns.find(({ hidden }) => !hidden)!.key) ?? -1;
  const notes = [...meta.keys()].filter((key) => key.startsWith(metaKeys.note)).length;
  const top = [metaKeys.title, ...Array.from({ length: notes }, (_, i) => noteKey(i))];
  const rows = located.rows.filter(({ key }) => key !== "");
  const written = markOf(
    top.map((key) => shown(cellAt(grid, meta.get(key) ?? -1, first))),
    rows.map((row) => [row.key, ...before.columns[before.rows[row.key] ?? 0]!.map((key) => shown(row.cell(key)))]),
  );
  const any = written !== before.written;
  if (through === undefined) return { any, through: new Map() };
  const texts = rows.map((row) => [row.key, row.text(through.column)] as const);
  if (
    markOf(
      [],
      texts.map(([key, text]) => [key, shown(text)]),
    ) === before.through
  )
    return { any, through: new Map() };
  const unchanged =
    markOf(
      [],
      texts.map(([key]) => [key, shown(through.textOf(key))]),
    ) === before.through;
  const typed = texts.filter(([key, text]) => text !== "" && text !== through.textOf(key));
  return unchanged ? { any, through: new Map(typed) } : { any: any || typed.length > 0, through: new Map() };
}

/** Puts marks into the sheet's custom property; without any, what stands there is forgotten. */
export function setMarks({ customProperties }: Excel.Worksheet, written: Marks | null): void {
  customProperties.add(writtenKey, written === null ? "" : JSON.stringify(written));
}

/** Rows are told apart by what they begin with, their key, and may stand in any order. */
const markOf = (top: readonly string[], rows: readonly (readonly string[])[]) =>
  fingerprint(JSON.stringify([top, [...rows].sort(([a], [b]) => (a! < b! ? -1 : 1))]));
const plain = (cell: NonNullable<Input> | Formula): string => (typeof cell === "object" ? "=" : shown(cell));

/** A cell as it is compared: Excel may make a number of a text, and spells formulas its own way. */
function shown(cell: Cell): string {
  const text = textOf(cell);
  if (text.startsWith("=")) return "=";
  const digits = text.replace(/[,\s]/g, "").replace(/^−/, "-");
  const percent = digits.endsWith("%");
  const number = digits === "" ? NaN : Number(percent ? digits.slice(0, -1) : digits);
  return Number.isNaN(number) ? text : `${Number((percent ? number / 100 : number).toPrecision(10))}`;
}
