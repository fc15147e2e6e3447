import type { Indicator } from "../plan";
import type { Month } from "../observations";
import { acrossRegions, isUnified, type AcrossRegions } from "./across";
import { partitionOf, scopedBase, sharedOf, type Partition, type RegionData, type ZoneScope } from "./partition";

/** Why a city's figure made of its regions is not there, or what its difference from the published one says. */
export type RemainderReason =
  | {
      readonly code:
        "none" | "noDenominators" | "noFigures" | "noBases" | "noCity" | "rounding" | "unified" | "ownLevel";
      readonly details: Readonly<Record<string, never>>;
    }
  | { readonly code: "missing" | "noBase" | "noDenominator"; readonly details: { readonly regions: string } };

/** The city's figure as its regions make it, beside the published one. */
export interface Aggregate {
  readonly code: string;
  /** The month of all figures; null where there is none that can be compared. */
  readonly month: Month | null;
  readonly method: "sum" | "weighted" | "none";
  readonly value: number | null;
  readonly city: number | null;
  /** `value − city`. */
  readonly difference: number | null;
  readonly reason: RemainderReason;
  /** Regions that belong to the sum and have no figure of the month. */
  readonly missing: readonly string[];
  /** Regions whose base follows from amount and growth. */
  readonly derived: readonly string[];
  readonly scopes: readonly ZoneScope[];
}

const bare = (code: Exclude<RemainderReason["code"], "missing" | "noBase" | "noDenominator">): RemainderReason => ({
  code,
  details: {},
});

/**
 * The aggregate of an indicator at a month.
 *
 * Formulas: `Σ x_r` of amounts; `Σ B_r g_r / Σ B_r` of growths, B being last year's level of January to the month; `Σ D_r s_r /
 * Σ D_r` of shares, D being what they are shares of this year.
 * Worked: 8 % of a base of 100 and 4 % of one of 300 → 5 %; shares of 60 % of 200 and 50 % of 100 → 56.67 %
 */
export function aggregateOf(data: RegionData, indicator: Indicator, month: Month | null): Aggregate {
  const { code } = indicator;
  const across = acrossRegions(code);
  const method = across === "sum" ? "sum" : across === "none" ? "none" : "weighted";
  const nothing = { code, month, value: null, difference: null, missing: [], derived: [], scopes: [] };
  if (month === null) return { ...nothing, method: "none", city: null, reason: bare("noFigures") };
  const city = data.figures.actual("", code, month);
  if (method === "none") return { ...nothing, method, city, reason: bare("none") };
  const partition = partitionOf(data, code, month);
  const { parts, missing, scopes } = partition;
  const common = { ...nothing, method, city, missing, scopes } as const;
  if (parts.length === 0) return { ...common, method: "none", reason: bare("noFigures") };
  const weighted = method === "weighted" ? weigh(data, code, month, partition) : null;
  if (weighted && weighted.unweighted.length > 0)
    return { ...common, method: "none", reason: unweightedReason(across, weighted.unweighted, parts) };
  if (missing.length > 0) return { ...common, reason: { code: "missing", details: { regions: missing.join("、") } } };
  const value = weighted?.value ?? tidy(parts.reduce((sum, each) => sum + data.figures.actual(each, code, month)!, 0));
  const difference = city === null ? null : tidy(value - city);
  const derived = weighted?.derived ?? [];
  return { ...common, value, difference, derived, reason: reasonOf(indicator, difference, parts.length) };
}

/** Which regions lack a weight; where none has one, that alone is said. */
function unweightedReason(
  across: AcrossRegions,
  unweighted: readonly string[],
  parts: readonly string[],
): RemainderReason {
  const shares = across === "byDenominator";
  if (unweighted.length === parts.length) return bare(shares ? "noDenominators" : "noBases");
  return { code: shares ? "noDenominator" : "noBase", details: { regions: unweighted.join("、") } };
}

function weigh(data: RegionData, code: string, month: Month, { parts }: Partition) {
  const shares = acrossRegions(code) === "byDenominator";
  const bases = parts.map((region) => ({
    region,
    base: shares ? sharedOf(data.figures, region, code, month) : scopedBase(data, region, code, month),
  }));
  const whole = bases.reduce((sum, { base }) => sum + (base?.value ?? 0), 0);
  const unweighted = bases.filter(({ base }) => base === null).map(({ region }) => region);
  const grown = bases.reduce(
    (sum, { region, base }) => sum + (base?.value ?? 0) * data.figures.actual(region, code, month)!,
    0,
  );
  const derived = bases.filter(({ base }) => base?.derived).map(({ region }) => region);
  return { value: whole > 0 ? grown / whole : null, unweighted: whole > 0 ? unweighted : parts, derived };
}

/** Removes the noise of adding decimals. */
const tidy = (value: number) => Number(value.toPrecision(12));

function reasonOf({ code, knowledge }: Indicator, difference: number | null, parts: number): RemainderReason {
  if (difference === null) return bare("noCity");
  const half = 0.5 * 10 ** -(knowledge?.decimals ?? 1);
  // Each part of a sum and the city are rounded; a weighted mean is off by as much as one figure.
  const rounding = half * (acrossRegions(code) === "sum" ? parts + 1 : 2);
  if (Math.abs(difference) <= rounding + 1e-9) return bare("rounding");
  return bare(isUnified(code) ? "unified" : "ownLevel");
}
