import { groupBy, type Catalogue } from "../plan";
import { defaultSettings, type Settings } from "../analysis";
import { precedenceOf, type Month, type Observation } from "../observations";
import { aggregateOf, type Aggregate } from "./aggregate";
import { AssessedRegion, byRegion } from "./assess";
import { contributionsOf, type Contributions } from "./contributions";
import { RegionFigures, yearBefore } from "./figures";
import type { RegionTable } from "./grid";
import { handedChecks, handedIssues, type HandedCheck } from "./handed";
import { regionIssue, type RegionIssue } from "./issue";
import { cityFigures } from "./city";
import { commonMonth, weightOf, type RegionData } from "./partition";
import type { RegionFigure, ScopeNote } from "./figure";
import { readRegionTable, type TableReading } from "./read";
import type { CityRegion, RegionList } from "./region";
import { lookupOf, readBreakdown, type Breakdown } from "./targets";

/** What an analysis of regions looks at. */
export interface RegionsInput {
  /** The targets handed down. */
  readonly targets: RegionTable;
  /** Tables of figures; of two figures for the same the first stays. */
  readonly data: readonly RegionTable[];
  /** The city's own figures, which go before those of a table; none where the tables have them. */
  readonly city?: { readonly name: string; readonly observations: readonly Observation[] };
  readonly lists: readonly RegionList[];
  /** The bureau's; what people decided about single indicators of the city is none of the regions'. */
  readonly settings?: Settings;
  readonly catalogue: Catalogue;
  readonly asOf: Month;
}

/** All that is known of a city's regions at a month. */
export interface RegionsAnalysis {
  readonly breakdown: Breakdown;
  readonly regions: readonly AssessedRegion[];
  readonly handed: readonly HandedCheck[];
  readonly aggregates: readonly Aggregate[];
  readonly contributions: ReadonlyMap<string, Contributions>;
  /** Whether targets or figures were made up for demonstration. */
  readonly sample: boolean;
  readonly issues: readonly RegionIssue[];
}

/** The tables of a year as they are read, whatever the month. */
export interface RegionsRead {
  readonly breakdown: Breakdown;
  readonly readings: readonly TableReading[];
}

/** Reads the tables for the year of an as-of month; null where the table of targets names no two places. */
export function readRegionTables({ targets, data, lists, catalogue, asOf }: RegionsInput): RegionsRead | null {
  const breakdown = readBreakdown(targets, lists, { catalogue, asOf });
  if (breakdown === null) return null;
  const context = {
    find: breakdown.find,
    list: breakdown.list,
    indicators: breakdown.city.plan.indicators,
    findIndicator: lookupOf(breakdown).find,
    asOf,
  };
  return { breakdown, readings: data.map((table) => readRegionTable(table, context)) };
}

/**
 * Targets handed down, what the regions come to together, and what each adds, at an as-of month.
 *
 * @param read the tables as they are read for the year of the as-of
 * @returns null where the table of targets names no two places
 */
export function analyseRegions(input: RegionsInput, read = readRegionTables(input)): RegionsAnalysis | null {
  if (read === null) return null;
  const { breakdown, readings } = read;
  const { data: tables, city, settings, asOf } = input;
  const own = city ? cityFigures(city.observations, city.name) : [];
  const known = [...own, ...readings.flatMap(({ figures }) => figures)];
  const late = [...new Set(known.filter(({ month }) => month > asOf).map(({ month }) => month))].sort();
  const { kept, issues: falling } = rising(
    known.filter(({ month }) => month <= asOf),
    breakdown,
  );
  const figures = new RegionFigures(kept);
  const data = dataOf(
    breakdown,
    figures,
    readings.flatMap(({ scopes }) => scopes),
  );
  const { indicators } = breakdown.city.plan;
  const groups = byRegion(figures);
  const background = {
    byRegion: groups,
    city: breakdown.city,
    settings: { ...(settings ?? defaultSettings), judgements: {} },
  };
  const regions = data.regions.flatMap((region): AssessedRegion[] => {
    const handed = breakdown.byRegion.get(region.name);
    if (handed === undefined) return [];
    return [new AssessedRegion(region, handed, background, asOf)];
  });
  const handed = indicators.flatMap((indicator) => handedChecks(data, indicator, asOf));
  const aggregates = indicators.map((indicator) =>
    aggregateOf(data, indicator, commonMonth(figures, indicator.code, asOf)),
  );
  const contributions = new Map(
    indicators.map((indicator) => [indicator.code, contributionsOf(data, indicator, asOf)]),
  );
  const issues = [
    ...breakdown.issues,
    ...[input.targets, ...tables].flatMap(({ name: file, hidden: lines }) =>
      lines ? regionIssue("hiddenLines", "warning", { file, lines }, { file }) : [],
    ),
    ...merged(readings.flatMap((reading) => reading.issues)),
    // Who looks back has later figures, as a rule.
    ...(late.length === 0 ? [] : [regionIssue("afterAsOf", "note", { month: late.join("、"), asOf })]),
    ...merged(falling),
    ...figures.issues,
    ...merged(levelIssues(figures, asOf)),
    ...handedIssues(handed),
    ...merged(timeIssues(data, tables, asOf)),
    ...aggregateIssues(data, aggregates),
  ];
  const sample =
    breakdown.sample || kept.some((figure) => figure.sample && figure.month.slice(0, 4) === asOf.slice(0, 4));
  return { breakdown, regions, handed, aggregates, contributions, sample, issues };
}

