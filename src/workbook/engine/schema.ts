import type { SheetRole } from "./content";

/** Version of the managed sheets' layout that this program writes. */
export const schemaVersion = 1;

type SheetKind = "targets" | "entry" | "guide" | "dashboard" | "analysis" | "briefing";

/** What one version calls otherwise than the one before: new column keys by old ones, for each kind of sheet. */
export interface Migration {
  /** The version it leads from; it leads to the next one. */
  readonly from: number;
  readonly columns: Readonly<Partial<Record<SheetKind, ReadonlyMap<string, string>>>>;
}

/**
 * The versions so far, the oldest first. What a version adds needs no entry: loading puts missing columns and rows in.
 */
const migrations: readonly Migration[] = [];

/**
 * The key that a column of an older workbook has in this version.
 *
 * @example migratedKey("entry", "kind", 1, [{ from: 1, columns: { entry: new Map([["kind", "vintage"]]) } }]) // "vintage"
 */
export function migratedKey(
  role: SheetRole,
  key: string,
  version: number,
  steps: readonly Migration[] = migrations,
): string {
  const kind = role.split(" ")[0] as SheetKind;
  return steps
    .filter(({ from }) => from >= version)
    .reduce((current, step) => step.columns[kind]?.get(current) ?? current, key);
}
