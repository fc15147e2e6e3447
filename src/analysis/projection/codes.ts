import type { MemberCode } from "./ensemble/members";

/**
 * How a projection was made.
 *
 * `known` the year is complete · `ensemble` members averaged by what the series is like · `shares` last year's rest times
 * this year's growth · `differences` last year's rest plus this year's change, for figures below zero · `runRate` as much
 * each month as so far · `publishedGrowth` the latest months' growth carried on, from published rates alone ·
 * `trend` the years before carried on, of an annual figure · `expectation` the analyst's own figure for the remaining months · a member's code where the analyst chose that member.
 */
export type MethodCode =
  | "known"
  | "ensemble"
  | "shares"
  | "differences"
  | "runRate"
  | "publishedGrowth"
  | "trend"
  | "expectation"
  | MemberCode;

/**
 * What else is to be known of a basis, mostly what makes it weaker than usual.
 *
 * `noBaseLevels` growth rates without the levels behind them · `noDenominators` a share without its denominators, months
 * weigh alike · `monthsInterpolated` months without figures were filled in · `quarterly` quarters instead of months ·
 * `zeros`, `negatives` figures at or below zero, for which logs fail · `zerosShared` months of zero share the one beside them · `noHistory` no full year before this one ·
 * `broken` a jump to more than three times or less than a third of the year before; what lies before it does not count ·
 * `slips` figures far out of line with both neighbours were left out ·
 * `capped` the members ran away and were held near what was seen · `ownCalibration` widths from the bureau's own series.
 */
export type CaveatCode =
  | "noBaseLevels"
  | "noDenominators"
  | "monthsInterpolated"
  | "quarterly"
  | "zeros"
  | "zerosShared"
  | "negatives"
  | "noHistory"
  | "broken"
  | "slips"
  | "capped"
  | "ownCalibration";

/**
 * Why there is no projection.
 *
 * `annual` one figure a year, and too few years before · `noData` no figure this year · `tooEarly` January alone, or no full quarter ·
 * `monthsMissing` too many months without figures this year · `noHistory` no full year before this one, and figures below
 * zero · `noActivity` nothing but zeros · `tooUncertain` the 80 % interval spans more than a factor of ten ·
 * `outOfRange` figures too large to calculate with · `noSuchMember` the chosen
 * member does not take part here · `noBaseLevels` a value a month needs the levels behind the growth.
 */
export type NoProjectionCode =
  | "annual"
  | "noData"
  | "tooEarly"
  | "monthsMissing"
  | "noHistory"
  | "noActivity"
  | "tooUncertain"
  | "outOfRange"
  | "noSuchMember"
  | "noBaseLevels";
