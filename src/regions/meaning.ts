import { err, ok, type Indicator, type Lookup, type Result } from "../plan";
import { monthOf, readPeriod, readYear, yearOf, type Month } from "../observations";
import type { PlaceLine } from "./grid";
import { nameCandidates, readLabel, type Label } from "./heading";
import { regionIssue, type RegionIssue } from "./issue";

/** What a line's figures are. */
export interface LineMeaning {
  readonly indicator: Indicator;
  /** `open` where neither words nor unit say whether it is a growth or what grows. */
  readonly role: "actual" | "level" | "rank" | "open";
  /** Of a line of places in the order: which figures it orders; null where it does not say. */
  readonly ranked: "actual" | "level" | null;
  readonly month: Month;
  readonly unit: string;
  /** Whether the heading makes a positive number a fall (降幅). */
  readonly falls: boolean;
  /** Whether a month is named without saying whether the figure is of it alone. */
  readonly open: boolean;
  /** Whether the line's own words name a month alone (9月), whatever the title says. */
  readonly bare: boolean;
}

/** What holds for every line of a table. */
export interface TableSurroundings {
  readonly find: Lookup["find"];
  readonly titles: readonly string[];
  readonly asOf: Month;
  /** Indicator of the figures beside a line of places in the order. */
  readonly beside: Indicator | null;
  /** Words of what stands before a growth without a name, of whose period that is; null where they name none. */
  readonly timed: Label | null;
  /** Whether the next line is a growth without a name, so that this one is what grows. */
  readonly followed: boolean;
  /** Whether the table has the parts of GDP, where 工业增加值 is that of all industry. */
  readonly dividesGdp: boolean;
}

const roles: ReadonlyMap<string, "actual" | "level" | "rank"> = new Map([
  ...["actual", "实际", ""].map((word) => [word, "actual"] as const),
  ...["level", "水平", "总量"].map((word) => [word, "level"] as const),
  ...["rank", "位次"].map((word) => [word, "rank"] as const),
]);

/** Whether a line's own words say that it is a growth and of nothing by name. */
export function isBareGrowth(line: PlaceLine): boolean {
  const label = readLabel(line.labels.at(-1) ?? "");
  return label.kind === "growth" && onlyKind.test(label.name) && label.other === null;
}

const isTimeless = ({ period, span, year, lastYear }: Label) =>
  period === null && span === null && year === null && !lastYear;

/** The words that say of when a line is: its own, of a growth without any those before it. */
const timingOf = (line: PlaceLine, labels: readonly Label[], { timed }: TableSurroundings) =>
  timed && isBareGrowth(line) && labels.every(isTimeless) ? [timed, ...labels] : labels;

/** Whether a line's own words say that it is an amount: 城镇居民（元）. */
export function isAmount(line: PlaceLine): boolean {
  const { unit, kind } = readLabel(line.labels.at(-1) ?? "");
  return (unit !== "" && unit !== "%") || kind === "amount";
}

/** What a line says of its figures, or what is to be said of it. */
export function lineMeaning(given: PlaceLine, around: TableSurroundings): Result<LineMeaning, RegionIssue | null> {
  const line = spanSaid(given);
  const labels = line.labels.map(readLabel);
  const titles = around.titles.map(readLabel);
  const place = { column: line.heading };
  const named = indicatorOf(labels, titles, around);
  const { kind, falls } = lastOf([...titles, ...labels], (each) => each.kind && each) ?? { kind: null, falls: false };
  if (!named.ok) return err(unnamed(line, named.error));
  const other = otherThanFigure(line, labels, titles, around);
  if (other !== null) return err(unnamed(line, other));
  const lastYear = labels.some((label) => label.lastYear);
  const indicator = named.value ?? (kind === "rank" || kind === "growth" || lastYear ? around.beside : null);
  if (indicator === null)
    return err(kind === "rank" ? null : regionIssue("unreadHeading", "warning", { heading: line.heading }, place));
  const timing = timingOf(line, labels, around);
  const time = timeOf(line, timing, titles, around.asOf);
  if (time === null) return err(regionIssue("noMonth", "error", { heading: line.heading }, place));
  const month = lastYear ? monthOf(yearOf(time.month) - 1, Number(time.month.slice(5))) : time.month;
  const cumulative = indicator.knowledge !== null && !["level", "annual"].includes(indicator.knowledge.measure);
  if (time.span === "single" && cumulative && !month.endsWith("-01"))
    return err(regionIssue("singleMonth", "error", { heading: line.heading || around.titles.join(" ") }, place));
  const own = line.fields.unit?.trim() || lastOf(labels, (each) => each.unit || null);
  // 亿元 above the table is no unit of a column that says to be a growth.
  const above = lastOf(labels, (each) => each.kind) === "growth" ? [] : around.titles;
  const said = own || unitOfTitle(above.length > 0 ? titles : [], above);
  const { role, unit } = measureOf(line, indicator, { kind, unit: said }, around);
  if (role === null)
    return err(
      regionIssue(
        "skippedHeading",
        "note",
        { heading: line.heading, why: [unit, line.fields.role, line.labels.at(-1)].find(Boolean) ?? "" },
        place,
      ),
    );
  return ok({
    indicator,
    role,
    ranked: rankedBy(line.labels.join("")),
    month,
    unit,
    falls,
    open: time.span === "open" && cumulative,
    bare: cumulative && lastOf(timing, ({ span }) => span) === "open",
  });
}

