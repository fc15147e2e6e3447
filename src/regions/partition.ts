import type { Month } from "../observations";
import { acrossRegions, denominatorOf } from "./across";
import { yearBefore, type RegionFigures } from "./figures";
import type { ScopeNote } from "./figure";
import type { CityRegion } from "./region";
import type { Breakdown } from "./targets";

/** Why a zone counts as inside its parent or apart from it. */
export type ScopeReason = "list" | "table" | "levels" | "assumed";

export interface ZoneScope {
  readonly region: string;
  readonly parent: string | null;
  readonly inside: boolean;
  readonly because: ScopeReason;
}

/** What is known of all regions. */
export interface RegionData {
  readonly breakdown: Breakdown;
  /** The regions of the targets, then others that have figures; no groups. */
  readonly regions: readonly CityRegion[];
  readonly figures: RegionFigures;
  readonly scopes: readonly ScopeNote[];
  /** Regions that have any figure or a target of an indicator, by its code. */
  readonly applicable: ReadonlyMap<string, ReadonlySet<string>>;
  /** Zones by the region that they may lie in. */
  readonly zonesIn: ReadonlyMap<string, readonly CityRegion[]>;
  /** Sums over all regions that were made once, by what they are of. */
  readonly sums: Map<string, number>;
}

/** A base of growth, and whether it follows from an amount and its growth. */
export interface Base {
  readonly value: number;
  readonly derived: boolean;
}

/**
 * What a place's growth at a month starts from: last year's figure of an amount, last year's level of a growth; without one
 * `A / (1 + g)`, which of a real growth is no level and a weight only.
 *
 * Worked: an amount of 106 and a growth of 6 % → 100, derived
 */
export function baseOf(figures: RegionFigures, region: string, code: string, month: Month): Base | null {
  const before = yearBefore(month);
  if (acrossRegions(code) === "sum") {
    const value = figures.actual(region, code, before);
    return value === null ? null : { value, derived: false };
  }
  const level = figures.level(region, code, before);
  if (level !== null) return { value: level, derived: false };
  const [amount, growth] = [figures.level(region, code, month), figures.actual(region, code, month)];
  return amount === null || growth === null || growth <= -100
    ? null
    : { value: amount / (1 + growth / 100), derived: true };
}

/**
 * What a place's share at a month is of, this year: its own level (总量) where the tables give one, else the figure or level of
 * the indicator that it is a share of, else that indicator's base and growth (derived).
 *
 * Worked: a base of 100 and a growth of 6 % → 106, derived
 */
export function sharedOf(figures: RegionFigures, region: string, code: string, month: Month): Base | null {
  const own = figures.level(region, code, month);
  if (own !== null) return { value: own, derived: false };
  const of = denominatorOf(code);
  if (of === null) return null;
  const printed = figures.at(region, of.code, { month, role: of.role });
  if (printed !== null) return { value: printed.value, derived: false };
  if (of.role === "actual") return null;
  const [base, growth] = [baseOf(figures, region, of.code, month), figures.actual(region, of.code, month)];
  return base === null || growth === null ? null : { value: base.value * (1 + growth / 100), derived: true };
}

/** What a place's figure weighs in the city's: the figure itself of what adds up, what a share is of, else its base. */
export function weightOf(data: RegionData, region: string, code: string, month: Month): number | null {
  const across = acrossRegions(code);
  if (across === "sum") return data.figures.actual(region, code, month);
  const weight = across === "byDenominator" ? sharedOf : baseOf;
  return weight(data.figures, region, code, month)?.value ?? null;
}

/** Whether a zone's figures are inside its parent's, from what list, table and levels say, in this order. */
export function scopeOf(data: RegionData, zone: CityRegion, code: string, month: Month): ZoneScope {
  const { parent, name: region } = zone;
  const scope = (inside: boolean, because: ScopeReason): ZoneScope => ({ region, parent, inside, because });
  if (zone.nested !== "varies") return scope(zone.nested === "always", "list");
  const { figures, scopes } = data;
  const own = figures.at(region, code, { month, role: "actual" });
  const above = parent === null ? null : figures.at(parent, code, { month, role: "actual" });
  if (own?.scope === "inside" || above?.scope === "with") return scope(true, "table");
  if (above?.scope === "without") return scope(false, "table");
  const note = scopes.find((each) => each.region === region && (each.code === code || each.code === null));
  if (note) return scope(note.inside, "table");
  if (acrossRegions(code) === "none") return scope(false, "assumed");
  const city = weightOf(data, "", code, month);
  const parentWeight = parent === null ? null : weightOf(data, parent, code, month);
  const weight = weightOf(data, region, code, month);
  if (weight === null && own !== null && parentWeight !== null) return scope(true, "levels");
  if (weight === null || city === null) return scope(false, "assumed");
  const all = sumOver(data, `weight ${code} ${month}`, (each) => weightOf(data, each, code, month));
  // What more than rounding exceeds the city has counted the zone twice.
  const rounding = Math.max(0.005 * (data.regions.length + 1), city * 0.002);
  const twice = all > city + rounding && all - weight <= city + rounding;
  // What is larger than its parent does not lie in it.
  return twice && weight <= (parentWeight ?? weight) ? scope(true, "levels") : scope(false, "assumed");
}

