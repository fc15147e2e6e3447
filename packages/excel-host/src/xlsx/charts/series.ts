import { labelPositions, usualPosition } from "../../model/charts/labels";
import { accentOf } from "../../model/charts/style";
import { type LabelsView, seriesName, type SeriesView } from "../../model/charts/series";
import type { Block, ChartSeriesState } from "../../model/charts/state";
import { type ChartCell, cellsOf, referenceOf } from "../../model/charts/values";
import type { WorkbookModel } from "../../model/workbook";
import { escapeXml } from "../package";
import { accent, filled, outline, shape, solid, textStyle } from "./shapes";

const value = (name: string, of: string | number | boolean): string =>
  `<c:${name} val="${typeof of === "boolean" ? (of ? 1 : 0) : of}"/>`;

/** A series as `c:ser` of a chart of columns, bars or lines; its parts in the order that the format prescribes. */
export function writeSeries(
  model: WorkbookModel,
  state: ChartSeriesState,
  view: SeriesView,
  visibleOnly: boolean,
): string {
  const line = view.kind.family === "line";
  const points = [...view.points].filter(([, { fill }]) => fill !== undefined);
  return [
    "<c:ser>",
    value("idx", view.index) + value("order", view.index),
    nameOf(model, state, view),
    shape((line ? "" : fillOf(view)) + lineOf(view)),
    line ? markerOf(view) : value("invertIfNegative", false),
    ...points.map(([at, { fill }]) => pointOf(at, fill ?? null, line)),
    labelsOf(view),
    state.categories ? `<c:cat>${texts(model, state.categories, visibleOnly)}</c:cat>` : "",
    state.values ? `<c:val>${numbers(model, state.values, view.cells)}</c:val>` : "",
    line ? value("smooth", view.smooth) : "",
    "</c:ser>",
  ].join("");
}

function nameOf(model: WorkbookModel, state: ChartSeriesState, { index }: SeriesView): string {
  if (state.name === undefined) return "";
  const name = escapeXml(seriesName(model, state, index));
  if (typeof state.name === "string") return `<c:tx><c:v>${name}</c:v></c:tx>`;
  return `<c:tx>${cached(referenceOf(model, state.name), [name])}</c:tx>`;
}

function fillOf({ fill, ownFill, index }: SeriesView): string {
  return ownFill ? filled(fill) : accent(accentOf(index));
}

function lineOf({ line, ownLine, kind, index }: SeriesView): string {
  if (kind.family !== "line" && !ownLine) return "";
  return outline(line, ownLine ? undefined : accent(accentOf(index)));
}

/** Kinds of markers by Excel's names. */
export const symbols: readonly (readonly [api: string, file: string])[] = [
  ["Circle", "circle"],
  ["Dash", "dash"],
  ["Diamond", "diamond"],
  ["Dot", "dot"],
  ["Plus", "plus"],
  ["Square", "square"],
  ["Star", "star"],
  ["Triangle", "triangle"],
  ["X", "x"],
];

function markerOf({ marker }: SeriesView): string {
  if (marker === null) return '<c:marker><c:symbol val="none"/></c:marker>';
  const symbol = symbols.find(([api]) => api === marker.style)?.[1] ?? "circle";
  const style = shape(`${solid(marker.fill)}<a:ln w="9525">${solid(marker.border)}</a:ln>`);
  return `<c:marker>${value("symbol", symbol)}${value("size", Math.round(marker.size))}${style}</c:marker>`;
}

function pointOf(at: number, fill: string | null, line: boolean): string {
  const between = line ? "" : value("invertIfNegative", false);
  return `<c:dPt>${value("idx", at)}${between}${value("bubble3D", false)}${shape(filled(fill))}</c:dPt>`;
}

/** Labels of a series, and of the points that have one, or none, of their own. */
function labelsOf(view: SeriesView): string {
  const labelled = [...view.points].filter(([, { label }]) => label !== undefined).sort(([a], [b]) => a - b);
  if (!view.labels && labelled.length === 0) return "";
  const points = labelled.map(([at, { label }]) =>
    label && view.labels
      ? ""
      : `<c:dLbl>${value("idx", at)}${label ? shown(view, pointLabels) : value("delete", true)}</c:dLbl>`,
  );
  const rest = view.labels ? shown(view, view.labels) : flags(noLabels);
  return `<c:dLbls>${points.join("")}${rest}</c:dLbls>`;
}

type Shown = Pick<LabelsView, "value" | "series" | "category">;
const noLabels: Shown = { value: false, series: false, category: false };
const pointLabels: Partial<LabelsView> & Shown = { ...noLabels, value: true };

function shown({ kind }: SeriesView, labels: Partial<LabelsView> & Shown): string {
  const { position, format, font, separator } = labels;
  // The usual place must not be named: Excel refuses it for some kinds.
  const named = position && position !== usualPosition(kind) && labelPositions(kind).includes(position);
  return [
    format === undefined ? "" : `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>`,
    shape("<a:noFill/><a:ln><a:noFill/></a:ln>"),
    font ? textStyle(font) : "",
    named ? value("dLblPos", positions.find(([api]) => api === position)![1]) : "",
    flags(labels),
    separator === undefined || separator === ", " ? "" : `<c:separator>${escapeXml(separator)}</c:separator>`,
  ].join("");
}

function flags({ value: values, series, category }: Shown): string {
  return (
    value("showLegendKey", false) +
    value("showVal", values) +
    value("showCatName", category) +
    value("showSerName", series) +
    value("showPercent", false) +
    value("showBubbleSize", false)
  );
}

/** Places of labels by Excel's names. */
export const positions: readonly (readonly [api: string, file: string])[] = [
  ["Bottom", "b"],
  ["Center", "ctr"],
  ["InsideBase", "inBase"],
  ["InsideEnd", "inEnd"],
  ["Left", "l"],
  ["OutsideEnd", "outEnd"],
  ["Right", "r"],
  ["Top", "t"],
];

function texts(model: WorkbookModel, block: Block, visibleOnly: boolean): string {
  const names = cellsOf(model, block, visibleOnly).map(({ text }) => escapeXml(text));
  return cached(referenceOf(model, block), names);
}

/** A reference to texts with what they are now. */
function cached(reference: string, escaped: readonly string[]): string {
  const points = escaped.map((text, i) => (text === "" ? "" : `<c:pt idx="${i}"><c:v>${text}</c:v></c:pt>`));
  const cache = `<c:strCache>${value("ptCount", escaped.length)}${points.join("")}</c:strCache>`;
  return `<c:strRef><c:f>${escapeXml(reference)}</c:f>${cache}</c:strRef>`;
}

function numbers(model: WorkbookModel, block: Block, cells: readonly ChartCell[]): string {
  const format = `<c:formatCode>${escapeXml(cells[0]?.format ?? "General")}</c:formatCode>`;
  const points = cells.map(({ value: number }, i) =>
    number === null ? "" : `<c:pt idx="${i}"><c:v>${number}</c:v></c:pt>`,
  );
  const cache = `<c:numCache>${format}${value("ptCount", cells.length)}${points.join("")}</c:numCache>`;
  return `<c:numRef><c:f>${escapeXml(referenceOf(model, block))}</c:f>${cache}</c:numRef>`;
}
