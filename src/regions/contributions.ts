import type { Indicator } from "../plan";
import type { Month } from "../observations";
import { acrossRegions, isNominal } from "./across";
import { baseOf, comparedMonths, partitionOf, scopedBase, scopeOf, type RegionData } from "./partition";
import { competitionRanks } from "./ranks";

/** What a region adds to the city's growth, and its place; null where a figure has no meaning. */
export interface Contribution {
  readonly code: string;
  readonly region: string;
  readonly month: Month;
  /** The region's figure of the common month. */
  readonly value: number | null;
  /** 拉动: increase of the region ÷ base of the city, in percentage points. */
  readonly points: number | null;
  /** 贡献率: points ÷ the city's growth, in %; null where the city grows by less than 1 % either way. */
  readonly rate: number | null;
  /** 占全市比重, in %. */
  readonly share: number | null;
  /** What the share is of: this year's amounts, amounts made of base and growth, or the base year's. */
  readonly shareBasis: "amount" | "derived" | "base" | null;
  /** Part in the gap between region and city: weight × (g_r − G), in points. */
  readonly gapPoints: number | null;
  readonly rank: number | null;
  /** How many have a place. */
  readonly of: number | null;
  /** The place at the period before that was published. */
  readonly rankBefore: number | null;
  /** Whether the base follows from amount and growth. */
  readonly derived: boolean;
}

/** The contributions of an indicator, and what of the city's growth no region adds. */
export interface Contributions {
  readonly list: readonly Contribution[];
  /** The city's growth less all points; null where there are no points. */
  readonly remainder: number | null;
  /** The city's growth in %. */
  readonly growth: number | null;
}

/** Growth below this either way makes shares of it meaningless. */
const leastGrowth = 1;

/**
 * The contributions to an indicator at its common month.
 *
 * Worked: a region that grows by 8 % from a base of 25 in a city with a base of 100 → 2 points; the city grows by 5 % → 40 %
 */
export function contributionsOf(data: RegionData, indicator: Indicator, asOf: Month): Contributions {
  const { code } = indicator;
  const [month, before] = comparedMonths(data.figures, code, asOf);
  if (month === undefined) return { list: [], remainder: null, growth: null };
  const whole = wholeOf(data, code, month);
  const inside = new Set(
    data.regions
      .filter((zone) => zone.nested !== "never" && scopeOf(data, zone, code, month).inside)
      .map(({ name }) => name),
  );
  const ranks = ranksAt(data, indicator, month);
  const ranksBefore = before === undefined ? new Map<string, number>() : ranksAt(data, indicator, before);
  const shown = data.regions.filter(({ name }) => data.applicable.get(code)?.has(name));
  const list = shown.map(({ name }): Contribution => {
    const value = data.figures.actual(name, code, month);
    const rank = ranks.get(name) ?? null;
    return {
      ...{ code, region: name, month, value },
      ...(value === null || inside.has(name) ? noPoints : pointsOf(data, name, code, { month, value, whole })),
      ...shareOf(data, name, code, month),
      rank,
      of: rank === null ? null : ranks.size,
      rankBefore: ranksBefore.get(name) ?? null,
    };
  });
  const points = list.flatMap((each) => (each.points === null ? [] : [each.points]));
  const { parts, missing } = partitionOf(data, code, month);
  const complete = whole !== null && missing.length === 0 && points.length > 0 && points.length === parts.length;
  return {
    list,
    remainder: complete ? whole.growth - points.reduce((a, b) => a + b, 0) : null,
    growth: whole?.growth ?? null,
  };
}

const noPoints = { points: null, rate: null, gapPoints: null, derived: false } as const;

interface Whole {
  readonly base: number;
  readonly growth: number;
}

/** The city's base and growth at a month; null where either is not known or the indicator does not add up. */
function wholeOf(data: RegionData, code: string, month: Month): Whole | null {
  const across = acrossRegions(code);
  if (across !== "sum" && across !== "byBaseLevel") return null;
  const value = data.figures.actual("", code, month);
  const base = baseOf(data.figures, "", code, month);
  if (value === null || base === null || !(base.value > 0)) return null;
  return { base: base.value, growth: across === "sum" ? 100 * (value / base.value - 1) : value };
}

function pointsOf(
  data: RegionData,
  region: string,
  code: string,
  { month, value, whole }: { readonly month: Month; readonly value: number; readonly whole: Whole | null },
): Pick<Contribution, "points" | "rate" | "gapPoints" | "derived"> {
  const base = scopedBase(data, region, code, month);
  if (whole === null || base === null) return noPoints;
  const weight = base.value / whole.base;
  const points = acrossRegions(code) === "sum" ? (100 * (value - base.value)) / whole.base : weight * value;
  const rate = Math.abs(whole.growth) < leastGrowth ? null : (100 * points) / whole.growth;
  return { points, rate, gapPoints: points - weight * whole.growth, derived: base.derived };
}

/** 占全市比重 by this year's amounts; else by amounts that follow from base and growth, of real growth by the bases alone. */
function shareOf(
  data: RegionData,
  region: string,
  code: string,
  month: Month,
): Pick<Contribution, "share" | "shareBasis"> {
  const none = { share: null, shareBasis: null };
  const across = acrossRegions(code);
  const { figures } = data;
  const [value, city] = [figures.actual(region, code, month), figures.actual("", code, month)];
  const percent = (part: number | null, whole: number | null, shareBasis: Contribution["shareBasis"]) =>
    part === null || whole === null || !(whole > 0) ? null : { share: (100 * part) / whole, shareBasis };
  if (across === "sum") return percent(value, city, "amount") ?? none;
  if (across !== "byBaseLevel" || value === null) return none;
  const printed = percent(figures.level(region, code, month), figures.level("", code, month), "amount");
  if (printed) return printed;
  const [own, whole] = [scopedBase(data, region, code, month), baseOf(figures, "", code, month)];
  if (own === null || whole === null) return none;
  if (!isNominal(code) || city === null) return percent(own.value, whole.value, "base") ?? none;
  return percent(own.value * (1 + value / 100), whole.value * (1 + city / 100), "derived") ?? none;
}

/** Places of the regions that have one: no 市本级, no group, no zone inside another region; low is first where low is good. */
function ranksAt(data: RegionData, { code, better }: Indicator, month: Month): ReadonlyMap<string, number> {
  const ranked = data.regions.flatMap((region) => {
    const value = data.figures.actual(region.name, code, month);
    const placed = region.kind === "county" || (region.kind === "zone" && !scopeOf(data, region, code, month).inside);
    return value === null || !placed ? [] : [{ name: region.name, value: Number(value.toPrecision(12)) }];
  });
  const ranks = competitionRanks(ranked.map(({ value }) => (better === "low" ? -value : value)));
  return new Map(ranked.map(({ name }, i) => [name, ranks[i]!]));
}
