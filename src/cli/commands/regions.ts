import { Command } from "commander";
import {
  analyseRegions,
  regionWords,
  shippedRegionLists,
  type Aggregate,
  type HandedCheck,
  type RegionIssue,
  type RegionsAnalysis,
  type RegionsInput,
  type RegionTable,
} from "../../regions";
import { figureText, formatFigure } from "../../figures";
import { hiddenLines } from "../../documents";
import { decodeTable, shippedCatalogue } from "../../observations";
import { assessmentRecord, regionIssueText, regionNames, reportWords, surroundingsOf } from "../../report";
import { fill, type Locale } from "../../words";
import { withoutMarkup } from "../../plan";
import type { Context } from "../context";
import { annexTexts } from "../documents";
import { Failure } from "../failure";
import { givenMonth } from "../figures";
import { readInput, readSeed } from "../files";
import { catalogueFile, loadRegionsExample, refusal } from "../sources";
import { formatOption, print, type Format, type TableView } from "../views";
import { cliWords } from "../words";

interface Options {
  targets?: string;
  data?: string[];
  sample?: true;
  asOf?: string;
  format: Format;
}

/** `jh regions`: targets handed down to a city's regions, with their figures, aggregates and contributions. */
export function regionsCommand(context: Context): Command {
  const { command: words, regions } = cliWords(context.locale);
  return new Command("regions")
    .description(regions.regions)
    .option("--targets <file>", regions.targets)
    .option("--data <file>", regions.data, (path: string, before: string[] = []) => [...before, path])
    .option("--sample", regions.sample)
    .option("--as-of <month>", words.asOf)
    .addOption(formatOption(words))
    .action(async (options: Options) => {
      const { format } = options;
      const input = await inputOf(options);
      const { asOf } = input;
      const analysis = analyseRegions({ ...input, catalogue: shippedCatalogue(catalogueFile()) });
      if (analysis === null) throw new Failure("noRegions", { path: input.targets.name });
      const records = recordsOf(analysis, asOf, context.locale);
      print(context, format, {
        json: records,
        csv: { records: records.contributions, columns: csvColumns },
        table: () => tableOf(analysis, asOf, context.locale),
        issues: [],
      });
      if (format !== "json") for (const { message } of records.issues) context.warn(message);
    });
}

const csvColumns = [
  ...["code", "region", "month", "value", "points", "rate", "share", "shareBasis", "gapPoints"],
  ...["rank", "of", "rankBefore", "derived"],
];

/** The tables that the options name: files with their month, or those that come along. */
async function inputOf(options: Options): Promise<Omit<RegionsInput, "catalogue">> {
  const { targets, data = [], sample, asOf: given } = options;
  const asOf = given === undefined ? null : givenMonth(given);
  if (sample === (targets !== undefined || data.length > 0)) throw new Failure("chooseRegions");
  if (sample) return loadRegionsExample(asOf);
  if (targets === undefined) throw new Failure("chooseRegions");
  if (asOf === null) throw new Failure("missingOption", { subject: "--as-of" });
  const lists = shippedRegionLists(JSON.parse(readSeed("regions.json")));
  const [first] = await tablesIn(targets);
  return { targets: first!, data: (await Promise.all(data.map(tablesIn))).flat(), lists, asOf };
}

/** The tables of a file: of a workbook one for each visible sheet; a page, a Word document and markdown are one each. */
async function tablesIn(path: string): Promise<readonly RegionTable[]> {
  const file = path.split(/[/\\]/).at(-1)!;
  return (await annexTexts(path)).map((given): RegionTable => {
    const { name, text } = given;
    const plain = withoutMarkup(text);
    if (name !== "" || plain !== text)
      return {
        name: [file, name].filter((each) => each !== "").join(" "),
        rows: cellsOf(plain),
        hidden: hiddenLines(given)?.lines ?? null,
      };
    const table = decodeTable(readInput(path));
    if (!table.ok) throw refusal(table.error, path);
    return { name: file, rows: table.value.rows };
  });
}

const cellsOf = (text: string) => text.split("\n").map((line) => line.split("\t"));

/** The analysis as it is exchanged: figures unrounded, shares and rates in per cent, contributions in points. */
function recordsOf(analysis: RegionsAnalysis, asOf: RegionTimes["asOf"], locale: Locale) {
  const nameOf = namesIn(analysis);
  const around = { asOf, locale, nameOf };
  return {
    city: analysis.breakdown.list.city,
    asOf,
    sample: analysis.sample,
    regions: analysis.regions.map(({ region, assessments }) => ({
      region: region.name,
      parent: region.parent,
      kind: region.kind,
      assessments: assessments.map((assessment) => assessmentRecord(assessment, around)),
    })),
    breakdown: analysis.handed.map(({ note, ...check }) => ({ ...check, note: noteOf(note, locale) })),
    aggregate: analysis.aggregates.map(({ reason, ...aggregate }) => ({
      ...aggregate,
      remainder: analysis.contributions.get(aggregate.code)?.remainder ?? null,
      remainderReason: reasonOf(reason, locale),
    })),
    contributions: [...analysis.contributions.values()].flatMap(({ list }) => list),
    issues: analysis.issues.map((issue) => messageOf(issue, locale, nameOf)),
  };
}

