import { parseA1, splitSheet } from "../../address";
import type { ChartSeriesState, Block } from "../../model/charts/state";
import { blockOf as cellsOfName } from "../../model/names";
import type { WorkbookModel } from "../../model/workbook";
import { child, childrenOf, type Element, isOn, numberOf, valOf } from "../tree";
import { readFill, readFont, readLine } from "./readShapes";
import { positions, symbols } from "./series";

/** A series of a file; undefined where it refers to something else than cells of this workbook. */
export function readSeries(
  model: WorkbookModel,
  element: Element,
  labels: Element | undefined,
): ChartSeriesState | undefined {
  const settings = new Map<string, unknown>();
  const index = numberOf(valOf(element, "idx")) ?? 0;
  const name = nameOf(model, child(element, "tx"));
  const values = blockOf(model, child(element, "val"));
  const categories = blockOf(model, child(element, "cat"));
  if (name === null || values === null || categories === null) return undefined;
  const shape = child(element, "spPr");
  readFill(shape, settings, "Format.", (index % 6) + 1);
  if (child(shape, "ln")) readLine(child(shape, "ln"), settings, "Format.Line.", (index % 6) + 1);
  readMarker(child(element, "marker"), settings);
  if (isOn(element, "smooth")) settings.set("Smooth", true);
  readLabels(child(element, "dLbls") ?? labels, settings);
  for (const point of childrenOf(element, "dPt")) {
    readFill(child(point, "spPr"), settings, `Points.${Number(valOf(point, "idx"))}.Format.`);
  }
  return { name, type: undefined, values, categories, settings };
}

function nameOf(model: WorkbookModel, element: Element | undefined): string | Block | undefined | null {
  const text = child(element, "v")?.text;
  return text ?? blockOf(model, element);
}

/** Cells that a series shows; undefined where it has none, null where it shows no cells of this workbook. */
function blockOf(model: WorkbookModel, element: Element | undefined): Block | undefined | null {
  if (!element) return undefined;
  const formula = (child(element, "strRef", "f") ?? child(element, "numRef", "f"))?.text;
  if (formula === undefined) return null;
  // A block whose cells were deleted is kept as such.
  if (formula.includes("#REF!")) return { sheet: "", rect: null };
  const { sheet, rest } = splitSheet(formula);
  const [owner, rect] = [model.sheetNamed(sheet ?? ""), parseA1(rest)];
  if (owner && rect) return { sheet: owner.id, rect };
  const named = model.grid.names.find(({ name }) => name.toLowerCase() === rest.toLowerCase());
  return (named && cellsOfName(model, named)) ?? null;
}

function readMarker(marker: Element | undefined, settings: Map<string, unknown>): void {
  const symbol = valOf(marker, "symbol");
  if (symbol === undefined) return;
  if (symbol === "none") return void settings.set("MarkerStyle", "None");
  settings.set("MarkerStyle", symbols.find(([, file]) => file === symbol)?.[0] ?? "Automatic");
  const size = numberOf(valOf(marker, "size"));
  if (size !== undefined) settings.set("MarkerSize", size);
  const style = new Map<string, unknown>();
  readFill(child(marker, "spPr"), style, "");
  readLine(child(marker, "spPr", "ln"), style, "");
  if (style.get("Fill.Color")) settings.set("MarkerBackgroundColor", style.get("Fill.Color"));
  if (style.get("Color")) settings.set("MarkerForegroundColor", style.get("Color"));
}

function readLabels(labels: Element | undefined, settings: Map<string, unknown>): void {
  if (!labels || isOn(labels, "delete")) return;
  for (const one of childrenOf(labels, "dLbl"))
    settings.set(`Points.${Number(valOf(one, "idx"))}.HasDataLabel`, !isOn(one, "delete"));
  const shown = [
    ["ShowValue", isOn(labels, "showVal")],
    ["ShowCategoryName", isOn(labels, "showCatName")],
    ["ShowSeriesName", isOn(labels, "showSerName")],
  ] as const;
  if (!shown.some(([, on]) => on)) return;
  settings.set("HasDataLabels", true);
  for (const [name, on] of shown) if (on !== (name === "ShowValue")) settings.set(`DataLabels.${name}`, on === true);
  const position = positions.find(([, file]) => file === valOf(labels, "dLblPos"))?.[0];
  if (position) settings.set("DataLabels.Position", position);
  const format = child(labels, "numFmt")?.attributes;
  if (format && format["sourceLinked"] !== "1") {
    settings.set("DataLabels.NumberFormat", format["formatCode"] ?? "General");
    settings.set("DataLabels.LinkNumberFormat", false);
  }
  const separator = child(labels, "separator")?.text;
  if (separator !== undefined) settings.set("DataLabels.Separator", separator);
  readFont(child(labels, "txPr"), settings, "DataLabels.Format.");
}
