import {
  createLookup,
  cutMargin,
  readAnnex,
  type Catalogue,
  type CatalogueRecord,
  type Comparator,
  type Indicator,
  type Milestone,
  type Plan,
} from "../plan";
import { readFigure, yearOf, type Month } from "../observations";
import { gridOf, type PlaceGrid, type PlaceLine, type PlacedCell, type RegionTable } from "./grid";
import { targetLineOf, otherUnit, recordsByName } from "./targetLine";
import { regionIssue, type RegionIssue } from "./issue";
import { isOffScale } from "./plausible";
import { createFindPlace, listFor, type FindPlace, type CityRegion, type RegionList } from "./region";

/** A target that is held to the city's figure: 高于全市1个百分点 is `{ comparator: ">=", points: 1 }`. */
export interface CityTarget {
  readonly comparator: Comparator;
  readonly points: number;
}

/** What is handed down to one region; `city` is the city itself. */
export interface HandedDown {
  /** The cells by the indicator's code, as printed; blank ones are not there. */
  readonly cells: ReadonlyMap<string, string>;
  readonly plan: Plan;
  /** Targets held to the city's figure, by code; their indicators are unparsed in the plan. */
  readonly toCity: ReadonlyMap<string, CityTarget>;
}

/** A table of targets handed down. */
export interface Breakdown {
  readonly list: RegionList;
  readonly find: FindPlace;
  /** The regions of the table in its order, without groups of them. */
  readonly regions: readonly CityRegion[];
  readonly city: HandedDown;
  readonly byRegion: ReadonlyMap<string, HandedDown>;
  /** Whether any of it was made up for demonstration, as the table says. */
  readonly sample: boolean;
  readonly issues: readonly RegionIssue[];
}

const striving = /^(?:力争|确保|努力|争取|实现)+/;
const wholeCity = "全市(?:平均|面上|总体)?(?:水平|增速|增幅|增长|目标|数)?";
const cityAlone = new RegExp(`^${wholeCity}$`);
const toCity = new RegExp(
  `^(?<sense>高于|快于|超过|不低于|不慢于|低于|不高于|不超过|与|同|和)${wholeCity}(?:以上|左右)?(?:基本)?(?:同步|持平|一致|相当)?(?:增长)?$`,
);

/**
 * A target that names the city's figure; null for any other.
 *
 * @example readCityTarget("高于全市1个百分点", "high") // { comparator: ">=", points: 1 }
 * @example readCityTarget("与全市同步", "high") // { comparator: "=", points: 0 }
 */
export function readCityTarget(text: string, better: Indicator["better"]): CityTarget | null {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s,。]/g, "")
    .replace(striving, "")
    .replace(/^(?:优于|好于)/, better === "low" ? "低于" : "高于");
  const margin = cutMargin(plain);
  if (margin) return cityAlone.test(margin.words) ? { comparator: margin.comparator, points: margin.points } : null;
  const sense = toCity.exec(plain)?.groups?.sense;
  if (sense === undefined) return null;
  if (/^[与同和]$/.test(sense)) return { comparator: "=", points: 0 };
  const strict = sense.startsWith("不") ? "=" : "";
  return { comparator: `${/^(?:低于|不高于|不超过)$/.test(sense) ? "<" : ">"}${strict}`, points: 0 };
}

/** Reads a table of targets: a row an indicator and a column a place, or the other way round. */
export function readBreakdown(
  table: RegionTable,
  lists: readonly RegionList[],
  { catalogue, asOf }: { readonly catalogue: Catalogue; readonly asOf: Month },
): Breakdown | null {
  const issues: RegionIssue[] = [];
  const { list, made } = listOf(table, lists);
  const find = createFindPlace(
    list,
    lists.filter((each) => each !== list),
  );
  if (made)
    issues.push(regionIssue("unlistedCity", "warning", { regions: list.regions.map(({ name }) => name).join("、") }));
  const grid = gridOf(table, find);
  if (grid === null) return null;
  issues.push(...grid.issues);
  const year = yearOf(asOf);
  const { cells, order, names, milestones, owners } = cellsOf(grid, { catalogue, year }, issues);
  const reader = new RowReader(catalogue);
  const handed = (region: string, whole: Plan | null) =>
    handedDown(
      {
        ...{ region, whole, names, catalogue, year, owners, reader },
        cells: cells.get(region) ?? new Map(),
        milestones: milestones.get(region) ?? new Map(),
      },
      issues,
    );
  const regions = [...order].filter(({ kind }) => kind !== "group");
  const city = handed("", null);
  return {
    list,
    find,
    regions,
    city,
    byRegion: new Map(regions.map(({ name }) => [name, handed(name, city.plan)])),
    sample: grid.lines.some((line) => line.cells.some(({ remarks }) => remarks.sample)),
    issues: issues.map((issue) => ({ ...issue, file: table.name })),
  };
}

