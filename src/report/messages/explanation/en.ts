import type { Messages } from "../zh-CN";

/** How a projection came about, in English. */
export const explanationEn: Messages["explanation"] = {
  sentence: "{method}{basis}{members}{error}{caveats}.",
  expectation: {
    growth: "{method}: the remaining months grow by {value}%",
    monthly: "{method}: {value} in each remaining month",
    member: "{method}, as chosen",
  },
  basis: " (from {years} and {period} of this year)",
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
    negatives: "with figures below zero, hence without logs",
    noHistory: "without a full year before",
    broken: "the series has a break; only the years after it count",
    capped: "months that ran away were held near what was seen",
    ownCalibration: "the interval is calibrated on the bureau's own series",
  },
  none: "No projection: {reason}",
  separator: ", ",
};
