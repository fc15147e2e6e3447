import { statusColors } from "../../../report";
import { rowKey } from "../../engine/locate";
import type { ReportSheet } from "../definition";
import { loadStatusStyle, outdatedHeadings, recolorDashboard, type StatusStyle } from "./colors";
import { dashboardColumns, dashboardRole } from "./columns";
import { statusChoices, dashboardContent } from "./content";
import { loadCharts, makeCharts, replaceOldChart, updateCharts } from "./draw";
import { formatFigures, hideEmptyRows, styleDashboard } from "./style";
import { dashboardWords } from "./words";

interface Seen {
  readonly charts: Excel.ChartCollection;
  readonly statuses: StatusStyle;
}

/**
 * 看板: statuses by category and owner, what is behind, three charts, on one page. It is made once and then refreshed in place:
 * values and the charts' data; style, charts and rows are the person's from then on.
 */
export const dashboardSheet: ReportSheet<Seen> = {
  kind: dashboardRole,
  roleOf: () => dashboardRole,
  nameOf: () => dashboardWords.sheet,
  reads: "formulas",
  columns: dashboardColumns,
  order: "keep",
  compares: false,
  identify: rowKey,
  content: dashboardContent,
  style(sheet, placement, { data, open }) {
    const { palette } = data.settings;
    styleDashboard(sheet, placement, palette, statusChoices(open, data.plan.year));
    makeCharts(sheet, placement, statusColors(palette));
  },
  inspect(context, { id }, placement) {
    const sheet = context.workbook.worksheets.getItem(id);
    return { charts: loadCharts(sheet), statuses: loadStatusStyle(sheet, placement) };
  },
  refresh(sheet, placement, { data }, seen) {
    const { palette } = data.settings;
    formatFigures(sheet, placement);
    hideEmptyRows(sheet, placement);
    replaceOldChart(sheet, seen!.charts, placement, statusColors(palette));
    const outdated = outdatedHeadings(seen!.statuses, palette);
    updateCharts(sheet, seen!.charts, placement, outdated.length > 0 ? statusColors(palette) : null);
    recolorDashboard(seen!.statuses, outdated, palette);
  },
};
