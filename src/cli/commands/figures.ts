import { Command, InvalidArgumentError, Option } from "commander";
import { readYear, type ReleaseReading } from "../../observations";
import type { Plan } from "../../plan";
import { candidateRecord, ignoredRecord } from "../../report";
import { fill } from "../../words";
import type { Context } from "../context";
import { Failure } from "../failure";
import { checkOutput } from "../files";
import { standingFigures, sureFigures, writeFigures, type Accepted } from "../into";
import { readReleaseFile } from "../releases";
import { examplePlan, loadPlan } from "../sources";
import { cliWords } from "../words";
import { formatOption, print, type Format, type TableView } from "../views";

interface Options {
  from: string;
  year?: number;
  annex?: string;
  plan?: string;
  example?: "national";
  into?: string;
  format: Format;
}

/** `jh figures`: the figures of a press release, a message or a bulletin table, as candidates with their excerpts. */
export function figuresCommand(context: Context): Command {
  const { command: words, figures } = cliWords(context.locale);
  return new Command("figures")
    .description(figures.figures)
    .requiredOption("--from <file>", figures.from)
    .option("--year <year>", figures.year, givenYear)
    .option("--annex <file>", words.annex)
    .option("--plan <file>", words.planFile)
    .addOption(new Option("--example <name>", words.example).choices(["national"]))
    .option("--into <file>", figures.into)
    .addOption(formatOption(words))
    .action(async (options: Options) => {
      const { from, year, example, into, format } = options;
      if ((options.annex ?? options.plan) !== undefined && example !== undefined)
        throw new Failure("choosePlan", { subject: "--example" });
      if (into !== undefined) checkOutput(into);
      const { plan } = example === undefined ? await loadPlan(options) : examplePlan("national-2024");
      const reading = await readReleaseFile(from, plan, year, into === undefined ? [] : standingFigures(into, plan));
      const accepted = into === undefined ? null : writeFigures(into, sureFigures(reading.candidates, from), plan);
      const candidates = reading.candidates.map((candidate) => candidateRecord(candidate, context.locale));
      const ignored = reading.ignored.map((figure) => ignoredRecord(figure, context.locale));
      print(context, format, {
        json: { candidates, ignored, ...(accepted && { into: accepted }) },
        csv: {
          records: candidates.map((record) => ({
            ...record,
            doubts: record.doubts.map(({ message }) => message).join(" "),
          })),
          columns: csvColumns,
        },
        table: () => tableOf(plan, reading, accepted, context),
        issues: [],
      });
    });
}

const csvColumns = [
  "code",
  "name",
  "role",
  "year",
  "month",
  "value",
  "unit",
  "basis",
  "derived",
  "doubts",
  "line",
  "excerpt",
];

function givenYear(text: string): number {
  const year = readYear(text);
  if (year === null) throw new InvalidArgumentError("choices are 1990—2100.");
  return year;
}

/** The candidates, those to be looked at first, then what is none, each with the sentence it stands in. */
function tableOf(plan: Plan, reading: ReleaseReading, accepted: Accepted | null, { locale }: Context): TableView {
  const { figures: words } = cliWords(locale);
  const shown = reading.candidates.map((candidate) => {
    const record = candidateRecord(candidate, locale);
    const { year, month, role, value, unit, derived, doubts } = record;
    const period = `${year}-${String(month).padStart(2, "0")}`;
    const notes = [...(derived ? [words.derived] : []), ...doubts.map(({ message }) => message)];
    const figure = `${value}${unit}`;
    return { doubts, cells: [record.name, words.role[role], period, figure, notes.join(" "), marked(candidate)] };
  });
  const unsure = shown.filter(({ doubts }) => doubts.length > 0);
  const sure = shown.filter(({ doubts }) => doubts.length === 0);
  const ignored = reading.ignored.map((figure) => [
    "",
    "",
    "",
    "",
    ignoredRecord(figure, locale).reason,
    marked(figure),
  ]);
  const footer = fill(words.count, { sure: sure.length, unsure: unsure.length, ignored: ignored.length });
  return {
    title: fill(words.title, { region: plan.region || "—", year: plan.year || "—" }),
    notice: null,
    head: [words.state, ...Object.values(words.head)],
    rightAligned: [4],
    rows: [
      ...unsure.map(({ cells }) => [words.unsure, ...cells]),
      ...sure.map(({ cells }) => [words.sure, ...cells]),
      ...ignored.map((cells) => [words.ignored, ...cells]),
    ],
    footer: accepted === null ? footer : `${footer}\n${writtenText(accepted, words)}`,
  };
}

function writtenText(
  { path, written, same, differing }: Accepted,
  words: ReturnType<typeof cliWords>["figures"],
): string {
  const lines = differing.map(({ name, period, kept, found }) => fill(words.differs, { name, period, kept, found }));
  return [fill(words.written, { path, written, same }), ...lines].join("\n");
}

/** The sentence with its figure in 【】. */
function marked({ excerpt, mark }: ReleaseReading["ignored"][number] | ReleaseReading["candidates"][number]): string {
  const [before, figure, after] = [
    excerpt.slice(0, mark.start),
    excerpt.slice(mark.start, mark.end),
    excerpt.slice(mark.end),
  ];
  return `${before.slice(-24)}【${figure}】${after.slice(0, 12)}`.replace(/\s+/g, " ");
}
