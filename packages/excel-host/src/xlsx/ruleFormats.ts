import type { Border, Borders, BorderStyle, Style } from "exceljs";
import { fromColor, toArgb } from "./style";

const sides = [
  ["EdgeTop", "top"],
  ["EdgeBottom", "bottom"],
  ["EdgeLeft", "left"],
  ["EdgeRight", "right"],
] as const;
const lines: readonly (readonly [api: string, file: BorderStyle])[] = [
  ["Continuous", "thin"],
  ["Dash", "dashed"],
  ["DashDot", "dashDot"],
  ["DashDotDot", "dashDotDot"],
  ["Dot", "dotted"],
];

/** What a conditional format lays over cells, as a style of a file. */
export function ruleFormat(settings: ReadonlyMap<string, unknown>): Partial<Style> {
  const get = (name: string): unknown => settings.get(`Format.${name}`);
  const [bold, italic, color, fill] = [get("Font.Bold"), get("Font.Italic"), get("Font.Color"), get("Fill.Color")];
  const font = {
    ...(bold ? { bold: true } : {}),
    ...(italic ? { italic: true } : {}),
    ...(color ? { color: toArgb(String(color)) } : {}),
  };
  const border: Partial<Borders> = {};
  for (const [api, file] of sides) {
    const tone = get(`Borders.${api}.Color`);
    const style = lines.find(([name]) => name === (get(`Borders.${api}.Style`) ?? (tone ? "Continuous" : "None")))?.[1];
    if (style) border[file] = { style, color: toArgb(String(tone || "#000000")) } as Border;
  }
  const background = fill
    ? { fill: { type: "pattern" as const, pattern: "solid" as const, bgColor: toArgb(String(fill)) } }
    : {};
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...background,
    ...(Object.keys(border).length > 0 ? { border: border as Borders } : {}),
  };
}

/** The style of a rule in a file, into the settings of a conditional format. */
export function readRuleFormat({ font, fill, border }: Partial<Style>, settings: Map<string, unknown>): void {
  if (font?.bold) settings.set("Format.Font.Bold", true);
  if (font?.italic) settings.set("Format.Font.Italic", true);
  const [color, background] = [fromColor(font?.color), fill?.type === "pattern" ? fromColor(fill.bgColor) : undefined];
  if (color) settings.set("Format.Font.Color", color);
  if (background) settings.set("Format.Fill.Color", background);
  for (const [api, file] of sides) {
    const line = border?.[file];
    const style = lines.find(([, name]) => name === line?.style)?.[0];
    if (!line || !style) continue;
    settings.set(`Format.Borders.${api}.Style`, style);
    settings.set(`Format.Borders.${api}.Color`, fromColor(line.color) ?? "#000000");
  }
}
