import type { Status } from "../../analysis";
import type { RegionsAnalysis } from "../../regions";

/** How the regions of an indicator are ordered. */
export type RegionOrder = "printed" | "first" | "last";

/** One region in the ranked list of an indicator. */
export interface RankedRegion {
  readonly region: string;
  readonly value: number | null;
  readonly rank: number | null;
  readonly rankBefore: number | null;
  readonly points: number | null;
  readonly rate: number | null;
  readonly gapPoints: number | null;
  readonly share: number | null;
  /** Of the month that is compared; null where nothing is handed down or the region's figure is of another month. */
  readonly status: Status | null;
}

/**
 * The regions of an indicator in an order; those without a place stand last whichever way it goes.
 *
 * Worked: places 2, 1 and none, the last first → 2, 1, none
 */
export function rankedRegions(analysis: RegionsAnalysis, code: string, order: RegionOrder): RankedRegion[] {
  const month = analysis.aggregates.find((each) => each.code === code)?.month ?? null;
  const list = (analysis.contributions.get(code)?.list ?? []).map((each): RankedRegion => {
    const assessed = analysis.regions.find(({ region }) => region.name === each.region)?.assessment(code);
    const { region, value, rank, rankBefore, points, rate, gapPoints, share } = each;
    const status = assessed !== undefined && assessed.dataMonth === month ? assessed.status : null;
    return { region, value, rank, rankBefore, points, rate, gapPoints, share, status };
  });
  if (order === "printed") return list;
  const sign = order === "first" ? 1 : -1;
  return list.sort((a, b) =>
    a.rank === null || b.rank === null ? Number(a.rank === null) - Number(b.rank === null) : sign * (a.rank - b.rank),
  );
}

/** Where bars begin and end, as shares of the width: from zero, the city's line among them. */
export function barScale(values: readonly number[]): (value: number) => number {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  return (value) => (high === low ? 0 : (value - low) / (high - low));
}
