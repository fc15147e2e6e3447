import { assessWith, requiredWith, type Choice } from "../analysis";
import { messagesOf, type Messages } from "../report";
import { none, projectionPart, type Question } from "./figures";
import type { Result } from "./result";
import type { View } from "./view";

export type RestMode = keyof Messages["functions"]["choice"]["restMode"];
export type WhatIfPart = keyof Messages["functions"]["choice"]["whatIfPart"];

/**
 * What the year would come to if its rest went as assumed.
 *
 * Worked: GDP at 5.2 in September, the rest growing by 6 % → 5.4
 */
export function whatIfOf(view: View, question: Question, assumed: Choice, part: WhatIfPart): Result {
  const { assessment, asOf } = question;
  if (assessment.actual === null) return none("noFigure", question);
  const { plan, observations, settings } = view;
  const then = assessWith({ plan, observations, settings, asOf }, assessment.indicator.code, assumed)!;
  const of = { ...question, assessment: then };
  const { projection } = then;
  if (projection === null) return none("noProjection", of);
  switch (part) {
    case "value":
    case "low80":
    case "high80":
      return projectionPart(projection, part);
    case "probability":
      return then.probability ?? none("pending", of);
    case "attainment":
      return then.projectedAttainment ?? none("noAttainment", of);
    case "status":
      return messagesOf("zh-CN").status[then.computed];
  }
}

/**
 * What the rest of the year must show to end at a value; at the target where none is given.
 *
 * Worked: a total of 60 in six months against a target of 126 → 11 a month
 */
export function neededOf(view: View, question: Question, yearEnd: number | null, mode: RestMode): Result {
  const { assessment, asOf } = question;
  if (assessment.actual === null) return none("noFigure", question);
  const { plan, observations, settings } = view;
  const aim = yearEnd ?? assessment.aim;
  if (aim === null) return none("pending", question);
  const required = requiredWith({ plan, observations, settings, asOf }, assessment.indicator.code, aim);
  return required?.[mode] ?? none("noNeeded", question);
}
