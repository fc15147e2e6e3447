import type { ChartKind } from "./kinds";

const inColumns = ["Center", "InsideEnd", "InsideBase"];

/** Where labels of a kind of series may stand (Excel.ChartDataLabelPosition). */
export function labelPositions({ family, stacking }: ChartKind): readonly string[] {
  if (family === "line") return ["Center", "Left", "Right", "Top", "Bottom"];
  return stacking === "clustered" ? [...inColumns, "OutsideEnd"] : inColumns;
}

/** Where they stand if nobody says otherwise. */
export function usualPosition({ family, stacking }: ChartKind): string {
  return family === "line" ? "Right" : stacking === "clustered" ? "OutsideEnd" : "Center";
}
