import { groupBy } from "../plan";
import { besideFigures, fieldOf, remarksOf, tidy, withoutMarks, type CellRemarks, type PlaceField } from "./fields";
import { readLabel } from "./heading";
import { looksLikePlace, type FindPlace, type Place } from "./region";
import { regionIssue, type RegionIssue } from "./issue";

/** A table as it stands, with the name of its file. */
export interface RegionTable {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** The rows and columns of its sheet that are hidden and not read. */
  readonly hidden?: string | null;
}

/** A cell with the place that it belongs to. */
export interface PlacedCell {
  readonly place: Place | null;
  /** The place as printed. */
  readonly printed: string;
  readonly text: string;
  readonly row: number;
  /** What the row says of its figure; nothing in tables that have a column for each place. */
  readonly remarks: CellRemarks;
}

/** One line of figures, each of another place: a column where the places are rows, else a row. */
export interface PlaceLine {
  /** What stands above or beside it, the most general first. */
  readonly labels: readonly string[];
  readonly fields: Readonly<Partial<Record<PlaceField, string>>>;
  readonly cells: readonly PlacedCell[];
  readonly heading: string;
  /** Number of the column of places that the line belongs to, for lists that stand beside each other. */
  readonly block: number;
}

/** The lines of a table with what stands above and below them. */
export interface PlaceGrid {
  readonly lines: readonly PlaceLine[];
  readonly titles: readonly string[];
  readonly notes: readonly string[];
  readonly issues: readonly RegionIssue[];
}

const numeric = (text: string) => /^[-+−(]?\d[\d,]*(?:\.\d+)?[%‰)]?$/.test(tidy(text));
const filled = (row: readonly string[]) => row.reduce((count, cell) => count + (tidy(cell) === "" ? 0 : 1), 0);

/** The lines of a table in either orientation; null where it names no two places. */
export function gridOf(table: RegionTable, find: FindPlace): PlaceGrid | null {
  const { rows } = table;
  const places = rows.map((row) => row.map((cell) => (tidy(cell).length > 20 ? null : find(cell))));
  const width = widthOf(rows);
  const perRow = places.map((row) => distinct(row));
  const perColumn = Array.from({ length: width }, (_, c) => distinct(places.map((row) => row[c] ?? null)));
  const bestRow = largest(perRow);
  const bestColumn = largest(perColumn);
  const long = longColumn(rows);
  if (long !== null && perColumn[long]! > 0) return downRows(table, find, [long]);
  if (Math.max(bestRow, bestColumn) < 2) return null;
  if (bestRow > bestColumn) return acrossColumns(table, find, perRow.indexOf(bestRow));
  const columns = perColumn.flatMap((count, c) => (count >= Math.max(2, bestColumn * 0.6) ? [c] : []));
  return downRows(table, find, columns);
}

/** The column of places of a table in the long form, which may be of one place alone; null of any other table. */
function longColumn(rows: RegionTable["rows"]): number | null {
  const head = rows.find((row) => ["indicator", "value"].every((field) => row.some((cell) => fieldOf(cell) === field)));
  const at = head?.findIndex((cell) => /^(?:region|地区|县\(?市、?区\)?)$/i.test(tidy(cell))) ?? -1;
  return at < 0 ? null : at;
}

const largest = (numbers: readonly number[]) => numbers.reduce((most, each) => Math.max(most, each), 0);
const widthOf = (rows: RegionTable["rows"]) => rows.reduce((most, row) => Math.max(most, row.length), 0);

const nameIn = (place: Place | null) =>
  place === null ? null : place.kind === "region" ? place.region.name : place.kind;

function distinct(places: readonly (Place | null)[]): number {
  const names = new Set(places.map(nameIn));
  return names.size - (names.has(null) ? 1 : 0);
}

