import { refuse } from "./failure";
import { askCells, readCells, type AskedCells, type Layer } from "./cells";
import type { SheetRole } from "./role";
import type { SheetDefinition } from "./definition";
import { textOf, type Cell, type Grid } from "./grid";
import { findCorner, locate, type Located } from "./locate";
import { readMarks, writtenKey, type Marks } from "./marks";
import { managedKey, readHead, unfinishedKey, type Head } from "./head";
import { currentKey, schemaVersion } from "./schema";
import type { EngineSession } from "./session";

/** A managed sheet as it was found. */
export interface OpenSheet {
  readonly id: string;
  readonly name: string;
  readonly located: Located;
  /** False where making it broke off midway: it is to get all that a new one has. */
  readonly finished: boolean;
  /** What was last written into it (`marks.ts`); of generated sheets alone. */
  readonly marks: Marks | null;
  /** What its readings kept in it, of those that people fill; null where that is nothing. */
  readonly kept: string | null;
  /** Whether a person filters its rows, so that some may be hidden; of generated sheets alone. */
  readonly filtered: boolean;
}

/** What a workbook holds of ours, read in one batch. */
export interface OpenWorkbook {
  readonly head: Head | null;
  readonly setting: string | null;
  readonly sheets: ReadonlyMap<SheetRole, OpenSheet>;
  /** Ids of empty sheets that stand where a role's sheet would, as where making it broke off at once: they are taken. */
  readonly blank: ReadonlyMap<SheetRole, string>;
  /** Names of all sheets. */
  readonly names: readonly string[];
  readonly ids: readonly string[];
  /** Ids of the sheets that a person protected. */
  readonly protectedIds: ReadonlySet<string>;
  readonly structureProtected: boolean;
}

/**
 * Reads the managed sheets with these roles, and where they are at hand those with others, of which values are read.
 *
 * A sheet is looked for where it was last seen and under its usual name, and known by the corner of its hidden keys. Only
 * where it is in neither place, as after opening a workbook in which it was renamed, is every sheet asked for its custom
 * property, which takes two more round trips, once.
 */
