/**
 * How figures of regions become the city's: `sum` adds them, `byBaseLevel` weighs growths by the levels of last year's January
 * to the month, `byDenominator` weighs shares by what they are shares of this year, `none` cannot: no weight makes the city's
 * figure of them.
 */
export type AcrossRegions = "sum" | "byBaseLevel" | "byDenominator" | "none";

/** Real growths whose level adds up over regions. */
const realGrowths = [
  ...["GDP", "AGRI", "IVA", "SERVICES", "PRIMARY_VA", "SECONDARY_VA", "INDUSTRY_VA", "CONSTRUCTION_VA", "MANUF_VA"],
  ...["STRATEGIC_IVA", "HITECH_MANUF_IVA", "HITECH_IVA", "EQUIPMENT_IVA", "DIGITAL_VA", "DIGITAL_MANUF_IVA"],
];

/** Growths of prices of the year, whose level follows from an amount and its growth. */
const nominalGrowths = [
  ...["FISCAL_REVENUE", "FISCAL_TOTAL", "TAX", "FISCAL_SPENDING", "FAI", "PRIVATE_FAI", "MANUF_FAI", "HITECH_FAI"],
  ...["INFRA_FAI", "IND_FAI", "TECH_FAI", "REAL_ESTATE_FAI", "INFRASTRUCTURE_FAI", "PROJECT_FAI", "SERVICE_FAI"],
  ...["TRANSPORT_FAI", "RETAIL", "RETAIL_LARGE", "ONLINE_RETAIL", "WHOLESALE", "RETAIL_TRADE", "LODGING", "CATERING"],
  ...["TRADE", "EXPORT", "IMPORT", "CROSS_BORDER", "SERVICE_TRADE_GROWTH", "FDI_GROWTH", "IND_REVENUE", "POWER"],
  ...["IND_POWER", "SERVICE_REVENUE", "CONSTRUCTION_OUTPUT", "HOUSING_SALES", "TECH_CONTRACTS_GROWTH"],
  ...["EXPRESS_GROWTH", "TOURISM_REVENUE_GROWTH"],
];

const nominal = new Set(nominalGrowths);
const growths = new Set([...realGrowths, ...nominalGrowths]);

/** What is counted or paid for, each thing in one region. */
const sums = new Set([
  ...["TALENT", "SERVICE_TRADE", "FDI", "RAIL_TRAINS", "CULTURE_VA", "COD", "NH3N", "VOC", "NOX", "JOBS", "PENSION"],
  ...[
    "GRAIN",
    "GRAIN_OUTPUT",
    "GDP_LEVEL",
    "AGRI_OUTPUT_LEVEL",
    "IND_OUTPUT_LEVEL",
    "IND_REVENUE_LEVEL",
    "POWER_LEVEL",
  ],
  ...["IND_PROFIT_LEVEL", "IND_POWER_LEVEL", "CONSTRUCTION_OUTPUT_LEVEL", "FAI_LEVEL", "IND_FAI_LEVEL"],
  ...["REAL_ESTATE_LEVEL", "HOUSING_SALES_LEVEL", "RETAIL_LEVEL", "ONLINE_RETAIL_LEVEL", "TRADE_LEVEL", "EXPORT_LEVEL"],
  ...["IMPORT_LEVEL", "CROSS_BORDER_LEVEL", "DOMESTIC_CAPITAL", "FISCAL_LEVEL", "FISCAL_TOTAL_LEVEL", "TAX_LEVEL"],
  ...["FISCAL_SPENDING_LEVEL", "NEW_LOANS", "NEW_ENTITIES", "NEW_LISTED", "REEMPLOYMENT", "RURAL_TRANSFER"],
  ...["TECH_CONTRACTS", "NEW_BASE_STATIONS", "OLD_COMMUNITIES", "RENTAL_HOUSING", "PIGS", "MEAT", "PORT", "CONTAINERS"],
  ...["RAIL_SEA", "EXPRESS", "TOURISM_REVENUE", "ACCIDENTS", "ACCIDENT_DEATHS"],
]);

/** Where the figures stand that a share is of. */
export interface Denominator {
  readonly code: string;
  readonly role: "actual" | "level";
}

/** Shares of something that adds up, and what it is where that is an indicator too. */
const shares: ReadonlyMap<string, Denominator | null> = new Map([
  ["PRIVATE_FAI_SHARE", { code: "FAI", role: "level" }],
  ["MANUF_FDI_SHARE", { code: "FDI", role: "actual" }],
  ...["ONLINE_SERVICE", "NPL", "URBANIZATION"].map((code) => [code, null] as const),
]);

/**
 * What a share is of, as an indicator of its own; null where none is.
 *
 * @example denominatorOf("PRIVATE_FAI_SHARE") // { code: "FAI", role: "level" }
 */
export const denominatorOf = (code: string): Denominator | null => shares.get(code) ?? null;

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
export const isUnified = (code: string) => code === "GDP" || code === "GDP_LEVEL";
