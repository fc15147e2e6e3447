import { isUnit } from "../../plan";
import { columnHeading, type ColumnHeading } from "./column";
import type { Names } from "./names";
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
  /** By how much the names are set in that are no parts of others. */
  readonly indent: number;
  /** Whether the columns are indicators and the rows places or months. */
  readonly turned: boolean;
}

/** What titles say, with what those before said where they say nothing. */
export function titleOf(titles: readonly string[], region: Region, before: Title | null): Title {
  const text = titles.map((title) => plainCellText(title)).join(" ");
  let period: NamedPeriod | null = null;
  for (let at = 0; at < text.length; at++) {
    const found = periodAt(text, at);
    if (!found) continue;
    period ??= found.period;
    if (found.period.span === "cumulative" && period.span !== "cumulative") period = found.period;
    at += found.length - 1;
  }
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
  const named = is(
    /^(?:主要)?(?:经济)?指标(?:名称)?|^项目(?:名称)?$|^名称$|^(?:月份|时间|时期|地区|城市)$|^(?:区县|市县|县区|县\(|县市)/,
  );
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
  return { grid, title, columns: inherit(filled, name, unit), name, unit, place, indent, turned: subjects > 0 };
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
  const latest = (period: NamedPeriod | null) =>
    beside
      .filter(({ span }) => span === period?.span)
      .sort((a, b) => yearRank(b) - yearRank(a) || b.month - a.month)[0] ?? period;
  columns.forEach((column, i) => {
    if (i === name || i === unit) return void all.push(column);
    const follows = column.period === null && column.sort === "growth" && left !== null && column.subject === null;
    const own = follows ? { ...column, period: latest(left!.period), span: column.span ?? left!.span } : column;
    all.push(own);
    if (column.sort === "growth") beside = [];
    else if (column.period !== null) beside.push(column.period);
    if (own.reason === null && (own.period !== null || own.span !== null || own.sort === "size")) left = own;
  });
  return all;
}

/** Of two years or months beside each other the growth is that of the later one. */
const yearRank = ({ year }: NamedPeriod) => (typeof year === "number" ? year : 0);

/** How far a cell is set in. */
export const indentOf = (cell: string) => cell.length - cell.trimStart().length;
