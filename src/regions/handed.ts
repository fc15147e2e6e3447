import { monthOf, yearOf, type Month } from "../observations";
import { indicatorsByCode, type Indicator, type Target } from "../plan";
import { acrossRegions } from "./across";
import { scopeOf, type RegionData } from "./partition";
import { regionIssue, type RegionIssue } from "./issue";
import type { Breakdown } from "./targets";

/** Why the parts of a target cannot be put together, or what they come to. */
export type HandedNote =
  | {
      readonly code: "covers" | "short" | "equal" | "none" | "noCityTarget" | "noBase" | "cannotAllBeAbove";
      readonly details: Readonly<Record<string, never>>;
    }
  | { readonly code: "blank" | "noNumber"; readonly details: { readonly regions: string } };

/** Whether what is handed down carries the city's target. */
export interface HandedCheck {
  readonly code: string;
  /** The month of a milestone (阶段目标); null for the year's target. */
  readonly month: number | null;
  /** 责任单位 of the indicator; empty where the table names none. */
  readonly owner: string;
  /** The number of the city's target. */
  readonly city: number | null;
  /** What the parts come to; where a part is held to the city, at least. */
  readonly parts: number | null;
  /** `parts − city`. */
  readonly difference: number | null;
  readonly note: HandedNote;
  /** Whether a part is held to the city's figure, so that `parts` is the least. */
  readonly atLeast: boolean;
}

/** The number of a target; of a range its low end. */
function numberOf(target: Target): number | null {
  if (target.kind === "bound" || target.kind === "about" || target.kind === "point") return target.value;
  return target.kind === "range" ? target.low : null;
}

const bare = (code: Exclude<HandedNote["code"], "blank" | "noNumber">): HandedNote => ({ code, details: {} });

/** The checks of an indicator: of its target, then of each month for which milestones are handed down. */
export function handedChecks(data: RegionData, indicator: Indicator, asOf: Month): HandedCheck[] {
  const plans = [data.breakdown.city, ...data.breakdown.byRegion.values()].map(({ plan }) => plan);
  const months = plans.flatMap((plan) =>
    (indicatorsByCode(plan).get(indicator.code)?.milestones ?? []).map(({ month }) => month),
  );
  const milestones = [...new Set(months)].sort((a, b) => a - b);
  return [null, ...milestones].map((month) => handedCheck(data, indicator, { asOf, month }));
}

/**
 * The parts of a target or milestone beside the city's: their sum, or their mean by the levels of the same months of the year
 * before.
 *
 * Worked: 0.75, 0.65 and 1.4 handed down of 3 → parts 2.8, difference −0.2
 */
function handedCheck(
  data: RegionData,
  indicator: Indicator,
  { asOf, month }: { readonly asOf: Month; readonly month: number | null },
): HandedCheck {
  const { code, owner } = indicator;
  const { breakdown, figures } = data;
  const across = acrossRegions(code);
  const city = cityNumber(breakdown, indicator, month);
  const empty = { code, month, owner, city, parts: null, difference: null, atLeast: false };
  const yearEnd = monthOf(yearOf(asOf) - 1, month ?? 12);
  const zones = breakdown.regions.filter((zone) => zone.nested !== "never" && scopeOf(data, zone, code, asOf).inside);
  const regions = breakdown.regions.filter((region) => !zones.includes(region) && region.kind !== "group");
  const numbers = regions.map(({ name }) => ({ name, ...partOf(data, name, { code, month, city }) }));
  const given = numbers.filter(({ value }) => value !== null);
  if (month === null && across !== "sum" && isAllAbove(data, indicator, city))
    return { ...empty, note: bare("cannotAllBeAbove") };
  if (across === "none" || across === "byDenominator") return { ...empty, note: bare("none") };
  if (city === null) return { ...empty, note: bare("noCityTarget") };
  const unread = numbers.filter(({ value, blank }) => value === null && !blank).map(({ name }) => name);
  if (unread.length > 0) return { ...empty, note: { code: "noNumber", details: { regions: unread.join("、") } } };
  const weights = new Map(regions.map(({ name }) => [name, figures.level(name, code, yearEnd)]));
  const counted = (name: string) =>
    across === "sum"
      ? (figures.actual(name, code, yearEnd) ?? data.applicable.get(code)?.has(name) ?? false) !== false
      : weights.get(name) != null;
  const blank = numbers.filter((each) => each.blank && counted(each.name)).map(({ name }) => name);
  if (blank.length > 0 || given.length === 0)
    return {
      ...empty,
      note: {
        code: "blank",
        details: { regions: (blank.length > 0 ? blank : numbers.map(({ name }) => name)).join("、") },
      },
    };
  const parts = across === "sum" ? given.reduce((sum, { value }) => sum + value!, 0) : mean(given, weights);
  if (parts === null) return { ...empty, note: bare("noBase") };
  const difference = Number((parts - city).toPrecision(10));
  const carried = indicator.better === "low" ? difference <= 0 : difference >= 0;
  const note = Math.abs(difference) < 1e-9 ? "equal" : carried ? "covers" : "short";
  const atLeast = given.some(({ held }) => held);
  return {
    ...empty,
    parts: Number(parts.toPrecision(12)),
    difference: Math.abs(difference) < 1e-9 ? 0 : difference,
    note: bare(note),
    atLeast,
  };
}

