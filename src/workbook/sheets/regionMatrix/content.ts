import { isJudged, statuses, type Assessment, type Palette } from "../../../analysis";
import { codeWords, kinds } from "../../../figures";
import { monthNumber, yearOf, type Month } from "../../../observations";
import type { Plan } from "../../../plan";
import { regionWords, type RegionsAnalysis } from "../../../regions";
import { reportWords, statusMarks } from "../../../report";
import { fill } from "../../../words";
import type { Content, Row } from "../../engine/content";
import type { Input } from "../../engine/grid";
import { regionKey } from "../breakdown/columns";
import { matrixColumns, matrixRole, statusKey } from "./columns";
import { matrixWords } from "./words";

/** What 分县分析 is made from. */
export interface Matrix {
  readonly plan: Plan;
  readonly asOf: Month;
  readonly analysis: RegionsAnalysis;
  /** The city's own assessments. */
  readonly assessments: readonly Assessment[];
  readonly palette: Palette;
}

/** The regions of 分县分析, in the order of 分解. */
export const regionsIn = ({ analysis }: Pick<Matrix, "analysis">) => analysis.breakdown.regions.map(({ name }) => name);

/** The indicators that 分县分析 shows: handed down or published, by code, in the order of 分解. */
const shownIn = ({ analysis }: Matrix) =>
  analysis.breakdown.city.plan.indicators.filter(
    ({ code }) => (analysis.contributions.get(code)?.list.length ?? 0) > 0,
  );

/** What 分县分析 of an as-of month is to hold: a row an indicator, a column a region, each figure with the mark of its status. */
export function matrixContent(matrix: Matrix): Content {
  const { plan, asOf, analysis, palette } = matrix;
  const { title, note } = matrixWords;
  const { status: words } = codeWords("zh-CN");
  const judged = statuses.filter(isJudged);
  const marks = judged.map((status) => fill(note.mark, { mark: statusMarks[status], status: words[status] })).join(" ");
  return {
    role: matrixRole(asOf),
    title: fill(title, { city: analysis.breakdown.list.city, year: plan.year }),
    notes: [
      fill(note.asOf, { asOf: `${yearOf(asOf)}年${monthNumber(asOf)}月` }),
      fill(note.marks, { marks }),
      analysis.sample ? reportWords("zh-CN").sampleNotice : "",
    ],
    columns: matrixColumns(regionsIn(matrix), palette),
    rows: rowsOf(matrix),
  };
}

function rowsOf(matrix: Matrix): Row[] {
  const { plan, analysis, assessments } = matrix;
  const numbers = new Map(plan.indicators.map(({ code, no }) => [code, no]));
  const ofCity = new Map(assessments.map((each) => [each.indicator.code, each]));
  const ofRegions = new Map(
    analysis.regions.flatMap(({ region, assessments: own }) =>
      own.map((each) => [`${each.indicator.code} ${region.name}`, each] as const),
    ),
  );
  const aggregates = new Map(analysis.aggregates.map((each) => [each.code, each]));
  return shownIn(matrix).map(({ code, name, unit, knowledge }): Row => {
    const aggregate = aggregates.get(code)!;
    const { month } = aggregate;
    const format = kinds.value.numberFormat(knowledge?.decimals ?? 1);
    const cells = new Map<string, Input>([
      ...([
        ["no", numbers.get(code) ?? ""],
        ["name", name],
        ["unit", unit],
        ["month", month === null ? "" : fill(matrixWords.month, { month: monthNumber(month) })],
        ["city", aggregate.city ?? matrixWords.unpublished],
        ["together", aggregate.value === null ? matrixWords.notApplicable : aggregate.value],
        [
          "difference",
          aggregate.difference === null
            ? matrixWords.notApplicable
            : rounded(aggregate.difference, knowledge?.decimals ?? 1),
        ],
        ["reason", fill<string>(regionWords("zh-CN").reason[aggregate.reason.code], aggregate.reason.details)],
      ] as const),
    ]);
    const formats = new Map([
      ["together", format],
      ["difference", kinds.difference.numberFormat(knowledge?.decimals ?? 1)],
    ]);
    const put = (key: string, of: string, assessed: Assessment | undefined) => {
      // A status of an older month says nothing of the month that is compared.
      const status = assessed !== undefined && assessed.dataMonth === month ? assessed.status : null;
      const shown = status !== null && isJudged(status) ? status : null;
      cells.set(statusKey(of), shown === null ? "" : codeWords("zh-CN").status[shown]);
      formats.set(key, shown === null ? format : marked(format, statusMarks[shown]));
    };
    put("city", "", ofCity.get(code));
    const inside = new Set(aggregate.scopes.filter((scope) => scope.inside).map(({ region }) => region));
    const values = new Map(analysis.contributions.get(code)!.list.map((each) => [each.region, each.value]));
    for (const region of regionsIn(matrix)) {
      const value = values.get(region);
      const missing = inside.has(region) ? matrixWords.elsewhere : matrixWords.unpublished;
      cells.set(regionKey(region), value === undefined ? matrixWords.notApplicable : (value ?? missing));
      put(regionKey(region), region, ofRegions.get(`${code} ${region}`));
    }
    return { identity: code, key: code, cells, formats };
  });
}

/** As it is printed, so that what is rounded to nothing has no sign. */
const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals)) || 0;

/** A number format with the mark of a status behind the number, which stays one. */
const marked = (format: string, mark: string) =>
  format
    .split(";")
    .map((section) => `${section} "${mark}"`)
    .join(";");
