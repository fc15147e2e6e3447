import type { Translation } from "../../../words";
import type { explanationZhCN } from "./zh-CN";

/** How a projection came about, in English. */
export const explanationEn = {
  sentence: "{method}{basis}{members}{error}{caveats}.",
  expectation: {
    growthUp: "As expected by the analyst: the remaining months grow by {value}",
    growthDown: "As expected by the analyst: the remaining months fall by {value}",
    growthFlat: "As expected by the analyst: the remaining months are as last year's",
    perMonth: "As expected by the analyst: {value} in each remaining month",
    perQuarter: "As expected by the analyst: {value} in each remaining quarter",
    yearEnd: "As expected by the analyst: {value} at year-end",
    member: "{method}, as chosen",
  },
  who: " ({who})",
  whoSeparator: ", ",
  basis: " (from {years} and {period} of this year)",
  basisYears: " (from {years})",
  basisThisYear: " (from {period} of this year)",
  years: "{first}–{last}",
  year: "{year}",
  members: ": {list}",
  member: "{method} {weight}",
  error: ", ±{error} with 80% confidence",
  caveats: "; {list}",
  caveat: {
    noBaseLevels: "without last year's levels, from published rates alone",
    noDenominators: "without denominators, months weigh alike",
    monthsInterpolated: "single missing months filled in by straight lines",
    quarterly: "by quarters",
    zeros: "with zeros, hence without logs",
    zerosShared: "months of zero share the figure of the month beside them",
    negatives: "with figures below zero, hence without logs",
    noHistory: "without a full year before",
    broken: "the series has a break; only the years after it count",
    slips: "single figures far out of line with the months beside them were left out",
    capped: "what ran away was held near what was seen",
    ownCalibration: "the interval is calibrated on the bureau's own series",
  },
  none: "No projection: {reason}",
  separator: ", ",
} satisfies Translation<typeof explanationZhCN>;
