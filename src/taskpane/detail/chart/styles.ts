import { makeStyles, tokens } from "@fluentui/react-components";

/** Lines and areas of the charts: told apart by pattern and weight, and with 3 to 1 against both themes' background. */
export const useChartStyles = makeStyles({
  grid: { stroke: tokens.colorNeutralStroke2, strokeWidth: "1px", shapeRendering: "crispEdges" },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: "1px", shapeRendering: "crispEdges" },
  label: { fill: tokens.colorNeutralForeground2, fontSize: "11px", fontFamily: tokens.fontFamilyNumeric },
  actual: { stroke: tokens.colorBrandForeground1, strokeWidth: "2.5px", fill: "none" },
  actualMark: { fill: tokens.colorBrandForeground1 },
  base: {
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: "1.25px",
    strokeDasharray: "1.5 3",
    strokeLinecap: "round",
    fill: "none",
  },
  pace: { stroke: tokens.colorNeutralForeground1, strokeWidth: "1.25px", strokeDasharray: "5 3", fill: "none" },
  outlook: { stroke: tokens.colorBrandForeground1, strokeWidth: "1.5px", strokeDasharray: "7 2", fill: "none" },
  wide: { fill: tokens.colorBrandForeground1, fillOpacity: "0.12" },
  narrow: { fill: tokens.colorBrandForeground1, fillOpacity: "0.2" },
  edge: { stroke: tokens.colorBrandForeground1, strokeWidth: "0.75px", fill: "none" },
  required: {
    stroke: tokens.colorPaletteDarkOrangeForeground1,
    strokeWidth: "1.75px",
    strokeDasharray: "8 3 2 3",
    fill: "none",
  },
  aim: { fill: tokens.colorNeutralForeground1 },
  cursor: { stroke: tokens.colorNeutralForeground2, strokeWidth: "1px", shapeRendering: "crispEdges" },
  bar: { fill: tokens.colorBrandForeground1 },
  before: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: "1px",
    strokeDasharray: "2 2",
  },
  band: { stroke: tokens.colorNeutralForeground1, strokeWidth: "1.25px", fill: "none" },
  change: { fill: tokens.colorNeutralForeground1, fontSize: "9px" },
});
