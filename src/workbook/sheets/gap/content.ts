import { intervalOf, compare, gravestFirst, statuses, type Assessment, type Comparison } from "../../../analysis";
import { monthNumber, yearOf, type Month, type Observation } from "../../../observations";
import { decimalsOf } from "../../../figures";
import { explanationSentence, fill, manualSentence, movementWords, reasonSentence } from "../../../report";
import type { ReportInput } from "../definition";
import type { Content, Formula, Row } from "../../engine/content";
import type { Input } from "../../engine/grid";
import { sheetWords as words } from "../../engine/words";
import { analysisRole, gapColumns } from "./columns";
import { attainmentFormula, differenceFormula, gapFormula, progressFormula } from "./formulas";

/**
 * What 差距分析 of an as-of month is to hold: values and native formulas, the gravest rows first.
 */
export function gapContent({ data, asOf, assessments, earlier }: ReportInput): Content {
  const { plan, observations, settings } = data;
  const names = new Map(plan.indicators.map(({ code, name }) => [code, name]));
  const nameOf = (code: string) => names.get(code) ?? code;
  const { title, note } = words.workbook;
  const monthWords = (of: Month) => `${yearOf(of)}年${monthNumber(of)}月`;
  const comparisons = new Map(compare(earlier?.figures ?? [], assessments).map((each) => [each.code, each]));
  const sample = assessments.some((each) => each.sample);
  return {
    role: analysisRole(asOf),
    title: fill(title.analysis, { region: plan.region, year: plan.year }),
    notes: [
      fill(note.analysis, { asOf: monthWords(asOf), source: plan.source }) +
        (earlier === null ? "" : fill(note.earlier, { asOf: monthWords(earlier.asOf) })),
      summaryOf(assessments),
      `${sample ? words.sampleNotice : ""}${sourcesLine(observations, asOf)}`,
    ],
    columns: gapColumns(settings.palette),
    rows: [...assessments]
      .sort(gravestFirst)
      .map((each) => gapRow(each, comparisons.get(each.indicator.code)!, reasonSentence(each, asOf, "zh-CN", nameOf))),
  };
}

/** How many indicators have each status: `共57项：严重滞后3项、滞后5项`. */
export function summaryOf(assessments: readonly Assessment[]): string {
  const { summary } = words.workbook;
  const parts = statuses.flatMap((status) => {
    const count = assessments.filter((each) => each.status === status).length;
    return count === 0 ? [] : [fill(summary.status, { status: words.status[status], count })];
  });
  return `${fill(summary.count, { count: assessments.length })}：${parts.join("、")}`;
}

/** The sources of this year's figures up to the as-of, the first few by name. */
function sourcesLine(observations: readonly Observation[], asOf: Month): string {
  const { note } = words.workbook;
  const used = observations.filter(({ month, sample }) => !sample && month <= asOf && yearOf(month) === yearOf(asOf));
  const sources = [...new Set(used.map(({ source }) => source.replace(/\s*https?:\S+/g, "")))].filter(
    (text) => text !== "",
  );
  if (sources.length === 0) return "";
  const more = sources.length > 3 ? fill(note.more, { count: sources.length }) : "";
  return fill(note.sources, { sources: sources.slice(0, 3).join("、") + more });
}

function gapRow(of: Assessment, comparison: Comparison, reason: string): Row {
  const { indicator, required, projection, comparators } = of;
  const { before } = comparison;
  const interval = projection && intervalOf(projection, 80);
  const { code, no, name, owner, unit, target } = indicator;
  const difference = (to: "province" | "nation") => (comparators[to] === null ? "" : differenceFormula(to));
  const cells = new Map<string, Input | Formula>([
    ["no", no],
    ["name", name],
    ["owner", owner],
    ["unit", unit],
    ["target", target.text],
    ["status", words.status[of.status]],
    ["earlier", before === null ? "" : words.status[before.status]],
    ["movement", movementWords(comparison, "zh-CN")],
    ["dataMonth", of.dataMonth === null ? "" : fill(words.workbook.column.month, { month: monthNumber(of.dataMonth) })],
    ["aim", of.aim ?? ""],
    ["actual", of.actual ?? ""],
    ["pace", of.pace ?? ""],
    ["progress", progressFormula(indicator)],
    ["gap", gapFormula(indicator)],
    ["attainment", attainmentFormula(indicator, "actual") ?? ""],
    ["required", required?.value ?? ""],
    ["perMonth", required?.perMonth ?? ""],
    ["projection", projection?.value ?? ""],
    ["low", interval?.low ?? ""],
    ["high", interval?.high ?? ""],
    ["projectedAttainment", attainmentFormula(indicator, "projection") ?? ""],
    ["probability", of.probability ?? ""],
    ["method", methodOf(of)],
    ["base", target.kind === "change" ? (comparators.base ?? "") : ""],
    ["province", comparators.province ?? ""],
    ["provinceGap", difference("province")],
    ["nation", comparators.nation ?? ""],
    ["nationGap", difference("nation")],
    ["rank", of.rank?.value ?? ""],
    ["reason", reason],
    ["judged", manualSentence(of, "zh-CN")],
    ["explanation", projection === null ? "" : explanationSentence(of, "zh-CN")],
    ["sample", of.sample ? words.workbook.sample : ""],
  ]);
  return { identity: code, key: code, cells, formats: formatsOf(decimalsOf(indicator)) };
}

const figureColumns = [
  "aim",
  "actual",
  "pace",
  "required",
  "perMonth",
  "projection",
  "low",
  "high",
  "base",
  "province",
  "nation",
];
const differenceColumns = ["gap", "provinceGap", "nationGap"];

function formatsOf(decimals: number): Map<string, string> {
  const plain = `#,##0${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}`;
  return new Map([
    ...figureColumns.map((key) => [key, plain] as const),
    ...differenceColumns.map((key) => [key, `+${plain};-${plain};${plain}`] as const),
  ]);
}

/** The method of the projection, or why there is none. */
function methodOf({ projection, noProjection }: Assessment): string {
  if (projection !== null) return words.method[projection.method];
  return noProjection === null ? "" : words.noProjection[noProjection];
}