/** Places stand in a row, one a column; below a heading of a place there may be several columns. */
function acrossColumns({ name, rows }: RegionTable, find: FindPlace, at: number): PlaceGrid {
  const head = headOf(rows, at, find);
  const first = head.findIndex((cell) => find(cell) !== null);
  const isField = (c: number) => c < first || besideFigures.includes(fieldOf(head[c] ?? "")) || tidy(head[c]) === "";
  let below = at + 1;
  const isHeading = (row: readonly string[]) =>
    first > 0 &&
    row.slice(0, first).every((cell, c) => tidy(cell) === "" || tidy(cell) === tidy(head[c])) &&
    filled(row.slice(first)) > 1 &&
    row.slice(first).every((cell) => !numeric(cell)) &&
    row.slice(first).some((cell) => /\p{Script=Han}/u.test(cell));
  while (below < rows.length && below < at + 3 && isHeading(rows[below]!)) below++;
  const sub = below > at + 1;
  let above = "";
  const printed = Array.from(
    { length: Math.max(head.length, ...rows.slice(at, below).map((row) => row.length)) },
    (_, c) => {
      if (c < first) return "";
      // Below 市区 its own may stand.
      const lower = rows.slice(at + 1, below).find((row) => find(row[c] ?? "") !== null)?.[c];
      if (lower !== undefined) return lower;
      if (tidy(head[c]) !== "") above = head[c]!;
      return sub || tidy(head[c]) !== "" ? above : "";
    },
  );
  const issues: RegionIssue[] = unknownPlaces(
    name,
    printed.map((text, c) => (isField(c) && !sub ? "" : text)),
    find,
    at + 1,
  );
  const groups = new Map<string, number[]>();
  printed.forEach((text, c) => {
    if (text === "" || (find(text) === null && !looksLikePlace(text))) return;
    const key = rows
      .slice(at + 1, below)
      .map((row) => (find(row[c] ?? "") === null ? (row[c] ?? "") : ""))
      .join("\u0000");
    const group = groups.get(key);
    if (group) group.push(c);
    else groups.set(key, [c]);
  });
  const titles = rows.slice(0, at).flatMap((row) => row.filter((cell) => tidy(cell) !== ""));
  return { ...rowLines(rows, { head, first, below, printed, groups, find }), titles, issues };
}

/** The row of places; where it has none, as below 全市 beside 其中：, what stands above. */
function headOf(rows: RegionTable["rows"], at: number, find: FindPlace): readonly string[] {
  const above = rows.slice(Math.max(0, at - 2), at).reverse();
  return Array.from({ length: widthOf(rows.slice(Math.max(0, at - 2), at + 1)) }, (_, c) => {
    const own = rows[at]![c] ?? "";
    const spanning = (row: readonly string[]) =>
      filled(row) > 1 && (find(row[c] ?? "") !== null || fieldOf(row[c] ?? "") !== "text");
    return tidy(own) === "" ? (above.find(spanning)?.[c] ?? own) : own;
  });
}

/** How a table with a place a column is laid out. */
interface Columns {
  readonly head: readonly string[];
  /** The first column of places. */
  readonly first: number;
  /** The first row of figures. */
  readonly below: number;
  /** The place over each column. */
  readonly printed: readonly string[];
  /** Columns by what stands below the places' names. */
  readonly groups: ReadonlyMap<string, readonly number[]>;
  readonly find: FindPlace;
}

