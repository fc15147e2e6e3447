import type { Translation } from "../../words";
import type { releaseZhCN } from "./zh-CN";

/** The same in English. */
export const releaseEn = {
  doubt: {
    looseName: "“{name}” is also said of something else; check that this indicator is meant.",
    nameUnclear: "The source says “{name}”; check that this indicator is meant.",
    subjectFar: "“{name}” stands between the name and the figure; check that this indicator is meant.",
    guessedPart: "The source says only “{name}”, taken as “{as}”; check it.",
    notInPlan: "The plan has no indicator “{name}”.",
    otherYear: "This is a figure of {year}; check the year.",
    earlierPeriod: "The source gives a later month of the same indicator; check the month.",
    carriedMonth:
      "The sentence names no period, and the one before speaks of month {month} alone; check that it is cumulative.",
    openMonth: "It says only month {month}, not whether alone or since January; check it.",
    noPeriod:
      "No period stands there; taken as since January up to month {month}, as elsewhere in the source; check it.",
    approximateFigure: "The source gives it approximately; enter the exact figure.",
    forecast: "The source expects it; check it.",
    otherBenchmark: "This is a figure of {scope}, another region than the plan compares with; check it.",
    otherLevel: "The source speaks of a region of another level; check that it is this one.",
    scopeUnclear: "Another region was spoken of before; check that the figure is of this one.",
    otherBasis: "This figure is on the basis “{basis}”; check it.",
    conflict: "The source also gives {others} for the same; check which one to use.",
    listMismatch: "There are not as many names as figures; check each.",
    signAndWord: "The figure has a sign beside a word of direction; check it.",
    otherUnit: "The source's unit {given} does not convert to {unit}; check it.",
    noUnit: "The source names no unit; taken as {unit}, check it.",
    columnUnclear: "The heading “{column}” was not understood wholly; check this column.",
    sideUnclear: "The source says “better”, not on which side; check it.",
    changeUnlikeStanding:
      "By the change that the source states ({points} points) {month} was {implied}{unit}, but {standing}{unit} stands there; check it.",
    changeUnlikeText:
      "By the change that the source states ({points} points) {month} was {implied}{unit}, but the source also says {said}{unit}; check it.",
    fell: "The cumulative figure is below {reference} of {month}; check it.",
    calculated: "Calculated by a formula (={formula}); check it.",
    ownersDiffer: "For the same indicator {others}; check which one to use.",
  },
  odd: {
    implausibleJump: "Far from {compared}{reference}; check it.",
    maybeFraction: "Perhaps {percent} % written as a fraction; check it.",
    farFromScale: "It is {times} times {reference}, such as the target; check the unit.",
    maybeIndex: "Perhaps an index, the growth would be {growth}; check it.",
    unusualGrowth: "A growth of more than 100 %; check whether it is an amount.",
  },
  reason: {
    singleMonth: "of a month alone, not since January",
    notFromJanuary: "of a quarter or half alone, not since January",
    withinMonth: "up to a day inside of a month, not of whole months",
    noPeriod: "no period is named",
    otherPlace: "of another place",
    target: "a target",
    attainment: "a share of a target",
    contribution: "a contribution",
    lastYear: "last year's",
    twoYearAverage: "averaged over years",
    monthOnMonth: "on the month before",
    share: "a share",
    change: "a change of a rate",
    growthOfTotal: "growth of an indicator that is a total",
    difference: "an amount of change",
    otherUnit: "the unit is not the indicator's",
    noSubject: "no indicator is named",
    unreadColumn: "a cell that was not understood",
  },
} satisfies Translation<typeof releaseZhCN>;
