import type { CaveatCode, MethodCode, NoProjectionCode } from "./codes";
import type { ProjectionConstants } from "./constants";
import { shippedConstants } from "./constants";
import { linear } from "./distribution";
import type { Distribution } from "./distribution";
import { lastKnownMonth } from "./figures";
import { projectFlows } from "./flows";
import { growthRule } from "./growthRule";
import type { Projection, ProjectionInput, ProjectionResult } from "./projection";
import { growthFromLevels } from "./routes/growthFromLevels";
import { levelRoute } from "./routes/levels";
import type { RouteResult } from "./routes/route";
import { shareRoute } from "./routes/shares";
import { averageRoute, totalRoute } from "./routes/totals";

/**
 * Where an indicator's year will end, with its uncertainty; or the reason why that cannot be said.
 *
 * @returns in the indicator's unit; with the code of the reason where there is none (`NoProjectionCode`)
 * @example project({ measure: "cumulativeTotal", … AirPassengers 1957–59 and January to June of 1960 }).value // 5705.58
 */
export function project(input: ProjectionInput, constants: ProjectionConstants = shippedConstants): ProjectionResult {
  const { measure, figures, year } = input;
  const k = lastKnownMonth(figures.get(year));
  if (k === 12) return knownYear(figures.get(year)![11]!);
  if (measure === "annual") return none("annual");
  if (k === 0) return none("noData");
  if (k === 1) return none("tooEarly");
  const route = routeOf(input, k);
  if (route === null) return fromPublishedGrowth(input, k, constants);
  if ("none" in route) return route;
  if (route.history.length === 0) return none("noHistory");
  if (![...route.history, route.current].every((of) => of.every((x) => x > 0))) return none("notPositive");
  const flows = projectFlows(route.history, route.current, constants);
  const distribution = linear(flows[route.part], route.offset, route.factor);
  return projectionOf(distribution, "ensemble", route.years, k, route.caveats);
}

/** The monthly values that continue the year; null where growth is known without levels. */
function routeOf({ measure, figures, levels, year }: ProjectionInput, k: number): RouteResult | null {
  switch (measure) {
    case "cumulativeTotal":
      return totalRoute(figures, year, k);
    case "cumulativeAverage":
      return averageRoute(figures, year, k);
    case "share":
      return shareRoute(figures, levels, year, k);
    case "level":
      return levelRoute(figures, year, k);
    case "cumulativeGrowth":
    case "annual":
      return growthFromLevels(figures, levels, year, k);
  }
}

function fromPublishedGrowth(
  { figures, year }: ProjectionInput,
  k: number,
  constants: ProjectionConstants,
): Projection {
  const years = figures.has(year - 1) ? [year - 1] : [];
  return projectionOf(growthRule(figures, year, k, constants), "publishedGrowth", years, k, ["noBaseLevels"]);
}

function projectionOf(
  { quantile, cdf }: Distribution,
  method: MethodCode,
  years: readonly number[],
  month: number,
  caveats: readonly CaveatCode[],
): Projection {
  return { value: quantile(0.5), quantile, cdf, method, basis: { years, month, caveats }, known: false };
}

function knownYear(value: number): Projection {
  return {
    value,
    quantile: () => value,
    cdf: (x) => (x >= value ? 1 : 0),
    method: "known" satisfies MethodCode,
    basis: { years: [], month: 12, caveats: [] },
    known: true,
  };
}

function none(code: NoProjectionCode): ProjectionResult {
  return { none: code };
}
