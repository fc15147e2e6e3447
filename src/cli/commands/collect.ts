import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import {
  askedThing,
  cellSentence,
  clashSentence,
  collect,
  doubtfulSentence,
  exchangeWords,
  fileSentence,
  isSure,
  observationOf,
  readFormFile,
  reminders,
  revisionSentence,
  type Collection,
  type FormFile,
  type OwnerState,
} from "../../exchange";
import { refuseDocument } from "../../documents";
import type { Plan } from "../../plan";
import { fill, type Locale } from "../../words";
import type { Context } from "../context";
import { Failure } from "../failure";
import { checkOutput, readInput } from "../files";
import { writeFigures, type Accepted } from "../into";
import { figuresIn, roundOf, roundOptions, roundPlan, type RoundOptions } from "../rounds";
import { formatOption, print, type Format, type TableView } from "../views";
import { cliWords, type CliWords } from "../words";

interface Options extends RoundOptions {
  data?: string;
  into?: string;
  accept?: string[];
  format: Format;
}

/** `jh collect`: what came back of a round's forms, who has to be reminded, and what may be written. */
export function collectCommand(context: Context): Command {
  const words = cliWords(context.locale);
  const { collect: own, command } = words;
  return roundOptions(new Command("collect").description(own.collect), words, own.month)
    .argument("<folder>")
    .option("--data <file>", own.data)
    .option("--into <file>", own.into)
    .option("--accept <code>", own.accept, (code: string, before: string[] = []) => [...before, code])
    .addOption(formatOption(command))
    .action(async (folder: string, options: Options) => {
      const { data, into, accept = [] } = options;
      if (into !== undefined) checkOutput(into);
      const { plan, month } = await roundPlan(options);
      const sources = new Set([data, into !== undefined && existsSync(into) ? into : undefined]);
      const observations = [...sources].flatMap((path) => (path === undefined ? [] : figuresIn(plan, path)));
      const round = roundOf(plan, observations, month);
      const collection = collect(round, returnedFiles(folder), observations);
      const taken = consented(collection, accept);
      const written = into === undefined ? null : writeFigures(into, taken, plan);
      const records = recordsOf(collection, context.locale);
      print(context, options.format, {
        json: { ...records, ...(written && { into: written }) },
        csv: { records: records.figures, columns: csvColumns },
        table: () => tableOf(plan, collection, written, context),
        issues: [],
      });
    });
}

type CollectWords = CliWords["collect"];

const csvColumns = ["code", "name", "role", "month", "value", "unit", "state", "owner", "by", "note", "file", "cell"];

/** The workbooks of a folder, by name; what other programs leave beside them is none. */
function returnedFiles(folder: string): readonly FormFile[] {
  let names: string[];
  try {
    names = readdirSync(folder).sort((a, b) => a.localeCompare(b, "zh-CN"));
  } catch {
    throw new Failure("notFolder", { path: folder });
  }
  const files: FormFile[] = [];
  for (const name of names.filter((each) => /\.(?:xls[xmb]?|et)$/i.test(each) && !each.startsWith("~$")))
    files.push({ name, forms: formsIn(join(folder, name)) });
  return files;
}

/** The forms of a file; one that cannot be read does not keep the others from being so. */
function formsIn(path: string): FormFile["forms"] {
  try {
    return readFormFile(readInput(path));
  } catch (error) {
    if (error instanceof Failure) return refuseDocument("damaged");
    throw error;
  }
}

/** What is to be written: the sure figures, and those that a person consented to by their codes. */
function consented({ figures }: Collection, accept: readonly string[]) {
  const open = figures.filter((figure) => !isSure(figure) && figure.state !== "same");
  const unknown = accept.find((code) => !open.some(({ indicator }) => indicator.code === code));
  if (unknown !== undefined) throw new Failure("notOffered", { subject: unknown });
  return figures
    .filter((figure) => isSure(figure) || figure.state === "same" || accept.includes(figure.indicator.code))
    .map((figure) => {
      const { code: _, ...observation } = observationOf(figure);
      return { ...observation, indicator: figure.indicator, unit: figure.indicator.unit, replaces: !isSure(figure) };
    });
}

