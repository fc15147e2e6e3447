import type { FontStyle, LineStyle } from "../../../model/charts/style";
import { node, type SvgNode } from "./svg";

/** Pixels of a point on a screen of 96 dpi. */
export const PIXELS = 96 / 72;

/** Width of a text in pixels. */
export type Measure = (text: string, font: FontStyle) => number;

export const lineHeight = ({ size }: FontStyle): number => size * PIXELS * 1.25;

const FACES = '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';
export const family = ({ name }: FontStyle): string => (name ? `"${name.replaceAll('"', "")}", ${FACES}` : FACES);

export interface Placed {
  readonly x: number;
  /** Middle of the text's height. */
  readonly y: number;
  readonly anchor?: "start" | "middle" | "end";
  /** Turned clockwise by so many degrees around its place. */
  readonly turned?: number;
}

export function textNode(text: string, font: FontStyle, { x, y, anchor = "middle", turned }: Placed): SvgNode {
  return node(
    "text",
    {
      x,
      y,
      fill: font.color,
      "font-size": font.size * PIXELS,
      "font-family": family(font),
      "font-weight": font.bold ? "bold" : undefined,
      "font-style": font.italic ? "italic" : undefined,
      "text-decoration": font.underline ? "underline" : undefined,
      "text-anchor": anchor === "start" ? undefined : anchor,
      "dominant-baseline": "central",
      transform: turned ? `rotate(${turned} ${Math.round(x)} ${Math.round(y)})` : undefined,
    },
    [text],
  );
}

/** Lines of text around the middle of their height. */
export function textBlock(lines: readonly string[], font: FontStyle, { y, ...place }: Placed): readonly SvgNode[] {
  const first = y - ((lines.length - 1) * lineHeight(font)) / 2;
  return lines.map((line, i) => textNode(line, font, { ...place, y: first + i * lineHeight(font) }));
}

/** A text in lines that are no broader than `width`, the last one cut short with `…` where there are too many. */
export function wrapped(
  text: string,
  font: FontStyle,
  width: number,
  most: number,
  measure: Measure,
): readonly string[] {
  const lines: string[] = [];
  let line = "";
  // Chinese breaks between any two characters, other words at their spaces.
  for (const word of text.match(/[\p{Script=Latin}\p{N}.,%+\-–]+\s*|\s+|./gu) ?? []) {
    if (line !== "" && measure(line + word.trimEnd(), font) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += word;
  }
  if (line !== "") lines.push(line.trimEnd());
  const shown = lines.slice(0, Math.max(1, most));
  if (lines.length > shown.length) shown[shown.length - 1] += "…";
  return shown.map((one) => shortened(one, font, width, measure));
}

function shortened(line: string, font: FontStyle, width: number, measure: Measure): string {
  if (measure(line, font) <= width) return line;
  const characters = [...line.replace(/…$/, "")];
  while (characters.length > 1 && measure(`${characters.join("")}…`, font) > width) characters.pop();
  return `${characters.join("")}…`;
}

const dashes: Readonly<Record<string, string>> = {
  Dash: "4 3",
  DashDot: "4 2 1 2",
  DashDotDot: "6 2 1 2 1 2",
  Dot: "1 1.5",
  RoundDot: "1 2",
};

/** How a line is stroked. */
export function stroke(line: LineStyle | null): Readonly<Record<string, string | number | undefined>> {
  if (line === null) return { stroke: "none" };
  const width = line.weight * PIXELS;
  const dash = dashes[line.style]
    ?.split(" ")
    .map((part) => Number(part) * width)
    .join(" ");
  return { stroke: line.color, "stroke-width": width, "stroke-dasharray": dash };
}
