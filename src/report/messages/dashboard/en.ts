import type { Translation } from "../../../words";
import type { dashboardZhCN } from "./zh-CN";

/** Words of the dashboard sheet in English. */
export const dashboardEn = {
  title: "Dashboard of the targets of {region}'s {year} plan",
  note: "As of {asOf}. Source: {source}.",
  count: "Indicators",
  total: "Total",
  all: "All indicators",
  section: {
    category: "By category",
    owner: "By owner (most lagging first)",
    gap: "Indicators to watch (by status, then by probability; gaps of different units do not compare{more})",
    data: "Data of the charts (not printed)",
  },
  more: "; {count} more in the gap analysis",
  manual: "{name} (set by hand)",
  owners: "{first} and others, {count}",
  noOwner: "No owner entered",
  other: "{count} others",
  month: "Month {month}",
  attainment: "Attainment",
  pace: "Pace",
  chosen: "Own choice",
  chosenPrompt:
    "Enter names, codes or numbers of indicators, then generate the dashboard; with all six empty, those that lag most.",
  chart: {
    attainment: "Attainment against pace (furthest behind on top)",
    chosen: "Target, pace and actual (target = 100; target ÷ value where less is better)",
    months: "Status by month (indicators)",
  },
  unknown: "Chosen indicators “{names}” are not in the plan and were not drawn.",
  guide: {
    title: "Dashboard",
    refresh: "Generating again",
    refreshText:
      "Rewrites only the sheet's own figures and the data that the charts draw; fills, fonts, widths, charts moved, resized or recoloured and cells written beside ours stay. Deleted rows and charts are not made again; to restore them, delete the whole dashboard and generate it.",
    chosen: "Own choice",
    chosenText:
      "The indicators of the second chart are chosen or typed in the pale yellow cells below the printed area, then the dashboard is generated; with all empty, those that lag most. The target is 100 for each, target ÷ value where less is better, so that below 100 is short of the target for all.",
    months: "Status by month",
    monthsText:
      "Computed anew from each month's figures, not read from earlier gap analyses; months without figures are not drawn.",
    gap: "Indicators to watch",
    gapText:
      "Missed, severely lagging, lagging, nearly on pace, in this order; within a status the least probable first, those without a probability last, in the order of the plan.",
  },
} satisfies Translation<typeof dashboardZhCN>;
