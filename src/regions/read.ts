import { unitFactor, type Indicator, type Lookup } from "../plan";
import {
  figureBounds,
  fractionOf,
  namesPercent,
  observationIssue,
  percentOf,
  problem,
  readFigure,
  saysNoFigure,
  targetFigures,
  type Month,
  type Vintage,
} from "../observations";
import { gridOf, type PlaceGrid, type PlaceLine, type PlacedCell, type RegionTable } from "./grid";
import { regionIssue, type RegionIssue } from "./issue";
import { isBareGrowth, lineMeaning, type LineMeaning } from "./meaning";
import { competitionRanks } from "./ranks";
import type { FindPlace, CityRegion } from "./region";
import { sectionsOf } from "./sections";

/** One figure of a region, or of the city where `region` is empty. */
export interface RegionFigure {
  readonly region: string;
  readonly code: string;
  readonly month: Month;
  readonly role: "actual" | "level";
  readonly value: number;
  readonly file: string;
  /** What the table says of the zones in the region, or of the region in its parent. */
  readonly scope: "with" | "without" | "inside" | null;
  readonly vintage: Vintage | null;
  /** Where it was published, as the table says it. */
  readonly source: string;
  /** Date of release as the table says it. */
  readonly released: string;
  readonly note: string;
  /** True for a value made up for demonstration. */
  readonly sample: boolean;
}

/** What a note says of a zone: its figures are inside its parent's, or apart from them. */
export interface ScopeNote {
  readonly region: string;
  readonly code: string | null;
  readonly inside: boolean;
}

export interface TableReading {
  readonly figures: readonly RegionFigure[];
  readonly scopes: readonly ScopeNote[];
  readonly issues: readonly RegionIssue[];
}

export interface TableContext {
  readonly find: FindPlace;
  readonly regions: readonly CityRegion[];
  readonly indicators: readonly Indicator[];
  readonly findIndicator: Lookup["find"];
  readonly asOf: Month;
}

/** A figure with what is needed to judge the line that it stands in. */
interface Read extends RegionFigure {
  readonly row: number;
}

/**
 * The figures of a table of regions in either orientation: places as rows, as columns, in lists side by side or in the long
 * form. What cannot be used is refused with its place; nothing is taken in silence.
 */
export function readRegionTable(table: RegionTable, context: TableContext): TableReading {
  const readings = sectionsOf(table, context.find).map((section) => readSection(section, context));
  return {
    figures: readings.flatMap(({ figures }) => figures),
    scopes: readings.flatMap(({ scopes }) => scopes),
    issues: readings.flatMap(({ issues }) => issues),
  };
}

function readSection(table: RegionTable, context: TableContext): TableReading {
  const grid = gridOf(table, context.find);
  const file = table.name;
  if (grid === null) return { figures: [], scopes: [], issues: [regionIssue("noTable", "error", { file }, { file })] };
  const issues: RegionIssue[] = [...grid.issues];
  const figures: Read[] = [];
  const ranks: { readonly meaning: LineMeaning; readonly line: PlaceLine }[] = [];
  const meant = meaningsOf(grid, context, issues);
  for (const { line, meaning } of meant) {
    if (meaning.role === "rank") ranks.push({ meaning, line });
    else if (meaning.open && meant.some((other) => isSame(other.meaning, meaning) && !other.meaning.open))
      issues.push(regionIssue("singleMonth", "error", { heading: line.heading }, { column: line.heading }));
    else {
      const read = readLine(line, meaning, file);
      figures.push(...read.figures);
      issues.push(...read.issues);
    }
  }
  for (const { meaning, line } of ranks) issues.push(...contradictions(meaning, line, figures));
  if (figures.length === 0 && issues.every(({ severity }) => severity !== "error"))
    issues.push(regionIssue("noTable", "error", { file }));
  return {
    figures: figures.map(({ row: _, ...figure }) => figure),
    scopes: scopesOf(grid, context),
    issues: issues.map((issue) => ({ ...issue, file })),
  };
}

interface Meant {
  readonly line: PlaceLine;
  readonly meaning: LineMeaning;
}

