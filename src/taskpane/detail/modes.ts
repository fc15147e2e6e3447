import type { NeededRest } from "../../analysis";
import type { Indicator } from "../../plan";
import { fill } from "../../report";
import type { Messages } from "../../report";

/** How an expectation of the months to come is said. */
export type Mode = "growth" | "monthly";
export const modes = ["growth", "monthly"] as const;

/** The modes in which an expectation can be said for an indicator. */
export const modesOf = (rest: NeededRest | null): readonly Mode[] =>
  rest === null ? [] : modes.filter((mode) => rest[mode] !== null);

/** What an own expectation is called for an indicator: of a growth, a month, a quarter, or the year's end. */
export function modeWord(mode: Mode, { knowledge }: Indicator, words: Messages["detail"]["mode"]): string {
  if (mode === "growth") return words.growth;
  if (knowledge?.measure === "level") return words.yearEnd;
  const period = knowledge?.frequency === "quarterly" ? words.quarter : words.month;
  return fill(knowledge?.measure === "cumulativeGrowth" ? words.levels : words.monthly, { period });
}

/** The unit of an expectation: a growth is in percent, a month's figure in the indicator's own; levels behind a growth have one that is not known. */
export function modeUnit(mode: Mode, { unit, knowledge }: Indicator): string {
  if (mode === "growth") return "%";
  return knowledge?.measure === "cumulativeGrowth" || /^[—–-]$/.test(unit) ? "" : unit;
}
