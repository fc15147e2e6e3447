import { assessWith, requiredWith, type Choice } from "../analysis";
import { parts } from "../figures";
import { enteredKind, type EnteredKind } from "../observations";
import type { FunctionAnswer, Question } from "./call";
import { cellOf, none } from "./figures";
import { refused } from "./result";

/** What the rest of the year is said as: the growth of its months, or the figure of each. */
type RestMode = Exclude<Choice["kind"], "member">;

/**
 * What the year would come to if its rest went as assumed.
 *
 * Worked: GDP at 5.2 in September, the rest growing by 6 % → 5.4
 */
export const answerWhatIf: FunctionAnswer = (call) => {
  const mode = call.choice("mode", "restMode");
  if (!mode.ok) return mode.error;
  const part = call.choice("part", "whatIfPart");
  if (!part.ok) return part.error;
  const question = call.question();
  if (!question.ok) return question.error;
  const { view, assessment, asOf } = question.value;
  const kind = mode.value === "growth" ? growthKind(question.value) : amountKind(question.value);
  const assumed = call.number("assumed", kind);
  if (!assumed.ok) return assumed.error;
  if (assumed.value === null) return refused(call.words.error.missingAssumed);
  if (assessment.actual === null) return none("noFigure", question.value);
  const { plan, observations, settings } = view;
  const choice = { kind: mode.value as RestMode, value: assumed.value };
  const then = assessWith({ plan, observations, settings, asOf }, assessment.indicator.code, choice)!;
  const assumption = { ...question.value, assessment: then };
  if (then.projection === null) return none("noProjection", assumption);
  const code = part.value as keyof typeof parts.whatIfPart;
  const why = code === "attainment" ? "noAttainment" : "pending";
  return cellOf(parts.whatIfPart[code], assumption) ?? none(why, assumption);
};

/**
 * What the rest of the year must show to end at a value; at the target where none is given.
 *
 * Worked: a total of 60 in six months against a target of 126 → 11 a month
 */
export const answerNeeded: FunctionAnswer = (call) => {
  const mode = call.choice("mode", "restMode");
  if (!mode.ok) return mode.error;
  const question = call.question();
  if (!question.ok) return question.error;
  const yearEnd = call.number("yearEnd", amountKind(question.value));
  if (!yearEnd.ok) return yearEnd.error;
  const { view, assessment, asOf } = question.value;
  if (assessment.actual === null) return none("noFigure", question.value);
  const aim = yearEnd.value ?? assessment.aim;
  if (aim === null) return none("pending", question.value);
  const { plan, observations, settings } = view;
  const required = requiredWith({ plan, observations, settings, asOf }, assessment.indicator.code, aim);
  return required?.[mode.value as RestMode] ?? none("noNeeded", question.value);
};

const unbounded = { low: -Infinity, high: Infinity };

/** What an assumed amount, average or year-end is: the indicator's figure, but that an assumption may go to extremes. */
const amountKind = ({ assessment, view }: Question): EnteredKind => ({
  ...enteredKind(assessment.indicator, view.observations),
  bounds: unbounded,
});

/** An assumed growth, of an indicator of any unit, on the scale of its own growth and of the one that is required. */
function growthKind({ assessment, view }: Question): EnteredKind {
  const { indicator, required } = assessment;
  const own = indicator.knowledge?.quantity === "growth" ? enteredKind(indicator, view.observations).scale : [];
  return {
    kind: { unit: "%", quantity: "growth", reduction: indicator.knowledge?.reduction ?? false },
    bounds: unbounded,
    scale: [...own, ...(required?.growth == null ? [] : [required.growth])],
    decimals: 1,
  };
}
