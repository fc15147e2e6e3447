import { yearOf } from "../observations";
import type { Indicator } from "../plan";
import type { AnalysisInput } from "./input";
import { prepare } from "./prepared";
import type { Figures } from "./projection";
import { sum as total } from "./projection/simple/known";
import { differenceOf, emptySeries, type IndicatorSeries } from "./series";

/** How far the year-ends of indicators go together. */
export interface Dependence {
  /** Correlation of two indicators by their codes, −1 to 1, positive where both turn out well together. */
  correlation(a: string, b: string): number;
}

/** Indicators that know nothing of each other. @example independent.correlation("GDP", "IVA") // 0 */
export const independent: Dependence = { correlation: (a, b) => (a === b ? 1 : 0) };

/** Changes from quarter to quarter that two indicators must have in common. */
const fewest = 3;
/** Two histories that agree so closely are one figure under two names. */
const same = 0.9999;

/**
 * How far indicators go together, from what they have moved by together so far: of each its change on the year before, from
 * quarter to quarter, the good direction positive; of a linked or benchmark target that of its difference to the reference.
 * The correlations are shrunk towards a common one, of the numbers of one heading towards theirs, by as much as so short a history is
 * uncertain: `R = (1 − λ)·S + λ·T`, `λ = Σ Var(s) / Σ (s − t)²` (Schäfer and Strimmer, Stat. Appl. Genet. Mol. Biol. 4, 2005,
 * target F). What is missing counts as no movement, so that R is always one of a joint distribution. Figures that are the
 * same, quarter by quarter, go together entirely.
 *
 * Worked: two that always move alike and a third that moves on its own, over eleven quarters → near 1 and near the mean of all
 */
export function dependenceOf({ plan, observations, asOf }: AnalysisInput): Dependence {
  const { byCode, series } = prepare(plan, observations, asOf);
  const quarters = quartersUpTo(series.values(), yearOf(asOf));
  const leaves = [...byCode.values()].map((indicator) => ({
    code: indicator.code,
    family: indicator.no.split(".")[0]!,
    moves: standardised(movesOf(indicator, series, quarters)),
  }));
  const pairs = leaves.flatMap((a, i) =>
    leaves.slice(i + 1).flatMap((b) => {
      const s = correlated(a.moves, b.moves);
      const shared = a.moves?.filter((move, k) => move !== 0 && b.moves?.[k] !== 0).length ?? 0;
      return s === null || shared < fewest ? [] : [{ s, shared, related: a.family === b.family }];
    }),
  );
  const common = Math.max(0, mean(pairs.map(({ s }) => s)));
  const family = Math.max(common, mean(pairs.filter(({ related }) => related).map(({ s }) => s)));
  const target = (related: boolean) => (related ? family : common);
  const doubt = total(pairs.map(({ s, shared }) => (1 - s ** 2) ** 2 / (shared - 1)));
  const apart = total(pairs.map(({ s, related }) => (s - target(related)) ** 2));
  const share = apart > 0 ? Math.min(1, doubt / apart) : 1;
  const known = new Map(leaves.map((leaf) => [leaf.code, leaf]));
  return {
    correlation(a, b) {
      const [one, other] = [known.get(a), known.get(b)];
      if (a === b) return 1;
      if (one === undefined || other === undefined) return 0;
      const s = correlated(one.moves, other.moves) ?? 0;
      if (s > same) return 1;
      return (1 - share) * s + share * target(one.family === other.family);
    },
  };
}

interface Quarter {
  readonly year: number;
  /** 3, 6, 9 or 12. */
  readonly month: number;
}

/** All quarters from the second year with figures on, the oldest first. */
function quartersUpTo(all: Iterable<IndicatorSeries>, last: number): Quarter[] {
  const first = Math.min(last, ...[...all].flatMap(({ actual }) => [...actual.keys()]));
  return Array.from({ length: 4 * (last - first + 1) }, (_, i) => ({
    year: first + Math.floor(i / 4),
    month: 3 * ((i % 4) + 1),
  }));
}

/** What an indicator moved by from each quarter to the next, the good direction positive; null where that is not known. */
function movesOf(
  { code, target, better, knowledge }: Indicator,
  series: ReadonlyMap<string, IndicatorSeries>,
  quarters: readonly Quarter[],
): (number | null)[] {
  if (knowledge === null || better === "range") return quarters.map(() => null);
  const { actual, benchmark } = series.get(code) ?? emptySeries;
  const reference =
    target.kind === "linked"
      ? (series.get(target.linkedTo) ?? emptySeries).actual
      : target.kind === "benchmark"
        ? benchmark
        : null;
  const quantity = reference === null ? knowledge.quantity : "growth";
  const figures = reference === null ? actual : differenceOf(actual, reference);
  const at = quarters.map((quarter) => onYearBefore(figures, quarter, quantity));
  const sign = better === "low" ? -1 : 1;
  return at.map((value, i) => {
    const before = at[i - 1];
    return value === null || before == null ? null : sign * (value - before);
  });
}

/** A figure against that of a year before: growth is so by itself, rates differ by points, amounts by proportion. */
function onYearBefore(figures: Figures, { year, month }: Quarter, quantity: string): number | null {
  const now = figures.get(year)?.[month - 1];
  const before = figures.get(year - 1)?.[month - 1];
  if (now == null) return null;
  if (quantity === "growth") return now;
  if (before == null) return null;
  if (quantity === "rate") return now - before;
  return now > 0 && before > 0 ? Math.log(now / before) : null;
}

/** Around their mean and of length 1; what is not known is 0. Null where there is too little, or no movement. */
function standardised(moves: readonly (number | null)[]): readonly number[] | null {
  const known = moves.filter((move) => move !== null);
  if (known.length < fewest) return null;
  const centre = mean(known);
  const around = moves.map((move) => (move === null ? 0 : move - centre));
  const length = Math.sqrt(total(around.map((move) => move ** 2)));
  return length < 1e-9 ? null : around.map((move) => move / length);
}

function correlated(a: readonly number[] | null, b: readonly number[] | null): number | null {
  return a === null || b === null ? null : total(a.map((x, i) => x * b[i]!));
}

const mean = (values: readonly number[]) => (values.length === 0 ? 0 : total(values) / values.length);
