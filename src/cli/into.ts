import { existsSync } from "node:fs";
import Papa from "papaparse";
import {
  decodeTable,
  monthNumber,
  monthOf,
  readObservations,
  yearOf,
  type Observation,
  type PlacedCandidate,
} from "../observations";
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
  readonly indicator: Indicator;
  readonly unit: string;
  /** Whether it takes the place of another value, which is noted beside it. */
  readonly replaces: boolean;
}

/** The long form that `--data` reads. */
const header = ["指标", "年份", "月份", "数值", "单位", "角色", "口径", "来源", "备注"];
const [valueAt, sourceAt, noteAt] = [3, 7, 8] as const;
const byteOrderMark = "\uFEFF";

/** The candidates of a release without a doubt. */
export function sureFigures(candidates: readonly PlacedCandidate[], source: string): readonly FigureRow[] {
  return candidates.flatMap((candidate) => {
    const { indicator, year, month, value, unit, role, basis, doubts, derived, excerpt } = candidate;
    if (indicator === null || doubts.length > 0) return [];
    const note = (derived ? "推算：" : "") + excerpt.replace(/\s+/g, " ").trim();
    return [{ indicator, month: monthOf(year, month), value, unit, role, basis, source, note, replaces: false }];
  });
}

/**
 * Writes figures into a file of the long form, behind what is there. A figure that stands there already is not written twice,
 * and one that stands there with another value is kept and reported, unless a person let it be replaced: then the value before
 * and its source are noted beside the new one.
 */
export function writeFigures(path: string, figures: readonly FigureRow[], plan: Plan): Accepted {
  const existing = existsSync(path) ? existingRows(path) : [];
  const rows = existing.length > 0 ? existing.map((cells) => [...cells]) : [header];
  const read = figureReader(plan);
  const known = new Map(read(rows).map((figure) => [keyOf(figure), figure.value]));
  const places = figures.some(({ replaces }) => replaces) ? placesOf(rows, read) : new Map<string, number>();
  let [written, replaced, same] = [0, 0, 0];
  const differing: Accepted["differing"][number][] = [];
  for (const { indicator, month, value, unit, role, basis, source, note, replaces } of figures) {
    const key = keyOf({ code: indicator.code, month, role, basis });
    const kept = known.get(key);
    const place = places.get(key);
    if (kept === value) same++;
    else if (kept === undefined) {
      const period = [String(yearOf(month)), String(monthNumber(month))];
      rows.push([indicator.name, ...period, String(value), unit, role, basis, source, note]);
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

const keyOf = ({ code, month, role, basis }: Pick<Observation, "code" | "month" | "role" | "basis">) =>
  `${code} ${month} ${role} ${basis}`;

/** The figures of a file that is written into; none where it is not there yet. */
export const standingFigures = (path: string, plan: Plan): readonly Observation[] =>
  existsSync(path) ? figureReader(plan)(existingRows(path)) : [];

/** The rows of a file that is there; one of another form is left alone. */
function existingRows(path: string): readonly string[][] {
  const table = decodeTable(readInput(path));
  if (!table.ok) throw refusal(table.error, path);
  const rows = table.value.rows;
  if (rows[0]?.join() !== header.join()) throw new Failure("notLongForm", { path, columns: header.join("、") });
  return rows;
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
