import { annualTrend } from "./annual";
import { expected, ofMember } from "./choice";
import type { CaveatCode, MethodCode } from "./codes";
import { type ProjectionConstants, shippedConstants } from "./constants";
import { clamped, linear, moved } from "./distribution";
import type { MemberCode } from "./ensemble/members";
import { lastKnownMonth } from "./figures";
import { err, ok } from "../../plan";
import { growthRule } from "./growthRule";
import { intervalOf } from "./interval";
import { outcomeOf, type Outcome } from "./method";
import type { Alternative, Figures, Projection, ProjectionInput, ProjectionResult } from "./projection";
import { growthSeries } from "./modelSeries/growth";
import { levelSeries } from "./modelSeries/levels";
import type { ModelSeries, ModelSeriesResult } from "./modelSeries/modelSeries";
import { shareSeries } from "./modelSeries/shares";
import { averageSeries, totalSeries } from "./modelSeries/totals";
import { sum } from "./simple/known";
import { byPeriod, type PeriodicInput } from "./horizon";
import { withoutSlips } from "./slips";

/** What replaces the usual way: a member's own answer, or the year-end that an analyst expects. */
export interface ProjectionOptions {
  readonly member?: MemberCode;
  readonly yearEnd?: number;
  readonly constants?: ProjectionConstants;
}

/**
 * Where an indicator's year will end, with its uncertainty; or the reason why that cannot be said.
 *
 * @returns in the indicator's unit; with a `NoProjectionCode` where there is none
 * Worked: AirPassengers 1957–59 and January to June of 1960 as a total → near 5700, 80 % from 5570 to 5840
 */
export function project(given: ProjectionInput, options: ProjectionOptions = {}): ProjectionResult {
  const reached = yearEndKnownOrNone(given, options);
  if (reached !== null) return reached;
  const input = { ...given, figures: withoutSlips(given) };
  const result = projectYear(input, options);
  return result.ok && input.figures !== given.figures ? ok(withCaveat(result.value, "slips")) : result;
}

function withCaveat({ basis, ...projection }: Projection, caveat: CaveatCode): Projection {
  return { ...projection, basis: { ...basis, caveats: [caveat, ...basis.caveats] } };
}

function projectYear(input: ProjectionInput, options: ProjectionOptions): ProjectionResult {
  const { constants = shippedConstants, member, yearEnd } = options;
  const periodic = byPeriod(input);
  if (periodic.month < 2) return err("tooEarly");
  // Growth: the published rates say more of its steadiness than levels, which only weigh; more data is no worse answer.
  const fromRates = input.measure === "cumulativeGrowth" && member === undefined;
  const series = fromRates ? null : modelSeriesOf(periodic);
  if (series === null) return fromPublishedGrowth(input, periodic, options);
  if (!series.ok) return series;
  const automatic = outcomeOf(series.value, constants);
  const preferred = (outcome: Outcome) =>
    member !== undefined
      ? ofMember(outcome, series.value, member)
      : yearEnd !== undefined
        ? expected(outcome, series.value, yearEnd)
        : automatic;
  const result = automatic.ok ? preferred(automatic.value) : automatic;
  if (!result.ok) return result;
  const outcome = result.value;
  const turned = linear(outcome.distribution, series.value.offset, series.value.factor);
  // 100 and not 100.00000000000001.
  const { quantile, cdf } = series.value.bounded
    ? clamped(turned, 0, 100)
    : isAmount(input)
      ? clamped(turned, 0, Infinity)
      : turned;
  return finite({
    value: quantile(0.5),
    quantile,
    cdf,
    method: outcome.method,
    basis: {
      years: outcome.years,
      month: periodic.month,
      caveats: outcome.caveats,
      members: membersOf(outcome, series.value),
    },
    ...(outcome.months && input.measure !== "share" && { months: outcome.months }),
    known: false,
  });
}

/** Whether figures are an amount that was never below zero. */
function isAmount({ quantity, figures }: ProjectionInput): boolean {
  return quantity === "amount" && ![...figures.values()].flat().some((value) => value !== null && value < 0);
}

/** The complete year, the reason why there cannot be a projection at all, or null where there may be one. */
function yearEndKnownOrNone(input: ProjectionInput, { member, yearEnd }: ProjectionOptions): ProjectionResult | null {
  const { measure, figures, year } = input;
  const k = lastKnownMonth(figures.get(year));
  if (k === 12) return ok(knownYear(figures.get(year)![11]!));
  if (measure === "annual") return member === undefined ? annualTrend(input, yearEnd) : err("noSuchMember");
  return k === 0 ? err("noData") : null;
}

/** The values that continue the year; null where growth is known without levels. */
function modelSeriesOf({ input, horizon }: PeriodicInput): ModelSeriesResult | null {
  const { measure, figures, levels } = input;
  switch (measure) {
    case "cumulativeTotal":
      return totalSeries(figures, horizon);
    case "cumulativeAverage":
      return averageSeries(figures, horizon);
    case "share":
      return shareSeries(figures, levels, horizon);
    case "level":
      return levelSeries(figures, horizon);
    case "cumulativeGrowth":
    case "annual": {
      const series = growthSeries(figures, levels, horizon);
      return series && ok(series);
    }
  }
}

function fromPublishedGrowth(
  { figures, year }: ProjectionInput,
  periodic: PeriodicInput,
  options: ProjectionOptions,
): ProjectionResult {
  const { constants = shippedConstants, member, yearEnd } = options;
  const k = periodic.month;
  const rule = growthRule({ figures, year, k, quarterly: periodic.horizon.parts === 4 }, constants);
  if (member !== undefined) return err("noSuchMember");
  const { quantile, cdf } = yearEnd === undefined ? rule : moved(rule, yearEnd);
  return finite({
    value: quantile(0.5),
    quantile,
    cdf,
    method: (yearEnd === undefined ? "publishedGrowth" : "expectation") satisfies MethodCode,
    basis: {
      years: ratesUsed(figures, year, k),
      month: k,
      caveats: modelSeriesOf(periodic) === null ? ["noBaseLevels"] : periodic.horizon.parts === 4 ? ["quarterly"] : [],
      members: [],
    },
    known: false,
  });
}

/** The years before whose rates the rule looks at: last year's, and how the one before went on after the month. */
function ratesUsed(figures: Figures, year: number, k: number): number[] {
  const before = figures.get(year - 2);
  const both = before?.[k - 1] != null && before[11] != null;
  return [...(both ? [year - 2] : []), ...(figures.get(year - 1)?.some((rate) => rate !== null) ? [year - 1] : [])];
}

/** The members' answers turned back into the measure. */
function membersOf({ answers }: Outcome, { current, part, offset, factor }: ModelSeries): Alternative[] {
  const base = part === "total" ? sum(current) : 0;
  return answers.map(({ code, rest, weight }) => ({ method: code, value: offset + factor * (base + rest), weight }));
}

function knownYear(value: number): Projection {
  return {
    value,
    quantile: () => value,
    cdf: (x) => (x >= value ? 1 : 0),
    method: "known" satisfies MethodCode,
    basis: { years: [], month: 12, caveats: [], members: [] },
    known: true,
  };
}

/** The projection itself where its figures are numbers. */
function finite(projection: Projection): ProjectionResult {
  const { low, high } = intervalOf(projection, 95);
  return [low, projection.value, high].every(Number.isFinite) ? ok(projection) : err("outOfRange");
}