const milestoneAt = ({ milestones }: Indicator, month: number) =>
  milestones.find((each) => each.month === month)?.value ?? null;

/** The number of the city's target, or of its milestone at a month. */
function cityNumber({ city }: Breakdown, indicator: Indicator, month: number | null): number | null {
  if (month !== null) return milestoneAt(indicator, month);
  return city.cells.has(indicator.code) ? numberOf(indicator.target) : null;
}

interface Part {
  readonly code: string;
  readonly month: number | null;
  /** The city's number. */
  readonly city: number | null;
}

/** The number handed down to a region; one held to the city counts with the city's number and what it adds. */
function partOf({ breakdown }: RegionData, region: string, { code, month, city }: Part) {
  const handed = breakdown.byRegion.get(region);
  const own = handed === undefined ? undefined : indicatorsByCode(handed.plan).get(code);
  if (month !== null) {
    const value = own === undefined ? null : milestoneAt(own, month);
    return { value, blank: value === null, held: false };
  }
  if (!handed?.cells.has(code)) return { value: null, blank: true, held: false };
  const held = handed.toCity.get(code);
  if (held) return { value: city === null ? null : city + held.points, blank: false, held: true };
  return { value: own ? numberOf(own.target) : null, blank: false, held: false };
}

function mean(
  given: readonly { readonly name: string; readonly value: number | null }[],
  weights: ReadonlyMap<string, number | null>,
): number | null {
  const whole = given.reduce((sum, { name }) => sum + (weights.get(name) ?? 0), 0);
  if (!(whole > 0) || given.some(({ name }) => weights.get(name) == null)) return null;
  return given.reduce((sum, { name, value }) => sum + weights.get(name)! * value!, 0) / whole;
}

/** Whether every region is to be above the city, which a mean of them cannot be below. */
function isAllAbove({ breakdown }: RegionData, { code, better }: Indicator, city: number | null): boolean {
  if (city === null && !breakdown.city.cells.has(code)) return false;
  const held = breakdown.regions.filter(({ name }) => breakdown.byRegion.get(name)?.cells.has(code));
  if (held.length < 2) return false;
  const strict = better === "low" ? "<" : ">";
  return held.every(({ name }) => {
    const target = breakdown.byRegion.get(name)!.toCity.get(code);
    if (target === undefined) return false;
    return target.comparator === strict || (better === "low" ? target.points < 0 : target.points > 0);
  });
}

/** What is to be said of targets that cannot all be met. */
export function handedIssues(checks: readonly HandedCheck[]): RegionIssue[] {
  return checks.flatMap(({ code, note }) =>
    note.code === "cannotAllBeAbove" ? [regionIssue("allAboveCity", "warning", { code })] : [],
  );
}
