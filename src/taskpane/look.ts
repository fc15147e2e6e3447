import { useMemo } from "react";
import type { Palette, Status } from "../analysis";
import { statusColors } from "../report";
import { usePane } from "./context";

/** The colours of a status in the pane; `color` is also that of its bar. */
export interface Look {
  readonly backgroundColor: string;
  readonly color: string;
}

/** How dark text and bars must stand out from what is behind them (WCAG 2.2, 1.4.3). */
const leastContrast = 4.5;
/** Backgrounds of Fluent's themes, the lightest and the darkest that a row has. */
const ground = { light: "#f5f5f5", dark: "#292929" } as const;

/** The colours of the statuses by the workbook's palette, in the pane's theme. */
export function useLook(): Readonly<Record<Status, Look>> {
  const { data, dark } = usePane();
  const { palette } = data.settings;
  return useMemo(() => looksOf(palette, dark), [palette, dark]);
}

/**
 * A palette's colours as they are on sheets, or turned for a dark pane: the fill becomes a deep shade, and the words take
 * its hue. Text keeps a contrast of 4.5 to 1 with its fill and with the pane.
 */
export function looksOf(palette: Palette, dark: boolean): Readonly<Record<Status, Look>> {
  const looks = Object.entries(statusColors(palette)).map(([status, { fill, font }]) => {
    const backgroundColor = dark ? mixed(fill, ground.dark, 0.8) : fill;
    const behind = [backgroundColor, dark ? ground.dark : ground.light];
    return [status, { backgroundColor, color: legible(dark ? fill : font, behind, dark ? "#ffffff" : "#000000") }];
  });
  return Object.fromEntries(looks) as Record<Status, Look>;
}

/** A colour moved towards another until it stands out from all that is behind it. */
function legible(color: string, behind: readonly string[], towards: string): string {
  for (let share = 0; share < 1; share += 0.05) {
    const moved = mixed(color, towards, share);
    if (behind.every((each) => contrast(moved, each) >= leastContrast)) return moved;
  }
  return towards;
}

/** `mixed("#000000", "#ffffff", 0.5)` is `#808080`. */
function mixed(color: string, other: string, share: number): string {
  const [from, to] = [parts(color), parts(other)];
  return `#${from.map((part, i) => hex(part + (to[i]! - part) * share)).join("")}`;
}

/** Contrast of two colours by WCAG 2.2: 21 for black on white. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = parts(color).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

const parts = (color: string) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
const hex = (part: number) => Math.round(part).toString(16).padStart(2, "0");
