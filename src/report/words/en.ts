import type { Translation } from "../../words";
import { explanationEn } from "./explanation/en";
import { issueEn } from "./issue/en";
import { rulesEn } from "./rules/en";
import type { reportZhCN } from "./zh-CN";

/** The same in English. */
export const reportEn = {
  period: {
    yearToDate: "Jan–month {month} ",
    first: "January ",
    whole: "the year ",
    end: "end of month {month} ",
    endOfYear: "year-end ",
  },
  reason: {
    notInCatalogue: "The catalogue does not know this indicator: its target is kept, not analysed.",
    unparsedTarget: "The target “{target}” was not understood; check the words of the target cell.",
    assignedMissing: "The target is “{target}”; enter the number handed down.",
    benchmarkMissing: "The target is “{target}”; enter the benchmark figures.",
    baseMissing: "The target is “{target}”; enter last year's full-year (year-end) figure.",
    referenceMissing: "The target is “{target}”; the indicator it refers to has no figure yet.",
    noFigure: "No figure up to {asOf}.",
    notPublished: "Up to {asOf} no figure is due.",
    totalReached: "{fact}: the year's target {aim} is reached.",
    boundPassed: "{fact}: the year's limit {aim} is passed.",
    yearMet: "{fact}: target {aim} met.",
    yearMissed: "{fact}: target {aim} missed.",
    veryUnlikely: "{fact}; {outlook}; target {aim} is met with a probability {probability}{rest}.",
    newlyDoubtful:
      "{fact}; {outlook}; target {aim} is met with a probability {probability}; once more so is far behind{rest}.",
    unprecedented:
      "{fact}; {outlook}; target {aim} is met with probability {probability}, and needs more than ever shown before{rest}.",
    unlikely: "{fact}; {outlook}; target {aim} is met with probability {probability}, less than even{rest}.",
    behindLikely: "{fact}; behind its pace, {outlook}; target {aim} is met with a probability of {probability}{rest}.",
    onPaceUnlikely:
      "{fact}; on its pace, but {outlook}; target {aim} is met with a probability of {probability}, under a half{rest}.",
    likely: "{fact}; {outlook}; target {aim} is met with probability {probability}{rest}.",
    expectedVeryUnlikely:
      "{fact}; {outlook}; target {aim} is expected to be met with a probability of only {probability}{rest}.",
    expectedUnlikely:
      "{fact}; {outlook}; target {aim} is expected to be met with a probability of {probability}, under a half{rest}.",
    expectedLikely: "{fact}; {outlook}; target {aim} is expected to be met with a probability of {probability}{rest}.",
    gapFarBehind: "{fact}: far behind the pace{rest}.",
    gapBehind: "{fact}: behind the pace{rest}.",
    gapNear: "{fact}: just behind the pace{rest}.",
    gapOnPace: "{fact}: on pace{rest}.",
    ownRule: "{fact}; judged by the rule “{rule}”{rest}.",
  },
  part: {
    fact: "{period}{actual}",
    factWithPace: "{period}{actual} (pace {pace}, gap {gap})",
    factWithReference: "{period}{actual} (against {reference}, gap {gap})",
    factWithEarlier: "{period}{actual} ({against} against {reference}, gap {gap})",
    referenceFigure: "{period}{name} {value}",
    referencePlan: "{name} as planned {value}",
    benchmark: { province: "provincial average", nation: "national average" },
    outlook: "year-end projected at {value}",
    restGrowth: "; the remaining months need {value} ({low} to {high} given rounding)",
    restTotal: "; {value} still to come, {perMonth} a month",
    restMean: "; the remaining months need a mean of {value}",
    restMeanCap: "; the mean of the remaining months may be {value} at most",
    restFar: "; far below the limit",
    restLevel: "; {period} must bring {change}, {perMonth} a month",
    restLevelQuarters: "; {period} must bring {change}",
    change: {
      amountUp: "an increase of {value}",
      amountDown: "a decrease of {value}",
      rateUp: "a rise of {value}",
      rateDown: "a fall of {value}",
    },
    toCome: {
      months: "the last {count} months",
      lastMonth: "December",
      quarters: "the last {count} quarters",
      lastQuarter: "the fourth quarter",
      counts: "one、two、three、four、five、six、seven、eight、nine、ten、eleven",
    },
    chance: { below: "below 1%", above: "above 99%", only: "of only {probability}" },
    annual: "An annual indicator, published after the year's end.",
    annualBefore: "An annual indicator, published after the year's end; {value} in {year}.",
    annualTrend:
      " By the years before it is projected at {value}; target {aim} is met with a probability {probability}: {outlook}.",
    restRoom: "; there is room to spare",
  },
  moved: {
    movement: {
      newlyLagging: "newly lagging",
      recovered: "recovered",
      worse: "worse",
      better: "better",
      same: "same status",
      new: "",
    },
    growth: { faster: "faster by ", slower: "slower by ", same: "same growth" },
    gap: { faster: "gap better by ", slower: "gap worse by ", same: "same gap" },
    targetChanged: "target changed",
    separator: ", ",
  },
  judged: { manual: "{computed} by the rules, set to {manual}: {reason}{signed}", signed: " ({signed})" },
  sampleNotice: "Contains sample values for demonstration, not published figures.",
  explanation: explanationEn,
  issue: issueEn,
  rules: rulesEn,
} satisfies Translation<typeof reportZhCN>;