/** What the lines mean; a growth or place without a name belongs to the line before, unless that is unknown. */
function meaningsOf(grid: PlaceGrid, { findIndicator, asOf }: TableContext, issues: RegionIssue[]): Meant[] {
  const meant: Meant[] = [];
  let beside: { readonly indicator: Indicator; readonly block: number } | null = null;
  grid.lines.forEach((line, i) => {
    const next = grid.lines[i + 1];
    const meaning = lineMeaning(line, {
      ...{ find: findIndicator, titles: grid.titles, asOf },
      beside: beside?.block === line.block ? beside.indicator : null,
      followed: next !== undefined && next.block === line.block && isBareGrowth(next),
    });
    if (meaning.ok) {
      beside = { indicator: meaning.value.indicator, block: line.block };
      // One list that goes on beside itself.
      const at = meant.findIndex((each) => each.line.block !== line.block && isSame(each.meaning, meaning.value));
      if (at < 0) meant.push({ line, meaning: meaning.value });
      else meant[at] = { ...meant[at]!, line: { ...line, cells: [...meant[at]!.line.cells, ...line.cells] } };
      return;
    }
    if (meaning.error?.code === "unreadHeading") beside = null;
    if (meaning.error) issues.push(meaning.error);
  });
  return meant;
}

/** Whether two lines are of the same figures. */
const isSame = (a: LineMeaning, b: LineMeaning) =>
  a.indicator.code === b.indicator.code && a.role === b.role && a.month === b.month;

interface LineReading {
  readonly figures: Read[];
  readonly issues: RegionIssue[];
}

/** The figures of one line, each place once. */
function readLine(line: PlaceLine, meaning: LineMeaning, file: string): LineReading {
  const issues: RegionIssue[] = [];
  const { code } = meaning.indicator;
  const decided = meaning.role === "open" ? roleOfValues(line) : meaning.role;
  if (decided === null) {
    const details = { code, heading: line.heading };
    return { figures: [], issues: [regionIssue("amountOrGrowth", "error", details, { column: line.heading })] };
  }
  const role = decided as RegionFigure["role"];
  if (meaning.open)
    issues.push(
      regionIssue("spanOpen", "warning", { heading: line.heading, month: meaning.month }, { column: line.heading }),
    );
  const read: (Read & { readonly printed: string })[] = [];
  for (const cell of line.cells) {
    const { place } = cell;
    if (place === null || place.kind === "otherCity") continue;
    const region = place.kind === "region" ? place.region.name : place.kind === "city" ? "" : "合计";
    const result = figureOf(cell, region || "全市", { ...meaning, role }, line.heading);
    if (typeof result !== "number") {
      if (result) issues.push(result);
      continue;
    }
    const { vintage, source, released, note, sample } = cell.remarks;
    read.push({
      region,
      code,
      month: meaning.month,
      role,
      value: result,
      file,
      scope: place.kind === "region" ? (place.scope ?? scopeIn(cell.remarks.scope)) : null,
      ...{ vintage, source, released, note, sample },
      row: cell.row,
      printed: cell.printed,
    });
  }
  const once = eachOnce(read, line.heading, issues);
  const whole = cityOf(once, line.heading, issues);
  if (role !== "actual") return { figures: whole, issues };
  const sized = onScale(plausible(whole, meaning, line.heading, issues), meaning, line.heading, issues);
  return { figures: withoutFractions(sized, meaning, line, issues), issues };
}

/** What a column of scopes says: 含开发区, 不含开发区, 已含在婺城区内. */
function scopeIn(text: string): RegionFigure["scope"] {
  if (/不含|不包|剔除|without/i.test(text)) return "without";
  if (/含在|计入|inside/i.test(text)) return "inside";
  return /含|包括|with/i.test(text) ? "with" : null;
}

/** Levels are kept in 亿元 and 亿美元 and the like as base files give them; other units of money are converted. */
const levelUnit = (unit: string) => (/美元$/.test(unit) ? "亿美元" : /元$/.test(unit) ? "亿元" : unit);

