import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { askedThing, formFile, formNames, formSheet, type Round } from "../../exchange";
import { fill } from "../../words";
import type { Context } from "../context";
import { Failure } from "../failure";
import { writeOutput } from "../files";
import { figuresIn, roundOf, roundOptions, roundPlan, type RoundOptions } from "../rounds";
import { loadExample } from "../sources";
import { formatOption, print, toCsv, type Format } from "../views";
import { cliWords } from "../words";

interface Options extends RoundOptions {
  out: string;
  data?: string;
  sample?: true;
  format: Format;
}

/** `jh forms`: one form for each department with what it is asked for in a month, and the list of who was asked. */
export function formsCommand(context: Context): Command {
  const words = cliWords(context.locale);
  const { forms, command } = words;
  return roundOptions(new Command("forms").description(forms.forms), words, forms.month)
    .requiredOption("--out <folder>", forms.out)
    .option("--data <file>", forms.data)
    .option("--sample", forms.sample)
    .addOption(formatOption(command))
    .action(async (options: Options) => {
      const { data, sample, out } = options;
      if (data !== undefined && sample) throw new Failure("chooseFigures");
      const { plan, month } = await roundPlan(options);
      if (sample && (options.annex ?? options.plan) !== undefined)
        throw new Failure("choosePlan", { subject: "--sample" });
      const observations = sample ? loadExample("jinhua-2024", month).observations : data ? figuresIn(plan, data) : [];
      const round = roundOf(plan, observations, month);
      const written = await writeForms(round, out, fill(forms.list, { month }), context);
      const records = recordsOf(round);
      const { region, year } = plan;
      print(context, options.format, {
        json: { month, folder: out, ...records },
        csv: { records: records.asked, columns: listColumns },
        table: () => ({
          title: fill(forms.title, { region: region || "—", year, month }),
          notice: null,
          head: Object.values(forms.head),
          rightAligned: [1],
          rows: records.forms.map(({ owner, count, file }) => [owner, String(count), file]),
          footer: [
            fill(forms.written, { path: out, count: round.forms.length, list: written }),
            ...(round.unassigned.length === 0
              ? []
              : [fill(forms.unassigned, { count: round.unassigned.length, names: names(round) })]),
          ].join("\n"),
        }),
        issues: [],
      });
    });
}

const listColumns = ["owner", "no", "name", "unit", "month", "file"] as const;
const names = ({ unassigned }: Round) => unassigned.map(({ name }) => name).join("、");

function recordsOf(round: Round) {
  const files = formNames(round);
  return {
    forms: round.forms.map(({ owner, asks }) => ({ owner, count: asks.length, file: files.get(owner)! })),
    asked: round.forms.flatMap(({ owner, asks }) =>
      asks.map((ask) => {
        const { no, code, name, unit } = askedThing(ask);
        return { owner, no, code, name, unit, role: ask.role, month: ask.month, file: files.get(owner)! };
      }),
    ),
    unassigned: round.unassigned.map(({ no, code, name }) => ({ no, code, name })),
  };
}

/** Writes the forms and the list of who was asked; nothing where one of the files is there already. */
async function writeForms(round: Round, folder: string, list: string, { locale }: Context): Promise<string> {
  const files = formNames(round);
  const taken = [...files.values(), list].map((name) => join(folder, name)).find((path) => existsSync(path));
  if (taken !== undefined) throw new Failure("exists", { path: taken });
  const contents: (readonly [string, Uint8Array])[] = [];
  for (const form of round.forms) contents.push([files.get(form.owner)!, await formFile(formSheet(round, form))]);
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new Failure("unwritable", { path: folder });
  }
  for (const [name, bytes] of contents) writeOutput(join(folder, name), bytes);
  const head = cliWords(locale).forms.listHead;
  const rows = recordsOf(round).asked.map((row) =>
    Object.fromEntries(listColumns.map((column) => [head[column], row[column]])),
  );
  writeOutput(join(folder, list), new TextEncoder().encode(toCsv(rows, Object.values(head), "spreadsheet")));
  return list;
}
