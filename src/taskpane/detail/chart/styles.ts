import { makeStyles, tokens } from "@fluentui/react-components";

/** Colours of the lines and marks, by token: each has 3 to 1 against both themes' background (WCAG 2.2, 1.4.11). */
export const chartColors = {
  actual: "colorBrandForeground1",
  before: "colorNeutralForeground3",
  pace: "colorNeutralForeground1",
  required: "colorPaletteDarkOrangeForeground1",
  label: "colorNeutralForeground2",
} as const;

const color = (of: keyof typeof chartColors) => tokens[chartColors[of]];

/** Lines and areas of the charts, told apart by pattern and weight beside their colours. */
export const useChartStyles = makeStyles({
  grid: { stroke: tokens.colorNeutralStroke2, strokeWidth: "1px", shapeRendering: "crispEdges" },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: "1px", shapeRendering: "crispEdges" },
  label: { fill: color("label"), fontSize: "11px", fontFamily: tokens.fontFamilyNumeric },
  actual: { stroke: color("actual"), strokeWidth: "2.5px", fill: "none" },
  actualMark: { fill: color("actual") },
  base: {
    stroke: color("before"),
    strokeWidth: "1.25px",
    strokeDasharray: "1.5 3",
    strokeLinecap: "round",
    fill: "none",
  },
  pace: { stroke: color("pace"), strokeWidth: "1.25px", strokeDasharray: "5 3", strokeLinecap: "round", fill: "none" },
  outlook: { stroke: color("actual"), strokeWidth: "1.5px", strokeDasharray: "7 2", fill: "none" },
  // The areas are faint; their edges show where they end.
  wide: { fill: color("actual"), fillOpacity: "0.12" },
  narrow: { fill: color("actual"), fillOpacity: "0.2" },
  edge: { stroke: color("actual"), strokeWidth: "0.75px", fill: "none" },
  required: { stroke: color("required"), strokeWidth: "1.75px", strokeDasharray: "8 3 2 3", fill: "none" },
  aim: { fill: color("pace") },
  cursor: { stroke: color("label"), strokeWidth: "1px", shapeRendering: "crispEdges" },
  bar: { fill: color("actual") },
  before: {
    fill: tokens.colorNeutralBackground1,
    stroke: color("before"),
    strokeWidth: "1px",
    strokeDasharray: "2 2",
  },
  band: { stroke: color("pace"), strokeWidth: "1.25px", fill: "none" },
  change: { fill: color("pace"), fontSize: "9px" },
});
