import cities from "../../../../seeds/regions.json";
import { monthOf, type Month } from "../../../observations";
import { createLookup, type Plan } from "../../../plan";
import {
  analyseRegions,
  catalogueOf,
  readRegionTable,
  shippedRegionLists,
  type RegionIssue,
  type RegionList,
  type RegionsAnalysis,
} from "../../../regions";
import { refuse, type WorkbookResult } from "../../engine/failure";
import { place } from "../../engine/place";
import { rowKey } from "../../engine/locate";
import { act } from "../../engine/run";
import { show } from "../../engine/show";
import { checkReplaceable } from "../../engine/whole";
import { checkWritable, isUnchanged, Writer } from "../../engine/write";
import { breakdownContent } from "../../sheets/breakdown/content";
import { styleBreakdown } from "../../sheets/breakdown/style";
import { rowsBefore } from "../../sheets/entry/imported";
import { regionDataColumns } from "../../sheets/regionData/columns";
import { regionRowsFound, regionDataContent } from "../../sheets/regionData/content";
import { breakdownRole, regionDataRole, regionRoles, regionsKey } from "../../sheets/regionRoles";
import { styleRegionData } from "../../sheets/regionData/style";
import { writePatches } from "../patch";
import { readingOf } from "../read";
import { openRegionSheets, type OpenRegions } from "./read";
import type { RegionsGiven, RegionsLoaded, RegionsPreview } from "./report";
import type { RegionsSession } from "./session";

/**
 * Takes tables of targets and of figures into 分解 and 分县数据, which are made where they are missing. What a person typed
 * stays: of a figure that differs it is told which row holds another. Two syncs where the sheets are where they were.
 */
export function loadRegions(regions: RegionsSession, given: RegionsGiven): Promise<WorkbookResult<RegionsLoaded>> {
  const { session } = regions;
  return act(session, async (context) => {
    const opened = await openRegionSheets(regions, context);
    const { open } = opened;
    const { plan } = readingOf(session, given.year ?? session.store.data()!.plan.year);
    checkReplaceable(session, open, regionRoles);
    const { breakdown, figures, issues, lists } = readGiven(given, plan, opened);
    const [targetsBefore, dataBefore] = [open.sheets.get(breakdownRole), open.sheets.get(regionDataRole)];
    const targets = breakdownContent(breakdown, plan, {
      existing: targetsBefore?.located ?? null,
      briefed: given.briefed ?? [],
    });
    const data = regionDataContent({
      ...{ city: breakdown.list.city, figures, find: createLookup(plan).find, findPlace: breakdown.find },
      ...{ existing: dataBefore?.located ?? null, indicators: plan.indicators, replaces: given.replaces ?? false },
    });
    const writes = [
      {
        ...{ before: targetsBefore, style: styleBreakdown },
        placement: place(targets.content, targetsBefore?.located ?? null, rowKey),
      },
      {
        ...{ before: dataBefore, style: styleRegionData },
        placement: place(data.content, dataBefore?.located ?? null, data.identify),
      },
    ].filter(({ placement, before }) => !isUnchanged(placement) || !(before?.finished ?? false));
    checkWritable(
      open,
      writes.map(({ placement }) => placement),
    );
    const writer = new Writer(session, context, open);
    const created: string[] = [];
    for (const { before, placement, style } of writes) {
      const sheet = await writer.write(before, placement, { made: style });
      if (before?.finished) continue;
      created.push(session.registry.usualName(placement.content.role));
      if (created.length === 1) show(sheet);
    }
    context.workbook.settings.add(regionsKey, JSON.stringify(lists));
    await context.sync();
    regions.lastTaken = data.cells.size > 0 ? { cells: data.cells, year: plan.year } : null;
    // What now stands there is read as it will be from now on.
    await openRegionSheets(regions, context);
    return {
      ...data.added,
      ...{ city: breakdown.list.city, regions: breakdown.regions.length, created, issues },
      keptTargets: targets.kept,
    };
  });
}

/** What tables of figures would bring into 分县数据, beside what is there. One sync; nothing is written. */
export function previewRegions(regions: RegionsSession, given: RegionsGiven): Promise<WorkbookResult<RegionsPreview>> {
  const { session } = regions;
  return act(session, async (context) => {
    const opened = await openRegionSheets(regions, context);
    const { plan } = readingOf(session, given.year ?? session.store.data()!.plan.year);
    const { breakdown, figures, issues } = readGiven(given, plan, opened);
    const { beside } = regionDataContent({
      ...{ city: breakdown.list.city, figures, find: createLookup(plan).find, findPlace: breakdown.find },
      ...{ existing: opened.open.sheets.get(regionDataRole)?.located ?? null, indicators: plan.indicators },
    });
    return { beside, issues };
  });
}

/**
 * Takes back what the last loading wrote into 分县数据, cell by cell; one that was changed since stays.
 *
 * @returns how many stay; `nothingToUndo` where nothing was written since the add-in started, or it was taken back already
 */
export function undoTaken(regions: RegionsSession): Promise<WorkbookResult<{ readonly changed: number }>> {
  const { session } = regions;
  return act(session, async (context) => {
    const taken = regions.lastTaken ?? refuse("nothingToUndo");
    const { open, reading } = await openRegionSheets(regions, context);
    const sheet = open.sheets.get(regionDataRole) ?? refuse("nothingToUndo");
    const { plan } = readingOf(session, taken.year);
    const { breakdown } = readGiven({ data: [] }, plan, { open, reading });
    const { identify, found } = regionRowsFound({
      ...{ existing: sheet.located, find: createLookup(plan).find, findPlace: breakdown.find },
    });
    const { rows, changed } = rowsBefore(taken.cells, found, (key) => key === "value");
    const patch = { role: regionDataRole, sheet, columns: regionDataColumns(), identify, rows };
    await writePatches(session, context, open, [patch]);
    regions.lastTaken = null;
    await openRegionSheets(regions, context);
    return { changed };
  });
}

interface ReadTables extends Pick<RegionsAnalysis, "breakdown"> {
  readonly figures: Parameters<typeof regionDataContent>[0]["figures"];
  readonly issues: readonly RegionIssue[];
  readonly lists: readonly RegionList[];
}

/** What the tables say, by the targets that they hand down or that are there. */
function readGiven(
  { targets: table, data, lists: given }: RegionsGiven,
  plan: Plan,
  { reading }: OpenRegions,
): ReadTables {
  const targets = table ?? reading?.targets ?? refuse("noRegions");
  const kept = reading?.lists ?? [];
  const lists = given ?? (kept.length > 0 ? kept : shippedRegionLists(cities));
  const catalogue = catalogueOf(plan);
  const asOf: Month = monthOf(plan.year, 12);
  const analysis = analyseRegions({ targets, data: [], lists, catalogue, asOf }) ?? refuse("noRegions");
  const { breakdown } = analysis;
  const context = {
    ...{ find: breakdown.find, list: breakdown.list, asOf },
    ...{ indicators: plan.indicators, findIndicator: createLookup(plan).find },
  };
  const readings = data.map((each) => readRegionTable(each, context));
  return {
    breakdown,
    figures: readings.flatMap(({ figures }) => figures),
    issues: [...(table ? breakdown.issues : []), ...readings.flatMap(({ issues }) => issues)],
    lists,
  };
}
