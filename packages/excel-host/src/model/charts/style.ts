/** How parts of a chart look, with what holds in a new chart where nothing was set. Sizes are in points. */

export interface FontStyle {
  /** Undefined for the theme's. */
  readonly name: string | undefined;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly color: string;
}

export interface LineStyle {
  readonly color: string;
  readonly weight: number;
  /** Excel.ChartLineStyle. */
  readonly style: string;
}

export interface StyledText {
  readonly text: string;
  readonly font: FontStyle;
}

/** The text and line colours of a new chart, and the accents of the theme by which its series differ. */
const INK = "#595959";
export const FAINT = "#D9D9D9";
const accents = ["#4F81BD", "#C0504D", "#9BBB59", "#8064A2", "#4BACC6", "#F79646"] as const;

/** Number (1 to 6) of the accent of a series. */
export const accentOf = (series: number): number => (series % accents.length) + 1;
export const accentColor = (series: number): string => accents[series % accents.length]!;

export type Settings = ReadonlyMap<string, unknown>;

/** What was set under a path, else what holds. */
export function setting<T>(settings: Settings, path: string, initial: T): T {
  return settings.has(path) ? (settings.get(path) as T) : initial;
}

export const defaultFont = { size: 9, bold: false, color: INK };

export function fontStyle(settings: Settings, path: string, initial: Partial<typeof defaultFont> = {}): FontStyle {
  const { size, bold, color } = { ...defaultFont, ...initial };
  const fontSetting = <T>(name: string, otherwise: T): T =>
    setting(settings, `${path}Font.${name}`, setting(settings, `Format.Font.${name}`, otherwise));
  return {
    name: fontSetting<string | undefined>("Name", undefined) || undefined,
    size: fontSetting("Size", size),
    bold: fontSetting("Bold", bold),
    italic: fontSetting("Italic", false),
    underline: fontSetting<string>("Underline", "None") === "Single",
    color: fontSetting("Color", color) || color,
  };
}

/** A line; null where it is not drawn. */
export function lineStyle(settings: Settings, path: string, initial: LineStyle | null): LineStyle | null {
  const keys = ["Color", "Weight", "LineStyle", "Cleared"].map((name) => path + name);
  if (setting(settings, `${path}Cleared`, false) || setting<string>(settings, `${path}LineStyle`, "") === "None")
    return null;
  if (!keys.some((key) => settings.has(key))) return initial;
  const base = initial ?? { color: "#000000", weight: 0.75, style: "Continuous" };
  return {
    color: setting(settings, `${path}Color`, base.color) || base.color,
    weight: setting(settings, `${path}Weight`, base.weight),
    style: setting(settings, `${path}LineStyle`, base.style),
  };
}

/** A fill's colour; null where there is none. */
export function fillStyle(settings: Settings, path: string, initial: string | null): string | null {
  const color = setting<string | undefined>(settings, `${path}Fill.Color`, undefined);
  return color === undefined ? initial : color || null;
}
