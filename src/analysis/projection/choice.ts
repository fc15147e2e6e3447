import { err, ok } from "../../plan";
import { moved, stretched } from "./distribution";
import type { MethodCode } from "./codes";
import type { MemberCode } from "./ensemble/members";
import type { Outcome, OutcomeResult } from "./method";
import type { ModelSeries } from "./modelSeries/modelSeries";
import { sum } from "./simple/known";

/**
 * What the analyst prefers to the automatic method: one of the ensemble's members, or an own expectation for the months
 * to come, as growth over last year's same months in % or as a value a month (a quarter, for quarterly figures; of a
 * level, the year-end level itself).
 */
export type Choice =
  | { readonly kind: "member"; readonly member: MemberCode }
  | { readonly kind: "growth"; readonly value: number }
  | { readonly kind: "monthly"; readonly value: number };

/** The outcome of one member: its own answer in the middle of the width that the ensemble has. */
export function ofMember(outcome: Outcome, series: ModelSeries, member: MemberCode): OutcomeResult {
  const answer = outcome.answers.find(({ code }) => code === member);
  return answer ? ok(centred(outcome, series, answer.rest, member)) : err("noSuchMember");
}

/** The outcome around the year-end that an analyst expects, in the indicator's unit. */
export function expected(outcome: Outcome, series: ModelSeries, yearEnd: number): OutcomeResult {
  return ok(centred(outcome, series, (yearEnd - series.offset) / series.factor - soFar(series), "expectation"));
}

/** An outcome with its median at what is there and a rest, and the width that such a projection has. */
function centred(outcome: Outcome, series: ModelSeries, rest: number, method: MethodCode): Outcome {
  const { distribution } = outcome;
  const base = soFar(series);
  const linear = outcome.method === "differences" || rest <= 0;
  const around = linear ? moved(distribution, base + rest) : stretched(distribution, base, base + rest);
  return { ...outcome, distribution: around, method };
}

const soFar = ({ part, current }: ModelSeries) => (part === "total" ? sum(current) : 0);
