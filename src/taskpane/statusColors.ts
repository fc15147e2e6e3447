import { colord, extend } from "colord";
import a11yPlugin from "colord/plugins/a11y";
import mixPlugin from "colord/plugins/mix";
import { useMemo } from "react";
import type { Palette, Status } from "../analysis";
import { statusColors } from "../report";
import { usePane } from "./context";

extend([a11yPlugin, mixPlugin]);

/** The colours of a status in the pane; `color` is also that of its bar. */
export interface PaneColors {
  readonly backgroundColor: string;
  readonly color: string;
}

/** How dark text and bars must stand out from what is behind them (WCAG 2.2, 1.4.3). */
const leastContrast = 4.5;
/** Backgrounds of Fluent's themes, the lightest and the darkest that a row has. */
const ground = { light: "#f5f5f5", dark: "#292929" } as const;

/** The colours of the statuses by the workbook's palette, in the pane's theme. */
export function usePaneColors(): Readonly<Record<Status, PaneColors>> {
  const { data, dark } = usePane();
  const { palette } = data.settings;
  return useMemo(() => paneColors(palette, dark), [palette, dark]);
}

/**
 * A palette's colours as they are on sheets, or turned for a dark pane: the fill becomes a deep shade, and the words take
 * its hue. Text keeps a contrast of 4.5 to 1 with its fill and with the pane.
 */
export function paneColors(palette: Palette, dark: boolean): Readonly<Record<Status, PaneColors>> {
  const colors = Object.entries(statusColors(palette)).map(([status, { fill, font }]) => {
    const backgroundColor = dark ? mixed(fill, ground.dark, 0.8) : fill;
    const behind = [backgroundColor, dark ? ground.dark : ground.light];
    return [status, { backgroundColor, color: legible(dark ? fill : font, behind, dark ? "#ffffff" : "#000000") }];
  });
  return Object.fromEntries(colors) as Record<Status, PaneColors>;
}

const mixed = (color: string, other: string, share: number) => colord(color).mix(other, share).toHex();

/** A colour moved towards another until it stands out from all that is behind it. */
function legible(color: string, behind: readonly string[], towards: string): string {
  for (let share = 0; share < 1; share += 0.05) {
    const moved = mixed(color, towards, share);
    if (behind.every((each) => colord(moved).contrast(each) >= leastContrast)) return moved;
  }
  return towards;
}
