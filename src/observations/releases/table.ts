import { withoutNoteMark } from "../../plan";
import { problem } from "../issue";
import { remarked, remarkedPeriod, saysOtherBasis } from "../remark";
import { candidateOf } from "./candidate";
import { claimOf, type TableCell } from "./cell";
import { releaseDoubt, type ReleaseDoubt, type SpokenOf } from "./claim";
import { columnHeading, spanBehind, unitOf } from "./column";
import { indentOf, joinedPeriods, monthIn, tableLayout, titleOf, type TableLayout, type Title } from "./layout";
import type { Names } from "./names";
import {
  gridsOf,
  holdsAmount,
  holdsError,
  holdsNothing,
  plainCellText,
  saysAbout,
  saysFigures,
  sideBySide,
  type GridRow,
} from "./pastedTable";
import { periodAt, type NamedPeriod } from "./period";
import { namesPlace, tellsOf, type Region, type ReleaseScope } from "./region";
import { namesSector, resolveSubject } from "./subject";
import { withPeriod, type IgnoredFigure, type NamedContext, type PlacedCandidate, type ReleaseReading } from "./text";

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
  // A sheet called 2023 is of that year.
  const sheet = context.sheet ? titleOf([context.sheet.replace(/^(?:19|20)\d\d$/, "$&年")], region, null) : null;
  let last = sheet;
  let headings: readonly GridRow[] = [];
  for (const grid of gridsOf(rows).flatMap(sideBySide)) {
    // A part of a table that has no headings of its own has those above.
    if (grid.headings.length > 0) headings = grid.headings;
    const said = titleOf(grid.titles, region, last);
    const corner = titleOf(
      grid.headings.map(({ cells }) => cells[0] ?? ""),
      region,
      null,
    );
    const title: Title = {
      ...said,
      units: corner.units.length > 0 ? corner.units : said.units,
      period: joinedPeriods(said.period, sheet?.period ?? null) ?? said.period,
      elsewhere: said.elsewhere || sheet?.elsewhere === true,
    };
    last = title;
    readGrid(tableLayout({ ...grid, headings }, title, reader), reader);
  }
  return { candidates: reader.candidates, ignored: reader.ignored };
}

/** What the rows above say of a row. */
interface RowState {
  major: SpokenOf | null;
  scope: ReleaseScope | null;
  /** The period of a line between headings and rows. */
  period: NamedPeriod | null;
  /** A section of a part of the whole: 限额以上, 民营. */
  section: string;
  /** Whose figures the rows are where a column says it; a cell that spans several rows stands in the first. */
  place: ReleaseScope | null;
  /** The first line of a name that goes on in the next row. */
  pending: string;
}

function readGrid(layout: TableLayout, reader: TableReader): void {
  const { titles } = layout.grid;
  // A title's subject is what its first rows are parts of, as far as it decides what 第三产业 means.
  const title = titles.map(plainCellText).join("");
  const major = title === "" ? null : { name: title, indicator: null, doubts: [] };
  const state: RowState = { major, scope: layout.title.scope, period: null, section: "", place: null, pending: "" };
  for (const row of layout.grid.rows) {
    const filled = row.cells.filter((cell) => plainCellText(cell) !== "");
    const hasFigure = row.cells.some((cell, i) => i !== layout.name && i !== layout.unit && holdsAmount(cell));
    const place = plainCellText(row.cells[layout.place] ?? "");
    if (place !== "") state.place = scopeOf(place, reader.region) ?? "place";
    if (filled.length === 1 && !hasFigure) openSection(state, filled[0]!, layout, reader);
    else if (layout.turned) readTurnedRow(layout, row, state, reader);
    else readNamedRow(layout, row, state, reader);
  }
}

/** Whose figures are those of a place that a row names, or of the whole; null where it names neither. */
const scopeOf = (place: string, { words }: Region): ReleaseScope | null =>
  words.get(place.replace(/合计|平均|小计/g, "")) ?? (/^(?:合计|总计|全域|总体)$/.test(place) ? "own" : null);

