import type { Indicator } from "../plan";
import type { FigureKind } from "./figure";
import type { Role } from "./observation";

/**
 * The kind of figure that a cell holds, by indicator and role.
 *
 * Actual figures, benchmarks and numbers handed down are in the indicator's unit. A level behind a growth or a share is not:
 * its unit is the one in which the table first names it, and so is that of an indicator without one. A place among the
 * regions is counted in 位.
 */
export function createKinds(): (indicator: Indicator, role: Role, declared: string) => FigureKind {
  const rank: FigureKind = { unit: "位", quantity: "amount", reduction: false };
  const first = new Map<string, string>();
  return (indicator, role, declared) => {
    const { knowledge } = indicator;
    if (role === "rank") return rank;
    const quantity = role === "level" ? "amount" : (knowledge?.quantity ?? null);
    const reduction = role !== "level" && (knowledge?.reduction ?? false);
    if (role !== "level" && indicator.unit !== "") return { unit: indicator.unit, quantity, reduction };
    const key = `${role} ${indicator.code}`;
    if (declared !== "" && !first.has(key)) first.set(key, declared);
    return { unit: first.get(key) ?? "", quantity, reduction };
  };
}