export async function openWorkbook(
  session: EngineSession,
  context: Excel.RequestContext,
  roles: readonly SheetRole[],
  atHand: readonly SheetRole[] = [],
): Promise<OpenWorkbook> {
  const { workbook } = context;
  const { registry, seen } = session;
  const askAll = (wanted: (role: SheetRole) => boolean) =>
    sent([
      ...roles.filter(wanted).flatMap((role) => askFor(session, context, role, registry.of(role).reads)),
      ...atHand.filter(wanted).flatMap((role) => askFor(session, context, role, "values")),
    ]);
  const { sheets, setting, structure, candidates } = await readCells(session, context, () => ({
    sheets: workbook.worksheets.load("items/id,items/name,items/protection/protected"),
    setting: workbook.settings.getItemOrNullObject(managedKey).load("value"),
    structure: workbook.protection.load("protected"),
    ...askAll(() => true),
  }));

  const value = setting.isNullObject ? null : String(setting.value);
  const head = readHead(value);
  if (head !== null && head.schema > schemaVersion) refuse("newerSchema", { found: head.schema, known: schemaVersion });
  const found = new Map<SheetRole, OpenSheet>();
  const version = head?.schema ?? schemaVersion;
  const blank = new Map<SheetRole, string>();
  const take = (candidate: Candidate): boolean => {
    const open = found.has(candidate.role) ? null : recognised(candidate, version);
    if (open !== null) found.set(candidate.role, open);
    else if (isBlank(candidate)) blank.set(candidate.role, candidate.sheet.id);
    return open !== null || blank.has(candidate.role);
  };
  candidates.forEach(take);
  // Where one is gone another under its name may have come.
  const others = candidates.filter((each) => each.read === "nothing" && !each.cells.used.isNullObject);
  const gone = new Set(others.map(({ role }) => role).filter((role) => !found.has(role)));
  for (const role of gone) seen.delete(role);
  if (gone.size > 0)
    (await readCells(session, context, () => askAll((role) => gone.has(role)))).candidates.forEach(take);
  const ids = sheets.items.map(({ id }) => id);
  const missing = roles.filter((role) => !found.has(role));
  if (head !== null && missing.length > 0) {
    for (const candidate of await searchByProperty(session, context, ids, missing))
      if (!take(candidate)) refuse("damagedSheet", { sheet: candidate.sheet.name });
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
    blank,
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
  session: EngineSession,
  context: Excel.RequestContext,
  open: OpenWorkbook,
  roles: readonly SheetRole[],
): Promise<readonly [SheetRole, OpenSheet] | null> {
  const { registry, seen } = session;
  const [ids, names] = [new Set(open.ids), new Set(open.names.map((name) => name.toLowerCase()))];
  for (const role of roles) if (!ids.has(seen.get(role) ?? "")) seen.delete(role);
  const newest = roles.find((role) => seen.has(role) || names.has(registry.usualName(role).toLowerCase()));
  if (newest === undefined) return null;
  const { candidates } = await readCells(session, context, () => sent(askFor(session, context, newest, "values")));
  const sheet = recognised(candidates[0]!, open.head?.schema ?? schemaVersion);
  if (sheet === null) return null;
  seen.set(newest, sheet.id);
  return [newest, sheet];
}

/** Asks every sheet what it is, so that a renamed one is at hand from then on. One sync. */
export async function lookAround(
  session: EngineSession,
  context: Excel.RequestContext,
  { ids }: OpenWorkbook,
): Promise<void> {
  await rolesByProperty(session, context, ids);
}

interface Candidate {
  readonly role: SheetRole;
  readonly definition: SheetDefinition;
  readonly sheet: Excel.Worksheet;
  readonly cells: AskedCells;
  readonly unfinished: Excel.WorksheetCustomProperty;
  readonly filter: Excel.AutoFilter | null;
  readonly said: Excel.WorksheetCustomProperty | null;
  readonly read: SheetDefinition["reads"] | "values" | "nothing";
}

/** Candidates with the cells that are asked for with them. */
const sent = (candidates: readonly Candidate[]) => ({ candidates, cells: candidates.map(({ cells }) => cells) });

/** Asks for a sheet where it was last seen with its cells, and whether one is under its usual name; else for the latter's cells. */
function askFor(
  session: EngineSession,
  context: Excel.RequestContext,
  role: SheetRole,
  read: Candidate["read"],
): Candidate[] {
  const { registry, seen } = session;
  const [id, name] = [seen.get(role), registry.usualName(role)];
  const asked = { role, definition: registry.of(role) };
  if (id === undefined) return [ask(session, context, { ...asked, read }, name)];
  return [ask(session, context, { ...asked, read }, id), ask(session, context, { ...asked, read: "nothing" }, name)];
}

/** @param key id or name; both are taken by Excel */
function ask(
  session: EngineSession,
  context: Excel.RequestContext,
  asked: Pick<Candidate, "role" | "definition" | "read">,
  key: string,
): Candidate {
  const sheet = context.workbook.worksheets.getItemOrNullObject(key).load("id,name");
  const cells = askCells(session, sheet, layersOf(asked.read));
  const unfinished = sheet.customProperties.getItemOrNullObject(unfinishedKey).load("value");
  const filter = asked.read === "formulas" ? sheet.autoFilter.load("isDataFiltered") : null;
  const { keeps } = asked.definition;
  const property = asked.read === "formulas" ? writtenKey : asked.read === "entered" ? keeps : undefined;
  const said = property === undefined ? null : sheet.customProperties.getItemOrNullObject(property).load("value");
  return { ...asked, sheet, cells, unfinished, filter, said };
}

function layersOf(read: Candidate["read"]): readonly Layer[] {
  if (read === "nothing") return [];
  return read === "entered" ? ["values", "formulas", "numberFormat"] : [read];
}

const isBlank = ({ sheet, cells }: Candidate) => !sheet.isNullObject && cells.used.isNullObject;

function recognised(
  { role, definition, sheet, cells: { used, read }, unfinished, filter, said }: Candidate,
  version: number,
): OpenSheet | null {
  if (sheet.isNullObject || used.isNullObject) return null;
  const place = { row: used.rowIndex, column: used.columnIndex };
  if (read.size === 0) return null;
  const [values, formulas, formats] = [read.get("values"), read.get("formulas"), read.get("numberFormat")];
  const grid: Grid = {
    ...place,
    cells: values ?? formulas!,
    ...(values && formulas && formats && { formulas, formats: formats as string[][] }),
  };
  const located = locate(withCurrentKeys(grid, definition, role, version), role);
  const filtered = filter?.isDataFiltered ?? false;
  const text = said === null || said.isNullObject ? null : String(said.value);
  const marks = text === null || definition.reads === "entered" ? null : readMarks(text);
  const kept = definition.reads === "entered" ? text : null;
  return (
    located && { id: sheet.id, name: sheet.name, located, finished: unfinished.isNullObject, filtered, marks, kept }
  );
}

/** A sheet of an older version with its column keys as this one calls them. */
function withCurrentKeys(grid: Grid, { renamed: renamings }: SheetDefinition, role: SheetRole, version: number): Grid {
  const corner = findCorner(grid, role);
  if (corner === null || version === schemaVersion) return grid;
  const renamed = (cells: readonly Cell[]) =>
    cells.map((cell, at) => (at === corner[1] ? cell : currentKey(textOf(cell), version, renamings)));
  return { ...grid, cells: grid.cells.map((cells, row) => (row === corner[0] ? renamed(cells) : cells)) };
}

/** The role that each sheet says it has, all of which are remembered. */
async function rolesByProperty(session: EngineSession, context: Excel.RequestContext, ids: readonly string[]) {
  const { worksheets } = context.workbook;
  const asked = ids.map((id) => ({
    id,
    property: worksheets.getItem(id).customProperties.getItemOrNullObject(managedKey).load("value"),
  }));
  await context.sync();
  const roles = new Map<SheetRole, string>();
  for (const { id, property } of asked)
    if (!property.isNullObject && !roles.has(property.value)) roles.set(property.value, id);
  for (const [role, id] of roles) session.seen.set(role, id);
  return roles;
}

async function searchByProperty(
  session: EngineSession,
  context: Excel.RequestContext,
  ids: readonly string[],
  roles: readonly SheetRole[],
): Promise<readonly Candidate[]> {
  const idOf = await rolesByProperty(session, context, ids);
  const there = roles.flatMap((role) => {
    const id = idOf.get(role);
    return id === undefined ? [] : [{ role, id, definition: session.registry.of(role) }];
  });
  if (there.length === 0) return [];
  const queue = () =>
    sent(
      there.map(({ role, id, definition }) => ask(session, context, { role, definition, read: definition.reads }, id)),
    );
  return (await readCells(session, context, queue)).candidates;
}
