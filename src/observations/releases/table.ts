import { isUnit, unitFactor } from "../../plan";
import { releaseDoubt, type Claim, type ReleaseDoubt, type StatedPeriod, type SpokenOf } from "./claim";
import { columnHeading, unitOf, type ColumnHeading } from "./column";
import {
  gridsOf,
  headingsByColumn,
  holdsFigure,
  holdsNothing,
  plainCellText,
  type PastedTable,
  type GridRow,
} from "./pastedTable";
import { candidateOf } from "./candidate";
import { layoutKey } from "./layoutKey";
import type { Names } from "./names";
import { periodAt, type NamedPeriod } from "./period";
import { namesPlace, tellsOf, type Region, type ReleaseScope } from "./region";
import { namesSector, resolveSubject } from "./subject";
import {
  withPeriod,
  type IgnoredFigure,
  type NamedContext,
  type PlacedCandidate,
  type ReleaseContext,
  type ReleaseReading,
} from "./text";

/** What the lines above a table say of all its figures. */
interface Title {
  readonly period: NamedPeriod | null;
  readonly scope: ReleaseScope | null;
  readonly units: readonly string[];
  readonly growth: boolean;
}

/** How a table is laid out. */
interface Layout {
  readonly grid: PastedTable;
  readonly title: Title;
  readonly columns: readonly ColumnHeading[];
  readonly name: number;
  readonly unit: number;
  /** By how much the names are set in that are no parts of others. */
  readonly indent: number;
  /** Whether the columns are indicators and the rows places or months. */
  readonly turned: boolean;
}

interface TableReader {
  readonly context: NamedContext;
  readonly names: Names;
  readonly region: Region;
  readonly candidates: PlacedCandidate[];
  readonly ignored: IgnoredFigure[];
}

/** The figures of pasted tables, by their headings. */
export function readReleaseTable(rows: readonly GridRow[], context: NamedContext): ReleaseReading {
  const { names, region } = context;
  const reader: TableReader = { context, names, region, candidates: [], ignored: [] };
  let last: Title | null = null;
  let headings: readonly GridRow[] = [];
  for (const grid of gridsOf(rows)) {
    // A part of a table that has no headings of its own has those above.
    if (grid.headings.length > 0) headings = grid.headings;
    const title: Title = titleOf(grid.titles, region, last);
    last = title;
    readGrid(layoutOf({ ...grid, headings }, title, reader), reader);
  }
  return { candidates: reader.candidates, ignored: reader.ignored };
}

function titleOf(titles: readonly string[], region: Region, before: Title | null): Title {
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
  const scope = scopes.includes("own") ? "own" : (scopes[0] ?? null);
  const units = /单位[:：]([^\s)]+)/.exec(text)?.[1]?.split(/[、,，/]/) ?? (/[(](%)[)]/.test(text) ? ["%"] : []);
  return {
    period: period ?? before?.period ?? null,
    scope: scope ?? (titles.length === 0 ? (before?.scope ?? null) : null),
    units: units.length > 0 ? units : titles.length === 0 ? (before?.units ?? []) : [],
    growth: /增速|增长率|增幅/.test(text),
  };
}

function layoutOf(grid: PastedTable, title: Title, { names, region }: TableReader): Layout {
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
  const indent = Math.min(
    ...grid.rows
      .map(({ cells }) => cells[name] ?? "")
      .filter((cell) => cell.trim() !== "")
      .map(indentOf),
  );
  return { grid, title, columns: inherit(filled, name, unit), name, unit, indent, turned: subjects > 0 };
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
  const latest = (period: NamedPeriod | null) =>
    columns
      .map((column) => column.period)
      .filter((other) => other !== null && other.month === period?.month && yearRank(other) > yearRank(period))
      .sort((a, b) => yearRank(b) - yearRank(a))[0] ?? period;
  columns.forEach((column, i) => {
    if (i === name || i === unit) return void all.push(column);
    const follows = column.period === null && column.sort === "growth" && left !== null && column.subject === null;
    const own = follows ? { ...column, period: latest(left!.period), span: column.span ?? left!.span } : column;
    all.push(own);
    if (own.reason === null && (own.period !== null || own.span !== null || own.sort === "size")) left = own;
  });
  return all;
}

/** Of two years beside each other the growth is that of the later one. */
const yearRank = (period: NamedPeriod | null) => (typeof period?.year === "number" ? period.year : 0);

