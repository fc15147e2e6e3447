import type { Family, Stacking } from "./kinds";
import type { SeriesView } from "./series";
import { type Settings, setting } from "./style";

/** Series that are drawn alike, on the same axes: they share the space of a category. */
export interface GroupView {
  readonly family: Family;
  readonly stacking: Stacking;
  readonly secondary: boolean;
  /** Free space between categories, as part of a column's breadth in per cent. */
  readonly gapWidth: number;
  /** By how many per cent of their breadth columns of a category cover each other. */
  readonly overlap: number;
  readonly series: readonly SeriesView[];
}

const order: readonly Family[] = ["bar", "column", "line"];

/** The shown series by how they are drawn, columns before lines and the secondary axis last. */
export function groupsOf(settings: Settings, series: readonly SeriesView[]): readonly GroupView[] {
  const groups = new Map<string, GroupView & { readonly series: SeriesView[] }>();
  for (const one of series) {
    if (one.filtered) continue;
    const { family, stacking } = one.kind;
    const key = groupKey(family, one.secondary);
    const found = groups.get(`${key}${stacking}`);
    if (found) found.series.push(one);
    else {
      const gapWidth = setting(settings, `${key}GapWidth`, initialGap(family, stacking));
      const overlap = setting(settings, `${key}Overlap`, initialOverlap(family, stacking));
      groups.set(`${key}${stacking}`, { family, stacking, secondary: one.secondary, gapWidth, overlap, series: [one] });
    }
  }
  const rank = (group: GroupView): number => order.indexOf(group.family) + (group.secondary ? order.length : 0);
  return [...groups.values()].sort((a, b) => rank(a) - rank(b));
}

/** Path under which the settings are kept that series of one kind and axis share. */
export const groupKey = (family: Family, secondary: boolean): string =>
  `Group.${family}.${secondary ? "Secondary" : "Primary"}.`;

/** Excel's for a new chart. */
export const initialGap = (family: Family, stacking: Stacking): number =>
  stacking !== "clustered" ? 150 : family === "bar" ? 182 : 219;
export const initialOverlap = (family: Family, stacking: Stacking): number =>
  stacking !== "clustered" ? 100 : family === "bar" ? 0 : -27;