function recordsOf(collection: Collection, locale: Locale) {
  const { round, owners, figures, refusedFiles, refusedCells, clashes } = collection;
  return {
    month: round.month,
    owners: owners.map(({ missing, questions: _, ...owner }) => ({
      ...owner,
      missing: missing.map(({ ask, note }) => ({ code: askedThing(ask).code, role: ask.role, month: ask.month, note })),
    })),
    figures: figures.map(({ indicator, standing, doubts, ...figure }) => ({
      ...{ code: indicator.code, name: indicator.name, unit: indicator.unit, ...figure },
      standing: standing && { value: standing.value, source: standing.source },
      doubts: doubts.map(({ code, details }) => ({ code, details })),
    })),
    refusedFiles: refusedFiles.map((each) => ({
      file: each.file,
      code: each.refusal.code,
      message: fileSentence(each, locale),
    })),
    refusedCells: refusedCells.map((each) => {
      const { file, owner, cell, ask, text, problem } = each;
      const message = cellSentence(each, locale);
      return { file, owner, cell, code: ask && askedThing(ask).code, text, problem: problem.code, message };
    }),
    clashes: clashes.map((clash) => ({
      ...{ code: clash.indicator.code, role: clash.role, month: clash.month },
      figures: clash.figures.map(({ file, owner, cell, value }) => ({ file, owner, cell, value })),
      message: clashSentence(clash, locale),
    })),
    reminders: reminders(owners, locale),
  };
}

function tableOf(plan: Plan, collection: Collection, written: Accepted | null, { locale }: Context): TableView {
  const { collect: words } = cliWords(locale);
  const { round, owners, figures, refusedFiles, refusedCells, clashes } = collection;
  const state = exchangeWords(locale).state;
  const counted = (which: OwnerState) => owners.filter((owner) => owner.state === which).length;
  const fresh = (which: "new" | "same" | "revision") => figures.filter((figure) => figure.state === which).length;
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
  const revised = figures.filter((figure) => figure.state === "revision");
  const doubted = figures.filter(({ doubts }) => doubts.length > 0);
  const remind = reminders(owners, locale);
  const count = (list: readonly unknown[]) => ({ count: list.length });
  return {
    title: fill(words.title, { region: plan.region || "—", year: plan.year, month: round.month }),
    notice: null,
    head: Object.values(words.head),
    rightAligned: [2, 3],
    rows: owners.map((owner) => [
      ...[owner.owner, state[owner.state], String(owner.asked), String(owner.missing.length)],
      owner.files.join("、"),
    ]),
    footer: [
      fill(words.count, {
        ...{ asked: owners.length, complete: counted("complete"), partial: counted("partial") },
        ...{ questions: counted("questions"), none: counted("none"), figures: figures.length },
        ...{ fresh: fresh("new"), same: fresh("same"), revision: fresh("revision") },
      }),
      ...part(
        fill(words.files, count(refusedFiles)),
        refusedFiles.map((each) => fileSentence(each, locale)),
      ),
      ...part(
        fill(words.cells, count(refusedCells)),
        refusedCells.map((each) => cellSentence(each, locale)),
      ),
      ...part(
        fill(words.clashes, count(clashes)),
        clashes.map((each) => clashSentence(each, locale)),
      ),
      ...part(
        fill(words.revisions, count(revised)),
        revised.map((each) => revisionSentence(each, locale)),
      ),
      ...part(
        fill(words.doubts, count(doubted)),
        doubted.map((each) => doubtfulSentence(each, locale)),
      ),
      ...part(fill(words.remind, count(remind)), remind),
      ...(written === null ? [] : [writtenText(written, words.written)]),
    ].join("\n"),
  };
}

function writtenText({ path, written, replaced, same }: Accepted, template: CollectWords["written"]): string {
  return fill(template, { path, written, replaced, same });
}
