import type { Catalogue } from "../plan";
import type { Assessment } from "../analysis";
import type { Month } from "../observations";
import { aggregateOf, type Aggregate } from "./aggregate";
import { assessRegion, byRegion } from "./assess";
import { contributionsOf, type Contributions } from "./contributions";
import { RegionFigures } from "./figures";
import type { RegionTable } from "./grid";
import { handedCheck, handedIssues, type HandedCheck } from "./handed";
import { regionIssue, type RegionIssue } from "./issue";
import { commonMonth, scopeOf, type RegionData } from "./partition";
import { readRegionTable, type RegionFigure, type ScopeNote } from "./read";
import type { Region, RegionList } from "./region";
import { lookupOf, readBreakdown, type Breakdown } from "./targets";

/** What an analysis of regions looks at. */
export interface RegionsInput {
  /** The targets handed down. */
  readonly targets: RegionTable;
  /** Tables of figures; of two figures for the same the first stays. */
  readonly data: readonly RegionTable[];
  readonly lists: readonly RegionList[];
  readonly catalogue: Catalogue;
  readonly asOf: Month;
}

export interface AssessedRegion {
  readonly region: Region;
  readonly assessments: readonly Assessment[];
}

/** All that is known of a city's regions at a month. */
export interface RegionsAnalysis {
  readonly breakdown: Breakdown;
  readonly regions: readonly AssessedRegion[];
  readonly handed: readonly HandedCheck[];
  readonly aggregates: readonly Aggregate[];
  readonly contributions: ReadonlyMap<string, Contributions>;
  readonly issues: readonly RegionIssue[];
}

/**
 * Targets handed down, what the regions come to together, and what each adds, at an as-of month.
 *
 * @returns null where the table of targets names no two places
 */
export function analyseRegions({ targets, data: tables, lists, catalogue, asOf }: RegionsInput): RegionsAnalysis | null {
  const breakdown = readBreakdown(targets, lists, { catalogue, asOf });
  if (breakdown === null) return null;
  const context = {
    find: breakdown.find,
    regions: breakdown.list.regions,
    indicators: breakdown.city.plan.indicators,
    findIndicator: lookupOf(breakdown).find,
    asOf,
  };
  const readings = tables.map((table) => readRegionTable(table, context));
  const read = readings.flatMap(({ figures }) => figures);
  const late = [...new Set(read.filter(({ month }) => month > asOf).map(({ month }) => month))];
  const figures = new RegionFigures(read.filter(({ month }) => month <= asOf));
  const data = dataOf(breakdown, figures, readings.flatMap(({ scopes }) => scopes));
  const { indicators } = breakdown.city.plan;
  const groups = byRegion(figures);
  const regions = data.regions.flatMap((region): AssessedRegion[] => {
    const handed = breakdown.byRegion.get(region.name);
    if (handed === undefined) return [];
    return [{ region, assessments: assessRegion(region.name, handed, { byRegion: groups, city: breakdown.city }, asOf) }];
  });
  const handed = indicators.map((indicator) => handedCheck(data, indicator, asOf));
  const aggregates = indicators.map((indicator) => aggregateOf(data, indicator, commonMonth(figures, indicator.code, asOf)));
  const contributions = new Map(indicators.map((indicator) => [indicator.code, contributionsOf(data, indicator, asOf)]));
  const issues = [
    ...breakdown.issues,
    ...readings.flatMap((reading) => reading.issues),
    ...late.map((month) => regionIssue("afterAsOf", "warning", { month, asOf })),
    ...figures.issues,
    ...handedIssues(handed),
    ...timeIssues(data, tables, asOf),
    ...aggregateIssues(data, aggregates),
  ];
  return { breakdown, regions, handed, aggregates, contributions, issues };
}

function dataOf(breakdown: Breakdown, figures: RegionFigures, scopes: readonly ScopeNote[]): RegionData {
  const applicable = new Map<string, Set<string>>();
  const add = (code: string, region: string) =>
    applicable.set(code, (applicable.get(code) ?? new Set()).add(region));
  for (const { code, region } of figures.all()) add(code, region);
  for (const [region, { cells }] of breakdown.byRegion) for (const code of cells.keys()) add(code, region);
  const reported = new Set([...figures.all()].map(({ region }: RegionFigure) => region));
  const others = breakdown.list.regions.filter(
    (region) => region.kind !== "group" && reported.has(region.name) && !breakdown.regions.includes(region),
  );
  return { breakdown, regions: [...breakdown.regions, ...others], figures, scopes, applicable };
}

/** Figures that are not of the as-of month, or of another month than those of most. */
function timeIssues({ breakdown, regions, figures, applicable }: RegionData, tables: readonly RegionTable[], asOf: Month): RegionIssue[] {
  if (tables.length === 0) return [];
  return breakdown.city.plan.indicators.flatMap(({ code, knowledge }) => {
    const month = commonMonth(figures, code, asOf);
    if (month === null) return [];
    const issues: RegionIssue[] = [];
    const quarterly = knowledge?.frequency !== "monthly";
    const reporting = regions.filter(({ name }) => figures.actual(name, code, month) !== null).map(({ name }) => name);
    if (month !== asOf && !(quarterly && !asOf.endsWith("-03") && !asOf.endsWith("-06") && !asOf.endsWith("-09") && !asOf.endsWith("-12")))
      issues.push(regionIssue("notAsOf", "warning", { code, month, asOf, regions: reporting.join("、") }));
    if (figures.actual("", code, month) === null) issues.push(regionIssue("noCityFigure", "warning", { code, month }));
    for (const { name } of regions) {
      if (!applicable.get(code)?.has(name) || figures.actual(name, code, month) !== null) continue;
      const older = figures.monthsOf(code, asOf).find((each) => each.regions.has(name));
      if (older) issues.push(regionIssue("olderFigure", "warning", { region: name, code, month: older.month, common: month }));
    }
    return issues;
  });
}

function aggregateIssues(data: RegionData, aggregates: readonly Aggregate[]): RegionIssue[] {
  return aggregates.flatMap(({ code, month, method, value, city, missing, derived, scopes, reason }) => {
    const issues: RegionIssue[] = [];
    if (reason.code === "missing") issues.push(regionIssue("missingInSum", "warning", { code, regions: missing.join("、") }));
    if (derived.length > 0) issues.push(regionIssue("derivedBase", "note", { code, regions: derived.join("、") }));
    for (const { region, parent, inside, because } of scopes)
      if (inside && because === "levels") issues.push(regionIssue("scopeInside", "warning", { code, region, parent: parent ?? "" }));
      else if (!inside && because === "assumed" && method === "sum" && month !== null && scopeOf(data, data.regions.find(({ name }) => name === region)!, code, month).parent !== null && city === null)
        issues.push(regionIssue("scopeAssumed", "note", { code, region, parent: parent ?? "" }));
    if (method === "sum" && value !== null && city !== null && value > city * 1.002 + 0.05 * 10 ** -1)
      issues.push(regionIssue("citySmaller", "warning", { code, value, city }));
    return issues;
  });
}