/** A sum over the regions that are not inside another, made once. */
function sumOver({ regions, sums }: RegionData, key: string, of: (region: string) => number | null): number {
  const made = sums.get(key);
  if (made !== undefined) return made;
  const sum = regions.reduce((total, { name, nested }) => total + (nested === "always" ? 0 : (of(name) ?? 0)), 0);
  sums.set(key, sum);
  return sum;
}

/** The places that together are the city for an indicator, each once. */
export interface Partition {
  readonly parts: readonly string[];
  /** Places that belong to it and have no figure of the month. */
  readonly missing: readonly string[];
  readonly scopes: readonly ZoneScope[];
}

/** The partition of the city at a month; a group (市区) stands in where its members have no figures. */
export function partitionOf(data: RegionData, code: string, month: Month): Partition {
  const has = (region: string) => data.figures.actual(region, code, month) !== null;
  const applies = (region: string) => data.applicable.get(code)?.has(region) ?? false;
  const scopes = data.regions
    .filter(({ name, nested }) => nested !== "never" && (has(name) || applies(name)))
    .map((zone) => scopeOf(data, zone, code, month));
  const inside = new Set(scopes.filter((scope) => scope.inside).map(({ region }) => region));
  const parts: string[] = [];
  const missing: string[] = [];
  const covered = new Set<string>();
  for (const group of data.breakdown.list.regions.filter(({ kind }) => kind === "group")) {
    const members = data.breakdown.list.regions.filter(
      ({ parent, kind }) => parent === group.name && kind === "county",
    );
    if (!has(group.name) || members.every(({ name }) => has(name))) continue;
    parts.push(group.name);
    covered.add(group.name);
    for (const { name } of members) covered.add(name);
    for (const { name, parent } of data.regions) if (parent !== null && covered.has(parent)) covered.add(name);
  }
  for (const { name } of data.regions) {
    if (covered.has(name) || inside.has(name)) continue;
    if (has(name)) parts.push(name);
    else if (applies(name)) missing.push(name);
  }
  return { parts, missing, scopes };
}

/**
 * A region's base in the scope of its figure: with the bases of zones that this year's figure includes and last year's did not.
 */
export function scopedBase(data: RegionData, region: string, code: string, month: Month): Base | null {
  const own = baseOf(data.figures, region, code, month);
  if (own === null || own.derived) return own;
  const zones = data.zonesIn.get(region) ?? [];
  return zones.reduce((base, zone) => {
    const added = baseOf(data.figures, zone.name, code, month);
    if (added === null || insideLastYear(data, code, month) || !scopeOf(data, zone, code, month).inside) return base;
    return { value: base.value + added.value, derived: base.derived || added.derived };
  }, own);
}

/** Whether last year's figures had zones inside their parents: with the zones they exceed the city. */
function insideLastYear(data: RegionData, code: string, month: Month): boolean {
  const city = baseOf(data.figures, "", code, month)?.value;
  if (city === undefined) return false;
  const all = sumOver(data, `base ${code} ${month}`, (each) => baseOf(data.figures, each, code, month)?.value ?? null);
  return all > city * 1.002 + 0.005 * (data.regions.length + 1);
}

/** The month at which all places are compared: the latest that is published, for the city or for half of the regions. */
export function commonMonth(figures: RegionFigures, code: string, asOf: Month): Month | null {
  return comparedMonths(figures, code, asOf)[0] ?? null;
}

/** The months at which places can be compared, the latest first; none where the year has no figure yet. */
export function comparedMonths(figures: RegionFigures, code: string, asOf: Month): readonly Month[] {
  const counted = figures
    .monthsOf(code, asOf)
    .map(({ month, regions }) => ({ month, city: regions.has(""), count: regions.size - (regions.has("") ? 1 : 0) }))
    .filter(({ count }) => count > 0);
  const latest = counted[0]?.month;
  if (latest === undefined || latest.slice(0, 4) !== asOf.slice(0, 4)) return [];
  const most = Math.max(0, ...counted.map(({ count }) => count));
  return counted.filter(({ count, city }) => count * 2 >= most || (city && count > 1)).map(({ month }) => month);
}
