import type { Observation } from "./observation";

type ByCode = ReadonlyMap<string, readonly Observation[]>;

const known = new WeakMap<object, ByCode>();

/**
 * Figures by their indicators, each in the order given; made once for as long as the same array is asked about.
 *
 * @example observationsByCode(observations).get("GDP").every(({ code }) => code === "GDP") // true
 */
export function observationsByCode(observations: Iterable<Observation>): ByCode {
  const before = known.get(observations);
  if (before) return before;
  const made = new Map<string, Observation[]>();
  for (const each of observations) {
    const list = made.get(each.code);
    if (list) list.push(each);
    else made.set(each.code, [each]);
  }
  if (Array.isArray(observations)) known.set(observations, made);
  return made;
}
