import { indicatorKey, withoutBrackets } from "../name";
import type { Resolve } from "../language";
import { unitFactor } from "../unit";

/** What a reference may hit: an indicator with its names. */
export interface Referable {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly aliases: readonly string[];
}

const economy = /^(?:国民)?经济$/;
const measureWords = /(?:增长|增速|增幅|涨幅|发展)?(?:速度|水平)?$/;

/**
 * Finds the indicator of a plan that a target's words refer to (经济增长, GDP增速, 城镇居民): by name or alias with or without
 * 增长 and the like, else the only one whose name begins with the words. It has to measure the same as the indicator whose
 * target refers to it: no growth keeps step with an amount.
 */
export function createReferences(indicators: readonly Referable[]): (from: Referable) => Resolve {
  const byKey = new Map<string, Referable>();
  const keys = indicators.map(({ name }) => indicatorKey(name));
  for (const indicator of indicators)
    for (const name of [indicator.name, withoutBrackets(indicator.name), ...indicator.aliases]) {
      const key = indicatorKey(name);
      if (!byKey.has(key)) byKey.set(key, indicator);
    }
  return (from) => (words) => {
    const comparable = (other: Referable) => other !== from && unitFactor(other.unit, from.unit) !== null;
    const said = indicatorKey(words);
    const stem = said.replace(measureWords, "");
    if (stem === "") return null;
    const names = economy.test(stem) ? ["gdp", "gdp增长"] : [said, stem, `${stem}增长`];
    const named = names.map((name) => byKey.get(name)).find((other) => other !== undefined && comparable(other));
    if (named) return named.code;
    const others = indicators.filter((other, at) => keys[at]!.startsWith(stem) && comparable(other));
    return others.length === 1 ? others[0]!.code : null;
  };
}