type RegionTimes = Parameters<typeof surroundingsOf>[1];

const noteOf = ({ code, details }: HandedCheck["note"], locale: Locale) =>
  fill<string>(regionWords(locale).handed[code], details);
const reasonOf = ({ code, details }: Aggregate["reason"], locale: Locale) =>
  fill<string>(regionWords(locale).reason[code], details);

const namesIn = ({ breakdown }: RegionsAnalysis) =>
  regionNames(new Map(breakdown.city.plan.indicators.map(({ code, name }) => [code, name])));

const messageOf = (issue: RegionIssue, locale: Locale, nameOf: (code: string) => string) => ({
  ...issue,
  message: regionIssueText(issue, locale, nameOf),
});

/** A figure in its decimals, empty where there is none. */
const shown = (value: number | null, decimals: number) => (value === null ? "" : formatFigure(value, decimals));

function tableOf(analysis: RegionsAnalysis, asOf: RegionTimes["asOf"], locale: Locale): TableView {
  const { regions: words } = cliWords(locale);
  const nameOf = namesIn(analysis);
  const around = { asOf, locale, nameOf };
  const assessed = new Map(
    analysis.regions.flatMap(({ region, assessments }) =>
      assessments.map((assessment) => [`${assessment.indicator.code} ${region.name}`, assessment] as const),
    ),
  );
  const { indicators } = analysis.breakdown.city.plan;
  const rows = indicators.flatMap(({ code, name, knowledge, target }) => {
    const decimals = knowledge?.decimals ?? 1;
    const aggregate = analysis.aggregates.find((each) => each.code === code);
    const own = (analysis.contributions.get(code)?.list ?? []).map((each) => {
      const assessment = assessed.get(`${code} ${each.region}`);
      const surroundings = assessment && surroundingsOf(assessment, around);
      const text = (id: "target" | "gap" | "status") =>
        assessment && surroundings ? figureText(id, assessment, surroundings, locale) : "";
      return [
        ...[name, each.region, each.month, shown(each.value, decimals), text("target"), text("gap"), text("status")],
        each.rank === null ? "" : fill(words.rank, { rank: each.rank, of: each.of ?? "" }),
        each.points === null ? "" : fill(words.about, { value: shown(each.points, 2) }),
        shown(each.share, 1),
      ];
    });
    const city = [name, words.whole, aggregate?.month ?? "", shown(aggregate?.city ?? null, decimals), target.text];
    return aggregate?.month == null && own.length === 0 ? [] : [[...city, "", "", "", "", ""], ...own];
  });
  return {
    title: fill(words.title, { city: analysis.breakdown.list.city, asOf }),
    notice: analysis.sample ? reportWords(locale).sampleNotice : null,
    head: Object.values(words.head),
    rightAligned: [3, 5, 8, 9],
    rows,
    footer: [...aggregateLines(analysis, locale), ...handedLines(analysis, locale)].join("\n"),
  };
}

function aggregateLines(analysis: RegionsAnalysis, locale: Locale): string[] {
  const words = cliWords(locale).regions;
  const nameOf = namesIn(analysis);
  const orDash = (value: number | null, decimals: number) => shown(value, decimals) || "—";
  const decimalsOf = new Map(
    analysis.breakdown.city.plan.indicators.map(({ code, knowledge }) => [code, knowledge?.decimals ?? 1]),
  );
  return analysis.aggregates
    .filter(({ month }) => month !== null)
    .map(({ code, month, value, city, difference, reason }) =>
      fill(words.aggregate, {
        name: nameOf(code),
        month: month ?? "",
        value: orDash(value, decimalsOf.get(code)!),
        city: orDash(city, decimalsOf.get(code)!),
        difference: orDash(difference, decimalsOf.get(code)!),
        reason: reasonOf(reason, locale),
      }),
    );
}

function handedLines(analysis: RegionsAnalysis, locale: Locale): string[] {
  const words = cliWords(locale).regions;
  const nameOf = namesIn(analysis);
  const plain = (value: number) => String(Number(value.toFixed(2)));
  return analysis.handed.map(({ code, month, city, parts, difference, note }) => {
    const name = month === null ? nameOf(code) : fill(words.milestone, { name: nameOf(code), month });
    const common = { name, note: noteOf(note, locale) };
    return city === null || parts === null || difference === null
      ? fill(words.breakdown, common)
      : fill(words.breakdownSum, { ...common, city: plain(city), parts: plain(parts), difference: plain(difference) });
  });
}
