import { err, ok, type Result } from "../../plan";
import { moved, stretched, type Distribution } from "./distribution";
import type { MethodCode, NoProjectionCode } from "./codes";
import type { MemberCode } from "./ensemble/members";
import type { Outcome, OutcomeResult } from "./method";
import type { Route } from "./routes/route";
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

/**
 * An outcome with its median where the analyst wants it and the width that such a projection has.
 *
 * @returns the code of the reason where the choice cannot be followed
 */
export function chosen(outcome: Outcome, route: Route, choice: Choice): OutcomeResult {
  const rest = restOf(outcome, route, choice);
  if (!rest.ok) return rest;
  const method: MethodCode = choice.kind === "member" ? choice.member : "expectation";
  return ok({ ...outcome, distribution: around(outcome, route, rest.value), method });
}

/** What is still to come by the analyst's choice; for a level, the last value. */
function restOf(
  { answers }: Outcome,
  { history, current, part, parts }: Route,
  choice: Choice,
): Result<number, NoProjectionCode> {
  switch (choice.kind) {
    case "member": {
      const answer = answers.find(({ code }) => code === choice.member);
      return answer ? ok(answer.rest) : err("noSuchMember");
    }
    case "growth": {
      const before = history[history.length - 1];
      if (!before) return err("noHistory");
      return ok(sum(before.slice(part === "total" ? current.length : -1)) * (1 + choice.value / 100));
    }
    case "monthly":
      return ok(part === "total" ? choice.value * (parts - current.length) : choice.value);
  }
}

function around({ distribution, method }: Outcome, { current, part }: Route, rest: number): Distribution {
  const base = part === "total" ? sum(current) : 0;
  if (method === "differences" || rest <= 0) return moved(distribution, base + rest);
  return stretched(distribution, base, base + rest);
}