/** A line with 当月 or 累计 of a column of kinds (类型) or times among its words. */
function spanSaid(line: PlaceLine): PlaceLine {
  const { role = "", month = "" } = line.fields;
  const said = [role, month].find((each) => spanAlone.test(each.normalize("NFKC").trim()));
  if (said === undefined) return line;
  const fields = Object.entries(line.fields).filter(([, cell]) => cell !== said);
  return { ...line, fields: Object.fromEntries(fields), labels: [...line.labels, said] };
}

const spanAlone = /^(?:累计|当月|本月|单月|[1一]月?[-–—―─~至到]{1,2}本月)数?$/;

const allIndustry = /^工业(?:增加值)?$/;

/** Words of figures that are not known yet. */
const forecasts = /预计|预测|预估/;

/** Below a title of growth this is by how much that is more than a year before, and no growth. */
const against = /^[比较与](?:上年|去年)(?:同期)?$/;

/** Words that say that a line holds something else than figures; null where none do. */
function otherThanFigure(
  line: PlaceLine,
  labels: readonly Label[],
  titles: readonly Label[],
  around: TableSurroundings,
): string | null {
  const difference = titles.some(({ kind }) => kind === "growth") && against.exec(labels.at(-1)?.name ?? "")?.[0];
  return difference || (forecasts.exec([...around.titles, ...line.labels].join(" "))?.[0] ?? null);
}

/** What a line's figures are by kind and unit; beside a growth without a name what grows, in the unit above for amounts. */
function measureOf(
  line: PlaceLine,
  indicator: Indicator,
  said: { readonly kind: Label["kind"]; readonly unit: string },
  { followed, titles }: TableSurroundings,
): { readonly role: LineMeaning["role"] | null; readonly unit: string } {
  const plain = roleOf(line, indicator, said);
  const role = plain === "open" && followed ? "level" : plain;
  return { role, unit: role === "level" && said.unit === "" ? amountUnit(titles) : said.unit };
}

/** What is to be said of words that name no indicator, or something else than a figure of one. */
function unnamed({ heading }: PlaceLine, why: string): RegionIssue {
  const place = { column: heading };
  return why === ""
    ? regionIssue("unreadHeading", "warning", { heading }, place)
    : regionIssue("skippedHeading", "note", { heading, why }, place);
}

/** Which figures a heading of places in the order names. */
function rankedBy(words: string): LineMeaning["ranked"] {
  if (/总量|绝对|金额/.test(words)) return "level";
  return /增速|增长|增幅/.test(words) ? "actual" : null;
}

const lastOf = <T>(labels: readonly Label[], of: (label: Label) => T | null): T | null => {
  for (let i = labels.length - 1; i >= 0; i--) {
    const found = of(labels[i]!);
    if (found !== null) return found;
  }
  return null;
};

/**
 * The indicator of the most particular words that name one. Words that name something unknown are not passed over: 民间投资
 * below 固定资产投资 is not 固定资产投资; 增加值 below a title 规模以上工业增加值 is that. The error is what it is instead, empty where it is unknown.
 */
function indicatorOf(
  labels: readonly Label[],
  titles: readonly Label[],
  { find, dividesGdp }: TableSurroundings,
): Result<Indicator | null, string> {
  if (dividesGdp && nameCandidates(labels.at(-1)?.name ?? "").some((each) => allIndustry.test(each))) return err("");
  const found = (text: string): Indicator | null => {
    // A number in a heading is that of a column, not of an indicator.
    const names = nameCandidates(text).filter((each) => !/^[\d.]+$/.test(each));
    // Of what is known by its growth alone (民间投资增长) a heading names what grows.
    for (const name of [...names, ...names.map((each) => `${each}增长`)]) {
      const read = find(name);
      if (read.ok) return read.value;
    }
    return null;
  };
  const exact = (text: string) => {
    const read = find(text);
    return read.ok;
  };
  for (let i = labels.length - 1; i >= 0; i--) {
    const { name, other } = labels[i]!;
    if (other !== null && !exact(name)) return err(other);
    const joined = labels
      .slice(0, i + 1)
      .map((label) => label.name)
      .join("");
    const indicator = found(joined) ?? found(name);
    if (indicator) return ok(indicator);
    if (
      nameCandidates(name).some((each) => !onlyKind.test(each)) &&
      !nameCandidates(name).some((each) => onlyKind.test(each)) &&
      name !== ""
    ) {
      const ends = nameCandidates(name).filter((each) => each.length > 1 && !onlyKind.test(each));
      const short = titles.find((title) =>
        nameCandidates(title.name).some((each) => ends.some((end) => each.endsWith(end))),
      );
      const whole = short ? found(short.name) : null;
      return whole ? ok(whole) : err("");
    }
  }
  for (const title of titles) {
    const indicator = found(title.name);
    if (indicator) return ok(indicator);
  }
  return ok(null);
}

