import type { Row } from "../../engine/content";
import { literal, textOf, type Cell, type Input } from "../../engine/grid";
import type { Located, LocatedRow } from "../../engine/locate";
import { isRegionKey } from "../../sheets/breakdown/columns";
import { monthKey, months, remarkKeys } from "../../sheets/entry/columns";
import { readRemarks, writeRemarks } from "../../sheets/entry/remarks";
import { isOfSamples, isSample, sampledColumn, saysSample } from "../../sheets/sampled";

/** A row that samples are taken out of: what stood in its cells, and what is left of each. */
export interface ClearedRow {
  /** By which it is found again; of one that goes as a whole it is no row's. */
  readonly identity: string;
  readonly key: string;
  /** Place within the grid. */
  readonly at: number;
  readonly goes: boolean;
  readonly figures: number;
  readonly cells: ReadonlyMap<string, { readonly before: Cell; readonly after: string }>;
  readonly formats: ReadonlyMap<string, string>;
}

/** What a sheet loses. */
export type Clearing = (located: Located) => ClearedRow[];

/** How a row of 月度数据 is told from the others once it is no longer one of samples; null for a row that is none. */
export type Identify = (row: LocatedRow) => string | null;

const marks = ["sample", sampledColumn.key];

/**
 * 月度数据: the samples of a row go, with what is said of them. A row that nothing is left of goes as a whole where nobody is
 * asked for it, or where another is there for the same.
 *
 * @param asked rows that are asked of an analyst
 */
export const clearEntry =
  (identify: Identify, asked: ReadonlySet<string>): Clearing =>
  ({ rows, columns }) => {
    const taken = new Set(rows.filter((row) => !isOfSamples(row)).map(identify));
    return rows.filter(isOfSamples).map((row) => {
      const samples = months.filter((month) => isSample(row, monthKey(month)));
      const own = months.filter((month) => row.text(monthKey(month)) !== "" && !samples.includes(month));
      const identity = identify(row);
      if (own.length === 0 && (identity === null || taken.has(identity) || !asked.has(identity)))
        return goneRow(row, columns, samples.length);
      if (own.length === 0) taken.add(identity);
      const remarks = remarkKeys.map((key) => {
        const said = readRemarks(row.text(key), false);
        return [key, writeRemarks(new Map(own.map((month) => [month, said(month)])))] as const;
      });
      const emptied = [...samples.map(monthKey), ...marks].map((key) => [key, ""] as const);
      return clearedRow(row, identity ?? goneIdentity(row), [...emptied, ...remarks], samples.length);
    });
  };

/** A sheet with one figure a row: rows with a sample go; of others the mark, and a source that says no more. */
export const clearSingle: Clearing = ({ rows, columns }) =>
  rows.filter(isOfSamples).map((row) => {
    if (isSample(row, "value")) return goneRow(row, columns, 1);
    const said = ["source", "note"].filter((key) => saysSample(row.text(key)));
    return clearedRow(
      row,
      singleIdentity(row),
      [...marks, ...said].map((key) => [key, ""] as const),
      0,
    );
  });

/** How rows of such a sheet are told apart. */
export const singleIdentity = (row: LocatedRow): string =>
  JSON.stringify([
    row.key,
    ...["region", "name", "year", "month", "role", "scope", "vintage", "value"].map((key) => row.text(key)),
  ]);

/** 分解: the targets of regions that are samples. */
export const clearBreakdown: Clearing = ({ rows, columns }) =>
  rows.filter(isOfSamples).map((row) => {
    const samples = [...columns.keys()].filter((key) => isRegionKey(key) && isSample(row, key));
    return clearedRow(
      row,
      row.key,
      [...samples, ...marks].map((key) => [key, ""] as const),
      samples.length,
    );
  });

function clearedRow(
  row: LocatedRow,
  identity: string,
  after: readonly (readonly [key: string, text: string])[],
  figures: number,
): ClearedRow {
  const changed = after.filter(([key, text]) => row.text(key) !== text);
  return {
    ...{ identity, key: row.key, at: row.at, goes: false, figures },
    cells: new Map(changed.map(([key, text]) => [key, { before: row.formula(key), after: text }])),
    formats: new Map(),
  };
}

function goneRow(row: LocatedRow, columns: Located["columns"], figures: number): ClearedRow {
  const filled = [...columns.keys()].filter((key) => row.text(key) !== "");
  return {
    ...{ identity: goneIdentity(row), key: row.key, at: row.at, goes: true, figures },
    cells: new Map(filled.map((key) => [key, { before: row.formula(key), after: "" }])),
    formats: new Map(filled.map((key) => [key, row.entered(key).format])),
  };
}

const goneIdentity = ({ at }: LocatedRow) => `gone ${at}`;

/** By which a row is found in the clearing itself. */
export const placeIdentity = ({ at }: Pick<LocatedRow, "at">): string => String(at);

/** Rows as the clearing leaves them; those that go are deleted. */
export const rowsAfter = (cleared: readonly ClearedRow[]): Row[] =>
  cleared
    .filter(({ goes }) => !goes)
    .map(({ at, key, cells }) => ({
      ...{ identity: placeIdentity({ at }), key },
      cells: new Map([...cells].map(([column, { after }]) => [column, literal(after)])),
    }));

/** Rows as they were before the clearing; a cell that was filled since stays as it is, and is counted. */
export function restoredRows(cleared: readonly ClearedRow[], found: ReadonlyMap<string, LocatedRow>) {
  let changed = 0;
  const rows = cleared.flatMap(({ identity, key, goes, cells, formats }): Row[] => {
    const row = goes ? undefined : found.get(identity);
    if (!goes && row === undefined) {
      changed += cells.size;
      return [];
    }
    const back = new Map<string, Input>();
    for (const [column, { before, after }] of cells)
      if (row !== undefined && textOf(row.formula(column)) !== after) changed++;
      else back.set(column, typeof before === "string" && !before.startsWith("=") ? literal(before) : before);
    return [{ identity, key: row?.key ?? key, cells: back, formats }];
  });
  return { rows, changed };
}