/** The figure of a cell, what is to be said of it, or null for a cell that says that there is none. */
function figureOf(
  cell: PlacedCell,
  region: string,
  meaning: LineMeaning,
  heading: string,
): number | RegionIssue | null {
  const { indicator, unit, role } = meaning;
  const { code, knowledge } = indicator;
  const at = { row: cell.row, column: heading, value: cell.text };
  if (saysNoFigure(cell.text)) {
    const blank = cell.text.trim() === "";
    return blank ? null : regionIssue("noFigure", "note", { region, code }, at);
  }
  const own = role === "level" ? levelUnit(unit) : indicator.unit;
  const kind = {
    unit: own,
    quantity: role === "level" ? ("amount" as const) : (knowledge?.quantity ?? null),
    reduction: role === "level" ? false : (knowledge?.reduction ?? false),
  };
  const percent = /[%％]\s*$/.test(cell.text) || unit === "%";
  if (percent && (role === "level" || unitFactor("%", own) === null))
    return regionIssue("percentInAmount", "error", { region, code, unit: own }, at);
  const text = plainFigure(cell.text, meaning);
  if (role === "actual" && knowledge?.quantity === "growth" && unit !== "" && unitFactor(unit, own) === null)
    return regionIssue("amountForGrowth", "error", { region, code }, at);
  const read = readFigure(text, kind, unit || own);
  if (!read.ok)
    return {
      ...observationIssue(at, problem(read.error.code, { ...read.error.details, region, indicator: code })),
      file: "",
    };
  const { low, high: most } = figureBounds(indicator, role === "level" ? "level" : "actual");
  // How much a growth may be is judged beside the others of its line.
  const high = kind.quantity === "growth" ? Infinity : most;
  if (read.value >= low && read.value <= high) return read.value;
  const beyond = Number.isFinite(high)
    ? problem("outOfBounds", { low, high, region, indicator: code })
    : problem("negativeFigure", { region, indicator: code });
  return { ...observationIssue(at, beyond), file: "" };
}

/** A figure without spaces and marks of footnotes; of a growth ↓2.4 is −2.4. */
function plainFigure(cell: string, { indicator, role }: LineMeaning): string {
  const text = cell.replace(/\s/g, "").replace(/[*※①-⑳]+$/u, "");
  const growth = role === "actual" && indicator.knowledge?.quantity === "growth";
  return growth ? text.replace(/^↑(?=\d)/, "").replace(/^↓(?=\d)/, "-") : text;
}

/** Of a place named twice the figure counts where it is the same; two figures are none. */
function eachOnce<T extends Read & { readonly printed: string }>(
  read: readonly T[],
  heading: string,
  issues: RegionIssue[],
): T[] {
  const groups = new Map<string, T[]>();
  for (const each of read) groups.set(each.region, [...(groups.get(each.region) ?? []), each]);
  return [...groups.values()].flatMap((group) => {
    const [first, second] = group as [T, T | undefined];
    if (second === undefined) return [first];
    const { region, code } = first;
    const at = { row: second.row, column: heading, value: String(second.value) };
    const names = [...new Set(group.map(({ printed }) => printed.trim()))];
    const shown = region || "全市";
    if (names.length > 1)
      issues.push(regionIssue("twoNames", "warning", { region: shown, names: names.join("、") }, at));
    if (new Set(group.map(({ value }) => value)).size === 1) {
      issues.push(regionIssue("repeatedRegion", "warning", { region: shown, code }, at));
      return [first];
    }
    const values = group.map(({ value }) => value).join("、");
    issues.push(regionIssue("regionTwice", "error", { region: shown, code, values }, at));
    return [];
  });
}

/** 合计 beside 全市 is what somebody added up; alone it stands for the city, which is said. */
function cityOf<T extends Read>(read: readonly T[], heading: string, issues: RegionIssue[]): T[] {
  const total = read.find(({ region }) => region === "合计");
  if (total === undefined) return [...read];
  const city = read.find(({ region }) => region === "");
  const rest = read.filter((each) => each !== total);
  const at = { row: total.row, column: heading, value: String(total.value) };
  if (city !== undefined) {
    const details = { code: total.code, total: total.value, city: city.value };
    issues.push(regionIssue("totalBesideCity", "warning", details, at));
    return rest;
  }
  issues.push(regionIssue("totalAsCity", "warning", { total: total.value }, at));
  return [...rest, { ...total, region: "" }];
}

