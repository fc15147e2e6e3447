import { anchorAt, frameOf } from "../../model/charts/anchor";
import type { Anchor, Corner } from "../../model/charts/state";
import type { GridSheet } from "../../model/grid";
import type { WorkbookModel } from "../../model/workbook";
import { type Parts, textOf } from "../package";
import { relationsOfPart } from "../parts";
import { child, type Element, numberOf, treeOf } from "../tree";
import { readChart } from "./readChart";
import { EMU } from "./shapes";

/** Reads the charts of a sheet. What this host does not have (other charts, pictures, shapes) is noted in `model.lost`. */
export function readCharts(parts: Parts, path: string, grid: GridSheet, model: WorkbookModel): void {
  const sheet = textOf(parts, path) ?? "";
  const id = /<drawing [^>]*?\br:id="([^"]*)"/.exec(sheet)?.[1] ?? "";
  const drawing = relationsOfPart(parts, path).get(id);
  const xml = drawing && textOf(parts, drawing);
  if (!drawing || !xml) return;
  const relations = relationsOfPart(parts, drawing);
  for (const element of treeOf(xml).children) {
    const anchor = anchorOf(grid, element);
    const frame = child(element, "graphicFrame");
    const name = nameOf(element) ?? "";
    const reference = child(frame, "graphic", "graphicData", "chart")?.attributes["r:id"];
    const part = textOf(parts, relations.get(reference ?? "") ?? "");
    const read = anchor && part !== undefined ? readChart(model, treeOf(part)) : undefined;
    if (!anchor || !read) model.lost.push({ sheet: grid.name, kind: frame ? "chart" : "drawing", name });
    else model.state(grid.id).charts.push({ id: `chart-${model.id()}`, name: name || "图表", anchor, ...read });
  }
}

/** Name of what an anchor holds, however deep it stands. */
function nameOf(element: Element): string | undefined {
  if (element.name === "cNvPr") return element.attributes["name"];
  for (const one of element.children) {
    const found = nameOf(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

function anchorOf(grid: GridSheet, element: Element): Anchor | undefined {
  const [from, to] = [cornerOf(grid, child(element, "from")), cornerOf(grid, child(element, "to"))];
  if (from && to) return { from, to };
  const size = child(element, "ext")?.attributes;
  const [width, height] = [numberOf(size?.["cx"]), numberOf(size?.["cy"])];
  if (!from || width === undefined || height === undefined) return undefined;
  const { left, top } = frameOf(grid, { from, to: from });
  return anchorAt(grid, { left, top, width: width / EMU, height: height / EMU });
}

function cornerOf(grid: GridSheet, element: Element | undefined): Corner | undefined {
  const number = (name: string): number => numberOf(child(element, name)?.text) ?? 0;
  const [row, column] = [number("row"), number("col")];
  const whole = Number.isInteger(row) && Number.isInteger(column) && row >= 0 && column >= 0;
  if (!element || !whole || row >= 1_048_576 || column >= 16_384) return undefined;
  const part = (offset: number, size: number): number => (size > 0 ? Math.max(0, Math.min(1, offset / EMU / size)) : 0);
  return {
    row,
    column,
    x: part(number("colOff"), grid.columnWidth(column)),
    y: part(number("rowOff"), grid.rowHeight(row)),
  };
}