function openSection(state: RowState, cell: string, layout: TableLayout, { names, region }: TableReader): void {
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
  /^(?:其中[:：]?|#+|＃+|[·・•◦○●◆■]|-(?!\d)|└|├|\d{1,2}[.、．)]|[①-⑳][.、．)]?|[(（][一二三四五六七八九十\d]{1,2}[)）]|[一二三四五六七八九十]{1,2}、)+/;

/** 民间投资（不含房地产）: a part of what is named. */
const leavesOut = (name: string) => (name.match(/[(（][^()（）]*/g) ?? []).some(saysOtherBasis);
/** Headings over amounts alone; 实绩 and 完成数 are over growth as well. */
const amountsAlone = /绝对|总[量额值]|金额/;

/** A row of the usual layout: its name and a figure for each column. */
function readNamedRow(layout: TableLayout, row: GridRow, state: RowState, reader: TableReader): void {
  const { names, region } = reader;
  const raw = row.cells[layout.name] ?? "";
  const plain = withoutNoteMark(plainCellText(raw));
  const mark = childMark.exec(plain)?.[0] ?? "";
  const child = indentOf(raw) > layout.indent || /其中|[#＃·・•◦○●◆■└├-]/.test(mark);
  const own = ownPeriod(plain.slice(mark.length));
  const remark = plainCellText(row.cells[layout.remark] ?? "");
  const said = remarked(remark);
  const [nameUnit, named] = unitOf(own.text);
  const parts = splitLabel(named, names);
  const bare = parts.name;
  if (bare === "") return;
  const whole = state.pending + bare;
  const joined = state.pending !== "" && names.match(bare)?.loose !== false && names.match(whole);
  const name = joined ? whole : bare;
  state.pending = "";
  const label = columnHeading([parts.added], names, region);
  const scope = scopeOf(name, region) ?? (namesPlace(name) && !names.match(name) ? "place" : null);
  const elsewhere = state.place === "own" ? null : state.place;
  const ofTitle = scope === null || layout.subject === null ? null : { ...layout.subject, name, doubts: [] };
  const spoken = resolveSubject([{ text: name, join: null, end: 0, ending: false }], {
    names,
    parent: state.major,
    before: null,
    part: child,
  }).at(-1)!;
  const subject = ofTitle ?? spoken;
  const time = timeOf(row, layout, reader);
  const doubts = [
    ...(state.section === "" ? [] : [releaseDoubt("nameUnclear", { name: `${state.section} ${name}` })]),
    ...(said.includes("estimate") ? [releaseDoubt("forecast")] : []),
    ...(said.some((each) => each !== "estimate") && !remarkedPeriod(remark)
      ? [releaseDoubt("nameUnclear", { name: `${name} ${remark}` })]
      : []),
    ...(leavesOut(raw) ? [releaseDoubt("nameUnclear", { name: plain })] : []),
  ];
  if ((!child || state.major === null) && !namesSector(name)) state.major = subject;
  layout.columns.forEach((column, i) => {
    if ([layout.name, layout.unit, layout.time].includes(i)) return;
    const cell = row.cells[i] ?? "";
    if (holdsNothing(cell)) return;
    const ofMonths: ReleaseDoubt[] = [];
    const period = periodOfRow(own.period ?? remarkedPeriod(remark), column.period, ofMonths);
    const rowUnit = plainCellText(row.cells[layout.unit] ?? "");
    const ofName = label.sort ?? (/(?:增长速度|增长率|增长|增速|增幅|涨幅)\)?$/.test(name) ? "growth" : null);
    pass(reader, layout, {
      row,
      index: i,
      cell,
      subject: { ...subject, doubts: [...subject.doubts, ...doubts, ...ofMonths] },
      column: { ...column, reason: column.reason ?? label.reason },
      sort: ofName && column.sort === "size" && !amountsAlone.test(column.text) ? ofName : (column.sort ?? ofName),
      span: label.span ?? time.span ?? column.span,
      unit: [nameUnit, rowUnit],
      scope: elsewhere ?? scope ?? label.scope ?? column.scope ?? state.place ?? state.scope,
      period: period ?? time.period ?? state.period,
    });
  });
}

/** The period that a name says itself, and the name without it: 1—9月社零增速, 服务业增加值(1—8月). */
function ownPeriod(text: string): { readonly period: NamedPeriod | null; readonly text: string } {
  const lead = periodAt(text, 0);
  if (lead) return { period: lead.period, text: text.slice(lead.length) };
  for (const [bracket, words] of text.matchAll(/[(〔[]([^()〔〕[\]]{2,14})[)〕\]]/g)) {
    const parts = words!.split(/[，,、;；]/);
    const period = parts.map(remarkedPeriod).find((each) => each !== null);
    if (!period) continue;
    const others = parts.filter((part) => !remarkedPeriod(part)).join("，");
    return { period, text: text.replace(bracket, others && `(${others})`) };
  }
  return { period: null, text };
}

/** A row that names its own period is of that, in the year of its column where it names none; two months are one too many. */
function periodOfRow(own: NamedPeriod | null, column: NamedPeriod | null, doubts: ReleaseDoubt[]): NamedPeriod | null {
  const joined = joinedPeriods(own, column);
  if (own === null || joined) return joined ?? column;
  if (column && column.month !== own.month)
    doubts.push(releaseDoubt("twoMonths", { own: own.month, column: column.month }));
  return { ...own, year: own.year ?? column?.year ?? null };
}

/** What the column of times says of a row: 2024年9月, 累计. */
function timeOf({ cells }: GridRow, { time }: TableLayout, { names, region }: TableReader) {
  const cell = cells[time] ?? "";
  return { period: monthIn(cell), span: cell === "" ? null : columnHeading([cell], names, region).span };
}

/** A name and what is added behind it: 规模以上工业增加值_累计增长, 社会消费品零售总额:当月同比, 规上工业增加值(高于全省). */
function splitLabel(text: string, names: Names): { readonly name: string; readonly added: string } {
  const match = /^(.{2,40}?)[_＿:：](.{1,20})$/.exec(text);
  if (match) return { name: match[1]!, added: match[2]! };
  const span = spanBehind.exec(text)?.[0];
  if (span !== undefined && names.match(text.slice(0, -span.length)))
    return { name: text.slice(0, -span.length), added: span };
  const indicator = names.match(text)?.indicator;
  const own = indicator === undefined ? [] : [indicator.name, ...(indicator.knowledge?.aliases ?? [])];
  for (const [bracket, added] of text.matchAll(/(?<=.{2})\(([^()]{2,16})\)/g)) {
    const adds = /^(?:同比|增速|增长|期末|总量|绝对)/.test(added!) || tellsOf(added!);
    if (adds && !own.some((each) => each.includes(added!))) return { name: text.replace(bracket, ""), added: added! };
  }
  return { name: text, added: "" };
}

/** A row of a table whose columns are indicators: its label is a place, a period or what its figures are. */
function readTurnedRow(layout: TableLayout, row: GridRow, state: RowState, reader: TableReader): void {
  const { names, region } = reader;
  const label = plainCellText(row.cells[layout.name] ?? "");
  const heading = columnHeading([label], names, region);
  // 绝对额（亿元） over the figures of one row, 增长（%） over those of the next.
  const isMeasure = heading.sort !== null && heading.sort !== "rank" && heading.reason === null;
  const period = heading.period ?? monthIn(label);
  const isHeading = (period !== null || isMeasure) && heading.rest === "";
  const scope =
    state.place ?? (isHeading || label === "" ? (heading.scope ?? state.scope) : (scopeOf(label, region) ?? "place"));
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
      sort: column.sort ?? heading.sort,
      span: column.span ?? heading.span,
      unit: [column.unit, heading.unit],
      scope: column.scope ?? scope,
      period: column.period ?? period ?? state.period,
    });
  });
}