/** The lines of a table with a place a column, and its notes; words without figures head the rows below them. */
function rowLines(rows: RegionTable["rows"], { head, first, below, printed, groups, find }: Columns) {
  const lines: PlaceLine[] = [];
  const notes: string[] = [];
  const headed = head.map(fieldOf);
  const beside = headed.flatMap((field, c) =>
    c >= first && field !== "none" && besideFigures.includes(field) ? [[field, c] as const] : [],
  );
  let group = "";
  let indicator = "";
  const namedAt = headed.slice(0, first).indexOf("indicator");
  rows.slice(below).forEach((row, index) => {
    const words = row.slice(0, first);
    // A merged name stands in the first of its rows.
    if (namedAt >= 0 && tidy(words[namedAt]) === "" && filled(words) > 0) words[namedAt] = indicator;
    indicator = words[namedAt] ?? "";
    if (filled(row.slice(first)) === 0) {
      const text = words.map(tidy).find((each) => each !== "") ?? "";
      if (text !== "") [group, notes[notes.length]] = [isNote(text) ? group : text, text];
      return;
    }
    const fields: Partial<Record<PlaceField, string>> = {};
    const labels: string[] = [];
    words.forEach((cell, c) => {
      const field = headed[c] ?? "text";
      if (field === "text" || field === "indicator") {
        if (tidy(cell) !== "") labels.push(cell);
        if (field === "indicator") fields.indicator = cell;
      } else if (field !== "none") fields[field] = cell;
    });
    for (const [field, c] of beside) fields[field] = row[c] ?? "";
    const starts = tidy(words.find((_, c) => ["text", "indicator"].includes(headed[c] ?? "text")));
    if (starts !== "" && labels.length > 1) group = starts;
    const own = labels.length > 1 || group === "" ? labels : [group, ...labels];
    const remarks = remarksOf(fields);
    for (const [key, columns] of groups) {
      const cells = columns.map((c) => ({
        place: find(printed[c]!),
        printed: printed[c]!,
        text: row[c] ?? "",
        row: below + index + 1,
        remarks,
      }));
      lines.push({
        labels: [...own, ...key.split("\u0000").filter((each) => tidy(each) !== "")],
        fields,
        cells,
        heading: own.join(" "),
        block: 0,
      });
    }
  });
  return { lines, notes };
}

/** A line that numbers the columns: 甲, 1, 2. */
const numbersColumns = (row: readonly string[]) =>
  row.every((cell) => /^(?:[甲乙丙丁]|栏次|\(?\d{1,2}\)?|)$/.test(tidy(cell)));

/** Words above rows that say nothing but which places they are. */
const placesAlone = /^(?:其中|各?(?:市区|城区|县市|区县|县市区|县\(?市、?区?\)?|县级市|区|县))[::]?$/;

const isNote = (text: string) => /^(?:注|备注|说明|资料来源|数据来源|来源)[::\d]/.test(text) || text.length > 20;

function unknownPlaces(file: string, texts: readonly string[], find: FindPlace, row: number): RegionIssue[] {
  return texts.flatMap((text) =>
    tidy(text) === "" || besideFigures.includes(fieldOf(text)) ? [] : (refusedPlace(file, text, find(text), row) ?? []),
  );
}

/** What is to be said of a place that is not the city's; null where it is. */
function refusedPlace(file: string, printed: string, place: Place | null, row: number): RegionIssue | null {
  const at = { file, row, value: printed };
  if (place === null) return regionIssue("unknownRegion", "error", { region: printed }, at);
  if (place.kind === "above") return regionIssue("aboveCity", "note", { region: printed }, at);
  return place.kind === "otherCity"
    ? regionIssue("otherCity", "error", { region: printed, city: place.city }, at)
    : null;
}