/** Words of a kind of figure that name no indicator. */
const onlyKind =
  /^(?:按?(?:可比|不变)价格?(?:计算)?|人数|浓度|同比|比上年|比去年|较上年|比|增长|增长率|增长速度|增速|增幅|涨幅|降幅|减幅|下降幅度|下降|降低|减少|增减|±|总量|总额|总值|绝对量|绝对额|绝对值|绝对数|金额|完成额|完成数|数值|实绩|完成值|累计值|累计数|累计额|本期数?|规模|位次|排名|排序|名次|排位|上年|去年|同期|情况|主要经济指标|主要指标|指标|完成|实际|平均|值|额|量|数|的|[()、/])*$/;

interface Time {
  readonly month: Month;
  readonly span: Label["span"];
}

/** A number says since January, as the workbook has it; 9月 may be of the month alone. */
function spanOfCell(cell: string, labels: readonly Label[], line: PlaceLine): Label["span"] {
  if (/当月|单月|本月/.test(line.labels.join(""))) return "single";
  const open = /^\d{1,2}月份?$/.test(cell.normalize("NFKC").trim());
  if (!open || labels.some(({ span }) => span === "cumulative")) return "cumulative";
  return labels.some(({ span }) => span === "single") ? "single" : "open";
}

/** The month of a line: its own fields, its words, then the title's. */
function timeOf(line: PlaceLine, labels: readonly Label[], titles: readonly Label[], asOf: Month): Time | null {
  const { year: yearCell, month: monthCell } = line.fields;
  const titled =
    titles.find(({ period }) => period?.year != null)?.period ??
    titles.find(({ period }) => period !== null)?.period ??
    null;
  const said = [...labels, ...titles].find((label) => label.year !== null)?.year ?? null;
  const year = (yearCell === undefined ? null : readYear(yearCell)) ?? said ?? titled?.year ?? yearOf(asOf);
  if (monthCell !== undefined && monthCell.trim() !== "") {
    const read = readPeriod(monthCell);
    if (!read.ok) return null;
    const span = spanOfCell(monthCell, [...labels, ...titles], line);
    return { month: monthOf(read.value.year ?? year, read.value.month), span };
  }
  const own = lastOf(labels, ({ period }) => period);
  const ownSpan = lastOf(labels, ({ span }) => (span === "open" ? null : span));
  const titleSpan = lastOf(titles, ({ span }) => (span === "open" ? null : span));
  if (own !== null) {
    const span = ownSpan ?? (lastOf(labels, (each) => each.span) === "open" ? (titleSpan ?? "open") : null);
    return { month: monthOf(own.year ?? year, own.month), span };
  }
  if (titled === null) return null;
  const span = ownSpan ?? titleSpan ?? lastOf(titles, (each) => each.span);
  return { month: monthOf(said ?? titled.year ?? year, titled.month), span };
}

/** The unit above the table where it is one; several say nothing of a column. */
function unitOfTitle(labels: readonly Label[], texts: readonly string[]): string {
  const said = unitsAbove(texts);
  if (said.length > 0) return said.length > 1 ? "" : said[0]!;
  return lastOf(labels, ({ unit }) => unit || null) ?? "";
}

/** The one unit above the table that amounts can have, beside that of growths: 单位：万元、%. */
function amountUnit(texts: readonly string[]): string {
  const amounts = unitsAbove(texts).filter((each) => each !== "%");
  return amounts.length === 1 ? amounts[0]! : "";
}

/** The units that a line above the table names. */
function unitsAbove(texts: readonly string[]): readonly string[] {
  const line = /(?:^|\()(?:计量)?单位[::](.+?)\)?$/;
  const said = texts.map((text) => line.exec(text.normalize("NFKC").replace(/\s/g, ""))?.[1]).find((each) => each);
  return said?.split(/[、,;]/).filter((each) => each !== "") ?? [];
}

/** Whether a line holds the indicator's figures, their levels or places in the order; null where neither. */
function roleOf(
  line: PlaceLine,
  indicator: Indicator,
  said: { kind: Label["kind"]; unit: string },
): LineMeaning["role"] | null {
  const { kind, unit } = said;
  const given = line.fields.role === undefined ? undefined : roles.get(line.fields.role.trim().toLowerCase());
  if (line.fields.role !== undefined) return given ?? null;
  if (kind === "rank") return "rank";
  const quantity = indicator.knowledge?.quantity ?? null;
  if (quantity !== "growth") return kind === "growth" ? null : "actual";
  const percent = unit === "%";
  if (kind === "growth") return "actual";
  if (kind === "amount") return percent ? "actual" : "level";
  if (percent) return "actual";
  return unit === "" ? "open" : "level";
}
