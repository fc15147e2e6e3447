import { statusesBehind, type Assessment, type Status } from "../../../analysis";

/** How many indicators of a group have each status. */
export interface Tally {
  readonly label: string;
  readonly counts: ReadonlyMap<Status, number>;
}

/**
 * Counts the statuses of assessments.
 *
 * @example countsOf([{ status: "lagging" }, { status: "lagging" }, { status: "met" }]).get("lagging") // 2
 */
export function countsOf(assessments: readonly Assessment[]): Map<Status, number> {
  const counts = new Map<Status, number>();
  for (const { status } of assessments) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}

/** Where groups are counted. */
export interface TallyRoom {
  /** Rows that there are for groups. */
  readonly room: number;
  /** What the groups put together are called. */
  other(count: number): string;
  /** Whether a group comes before another one; without it they keep their order. */
  before?(a: Tally, b: Tally): number;
}

/**
 * Counts the statuses of groups, in the order in which the groups come; where there are more than there is room for, the last
 * ones are put together, so that the groups always add up to all.
 *
 * @param labelOf what a group is called; its first indicator's place decides its own
 */
export function tallies(
  assessments: readonly Assessment[],
  labelOf: (assessment: Assessment) => string,
  { room, other, before }: TallyRoom,
): Tally[] {
  const groups = new Map<string, Assessment[]>();
  for (const each of assessments) {
    const group = groups.get(labelOf(each));
    if (group) group.push(each);
    else groups.set(labelOf(each), [each]);
  }
  const all = [...groups].map(([label, members]) => ({ label, members, counts: countsOf(members) }));
  if (before) all.sort(before);
  if (all.length <= room || room < 1) return all.slice(0, room);
  const rest = all.slice(room - 1);
  const members = rest.flatMap((group) => group.members);
  return [...all.slice(0, room - 1), { label: other(rest.length), counts: countsOf(members) }];
}

/** Sorts the groups with most indicators behind first, then the larger ones; one label always last. */
export function mostLaggingFirst(last: string): (a: Tally, b: Tally) => number {
  const sum = ({ counts }: Tally, statuses: Iterable<Status>) =>
    [...statuses].reduce((total, status) => total + (counts.get(status) ?? 0), 0);
  const lagging = (tally: Tally) => sum(tally, statusesBehind);
  const size = (tally: Tally) => sum(tally, tally.counts.keys());
  return (a, b) => Number(a.label === last) - Number(b.label === last) || lagging(b) - lagging(a) || size(b) - size(a);
}
