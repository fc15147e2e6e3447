import type { WorkbookModel } from "../workbook";
import { type AxisView, viewAxis } from "./axis";
import { type GroupView, groupsOf } from "./groups";
import {
  FAINT,
  fillStyle,
  type FontStyle,
  fontStyle,
  type LineStyle,
  lineStyle,
  setting,
  type StyledText,
} from "./style";
import { type SeriesView, viewSeries } from "./series";
import type { ChartState } from "./state";
import { cellsOf } from "./values";

export interface LegendView {
  readonly position: string;
  readonly overlay: boolean;
  readonly font: FontStyle;
}

/** A chart as it looks now: what was set, what holds otherwise, and the present content of its cells. */
export interface ChartView {
  readonly id: string;
  readonly name: string;
  readonly title: (StyledText & { readonly overlay: boolean; readonly automatic: boolean }) | null;
  readonly legend: LegendView | null;
  readonly fill: string | null;
  readonly border: LineStyle | null;
  readonly plotFill: string | null;
  /** Columns before lines, the secondary axis last. */
  readonly groups: readonly GroupView[];
  readonly categories: readonly string[];
  readonly horizontal: boolean;
  readonly category: AxisView;
  readonly value: AxisView;
  /** Present where a series has the secondary axis. */
  readonly secondary: AxisView | null;
  /** What an empty cell does to a line: Excel.ChartDisplayBlanksAs. */
  readonly blanks: string;
  readonly visibleOnly: boolean;
}

export function viewChart(model: WorkbookModel, chart: ChartState): ChartView {
  const { settings } = chart;
  const visibleOnly = setting(settings, "PlotVisibleOnly", true);
  const series = chart.series.map((one, i) => viewSeries(model, chart, one, i, visibleOnly));
  const groups = groupsOf(settings, series);
  const named = chart.series.find(({ categories }) => categories !== undefined);
  const names = cellsOf(model, named?.categories, visibleOnly).map(({ text }) => text);
  const count = Math.max(0, ...series.map(({ cells }) => cells.length));
  const categories = Array.from({ length: count }, (_, i) => (names.length > 0 ? (names[i] ?? "") : String(i + 1)));
  const horizontal = groups.some(({ family }) => family === "bar");
  const scaled = (secondary: boolean): readonly GroupView[] => groups.filter((group) => group.secondary === secondary);
  const second = scaled(true);
  return {
    id: chart.id,
    name: chart.name,
    title: titleOf(chart, series),
    legend: setting(settings, "Legend.Visible", series.length > 1)
      ? {
          position: setting(settings, "Legend.Position", "Bottom"),
          overlay: setting(settings, "Legend.Overlay", false),
          font: fontStyle(settings, "Legend.Format."),
        }
      : null,
    fill: fillStyle(settings, "Format.", "#FFFFFF"),
    border: lineStyle(settings, "Format.Border.", { color: FAINT, weight: 0.75, style: "Continuous" }),
    plotFill: fillStyle(settings, "PlotArea.Format.", null),
    groups,
    categories,
    horizontal,
    category: viewAxis(settings, "CategoryAxis", []),
    value: viewAxis(settings, "ValueAxis", scaled(false).length > 0 ? scaled(false) : second),
    secondary: second.length > 0 && scaled(false).length > 0 ? viewAxis(settings, "SecondaryValueAxis", second) : null,
    blanks: setting(settings, "DisplayBlanksAs", "NotPlotted"),
    visibleOnly,
  };
}

/** The title; of a single series its name, where nothing else was set. */
function titleOf({ settings }: ChartState, series: readonly SeriesView[]): ChartView["title"] {
  if (!setting(settings, "Title.Visible", true)) return null;
  const [only] = series.length === 1 ? series : [];
  return {
    text: setting(settings, "Title.Text", only?.name ?? "图表标题"),
    automatic: !settings.has("Title.Text"),
    overlay: setting(settings, "Title.Overlay", false),
    font: fontStyle(settings, "Title.Format.", { size: 14 }),
  };
}
