import { existsSync } from "node:fs";
import Papa from "papaparse";
import {
  decodeTable,
  monthNumber,
  monthOf,
  readObservations,
  yearOf,
  type Observation,
  type OwnAttributes,
  type PlacedCandidate,
} from "../observations";
import { guarded } from "../exchange";
import { createLookup, type Indicator, type Plan } from "../plan";
import { Failure } from "./failure";
import { readInput, writeOutput } from "./files";
import { refusal, thisMonth } from "./sources";

/** What became of the figures that were to be written. */
export interface Accepted {
  readonly path: string;
  readonly written: number;
  /** How many took the place of another value, with a person's consent. */
  readonly replaced: number;
  /** How many stand there already. */
  readonly same: number;
  /** What stands there with another value, which is kept. */
  readonly differing: readonly {
    readonly name: string;
    readonly period: string;
    readonly kept: number;
    readonly found: number;
  }[];
}

/** A figure to be written, with where it comes from. */
export interface FigureRow extends Pick<Observation, "month" | "value" | "role" | "basis" | "source" | "note"> {
  /** What the figure says of itself; a vintage that is not said is any. */
  readonly own?: OwnAttributes;
  readonly indicator: Indicator;
  readonly unit: string;
  /** Whether it takes the place of another value, which is noted beside it. */
  readonly replaces: boolean;
}

/** The columns of the long form that `--data` reads; a file may have them in any order. */
const needed = ["指标", "年份", "月份", "数值", "单位", "角色", "口径", "来源", "备注"];
const header = [...needed, "性质", "发布日期", "示例"];
const byteOrderMark = "\uFEFF";

/** The candidates of a release without a doubt. */
export function sureFigures(candidates: readonly PlacedCandidate[], source: string): readonly FigureRow[] {
  return candidates.flatMap((candidate) => {
    const { indicator, year, month, value, unit, role, basis, doubts, derived, excerpt, own } = candidate;
    if (indicator === null || doubts.length > 0) return [];
    const told = {
      source: own?.source ?? source,
      note: own?.note ?? (derived ? "推算：" : "") + excerpt.replace(/\s+/g, " ").trim(),
    };
    const figure = { indicator, month: monthOf(year, month), value, unit, role, basis, ...told, replaces: false };
    return [own === undefined ? figure : { ...figure, own }];
  });
}

/**
 * Writes figures into a file of the long form, behind what is there. A figure that stands there already is not written twice,
 * and one that stands there with another value is kept and reported, unless a person let it be replaced: then the value before
 * and its source are noted beside the new one.
 */
export function writeFigures(path: string, figures: readonly FigureRow[], plan: Plan): Accepted {
  const rows = rowsToFill(path, figures);
  const read = figureReader(plan);
  const at = (heading: string) => rows[0]!.indexOf(heading);
  const [valueAt, sourceAt, noteAt] = [at("数值"), at("来源"), at("备注")];
  const known = new Map(
    read(rows).flatMap((figure) => [keyOf(figure), exactKey(figure)].map((key) => [key, figure.value])),
  );
  const places = figures.some(({ replaces }) => replaces) ? placesOf(rows, read) : new Map<string, number>();
  let [written, replaced, same] = [0, 0, 0];
  const differing: Accepted["differing"][number][] = [];
  for (const { indicator, month, value, unit, role, basis, source, note, replaces, own } of figures) {
    const series = { code: indicator.code, month, role, basis };
    const [vintage, sample] = [own?.vintage, own?.sample ?? false];
    const key = vintage === undefined ? keyOf(series) : exactKey({ ...series, vintage, sample });
    const kept = known.get(key);
    const place = places.get(key);
    if (kept === value) same++;
    else if (kept === undefined) {
      const period = [String(yearOf(month)), String(monthNumber(month))];
      const texts = [indicator.name, ...period, String(value), unit, role, basis, source, note];
      const row = [...texts, vintage ?? "", own?.released ?? "", sample ? "是" : ""];
      rows.push(rows[0]!.map((heading) => cellText(heading, row[header.indexOf(heading)] ?? "")));
      written++;
    } else if (replaces && place !== undefined) {
      const row = rows[place]!;
      const before = `修订，原数${kept}${row[sourceAt] ? `（${row[sourceAt]}）` : ""}`;
      [row[valueAt], row[sourceAt]] = [String(value), source];
      row[noteAt] = [before, note, row[noteAt] ?? ""].filter((text) => text !== "").join("；");
      replaced++;
    } else differing.push({ name: indicator.name, period: month, kept, found: value });
    if (kept === undefined) known.set(key, value);
  }
  writeOutput(path, new TextEncoder().encode(`${byteOrderMark}${Papa.unparse(rows, { newline: "\n" })}\n`));
  return { path, written, replaced, same, differing };
}

/** The rows that figures are written behind: those of the file that is there, or a header alone. */
function rowsToFill(path: string, figures: readonly FigureRow[]): string[][] {
  if (!existsSync(path)) return [[...header]];
  const told = figures.some(({ own }) => own !== undefined);
  return existingRows(path, told ? header : needed).map((cells) => [...cells]);
}

const keyOf = ({ code, month, role, basis }: Pick<Observation, "code" | "month" | "role" | "basis">) =>
  `${code} ${month} ${role} ${basis}`;

/** The figures of a file that is written into; none where it is not there yet. */
export const standingFigures = (path: string, plan: Plan): readonly Observation[] =>
  existsSync(path) ? figureReader(plan)(existingRows(path, needed)) : [];

const exactKey = (figure: Parameters<typeof keyOf>[0] & Pick<Observation, "vintage" | "sample">) =>
  `${keyOf(figure)} ${figure.vintage} ${figure.sample}`;

/** What a cell holds; text that a spreadsheet would run is kept from it. */
const cellText = (heading: string, text: string) => (heading === "数值" ? text : guarded(text));

/** The rows of a file that is there, with the columns that it is to have; one of another form is left alone. */
function existingRows(path: string, columns: readonly string[]): readonly string[][] {
  const table = decodeTable(readInput(path));
  if (!table.ok) throw refusal(table.error, path);
  const [head = [], ...rows] = table.value.rows;
  if (!needed.every((heading) => head.includes(heading)))
    throw new Failure("notLongForm", { path, columns: needed.join("、") });
  const more = columns.filter((heading) => !head.includes(heading));
  const width = head.length + more.length;
  return [
    [...head, ...more],
    ...rows.map((cells) => Array.from({ length: Math.max(width, cells.length) }, (_, i) => cells[i] ?? "")),
  ];
}

type Rows = readonly (readonly string[])[];

/** Reads the figures of rows below a header. */
function figureReader(plan: Plan): (rows: Rows) => readonly Observation[] {
  const context = { plan, find: createLookup(plan).find, today: thisMonth() };
  return (rows) => {
    const reading = rows.length < 2 ? null : readObservations(rows, context);
    return reading?.ok ? reading.value.observations : [];
  };
}

/** In which row each figure stands; of two the first counts, as it does where the file is read. */
function placesOf(rows: Rows, read: (rows: Rows) => readonly Observation[]): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = 1; at < rows.length; at++)
    for (const figure of read([rows[0]!, rows[at]!])) if (!places.has(keyOf(figure))) places.set(keyOf(figure), at);
  return places;
}
