import type { ColumnRenaming } from "./definition";

/** Version of the managed sheets' layout that this program writes. */
export const schemaVersion = 4;

/**
 * The key that a column of an older workbook has in this version. What a version adds needs no entry: loading puts missing
 * columns and rows in.
 *
 * @example currentKey("kind", 1, [{ from: 1, keys: new Map([["kind", "vintage"]]) }]) // "vintage"
 */
export function currentKey(key: string, version: number, renamed: readonly ColumnRenaming[] = []): string {
  return renamed.filter(({ from }) => from >= version).reduce((current, { keys }) => keys.get(current) ?? current, key);
}
