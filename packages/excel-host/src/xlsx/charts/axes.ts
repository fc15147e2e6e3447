import type { AxisView } from "../../model/charts/axis";
import type { ChartView } from "../../model/charts/view";
import { escapeXml } from "../package";
import { outline, richText, shape, textStyle } from "./shapes";

/** Ids of the axes by what they are; each group of series names the two that it has. */
export const axisIds = { category: 111_111_111, value: 222_222_222, secondCategory: 333_333_333, second: 444_444_444 };

const value = (name: string, of: string | number): string => `<c:${name} val="${of}"/>`;

export const tickLabels: readonly (readonly [api: string, file: string])[] = [
  ["NextToAxis", "nextTo"],
  ["High", "high"],
  ["Low", "low"],
  ["None", "none"],
];
export const tickMarks: readonly (readonly [api: string, file: string])[] = [
  ["None", "none"],
  ["Cross", "cross"],
  ["Inside", "in"],
  ["Outside", "out"],
];
const fileOf = (table: readonly (readonly [string, string])[], api: string): string =>
  table.find(([one]) => one === api)?.[1] ?? table[0]![1];

/** All axes of a chart, after its series: the category axis first, a second pair at the other side. */
export function writeAxes({ category, value: main, secondary, horizontal }: ChartView): string {
  const [side, foot] = horizontal ? (["b", "l"] as const) : (["l", "b"] as const);
  // A reversed category axis begins at the other end, and the value axis goes with it.
  const first =
    categoryAxis(category, axisIds.category, axisIds.value, foot, false) +
    valueAxis(main, axisIds.value, axisIds.category, side, "autoZero");
  if (!secondary) return first;
  const other = horizontal ? "t" : "r";
  return (
    first +
    valueAxis(secondary, axisIds.second, axisIds.secondCategory, other, "max") +
    categoryAxis(category, axisIds.secondCategory, axisIds.second, foot, true)
  );
}

function categoryAxis(axis: AxisView, id: number, crosses: number, place: string, hidden: boolean): string {
  const { labelSpacing } = axis;
  return [
    "<c:catAx>",
    begin(axis, id, place, hidden, false),
    value("crossAx", crosses),
    value("crosses", "autoZero"),
    value("auto", 1),
    value("lblAlgn", "ctr"),
    value("lblOffset", 100),
    labelSpacing === undefined ? "" : value("tickLblSkip", Math.round(labelSpacing)),
    value("noMultiLvlLbl", 0),
    "</c:catAx>",
  ].join("");
}

function valueAxis(axis: AxisView, id: number, crosses: number, place: string, at: string): string {
  const { majorUnit } = axis.fixed;
  return [
    "<c:valAx>",
    begin(axis, id, place, false, true),
    value("crossAx", crosses),
    value("crosses", at),
    value("crossBetween", "between"),
    majorUnit === undefined ? "" : value("majorUnit", majorUnit),
    "</c:valAx>",
  ].join("");
}

/** What both kinds of axes begin with. */
function begin(axis: AxisView, id: number, place: string, hidden: boolean, limits: boolean): string {
  const { maximum, minimum } = axis.fixed;
  const scaling = [
    value("orientation", axis.reversed ? "maxMin" : "minMax"),
    limits && maximum !== undefined ? value("max", maximum) : "",
    limits && minimum !== undefined ? value("min", minimum) : "",
  ];
  const format = `<c:numFmt formatCode="${escapeXml(axis.format)}" sourceLinked="${axis.linked ? 1 : 0}"/>`;
  const turned = axis.title && (place === "l" || place === "r") ? 90 : undefined;
  return [
    value("axId", id),
    `<c:scaling>${scaling.join("")}</c:scaling>`,
    value("delete", hidden || !axis.visible ? 1 : 0),
    value("axPos", place),
    axis.gridlines && !hidden ? `<c:majorGridlines>${shape(outline(axis.gridlines))}</c:majorGridlines>` : "",
    axis.title && !hidden
      ? `<c:title>${richText(axis.title.text, axis.title.font, turned)}${value("overlay", 0)}</c:title>`
      : "",
    format,
    value("majorTickMark", fileOf(tickMarks, axis.tickMarks)),
    value("minorTickMark", "none"),
    value("tickLblPos", fileOf(tickLabels, axis.labels)),
    shape(`<a:noFill/>${outline(axis.line)}`),
    textStyle(axis.font, axis.angle),
  ].join("");
}
