/**
 * How right an assessment is: targets of China's national plans of 2012–2018 with their figures at k = 3, 6 and 9 and how the
 * year ended. `npm run bench:plans -- [--cases] [--write]` prints tables in Markdown, with `--cases` each case, with `--write`
 * puts them into docs/accuracy.md. Later years stay out, so that something is left that nobody has tuned on.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import Papa from "papaparse";
import { analyse, defaultSettings, isBehind, type Assessment } from "../../src/analysis";
import { catalogueFile } from "../../src/cli/sources";
import { decodeTable, monthOf, readObservations, shippedCatalogue, type Observation } from "../../src/observations";
import { createLookup, readAnnex, type Plan } from "../../src/plan";
import { writePage } from "../projection/page";
import { markdown } from "../projection/table";

const months = [3, 6, 9];

/** A target at a month, with its outcome. */
interface Case {
  readonly name: string;
  readonly year: number;
  readonly k: number;
  readonly unit: string;
  readonly target: string;
  readonly published: number;
  readonly outcome: number;
  readonly met: boolean;
}

/** A case with what the product says of it, and what simple rules say of the year-end. */
interface JudgedCase extends Case {
  readonly assessment: Assessment;
  /** The latest quarter's growth carried on; null without a figure before it. */
  readonly quarterOn: number | null;
  /** This year so far over last year's share of it; null for rates. */
  readonly share: number | null;
}

function readCases(): Case[] {
  const { data } = Papa.parse<Record<string, string>>(readFileSync("bench/plans/cases.csv", "utf8"), {
    header: true,
    skipEmptyLines: true,
  });
  return data.map((row) => ({
    ...{ name: row.indicator!, unit: row.unit!, target: row.target!, met: row.met === "1" },
    ...{ year: Number(row.year), k: Number(row.k), published: Number(row.published), outcome: Number(row.outcome) },
  }));
}

/** A year's plan, as its annex would say it, and all figures there are. */
function planOf(year: number, cases: readonly Case[]): { plan: Plan; observations: readonly Observation[] } {
  const targets = new Map(cases.filter((each) => each.year === year).map((each) => [each.name, each]));
  const lines = [...targets.values()].map(({ name, unit, target }, i) => `\t${i + 1}\t${name}\t${unit}\t${target}`);
  const annex = `类别\t序号\t指标\t单位\t${year}年目标\n${lines.join("\n")}\n`;
  const { plan } = readAnnex(annex, shippedCatalogue(catalogueFile()));
  const known = cases.map(({ name, year: y, k, published }) => `${name},${y},${k},${published},实际,`);
  const table = decodeTable(
    new TextEncoder().encode(`${readFileSync("bench/plans/series.csv", "utf8")}${known.join("\n")}`),
  );
  if (!table.ok) throw new Error(table.error.code);
  const reading = readObservations(table.value.rows, {
    plan: { ...plan, year },
    find: createLookup(plan).find,
    today: "9999-12",
  });
  if (!reading.ok) throw new Error(reading.error.code);
  return { plan: { ...plan, year }, observations: reading.value.observations };
}

function judgedCases(): JudgedCase[] {
  const cases = readCases();
  return [...new Set(cases.map(({ year }) => year))].flatMap((year) => {
    const { plan, observations } = planOf(year, cases);
    return months.flatMap((k) => {
      const assessments = analyse({ plan, observations, settings: defaultSettings, asOf: monthOf(year, k) });
      const of = (each: Case) => assessments[plan.indicators.findIndex(({ cells }) => cells.includes(each.name))]!;
      return cases
        .filter((each) => each.year === year && each.k === k)
        .map((each) => ({ ...each, assessment: of(each), ...simpleOf(of(each), observations, each) }));
    });
  });
}

