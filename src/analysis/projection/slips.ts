import { mostYears } from "./modelSeries/modelSeries";
import { median } from "./simple/known";
import type { Figures, ProjectionInput } from "./projection";

/** So many times the usual move between neighbouring figures is out of line with both. */
const outOfLine = 10;
/** So many times as large as elsewhere, a year's end is no growth. */
const farEnd = 3;
/** So many times what stands on both sides, the first figure of a year is no base effect and no Spring Festival. */
const farFirst = 5;
/** Moves that are too small for a slip of typing: points of growth and rates, of amounts a fraction of their size. */
const least = { points: 1, share: 0.3 };

/**
 * Figures without those that a slip of typing put out of line with what stands before and after them; without a figure their
 * months are filled in. The running year's last one stays, as nothing stands after it; the first of a year but of totals and
 * levels goes only where it is many times the year's end before it and the figure after it.
 *
 * A total that only rises has one figure too many where a single one falls back; anything else is out of line where it is far
 * from both neighbours, and these are not far from each other.
 *
 * Worked: a total of 100, 200, 3000, 400 → 100, 200, none, 400
 */
export function withoutSlips({ measure, quantity, figures, year }: ProjectionInput): Figures {
  const used = new Map([...figures].filter(([y]) => y >= year - mostYears));
  const slips =
    measure === "cumulativeTotal"
      ? slipsOfTotals(used, year)
      : slipsAmongNeighbours(used, { across: measure === "level", rates: quantity !== "amount" });
  if (slips.length === 0) return figures;
  const isSlip = (year: number, index: number) => slips.some((slip) => slip.year === year && slip.index === index);
  return new Map([...figures].map(([y, of]) => [y, of.map((value, i) => (isSlip(y, i) ? null : value))]));
}

interface Place {
  readonly year: number;
  readonly index: number;
  readonly value: number;
}

/** All figures in the order of time. */
function inOrder(figures: Figures): Place[] {
  return [...figures]
    .sort(([a], [b]) => a - b)
    .flatMap(([year, of]) => of.flatMap((value, index) => (value === null ? [] : [{ year, index, value }])));
}

/** Each year's figures apart. */
const yearByYear = (figures: Figures): Place[][] => [...figures].map((of) => inOrder(new Map([of])));

/** Figures far from both neighbours, of a level also over the turn of the year. */
function slipsAmongNeighbours(figures: Figures, { across, rates }: { across: boolean; rates: boolean }): Place[] {
  const runs = across ? [inOrder(figures)] : yearByYear(figures);
  const moves = runs.flatMap((run) => run.slice(1).map(({ value }, i) => Math.abs(value - run[i]!.value)));
  if (moves.length === 0) return [];
  const small = rates ? least.points : least.share * median(runs.flat().map(({ value }) => Math.abs(value)));
  const far = Math.max(small, outOfLine * median(moves));
  const endBefore = (year: number) =>
    figures
      .get(year - 1)
      ?.filter((value) => value !== null)
      .at(-1);
  return runs.flatMap((run) =>
    run.filter(({ year, value, index }, i) => {
      const before = run[i - 1]?.value ?? (across ? undefined : endBefore(year));
      // A cumulative rate is as good as over by December.
      const after = run[i + 1]?.value ?? (!across && index === 11 ? before : undefined);
      if (before === undefined || after === undefined) return false;
      const off = Math.min(Math.abs(value - before), Math.abs(value - after));
      if (i === 0 && Math.abs(value) < farFirst * Math.max(Math.abs(before), Math.abs(after))) return false;
      return off > far && value > before === value > after && Math.abs(after - before) <= off / 2;
    }),
  );
}

/** Of each year the one figure without which its totals rise, where it lies further off than any month adds; else its end. */
function slipsOfTotals(figures: Figures, year: number): Place[] {
  const years = yearByYear(figures).filter((known) => known.length > 1);
  return years.flatMap((known) => {
    const current = known[0]!.year === year;
    if (rise(known)) return current ? [] : endsFarOff(known, years);
    const candidates = (current ? known.slice(0, -1) : known).flatMap((place) => {
      const rest = known.filter((each) => each !== place);
      if (!rise(rest)) return [];
      const off = Math.abs(place.value - between(rest, place.index));
      return off > Math.max(...stepsOf(rest)) ? [{ ...place, off }] : [];
    });
    return candidates.sort((a, b) => b.off - a.off).slice(0, 1);
  });
}

/** A year's end that is more than three times further from the figure before it than other years' ends are. */
function endsFarOff(known: readonly Place[], years: readonly (readonly Place[])[]): Place[] {
  const [before, end] = known.slice(-2) as [Place, Place];
  const ratios = years.flatMap((of) => {
    const [then, whole] = [before, end].map(({ index }) => of.find((each) => each.index === index)?.value ?? 0);
    return of === known || !(then! > 0) || !(whole! > 0) ? [] : [whole! / then!];
  });
  return ratios.length > 0 && before.value > 0 && end.value / before.value > farEnd * median(ratios) ? [end] : [];
}

const start = { index: -1, value: 0 };

const rise = (of: readonly Place[]) => of.every(({ value }, i) => value >= (of[i - 1] ?? start).value);

/** What a month adds, between two figures as much each. */
const stepsOf = (of: readonly Place[]) =>
  of.map(({ value, index }, i) => (value - (of[i - 1] ?? start).value) / (index - (of[i - 1] ?? start).index));

/** The total of a month on the straight line between the figures beside it. */
function between(of: readonly Place[], index: number): number {
  const before = of.filter((each) => each.index < index).at(-1) ?? start;
  const after = of.find((each) => each.index > index);
  if (after === undefined) return before.value;
  return before.value + ((after.value - before.value) * (index - before.index)) / (after.index - before.index);
}
