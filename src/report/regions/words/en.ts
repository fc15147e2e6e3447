import type { Translation } from "../../../words";
import type { regionsSectionZhCN } from "./zh-CN";

/** What the briefing says of a city's regions, in English. */
export const regionsSectionEn = {
  title: "Regions",
  lead: "{name}: ",
  city: "{period}, the city at {value}",
  noCity: "{period}",
  first: "the first three are {list}",
  last: "the last three are {list}",
  below: "below the city are {list}",
  above: "above the city are {list}",
  points: "most of the city's growth comes from {list}",
  missing: "{list} without a figure of the period",
  item: "{region} ({value})",
  point: "{region} (about {points} points)",
  none: "{name}: no figures that can be compared.",
} as const satisfies Translation<typeof regionsSectionZhCN>;
