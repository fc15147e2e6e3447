import { type Shift, shiftRect } from "../../shift";
import { shiftAnchor } from "./anchor";
import type { Block, ChartState } from "./state";

/** Charts of a sheet after cells were inserted or deleted on `shifted`: they move with those under them, and show the same cells. */
export function followCharts(charts: readonly ChartState[], sheet: string, shifted: string, shift: Shift): void {
  for (const chart of charts) {
    if (sheet === shifted) chart.anchor = shiftAnchor(chart.anchor, shift);
    for (const { name, values, categories } of chart.series) {
      for (const block of [typeof name === "string" ? undefined : name, values, categories])
        follow(block, shifted, shift);
    }
  }
}

function follow(block: Block | undefined, shifted: string, shift: Shift): void {
  if (block?.sheet === shifted && block.rect) block.rect = shiftRect(block.rect, shift) ?? null;
}
