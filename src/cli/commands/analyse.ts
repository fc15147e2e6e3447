import { Command } from "commander";
import { analyse, defaultSettings, statusesBestFirst, type Assessment } from "../../analysis";
import { codeWords, figureName, figurePath, figureText, isNumber, type FigureId } from "../../figures";
import { type Plan, namesByCode } from "../../plan";
import { assessmentRecord, issueRecord, reportWords, surroundingsOf, type SurroundingsInput } from "../../report";
import { fill } from "../../words";
import { cliWords } from "../words";
import { Failure } from "../failure";
import { figureOptions, figuresFor, type FigureOptions } from "../figures";
import { checkOutput, writeOutput } from "../files";
import type { Context } from "../context";
import { formatOption, print, type TableView } from "../views";

interface Options extends FigureOptions {
  out?: string;
  format: "table" | "json" | "csv";
}

/** `jh analyse`: the assessment of every leaf at an as-of month. */
export function analyseCommand(context: Context): Command {
  const words = cliWords(context.locale).command;
  const command = new Command("analyse").alias("analyze").description(words.analyse);
  return figureOptions(command, words)
    .option("--out <file>", words.out)
    .addOption(formatOption(words))
    .action(async (options: Options) => {
      if (options.out !== undefined && !/\.xlsx$/i.test(options.out))
        throw new Failure("notXlsx", { path: options.out });
      if (options.out !== undefined) checkOutput(options.out);
      const { plan, observations, issues, asOf } = await figuresFor(options);
      const assessments = analyse({ plan, observations, settings: defaultSettings, asOf });
      const around = { asOf, locale: context.locale, nameOf: namesByCode(plan, context.locale) };
      const records = assessments.map((assessment) => assessmentRecord(assessment, around));
      print(context, options.format, {
        json: { asOf, assessments: records, issues: issues.map((issue) => issueRecord(issue, context.locale)) },
        csv: { records, columns: fileColumns },
        table: () => tableOf(plan, assessments, around),
        issues,
      });
      if (options.out === undefined) return;
      const { workbookFile } = await import("../workbook");
      writeOutput(options.out, await workbookFile(plan, observations, asOf, context.locale));
    });
}

const pathsOf = (...ids: FigureId[]) => ids.map(figurePath);

/** What a CSV file holds of each indicator, under the paths of the exchanged record. */
const fileColumns = [
  ...pathsOf("no", "code", "name", "category", "unit", "measure", "target", "kind", "better", "dataMonth", "actual"),
  ...pathsOf(
    "pace",
    "gap",
    "standing",
    "required",
    "requiredLow",
    "requiredHigh",
    "requiredUnit",
    "perMonth",
    "requiredGrowth",
  ),
  ...pathsOf("projection", "low", "high", "low95", "high95", "method", "probability", "outlook", "attainment"),
  ...pathsOf("projectedAttainment", "status", "reasonCode", "reason", "sample"),
  // The required growth once more, where scripts that read earlier files look for it.
  "needed.growth",
  ...pathsOf("requiredMonthly", "explanation", "computed", "rule", "rank", "province", "nation", "revisedFrom"),
];

/** What the table on the terminal shows of each indicator. */
const tableColumns = [
  ...(["no", "name", "target", "dataMonth", "actual", "pace", "gap"] as const),
  ...(["projection", "probability", "status", "sample"] as const),
] satisfies readonly FigureId[];

function tableOf(plan: Plan, assessments: readonly Assessment[], around: SurroundingsInput): TableView {
  const { locale, asOf } = around;
  const { command: cli } = cliWords(locale);
  const { status } = codeWords(locale);
  const statuses = statusesBestFirst
    .map((of) => ({ name: status[of], count: assessments.filter((assessment) => assessment.status === of).length }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name} ${count}`)
    .join(" · ");
  return {
    title: fill(cli.analysisTitle, { region: plan.region || "—", year: plan.year, asOf }),
    notice: assessments.some(({ sample }) => sample) ? reportWords(locale).sampleNotice : null,
    head: tableColumns.map((id) => figureName(id, locale)),
    rightAligned: tableColumns.flatMap((id, i) => (isNumber(id) ? [i] : [])),
    rows: assessments.map((assessment) => {
      const surroundings = surroundingsOf(assessment, around);
      return tableColumns.map((id) => figureText(id, assessment, surroundings, locale));
    }),
    footer: fill(cli.summary, { count: assessments.length, statuses }),
  };
}
