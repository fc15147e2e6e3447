import { err, ok } from "../../plan";
import { clamped, fromQuantiles, linear, type Distribution } from "./distribution";
import { median, sum } from "./simple/known";
import type { Figures, Projection, ProjectionInput, ProjectionResult } from "./projection";

/** Earlier years that make a trend, and how many are looked at. */
const [fewestYears, mostYears] = [3, 6];
/** Years that the last figure may lie back. */
const furthest = 2;
const probabilities = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975];
/** Student's t at 75, 90 and 97.5 % by degrees of freedom, from 1 on; the last one for all more. */
const studentsT = [
  [1, 3.078, 12.706],
  [0.816, 1.886, 4.303],
  [0.765, 1.638, 3.182],
  [0.741, 1.533, 2.776],
  [0.727, 1.476, 2.571],
] as const;

/**
 * An annual figure from those of earlier years: the last one and as much more a year as it went so far (drift), or, of a growth,
 * their mean; with the width that so few years allow.
 *
 * For changes d of standard deviation s: `x + h·d̄ ± t·s·sqrt(h + h²/n)`, t with n − 1 degrees of freedom.
 *
 * @param yearEnd the year-end that an analyst expects instead, in the indicator's unit
 * @returns `annual` with fewer than three earlier years
 * Worked: 68.1, 68.9, 69.5 and 70.1 in 2020 to 2023 → 70.77 for 2024, 80 % from 70.5 to 71.0
 */
export function annualTrend(input: ProjectionInput, yearEnd?: number): ProjectionResult {
  const known = yearsOf(input.figures, input.year);
  const last = known.at(-1);
  if (known.length < fewestYears || last === undefined || input.year - last.year > furthest) return err("annual");
  const spread = around(input, known);
  const { quantile, cdf } = held(
    yearEnd === undefined ? spread : linear(spread, yearEnd - spread.quantile(0.5), 1),
    input,
    known,
  );
  const projection: Projection = {
    value: quantile(0.5),
    quantile,
    cdf,
    method: yearEnd === undefined ? "trend" : "expectation",
    basis: { years: known.map(({ year }) => year), month: 0, caveats: [], members: [] },
    known: false,
  };
  return Number.isFinite(quantile(0.025)) && Number.isFinite(quantile(0.975)) ? ok(projection) : err("outOfRange");
}

interface YearValue {
  readonly year: number;
  readonly value: number;
}

/** The latest earlier years that have their figure, oldest first. */
function yearsOf(figures: Figures, year: number): YearValue[] {
  return [...figures]
    .flatMap(([y, of]) => (y < year && of[11] != null ? [{ year: y, value: of[11] }] : []))
    .sort((a, b) => a.year - b.year)
    .slice(-mostYears);
}

function around({ quantity, year }: ProjectionInput, known: readonly YearValue[]): Distribution {
  const last = known.at(-1)!;
  const values =
    quantity === "growth"
      ? known.map(({ value }) => value)
      : known.slice(1).map(({ year: y, value }, i) => (value - known[i]!.value) / (y - known[i]!.year));
  const n = values.length;
  const mean = sum(values) / n;
  const deviation = Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / (n - 1));
  // Two changes that happen to agree are no proof that all do.
  const least = median(values.map(Math.abs)) * 0.1;
  const h = quantity === "growth" ? 1 : year - last.year;
  const centre = quantity === "growth" ? mean : last.value + h * mean;
  const [middle, inner, outer] = studentsT[Math.min(n - 1, studentsT.length) - 1]!;
  const errors = fromQuantiles(probabilities, [-outer, -inner, -middle, 0, middle, inner, outer]);
  return linear(errors, centre, Math.max(deviation, least, 1e-9) * Math.sqrt(h + h ** 2 / n));
}

/** Amounts that were never below zero stay so, shares of a whole between 0 and 100 %. */
function held(of: Distribution, { quantity }: ProjectionInput, known: readonly YearValue[]): Distribution {
  if (quantity === "growth" || known.some(({ value }) => value < 0)) return of;
  const share = quantity === "rate" && known.every(({ value }) => value <= 100);
  return clamped(of, 0, share ? 100 : Infinity);
}
