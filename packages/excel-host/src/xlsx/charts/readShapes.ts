import { accentColor } from "../../model/charts/style";
import { child, childrenOf, type Element, numberOf, valOf } from "../tree";
import { dashes, EMU } from "./shapes";

type Settings = Map<string, unknown>;

const scheme: Readonly<Record<string, string>> = {
  tx1: "#000000",
  dk1: "#000000",
  bg1: "#FFFFFF",
  lt1: "#FFFFFF",
  tx2: "#1F497D",
  dk2: "#1F497D",
  bg2: "#EEECE1",
  lt2: "#EEECE1",
};

/** A colour of a file as `#RRGGBB`; those of the theme by its usual colours. */
function colorOf(fill: Element | undefined): string | undefined {
  const rgb = valOf(fill, "srgbClr");
  if (rgb !== undefined) return /^[0-9a-f]{6}$/i.test(rgb) ? `#${rgb.toUpperCase()}` : undefined;
  const named = child(fill, "schemeClr");
  const name = named?.attributes["val"] ?? "";
  const accent = /^accent([1-6])$/.exec(name)?.[1];
  const base = accent ? accentColor(Number(accent) - 1) : scheme[name];
  return base && lightened(base, numberOf(valOf(named, "lumMod")) ?? 1e5, numberOf(valOf(named, "lumOff")) ?? 0);
}

/** A colour of changed lightness: a part of it, in thousandths of a per cent, and a part of white. */
function lightened(color: string, part: number, white: number): string {
  const channels = [1, 3, 5].map((at) => {
    const value = (parseInt(color.slice(at, at + 2), 16) * part + 255 * white) / 1e5;
    return Math.max(0, Math.min(255, Math.round(value)))
      .toString(16)
      .padStart(2, "0");
  });
  return `#${channels.join("").toUpperCase()}`;
}

/** @param plain the accent that the fill has of itself: it is not kept as set */
export function readFill(shape: Element | undefined, settings: Settings, path: string, plain?: number): void {
  const fill = child(shape, "solidFill");
  if (valOf(fill, "schemeClr") === `accent${plain}` && child(fill, "schemeClr")!.children.length === 0) return;
  if (child(shape, "noFill")) settings.set(`${path}Fill.Color`, "");
  else if (colorOf(fill)) settings.set(`${path}Fill.Color`, colorOf(fill));
}

export function readLine(line: Element | undefined, settings: Settings, path: string, plain?: number): void {
  if (!line) return;
  const fill = child(line, "solidFill");
  if (plain !== undefined && valOf(fill, "schemeClr") === `accent${plain}`) return;
  if (child(line, "noFill")) {
    settings.set(`${path}Cleared`, true);
    return;
  }
  const color = colorOf(fill);
  const width = numberOf(line.attributes["w"]);
  const dash = dashes.find(([, file]) => file === valOf(line, "prstDash"))?.[0];
  if (color) settings.set(`${path}Color`, color);
  if (width !== undefined) settings.set(`${path}Weight`, width / EMU);
  if (dash && dash !== "Continuous") settings.set(`${path}LineStyle`, dash);
}

/** The font of labels (`txPr`) or of a title's first words. */
export function readFont(text: Element | undefined, settings: Settings, path: string): void {
  const paragraph = child(text, "p");
  const run = child(childrenOf(paragraph, "r")[0], "rPr");
  const style = child(paragraph, "pPr", "defRPr");
  const attribute = (name: string): string | undefined => run?.attributes[name] ?? style?.attributes[name];
  const size = numberOf(attribute("sz"));
  const color = colorOf(child(run, "solidFill")) ?? colorOf(child(style, "solidFill"));
  const face = (child(run, "ea") ?? child(run, "latin") ?? child(style, "ea") ?? child(style, "latin"))?.attributes[
    "typeface"
  ];
  if (size !== undefined) settings.set(`${path}Font.Size`, size / 100);
  if (attribute("b") !== undefined) settings.set(`${path}Font.Bold`, attribute("b") === "1");
  if (attribute("i") !== undefined) settings.set(`${path}Font.Italic`, attribute("i") === "1");
  if (attribute("u") !== undefined) settings.set(`${path}Font.Underline`, attribute("u") === "sng" ? "Single" : "None");
  if (color) settings.set(`${path}Font.Color`, color);
  if (face && !face.startsWith("+")) settings.set(`${path}Font.Name`, face);
}

/** Text of a title: its own words, or what the cell showed to which it refers. */
export function readText(title: Element | undefined): string | undefined {
  const paragraphs = childrenOf(child(title, "tx", "rich"), "p");
  if (paragraphs.length > 0)
    return paragraphs
      .map((one) =>
        childrenOf(one, "r")
          .map((run) => child(run, "t")?.text ?? "")
          .join(""),
      )
      .join("\n");
  return child(title, "tx", "strRef", "strCache", "pt", "v")?.text;
}
