import { Command, InvalidArgumentError } from "commander";
import { readYear } from "../../../observations";
import { taskRecord, taskTarget, taskWords } from "../../../tasks";
import { foundDoubtSentences, noticeYear, readNotice, type FoundPromise } from "../../../tasks/notice";
import { fill } from "../../../words";
import type { Context } from "../../context";
import { annexTexts } from "../../documents";
import { Failure } from "../../failure";
import { formatOption, print, type Format } from "../../views";
import { cliWords } from "../../words";
import { taskFileColumns, taskFileRecord } from "./list";

interface Options {
  from: string;
  year?: number;
  format: Format;
}

/** `jh tasks read`: the quantities that the text of a notice promises, found by a reader, for a person to judge. */
export function tasksReadCommand(context: Context): Command {
  const { command, tasks: words } = cliWords(context.locale);
  return new Command("read")
    .description(words.read)
    .requiredOption("--from <file>", words.from)
    .option("--year <year>", words.year, givenYear)
    .addOption(formatOption(command))
    .action(async ({ from, year: given, format }: Options) => {
      const text = (await annexTexts(from)).map((each) => each.text).join("\n");
      const year = given ?? noticeYear(text);
      if (year === null) throw new Failure("noYear", { path: from });
      const { found, others } = readNotice(text, year);
      const { locale } = context;
      const count = fill(words.readCount, {
        count: found.length,
        doubtful: found.filter((promise) => promise.doubts.length > 0).length,
        others: others.length,
      });
      if (format !== "table") context.warn(`${words.readNotice}\n${count}`);
      const doubts = (promise: FoundPromise) => foundDoubtSentences(promise, locale).join("\n");
      print(context, format, {
        json: found.map(({ task }) => taskRecord(task)),
        csv: {
          records: found.map((promise) => ({ ...taskFileRecord(promise.task), doubts: doubts(promise) })),
          columns: [...taskFileColumns, "doubts"],
        },
        table: () => ({
          title: fill(words.readTitle, { path: from, year }),
          notice: words.readNotice,
          head: [
            ...(["id", "name", "target", "kind", "scope", "deadline"] as const).map((key) => words.column[key]),
            words.doubts,
          ],
          rightAligned: [],
          rows: found.map((promise) => {
            const { id, label, kind, scope, deadline } = promise.task;
            const said = [taskTarget(promise.task, locale), taskWords(locale).kind[kind], scope, deadline];
            return [id, label, ...said, doubts(promise)];
          }),
          footer: count,
        }),
        issues: [],
      });
    });
}

function givenYear(text: string): number {
  const year = readYear(text);
  if (year === null) throw new InvalidArgumentError("choices are 1990—2100.");
  return year;
}