/** A growth that only an amount can be is not taken; a city outside of all its regions is said. */
function plausible<T extends Read>(
  read: readonly T[],
  { indicator }: LineMeaning,
  heading: string,
  issues: RegionIssue[],
): T[] {
  const { code, knowledge } = indicator;
  const at = { column: heading };
  for (const { region, value, row } of read)
    if (value === 0)
      issues.push(regionIssue("zeroFigure", "warning", { region: region || "全市", code }, { ...at, row, value: "0" }));
  if (knowledge?.quantity !== "growth") return [...read];
  const city = read.find(({ region }) => region === "");
  const parts = read.filter(({ region }) => region !== "");
  const size = Math.max(...read.map(({ value }) => Math.abs(value)));
  if (
    parts.length > 2 &&
    size < 0.5 &&
    read.some(({ value }) => !Number.isInteger(Number((value * 100).toPrecision(12))))
  ) {
    issues.push(regionIssue("fractions", "error", { code }, at));
    return [];
  }
  if (
    city &&
    looksAdded(
      city.value,
      parts.map(({ value }) => value),
    )
  ) {
    issues.push(
      regionIssue("amountForGrowth", "error", { region: "全市", code }, { ...at, value: String(city.value) }),
    );
    return [];
  }
  if (read.filter(({ value }) => Math.abs(value) > 100).length > Math.max(1, read.length / 3)) {
    issues.push(
      regionIssue(
        "amountForGrowth",
        "error",
        { region: [...read].map(({ region }) => region || "全市").join("、"), code },
        at,
      ),
    );
    return [];
  }
  const kept = read.filter(({ region, value, row }) => {
    const amount = Math.abs(value) > 100 && !(city && Math.abs(city.value) > 30);
    if (amount)
      issues.push(
        regionIssue(
          "amountForGrowth",
          "error",
          { region: region || "全市", code },
          { ...at, row, value: String(value) },
        ),
      );
    else if (Math.abs(value) > 100)
      issues.push({ ...observationIssue({ ...at, row, value: String(value) }, problem("unusualGrowth")), file: "" });
    return !amount;
  });
  const values = kept.filter(({ region }) => region !== "").map(({ value }) => value);
  if (city && values.length > 2) {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    if (city.value < low || city.value > high)
      issues.push(regionIssue("outsideRange", "warning", { code, city: city.value, low, high }, at));
  }
  return kept;
}

/** Percentages that stand there as fractions, as Excel makes 0.065 of a typed 6.5%, are refused or in doubt. */
function withoutFractions<T extends Read>(
  read: readonly T[],
  { indicator }: LineMeaning,
  line: PlaceLine,
  issues: RegionIssue[],
): T[] {
  const { knowledge, unit, code } = indicator;
  if (knowledge === null || unit !== "%") return [...read];
  const percents = new Set(
    line.cells.filter(({ text }) => namesPercent(text)).map(({ row, place }) => keyOf(row, place)),
  );
  return read.filter((each) => {
    const { value, region, row } = each;
    if (Math.abs(value) >= 1 || percents.has(`${row} ${region}`)) return true;
    const others = read.filter((other) => other !== each).map((other) => other.value);
    const fraction = fractionOf({ value, others, scale: targetFigures(indicator), ...knowledge });
    if (fraction === null) return true;
    const details = { percent: percentOf(value), region: region || "全市", indicator: code };
    const found = problem(fraction === "surely" ? "percentAsFraction" : "maybeFraction", details);
    issues.push({ ...observationIssue({ row, column: line.heading, value: String(value) }, found), file: "" });
    return fraction !== "surely";
  });
}

const keyOf = (row: number, place: PlacedCell["place"]) =>
  `${row} ${place?.kind === "region" ? place.region.name : ""}`;

/** Amounts far above the city's target are in another unit. */
function onScale<T extends Read>(
  read: readonly T[],
  { indicator }: LineMeaning,
  heading: string,
  issues: RegionIssue[],
): T[] {
  const { target, knowledge, code } = indicator;
  const named = "value" in target && target.kind !== "change" ? target.value : 0;
  if (knowledge?.quantity !== "amount" || !(named > 0)) return [...read];
  return read.filter(({ region, value, row }) => {
    const off = value > 20 * named;
    const details = { region: region || "全市", code, value, target: named };
    if (off) issues.push(regionIssue("offScale", "error", details, { row, column: heading, value: String(value) }));
    return !off;
  });
}

