import { type Distribution, exponential } from "../distribution";
import { type Part, sum } from "./known";

/**
 * As much each month as so far, or the last level again: what is left without any full year before.
 *
 * The width is that of such guesses on public series; nothing in the figures themselves could narrow it.
 *
 * @param current known months (or quarters), not below zero
 * @param parts 12 or 4
 * Worked: 60 in two months → 300 expected for the other ten
 */
export function runRate(current: readonly number[], part: Part, parts: number, errors: Distribution): Distribution {
  if (part === "december") return exponential(errors, 0, current[current.length - 1]!, 1);
  const sofar = sum(current);
  return exponential(errors, sofar, (sofar * (parts - current.length)) / current.length, 1);
}
