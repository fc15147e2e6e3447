import type { WorkbookModel } from "../workbook";
import { type ChartKind, kindOf } from "./kinds";
import {
  accentColor,
  fillStyle,
  type FontStyle,
  fontStyle,
  type LineStyle,
  lineStyle,
  type Settings,
  setting,
} from "./style";
import type { ChartSeriesState, ChartState } from "./state";
import { type ChartCell, cellsOf, referenceOf } from "./values";

export interface MarkerStyle {
  /** Excel.ChartMarkerStyle, none of `None`. */
  readonly style: string;
  readonly size: number;
  readonly fill: string;
  readonly border: string;
}

export interface LabelsView {
  /** Excel.ChartDataLabelPosition; undefined for the usual one of the kind. */
  readonly position: string | undefined;
  readonly value: boolean;
  readonly series: boolean;
  readonly category: boolean;
  readonly separator: string;
  /** Undefined where each label has the format of its cell. */
  readonly format: string | undefined;
  readonly font: FontStyle;
}

/** What differs in one point of a series. */
export interface PointView {
  readonly fill: string | null | undefined;
  readonly label: boolean | undefined;
}

export interface SeriesView {
  /** Position among the chart's series. */
  readonly index: number;
  readonly kind: ChartKind;
  readonly name: string;
  readonly secondary: boolean;
  readonly filtered: boolean;
  readonly cells: readonly ChartCell[];
  /** Null where the bar has no fill. */
  readonly fill: string | null;
  readonly ownFill: boolean;
  readonly line: LineStyle | null;
  readonly ownLine: boolean;
  readonly marker: MarkerStyle | null;
  readonly smooth: boolean;
  readonly labels: LabelsView | null;
  readonly points: ReadonlyMap<number, PointView>;
}

export function viewSeries(
  model: WorkbookModel,
  chart: ChartState,
  state: ChartSeriesState,
  index: number,
  visibleOnly: boolean,
): SeriesView {
  const { settings } = state;
  const kind = kindOf(state.type ?? chart.type);
  const accent = accentColor(index);
  const fill = fillStyle(settings, "Format.", accent);
  const drawn = kind.family === "line" ? { color: accent, weight: 2.25, style: "Continuous" } : null;
  const line = lineStyle(settings, "Format.Line.", drawn);
  return {
    index,
    kind,
    name: seriesName(model, state, index),
    secondary: setting<string>(settings, "AxisGroup", "Primary") === "Secondary",
    filtered: setting(settings, "Filtered", false),
    cells: cellsOf(model, state.values, visibleOnly),
    fill,
    ownFill: settings.has("Format.Fill.Color"),
    line,
    ownLine: line !== drawn,
    marker: markerLook(settings, kind, line?.color ?? accent),
    smooth: setting(settings, "Smooth", false),
    labels: setting(settings, "HasDataLabels", false) ? labelsOf(chart.settings, settings) : null,
    points: pointsOf(settings),
  };
}

/** The name of a series: its text, or what its cells show; `系列1` where there is none. */
export function seriesName(model: WorkbookModel, { name }: ChartSeriesState, index: number): string {
  if (typeof name === "string") return name;
  const texts = cellsOf(model, name, false).map(({ text }) => text);
  return name && referenceOf(model, name) === "#REF!" ? "#REF!" : texts.join(" ") || `系列${index + 1}`;
}

function markerLook(settings: Settings, { family, markers }: ChartKind, color: string): MarkerStyle | null {
  const style = setting(settings, "MarkerStyle", markers ? "Automatic" : "None");
  if (family !== "line" || style === "None") return null;
  return {
    style: style === "Automatic" ? "Circle" : style,
    size: setting(settings, "MarkerSize", 5),
    fill: setting(settings, "MarkerBackgroundColor", "") || color,
    border: setting(settings, "MarkerForegroundColor", "") || color,
  };
}

function labelsOf(chart: Settings, settings: Settings): LabelsView {
  const labelSetting = <T>(name: string, initial: T): T => setting(settings, `DataLabels.${name}`, initial);
  const format = labelSetting("NumberFormat", "General");
  return {
    position: labelSetting<string | undefined>("Position", undefined),
    value: labelSetting("ShowValue", true),
    series: labelSetting("ShowSeriesName", false),
    category: labelSetting("ShowCategoryName", false),
    separator: labelSetting("Separator", ", "),
    format: labelSetting("LinkNumberFormat", !settings.has("DataLabels.NumberFormat")) ? undefined : format,
    font: fontStyle(new Map([...chart, ...settings]), "DataLabels.Format."),
  };
}

/** Points that differ from their series, by position. */
function pointsOf(settings: Settings): ReadonlyMap<number, PointView> {
  const found = new Map<number, PointView>();
  for (const key of settings.keys()) {
    const index = Number(/^Points\.(\d+)\./.exec(key)?.[1] ?? NaN);
    if (!Number.isInteger(index) || found.has(index)) continue;
    found.set(index, {
      fill: settings.has(`Points.${index}.Format.Fill.Color`)
        ? fillStyle(settings, `Points.${index}.Format.`, null)
        : undefined,
      label: setting<boolean | undefined>(settings, `Points.${index}.HasDataLabel`, undefined),
    });
  }
  return found;
}
