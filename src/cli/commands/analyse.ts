import { Command } from "commander";
import { analyse, defaultSettings, type Assessment } from "../../analysis";
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
  type Messages,
} from "../../report";
import { Failure } from "../failure";
import { figureOptions, figuresFor, type FigureOptions } from "../figures";
import { checkOutput, writeOutput } from "../files";
import type { Context } from "../program";
import { formatOption, print } from "../views";

interface Options extends FigureOptions {
  out?: string;
  format: "table" | "json" | "csv";
}

/** `jh analyse`: the assessment of every leaf at an as-of month. */
export function analyseCommand(context: Context): Command {
  const words = messagesOf(context.locale).cli;
  const command = new Command("analyse").alias("analyze").description(words.analyse);
  return figureOptions(command, words)
    .option("--out <file>", words.out)
    .addOption(formatOption(words))
    .action(async (options: Options) => {
      if (options.out !== undefined && !/\.xlsx$/i.test(options.out))
        throw new Failure("notXlsx", { path: options.out });
      if (options.out !== undefined) checkOutput(options.out);
      const { plan, observations, issues, asOf } = figuresFor(options);
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

const csvColumns = [
  ...["no", "code", "name", "category", "unit", "measure", "target.text", "target.kind", "better", "dataMonth"],
  ...["actual", "pace", "gap", "required.value", "required.low", "required.high", "required.unit"],
  ...["required.perMonth", "required.growth", "projection.value", "projection.low80", "projection.high80"],
  ...["projection.low95", "projection.high95", "projection.method", "probability", "attainment"],
  ...["projectedAttainment", "status", "reasonCode", "reason", "sample", "needed.growth", "needed.monthly"],
  ...["explanation", "computed", "rule", "rank.value", "beside.province", "beside.nation", "revision.from"],
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
