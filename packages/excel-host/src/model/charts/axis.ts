import {
  FAINT,
  fontStyle,
  type FontStyle,
  lineStyle,
  type LineStyle,
  type Settings,
  setting,
  type StyledText,
} from "./style";
import { extentOf, type Scale, scaleOf } from "./scale";
import type { GroupView } from "./groups";

export interface AxisView {
  readonly visible: boolean;
  readonly reversed: boolean;
  readonly title: StyledText | null;
  readonly font: FontStyle;
  readonly line: LineStyle | null;
  readonly gridlines: LineStyle | null;
  /** What was set; the others follow the values. */
  readonly fixed: { readonly minimum?: number; readonly maximum?: number; readonly majorUnit?: number };
  /** Of a value axis. */
  readonly scale: Scale;
  readonly format: string;
  /** Whether the format follows that of the first cell. */
  readonly linked: boolean;
  /** Excel.ChartAxisTickLabelPosition. */
  readonly labels: string;
  /** Every how-manieth category has its label; undefined for as many as find room. */
  readonly labelSpacing: number | undefined;
  readonly tickMarks: string;
  /** Angle of the labels in degrees, undefined for an automatic one. */
  readonly angle: number | undefined;
}

export type AxisName = "CategoryAxis" | "ValueAxis" | "SecondaryValueAxis";

const line = (color: string): LineStyle => ({ color, weight: 0.75, style: "Continuous" });

/** @param groups the series along a value axis */
export function viewAxis(settings: Settings, name: AxisName, groups: readonly GroupView[]): AxisView {
  const path = `Axes.${name}.`;
  const axisSetting = <T>(key: string, initial: T): T => setting(settings, path + key, initial);
  const number = (key: string): number | undefined => {
    const value = axisSetting<unknown>(key, "");
    return typeof value === "number" ? value : undefined;
  };
  const [minimum, maximum, majorUnit] = [number("Minimum"), number("Maximum"), number("MajorUnit")];
  const fixed = {
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(majorUnit === undefined ? {} : { majorUnit }),
  };
  const value = name !== "CategoryAxis";
  const percent = groups.length > 0 && groups.every(({ stacking }) => stacking === "percent");
  const linked = axisSetting("LinkNumberFormat", !settings.has(`${path}NumberFormat`));
  const first = groups[0]?.series.flatMap(({ cells }) => cells)[0]?.format ?? "General";
  return {
    visible: axisSetting("Visible", true),
    reversed: axisSetting("ReversePlotOrder", false),
    title: axisSetting("Title.Visible", false)
      ? {
          text: axisSetting("Title.Text", "坐标轴标题"),
          font: fontStyle(settings, `${path}Title.Format.`, { size: 10 }),
        }
      : null,
    font: fontStyle(settings, `${path}Format.`),
    line: lineStyle(settings, `${path}Format.Line.`, value ? null : line(FAINT)),
    gridlines: axisSetting("MajorGridlines.Visible", name === "ValueAxis")
      ? lineStyle(settings, `${path}MajorGridlines.Format.Line.`, line(FAINT))
      : null,
    fixed,
    scale: scaleOf(extentOf(groups), fixed, percent),
    format: linked ? (percent ? "0%" : first) : axisSetting("NumberFormat", "General"),
    linked,
    labels: axisSetting("TickLabelPosition", "NextToAxis"),
    labelSpacing: number("TickLabelSpacing"),
    tickMarks: axisSetting("MajorTickMark", "None"),
    angle: number("TextOrientation"),
  };
}
