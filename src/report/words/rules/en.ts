import type { Translation } from "../../../words";
import type { rulesZhCN } from "./zh-CN";

/** Rules of the bureau's own, in English. */
export const rulesEn = {
  problem: {
    empty: "The rule is empty; write a condition such as “progress < 0.95 and probability < 0.5”.",
    tooLong: "The rule has more than 200 characters; shorten it or make several.",
    syntax: "From character {at}, “{word}” makes no sense; check the spelling.",
    notAllowed:
      "Character {at}, “{word}”, cannot be used; there are comparisons, and, or, not, arithmetic, abs, min, max; shares are fractions (0.5 for 50%).",
    unknownName: "Character {at}, “{word}”, is no known name; there are: {names}.",
    notCondition: "This is no condition; compare two numbers with <, <=, >, >= or ==, as in “gap < -1”.",
  },
  unfinished: "The condition is unfinished; complete it, and see that its brackets pair.",
  name: { tolerance: "tolerance", month: "month" },
  meaning: {
    progress: "the actual figure over its pace, a fraction; of what is better low the other way round",
    attainment: "attainment, a fraction",
    projectedAttainment: "projected attainment, a fraction",
    probability: "probability that the target is met, 0 to 1",
    gap: "the gap in the indicator's unit (points for percentages), negative is behind",
    tolerance: "the indicator's tolerance",
    actual: "the figure of the data month, percentages as printed (5.2 for 5.2%)",
    pace: "what should be reached by the data month",
    target: "the year-end value aimed at",
    projection: "the projected year-end value",
    required: "what the rest of the year requires",
    month: "the data month, 1 to 12",
  },
  separator: ", ",
} satisfies Translation<typeof rulesZhCN>;