/** 排名 before the names that runs 1, 2, 3 ranks the rows among each other. */
function countsRows({ grid: { rows } }: TableLayout, at: number): boolean {
  const numbers = rows.map(({ cells }) => plainCellText(cells[at] ?? "")).filter((cell) => cell !== "");
  return numbers.length > 1 && numbers.every((cell, i) => cell === String(i + 1));
}

/** Nothing says what stands in a column without a heading beside columns of figures that have one. */
function isUnheaded({ columns, ...layout }: TableLayout, { column }: TableCell): boolean {
  const others = [layout.name, layout.unit, layout.place, layout.time, layout.remark];
  return column.text === "" && columns.some(({ text }, i) => text !== "" && !others.includes(i));
}

const rowNumber = /^(?:序号?|编号|No\.?)$/i;

function pass(reader: TableReader, layout: TableLayout, given: TableCell): void {
  const { context, candidates, ignored } = reader;
  const place = placeOf(given.row, given.index);
  const ignore = (reason: IgnoredFigure["reason"]) => ignored.push({ ...place, reason, problem: null });
  if (given.column.reason) return void ignore(given.column.reason);
  if (holdsError(given.cell))
    return void ignored.push({ ...place, reason: "errorValue", problem: problem("errorValue") });
  if (!holdsAmount(given.cell))
    return void ((saysFigures(given.cell) || saysAbout(given.cell)) && ignore("unreadColumn"));
  // What stands before the names numbers the rows.
  const heading = given.index < layout.name ? given.column.text : null;
  if (heading !== null && (rowNumber.test(heading) || (heading !== "" && countsRows(layout, given.index)))) return;
  const claim = heading === "" || isUnheaded(layout, given) ? null : claimOf(layout, given, context);
  if (claim === null) return void ignore("unreadColumn");
  const judged = candidateOf(withPeriod(claim, context, given.span), context);
  if ("candidate" in judged) candidates.push({ ...judged.candidate, ...place });
  else ignored.push({ ...place, reason: judged.ignored, problem: judged.problem ?? null });
}

/** A row as it is shown, its cells set apart, with the figure's place in it. */
function placeOf({ cells, line }: GridRow, at: number) {
  const shown = cells.map((each) => each.trim());
  const excerpt = shown.join(" | ");
  const start = shown.slice(0, at).reduce((sum, each) => sum + each.length + 3, 0);
  return { excerpt, mark: { start, end: start + (shown[at]?.length ?? 0) }, line };
}
