import { yearOf, type Month } from "../../observations";
import { createLookup } from "../../plan";
import { inputColumn } from "../sheets/dashboard/columns";
import { chosenOf } from "../sheets/dashboard/comparisons";
import { dashboardContent, identifyDashboard, inputsOf } from "../sheets/dashboard/content";
import { monthsWithFigures, statusByMonth } from "../sheets/dashboard/figures";
import { statusColors } from "../../report";
import type { DashboardReport } from "../data";
import { loadCharts, makeCharts, updateCharts } from "../sheets/dashboard/draw";
import { loadStatusLook, recolorDashboard } from "../sheets/dashboard/colors";
import { chartFrames, formatFigures, lookOfDashboard } from "../sheets/dashboard/style";
import { openWorkbook, type OpenSheet } from "../engine/open";
import { act } from "../engine/run";
import { show } from "../engine/show";
import { Writer } from "../engine/write";
import { refuse, type Outcome } from "../engine/outcome";
import { inputRoles, readOpen } from "../sheets/read";
import { columnName } from "../engine/grid";
import { place } from "../engine/place";
import { workbookStore } from "../store";
import { checkWritable } from "./load";
import { reportOf } from "./report";
import { rememberGeneration } from "./undo";

const role = "dashboard";

/**
 * Writes 看板 at an as-of month: statuses by category and owner, what is behind, three charts, on one page. The sheet is made
 * once and then refreshed in place: values and the charts' data; looks, charts and rows are the person's from then on. At most
 * three syncs where the sheet is under its name or was seen before.
 *
 * @param asOf a month of the plan's year
 */
export async function generateDashboard(asOf: Month): Promise<Outcome<DashboardReport>> {
  return act(async (context) => {
    const open = await openWorkbook(context, [...inputRoles, role]);
    const data = readOpen(open) ?? refuse("notLoaded");
    workbookStore.set(data);
    const { plan, observations, settings } = data;
    if (yearOf(asOf) !== plan.year) refuse("asOfOutside", { asOf, year: plan.year });

    const before = open.sheets.get(role);
    const located = before?.located ?? null;
    const assessments = workbookStore.assessments(asOf);
    const { codes: chosen, unknown } = chosenOf(inputsOf(located, inputColumn), createLookup(plan).find);
    const months = monthsWithFigures(plan, observations, asOf);
    const content = dashboardContent(
      { plan, asOf, assessments, chosen, months: statusByMonth(months, workbookStore.assessments) },
      located,
    );
    const placement = place(content, located, identifyDashboard);
    checkWritable(open, [placement]);

    const colors = statusColors(settings.palette);
    const writer = new Writer(context, open);
    rememberGeneration(before ?? null, role, placement);
    const sheet = writer.sheet(role, before?.id);
    sheet.load("id,name");
    if (before === undefined) {
      await writer.write(sheet, placement, (made) =>
        lookOfDashboard(made, placement, settings.palette, choicesOf(open.sheets.get("targets"))),
      );
      makeCharts(sheet, placement, chartFrames(placement), colors);
      show(sheet);
    } else {
      const [charts, look] = [loadCharts(sheet), loadStatusLook(sheet, placement)];
      await context.sync();
      await writer.write(sheet, placement, () => {});
      formatFigures(sheet, placement);
      const recolored = recolorDashboard(look, settings.palette);
      updateCharts(sheet, charts, placement, recolored ? colors : null);
      sheet.activate();
    }
    await context.sync();
    return { ...reportOf(sheet, role, asOf, before === undefined, assessments, data), unknown };
  });
}

/** The names of the indicators in 目标 as a reference for a list to choose from; null where they are not there. */
function choicesOf(targets: OpenSheet | undefined): string | null {
  const column = targets?.located.columns.get("name");
  const rows = targets?.located.rows.filter(({ key }) => key !== "") ?? [];
  if (targets === undefined || column === undefined || rows.length === 0) return null;
  const { grid } = targets.located;
  const places = rows.map(({ at }) => at + grid.row + 1);
  const letter = columnName(column + grid.column);
  const name = targets.name.replaceAll("'", "''");
  return `='${name}'!$${letter}$${Math.min(...places)}:$${letter}$${Math.max(...places)}`;
}
