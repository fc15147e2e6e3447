import type { AxisName } from "../../model/charts/axis";
import { type Family, type Stacking, typeOf } from "../../model/charts/kinds";
import type { ChartSeriesState, ChartState } from "../../model/charts/state";
import { groupKey } from "../../model/charts/groups";
import type { WorkbookModel } from "../../model/workbook";
import { child, childrenOf, type Element, isOn, numberOf, valOf } from "../tree";
import { tickLabels, tickMarks } from "./axes";
import { blankKinds, legendPlaces } from "./chart";
import { readSeries } from "./readSeries";
import { readFill, readFont, readLine, readText } from "./readShapes";

type Settings = Map<string, unknown>;
export type ReadChart = Pick<ChartState, "type" | "plotBy" | "settings" | "series">;

const named = (table: readonly (readonly [string, string])[], file: string | undefined): string | undefined =>
  table.find(([, one]) => one === file)?.[0];

/** A chart of a file; undefined where it has kinds, or shows things, that this host does not have. */
export function readChart(model: WorkbookModel, space: Element): ReadChart | undefined {
  const chart = child(space, "chart");
  const plot = child(chart, "plotArea");
  const settings: Settings = new Map();
  const groups = plot?.children.filter(({ name }) => name.endsWith("Chart")) ?? [];
  const series = readGroups(model, plot, groups, settings);
  if (!series) return undefined;
  readFill(child(space, "spPr"), settings, "Format.");
  readLine(child(space, "spPr", "ln"), settings, "Format.Border.");
  if (isOn(space, "roundedCorners")) settings.set("Format.RoundedCorners", true);
  readFill(child(plot, "spPr"), settings, "PlotArea.Format.");
  readTitle(child(chart, "title"), settings, "Title.");
  readLegend(child(chart, "legend"), settings);
  if (isOn(chart, "plotVisOnly") === false) settings.set("PlotVisibleOnly", false);
  const blanks = named(blankKinds, valOf(chart, "dispBlanksAs"));
  if (blanks && blanks !== "NotPlotted") settings.set("DisplayBlanksAs", blanks);
  const rect = series[0]?.values?.rect;
  return {
    type: series[0]?.type ?? "ColumnClustered",
    plotBy: rect && rect.rows < rect.columns ? "Rows" : "Columns",
    settings,
    series,
  };
}

const stackings: Readonly<Record<string, Stacking>> = { stacked: "stacked", percentStacked: "percent" };

function readGroups(
  model: WorkbookModel,
  plot: Element | undefined,
  groups: readonly Element[],
  settings: Settings,
): ChartSeriesState[] | undefined {
  const axes = plot?.children.filter(({ name }) => name === "catAx" || name === "valAx" || name === "dateAx") ?? [];
  const found: { readonly order: number; readonly series: ChartSeriesState }[] = [];
  const first = groups[0] && idsOf(groups[0]);
  for (const group of groups) {
    if (group.name !== "barChart" && group.name !== "lineChart") return undefined;
    const lies = valOf(group, "barDir") === "bar";
    const family: Family = group.name === "lineChart" ? "line" : lies ? "bar" : "column";
    const stacking = stackings[valOf(group, "grouping") ?? ""] ?? "clustered";
    const secondary = !idsOf(group).some((id) => first?.includes(id));
    for (const element of childrenOf(group, "ser")) {
      const series = readSeries(model, element, child(group, "dLbls"));
      if (!series) return undefined;
      const markers = family === "line" && series.settings.get("MarkerStyle") !== "None";
      if (family === "line" && !markers) series.settings.delete("MarkerStyle");
      series.type = typeOf({ family, stacking, markers });
      if (secondary) series.settings.set("AxisGroup", "Secondary");
      found.push({ order: numberOf(valOf(element, "order")) ?? found.length, series });
    }
    for (const [name, file] of [
      ["GapWidth", "gapWidth"],
      ["Overlap", "overlap"],
    ] as const) {
      const value = numberOf(valOf(group, file));
      if (value !== undefined) settings.set(groupKey(family, secondary) + name, value);
    }
    for (const axis of axes) {
      if (!idsOf(group).includes(valOf(axis, "axId") ?? "")) continue;
      if (axis.name === "valAx") readAxis(axis, settings, secondary ? "SecondaryValueAxis" : "ValueAxis");
      else if (!secondary) readAxis(axis, settings, "CategoryAxis");
    }
  }
  return found.sort((a, b) => a.order - b.order).map(({ series }) => series);
}

const idsOf = (group: Element): readonly string[] =>
  childrenOf(group, "axId").map(({ attributes }) => attributes["val"] ?? "");

function readTitle(title: Element | undefined, settings: Settings, path: string): void {
  settings.set(`${path}Visible`, title !== undefined);
  const text = readText(title);
  if (text !== undefined) settings.set(`${path}Text`, text);
  if (isOn(title, "overlay")) settings.set(`${path}Overlay`, true);
  readFont(child(title, "tx", "rich") ?? child(title, "txPr"), settings, `${path}Format.`);
}

function readLegend(legend: Element | undefined, settings: Settings): void {
  settings.set("Legend.Visible", legend !== undefined);
  if (!legend) return;
  settings.set("Legend.Position", named(legendPlaces, valOf(legend, "legendPos")) ?? "Right");
  if (isOn(legend, "overlay")) settings.set("Legend.Overlay", true);
  readFont(child(legend, "txPr"), settings, "Legend.Format.");
}

function readAxis(axis: Element, settings: Settings, name: AxisName): void {
  const path = `Axes.${name}.`;
  const numbers = [
    ["Maximum", valOf(axis, "scaling", "max")],
    ["Minimum", valOf(axis, "scaling", "min")],
    ["MajorUnit", valOf(axis, "majorUnit")],
    ["TickLabelSpacing", valOf(axis, "tickLblSkip")],
  ] as const;
  for (const [key, text] of numbers) if (numberOf(text) !== undefined) settings.set(path + key, numberOf(text));
  if (valOf(axis, "scaling", "orientation") === "maxMin") settings.set(`${path}ReversePlotOrder`, true);
  if (isOn(axis, "delete")) settings.set(`${path}Visible`, false);
  const grid = child(axis, "majorGridlines");
  settings.set(`${path}MajorGridlines.Visible`, grid !== undefined);
  readLine(child(grid, "spPr", "ln"), settings, `${path}MajorGridlines.Format.Line.`);
  if (child(axis, "title")) readTitle(child(axis, "title"), settings, `${path}Title.`);
  const format = child(axis, "numFmt")?.attributes;
  if (format && format["sourceLinked"] !== "1") {
    settings.set(`${path}NumberFormat`, format["formatCode"] ?? "General");
    settings.set(`${path}LinkNumberFormat`, false);
  }
  const labels = named(tickLabels, valOf(axis, "tickLblPos"));
  if (labels && labels !== "NextToAxis") settings.set(`${path}TickLabelPosition`, labels);
  const marks = named(tickMarks, valOf(axis, "majorTickMark"));
  if (marks && marks !== "None") settings.set(`${path}MajorTickMark`, marks);
  readLine(child(axis, "spPr", "ln"), settings, `${path}Format.Line.`);
  readFont(child(axis, "txPr"), settings, `${path}Format.`);
  const angle = numberOf(child(axis, "txPr", "bodyPr")?.attributes["rot"]);
  if (angle !== undefined && Math.abs(angle) <= 5_400_000) settings.set(`${path}TextOrientation`, -angle / 60_000);
}
