import { roleParts, type SheetRole } from "./role";
import type { Column } from "./content";
import type { Located, LocatedRow } from "./locate";
import type { Placement } from "./place";

export interface SheetDefinition {
  readonly kind: string;
  /** Name with which a sheet is made. @param period its month or year; empty where there is one sheet for all, and of the first year */
  nameOf(period: string): string;
  /**
   * What is read of its cells: of one that people fill values with their number formats and formulas, of one that is
   * generated formulas, which undo keeps, and what a person wrote beside it.
   */
  readonly reads: "entered" | "formulas";
  /** Custom property in which it keeps what its readings have to know of it later, of one that people fill. */
  readonly keeps?: string;
  /** Columns without which its rows cannot be read, whatever version wrote them. */
  readonly essential?: readonly string[];
  /** Columns of which loading cannot bring back what they said. */
  readonly irreplaceable?: readonly string[];
  /** The columns that it has whatever the plan; one that came after version 2 of the layout says since which. */
  columns(): readonly Column[];
  /** Column whose texts come from elsewhere and are a person's to change here too. */
  readonly writesThrough?: string;
  /** Identity of a row that was found, or null for a row that is not ours. */
  identify(row: LocatedRow): string | null;
  /** New column keys by old ones, for the versions that renamed any, the oldest first. */
  readonly renamed?: readonly ColumnRenaming[];
  /** Before anything is written over a sheet that was there: what would keep cells from being written. */
  clear?(sheet: Excel.Worksheet, before: Located | null, placement: Placement): void;
  /** After all is written: what follows from the cells, such as heights, whoever wrote them. */
  fit?(sheet: Excel.Worksheet, before: Located | null, placement: Placement): void;
}

/** What one version of the layout calls otherwise than the one before. */
export interface ColumnRenaming {
  /** The version it leads from; it leads to the next one. */
  readonly from: number;
  readonly keys: ReadonlyMap<string, string>;
}

/** The kinds of managed sheets. */
export interface SheetRegistry {
  of(role: SheetRole): SheetDefinition;
  /** Name with which a sheet is made. `analysis 2024-09` is made as 差距分析2024-09. */
  usualName(role: SheetRole): string;
  /** The same with kinds that come with their use; those that it has stay as they are. */
  with(more: readonly SheetDefinition[]): SheetRegistry;
}

/** @throws where two definitions are of one kind; `of` where a role is of none */
export function createRegistry(definitions: readonly SheetDefinition[]): SheetRegistry {
  const byKind = new Map(definitions.map((each) => [each.kind, each]));
  if (byKind.size < definitions.length) throw new Error("two managed sheets of one kind");
  const definitionOf = (role: SheetRole): SheetDefinition => {
    const found = byKind.get(roleParts(role)[0]);
    if (found === undefined) throw new Error(`no managed sheet is ${role}`);
    return found;
  };
  return {
    of: definitionOf,
    usualName: (role) => definitionOf(role).nameOf(roleParts(role)[1]),
    with: (more) => createRegistry([...definitions, ...more.filter(({ kind }) => !byKind.has(kind))]),
  };
}

/** A name that no sheet has yet: the usual one, else with a number. */
export function freeName(usual: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = usual;
  for (let i = 2; used.has(name.toLowerCase()); i++) name = `${usual}（${i}）`;
  return name;
}