/** Codes of which the same of many regions is said once. */
const together: readonly string[] = ["olderFigure", "belowEarlier", "offScale", "noFigure", "levelOffScale"];

/** The same of several regions in one issue, in the place of the first. */
function merged(issues: readonly RegionIssue[]): RegionIssue[] {
  const groups = groupBy(issues, (issue) => {
    const { code, file, column, details } = issue;
    return together.includes(code) ? JSON.stringify([code, file, column, details.code, details.month]) : issue;
  });
  return [...groups.values()].map((group) => {
    const [first] = group as [RegionIssue];
    const joined = (name: string) => group.map(({ details }) => details[name]).join("、");
    const names = ["region", "value", "before"].filter((name) => first.details[name] !== undefined);
    if (group.length === 1) return first;
    return {
      ...first,
      details: { ...first.details, ...Object.fromEntries(names.map((name) => [name, joined(name)])) },
    };
  });
}

function dataOf(breakdown: Breakdown, figures: RegionFigures, scopes: readonly ScopeNote[]): RegionData {
  const applicable = new Map<string, Set<string>>();
  const add = (code: string, region: string) => applicable.set(code, (applicable.get(code) ?? new Set()).add(region));
  for (const { code, region } of figures.all()) add(code, region);
  for (const [region, { cells }] of breakdown.byRegion) for (const code of cells.keys()) add(code, region);
  const reported = new Set([...figures.all()].map(({ region }: RegionFigure) => region));
  const others = breakdown.list.regions.filter(
    (region) => region.kind !== "group" && reported.has(region.name) && !breakdown.byRegion.has(region.name),
  );
  const regions = [...breakdown.regions, ...others];
  const zonesIn = new Map<string, CityRegion[]>();
  for (const region of regions) {
    if (region.parent === null || region.nested !== "varies") continue;
    const zones = zonesIn.get(region.parent);
    if (zones) zones.push(region);
    else zonesIn.set(region.parent, [region]);
  }
  return { breakdown, regions, figures, scopes, applicable, zonesIn, sums: new Map() };
}

/** Figures that are not of the as-of month, or of another month than those of most. */
function timeIssues(
  { breakdown, regions, figures, applicable }: RegionData,
  tables: readonly RegionTable[],
  asOf: Month,
): RegionIssue[] {
  if (tables.length === 0) return [];
  return breakdown.city.plan.indicators.flatMap(({ code, knowledge }) => {
    const month = commonMonth(figures, code, asOf);
    if (month === null) return [];
    const issues: RegionIssue[] = [];
    const quarterly = knowledge?.frequency !== "monthly";
    const reporting = regions.filter(({ name }) => figures.actual(name, code, month) !== null).map(({ name }) => name);
    if (
      month !== asOf &&
      !(quarterly && !asOf.endsWith("-03") && !asOf.endsWith("-06") && !asOf.endsWith("-09") && !asOf.endsWith("-12"))
    )
      issues.push(regionIssue("notAsOf", "warning", { code, month, asOf, regions: reporting.join("、") }));
    if (figures.actual("", code, month) === null) issues.push(regionIssue("noCityFigure", "warning", { code, month }));
    for (const { name } of regions) {
      if (!applicable.get(code)?.has(name) || figures.actual(name, code, month) !== null) continue;
      const older = figures.monthsOf(code, asOf).find((each) => each.regions.has(name));
      if (older)
        issues.push(regionIssue("olderFigure", "warning", { region: name, code, month: older.month, common: month }));
    }
    return issues;
  });
}

