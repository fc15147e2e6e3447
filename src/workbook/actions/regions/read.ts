import { z } from "zod";
import { fingerprint } from "../../../plan";
import { parseRegionLists, type RegionList } from "../../../regions";
import { refuse, type WorkbookResult } from "../../engine/failure";
import type { OpenWorkbook } from "../../engine/open";
import { act } from "../../engine/run";
import type { SheetRole } from "../../engine/role";
import type { Session } from "../../session";
import { isRegionKey } from "../../sheets/breakdown/columns";
import { sampledColumn, withTrueMarks } from "../../sheets/sampled";
import { breakdownWords } from "../../sheets/breakdown/words";
import { breakdownRole, regionDataRole, regionRoles, regionsKey } from "../../sheets/regionRoles";
import { visibleTable } from "../../sheets/visible";
import { openInputs } from "../inputs";
import { takeReading } from "../read";
import type { RegionsSession } from "./session";
import type { RegionsReading } from "./store";

/** What a workbook holds, the sheets of regions among it. */
export interface OpenRegions {
  readonly open: OpenWorkbook;
  /** Null where no targets are handed down. */
  readonly reading: RegionsReading | null;
}

/** Reads the input sheets and those of regions, in one sync where they are where they were. */
export async function openRegionSheets(
  { session, store }: RegionsSession,
  context: Excel.RequestContext,
  others: readonly SheetRole[] = [],
): Promise<OpenRegions> {
  const setting = context.workbook.settings.getItemOrNullObject(regionsKey).load("value");
  const open = await openInputs(session, context, { roles: [...regionRoles, ...others] });
  if (takeReading(session, open) === null) refuse("notLoaded");
  const lists = setting.isNullObject ? [] : readLists(setting.value);
  const reading = readSheets(open, session, lists);
  store.set(reading);
  return { open, reading };
}

/** Reads the regions, or why that fails, into their store; `noRegions` where no targets are handed down. */
export async function readRegions(regions: RegionsSession): Promise<WorkbookResult<RegionsReading>> {
  const outcome = await act(regions.session, async (context) => {
    return (await openRegionSheets(regions, context)).reading ?? refuse("noRegions");
  });
  if (!outcome.ok && outcome.error.code !== "noRegions") regions.store.fail(outcome.error);
  return outcome;
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

function readSheets({ sheets }: OpenWorkbook, { store }: Session, lists: readonly RegionList[]): RegionsReading | null {
  const breakdown = sheets.get(breakdownRole);
  if (breakdown === undefined) return null;
  const data = sheets.get(regionDataRole);
  const hidden = [sampledColumn.key];
  const regions = [...breakdown.located.columns.keys()].filter(isRegionKey);
  const targets = visibleTable(withTrueMarks(breakdown, regions), hidden);
  const hasFigures = data?.located.rows.some((row) => row.text("value") !== "") ?? false;
  const figures = hasFigures ? visibleTable(withTrueMarks(data!, ["value"]), hidden) : null;
  const lookups = store.years().map((year) => store.lookup(year)!);
  const briefed = breakdown.located.rows.flatMap((row) => {
    if (row.text("brief") !== breakdownWords.yes) return [];
    const read = lookups.map(({ find }) => find(row.text("name"))).find(({ ok }) => ok);
    return read?.ok ? [read.value.code] : [];
  });
  const version = fingerprint(JSON.stringify([targets, figures, lists, briefed]));
  return { targets, figures, lists, briefed: [...new Set(briefed)], version };
}