/** Whether the city is what the parts add up to, as amounts are and growths never. */
function looksAdded(city: number, parts: readonly number[]): boolean {
  if (parts.length < 3 || parts.some((value) => value < 0)) return false;
  const sum = parts.reduce((a, b) => a + b, 0);
  return city > Math.max(...parts) && city > 0.6 * sum;
}

/** Growth or amount by the figures themselves: a growth lies among its parts. Amounts without a unit are of no use. */
function roleOfValues(line: PlaceLine): "actual" | null {
  const texts = line.cells.filter(({ place, text }) => place !== null && !saysNoFigure(text)).map(({ text }) => text);
  if (texts.length > 0 && texts.every((text) => /[%％]\s*$/.test(text))) return "actual";
  const values = line.cells.flatMap(({ place, text }) => {
    const value = Number(text.replace(/[,%\s]/g, ""));
    return place === null || text.trim() === "" || Number.isNaN(value) ? [] : [{ city: place.kind === "city", value }];
  });
  const city = values.find((each) => each.city)?.value;
  const parts = values.filter((each) => !each.city).map(({ value }) => value);
  if (city === undefined || parts.length < 2) return null;
  const among = city >= Math.min(...parts) && city <= Math.max(...parts);
  return among && parts.every((value) => Math.abs(value) <= 60) ? "actual" : null;
}

/** Printed places that are not those of the figures beside them. */
function contradictions(
  { indicator, month, ranked }: LineMeaning,
  line: PlaceLine,
  figures: readonly Read[],
): RegionIssue[] {
  const printed = line.cells.flatMap(({ place, text, row }) => {
    const rank = /^第?(\d{1,4})(?:位|名)?$/.exec(text.normalize("NFKC").replace(/\s/g, ""))?.[1];
    return place?.kind !== "region" || rank === undefined
      ? []
      : [{ region: place.region.name, rank: Number(rank), row }];
  });
  const same = figures.filter((each) => each.code === indicator.code && each.month === month);
  const role = ranked ?? (same.some((each) => each.role === "actual") ? "actual" : "level");
  const values = new Map(same.filter((one) => one.role === role).map(({ region, value }) => [region, value]));
  const valued = printed.flatMap((each) => {
    const value = values.get(each.region);
    return value === undefined ? [] : [{ ...each, value }];
  });
  const low = role === "actual" && indicator.better === "low";
  const computed = competitionRanks(valued.map(({ value }) => (low ? -value : value)));
  return valued.flatMap(({ region, rank, row }, i) =>
    rank === computed[i]
      ? []
      : [
          regionIssue(
            "rankContradicts",
            "warning",
            { region, code: indicator.code, printed: rank, computed: computed[i]! },
            { row, column: line.heading, value: String(rank) },
          ),
        ],
  );
}

/** What notes say of zones: 金华开发区社会消费品零售总额含在婺城区内. */
function scopesOf({ notes, titles }: PlaceGrid, { regions, indicators, find }: TableContext): ScopeNote[] {
  const sentences = [...notes, ...titles].flatMap((note) => note.split(/[。;;\n]/));
  return sentences.flatMap((sentence): ScopeNote[] => {
    const text = sentence.replace(/^注[::]?\d*[、.]?/, "");
    const inside =
      /(?:含在|包含在|计入|并入|列入|包括在|统计在|包含|含|包括)/.test(text) &&
      !/不含|不包[含括]|未含|剔除|扣除/.test(text);
    const apart = /不含|不包[含括]|未含|剔除|扣除/.test(text);
    const zones = regions
      .filter(({ kind }) => kind === "zone")
      .filter((zone) => [zone.name, ...zone.aliases].some((each) => text.includes(each) && find(each) !== null));
    if (!(inside || apart)) return [];
    const named = indicators.filter(({ name, knowledge }) =>
      [name, ...(knowledge?.aliases ?? [])].some((each) => each.length > 2 && text.includes(each)),
    );
    const codes = named.length === 0 ? [null] : named.map(({ code }) => code);
    return zones.flatMap(({ name }) => codes.map((code) => ({ region: name, code, inside })));
  });
}
