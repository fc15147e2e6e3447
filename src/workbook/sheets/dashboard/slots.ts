import type { Located } from "../../engine/locate";

/** Rows that a new dashboard has for what varies in number. */
const room = { owner: 8, gap: 12, attainment: 10, chosen: 6, months: 12 } as const;
const mostCategories = 10;

/** The rows over which the charts of a new dashboard lie. */
export const chartRooms = ["charts 1", "charts 2"] as const;

export type SlotKind = "category" | keyof typeof room;

/**
 * The keys of the rows of 看板, in their order. A dashboard that is there keeps the rows it has, so that what a person deleted
 * stays away.
 */
export function slotKeys(existing: Located | null, categories: number): string[] {
  if (existing !== null) return existing.rows.map(({ key }) => key).filter((key) => key !== "");
  const slots = (kind: SlotKind, count: number) => Array.from({ length: count }, (_, i) => `${kind} ${i + 1}`);
  return [
    "all",
    "section category",
    ...slots("category", Math.min(categories, mostCategories)),
    "section owner",
    ...slots("owner", room.owner),
    "section gap",
    "head gap",
    ...slots("gap", room.gap),
    ...chartRooms,
    "space",
    "section data",
    "head attainment",
    ...slots("attainment", room.attainment),
    "head chosen",
    ...slots("chosen", room.chosen),
    "head months",
    ...slots("months", room.months),
  ];
}

/** The keys of one kind, in the order of their rows. */
export const slotsOf = (keys: readonly string[], kind: SlotKind): string[] =>
  keys.filter((key) => new RegExp(`^${kind} \\d+$`).test(key));
