import type { ChartState } from "../../model/charts/state";
import type { GroupView } from "../../model/charts/groups";
import { type ChartView, viewChart } from "../../model/charts/view";
import type { WorkbookModel } from "../../model/workbook";
import { HEAD, OFFICE } from "../parts";
import { axisIds, writeAxes } from "./axes";
import { writeSeries } from "./series";
import { filled, outline, richText, shape, textStyle } from "./shapes";

export const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";

const value = (name: string, of: string | number | boolean): string =>
  `<c:${name} val="${typeof of === "boolean" ? (of ? 1 : 0) : of}"/>`;

export const legendPlaces: readonly (readonly [api: string, file: string])[] = [
  ["Bottom", "b"],
  ["Top", "t"],
  ["Left", "l"],
  ["Right", "r"],
  ["Corner", "tr"],
];
export const blankKinds: readonly (readonly [api: string, file: string])[] = [
  ["NotPlotted", "gap"],
  ["Zero", "zero"],
  ["Interplotted", "span"],
];

/** A chart as its part of a file, with the values that it shows now, so that it can be drawn before anything is calculated. */
export function writeChart(model: WorkbookModel, state: ChartState): string {
  const view = viewChart(model, state);
  const places = view.legend && legendPlaces.find(([api]) => api === view.legend!.position)?.[1];
  const chart = [
    titleOf(view),
    value("autoTitleDeleted", view.title === null),
    `<c:plotArea><c:layout/>${view.groups.map((group) => groupOf(model, state, view, group)).join("")}`,
    view.groups.length > 0 ? writeAxes(view) : "",
    `${shape(filled(view.plotFill) + outline(null))}</c:plotArea>`,
    view.legend
      ? `<c:legend>${value("legendPos", places ?? "b")}${value("overlay", view.legend.overlay)}${textStyle(view.legend.font)}</c:legend>`
      : "",
    value("plotVisOnly", view.visibleOnly),
    value("dispBlanksAs", blankKinds.find(([api]) => api === view.blanks)?.[1] ?? "gap"),
  ];
  const spaces = `xmlns:c="${CHART}" xmlns:a="${MAIN}" xmlns:r="${OFFICE}/relationships"`;
  const area = shape(filled(view.fill) + outline(view.border));
  return `${HEAD}<c:chartSpace ${spaces}>${value("date1904", 0)}${value("roundedCorners", state.settings.get("Format.RoundedCorners") === true)}<c:chart>${chart.join("")}</c:chart>${area}</c:chartSpace>`;
}

/** The title; the name of a single series stands without a text of its own. */
function titleOf({ title }: ChartView): string {
  if (title === null) return "";
  const text = title.automatic ? "" : richText(title.text, title.font);
  const style = title.automatic ? textStyle(title.font) : "";
  return `<c:title>${text}${value("overlay", title.overlay)}${style}</c:title>`;
}

const groupings = { clustered: "clustered", stacked: "stacked", percent: "percentStacked" } as const;

function groupOf(model: WorkbookModel, state: ChartState, view: ChartView, group: GroupView): string {
  const { family, stacking } = group;
  const line = family === "line";
  const series = group.series.map((one) => writeSeries(model, state.series[one.index]!, one, view.visibleOnly));
  const second = group.secondary && view.secondary !== null;
  const axes = second ? [axisIds.secondCategory, axisIds.second] : [axisIds.category, axisIds.value];
  const name = line ? "lineChart" : "barChart";
  return [
    `<c:${name}>`,
    line ? "" : value("barDir", family === "bar" ? "bar" : "col"),
    value("grouping", line && stacking === "clustered" ? "standard" : groupings[stacking]),
    value("varyColors", false),
    ...series,
    line
      ? value("marker", true)
      : value("gapWidth", Math.round(group.gapWidth)) + value("overlap", Math.round(group.overlap)),
    ...axes.map((id) => value("axId", id)),
    `</c:${name}>`,
  ].join("");
}
