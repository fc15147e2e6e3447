import { z } from "zod";
import { parseRegionLists, type RegionList, type RegionTable } from "../../../regions";
import type { Plan } from "../../../plan";
import { createLookup } from "../../../plan";
import { refuse, type WorkbookResult } from "../../engine/failure";
import { fingerprint } from "../../engine/fingerprint";
import { openWorkbook, type OpenWorkbook } from "../../engine/open";
import { act } from "../../engine/run";
import type { SheetRole } from "../../engine/role";
import { inputRoles } from "../../sheets";
import { breakdownRole } from "../../sheets/breakdown/columns";
import { breakdownWords } from "../../sheets/breakdown/words";
import { regionDataRole } from "../../sheets/regionData/columns";
import { visibleTable } from "../../sheets/visible";
import { takeReading } from "../read";
import type { RegionsSession } from "./session";
import type { RegionsReading } from "./store";

/** Name of the workbook setting that keeps the city's list of regions. */
export const listKey = "jh-regions";

export const regionRoles = [breakdownRole, regionDataRole] as const;

/** What a workbook holds, the sheets of regions among it. */
export interface OpenRegions {
  readonly open: OpenWorkbook;
  readonly plan: Plan;
  readonly reading: RegionsReading | null;
}

/** Reads the input sheets and those of regions, in one sync where they are where they were. */
export async function openRegions(
  { session, store }: RegionsSession,
  context: Excel.RequestContext,
  others: readonly SheetRole[] = [],
): Promise<OpenRegions> {
  const setting = context.workbook.settings.getItemOrNullObject(listKey).load("value");
  const open = await openWorkbook(session, context, [...inputRoles, ...regionRoles, ...others]);
  const data = takeReading(session, open) ?? refuse("notLoaded");
  const lists = setting.isNullObject ? [] : readLists(setting.value);
  const reading = readSheets(open, data.plan, lists);
  store.set(reading);
  return { open, plan: data.plan, reading };
}

/** Reads the regions into their store; `noRegions` where no targets are handed down. */
export function readRegions(regions: RegionsSession): Promise<WorkbookResult<RegionsReading>> {
  return act(regions.session, async (context) => {
    return (await openRegions(regions, context)).reading ?? refuse("noRegions");
  });
}

function readLists(value: unknown): readonly RegionList[] {
  const text = z.string().safeParse(value);
  if (!text.success) return [];
  try {
    const lists = parseRegionLists(JSON.parse(text.data));
    return lists.ok ? lists.value : [];
  } catch {
    return [];
  }
}

function readSheets({ sheets }: OpenWorkbook, plan: Plan, lists: readonly RegionList[]): RegionsReading | null {
  const breakdown = sheets.get(breakdownRole);
  if (breakdown === undefined) return null;
  const targets = withCityTargets(visibleTable(breakdown), plan);
  const data = sheets.get(regionDataRole);
  const figures = data?.located.rows.some((row) => row.text("value") !== "") ? visibleTable(data) : null;
  const find = createLookup(plan).find;
  const briefed = breakdown.located.rows.flatMap((row) => {
    const read = row.text("brief") === breakdownWords.yes ? find(row.text("name")) : null;
    return read?.ok ? [read.value.code] : [];
  });
  const version = fingerprint(JSON.stringify([targets, figures, lists, briefed]));
  return { targets, figures, lists, briefed: [...new Set(briefed)], version };
}

/** The table of targets with the city's as 目标 says them now; milestones of the city stay those of the table. */
function withCityTargets({ name, rows }: RegionTable, plan: Plan): RegionTable {
  const { column } = breakdownWords;
  const head = rows.findIndex((row) => row.includes(column.name) && row.includes(column.city));
  if (head < 0) return { name, rows };
  const at = (heading: string) => rows[head]!.indexOf(heading);
  const [nameAt, monthAt, cityAt] = [at(column.name), at(column.month), at(column.city)];
  const find = createLookup(plan).find;
  return {
    name,
    rows: rows.map((row, i) => {
      const read = i <= head || (row[nameAt] ?? "") === "" ? null : find(row[nameAt]!);
      if (!read?.ok || (row[monthAt] ?? "") !== "") return row;
      const changed = [...row];
      changed[cityAt] = read.value.target.text;
      return changed;
    }),
  };
}
