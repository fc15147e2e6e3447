import { monthNumber, type Month } from "../observations";
import type { Indicator, Revision } from "../plan";

/**
 * An indicator with the target that holds at a month: a report of an earlier month stays held to the target of its time.
 *
 * Worked: an indicator whose 6以上 became 5.5左右 from August has the target 6以上 in a report of June
 */
export function asPromised(indicator: Indicator, asOf: Month): Indicator {
  const later = inOrder(indicator).find(({ from }) => from > monthNumber(asOf));
  return later === undefined ? indicator : { ...indicator, target: later.target };
}

/** The latest change of the target that is in force at a month, or null. */
export function revisionAt(indicator: Indicator, asOf: Month): Revision | null {
  return (
    inOrder(indicator)
      .filter(({ from }) => from <= monthNumber(asOf))
      .at(-1) ?? null
  );
}

const inOrder = ({ revisions }: Indicator) => [...revisions].sort((a, b) => a.from - b.from);
