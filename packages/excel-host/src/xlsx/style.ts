import {
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderStyleData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { Alignment, Border, BorderStyle, Borders, Color, Fill, Font, Style } from "exceljs";
import type { CellFormat, ExtraFormat } from "../model/grid";

const borders: readonly (readonly [BorderStyleTypes, BorderStyle])[] = [
  [BorderStyleTypes.THIN, "thin"],
  [BorderStyleTypes.HAIR, "hair"],
  [BorderStyleTypes.DOTTED, "dotted"],
  [BorderStyleTypes.DASHED, "dashed"],
  [BorderStyleTypes.DASH_DOT, "dashDot"],
  [BorderStyleTypes.DASH_DOT_DOT, "dashDotDot"],
  [BorderStyleTypes.DOUBLE, "double"],
  [BorderStyleTypes.MEDIUM, "medium"],
  [BorderStyleTypes.MEDIUM_DASHED, "mediumDashed"],
  [BorderStyleTypes.MEDIUM_DASH_DOT, "mediumDashDot"],
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT, "mediumDashDotDot"],
  [BorderStyleTypes.SLANT_DASH_DOT, "slantDashDot"],
  [BorderStyleTypes.THICK, "thick"],
];
const horizontals: readonly (readonly [HorizontalAlign, Alignment["horizontal"]])[] = [
  [HorizontalAlign.LEFT, "left"],
  [HorizontalAlign.CENTER, "center"],
  [HorizontalAlign.RIGHT, "right"],
  [HorizontalAlign.JUSTIFIED, "justify"],
  [HorizontalAlign.DISTRIBUTED, "distributed"],
  [HorizontalAlign.CENTER, "centerContinuous"],
  [HorizontalAlign.LEFT, "fill"],
];
const verticals: readonly (readonly [VerticalAlign, Alignment["vertical"]])[] = [
  [VerticalAlign.TOP, "top"],
  [VerticalAlign.MIDDLE, "middle"],
  [VerticalAlign.BOTTOM, "bottom"],
];
const sides = [
  ["t", "top"],
  ["b", "bottom"],
  ["l", "left"],
  ["r", "right"],
] as const;

export function toArgb(rgb: string): Partial<Color> {
  return { argb: `FF${rgb.replace("#", "").toUpperCase()}` };
}

/** Colours of the standard theme by index, for files that name a colour by it. */
const theme = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];

/** `#RRGGBB` of a file's colour: given outright, or one of the theme, lightened or darkened by its tint. */
export function fromColor(color: (Partial<Color> & { readonly tint?: number }) | undefined): string | undefined {
  if (color?.argb) return `#${color.argb.slice(-6).toUpperCase()}`;
  const base = color?.theme === undefined ? undefined : theme[color.theme];
  if (!base) return undefined;
  const tint = color?.tint ?? 0;
  const channel = (at: number): string => {
    const value = parseInt(base.slice(at, at + 2), 16);
    const tinted = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(tinted).toString(16).padStart(2, "0").toUpperCase();
  };
  return `#${channel(0)}${channel(2)}${channel(4)}`;
}

export function toFileStyle({ style, extra }: CellFormat): Partial<Style> {
  const alignment: Partial<Alignment> = {
    ...defined("horizontal", horizontals.find(([key]) => key === style.ht)?.[1]),
    ...defined("vertical", verticals.find(([key]) => key === style.vt)?.[1]),
    ...(style.tb === WrapStrategy.WRAP ? { wrapText: true } : {}),
    ...(extra.indent ? { indent: extra.indent } : {}),
    ...(extra.shrink ? { shrinkToFit: true } : {}),
    ...(style.tr ? { textRotation: style.tr.v ? ("vertical" as const) : style.tr.a } : {}),
  };
  const border: Partial<Borders> = {};
  for (const [key, side] of sides) {
    const line = style.bd?.[key];
    const kind = borders.find(([type]) => type === line?.s)?.[1];
    if (line && kind) border[side] = { style: kind, color: toArgb(line.cl.rgb ?? "#000000") } as Border;
  }
  const protection = {
    ...(extra.locked === false ? { locked: false } : {}),
    ...(extra.formulaHidden ? { hidden: true } : {}),
  };
  return {
    ...(style.n && style.n.pattern !== "General" ? { numFmt: style.n.pattern } : {}),
    ...defined("font", fileFont(style)),
    ...(style.bg?.rgb ? { fill: { type: "pattern", pattern: "solid", fgColor: toArgb(style.bg.rgb) } as Fill } : {}),
    ...nonEmpty("border", border),
    ...nonEmpty("alignment", alignment),
    ...nonEmpty("protection", protection),
  };
}

