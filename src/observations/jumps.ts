import type { Knowledge, Quantity } from "../plan";
import { monthNumber } from "./month";
import { ordinal, positions, targetFigures, type Entry, type Figure, type FigureSeries } from "./series";

/** A figure that is worth a second look, and what it was compared with. */
export interface Jump {
  readonly entry: Entry;
  readonly compared: "earlierMonth" | "lastYear" | "neighbours" | "scale";
  readonly reference: number;
  /** Month of the reference; null where it is the median of several, or the target. */
  readonly month: Figure["month"] | null;
}

/** Points beyond which a percentage has jumped. */
const points = 30;
/**
 * Points that a single month would have had to grow by for a cumulative growth to have jumped: more than twice the largest
 * among 1180 published ones of cities, the province and the nation.
 */
const ownPoints = 75;
/** Multiple beyond which an amount has jumped. */
const times = 5;

/**
 * The entries of a series that jump implausibly. Rules by measure:
 *
 * - cumulative totals, and the levels behind growth or shares: less than an earlier month of the same year; or more than 5
 *   times, less than a fifth of, the same month of the year before
 * - everything else goes by the median of the two figures before and the two after, so that a slip marks itself and not its
 *   neighbours: growth more than 30 points away, cumulative growth also where a month alone would have had to make up 75 since
 *   the months around it (8.3 points in September, of which a month is a ninth); rates 30 points, or 5 times; amounts 5 times
 * - one that stands alone goes by its target and what else it is held to: growth more than 30 points away; anything else less
 *   than a fifth (what is many times as large is far from its scale by itself, see `doubtOfScale`)
 *
 * Indicators unknown to the catalogue, whose measure is not known, and numbers handed down are not judged.
 *
 * @param held benchmarks and numbers handed down that reported figures are held to
 */
export function jumpsOf(series: FigureSeries, held: readonly Figure[] = []): Jump[] {
  const { knowledge } = series.indicator;
  if (knowledge === null || series.role === "assigned" || series.role === "rank") return [];
  const totals = series.role === "level" || knowledge.measure === "cumulativeTotal";
  const at = positions(series);
  const scale = series.role === "actual" ? [...targetFigures(series.indicator), ...held.map(({ value }) => value)] : [];
  return series.entries.flatMap((entry) => {
    const index = at.get(entry.observation.month)!;
    const jump = totals
      ? jumpOfTotal(entry, series.figures, index)
      : series.figures.length === 1
        ? jumpFromScale(entry, scale, knowledge.quantity)
        : jumpAmongNeighbours(entry, series.figures, index, knowledge);
    return jump ? [{ entry, ...jump }] : [];
  });
}

type Reference = Omit<Jump, "entry">;

function jumpOfTotal({ observation }: Entry, figures: readonly Figure[], index: number): Reference | null {
  const { value } = observation;
  const before = figures[index - 1];
  if (before && before.month.slice(0, 4) === observation.month.slice(0, 4) && value < before.value)
    return { compared: "earlierMonth", reference: before.value, month: before.month };
  const due = ordinal(observation.month) - 12;
  const lastYear = figures.slice(Math.max(0, index - 12), index).find(({ month }) => ordinal(month) === due);
  if (lastYear && isFar(value, lastYear.value))
    return { compared: "lastYear", reference: lastYear.value, month: lastYear.month };
  return null;
}

function jumpAmongNeighbours(
  { observation }: Entry,
  figures: readonly Figure[],
  index: number,
  { quantity, measure, frequency }: Knowledge,
): Reference | null {
  const near = [...figures.slice(Math.max(0, index - 2), index), ...figures.slice(index + 1, index + 3)];
  const { value } = observation;
  const isJump = (reference: number) =>
    (quantity !== "amount" && Math.abs(value - reference) > points) ||
    (quantity !== "growth" && isFar(value, reference));
  const reference = jumpedFrom(near, value, isJump);
  if (reference !== null) return { compared: "neighbours", reference, month: null };
  if (measure !== "cumulativeGrowth" || frequency !== "monthly") return null;
  const [at, within] = [ordinal(observation.month), observation.month.slice(0, 4)];
  const around = near.filter(({ month }) => month.startsWith(within) && Math.abs(ordinal(month) - at) <= 2);
  const isUnmade = (usual: number) => Math.abs(value - usual) * monthNumber(observation.month) > ownPoints;
  const usual = jumpedFrom(around, value, isUnmade);
  return usual === null ? null : { compared: "neighbours", reference: usual, month: null };
}

/** The nearer median of figures where a value has jumped from it; it is one of them, so that it is found only where one is jumped from. */
function jumpedFrom(figures: readonly Figure[], value: number, isJump: (reference: number) => boolean): number | null {
  if (!figures.some((figure) => isJump(figure.value))) return null;
  const reference = nearerMedian(figures, value);
  return isJump(reference) ? reference : null;
}

function jumpFromScale({ observation }: Entry, scale: readonly number[], quantity: Quantity): Reference | null {
  const { value } = observation;
  const [reference] = [...scale].sort((a, b) => Math.abs(a - value) - Math.abs(b - value));
  if (reference === undefined) return null;
  const jumps =
    quantity === "growth" ? Math.abs(value - reference) > points : Math.abs(value) * times < Math.abs(reference);
  return jumps ? { compared: "scale", reference, month: null } : null;
}

function isFar(value: number, reference: number): boolean {
  const [size, usual] = [Math.abs(value), Math.abs(reference)];
  return usual > 0 && (value * reference < 0 || size > times * usual || size * times < usual);
}

/** The median; of an even number of figures the one of the middle two that is nearer, so that one slip cannot spoil it. */
function nearerMedian(figures: readonly Figure[], value: number): number {
  const sorted = figures.map((figure) => figure.value).sort((a, b) => a - b);
  const low = sorted[Math.ceil(sorted.length / 2) - 1]!;
  const high = sorted[Math.floor(sorted.length / 2)]!;
  return Math.abs(value - low) <= Math.abs(value - high) ? low : high;
}
