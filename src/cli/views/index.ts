/**
 * A result on the terminal: as a table, as CSV or as JSON, chosen by `--format`. May import `plan` and `report`.
 */
import { Option } from "commander";
import { issueRecord } from "../../report";
import { fill } from "../../words";
import type { Issue } from "../../plan";
import type { Context } from "../context";
import { cliWords, type CliWords } from "../words";
import { toCsv } from "./csv";
import { textTable } from "./table";

export { toCsv } from "./csv";

export type Format = "table" | "json" | "csv";

/** The `--format` option of every command that shows records. */
export function formatOption(words: CliWords["command"]): Option {
  return new Option("--format <format>", words.format).choices(["table", "json", "csv"]).default("table");
}

/** One result in its three forms. */
export interface OutputView {
  readonly json: object;
  readonly csv: { readonly records: readonly object[]; readonly columns: readonly string[] };
  table(): TableView;
  /** What the readers reported; shown below the table. */
  readonly issues: readonly Issue[];
}

export interface TableView {
  readonly title: string;
  readonly notice: string | null;
  readonly head: readonly string[];
  /** Indexes of the columns that hold figures. */
  readonly rightAligned: readonly number[];
  readonly rows: readonly (readonly string[])[];
  readonly footer: string;
}

/** Issues that the table shows; JSON has them all. */
const mostLines = 500;

/** Prints a result in the chosen form. */
export function print(context: Context, format: Format, view: OutputView): void {
  if (format === "json") context.print(JSON.stringify(view.json, null, 2));
  else if (format === "csv") context.print(toCsv(view.csv.records, view.csv.columns, "spreadsheet"));
  else context.print(tableText(context, view));
}

function tableText({ locale }: Context, { table, issues }: OutputView): string {
  const { title, notice, head, rightAligned, rows, footer } = table();
  const { command: cli, column } = cliWords(locale);
  const parts = [title, notice, textTable(head, rows, rightAligned), footer];
  if (issues.length > 0) {
    const lines = issues.slice(0, mostLines).map((issue) => issueRecord(issue, locale));
    const cells = lines.map((line) => [line.row?.toString() ?? "", line.column ?? "", line.message]);
    if (issues.length > mostLines) cells.push(["…", "", "--format json"]);
    parts.push(
      fill(cli.issues, { count: issues.length }),
      textTable([column.row, column.column, column.message], cells, [0]),
    );
  }
  return parts.filter((part) => part !== null && part !== "").join("\n");
}