function fileFont(style: IStyleData): Partial<Font> | undefined {
  const font: Partial<Font> = {
    ...(style.bl ? { bold: true } : {}),
    ...(style.it ? { italic: true } : {}),
    ...(style.ul?.s ? { underline: true } : {}),
    ...(style.st?.s ? { strike: true } : {}),
    ...(style.cl?.rgb ? { color: toArgb(style.cl.rgb) } : {}),
  };
  if (Object.keys(font).length === 0 && !style.ff && !style.fs) return undefined;
  return { name: style.ff ?? "等线", size: style.fs ?? 11, ...font };
}

export function fromFileStyle(file: Partial<Style>): CellFormat {
  const { numFmt, font, fill, border, alignment, protection } = file as Partial<Style> & { readonly numFmt?: string };
  const style: IStyleData = {};
  if (numFmt && numFmt !== "General") style.n = { pattern: numFmt };
  if (font) fontInto(style, font);
  const background = fill?.type === "pattern" && fill.pattern === "solid" ? fromColor(fill.fgColor) : undefined;
  if (background) style.bg = { rgb: background };
  for (const [key, side] of sides) {
    const line = border?.[side];
    const type = borders.find(([, kind]) => kind === line?.style)?.[0];
    if (line && type !== undefined)
      (style.bd ??= {})[key] = { s: type, cl: { rgb: fromColor(line.color) ?? "#000000" } } as IBorderStyleData;
  }
  const ht = horizontals.find(([, kind]) => kind === alignment?.horizontal)?.[0];
  const vt = verticals.find(([, kind]) => kind === alignment?.vertical)?.[0];
  if (ht !== undefined) style.ht = ht;
  if (vt !== undefined && alignment?.vertical !== "bottom") style.vt = vt;
  if (alignment?.wrapText) style.tb = WrapStrategy.WRAP;
  if (alignment?.textRotation !== undefined)
    style.tr = alignment.textRotation === "vertical" ? { a: 0, v: 1 } : { a: alignment.textRotation };
  const extra: ExtraFormat = {
    ...(protection?.locked === false ? { locked: false } : {}),
    ...(protection?.hidden ? { formulaHidden: true } : {}),
    ...(alignment?.indent ? { indent: alignment.indent } : {}),
    ...(alignment?.shrinkToFit ? { shrink: true } : {}),
  };
  return { style, extra };
}

function fontInto(style: IStyleData, font: Partial<Font>): void {
  if (font.bold) style.bl = 1;
  if (font.italic) style.it = 1;
  if (font.underline && font.underline !== "none") style.ul = { s: 1 };
  if (font.strike) style.st = { s: 1 };
  if (font.name && font.name !== "等线" && font.name !== "Calibri") style.ff = font.name;
  if (font.size && font.size !== 11) style.fs = font.size;
  const rgb = fromColor(font.color);
  if (rgb && rgb !== "#000000") style.cl = { rgb };
}

function defined<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}

function nonEmpty<K extends string, V extends object>(key: K, value: V): { [P in K]?: V } {
  return (Object.keys(value).length === 0 ? {} : { [key]: value }) as { [P in K]?: V };
}