/** Places stand below each other, in one column or in several lists side by side. */
function downRows({ name, rows }: RegionTable, find: FindPlace, columns: readonly number[]): PlaceGrid {
  const isCity = (row: readonly string[]) => filled(row) > 1 && row.some((cell) => find(cell)?.kind === "city");
  // A place that is not in the list, with figures beside it, is no heading of those below it.
  const isUnknown = (row: readonly string[]) => columns.some((c) => looksLikePlace(row[c] ?? "")) && row.some(numeric);
  const first = rows.findIndex(
    (row) => isCity(row) || columns.some((c) => find(row[c] ?? "") !== null) || isUnknown(row),
  );
  const isHead = (row: readonly string[]) => {
    const texts = row.map(tidy);
    return filled(row) > 1 && !texts.some((each) => /^\(?单位[::]/.test(each));
  };
  const isGroup = (row: readonly string[]) => filled(row) === 1 && columns.some((c) => tidy(row[c]) !== "");
  let under = first;
  while (under > 0 && (isGroup(rows[under - 1]!) || filled(rows[under - 1]!) === 0)) under--;
  // Words alone between headings and places head the rows below them; above headings they are titles.
  const grouped = under > 0 && isHead(rows[under - 1]!);
  let top = grouped ? under : first;
  while (top > 0 && (isHead(rows[top - 1]!) || filled(rows[top - 1]!) === 0)) top--;
  const heads = rows.slice(top, grouped ? under : first).filter((row) => filled(row) > 0 && !numbersColumns(row));
  const titles = rows.slice(0, top).flatMap((row) => row.filter((cell) => tidy(cell) !== ""));
  for (const row of heads) titles.push(...row.filter((cell) => /^\(?单位[::]/.test(tidy(cell))));
  const width = widthOf(rows);
  const stacks = stacked(heads, width, columns);
  const bottom = stacks.map((stack) => stack.at(-1) ?? "");
  const blockOf = blocks(columns, width, bottom);
  const fields = bottom.map(fieldOf);
  const long = fields.indexOf("value");
  const indicatorAt = fields.findIndex((field, c) => field === "indicator" && !columns.includes(c));
  const { body, notes, issues } = bodyOf(name, rows, grouped ? under : first, columns, find);
  const dated = fields.some((field, c) => ["year", "month"].includes(field) && !columns.includes(c));
  if (indicatorAt >= 0 || long >= 0 || dated)
    return { lines: longLines(body, stacks, columns[0]!, find), titles, notes, issues };
  const besides = columns.map((_, block) =>
    fields.flatMap((field, c) => (blockOf[c] === block && besideFigures.includes(field) ? [[field, c] as const] : [])),
  );
  const remarksIn = (row: readonly string[], block: number) =>
    remarksOf(Object.fromEntries(besides[block]!.map(([field, c]) => [field, row[c]])));
  const lines = [...groupBy(body, ({ group }) => group)].flatMap(([group, own]) =>
    stacks.flatMap((stack, c): PlaceLine[] => {
      if (columns.includes(c) || besideFigures.includes(fields[c]!)) return [];
      const block = blockOf[c]!;
      const at = columns[block]!;
      const cells: PlacedCell[] = [];
      for (const { cells: row, row: number } of own) {
        const printed = placeOf(row, at, find);
        if (tidy(printed) === "") continue;
        cells.push({ place: find(printed), printed, text: row[c] ?? "", row: number, remarks: remarksIn(row, block) });
      }
      const labels = group === "" ? stack : [group, ...stack];
      return cells.some(({ text }) => tidy(text) !== "")
        ? [{ labels, fields: {}, cells, heading: labels.join(" "), block }]
        : [];
    }),
  );
  return { lines, titles, notes, issues };
}

/** The place of a row in a list; 全市 may stand in the column before. */
function placeOf(row: readonly string[], at: number, find: FindPlace): string {
  const own = row[at] ?? "";
  return tidy(own) !== "" ? own : (row.find((cell) => tidy(cell) !== "" && find(cell)?.kind === "city") ?? "");
}

interface BodyRow {
  readonly cells: readonly string[];
  readonly row: number;
  /** Words alone on a line above that head it and the rows around it; empty without any. */
  readonly group: string;
}

/** Rows with figures, and what stands below them in words. */
function bodyOf(file: string, rows: RegionTable["rows"], first: number, columns: readonly number[], find: FindPlace) {
  const body: BodyRow[] = [];
  const notes: string[] = [];
  const issues: RegionIssue[] = [];
  let group = "";
  rows.slice(first).forEach((cells, index) => {
    const row = first + index + 1;
    const count = filled(cells);
    if (count === 0) return;
    const named = columns.filter((c) => tidy(cells[c]) !== "");
    if (count === 1 && named.length > 0 && find(cells[named[0]!]!) === null) {
      const text = tidy(cells[named[0]!]);
      notes.push(text);
      if (!isNote(text)) group = placesAlone.test(text) ? "" : text;
      return;
    }
    if (named.some((c) => isNote(tidy(cells[c])))) {
      notes.push(cells.map(tidy).join(","));
      return;
    }
    for (const c of named) {
      const refused = refusedPlace(file, cells[c]!, find(cells[c]!), row);
      if (refused) issues.push(refused);
    }
    body.push({ cells, row, group });
  });
  return { body, notes, issues };
}

/** The headings over each column, a spanning one over all that it spans. */
function stacked(heads: readonly (readonly string[])[], width: number, columns: readonly number[]): string[][] {
  const stacks: string[][] = Array.from({ length: width }, () => []);
  heads.forEach((row, depth) => {
    let above = "";
    for (let c = 0; c < width; c++) {
      const own = tidy(withoutMarks(row[c]));
      if (columns.includes(c)) above = "";
      if (own !== "") above = own;
      const below = heads.slice(depth + 1).some((each) => tidy(each[c]) !== "");
      const text = own !== "" ? own : below ? above : "";
      if (text !== "" && !/^\(?单位[::]/.test(text)) stacks[c]!.push(text);
    }
  });
  return stacks;
}

/** Which list a column belongs to: that to its left, or to its right where places in the order stand before the names. */
function blocks(columns: readonly number[], width: number, bottom: readonly string[]): number[] {
  const leads = (c: number) => /^(?:位次|排名|名次|序号|排序)$/.test(bottom[c] ?? "");
  const before = columns[0]! > 0 && leads(columns[0]! - 1);
  return Array.from({ length: width }, (_, c) => {
    if (before && columns.includes(c + 1) && leads(c)) return columns.indexOf(c + 1);
    const left = columns.filter((each) => each <= c).length - 1;
    return Math.max(0, left);
  });
}

/** Rows that name indicator, period and figure beside the place. */
function longLines(
  body: readonly BodyRow[],
  stacks: readonly (readonly string[])[],
  at: number,
  find: FindPlace,
): PlaceLine[] {
  const groups = new Map<string, { line: Omit<PlaceLine, "cells">; cells: PlacedCell[] }>();
  const fields = stacks.map((stack) => fieldOf(stack.at(-1) ?? ""));
  // Beside a column of figures that of their growth stands too, in a unit of its own.
  const growths = stacks.map(
    (stack, c) => fields[c] === "text" && c !== at && readLabel(stack.at(-1) ?? "").kind === "growth",
  );
  let above: { readonly printed: string; readonly indicator: string } = { printed: "", indicator: "" };
  for (const { cells, row } of body) {
    const said: Partial<Record<PlaceField, string>> = {};
    fields.forEach((field, c) => {
      if (c !== at && field !== "text" && field !== "none") said[field] = cells[c] ?? "";
    });
    // A merged name stands in the first of its rows.
    const printed = tidy(cells[at]) === "" ? above.printed : cells[at]!;
    if (said.indicator !== undefined && tidy(said.indicator) === "") said.indicator = above.indicator;
    above = { printed, indicator: said.indicator ?? "" };
    if (tidy(printed) === "") continue;
    stacks.forEach((stack, c) => {
      const growth = growths[c]!;
      const valued = fields[c] === "value" || growth || (fields[c] === "text" && c !== at && !fields.includes("value"));
      if (!valued) return;
      const unit = growth ? "" : said.unit;
      const label = fields[c] === "value" ? [] : stack;
      const labels = [...(said.indicator === undefined ? [] : [said.indicator]), ...label];
      const remarks = remarksOf(said);
      const key = JSON.stringify([labels, said.year, said.month, said.role, unit, remarks.vintage, remarks.sample]);
      const { value: _, ...rest } = said;
      const made: { line: Omit<PlaceLine, "cells">; cells: PlacedCell[] } = {
        line: { labels, fields: { ...rest, ...(growth && { unit: "" }) }, heading: labels.join(" "), block: 0 },
        cells: [],
      };
      const group = groups.get(key) ?? made;
      group.cells.push({ place: find(printed), printed, text: cells[c] ?? "", row, remarks });
      groups.set(key, group);
    });
  }
  return [...groups.values()].map(({ line, cells }) => ({ ...line, cells }));
}
