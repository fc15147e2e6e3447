import { Command, Option } from "commander";
import { analyse, defaultSettings } from "../../analysis";
import type { Assessment } from "../../analysis";
import { monthOf, parseMonth, yearOf } from "../../observations";
import type { Month } from "../../observations";
import type { Plan } from "../../plan";
import {
  assessmentRecord,
  decimalsOf,
  fill,
  formatDifference,
  formatFigure,
  formatShare,
  issueRecord,
  messagesOf,
} from "../../report";
import type { Messages } from "../../report";
import { Failure } from "../failure";
import { writeOutput } from "../files";
import type { Context } from "../program";
import { loadExample, loadFigures, loadPlan, today } from "../sources";
import type { Sourced } from "../sources";
import { formatOption, print } from "../views";

interface Options {
  data?: string;
  annex?: string;
  sample?: true;
  example?: "national";
  asOf?: string;
  out?: string;
  format: "table" | "json" | "csv";
}

/** `jh analyse`: the assessment of every leaf at an as-of month. */
export function analyseCommand(context: Context): Command {
  const words = messagesOf(context.locale).cli;
  return new Command("analyse")
    .alias("analyze")
    .description(words.analyse)
    .option("--data <file>", words.data)
    .option("--annex <file>", words.annex)
    .option("--sample", words.sample)
    .addOption(new Option("--example <name>", words.example).choices(["national"]))
    .option("--as-of <month>", words.asOf)
    .option("--out <file>", words.out)
    .addOption(formatOption(words))
    .action(async (options: Options) => {
      if (options.out !== undefined && !/\.xlsx$/i.test(options.out))
        throw new Failure("notXlsx", { path: options.out });
      const given = options.asOf === undefined ? null : asOfMonth(options.asOf);
      const { plan, observations, issues, asOf: usual } = figuresFor(options, given);
      if (given !== null && yearOf(given) !== plan.year)
        throw new Failure("asOfOutside", { asOf: given, year: plan.year });
      const asOf = given ?? usual ?? monthOf(plan.year, 12);
      const assessments = analyse(plan, observations, defaultSettings, asOf);
      const names = new Map(plan.indicators.map(({ code, name }) => [code, name]));
      const records = assessments.map((a) =>
        assessmentRecord(a, asOf, context.locale, (code) => names.get(code) ?? code),
      );
      print(context, options.format, {
        json: { asOf, assessments: records, issues: issues.map((issue) => issueRecord(issue, context.locale)) },
        csv: { records, columns: csvColumns },
        table: () => table(plan, assessments, asOf, messagesOf(context.locale)),
        issues,
      });
      if (options.out === undefined) return;
      const { workbookFile } = await import("../workbook");
      writeOutput(options.out, await workbookFile(plan, observations, asOf, context.locale));
    });
}

/** The plan and the figures that the options name; exactly one source of figures. */
function figuresFor({ data, annex, sample, example }: Options, asOf: Month | null): Sourced {
  if ([data, sample, example].filter((source) => source !== undefined).length !== 1) throw new Failure("chooseFigures");
  if (data !== undefined) return loadFigures(loadPlan(annex), data, asOf);
  if (annex !== undefined) throw new Failure("choosePlan", { subject: sample ? "--sample" : "--example" });
  return loadExample(sample ? "jinhua-2024" : "national-2024");
}

/** The as-of month as given: a month that has begun. */
function asOfMonth(given: string): Month {
  const asOf = parseMonth(given);
  if (asOf === null) throw new Failure("asOfNotMonth", { asOf: given });
  if (asOf > today()) throw new Failure("asOfFuture", { asOf });
  return asOf;
}

const csvColumns = [
  ...["no", "code", "name", "category", "unit", "measure", "target.text", "target.kind", "better", "dataMonth"],
  ...["actual", "pace", "gap", "required.value", "required.low", "required.high", "required.unit"],
  ...["required.perMonth", "required.growth", "projection.value", "projection.low80", "projection.high80"],
  ...["projection.low95", "projection.high95", "projection.method", "probability", "attainment"],
  ...["projectedAttainment", "status", "reasonCode", "reason", "sample"],
];

function table(plan: Plan, assessments: readonly Assessment[], asOf: Month, words: Messages) {
  const { column, cli, status } = words;
  const counts = new Map<string, number>();
  for (const a of assessments) counts.set(status[a.status], (counts.get(status[a.status]) ?? 0) + 1);
  const statuses = [...counts].map(([name, count]) => `${name} ${count}`).join(" · ");
  return {
    title: fill(cli.analysisTitle, { region: plan.region || "—", year: plan.year, asOf }),
    notice: assessments.some((a) => a.sample) ? words.sampleNotice : null,
    head: [
      ...[column.no, column.name, column.target, column.dataMonth, column.actual, column.pace, column.gap],
      ...[column.projection, column.probability, column.status, column.sample],
    ],
    figures: [4, 5, 6, 7, 8],
    rows: assessments.map((a) => row(a, words)),
    footer: fill(cli.summary, { count: assessments.length, statuses }),
  };
}

function row(a: Assessment, words: Messages): string[] {
  const decimals = decimalsOf(a.indicator);
  const figure = (x: number | null | undefined) => (x == null ? "" : formatFigure(x, decimals));
  return [
    a.indicator.no,
    a.indicator.name,
    a.indicator.target.text,
    a.dataMonth ?? "",
    figure(a.actual),
    figure(a.pace),
    a.gap === null ? "" : formatDifference(a.gap, decimals),
    figure(a.projection?.value),
    a.probability === null ? "" : formatShare(a.probability),
    words.status[a.status],
    a.sample ? words.column.sample : "",
  ];
}
