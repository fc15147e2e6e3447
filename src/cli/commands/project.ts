import { err } from "../../plan";
import { Command, Option } from "commander";
import {
  boundsOf,
  projectSeries,
  memberCodes,
  type ProjectionResult,
  type SeriesOptions,
  type SeriesRow,
} from "../../analysis";
import { fill } from "../../words";
import { decodeTable, readFigure, readPeriod, readYear } from "../../observations";
import { cliWords } from "../words";
import { Failure } from "../failure";
import { readInput } from "../files";
import type { Context } from "../context";
import { refusal } from "../sources";
import { toCsv } from "../views";

interface Options extends SeriesOptions {
  data: string;
  members?: true;
  format: "csv" | "json";
}

const needed = ["series", "year", "month", "value"] as const;
const columns = ["series", "value", "low80", "high80", "low95", "high95", "method"];
const memberColumns = memberCodes.flatMap((code) => [`members.${code}.value`, `members.${code}.weight`]);

/** `jh project`: the last year of each series of a file, projected from its own last month. */
export function projectCommand(context: Context): Command {
  const words = cliWords(context.locale).command;
  return new Command("project")
    .description(words.project)
    .requiredOption("--data <file>", words.seriesData)
    .addOption(
      new Option("--measure <measure>", words.seriesMeasure)
        .choices(["total", "average", "level", "growth"])
        .makeOptionMandatory(),
    )
    .addOption(
      new Option("--values <values>", words.seriesValues).choices(["monthly", "cumulative"]).makeOptionMandatory(),
    )
    .option("--members", words.seriesMembers)
    .addOption(new Option("--format <format>", words.format).choices(["csv", "json"]).default("csv"))
    .action((options: Options) => {
      const { names, rows, unread } = readSeries(options.data);
      if (unread.length > 0)
        context.warn(fill(words.seriesUnread, { path: options.data, count: unread.length, row: unread[0]! }));
      const results = new Map(projectSeries(rows, options).map(({ series, result }) => [series, result]));
      const records = [...names].map((series) => {
        const result = results.get(series) ?? err("noData" as const);
        return { series, ...record(result), ...(options.members && { members: membersOf(result) }) };
      });
      const shown = options.members ? [...columns, ...memberColumns] : columns;
      context.print(options.format === "csv" ? toCsv(records, shown, "program") : JSON.stringify(records, null, 2));
    });
}

function record(result: ProjectionResult) {
  if (!result.ok) return { value: null, low80: null, high80: null, low95: null, high95: null, method: result.error };
  const { value, method } = result.value;
  return { value, ...boundsOf(result.value), method };
}

/** Each member's answer and share by its code; empty where no ensemble was made. */
function membersOf(result: ProjectionResult) {
  const of = result.ok ? result.value.basis.members : [];
  return Object.fromEntries(of.map(({ method, value, weight }) => [method, { value, weight }]));
}

interface SeriesFile {
  readonly names: ReadonlySet<string>;
  readonly rows: readonly SeriesRow[];
  /** Lines of the file that say something else than a year, a month and a value. */
  readonly unread: readonly number[];
}

/**
 * The series of a file and their figures; a row without a readable year, month or value leaves its month without a figure,
 * not its series unnamed.
 */
function readSeries(path: string): SeriesFile {
  const table = decodeTable(readInput(path));
  if (!table.ok) throw refusal(table.error, path);
  const [header = [], ...body] = table.value.rows;
  const headings = header.map((cell) => cell.trim().toLowerCase());
  const at = needed.map((column) => headings.indexOf(column));
  const missing = needed.filter((_, i) => at[i] === -1);
  if (missing.length > 0) throw new Failure("wrongColumns", { path, columns: missing.join(", ") });
  const names = new Set<string>();
  const rows: SeriesRow[] = [];
  const unread: number[] = [];
  for (const [index, row] of body.entries()) {
    if (row.every((cell) => cell.trim() === "")) continue;
    const [series = "", yearCell = "", monthCell = "", valueCell = ""] = at.map((index) => row[index]);
    names.add(series);
    const year = readSeriesYear(yearCell);
    const period = readPeriod(monthCell);
    const value = readValue(valueCell);
    if (year !== null && period.ok && value !== null) rows.push({ series, year, month: period.value.month, value });
    else if (valueCell.trim() !== "") unread.push(index + 2);
  }
  return { names, rows, unread };
}

/** A year of a column of years: any of up to four digits, since series go back as far as there are records. */
const readSeriesYear = (cell: string) => (/^\s*\d{1,4}(?:\.0+)?\s*$/.test(cell) ? Number(cell) : readYear(cell));

/** A number as programs write it (1e+05), else as people do (1,234). */
function readValue(cell: string): number | null {
  const number = /^\s*[+-]?[\d.]+(?:e[+-]?\d+)?\s*$/i.test(cell) ? Number(cell) : NaN;
  if (Number.isFinite(number)) return number;
  const figure = readFigure(cell, { unit: "", quantity: null, reduction: false });
  return figure.ok ? figure.value : null;
}