/** The list that knows the places of a table, in whichever direction they stand. */
function listOf(table: RegionTable, lists: readonly RegionList[]) {
  const head = table.rows.find((row) => row.filter((cell) => cell.trim() !== "").length > 2) ?? [];
  const column = table.rows.map((row) => row[0] ?? "");
  const known = [head, column].map((names) => ({ names, found: listFor(placesIn(names), lists) }));
  return (known.find(({ found }) => !found.made) ?? known[0]!).found;
}

/** What a table of targets says, by place and code. */
interface TargetCells {
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly milestones: ReadonlyMap<string, ReadonlyMap<string, readonly Milestone[]>>;
  readonly order: ReadonlySet<CityRegion>;
  readonly names: ReadonlyMap<string, { readonly name: string; readonly unit: string }>;
  /** 责任单位 by code. */
  readonly owners: ReadonlyMap<string, string>;
}

/**
 * The cells of a table of targets by place and code; of two different ones the first stays. A line that names a month before
 * December is of milestones (阶段目标), one of another year is not used.
 */
function cellsOf(
  grid: PlaceGrid,
  { catalogue, year }: { readonly catalogue: Catalogue; readonly year: number },
  issues: RegionIssue[],
): TargetCells {
  const cells = new Map<string, Map<string, string>>();
  const milestones = new Map<string, Map<string, Milestone[]>>();
  const order = new Set<CityRegion>();
  const records = recordsByName(catalogue);
  const names = new Map<string, { readonly name: string; readonly unit: string }>();
  const owners = new Map<string, string>();
  const keep = (region: string, code: string, text: string) => {
    const own = cells.get(region) ?? new Map<string, string>();
    cells.set(region, own);
    const kept = own.get(code);
    if (isBlank(text) || kept === text) return;
    if (kept === undefined) own.set(code, text);
    else issues.push(regionIssue("targetTwice", "warning", { region: region || "全市", code, kept, left: text }));
  };
  for (const line of grid.lines) {
    const {
      code,
      record,
      label,
      unit,
      month,
      year: said,
      outcome,
    } = targetLineOf(line, grid.titles, { records, year });
    if (outcome !== null) {
      const heading = line.labels.at(-1)!;
      issues.push(regionIssue("skippedHeading", "note", { heading, why: outcome }, { column: heading }));
      continue;
    }
    if (said !== null && said !== year) {
      issues.push(regionIssue("otherYear", "warning", { code, year: said, asOf: year }));
      continue;
    }
    if (record === undefined)
      issues.push(regionIssue("unknownIndicator", "warning", { indicator: label }, { value: label }));
    if (!names.has(code)) names.set(code, { name: record?.name ?? label, unit: record?.unit ?? unit });
    const owner = line.fields.owner?.trim() ?? "";
    if (owner !== "") owners.set(code, owner);
    const other = record === undefined ? null : otherUnit(unit, record);
    if (other !== null)
      issues.push(regionIssue("targetUnit", "error", { code, unit: other, own: record!.unit }, { value: label }));
    const total = totalAlone(line, label, issues);
    for (const cell of line.cells) {
      const { place, text } = cell;
      if (!isOfPlan(cell) && cell !== total) continue;
      const region = place?.kind === "region" ? place.region.name : "";
      if (place?.kind === "region") order.add(place.region);
      if (other !== null) continue;
      if (month === null) keep(region, code, text.trim());
      else keepMilestone({ region, code, month, text, record, milestones }, issues);
    }
  }
  return { cells, milestones, order, names, owners };
}

const isOfPlan = ({ place }: PlacedCell) => place?.kind === "city" || place?.kind === "region";

/** The cell of 合计 where the line has none of the city, for whose it is taken, which is said. */
function totalAlone({ cells }: PlaceLine, label: string, issues: RegionIssue[]): PlacedCell | undefined {
  const of = (kind: "city" | "total") => cells.find(({ place, text }) => place?.kind === kind && !isBlank(text));
  const total = of("city") ? undefined : of("total");
  if (total) issues.push(regionIssue("totalAsCity", "warning", { total: total.text.trim() }, { value: label }));
  return total;
}

interface MilestoneCell {
  readonly region: string;
  readonly code: string;
  readonly month: number;
  readonly text: string;
  readonly record: CatalogueRecord | undefined;
  readonly milestones: Map<string, Map<string, Milestone[]>>;
}

