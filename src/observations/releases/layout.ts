import { isUnit } from "../../plan";
import { columnHeading, unitOf, type ColumnHeading } from "./column";
import type { NamedIndicator, Names } from "./names";
import { headingsByColumn, holdsAmount, plainCellText, type GridRow, type PastedTable } from "./pastedTable";
import { periodAt, type NamedPeriod } from "./period";
import { isOfOtherPlace, isProvince, namesPlace, type Region, type ReleaseScope } from "./region";

/** What the lines above a table say of all its figures. */
export interface Title {
  readonly period: NamedPeriod | null;
  readonly scope: ReleaseScope | null;
  /** Whether it names another place, so that what does not say whose it is may be that one's. */
  readonly elsewhere: boolean;
  readonly units: readonly string[];
  readonly growth: boolean;
}

/** How a table is laid out. */
export interface TableLayout {
  readonly grid: PastedTable;
  readonly title: Title;
  readonly columns: readonly ColumnHeading[];
  readonly name: number;
  readonly unit: number;
  /** The column that says whose figures a row has, beside that of the names; -1 where there is none. */
  readonly place: number;
  /** The column of each row's month, -1 where there is none. */
  readonly time: number;
  /** The column of remarks, which may say another period; -1 where there is none. */
  readonly remark: number;
  /** What the titles name, for rows that name places alone. */
  readonly subject: NamedIndicator | null;
  /** By how much the names are set in that are no parts of others. */
  readonly indent: number;
  /** Whether the columns are indicators and the rows places or months. */
  readonly turned: boolean;
}

/** What titles say, with what those before said where they say nothing. */
export function titleOf(titles: readonly string[], region: Region, before: Title | null): Title {
  const text = titles.map((title) => plainCellText(title)).join(" ");
  const period = periodOfTitle(text);
  const scopes = [...region.words].filter(([word]) => text.includes(word)).map(([, scope]) => scope);
  const elsewhere = titles.length === 0 ? (before?.elsewhere ?? false) : isOfOtherPlace(text, region);
  const scope = elsewhere ? null : scopes.includes("own") ? "own" : (scopes[0] ?? null);
  const units = /单位[:：]([^\s)]+)/.exec(text)?.[1]?.split(/[、,，/]/) ?? (/[(](%)[)]/.test(text) ? ["%"] : []);
  return {
    period: period ?? before?.period ?? null,
    scope: scope ?? (titles.length === 0 ? (before?.scope ?? null) : null),
    elsewhere,
    units: units.length > 0 ? units : titles.length === 0 ? (before?.units ?? []) : [],
    growth: /增速|增长率|增幅/.test(text),
  };
}

/** The first period of a title, or the first since January. */
function periodOfTitle(text: string): NamedPeriod | null {
  let period: NamedPeriod | null = null;
  for (let at = 0; at < text.length; at++) {
    const found = periodAt(text, at);
    if (!found) continue;
    const joined = joinedPeriods(found.period, period);
    if (joined) period = joined;
    else if (found.period.span === "cumulative" && period?.span !== "cumulative") period = found.period;
    period ??= found.period;
    at += found.length - 1;
  }
  return period;
}

/** 2024年主要指标（1—9月） is of September 2024: a month that names no year is of the one beside it; null for any others. */
export function joinedPeriods(a: NamedPeriod | null, b: NamedPeriod | null): NamedPeriod | null {
  const within = (month: NamedPeriod | null, { span, month: last, year }: NamedPeriod) =>
    month && month.month < 12 && month.year === null && span === "cumulative" && last === 12 && year !== null
      ? { ...month, year }
      : null;
  return a && b && (within(a, b) ?? within(b, a));
}

