import { refuse } from "./outcome";
import { migratedKey, schemaVersion } from "./schema";
import type { SheetRole } from "./content";
import { textOf, type Cell, type Grid } from "./grid";
import { findCorner, locate, type Located } from "./locate";
import { usualName } from "./names";
import { managedKey, readHead, type Head } from "./head";

/** A managed sheet as it was found. */
export interface OpenSheet {
  readonly id: string;
  readonly name: string;
  readonly located: Located;
}

/** What a workbook holds of ours, read in one batch. */
export interface OpenWorkbook {
  readonly head: Head | null;
  readonly setting: string | null;
  readonly sheets: ReadonlyMap<SheetRole, OpenSheet>;
  /** Names of all sheets. */
  readonly names: readonly string[];
  readonly ids: readonly string[];
  /** Ids of the sheets that a person protected. */
  readonly protectedIds: ReadonlySet<string>;
  readonly structureProtected: boolean;
}

/** Where the sheets were last seen, so that a renamed one is found without asking each sheet what it is. */
const seen = new Map<SheetRole, string>();

/** Ids of the sheets with these roles, as far as they were seen. */
export const seenIds = (roles: readonly SheetRole[]): string[] =>
  roles.flatMap((role) => {
    const id = seen.get(role);
    return id === undefined ? [] : [id];
  });

/**
 * Reads the managed sheets with these roles, and where they are at hand those with others, of which values are read.
 *
 * A sheet is looked for where it was last seen and under its usual name, and known by the corner of its hidden keys. Only
 * where it is in neither place, as after opening a workbook in which it was renamed, is every sheet asked for its custom
 * property, which takes two more round trips, once.
 */
export async function openWorkbook(
  context: Excel.RequestContext,
  roles: readonly SheetRole[],
  atHand: readonly SheetRole[] = [],
): Promise<OpenWorkbook> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/id,items/name,items/protection/protected");
  const setting = workbook.settings.getItemOrNullObject(managedKey).load("value");
  const structure = workbook.protection.load("protected");
  const candidates = [
    ...roles.flatMap((role) => askFor(context, role, isReport(role) ? "formulas" : "values")),
    ...atHand.flatMap((role) => askFor(context, role, "values")),
  ];
  await context.sync();

  const value = setting.isNullObject ? null : String(setting.value);
  const head = readHead(value);
  if (head !== null && head.schema > schemaVersion) refuse("newerSchema", { found: head.schema, known: schemaVersion });
  const found = new Map<SheetRole, OpenSheet>();
  const version = head?.schema ?? schemaVersion;
  for (const candidate of candidates) {
    const open = found.has(candidate.role) ? null : recognised(candidate, version);
    if (open !== null) found.set(candidate.role, open);
  }
  const ids = sheets.items.map(({ id }) => id);
  const missing = roles.filter((role) => !found.has(role));
  if (head !== null && missing.length > 0) {
    for (const candidate of await searchByProperty(context, ids, missing)) {
      const open = recognised(candidate, version) ?? refuse("damagedSheet", { sheet: candidate.sheet.name });
      found.set(candidate.role, open);
    }
  }
  for (const role of [...roles, ...atHand]) {
    const open = found.get(role);
    if (open) seen.set(role, open.id);
    else seen.delete(role);
  }
  return {
    head,
    setting: value,
    sheets: found,
    names: sheets.items.map(({ name }) => name),
    ids,
    protectedIds: new Set(sheets.items.filter(({ protection }) => protection.protected).map(({ id }) => id)),
    structureProtected: structure.protected,
  };
}

/**
 * The values of the newest sheet among roles that is at hand: where it was last seen or under its usual name. One sync, or
 * none where no sheet is there to be read.
 *
 * @param roles the newest first
 */