function keepMilestone({ region, code, month, text, record, milestones }: MilestoneCell, issues: RegionIssue[]): void {
  if (isBlank(text)) return;
  const kind = {
    unit: record?.unit ?? "",
    quantity: record?.quantity ?? null,
    reduction: record?.reduction ?? false,
  } as const;
  const shown = region || "全市";
  const read = readFigure(text.trim(), kind, kind.unit);
  if (!read.ok) {
    issues.push(regionIssue("badTarget", "warning", { region: shown, code, target: text.trim() }));
    return;
  }
  const byCode = milestones.get(region) ?? new Map<string, Milestone[]>();
  milestones.set(region, byCode);
  const own = byCode.get(code) ?? [];
  const other = own.find((each) => each.month === month);
  if (other === undefined)
    byCode.set(
      code,
      [...own, { month, value: read.value }].sort((a, b) => a.month - b.month),
    );
  else if (other.value !== read.value) {
    const details = { region: shown, code, month, kept: other.value, left: read.value };
    issues.push(regionIssue("milestoneTwice", "warning", details));
  }
}

const isBlank = (text: string) => /^(?:[-–—/\s]*|无|不适用)$/.test(text);
const placesIn = (names: readonly string[]) =>
  names.filter(
    (each) =>
      !/^(?:indicator|code|unit|指标.*|单位|序号|编号|地区|县.*市.*区.*|区县|责任单位|备注)?$/i.test(
        each.replace(/\s/g, ""),
      ),
  );

interface Handed {
  readonly region: string;
  /** The city's plan; null for the city. */
  readonly whole: Plan | null;
  readonly names: ReadonlyMap<string, { readonly name: string; readonly unit: string }>;
  readonly cells: ReadonlyMap<string, string>;
  readonly milestones: ReadonlyMap<string, readonly Milestone[]>;
  readonly owners: ReadonlyMap<string, string>;
  readonly catalogue: Catalogue;
  readonly reader: RowReader;
  readonly year: number;
}

/**
 * A region's targets as a plan: every indicator of the table, so that one may refer to another. It is read as an annex is, so
 * that the same words mean the same.
 */
function handedDown(handed: Handed, issues: RegionIssue[]): HandedDown {
  const { region, whole, names, cells, catalogue, year, milestones, owners, reader } = handed;
  const better = new Map(catalogue.map((record) => [record.code, record.better]));
  const cityTargets = new Map<string, CityTarget>();
  const rows = [...names].map(([code, { name, unit }], i) => {
    const cell = cells.get(code) ?? "";
    const held = region === "" ? null : readCityTarget(cell, better.get(code) ?? "high");
    if (held) cityTargets.set(code, held);
    return [String(i + 1), name, unit, held ? "待定" : cell || "待定"]
      .map((each) => each.replace(/[\t\n]/g, " "))
      .join("\t");
  });
  const saidOff = new Set<string>();
  const targets = new Map(whole?.indicators.map(({ code, target }) => [code, target]));
  const indicators = reader.read(rows).map((indicator) => {
    const { code, target } = indicator;
    const cell = cells.get(code) ?? "";
    const ofCity = targets.get(code);
    const off = ofCity !== undefined && isOffScale(indicator, ofCity);
    if (off) {
      saidOff.add(code);
      issues.push(regionIssue("targetOffScale", "error", { region, code, target: cell, city: ofCity.text }));
    }
    return {
      ...indicator,
      target: off
        ? { kind: "unparsed" as const, text: cell, stretch: target.stretch }
        : { ...indicator.target, text: cell },
      owner: owners.get(indicator.code) ?? "",
      milestones: milestones.get(indicator.code) ?? [],
    };
  });
  for (const { code, target } of indicators)
    if (cells.has(code) && target.kind === "unparsed" && !cityTargets.has(code) && !saidOff.has(code))
      issues.push(regionIssue("badTarget", "warning", { region: region || "全市", code, target: cells.get(code)! }));
  return { cells, toCity: cityTargets, plan: { region, year, source: "", indicators } };
}

/** Reads rows of targets as an annex is read, each different row once: regions are told much the same. */
class RowReader {
  private readonly known = new Map<string, Indicator>();

  constructor(private readonly catalogue: Catalogue) {}

  /** @param rows number, name, unit and target, with a tab between them; each indicator has the same number every time */
  read(rows: readonly string[]): readonly Indicator[] {
    if (rows.every((row) => this.known.has(row))) return rows.map((row) => this.known.get(row)!);
    const { plan } = readAnnex(["序号\t指标\t单位\t目标", ...rows].join("\n"), this.catalogue, {});
    const byNumber = new Map(plan.indicators.map((indicator) => [indicator.no, indicator]));
    rows.forEach((row, i) => {
      const indicator = byNumber.get(String(i + 1));
      if (indicator) this.known.set(row, indicator);
    });
    return plan.indicators;
  }
}

/** The look-up of the indicators of a table of targets. */
export const lookupOf = (breakdown: Breakdown) => createLookup(breakdown.city.plan);