/** What the rows above say of a row. */
interface RowState {
  major: SpokenOf | null;
  scope: ReleaseScope | null;
  /** The period of a line between headings and rows. */
  period: NamedPeriod | null;
  /** A section of a part of the whole: 限额以上, 民营. */
  section: string;
  /** The first line of a name that goes on in the next row. */
  pending: string;
}

function readGrid(layout: Layout, reader: TableReader): void {
  const { titles } = layout.grid;
  // A title's subject is what its first rows are parts of, as far as it decides what 第三产业 means.
  const title = titles.map(plainCellText).join("");
  const major = title === "" ? null : { name: title, indicator: null, doubts: [] };
  const state: RowState = { major, scope: layout.title.scope, period: null, section: "", pending: "" };
  for (const row of layout.grid.rows) {
    const filled = row.cells.filter((cell) => plainCellText(cell) !== "");
    const hasFigure = row.cells.some((cell, i) => i !== layout.name && i !== layout.unit && holdsFigure(cell));
    if (filled.length === 1 && !hasFigure) openSection(state, filled[0]!, layout, reader);
    else if (layout.turned) readTurnedRow(layout, row, state, reader);
    else readNamedRow(layout, row, state, reader);
  }
}

function openSection(state: RowState, cell: string, layout: Layout, { names, region }: TableReader): void {
  const text = plainCellText(cell).replace(/^[一二三四五六七八九十]{1,3}、|^\([一二三四五六七八九十\d]+\)/, "");
  const scope = [...region.words].find(([word]) => text.includes(word))?.[1];
  state.scope = scope ?? (namesPlace(text) ? "place" : layout.title.scope);
  state.section = /限额以上|限上|规上服务|民营|高技术|县|区|农村|城镇|开发区|园区/.test(text) ? text : "";
  state.pending = text;
  const title = titleOf([cell], region, null);
  if (title.period) state.period = title.period;
  // 按产业分 divides what was spoken of; any other section begins anew.
  if (/^(?:按|分|其中)/.test(text)) return;
  const match = names.match(text);
  if (match) state.major = { name: text, indicator: match.indicator, doubts: [] };
  else state.major = text.length > 12 ? null : { name: text, indicator: null, doubts: [] };
}

