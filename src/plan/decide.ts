import { knowledgeOf } from "./annex";
import type { Catalogue } from "./catalogue";
import { confirmed, type OwnRecord } from "./own";
import type { Indicator, Plan } from "./plan";
import { unitFactor } from "./unit";

/**
 * What a person decided about an indicator.
 *
 * - `own`: what it is, as proposed or otherwise
 * - `catalogue`: a record of the catalogue under another name. code: the record's
 * - `asRead`: it stays as it was read; where no record was found, its target is kept and not analysed (待确认口径)
 * - `leftOut`: no indicator of the plan
 */
export type Decision =
  | { readonly kind: "own"; readonly record: OwnRecord }
  | { readonly kind: "catalogue"; readonly code: string }
  | { readonly kind: "asRead" }
  | { readonly kind: "leftOut" };

/** Decisions by the code that an indicator has in the reading. */
export type Decisions = Readonly<Record<string, Decision>>;

/**
 * A plan as a person decided about its indicators. A record of the catalogue is taken once: a second indicator that is to be
 * the same, and one in another unit, stay as they were read.
 *
 * @example decidedPlan(plan, { GDP: { kind: "leftOut" } }, []).indicators.length // plan.indicators.length - 1
 */
export function decidedPlan(plan: Plan, decisions: Decisions, catalogue: Catalogue): Plan {
  const taken = new Set(plan.indicators.map(({ code }) => code));
  const decide = (indicator: Indicator): Indicator => {
    const decision = decisions[indicator.code];
    if (decision?.kind === "own") return confirmed(indicator, decision.record);
    if (decision?.kind !== "catalogue" || taken.has(decision.code)) return indicator;
    const record = catalogue.find(({ code }) => code === decision.code);
    if (record === undefined || !measuresAs(indicator, record.unit)) return indicator;
    taken.add(record.code);
    const { code, better, owner } = record;
    const { name, unit } = indicator;
    const knowledge = knowledgeOf(record, { name, parent: "", ownName: name }, unit);
    return { ...indicator, code, better, owner: indicator.owner || owner, knowledge };
  };
  const kept = plan.indicators.filter(({ code }) => decisions[code]?.kind !== "leftOut");
  return { ...plan, indicators: kept.map(decide) };
}

/** Whether a figure in an indicator's unit can be one in another. */
export const measuresAs = ({ unit }: Pick<Indicator, "unit">, other: string): boolean =>
  unitFactor(other, unit) !== null;
