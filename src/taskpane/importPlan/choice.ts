import { recordAs, type Decision, type Measure, type OwnRecord } from "../../plan";
import type { ReviewRow } from "./review";

/** What an indicator can be taken for, in the order in which it is offered. */
export const measures: readonly Measure[] = [
  "cumulativeGrowth",
  "cumulativeTotal",
  "cumulativeAverage",
  "share",
  "level",
  "annual",
];

/** The record that a row is taken for: as decided, else as proposed; null where it is of the catalogue. */
export function recordOf({ decision, proposal }: ReviewRow): OwnRecord | null {
  if (decision?.kind === "own") return decision.record;
  if (decision?.kind === "catalogue" || proposal === null) return null;
  const { reasons: _, ...record } = proposal;
  return record;
}

/** A decision as the value of a list's option. */
export function valueOf(row: ReviewRow): string {
  const { decision } = row;
  if (decision?.kind === "catalogue") return `catalogue ${decision.code}`;
  if (decision?.kind === "asRead" || decision?.kind === "leftOut") return decision.kind;
  return `own ${recordOf(row)!.measure}`;
}

/** The decision of a list's option. */
export function decisionOf(row: ReviewRow, value: string): Decision {
  const [kind, what = ""] = value.split(" ");
  if (kind === "catalogue") return { kind, code: what };
  if (kind === "asRead" || kind === "leftOut") return { kind };
  const measure = measures.find((each) => each === what)!;
  const { reasons: _, ...proposed } = row.proposal!;
  return { kind: "own", record: recordAs(recordOf(row) ?? proposed, measure, row.indicator) };
}
