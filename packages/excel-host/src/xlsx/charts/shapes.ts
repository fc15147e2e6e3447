import type { FontStyle, LineStyle } from "../../model/charts/style";
import { escapeXml } from "../package";

/** Points in DrawingML's unit of length. */
export const EMU = 12_700;

/** Excel.ChartLineStyle and the dashes of a file. */
export const dashes: readonly (readonly [api: string, file: string])[] = [
  ["Continuous", "solid"],
  ["Dash", "dash"],
  ["DashDot", "dashDot"],
  ["DashDotDot", "lgDashDotDot"],
  ["Dot", "sysDot"],
  ["RoundDot", "sysDash"],
];

const hex = (color: string): string => color.replace("#", "");
export const solid = (color: string): string => `<a:solidFill><a:srgbClr val="${hex(color)}"/></a:solidFill>`;
export const accent = (number: number): string => `<a:solidFill><a:schemeClr val="accent${number}"/></a:solidFill>`;
export const filled = (color: string | null): string => (color === null ? "<a:noFill/>" : solid(color));

/** @param fill of the line, where it is not its own colour */
export function outline(line: LineStyle | null, fill?: string): string {
  if (line === null) return "<a:ln><a:noFill/></a:ln>";
  const dash = dashes.find(([api]) => api === line.style)?.[1] ?? "solid";
  const width = Math.round(line.weight * EMU);
  return `<a:ln w="${width}" cap="rnd">${fill ?? solid(line.color)}<a:prstDash val="${dash}"/><a:round/></a:ln>`;
}

export const shape = (content: string): string => (content === "" ? "" : `<c:spPr>${content}</c:spPr>`);

function characters(tag: string, { name, size, bold, italic, underline, color }: FontStyle, language = ""): string {
  const marks = `sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}" i="${italic ? 1 : 0}" u="${underline ? "sng" : "none"}"`;
  const face = name ? `<a:latin typeface="${escapeXml(name)}"/><a:ea typeface="${escapeXml(name)}"/>` : "";
  return `<a:${tag}${language} ${marks}>${solid(color)}${face}</a:${tag}>`;
}

const body = (angle: number | undefined): string =>
  angle === undefined ? "<a:bodyPr/>" : `<a:bodyPr rot="${Math.round(-angle * 60_000)}" vert="horz"/>`;

/** How texts look that come from elsewhere (labels of axes, legends). */
export function textStyle(font: FontStyle, angle?: number): string {
  const paragraph = `<a:p><a:pPr>${characters("defRPr", font)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p>`;
  return `<c:txPr>${body(angle)}<a:lstStyle/>${paragraph}</c:txPr>`;
}

/** A title's own text. */
export function richText(text: string, font: FontStyle, angle?: number): string {
  const paragraphs = text.split(/\r\n|\r|\n/).map((line) => {
    const run = `<a:r>${characters("rPr", font, ' lang="zh-CN"')}<a:t>${escapeXml(line)}</a:t></a:r>`;
    return `<a:p><a:pPr>${characters("defRPr", font)}</a:pPr>${line === "" ? "" : run}</a:p>`;
  });
  return `<c:tx><c:rich>${body(angle)}<a:lstStyle/>${paragraphs.join("")}</c:rich></c:tx>`;
}
