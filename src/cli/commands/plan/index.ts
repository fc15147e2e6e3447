import { Command, Option } from "commander";
import { codeWords, figureName } from "../../../figures";
import { choiceName, indicatorRecord, issueRecord, proposalSentence, questionSentence } from "../../../report";
import { proposalOf, writePlan, type Answers, type Indicator, type PlanQuestion } from "../../../plan";
import { fill, type Locale } from "../../../words";
import { cliWords } from "../../words";
import { Failure } from "../../failure";
import { checkOutput, writeOutput } from "../../files";
import type { Context } from "../../context";
import { examplePlan, loadPlan } from "../../sources";
import { formatOption, print, type Format } from "../../views";
import { planDiffCommand } from "./diff";

interface Options {
  annex?: string;
  plan?: string;
  out?: string;
  choose: Answers;
  example?: "national";
  format: Format;
}

/** `jh plan`: the indicators and targets of a plan; `jh plan diff` those of two. */
export function planCommand(context: Context): Command {
  const words = cliWords(context.locale).command;
  return (
    new Command("plan")
      .description(words.plan)
      .helpCommand(false)
      // An option behind `diff` is that of `diff`.
      .enablePositionalOptions()
      .addCommand(planDiffCommand(context))
      .option("--annex <file>", words.annex)
      .option("--plan <file>", words.planFile)
      .option("--choose <question=choice>", words.choose, withChoice, {})
      .addOption(new Option("--example <name>", words.example).choices(["national"]))
      .option("--out <file>", words.planOut)
      .addOption(formatOption(words))
      .action(async (options: Options) => {
        const { choose, example, format, out } = options;
        if ((options.annex ?? options.plan) !== undefined && example !== undefined)
          throw new Failure("choosePlan", { subject: "--example" });
        if (out !== undefined && !/\.json$/i.test(out)) throw new Failure("notJson", { path: out });
        if (out !== undefined) checkOutput(out);
        const { plan, issues, questions, counts } =
          example === undefined ? await loadPlan(options, choose) : examplePlan("national-2024");
        if (out !== undefined) writeOutput(out, new TextEncoder().encode(writePlan(plan)));
        const { region, year, source } = plan;
        const records = plan.indicators.map((indicator) => recordOf(indicator, context.locale));
        const codes = codeWords(context.locale);
        print(context, format, {
          json: {
            ...{ region, year, source, indicators: records },
            questions,
            counts,
            issues: issues.map((issue) => issueRecord(issue, context.locale)),
          },
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
            footer: [
              counts ? fill(words.counts, { ...counts }) : fill(words.count, { count: plan.indicators.length }),
              ...questions.map((question) => questionLine(question, context)),
            ].join("\n"),
          }),
          issues,
        });
      })
  );
}

/** An indicator as it is exchanged; of one that the catalogue does not know, what it is proposed to be and why. */
function recordOf(indicator: Indicator, locale: Locale) {
  const { knowledge, also } = indicator;
  const record = { ...indicatorRecord(indicator), ...(also && { also }) };
  if (knowledge !== null) return record;
  const proposal = proposalOf(indicator);
  return { ...record, proposal: { ...proposal, message: proposalSentence(proposal.reasons, locale) } };
}

/** A question with what to answer it by. */
function questionLine(question: PlanQuestion, { locale }: Context): string {
  const { id, choices } = question;
  const answerOf = (choice: string) => {
    const name = choiceName(choice, locale);
    return name === choice ? `${id}=${choice}` : `${id}=${choice} ${name}`;
  };
  const answers = choices.length === 0 ? [`${id}=2024`] : choices.map(answerOf);
  return fill(cliWords(locale).choice, { question: questionSentence(question, locale), answers: answers.join(" · ") });
}

/** Gathers the answers of --choose, each `question=choice`. */
function withChoice(given: string, answers: Answers): Answers {
  const at = given.indexOf("=");
  if (at < 1 || at === given.length - 1) throw new Failure("badChoice", { subject: given });
  return { ...answers, [given.slice(0, at)]: given.slice(at + 1) };
}

const csvColumns = [
  ...["no", "code", "name", "category", "unit", "measure", "frequency", "better", "target.text", "target.kind"],
  ...["target.value", "target.comparator", "target.low", "target.high", "target.stretch", "target.changeUnit"],
  ...["target.linkedTo", "target.benchmark", "target.points"],
];
