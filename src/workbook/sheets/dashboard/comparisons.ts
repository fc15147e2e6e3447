import { attainment, type Assessment } from "../../../analysis";
import { type Lookup, indicatorName } from "../../../plan";

/** A bar of the first chart: fractions of the target. */
export interface AttainmentBar {
  readonly name: string;
  readonly attainment: number;
  readonly pace: number;
}

/**
 * Attainment comparators the attainment that the pace asks for, of the indicators that have both, the furthest behind first.
 *
 * Worked: FDI with 4.16 of 7, pace 5.67: { name: "实际使用外资额", attainment: 0.594, pace: 0.81 }
 */
export function attainmentBars(assessments: readonly Assessment[]): AttainmentBar[] {
  return assessments
    .flatMap((each) => {
      const { indicator, aim, comparators } = each;
      const pace = each.pace === null || aim === null ? null : attainment(each.pace, aim, indicator, comparators.base);
      return each.attainment === null || pace === null
        ? []
        : [{ name: indicatorName(each.indicator, "zh-CN"), attainment: each.attainment, pace }];
    })
    .sort((a, b) => a.attainment - a.pace - (b.attainment - b.pace));
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
