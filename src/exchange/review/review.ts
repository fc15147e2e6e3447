import {
  countingFigures,
  jumpBeside,
  monthOf,
  type Month,
  type Observation,
  type PlacedCandidate,
  type ReleaseDoubt,
  type Vintage,
} from "../../observations";
import type { Indicator } from "../../plan";

/**
 * What a figure that was found would be to those that stand: `new`, the `same`, a `revision` of another value, or `unknown`
 * where the plan has no such indicator.
 */
export type FoundState = "new" | "same" | "revision" | "unknown";

/** A figure that was found, before a person lets it count. */
export interface FoundFigure {
  /** Tells it from all others that were found. */
  readonly id: number;
  /** What it is of: two rows of one place exclude each other. */
  readonly place: string;
  readonly candidate: PlacedCandidate;
  readonly month: Month;
  readonly state: FoundState;
  /** The published figure that counts now; null where there is none. */
  readonly standing: Observation | null;
  /** Of the source and beside the figures that stand. */
  readonly doubts: readonly ReleaseDoubt[];
}

const order: Readonly<Record<FoundState, number>> = { revision: 1, new: 2, same: 3, unknown: 4 };

/**
 * What was found beside what stands, doubts first, then revisions. Nothing of it counts before a person says so.
 *
 * Worked: 社零 of 2024-09 read as 5.9 while 5.7 stands → a revision, which is not taken unasked
 */
export function foundBeside(
  candidates: readonly PlacedCandidate[],
  observations: readonly Observation[],
): readonly FoundFigure[] {
  const rows = candidates.map((candidate, id) => reviewRow(candidate, id, observations));
  const rank = ({ state, doubts }: FoundFigure) =>
    state !== "unknown" && state !== "same" && doubts.length > 0 ? 0 : order[state];
  return rows.sort((a, b) => rank(a) - rank(b) || a.id - b.id);
}

/** Whether a row is taken unless a person says otherwise: new, and nothing odd of it. */
export const isTakenUnasked = ({ state, doubts }: FoundFigure): boolean => state === "new" && doubts.length === 0;

/** What says that a figure of its month is used by nothing: written, it would stand there and be told of every month. */
const unusable: ReadonlySet<ReleaseDoubt["code"]> = new Set(["notPublished", "notOver"]);

/** Whether a person may take a row at all. */
export const isOffered = ({ state, doubts }: FoundFigure): boolean =>
  (state === "new" || state === "revision") && !doubts.some(({ code }) => unusable.has(code));

function reviewRow(candidate: PlacedCandidate, id: number, observations: readonly Observation[]): FoundFigure {
  const { indicator, role, basis, year, value, doubts, own } = candidate;
  const month = monthOf(year, candidate.month);
  const vintage = own?.vintage;
  const sample = own?.sample ?? false;
  const place = [indicator?.code ?? id, role, basis, month, vintage, sample].join(" ");
  const about = { id, candidate, month, place };
  if (indicator === null) return { ...about, state: "unknown", standing: null, doubts };
  const series = observations.filter(
    (each) => each.code === indicator.code && each.role === role && each.basis === basis && each.sample === sample,
  );
  // One that says its vintage takes the place of no other.
  const same = vintage === undefined ? series : series.filter((each) => each.vintage === vintage);
  const standing = countingFigures(same, basis).get(month) ?? null;
  const state = standing === null ? "new" : standing.value === value ? "same" : "revision";
  const jump = jumpDoubt(indicator, { ...foundFigure(candidate, month), value }, series);
  return { ...about, state, standing, doubts: jump === null ? doubts : [...doubts, jump] };
}

/** What is odd of a figure beside those that stand; null where nothing is. A cumulative one below an earlier one fell. */
export function jumpDoubt(
  indicator: Indicator,
  figure: Observation,
  observations: readonly Observation[],
): ReleaseDoubt | null {
  const jump = jumpBeside(indicator, figure, observations);
  return jump?.details.compared === "earlierMonth" ? { ...jump, code: "fell" } : jump;
}

/** What a person says of all figures of a source. */
export interface SourceFacts {
  readonly source: string;
  /** Date of release; empty where unknown. */
  readonly released: string;
  /** What the source says they are; null where it does not say. */
  readonly vintage: Vintage | null;
}

/** A figure that a person let count, as it is entered. */
export interface ImportedFigure {
  readonly observation: Observation;
  readonly unit: string;
  /** What is to stand at its own place now, and makes way; null for an empty one. */
  readonly replaces: Observation | null;
}

/** Longest part of a sentence that is kept beside its figure. */
const before = 40;
const after = 12;

/**
 * A row as it is entered, with its source and the words around it. Where the source does not say what the figure is, it
 * takes the place of the one that counts; a figure of another vintage stands beside it.
 *
 * @param derived what is put before the words of a figure that was worked out from another
 */
export function importedFigure(
  { candidate, month, standing }: FoundFigure,
  facts: SourceFacts,
  observations: readonly Observation[],
  derived: string,
): ImportedFigure {
  const { excerpt, mark, unit, own } = candidate;
  const vintage = own?.vintage !== undefined ? own.vintage : (facts.vintage ?? standing?.vintage ?? null);
  const words = excerpt.slice(Math.max(0, mark.start - before), mark.end + after);
  const note = `${candidate.derived ? derived : ""}${words.replace(/\s+/g, " ").trim()}`;
  const observation = {
    ...foundFigure(candidate, month),
    ...{ vintage, source: facts.source.trim(), released: facts.released.trim(), note },
    ...own,
  };
  const replaces = observations.find(
    (each) =>
      each.code === observation.code &&
      each.role === observation.role &&
      each.month === month &&
      each.basis === observation.basis &&
      each.vintage === vintage &&
      each.sample === observation.sample,
  );
  return { observation, unit, replaces: replaces ?? null };
}

function foundFigure({ indicator, role, value, basis }: PlacedCandidate, month: Month): Observation {
  return {
    ...{ code: indicator?.code ?? "", month, value, role, vintage: null, basis },
    ...{ source: "", released: "", note: "", sample: false },
  };
}