function simpleOf({ indicator }: Assessment, observations: readonly Observation[], { year, k, published }: Case) {
  const at = (y: number, month: number) =>
    observations.find((o) => o.code === indicator.code && o.role === "actual" && o.month === monthOf(y, month))?.value;
  const rates = indicator.knowledge?.quantity === "growth";
  const before = at(year, k - 3);
  const latest = k === 3 ? published : before === undefined ? null : (k * published - (k - 3) * before) / 3;
  const [then, whole] = [at(year - 1, k), at(year - 1, 12)];
  return {
    quarterOn: rates && latest !== null ? (k * published + (12 - k) * latest) / 12 : null,
    share: rates || then === undefined || whole === undefined ? null : (published * whole) / then,
  };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const shown = (value: number, digits: number) => (Number.isFinite(value) ? value.toFixed(digits) : "");
/** A rate as it is published. */
const printed = (rate: number) => Math.round(rate * 10 + 1e-9) / 10;
const isLinked = ({ assessment }: JudgedCase) => assessment.indicator.target.kind === "linked";

function brier(cases: readonly JudgedCase[]): string {
  const errors = cases.flatMap(({ assessment: { probability }, met }) =>
    probability === null ? [] : [(probability - Number(met)) ** 2],
  );
  return `${shown(mean(errors), 3)} (${errors.length})`;
}

/** Of the cases judged behind their target, how many missed it; and of those that missed it, how many were judged so. */
function laggingRow(cases: readonly JudgedCase[]): string[] {
  const named = cases.filter(({ assessment }) => isBehind(assessment.status));
  const missed = cases.filter(({ met }) => !met);
  const right = named.filter(({ met }) => !met).length;
  return [
    `${shown(right / named.length, 2)} (${right} of ${named.length})`,
    `${shown(right / missed.length, 2)} (${right} of ${missed.length})`,
  ];
}

/** Mean and median of the errors of the year-end, in points, on the cases that all methods have; as printed, like the outcome. */
function errorRows(all: readonly JudgedCase[]): string[][] {
  const cases = all.filter(
    ({ assessment, quarterOn }) =>
      assessment.indicator.knowledge?.quantity === "growth" && assessment.projection !== null && quarterOn !== null,
  );
  const methods: [string, (of: JudgedCase) => number][] = [
    ["JH Targets", ({ assessment }) => assessment.projection!.value],
    ["last published rate", ({ published }) => published],
    ["latest quarter carried on", ({ quarterOn }) => quarterOn!],
  ];
  return methods.map(([name, forecast]) => [
    name,
    ...months.map((k) => {
      const errors = cases
        .filter((each) => each.k === k)
        .map((each) => Math.abs(printed(forecast(each)) - each.outcome));
      return `${shown(mean(errors), 2)}, ${shown(middle(errors), 2)} (${errors.length})`;
    }),
  ]);
}

function totalRows(all: readonly JudgedCase[]): string[][] {
  const cases = all.filter(({ assessment, share }) => assessment.projection !== null && share !== null && share > 100);
  const methods: [string, (of: JudgedCase) => number][] = [
    ["JH Targets", ({ assessment }) => assessment.projection!.value],
    ["last year's share", ({ share }) => share!],
  ];
  return methods.map(([name, forecast]) => [
    name,
    ...months.map((k) => {
      const errors = cases
        .filter((each) => each.k === k)
        .map((each) => Math.abs(forecast(each) / each.outcome - 1) * 100);
      return `${shown(mean(errors), 2)} (${errors.length})`;
    }),
  ]);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { write: { type: "boolean" }, cases: { type: "boolean" } } });
  const cases = judgedCases();
  const at = (k: number) => cases.filter((each) => each.k === k);
  if (values.cases) for (const each of cases) console.log(lineOf(each));
  const atMonths = months.map((k) => `k=${k}`);
  const text = [
    `${cases.length} cases of ${new Set(cases.map(({ name }) => name)).size} national targets, 2012–2018; ${cases.filter(({ met }) => !met).length} missed.`,
    markdown(
      ["", ...atMonths, "all"],
      [
        ["precision of 滞后 and 严重滞后", ...[...months.map(at), cases].map((of) => laggingRow(of)[0]!)],
        ["recall", ...[...months.map(at), cases].map((of) => laggingRow(of)[1]!)],
        ["Brier score of “target met”", ...[...months.map(at), cases].map(brier)],
        ["the same, linked targets", ...[...months.map(at), cases].map((of) => brier(of.filter(isLinked)))],
      ],
    ),
    "Year-end of growth rates, printed to 0.1 as the outcome is: mean, median error in points (cases).",
    markdown(["method", ...atMonths], errorRows(cases)),
    "Year-end of totals: mean error in % (cases).",
    markdown(["method", ...atMonths], totalRows(cases)),
  ].join("\n\n");
  console.log(text);
  if (values.write) await writePage(text, "plans");
}

function lineOf({ name, year, k, target, published, outcome, met, assessment }: JudgedCase): string {
  const { projection, probability, status, gap, reason } = assessment;
  const said = [
    projection?.method ?? "",
    projection?.value.toFixed(2) ?? "",
    probability?.toFixed(2) ?? "",
    status,
    reason.code,
  ];
  return [name, year, k, target, published, gap?.toFixed(2) ?? "", ...said, outcome, met ? "met" : "missed"].join("\t");
}

void main();
