import { Command, Option } from "commander";
import { codeWords, figureName } from "../../figures";
import { indicatorRecord, issueRecord } from "../../report";
import { fill } from "../../words";
import { cliWords } from "../words";
import { Failure } from "../failure";
import type { Context } from "../context";
import { examplePlan, loadPlan } from "../sources";
import { formatOption, print, type Format } from "../views";

interface Options {
  annex?: string;
  example?: "national";
  format: Format;
}

/** `jh plan`: the indicators and targets of a plan. */
export function planCommand(context: Context): Command {
  const words = cliWords(context.locale).command;
  return new Command("plan")
    .description(words.plan)
    .option("--annex <file>", words.annex)
    .addOption(new Option("--example <name>", words.example).choices(["national"]))
    .addOption(formatOption(words))
    .action(({ annex, example, format }: Options) => {
      if (annex !== undefined && example !== undefined) throw new Failure("choosePlan", { subject: "--example" });
      const { plan, issues } = example === undefined ? loadPlan(annex) : examplePlan("national-2024");
      const { region, year, source } = plan;
      const records = plan.indicators.map(indicatorRecord);
      const codes = codeWords(context.locale);
      print(context, format, {
        json: { region, year, source, indicators: records, issues: issues.map((i) => issueRecord(i, context.locale)) },
        csv: { records, columns: csvColumns },
        table: () => ({
          title: fill(words.title, { region: region || "—", year: year || "—", source: source || "—" }),
          notice: null,
          head: (["no", "category", "name", "unit", "target", "kind", "measure"] as const).map((id) =>
            figureName(id, context.locale),
          ),
          rightAligned: [],
          rows: plan.indicators.map(({ no, category, name, unit, target, knowledge }) => [
            ...[no, category, name, unit, target.text, codes.kind[target.kind]],
            knowledge === null ? "" : codes.measure[knowledge.measure],
          ]),
          footer: fill(words.count, { count: plan.indicators.length }),
        }),
        issues,
      });
    });
}

const csvColumns = [
  ...["no", "code", "name", "category", "unit", "measure", "frequency", "better", "target.text", "target.kind"],
  ...["target.value", "target.comparator", "target.low", "target.high", "target.stretch", "target.changeUnit"],
  ...["target.linkedTo", "target.benchmark"],
];
