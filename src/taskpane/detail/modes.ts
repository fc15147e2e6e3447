import type { Required } from "../../analysis";
import { enteredKind, type EnteredKind, type Observation } from "../../observations";
import type { Indicator } from "../../plan";
import { fill } from "../../words";
import { type DetailWords } from "./words";

/** How an expectation of the months to come is said. */
export type Mode = "growth" | "monthly";
const modes = ["growth", "monthly"] as const;

/** The modes in which an expectation can be said for an indicator: a rate moves by points, and so has no growth. */
export const modesOf = (rest: Pick<Required, Mode> | null, { knowledge }: Indicator): readonly Mode[] =>
  rest === null
    ? []
    : modes.filter((mode) => rest[mode] !== null && (mode !== "growth" || knowledge?.quantity !== "rate"));

/** What an own expectation is called for an indicator: of a growth, a month, a quarter, or the year's end. */
export function modeWord(mode: Mode, { knowledge }: Indicator, words: DetailWords["mode"]): string {
  const level = knowledge?.measure === "level";
  if (mode === "growth") return level ? words.levelGrowth : words.growth;
  if (level) return words.yearEnd;
  return fill(hasLevels(knowledge) ? words.levels : words.monthly, { period: periodOf(knowledge, words) });
}

/** What the rest must show, as a part of a sentence: `后续每月需为1.30万人`. */
export function restWords(mode: Mode, value: string, indicator: Indicator, words: DetailWords): string {
  const { knowledge } = indicator;
  const { rest } = words.needed;
  if (mode === "growth") return fill(knowledge?.measure === "level" ? rest.levelGrowth : rest.growth, { value });
  const values = { value, unit: modeUnit(mode, indicator), period: periodOf(knowledge, words.mode) };
  return fill(hasLevels(knowledge) ? rest.levels : rest.monthly, values);
}

/** Behind a growth stand levels, whose unit is not known. */
const hasLevels = (knowledge: Indicator["knowledge"]) => knowledge?.measure === "cumulativeGrowth";

const periodOf = (knowledge: Indicator["knowledge"], words: DetailWords["mode"]) =>
  knowledge?.frequency === "quarterly" ? words.quarter : words.month;

/** The unit of an expectation: a growth is in percent, a month's figure in the indicator's own where that is known. */
export function modeUnit(mode: Mode, { unit, knowledge }: Indicator): string {
  if (mode === "growth") return "%";
  return hasLevels(knowledge) || /^[—–-]$/.test(unit) ? "" : unit;
}

/** What an expectation of an indicator is, for the one rule of entered values. */
export function expectationKind(mode: Mode, indicator: Indicator, observations: Iterable<Observation>): EnteredKind {
  const growth = mode === "growth";
  if (growth && hasLevels(indicator.knowledge)) return enteredKind(indicator, observations);
  return {
    kind: { unit: modeUnit(mode, indicator), quantity: growth ? "growth" : "amount", reduction: false },
    bounds: { low: growth ? -100 : -Infinity, high: growth ? 1000 : Infinity },
    ...{ scale: [], decimals: growth ? 1 : (indicator.knowledge?.decimals ?? 2) },
  };
}
