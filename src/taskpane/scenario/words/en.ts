import type { Translation } from "../../../words";
import type { scenarioZhCN } from "./zh-CN";

/** Words of the view of what all would come to, in English. */
export const scenarioEn = {
  title: "If all went faster in the rest of the year",
  points: "Faster by (points; negative for slower)",
  hint: "Growth over last year in the months to come, so much above what is projected; the other way round where less is better. Reckoned only, nothing is written.",
  label: "points",
  expected:
    "Of the {of} that can be projected, {before}±{spread} are expected to be met as it is, {then}±{spreadThen} then. ",
  unmoved:
    "{moved} were moved; rates, prices, stocks, annual figures and what has no projection stay, unless held to one that moves.",
  none: "No status changes.",
  changed: "{count} {count:status changes|statuses change}",
  figures: "Year-end {before} → {then}; probability {chance} → {chanceThen}",
  copy: "Copy the outcome",
  copied: "Copied; it can be pasted into a document or message.",
  notCopied: "The clipboard cannot be written here; copy from the box below.",
  text: "As of {asOf}, if all went faster by {points} points in the rest of the year: {expected}{changed}",
  list: "The status changes of {names}.",
  name: "{name} ({before} → {then})",
  separator: ", ",
} as const satisfies Translation<typeof scenarioZhCN>;
