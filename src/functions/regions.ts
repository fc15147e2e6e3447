import { err, ok } from "../plan";
import { codeWords } from "../figures";
import { fill } from "../words";
import { argumentText, isOmitted } from "./arguments";
import type { Call, FunctionAnswer } from "./call";
import { analysisAt } from "./regionViews";
import { missing, type CellError, type CellValue } from "./result";
import { functionWords } from "./words";

/** The regions of an indicator ranked, the city above them. */
export const answerRegions: FunctionAnswer = (call) => {
  const found = contributionsOf(call);
  if (!found.ok) return found.error;
  const { analysis, code, list } = found.value;
  const { head } = functionWords("zh-CN");
  const { status: words } = codeWords("zh-CN");
  const aggregate = analysis.aggregates.find((each) => each.code === code)!;
  const statusOf = (region: string) => {
    const assessed = analysis.regions.find((each) => each.region.name === region)?.assessment(code);
    return assessed !== undefined && assessed.dataMonth === aggregate.month ? words[assessed.status] : "";
  };
  const ranked = [...list].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0);
  const rows = ranked.map(({ region, value, rank, points, share }): CellValue[] => [
    ...[rank ?? "", region, value ?? "", statusOf(region), points ?? "", share ?? ""],
  ]);
  return [
    [head.rank, head.region, head.value, head.status, head.points, head.share],
    ["", head.city, aggregate.city ?? "", "", "", ""],
    ...rows,
  ];
};

/** A region's place among the regions at the month. */
export const answerRegionPlace = (call: Call): CellValue | CellError => {
  const found = contributionsOf(call);
  if (!found.ok) return found.error;
  const { analysis, list, name, asOf } = found.value;
  const place = analysis.breakdown.find(argumentText(call.argument("region")));
  const own = place?.kind === "region" ? list.find(({ region }) => region === place.region.name) : undefined;
  return own?.rank ?? missing(fill(call.words.error.noRank, { name, month: asOf }));
};

function contributionsOf(call: Call) {
  const plan = call.plan();
  if (!plan.ok) return plan;
  const indicator = call.indicator();
  if (!indicator.ok) return indicator;
  const month = call.month(plan.value);
  if (!month.ok) return month;
  const asOf = month.value ?? plan.value.latest;
  const analysis = analysisAt(plan.value, asOf, call.words);
  if (!analysis.ok) return analysis;
  const { code, name } = indicator.value;
  const list = analysis.value.contributions.get(code)?.list ?? [];
  if (list.length === 0) return err(missing(fill(call.words.error.noRegionFigure, { name, month: asOf })));
  return ok({ analysis: analysis.value, code, name, asOf, list });
}

export const hasRegion = (call: Call) => !isOmitted(call.argument("region"));
