import { gapInTolerances, type Assessment, type Settings } from "../../../analysis";
import { type Lookup, indicatorName } from "../../../plan";
import { behind } from "./behind";

/** A bar of the first chart: the gap in units of the indicator's tolerance, negative being behind. */
export interface GapBar {
  readonly name: string;
  readonly now: number;
  /** Of the month before; null where there was no gap. */
  readonly before: number | null;
}

/**
 * The gaps of what is behind or close to it, the gravest first, in units of tolerance, so that growth, shares and amounts stand
 * on one axis.
 *
 * @param before the assessments at the month before
 * Worked: GDP 0.8 points behind with a tolerance of 0.2, 0.4 the month before → { now: −4, before: −2 }
 */
export function gapBars(
  assessments: readonly Assessment[],
  before: readonly Assessment[],
  settings: Settings,
): GapBar[] {
  const earlier = new Map(before.map((each) => [each.indicator.code, each]));
  return behind(assessments).flatMap((each) => {
    const now = gapInTolerances(each, settings);
    const then = earlier.get(each.indicator.code);
    const name = indicatorName(each.indicator, "zh-CN");
    return now === null ? [] : [{ name, now, before: then === undefined ? null : gapInTolerances(then, settings) }];
  });
}

/** A group of the second chart; the target is 100. */
export interface IndexGroup {
  readonly name: string;
  readonly pace: number | null;
  readonly actual: number | null;
}

/**
 * Pace and actual with the target as 100, turned over where less is better, so that below 100 is short of the target for all;
 * null where the target is not above zero.
 *
 * @example indexGroup({ indicator: indicator(), aim: 6, pace: 6, actual: 5.4 }) // { pace: 100, actual: 90.0, … }
 */
export function indexGroup({ indicator, aim, pace, actual }: Assessment): IndexGroup {
  const index = (value: number | null): number | null => {
    if (value === null || aim === null || aim <= 0) return null;
    if (indicator.better !== "low") return (value / aim) * 100;
    return value > 0 ? (aim / value) * 100 : null;
  };
  return { name: indicatorName(indicator, "zh-CN"), pace: index(pace), actual: index(actual) };
}

/** The indicators that an analyst named, in that order, each once, and what names none. */
export function chosenOf(
  inputs: readonly string[],
  find: Lookup["find"],
): { readonly codes: readonly string[]; readonly unknown: readonly string[] } {
  const codes = new Set<string>();
  const unknown: string[] = [];
  for (const input of inputs) {
    if (input === "") continue;
    const answer = find(input);
    if (answer.ok) codes.add(answer.value.code);
    else unknown.push(input);
  }
  return { codes: [...codes], unknown };
}
