import type { MarkerStyle } from "../../../model/charts/series";
import { node, type SvgNode } from "./svg";
import { PIXELS } from "./text";

/** Outlines of markers in a square from -1 to 1. */
const outlines: Readonly<Record<string, string>> = {
  Square: "M-1-1H1V1H-1Z",
  Diamond: "M0-1L1 0L0 1L-1 0Z",
  Triangle: "M0-1L1 1H-1Z",
  X: "M-1-1L1 1M1-1L-1 1",
  Plus: "M-1 0H1M0-1V1",
  Star: "M-1 0H1M0-1V1M-.7-.7L.7.7M.7-.7L-.7.7",
  Dash: "M-1 0H1",
  Dot: "M-.5 0H.5",
};

export function markerNode({ style, size, fill, border }: MarkerStyle, x: number, y: number): SvgNode {
  const radius = (size * PIXELS) / 2;
  const outline = outlines[style];
  if (!outline) return node("circle", { cx: x, cy: y, r: radius, fill, stroke: border });
  const place = `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${radius.toFixed(2)})`;
  return node("path", { d: outline, fill, stroke: border, "stroke-width": 1 / radius, transform: place });
}