export async function openNewest(
  context: Excel.RequestContext,
  open: OpenWorkbook,
  roles: readonly SheetRole[],
): Promise<readonly [SheetRole, OpenSheet] | null> {
  const [ids, names] = [new Set(open.ids), new Set(open.names.map((name) => name.toLowerCase()))];
  const isThere = (role: SheetRole) => ids.has(seen.get(role) ?? "") || names.has(usualName(role).toLowerCase());
  const newest = roles.find(isThere);
  if (newest === undefined) return null;
  const candidates = askFor(context, newest, "values");
  await context.sync();
  const version = open.head?.schema ?? schemaVersion;
  for (const candidate of candidates) {
    const sheet = recognised(candidate, version);
    if (sheet === null) continue;
    seen.set(newest, sheet.id);
    return [newest, sheet];
  }
  return null;
}

/** Asks every sheet what it is, so that a renamed one is at hand from then on. One sync. */
export async function lookAround(context: Excel.RequestContext, { ids }: OpenWorkbook): Promise<void> {
  await rolesByProperty(context, ids);
}

/** Formulas of a generated sheet are kept by undo and by what a person wrote beside it. */
const isReport = (role: SheetRole) => role === "dashboard" || role.includes(" ");

interface Candidate {
  readonly role: SheetRole;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly read: "formulas" | "values";
}

/** Asks for a sheet where it was last seen and under its usual name. */
const askFor = (context: Excel.RequestContext, role: SheetRole, read: Candidate["read"]) =>
  [...new Set([seen.get(role), usualName(role)])].flatMap((key) =>
    key === undefined ? [] : [ask(context, role, key, read)],
  );

/** @param key id or name; both are taken by Excel */
function ask(context: Excel.RequestContext, role: SheetRole, key: string, read: Candidate["read"]): Candidate {
  const sheet = context.workbook.worksheets.getItemOrNullObject(key).load("id,name");
  const used = sheet.getUsedRangeOrNullObject(true).load(`rowIndex,columnIndex,${read}`);
  return { role, sheet, used, read };
}

function recognised({ role, sheet, used, read }: Candidate, version: number): OpenSheet | null {
  if (sheet.isNullObject || used.isNullObject) return null;
  const cells = used[read] as Cell[][];
  const grid: Grid = { row: used.rowIndex, column: used.columnIndex, cells };
  const located = locate(withCurrentKeys(grid, role, version), role);
  return located && { id: sheet.id, name: sheet.name, located };
}

/** A sheet of an older version with its column keys as this one calls them. */
function withCurrentKeys(grid: Grid, role: SheetRole, version: number): Grid {
  const corner = findCorner(grid, role);
  if (corner === null || version === schemaVersion) return grid;
  const renamed = (cells: readonly Cell[]) =>
    cells.map((cell, at) => (at === corner[1] ? cell : migratedKey(role, textOf(cell), version)));
  return { ...grid, cells: grid.cells.map((cells, row) => (row === corner[0] ? renamed(cells) : cells)) };
}

/** The role that each sheet says it has; reports are remembered. */
async function rolesByProperty(context: Excel.RequestContext, ids: readonly string[]) {
  const { worksheets } = context.workbook;
  const asked = ids.map((id) => ({
    id,
    property: worksheets.getItem(id).customProperties.getItemOrNullObject(managedKey).load("value"),
  }));
  await context.sync();
  const roles = new Map<string, string>();
  for (const { id, property } of asked) {
    if (property.isNullObject || roles.has(property.value)) continue;
    roles.set(property.value, id);
    if (isReport(property.value as SheetRole)) seen.set(property.value as SheetRole, id);
  }
  return roles;
}

async function searchByProperty(
  context: Excel.RequestContext,
  ids: readonly string[],
  roles: readonly SheetRole[],
): Promise<Candidate[]> {
  const idOf = await rolesByProperty(context, ids);
  const candidates = roles.flatMap((role) => {
    const id = idOf.get(role);
    return id === undefined ? [] : [ask(context, role, id, isReport(role) ? "formulas" : "values")];
  });
  if (candidates.length > 0) await context.sync();
  return candidates;
}
