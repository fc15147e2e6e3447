import { Command, Option } from "commander";
import { briefingDocx, briefingMarkdown, briefingText } from "../../../report";
import { bulletinOf, taskIssueRecord, taskProgressRecord } from "../../../tasks";
import type { Context } from "../../context";
import { Failure } from "../../failure";
import { writeOutput } from "../../files";
import { cliWords } from "../../words";
import { checkDocument, type DocumentOptions } from "../report";
import { followedFor, progressOptions, type ProgressOptions } from "./progress";

interface Options extends ProgressOptions, DocumentOptions {
  format: "md" | "docx" | "text" | "json";
}

/** `jh tasks report`: the bulletin (督查通报), as text on standard output or as a file; `json` is what it rests on. */
export function tasksReportCommand(context: Context): Command {
  const { tasks: words, report: document } = cliWords(context.locale);
  return progressOptions(new Command("report").description(words.report), words)
    .addOption(new Option("--format <format>", document.format).choices(["md", "docx", "text", "json"]).default("md"))
    .option("--out <file>", document.out)
    .option("--number <number>", document.number)
    .option("--issuer <issuer>", document.issuer)
    .option("--date <date>", document.date)
    .action(async (options: Options) => {
      checkDocument(options);
      if (options.data === undefined && !options.sample) throw new Failure("chooseProgress");
      const { format, out, number, issuer, date } = options;
      const { locale } = context;
      const followed = followedFor(options);
      const bulletin = bulletinOf(followed, {
        locale,
        ...(number === undefined ? {} : { number }),
        ...(issuer === undefined ? {} : { issuer }),
        ...(date === undefined ? {} : { date }),
      });
      if (format === "docx") return writeOutput(out!, await briefingDocx(bulletin));
      const { asOf, assessments, issues } = followed;
      const record = () => ({
        asOf,
        tasks: assessments.map((of) => taskProgressRecord(of, locale)),
        issues: issues.map((issue) => taskIssueRecord(issue, locale)),
      });
      const text = {
        md: () => briefingMarkdown(bulletin),
        text: () => briefingText(bulletin),
        json: () => JSON.stringify(record(), null, 2),
      }[format]();
      if (out === undefined) context.print(text);
      else writeOutput(out, new TextEncoder().encode(text));
    });
}
