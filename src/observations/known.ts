import type { Month } from "./month";
import type { Observation } from "./observation";

/**
 * The figures that are known at a month, as a bureau would have had them then: none reported after it, and the numbers
 * handed down for the whole year.
 *
 * @example knownAt([figure("GDP", 2024, 9, 5.2), figure("GDP", 2024, 10, 5.1)], "2024-09").length // 1
 */
export function knownAt(observations: readonly Observation[], asOf: Month): readonly Observation[] {
  return observations.filter(({ role, month }) => role === "assigned" || month <= asOf);
}
