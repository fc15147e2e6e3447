import type { Measurements } from "./assessment";
import { attainment } from "./attainment";
import { decimal } from "./decimal";
import { gapOf, signOf } from "./goal";
import { standingOf } from "./outlook";
import { paceAt, type Pace } from "./pace";
import type { Projection } from "./projection";
import { requiredFor, restOf } from "./required";
import type { Resolved } from "./resolve";
import { halfStepOf, type Subject } from "./subject";
import { monthNumber } from "../observations";

/** The pace of a month, as a target that has come to a number asks for it. */
export function paceOf({ indicator, knowledge, series, year }: Subject, target: Resolved, month: number): Pace | null {
  return paceAt({
    measure: knowledge.measure,
    quantity: knowledge.quantity,
    sign: signOf(indicator),
    aim: target.reference ? decimal(target.reference.value + target.reference.points) : target.goal.aim,
    month,
    base: series.actual.get(year - 1),
    milestones: indicator.milestones,
    referred: target.reference !== null,
  });
}

/** The figure that the pace is for: that of the month which a reference has too. */
export function comparedFigure<T extends number | null>(of: {
  readonly reference: Measurements["reference"];
  readonly actual: T;
}): T | number {
  return of.reference?.against ?? of.actual;
}

/** What a figure, with the projection behind it, comes to against its target. */
export function measure(
  subject: Subject,
  target: Resolved,
  figure: Pick<Measurements, "dataMonth" | "actual" | "probability" | "outlook"> & {
    readonly projection: Projection | null;
  },
): Measurements {
  const { indicator } = subject;
  const { goal, reference, changeFrom } = target;
  const { dataMonth, actual, projection, probability, outlook } = figure;
  const pace = paceOf(subject, target, monthNumber(dataMonth));
  const gap = pace && gapOf(comparedFigure({ reference, actual }), pace.value, indicator);
  const rest = restOf(subject);
  return {
    aim: goal.aim,
    reference,
    dataMonth,
    actual,
    probability,
    outlook,
    pace: pace?.value ?? null,
    paceBasis: pace?.basis ?? null,
    gap,
    standing: gap === null ? null : standingOf(gap, halfStepOf(subject)),
    required: rest && requiredFor(rest, goal.aim, indicator.unit),
    attainment: attainment(actual, goal.aim, indicator, changeFrom),
    projectedAttainment: projection && attainment(projection.value, goal.aim, indicator, changeFrom),
  };
}