const childMark =
  /^(?:其中[:：]?|#+|＃+|[·・•◦○●◆■]|-(?!\d)|└|├|(?:\d{1,2}|[①-⑳])[.、．)]|[(（][一二三四五六七八九十\d]{1,2}[)）]|[一二三四五六七八九十]{1,2}、)+/;

/** A row of the usual layout: its name and a figure for each column. */
function readNamedRow(layout: Layout, row: GridRow, state: RowState, reader: TableReader): void {
  const { names, region } = reader;
  const raw = row.cells[layout.name] ?? "";
  const plain = plainCellText(raw);
  const mark = childMark.exec(plain)?.[0] ?? "";
  const child = indentOf(raw) > layout.indent || /其中|[#＃·・•◦○●◆■└├-]/.test(mark);
  const parts = splitLabel(plain.slice(mark.length), names);
  const [nameUnit, bare] = unitOf(parts.name);
  if (bare === "") return;
  const whole = state.pending + bare;
  const joined = state.pending !== "" && !names.match(bare) && names.match(whole);
  const name = joined ? whole : bare;
  state.pending = "";
  const label = columnHeading([parts.added], names, region);
  const scope =
    namesPlace(name) && !names.match(name) ? ([...region.words].find(([word]) => word === name)?.[1] ?? "place") : null;
  const subject = resolveSubject([{ text: name, join: null, end: 0, ending: false }], {
    names,
    parent: state.major,
    before: null,
    part: child,
  }).at(-1)!;
  const doubts = state.section === "" ? [] : [releaseDoubt("nameUnclear", { name: `${state.section} ${name}` })];
  if ((!child || state.major === null) && !namesSector(name)) state.major = subject;
  layout.columns.forEach((column, i) => {
    if (i === layout.name || i === layout.unit) return;
    const cell = row.cells[i] ?? "";
    if (holdsNothing(cell)) return;
    const rowUnit = layout.unit >= 0 ? plainCellText(row.cells[layout.unit] ?? "") : "";
    const tail = /(?:增长速度|增长率|增长|增速|增幅|涨幅)$/.test(name) ? "growth" : null;
    pass(reader, layout, {
      row,
      index: i,
      cell,
      subject: { ...subject, doubts: [...subject.doubts, ...doubts] },
      column: { ...column, reason: column.reason ?? label.reason },
      sort: column.sort ?? label.sort ?? tail,
      span: label.span ?? column.span,
      unit: [nameUnit, rowUnit],
      scope: scope ?? label.scope ?? column.scope ?? state.scope ?? "own",
      period: column.period ?? state.period,
    });
  });
}

const indentOf = (cell: string) => cell.length - cell.trimStart().length;

/** A name and what is added behind it: 规模以上工业增加值_累计增长, 社会消费品零售总额:当月同比, 规上工业增加值(高于全省). */
function splitLabel(text: string, names: Names): { readonly name: string; readonly added: string } {
  const match = /^(.{2,40}?)[_＿:：](.{1,20})$/.exec(text);
  if (match) return { name: match[1]!, added: match[2]! };
  const indicator = names.match(text)?.indicator;
  const own = indicator === undefined ? [] : [indicator.name, ...(indicator.knowledge?.aliases ?? [])];
  for (const [bracket, added] of text.matchAll(/(?<=.{2})\(([^()]{2,16})\)/g)) {
    const adds = /^(?:同比|增速|增长|期末|总量|绝对)/.test(added!) || tellsOf(added!);
    if (adds && !own.some((each) => each.includes(added!))) return { name: text.replace(bracket, ""), added: added! };
  }
  return { name: text, added: "" };
}

/** A row of a table whose columns are indicators: its label is a place or a period. */
function readTurnedRow(layout: Layout, row: GridRow, state: RowState, reader: TableReader): void {
  const { names, region } = reader;
  const label = plainCellText(row.cells[layout.name] ?? "");
  const heading = columnHeading([label], names, region);
  const place = [...region.words].find(([word]) => word === label.replace(/合计|平均|小计/g, ""))?.[1];
  const isPeriod = heading.period !== null && heading.rest === "";
  const total = /^(?:合计|总计|全域|总体)$/.test(label);
  const scope = place ?? (isPeriod || label === "" ? (state.scope ?? "own") : total ? "own" : "place");
  layout.columns.forEach((column, i) => {
    if (i === layout.name || i === layout.unit) return;
    const cell = row.cells[i] ?? "";
    if (holdsNothing(cell)) return;
    const { subject } = column;
    pass(reader, layout, {
      row,
      index: i,
      cell,
      subject: {
        name: column.text,
        indicator: subject?.indicator ?? null,
        doubts: subject?.loose ? [releaseDoubt("looseName", { name: column.text })] : [],
      },
      column,
      sort: column.sort,
      span: column.span,
      unit: [column.unit],
      scope: column.scope ?? scope,
      period: column.period ?? heading.period ?? state.period,
    });
  });
}

interface Cell {
  readonly row: GridRow;
  readonly index: number;
  readonly cell: string;
  readonly subject: SpokenOf;
  readonly column: ColumnHeading;
  readonly sort: ColumnHeading["sort"];
  readonly span: ColumnHeading["span"];
  readonly unit: readonly string[];
  readonly scope: ReleaseScope;
  readonly period: NamedPeriod | null;
}

function pass(reader: TableReader, layout: Layout, given: Cell): void {
  const { context, candidates, ignored } = reader;
  const place = placeOf(given.row, given.index);
  const ignore = (reason: IgnoredFigure["reason"]) => ignored.push({ ...place, reason, problem: null });
  if (given.column.reason) return void ignore(given.column.reason);
  if (!holdsFigure(given.cell)) return;
  const claim = claimOf(layout, given, context);
  if (claim === null) return void ignore("unreadColumn");
  const judged = candidateOf(withPeriod(claim, context, given.span), context);
  if ("candidate" in judged) candidates.push({ ...judged.candidate, ...place });
  else ignored.push({ ...place, reason: judged.ignored, problem: judged.problem ?? null });
}

function claimOf(layout: Layout, given: Cell, { year, confirmed }: ReleaseContext): Claim | null {
  const { column, subject, scope } = given;
  const period = periodOf(layout, given, year);
  const read = figureOf(given.cell);
  if (!read) return null;
  const doubts: ReleaseDoubt[] = [];
  if (column.rest !== "" && scope !== "place") doubts.push(releaseDoubt("columnUnclear", { column: column.text }));
  const [unit, sort] = unitAndSort(layout, given, read.unit, doubts);
  const isGrowth = sort === "growth";
  const headings = layout.columns.map(({ text }) => text);
  const key = layoutKey({ headings, column: column.text, sort: sort ?? "size", units: layout.title.units });
  return {
    subject,
    sort: sort ?? "size",
    figure: { digits: read.digits, unit, ordinal: sort === "rank" },
    direction: isGrowth ? read.direction : null,
    period,
    scope,
    basis: isGrowth ? column.basis : "",
    doubts: confirmed?.has(key)
      ? []
      : doubts.map(({ code, details }) => ({ code, details: { ...details, layout: key } })),
    start: 0,
    end: 0,
  };
}

/**
 * The unit of a cell and what it is: by the cell, the column, the row, the line above the table. What has no unit at all is
 * an amount where another column of the period is its growth.
 */
function unitAndSort(layout: Layout, given: Cell, own: string, doubts: ReleaseDoubt[]): [string, Claim["sort"] | null] {
  const { title, columns } = layout;
  const { indicator } = given.subject;
  const growthMeasure = indicator?.knowledge ? indicator.knowledge.quantity === "growth" : false;
  if (given.sort === "rank") return ["", "rank"];
  if (given.sort === "growth") return ["%", "growth"];
  // A unit in a row is said of that row; a heading's % of the whole column.
  const ofRow = given.unit.find((unit) => unit !== "") ?? "";
  const stated = own || (given.column.unit === "%" ? "%" : ofRow || given.column.unit);
  if (/^[%％]$/.test(stated)) return ["%", growthMeasure ? "growth" : "size"];
  if (stated !== "") return [stated, "size"];
  const beside = columns.some(
    (column) => column.sort === "growth" && column !== given.column && column.reason === null,
  );
  const currency = title.units.find((unit) => /元/.test(unit));
  if (growthMeasure && (given.sort === "size" || beside)) return [currency ?? "亿元", "size"];
  if (growthMeasure) {
    const plain = title.units.length === 0 || title.units.includes("%") || title.growth;
    if (!plain) doubts.push(releaseDoubt("columnUnclear", { column: given.column.text }));
    return ["%", "growth"];
  }
  const fitting = indicator && title.units.find((unit) => isUnit(unit) && unitFactor(unit, indicator.unit) !== null);
  return [fitting ?? "", "size"];
}

/** The period of a cell: of its heading, else of the title; a month beside what has come together is that month's alone. */
function periodOf({ title, columns }: Layout, { column, period, span }: Cell, year: number): StatedPeriod | null {
  const named = period ?? title.period;
  if (named === null) return null;
  const stated = period?.span ?? null;
  const spoken = span ?? (stated === "open" ? null : stated);
  const twin = columns.some(
    (other) =>
      other !== column &&
      other.period?.month === named.month &&
      (other.period.span === "cumulative" || other.span === "cumulative"),
  );
  const besides = columns.some((other) => other !== column && other.span === "cumulative");
  const own = spoken ?? (stated === "open" && (twin || besides) ? "single" : named.span);
  const effective = own === "single" && period !== null && stated === "cumulative" ? "cumulative" : own;
  const ofYear = named.year === "last" ? year - 1 : (named.year ?? titleYear(title, year));
  return { span: effective, month: named.month, year: ofYear, carried: false };
}

const titleYear = ({ period }: Title, year: number) => (typeof period?.year === "number" ? period.year : year);

/** The digits of a cell: 5.9, (5.9) as a negative, 下降2.3, ↓2.3, 持平. */
function figureOf(
  cell: string,
): { readonly digits: string; readonly unit: string; readonly direction: 1 | -1 | null } | null {
  const text = plainCellText(cell).replace(/[*]$/, "");
  if (/持平$/.test(text)) return { digits: "0", unit: "%", direction: null };
  const down = /^(?:下降|降)/.test(text);
  const match = /(-?\d[\d,]*(?:\.\d+)?)\)?([%‰]?)/.exec(text);
  if (!match) return null;
  const digits = match[1]!.replaceAll(",", "");
  const negative = /^\(/.test(text) && !digits.startsWith("-") ? `-${digits}` : digits;
  return { digits: negative, unit: match[2]!, direction: down && !negative.startsWith("-") ? -1 : null };
}

/** A row as it is shown, its cells set apart, with the figure's place in it. */
function placeOf({ cells, line }: GridRow, at: number) {
  const shown = cells.map((each) => each.trim());
  const excerpt = shown.join(" | ");
  const start = shown.slice(0, at).reduce((sum, each) => sum + each.length + 3, 0);
  return { excerpt, mark: { start, end: start + (shown[at]?.length ?? 0) }, line };
}
