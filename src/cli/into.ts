import { existsSync } from "node:fs";
import Papa from "papaparse";
import { decodeTable, monthOf, readObservations, type Observation, type PlacedCandidate } from "../observations";
import { createLookup, type Plan } from "../plan";
import { Failure } from "./failure";
import { readInput, writeOutput } from "./files";
import { refusal, thisMonth } from "./sources";

/** What became of the candidates that were to be written. */
export interface Accepted {
  readonly path: string;
  readonly written: number;
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

/** The long form that `--data` reads. */
const header = ["指标", "年份", "月份", "数值", "单位", "角色", "口径", "来源", "备注"];
const byteOrderMark = "\uFEFF";

/**
 * Writes the candidates without a doubt into a file of the long form, behind what is there. A figure that stands there
 * already is not written twice, and one that stands there with another value is kept and reported: a revision is a person's.
 */
export function writeAccepted(
  path: string,
  candidates: readonly PlacedCandidate[],
  plan: Plan,
  source: string,
): Accepted {
  const existing = existsSync(path) ? existingRows(path) : [];
  const known = new Map(figuresOf(existing, plan).map((figure) => [keyOf(figure), figure.value]));
  const rows: string[][] = [];
  let same = 0;
  const differing: Accepted["differing"][number][] = [];
  for (const candidate of candidates) {
    const { indicator, year, month, value, unit, role, basis, doubts, derived, excerpt } = candidate;
    if (indicator === null || doubts.length > 0) continue;
    const period = monthOf(year, month);
    const key = keyOf({ code: indicator.code, month: period, role, basis });
    const kept = known.get(key);
    if (kept === value) same++;
    else if (kept !== undefined) differing.push({ name: indicator.name, period, kept, found: value });
    else {
      const note = (derived ? "推算：" : "") + excerpt.replace(/\s+/g, " ").trim();
      rows.push([indicator.name, String(year), String(month), String(value), unit, role, basis, source, note]);
      known.set(key, value);
    }
  }
  const data = [...(existing.length > 0 ? existing : [header]), ...rows];
  writeOutput(path, new TextEncoder().encode(`${byteOrderMark}${Papa.unparse(data, { newline: "\n" })}\n`));
  return { path, written: rows.length, same, differing };
}

const keyOf = ({ code, month, role, basis }: Pick<Observation, "code" | "month" | "role" | "basis">) =>
  `${code} ${month} ${role} ${basis}`;

/** The rows of a file that is there; one of another form is left alone. */
function existingRows(path: string): readonly string[][] {
  const table = decodeTable(readInput(path));
  if (!table.ok) throw refusal(table.error, path);
  const rows = table.value.rows;
  if (rows[0]?.join() !== header.join()) throw new Failure("notLongForm", { path, columns: header.join("、") });
  return rows;
}

function figuresOf(rows: readonly string[][], plan: Plan): readonly Observation[] {
  if (rows.length < 2) return [];
  const reading = readObservations(rows, { plan, find: createLookup(plan).find, today: thisMonth() });
  return reading.ok ? reading.value.observations : [];
}
