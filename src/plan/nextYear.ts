import type { Indicator, Plan } from "./plan";

/**
 * The plan of the year after one, before it is out: the same indicators with their targets still to be filled in. What people
 * decided for the year goes with the year: milestones, changes of targets.
 *
 * @example planAfter(plan).year // 2025
 */
export function planAfter({ region, year, indicators }: Plan): Plan {
  return { region, year: year + 1, source: "", indicators: indicators.map(withoutTarget) };
}

function withoutTarget({ also: _promised, ...indicator }: Indicator): Indicator {
  return {
    ...indicator,
    cells: [],
    target: { text: "", stretch: false, kind: "unparsed" },
    owner: "",
    milestones: [],
    revisions: [],
  };
}

/** Whether nothing is promised in a plan yet, as in one that {@link planAfter} made. */
export const isWithoutTargets = ({ indicators }: Plan): boolean => indicators.every(({ target }) => target.text === "");
