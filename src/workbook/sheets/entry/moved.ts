import { monthNumber, type Observation } from "../../../observations";
import { rowIdentity } from "./series";

/** Figures by row (`identityOf`) and month number, as they stood before anything looked moved. */
export type Baseline = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** A figure that stands where another row's stood before, and whose that was. */
export interface Moved {
  readonly observation: Observation;
  readonly fromCode: string;
}

/** A single figure may be the same by chance; so many, and so large a part of the other row's, are not. */
const fewest = 2;
const leastPart = 0.5;

/**
 * The figures that were another row's when they were last read while that row now says otherwise, as where figures are
 * sorted without the names beside them: neither name nor hidden key tells of that.
 *
 * @param before as returned with the reading before; nothing is moved against an empty one
 * @returns the moved figures and the baseline of the next reading, in which they do not count
 * Worked: 甲 1月 1, 2月 2 and 乙 1月 3, 2月 4 before; 甲 3, 4 and 乙 1, 2 now → all four are moved
 */
export function movedFigures(
  observations: readonly Observation[],
  before: Baseline,
): { readonly moved: readonly Moved[]; readonly baseline: Baseline } {
  const now = new Map<string, Map<number, number>>();
  const placed = observations.map((observation) => {
    return { observation, row: rowIdentity(observation), month: monthNumber(observation.month) };
  });
  for (const { observation, row, month } of placed) add(now, row, month, observation.value);
  const left = leftPlaces(now, before);
  const pairs = new Map<string, { readonly from: string; readonly observation: Observation }[]>();
  for (const { observation, row, month } of left.size === 0 ? [] : placed) {
    if (before.get(row)?.get(month) === observation.value) continue;
    for (const from of left.get(`${month} ${observation.value}`) ?? []) {
      // A row whose year or kind was corrected is the same row.
      if (from === row || (codeOf(from) === observation.code && !now.has(from))) continue;
      const pair = `${from} ${row}`;
      pairs.set(pair, [...(pairs.get(pair) ?? []), { from, observation }]);
    }
  }
  const moved = [...pairs.values()]
    .filter((pair) => pair.length >= Math.max(fewest, leastPart * before.get(pair[0]!.from)!.size))
    .flat();
  const baseline = new Map([...before].map(([row, figures]) => [row, new Map(figures)]));
  const kept = new Set(
    moved.flatMap(({ from, observation }) =>
      [from, rowIdentity(observation)].map((row) => `${row} ${monthNumber(observation.month)}`),
    ),
  );
  for (const [row, figures] of now)
    for (const [month, value] of figures)
      if (kept.size === 0 || !kept.has(`${row} ${month}`)) add(baseline, row, month, value);
  return { moved: moved.map(({ from, observation }) => ({ observation, fromCode: codeOf(from) })), baseline };
}

/** By month and value the rows that held it before and hold something else now. */
function leftPlaces(now: Baseline, before: Baseline): ReadonlyMap<string, readonly string[]> {
  const left = new Map<string, string[]>();
  for (const [row, figures] of before)
    for (const [month, value] of figures) {
      if (now.get(row)?.get(month) === value) continue;
      const key = `${month} ${value}`;
      left.set(key, [...(left.get(key) ?? []), row]);
    }
  return left;
}

function add(to: Map<string, Map<number, number>>, row: string, month: number, value: number): void {
  const figures = to.get(row) ?? new Map<number, number>();
  figures.set(month, value);
  to.set(row, figures);
}

const codeOf = (identity: string): string => (JSON.parse(identity) as [string])[0];
