import type { MemberCode } from "./ensemble/ensemble";

/**
 * How a projection was made.
 *
 * `known` the year is complete · `ensemble` members averaged by what the series is like · `publishedGrowth` the latest
 * months' growth carried on, from published rates alone · a member's own code where the analyst chose it.
 */
export type MethodCode = "known" | "ensemble" | "publishedGrowth" | MemberCode;

/**
 * What makes a basis weaker than usual.
 *
 * `noBaseLevels` growth rates without the levels behind them · `noDenominators` a share without its denominators, months
 * weigh alike · `monthsInterpolated` months without figures were filled in.
 */
export type CaveatCode = "noBaseLevels" | "noDenominators" | "monthsInterpolated";

/**
 * Why there is no projection.
 *
 * `annual` one figure a year · `noData` no figure this year · `tooEarly` January alone · `monthsMissing` too many months
 * without figures this year · `noHistory` no full year before this one · `notPositive` figures at or below zero.
 */
export type NoProjectionCode = "annual" | "noData" | "tooEarly" | "monthsMissing" | "noHistory" | "notPositive";