/** How a table is laid out, by its headings and its rows. */
export function tableLayout(
  grid: PastedTable,
  above: Title,
  { names, region }: { readonly names: Names; readonly region: Region },
): TableLayout {
  const lines = headingsByColumn(grid.headings);
  const columns = lines.map((each) => columnHeading(each, names, region));
  const is = (pattern: RegExp) => columns.findIndex(({ text }) => pattern.test(text.replace(/\s/g, "")));
  const unit = is(/^(?:计量)?单位$/);
  const time = is(/^(?:统计|报告|数据|所属|截[止至])?(?:月度|月份|年月|日期|时间|时期|期别|期)$/);
  const named = [
    /^(?:主要)?(?:经济)?指标(?:名称)?$|^项目(?:名称)?$|^名称$/,
    /^(?:主要)?(?:经济)?指标|^(?:月份|时间|时期|地区|城市)$|^(?:区县|市县|县区|县\(|县市)/,
  ].reduce((found, pattern) => (found >= 0 ? found : is(pattern)), -1);
  const width = Math.max(columns.length, ...grid.rows.map(({ cells }) => cells.length));
  const name = named >= 0 ? named : firstOfWords(grid.rows, unit);
  const filled = Array.from({ length: width }, (_, i) => columns[i] ?? columnHeading([], names, region));
  const subjects = filled.filter(({ subject }, i) => i !== name && subject !== null).length;
  const place = filled.findIndex(
    ({ text }, i) => i !== name && i !== unit && namesPlaces(grid.rows, i, ofPlaces.test(text), region),
  );
  const indent = Math.min(
    ...grid.rows
      .map(({ cells }) => cells[name] ?? "")
      .filter((cell) => cell.trim() !== "")
      .map(indentOf),
  );
  // 2024年9月 over the names is of the whole table.
  const title = { ...above, period: above.period ?? filled[name]?.period ?? null };
  const subject = subjectOf(grid.titles, names, region);
  const columnsOf = inherit(
    filled.map((column) => upToMonthOf(title, column)),
    name,
    unit,
  );
  return {
    grid,
    title,
    columns: columnsOf,
    name,
    unit,
    place,
    time: time === name ? -1 : time,
    remark: is(/^(?:备注|说明|附?注|注释|数据(?:说明|时期|时点|期别))$/),
    subject,
    indent,
    turned: subjects > 0,
  };
}

/** Words of a heading by which its figures are of less than a year, and of a whole one. */
export const saysSoFar = /累计|年初|以来|本月|当月/;
export const saysWholeYear = /全年|12月|年度/;

/** 2024年累计 below a title of September is of that month. */
function upToMonthOf(title: Title, column: ColumnHeading): ColumnHeading {
  const { period, text } = column;
  const isYear = period?.span === "cumulative" && period.month === 12 && typeof period.year === "number";
  if (!isYear || !title.period || !saysSoFar.test(text) || saysWholeYear.test(text)) return column;
  return { ...column, period: { ...title.period, year: period.year } };
}

/** What a title names beside its period and places: 2024年1—9月各县（市、区）规上工业增加值. */
function subjectOf(titles: readonly string[], names: Names, region: Region): NamedIndicator | null {
  for (const title of titles) {
    let [, text] = unitOf(plainCellText(title));
    for (let at = 0; at < text.length; at++) {
      const found = periodAt(text, at);
      if (found) text = text.slice(0, at) + text.slice(at + found.length);
    }
    for (const word of region.words.keys()) text = text.replace(word, "");
    const bare = text.replace(/^[各分]?[县市区()、]*|(?:完成)?情况.*$|一览表$|统计表$/g, "");
    const match = names.match(bare);
    if (match && !match.loose) return match;
  }
  return null;
}

/** The month of a cell beside a name: 202409, 2024-09, 2024年9月. */
export function monthIn(cell: string): NamedPeriod | null {
  const text = plainCellText(cell);
  const [, year, month] = /^((?:19|20)\d\d)[-./]?(\d{1,2})$/.exec(text) ?? [];
  if (month === undefined) return periodAt(text, 0)?.period ?? null;
  return Number(month) >= 1 && Number(month) <= 12 ? { span: "open", month: Number(month), year: Number(year) } : null;
}

const ofPlaces = /^(?:所[属在])?(?:地区|区域|地域|城市|地市|市县区?|区县|县区|县市区?|县[(（].*|辖区|属地)(?:名称)?$/;

/** Whether a column says whose figures are beside it: by its heading, or by all that stands in it. */
function namesPlaces(rows: readonly GridRow[], at: number, headed: boolean, { words }: Region): boolean {
  const cells = rows.map(({ cells }) => plainCellText(cells[at] ?? "")).filter((cell) => cell !== "");
  const isPlace = (cell: string) => words.has(cell) || isProvince(cell) || namesPlace(cell);
  return cells.length > 0 && cells.every((cell) => (headed ? !holdsAmount(cell) : isPlace(cell)));
}

/** The column of names where none is headed so: the first that holds words and no numbers alone. */
function firstOfWords(rows: readonly GridRow[], unit: number): number {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  for (let i = 0; i < width; i++) {
    if (i === unit) continue;
    const words = rows.filter(
      ({ cells }) => /\p{Script=Han}{2}|GDP|CPI/u.test(cells[i] ?? "") && !isUnit(cells[i]!),
    ).length;
    if (words * 2 > rows.length) return i;
  }
  return 0;
}

/** A growth that names no period is that of the column to its left. */
function inherit(columns: readonly ColumnHeading[], name: number, unit: number): ColumnHeading[] {
  const all: ColumnHeading[] = [];
  let left: ColumnHeading | null = null;
  let beside: NamedPeriod[] = [];
  // Of two currencies side by side, the growth in dollars is on another basis.
  const inDollars = columns.some(({ text }) => /元/.test(text.replaceAll("美元", "")));
  const latest = (period: NamedPeriod | null) =>
    beside
      .filter(({ span }) => span === period?.span)
      .sort((a, b) => yearRank(b) - yearRank(a) || b.month - a.month)[0] ?? period;
  columns.forEach((column, i) => {
    if (i === name || i === unit) return void all.push(column);
    const unnamed = column.period === null || isYearOver(column.period, left?.period);
    const follows = unnamed && column.sort === "growth" && left !== null && column.subject === null;
    const own = follows
      ? {
          ...column,
          period: latest(left!.period),
          span: column.span ?? left!.span,
          basis: column.basis || (inDollars && /美元/.test(left!.text) ? "按美元" : ""),
        }
      : column;
    all.push(own);
    if (column.reason !== null) return;
    if (column.sort === "growth") beside = [];
    else if (column.period !== null) beside.push(column.period);
    if (own.period !== null || own.span !== null || own.sort === "size") left = own;
  });
  return all;
}

/** 2024年 over 1—9月 and its growth is the year of both, and no whole one. */
const isYearOver = (period: NamedPeriod, left: NamedPeriod | null | undefined) =>
  period.span === "cumulative" && period.month === 12 && left?.year === period.year && left.month < 12;

/** Of two years or months beside each other the growth is that of the later one. */
const yearRank = ({ year }: NamedPeriod) => (typeof year === "number" ? year : 0);

/** How far a cell is set in. */
export const indentOf = (cell: string) => cell.length - cell.trimStart().length;
