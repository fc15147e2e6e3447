import { groupBy, unitFactor } from "../plan";
import {
  figureBounds,
  observationIssue,
  problem,
  readFigure,
  remarked,
  saysNoFigure,
  type Month,
} from "../observations";
import { acrossRegions } from "./across";
import type { RegionFigure, RowFigure } from "./figure";
import type { PlaceLine, PlacedCell } from "./grid";
import { regionIssue, type RegionIssue } from "./issue";
import type { LineMeaning } from "./meaning";
import { onScale, plausible, withoutFractions } from "./plausible";

interface LineReading {
  readonly figures: RowFigure[];
  readonly issues: RegionIssue[];
}

/** The figures of one line, each place once. */
export function readLine(line: PlaceLine, meaning: LineMeaning, file: string): LineReading {
  const issues: RegionIssue[] = [];
  // 全市 of another city's table is that city, whose places are refused one by one.
  const kinds = new Set(line.cells.map(({ place }) => place?.kind));
  if (kinds.has("otherCity") && !kinds.has("region")) return { figures: [], issues };
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
  const bare = line.cells.some(({ place, text }) => place !== null && /\d\s*$/.test(text));
  if (role === "level" && meaning.unit === "" && line.fields.role === undefined && bare)
    issues.push(regionIssue("unitAssumed", "warning", { code, heading: line.heading }, { column: line.heading }));
  const falling = meaning.falls && role === "actual" && isGrowth(meaning);
  if (falling && line.cells.some(({ place, text }) => place !== null && /^[-−－(（]\s*\d/.test(text.trim()))) {
    issues.push(regionIssue("signedFall", "error", { code, heading: line.heading }, { column: line.heading }));
    return { figures: [], issues };
  }
  const read: (RowFigure & { readonly printed: string })[] = [];
  for (const cell of line.cells) {
    const { place } = cell;
    if (place === null || place.kind === "otherCity" || place.kind === "above") continue;
    const region = place.kind === "region" ? place.region.name : place.kind === "city" ? "" : "合计";
    const result = figureOf(cell, region || "全市", { ...meaning, role, falls: falling }, line.heading);
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
      scope: place.kind === "region" ? (place.scope ?? scopeIn(cell.remarks.scope) ?? scopeIn(zoned(note))) : null,
      ...{ vintage, source, released, note, sample },
      row: cell.row,
      printed: cell.printed,
    });
  }
  issues.push(
    ...read.filter(({ note, month }) => narrows(note, month)).map((figure) => narrowed(figure, line.heading)),
  );
  const once = eachOnce(read, line.heading, issues);
  const whole = cityOf(once, line, issues);
  if (role !== "actual") return { figures: whole, issues };
  const sized = onScale(plausible(whole, meaning, line.heading, issues), meaning, line.heading, issues);
  return { figures: withoutFractions(sized, meaning, line, issues), issues };
}

/** What a remark says of zones, which tells the scope of a figure. */
const zones = /[^，,；;。]*(?:含|包括|剔除|计入).{0,8}区[^，,；;。]*/g;
const zoned = (note: string) => note.match(zones)?.join() ?? "";

/** Whether a remark says beside its scope that a figure is estimated, or of another basis, place or time than its line. */
const narrows = (note: string, month: Month) => remarked(note.replace(zones, ""), month).length > 0;

function narrowed({ region, code, note, row, value }: RowFigure, column: string): RegionIssue {
  return regionIssue(
    "noteNarrows",
    "warning",
    { region: region || "全市", code, note },
    { row, column, value: String(value) },
  );
}

/** What a column of scopes says: 含开发区, 不含开发区, 已含在婺城区内. */
function scopeIn(text: string): RegionFigure["scope"] {
  if (/不含|不包|剔除|without/i.test(text)) return "without";
  if (/含在|计入|inside/i.test(text)) return "inside";
  return /含|包括|with/i.test(text) ? "with" : null;
}

/** Levels are kept in 亿元 and 亿美元 and the like as base files give them; other units of money are converted, but not of a head. */
const levelUnit = (unit: string, { name }: LineMeaning["indicator"]) =>
  /人均/.test(name) ? unit : /美元$/.test(unit) ? "亿美元" : /元$/.test(unit) ? "亿元" : unit;

/** The unit of money behind a cell's number. @example moneyIn("1.2万元") // "万元" */
const moneyIn = (text: string) => /\d\s*([百千万亿]*美?元)\s*$/.exec(text)?.[1] ?? "";

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
  const own = role === "level" ? levelUnit(unit || moneyIn(cell.text), indicator) : indicator.unit;
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

/** Whether a growth is meant; of an indicator that is itself a reduction a fall is positive. */
const isGrowth = ({ indicator: { knowledge } }: LineMeaning) =>
  knowledge?.quantity === "growth" && !knowledge.reduction;

/** A figure without spaces and marks of footnotes; of a growth ↓2.4 is −2.4, as 2.4 below 降幅 is. */
function plainFigure(cell: string, meaning: LineMeaning): string {
  const text = cell.replace(/\s/g, "").replace(/(?:[*※①-⑳]|\[\d{1,2}\]|[(（]注\d{0,2}[)）])+$/u, "");
  if (meaning.role !== "actual" || !isGrowth(meaning)) return text;
  const signed = text.replace(/^↑(?=\d)/, "").replace(/^↓(?=\d)/, "-");
  return meaning.falls && /^[\d０-９]/.test(text) ? `-${text}` : signed;
}

/** Of a place named twice the figure counts where it is the same; two figures are none. */
function eachOnce<T extends RowFigure & { readonly printed: string }>(
  read: readonly T[],
  heading: string,
  issues: RegionIssue[],
): T[] {
  return [...groupBy(read, ({ region }) => region).values()].flatMap((group) => {
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

/** 合计 beside 全市 is what somebody added up; alone it stands for the city, which is said, where it is not of some alone. */
function cityOf<T extends RowFigure>(read: readonly T[], { heading, cells }: PlaceLine, issues: RegionIssue[]): T[] {
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
  const counties = new Set(
    cells.flatMap(({ place }) =>
      place?.kind === "region" && place.region.kind === "county" ? [place.region.name] : [],
    ),
  );
  const sum = rest.reduce((all, { region, value }) => (counties.has(region) ? all + value : all), 0);
  if (total.role === "actual" && acrossRegions(total.code) === "sum" && sum > total.value * 1.02) {
    issues.push(regionIssue("totalOfSome", "error", { code: total.code, total: total.value, sum }, at));
    return rest;
  }
  issues.push(regionIssue("totalAsCity", "warning", { total: total.value }, at));
  return [...rest, { ...total, region: "" }];
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