function aggregateIssues(data: RegionData, aggregates: readonly Aggregate[]): RegionIssue[] {
  const { figures, breakdown, regions } = data;
  const assumed = new Map<string, string[]>();
  const issues = aggregates.flatMap(({ code, month, method, value, city, missing, derived, scopes, reason }) => {
    const said: RegionIssue[] = [];
    if (reason.code === "missing")
      said.push(regionIssue("missingInSum", "warning", { code, regions: missing.join("、") }));
    if (derived.length > 0) said.push(regionIssue("derivedBase", "note", { code, regions: derived.join("、") }));
    for (const { region, parent, inside, because } of scopes) {
      if (inside && because === "levels")
        said.push(regionIssue("scopeInside", "warning", { code, region, parent: parent ?? "" }));
      const [part, whole] = [region, parent ?? ""].map((each) => month && weightOf(data, each, code, month));
      if (inside && part != null && whole != null && part > whole)
        said.push(regionIssue("insideLarger", "warning", { code, region, parent: parent ?? "", value: part, whole }));
      if (!inside && because === "assumed") assumed.set(region, [...(assumed.get(region) ?? []), code]);
      const handed = breakdown.byRegion.get(parent ?? "")?.cells.has(code);
      if (inside && because === "table" && handed && month !== null && figures.actual(parent!, code, month) !== null)
        said.push(regionIssue("scopeDiffers", "warning", { region: parent!, zone: region, code }));
    }
    if (method === "sum" && value !== null && city !== null && value > city * 1.002 + 0.005 * (regions.length + 1))
      said.push(regionIssue("citySmaller", "warning", { code, value, city }));
    return said;
  });
  for (const [region, codes] of assumed) {
    const parent = regions.find(({ name }) => name === region)?.parent ?? "";
    issues.push(regionIssue("scopeAssumed", "note", { codes: codes.join("、"), region, parent }));
  }
  return issues;
}

/** Amounts of this year that are many times those of last year, or a fraction: one of them is in another unit. */
function levelIssues(figures: RegionFigures, asOf: Month): RegionIssue[] {
  const issues: RegionIssue[] = [];
  for (const { region, code, month, role, value, file } of figures.all()) {
    if (role !== "level" || month.slice(0, 4) !== asOf.slice(0, 4)) continue;
    const before = figures.level(region, code, yearBefore(month));
    if (before === null || !(before > 0) || (value < 5 * before && value > before / 5)) continue;
    const details = { region: region || "全市", code, month, value, before };
    issues.push(regionIssue("levelOffScale", "warning", details, { file }));
  }
  return issues;
}

/** Whether a total is what later ones must not fall below: of one month the one that is used, else the larger. */
const outweighs = (figure: RegionFigure, before: RegionFigure) =>
  figure.month === before.month ? precedenceOf(figure) > precedenceOf(before) : figure.value > before.value;

/** Takes out cumulative totals below an earlier one of the year: not published, or of one month. */
function rising(read: readonly RegionFigure[], breakdown: Breakdown): { kept: RegionFigure[]; issues: RegionIssue[] } {
  const totals = new Set(
    breakdown.city.plan.indicators
      .filter(({ knowledge }) => knowledge?.measure === "cumulativeTotal")
      .map(({ code }) => code),
  );
  const issues: RegionIssue[] = [];
  const highest = new Map<string, RegionFigure>();
  const doubtful = new Set<RegionFigure>();
  const ordered = read
    .filter(({ role, code }) => role === "actual" && totals.has(code))
    .sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
  for (const figure of ordered) {
    const { region, code, month, value } = figure;
    const key = `${code} ${month.slice(0, 4)} ${region}`;
    const before = highest.get(key);
    if (before !== undefined && before.month < month && value < before.value * 0.9) {
      const details = { region: region || "全市", code, value, before: before.value, month: before.month };
      issues.push(regionIssue("belowEarlier", "error", details, { file: figure.file }));
      doubtful.add(figure);
    } else if (before === undefined || outweighs(figure, before)) highest.set(key, figure);
  }
  return { kept: read.filter((figure) => !doubtful.has(figure)), issues };
}
