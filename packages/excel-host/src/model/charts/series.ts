import type { WorkbookModel } from "../workbook";
import { type ChartKind, kindOf } from "./kinds";
import {
  accentColor,
  fillLook,
  type FontLook,
  fontLook,
  type LineLook,
  lineLook,
  type Settings,
  setting,
} from "./look";
import type { ChartSeriesState, ChartState } from "./state";
import { type ChartCell, cellsOf, referenceOf } from "./values";

export interface MarkerLook {
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
  readonly font: FontLook;
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
  readonly line: LineLook | null;
  readonly ownLine: boolean;
  readonly marker: MarkerLook | null;
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
  const fill = fillLook(settings, "Format.", accent);
  const drawn = kind.family === "line" ? { color: accent, weight: 2.25, style: "Continuous" } : null;
  const line = lineLook(settings, "Format.Line.", drawn);
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

function markerLook(settings: Settings, { family, markers }: ChartKind, color: string): MarkerLook | null {
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
  const of = <T>(name: string, initial: T): T => setting(settings, `DataLabels.${name}`, initial);
  const format = of("NumberFormat", "General");
  return {
    position: of<string | undefined>("Position", undefined),
    value: of("ShowValue", true),
    series: of("ShowSeriesName", false),
    category: of("ShowCategoryName", false),
    separator: of("Separator", ", "),
    format: of("LinkNumberFormat", !settings.has("DataLabels.NumberFormat")) ? undefined : format,
    font: fontLook(new Map([...chart, ...settings]), "DataLabels.Format."),
  };
}

/** Points that differ from their series, by position. */
function pointsOf(settings: Settings): ReadonlyMap<number, PointView> {
  const found = new Map<number, PointView>();
  for (const key of settings.keys()) {
    const at = Number(/^Points\.(\d+)\./.exec(key)?.[1] ?? NaN);
    if (!Number.isInteger(at) || found.has(at)) continue;
    found.set(at, {
      fill: settings.has(`Points.${at}.Format.Fill.Color`)
        ? fillLook(settings, `Points.${at}.Format.`, null)
        : undefined,
      label: setting<boolean | undefined>(settings, `Points.${at}.HasDataLabel`, undefined),
    });
  }
  return found;
}
