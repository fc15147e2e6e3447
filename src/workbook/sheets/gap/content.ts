import { groupBy, namesByCode } from "../../../plan";
import { compare, gravestFirst, lastYearOf, movesSince, statuses, type Assessment } from "../../../analysis";
import { monthNumber, yearOf, type Month, type Observation } from "../../../observations";
import { codeWords, figureCell, figureNumberFormat, type FigureId, type Surroundings } from "../../../figures";
import { reportWords, surroundingsOf } from "../../../report";
import { fill } from "../../../words";
import type { ComparedAnalysis } from "../data";
import type { ReportInput } from "../definition";
import type { Content, Formula, Row } from "../../engine/content";
import type { Input } from "../../engine/grid";
import { analysisRole, gapColumns, gapFigures, hasDecimals } from "./columns";
import { workbookIssueSentence } from "../../sentences";
import { originOf } from "../origin";
import { sheetWords } from "../words";
import { attainmentFormula, differenceFormula, gapFormula, progressFormula } from "./formulas";
import { gapWords } from "./words";

/** What 差距分析 is made from. */
interface GapInput extends Pick<ReportInput, "asOf" | "assessments" | "assessmentsAt" | "earlier"> {
  readonly data: Pick<ReportInput["data"], "plan" | "observations" | "settings" | "doubts">;
}

/**
 * What 差距分析 of an as-of month is to hold: values and native formulas, the gravest rows first.
 */
export function gapContent({ data, asOf, assessments, assessmentsAt, earlier }: GapInput): Content {
  const { plan, observations, settings } = data;
  const nameOf = namesByCode(plan, "zh-CN");
  const { title, note } = gapWords;
  const monthWords = (of: Month) => `${yearOf(of)}年${monthNumber(of)}月`;
  const comparisons = new Map(compare(earlier?.figures ?? [], assessments).map((each) => [each.code, each]));
  const doubtsByCode = groupBy(data.doubts, ({ code }) => code);
  const byMonth = new Map<Month, ReadonlyMap<string, Assessment>>();
  const assessmentAt = (code: string, month: Month) => {
    const known = byMonth.get(month) ?? new Map(assessmentsAt(month).map((each) => [each.indicator.code, each]));
    byMonth.set(month, known);
    return known.get(code);
  };
  const sample = assessments.some((each) => each.sample);
  return {
    role: analysisRole(asOf),
    title: fill(title, { region: plan.region, year: plan.year }),
    notes: [
      fill(note.asOf, { asOf: monthWords(asOf) }) +
        originOf(plan) +
        (earlier === null ? "" : fill(note.earlier, { asOf: monthWords(earlier.asOf) }) + settledNote(earlier, nameOf)),
      summaryOf(assessments),
      `${sample ? reportWords("zh-CN").sampleNotice : ""}${sourcesLine(observations, asOf)}`,
    ],
    columns: gapColumns(settings.palette),
    rows: [...assessments].sort(gravestFirst).map((each) => {
      const comparison = comparisons.get(each.indicator.code)!;
      const doubts = (doubtsByCode.get(each.indicator.code) ?? []).map(({ issue }) =>
        workbookIssueSentence(issue, "zh-CN"),
      );
      const moves = () => movesSince({ ...data, asOf }, each.indicator.code, comparison.before);
      const lastYear = lastYearOf(each.indicator.code, asOf, assessmentAt);
      return gapRow(each, surroundingsOf(each, { asOf, locale: "zh-CN", nameOf, comparison, lastYear, moves, doubts }));
    }),
  };
}

/** Whose earlier status is another one by the settings of today; empty where none is. */
function settledNote({ settled }: ComparedAnalysis, nameOf: (code: string) => string): string {
  if (settled.length === 0) return "";
  const { status: words } = codeWords("zh-CN");
  const items = settled.map(({ code, said, today }) =>
    fill(gapWords.note.settledItem, { name: nameOf(code), said: words[said], today: words[today] }),
  );
  return fill(gapWords.note.settled, { count: items.length, items: items.join("、") });
}

/** How many indicators have each status: `共57项：严重滞后3项、滞后5项`. */
function summaryOf(assessments: readonly Assessment[]): string {
  const { summary } = gapWords;
  const { status: words } = codeWords("zh-CN");
  const parts = statuses.flatMap((status) => {
    const count = assessments.filter((each) => each.status === status).length;
    return count === 0 ? [] : [fill(summary.status, { status: words[status], count })];
  });
  return `${fill(summary.count, { count: assessments.length })}：${parts.join("、")}`;
}

/** Characters of sources that the printed columns hold beside the rest of their line. */
const widestSources = 30;

/** The sources of this year's figures up to the as-of, by name as many as the paper holds, one at least. */
function sourcesLine(observations: readonly Observation[], asOf: Month): string {
  const { note } = gapWords;
  const used = observations.filter(({ month, sample }) => !sample && month <= asOf && yearOf(month) === yearOf(asOf));
  const sources = [...new Set(used.map(({ source }) => source.replace(/\s*https?:\S+/g, "")))].filter(
    (text) => text !== "",
  );
  if (sources.length === 0) return "";
  const named = sources.filter((_, i) => i === 0 || sources.slice(0, i + 1).join("、").length <= widestSources);
  const more = named.length < sources.length ? fill(note.more, { count: sources.length }) : "";
  return fill(note.sources, { sources: named.join("、") + more });
}

function gapRow(assessment: Assessment, surroundings: Surroundings): Row {
  const { indicator } = assessment;
  const cells = gapFigures.map(({ id }) => [id, cellOf(id, assessment, surroundings)] as const);
  const formats = gapFigures.flatMap(({ id }) =>
    hasDecimals(id) ? [[id, figureNumberFormat(id, assessment)] as const] : [],
  );
  return { identity: indicator.code, key: indicator.code, cells: new Map(cells), formats: new Map(formats) };
}

/** What a person may want to check is a native formula, all else a value; a month is one of the sheet's year. */
function cellOf(id: FigureId, assessment: Assessment, surroundings: Surroundings): Input | Formula {
  const { indicator, dataMonth, comparators, reference } = assessment;
  // A reference that lags behind is compared with a figure that has no column.
  const comparesNow = reference?.against == null;
  switch (id) {
    case "progress":
      return comparesNow ? progressFormula(indicator) : (figureCell(id, assessment, surroundings, "zh-CN") ?? "");
    case "gap":
      return comparesNow ? gapFormula(indicator) : (assessment.gap ?? "");
    case "attainment":
      return attainmentFormula(indicator, "actual") ?? "";
    case "projectedAttainment":
      return attainmentFormula(indicator, "projection") ?? "";
    case "provinceGap":
      return comparators.province === null ? "" : differenceFormula("province");
    case "nationGap":
      return comparators.nation === null ? "" : differenceFormula("nation");
    case "dataMonth":
      return dataMonth === null ? "" : fill(sheetWords.month, { month: monthNumber(dataMonth) });
    case "base":
      return indicator.target.kind === "change" ? (comparators.base ?? "") : "";
    case "method":
      return (
        figureCell("method", assessment, surroundings, "zh-CN") ??
        figureCell("noProjection", assessment, surroundings, "zh-CN") ??
        ""
      );
    default:
      return figureCell(id, assessment, surroundings, "zh-CN") ?? "";
  }
}
