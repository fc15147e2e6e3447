/**
 * How figures of regions become the city's: `sum` adds them, `byBaseLevel` weighs growths by the levels of last year's January
 * to the month, `byDenominator` weighs shares by what they are shares of this year, `none` cannot: no weight makes the city's
 * figure of them.
 */
export type AcrossRegions = "sum" | "byBaseLevel" | "byDenominator" | "none";

/** Growths whose level adds up over regions. */
const growths = new Set([
  ...["GDP", "AGRI", "IVA", "SERVICES", "FISCAL_REVENUE", "FAI", "PRIVATE_FAI", "MANUF_FAI", "HITECH_FAI"],
  ...["INFRA_FAI", "RETAIL", "ONLINE_RETAIL", "EXPORT"],
]);

/** What is counted or paid for. */
const sums = new Set([
  ...["TALENT", "SERVICE_TRADE", "FDI", "RAIL_TRAINS", "CULTURE_VA", "COD", "NH3N", "VOC", "NOX", "JOBS", "PENSION"],
  ...["GRAIN", "GRAIN_OUTPUT"],
]);

/** Shares of something that adds up; the denominators are published for none of them by region. */
const shares = new Set(["PRIVATE_FAI_SHARE", "MANUF_FDI_SHARE", "ONLINE_SERVICE", "NPL", "URBANIZATION"]);

/** Growths whose level is in prices of the year, so that it follows from an amount and its growth. */
const nominal = new Set([
  ...[
    "FISCAL_REVENUE",
    "FAI",
    "PRIVATE_FAI",
    "MANUF_FAI",
    "HITECH_FAI",
    "INFRA_FAI",
    "RETAIL",
    "ONLINE_RETAIL",
    "EXPORT",
  ],
]);

/**
 * How an indicator goes up from regions to the city; one that is not listed does not.
 *
 * @example acrossRegions("JOBS") // "sum"
 * @example acrossRegions("INCOME") // "none"
 */
export function acrossRegions(code: string): AcrossRegions {
  if (growths.has(code)) return "byBaseLevel";
  if (sums.has(code)) return "sum";
  return shares.has(code) ? "byDenominator" : "none";
}

/** Whether growth is of prices of the year; of others a level that follows from amount and growth is a weight only. */
export const isNominal = (code: string) => nominal.has(code);

/** Indicators whose city figure is made by one accounting for all, so that a difference is a fault to look for. */
export const isUnified = (code: string) => code === "GDP";
