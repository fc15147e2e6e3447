import { err, ok, type Indicator, type Result, type Target } from "../plan";
import { monthOf } from "../observations";
import type { Reference } from "./assessment";
import type { ReasonCode } from "./reason";
import { decimal } from "./decimal";
import { around, compared, goalOf, type Goal } from "./goal";
import type { Figures } from "./projection";
import { toleranceOf } from "./tolerance";
import type { Settings } from "./settings";
import type { Subject } from "./subject";

/** A target that has come to a number. */
export interface Resolved {
  readonly goal: Goal;
  /** Base value of a change target, for its attainment. */
  readonly changeFrom: number | null;
  readonly reference: Reference | null;
}

/** What a reference needs: another indicator's figures and the goal of its own plan value. */
export interface References {
  /** Figures of the indicator with this code, or null where the plan has none such. */
  figures(code: string): Figures | null;
  /** The named value of the indicator's own target, or null. */
  planValue(code: string): number | null;
}

/**
 * The goal of an indicator's target at its data month, or the reason why it is 待定.
 *
 * Linked and benchmark targets are held to the reference's figure of the last month ≤ k that both have, else to its latest
 * one; a linked one before that to the reference's own plan value.
 *
 * @param k the data month, 1 to 12; 12 where there is no figure yet
 */
export function resolveTarget(
  { indicator, knowledge, series, year }: Subject,
  k: number,
  references: References,
  settings: Settings,
): Result<Resolved, ReasonCode> {
  const { target, better } = indicator;
  const own = settings.tolerance.byCode[indicator.code];
  const plain = (goal: Goal, changeFrom: number | null = null) => ok({ goal, changeFrom, reference: null });
  const base = series.actual.get(year - 1)?.[11] ?? null;
  switch (target.kind) {
    case "bound":
    case "about":
    case "point":
    case "range":
      return plain(goalOf(target, toleranceOf(indicator, namedValue(target), settings), better)!);
    case "unparsed":
      return err(target.text === "" ? "targetMissing" : "unparsedTarget");
    case "assigned":
      if (series.assigned === null) return err("assignedMissing");
      return plain(around(series.assigned, 0, better));
    case "change": {
      if (base === null) return err("baseMissing");
      const aim = changed(base, target, indicator.unit);
      return plain(around(aim, target.about ? toleranceOf(indicator, aim, settings) : 0, better), base);
    }
    case "stable": {
      if (base === null) return err("baseMissing");
      const tolerance = own ?? Math.abs(base) * settings.tolerance.stableShare;
      return plain(compared(base, target.comparator, target.comparator === "=" ? tolerance : 0, better));
    }
    case "qualitative": {
      // Growth is itself the change against the year before.
      const from = knowledge.quantity === "growth" ? 0 : base;
      if (from === null) return err("baseMissing");
      return plain(compared(from, target.direction === "up" ? ">" : "<", 0, better));
    }
    case "linked": {
      const figures = references.figures(target.linkedTo);
      const latest = figures && latestOf(figures, series.actual, year, k);
      const value = latest?.value ?? references.planValue(target.linkedTo);
      if (value === null) return err("referenceMissing");
      const reference = {
        code: target.linkedTo,
        month: latest && monthOf(year, latest.month),
        value,
        against: latest && latest.against,
      };
      return ok(heldTo(reference, target, indicator, settings));
    }
    case "benchmark": {
      const latest = latestOf(series.benchmark, series.actual, year, k);
      if (latest === null) return err("benchmarkMissing");
      const { value, against } = latest;
      const reference = { code: null, month: monthOf(year, latest.month), value, against };
      return ok(heldTo(reference, target, indicator, settings));
    }
  }
}

/** What a target comes to beside its reference, from which it may be some points away. */
function heldTo(
  reference: Omit<Reference, "points">,
  { kind, comparator, points = 0 }: Extract<Target, { kind: "linked" | "benchmark" }>,
  { code, better }: Indicator,
  { tolerance }: Settings,
): Resolved {
  // In step with another indicator, or 左右 beside either, is within points; what has to be above has to be.
  const within = comparator === "=" && (kind === "linked" || points !== 0) ? tolerance.linkedPoints : 0;
  const goal = compared(decimal(reference.value + points), comparator, tolerance.byCode[code] ?? within, better);
  return { goal, changeFrom: null, reference: { ...reference, points } };
}

/** The value a numeric target names; of a range its low end, which stands in for its size. */
function namedValue(target: Extract<Target, { kind: "bound" | "about" | "point" | "range" }>): number {
  return target.kind === "range" ? target.low : target.value;
}

/** Year-end value of a change target. A point of a unitless ratio is 0.01 where entries are below 2. */
function changed(base: number, target: Extract<Target, { kind: "change" }>, unit: string): number {
  if (target.changeUnit === "percent") return decimal(base * (1 + target.value / 100));
  const unitless = !/%|百分点/.test(unit);
  return decimal(base + target.value * (unitless && Math.abs(base) < 2 ? 0.01 : 1));
}

/** A reference's figure of the last month up to k at which the indicator has one too, else its latest one. */
function latestOf(figures: Figures, own: Figures, year: number, k: number) {
  const at = (of: Figures, month: number) => of.get(year)?.[month - 1] ?? null;
  const months = Array.from({ length: k }, (_, i) => k - i).filter((month) => at(figures, month) !== null);
  const month = months.find((each) => at(own, each) !== null) ?? months[0];
  if (month === undefined) return null;
  return { month, value: at(figures, month)!, against: month === k ? null : at(own, month) };
}

/** Whether a reference stands at its year-end figure. */
export function referenceIsFinal(reference: Reference | null): boolean {
  return reference === null || reference.month?.endsWith("-12") === true;
}
