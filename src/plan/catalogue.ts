import { z } from "zod";

const name = z.string().trim().min(1);

/** One reviewed record of what an annex does not print about an indicator. */
const record = z.strictObject({
  /** Number in the annex the record was reviewed against; null for an indicator of other plans. */
  no: z
    .string()
    .regex(/^\d+(\.\d+)?$/)
    .nullable(),
  code: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  name,
  aliases: z.array(name),
  english: z.array(name).min(1),
  initials: z.string().regex(/^[A-Z0-9]+$/),
  measure: z.enum(["cumulativeGrowth", "cumulativeTotal", "cumulativeAverage", "share", "level", "annual"]),
  frequency: z.enum(["monthly", "quarterly", "annual"]),
  quantity: z.enum(["growth", "rate", "amount"]),
  better: z.enum(["high", "low", "range"]),
  unit: name,
  decimals: z.int().min(0).max(6),
  reduction: z.boolean(),
  /** Code of the indicator a linked target refers to. */
  link: z.string().nullable(),
  benchmark: z.enum(["province", "nation"]).nullable(),
  lag: z.int().min(0).max(3),
  january: z.boolean(),
  owner: z.string(),
  milestones: z.array(z.strictObject({ month: z.int().min(1).max(12), value: z.number() })),
});

export type CatalogueRecord = z.infer<typeof record>;

/** The catalogue: codes are unique, links lead to records. */
export const catalogueSchema = z.array(record).superRefine((records, context) => {
  const codes = new Set(records.map((r) => r.code));
  if (codes.size !== records.length) context.addIssue({ code: "custom", message: "codes must be unique" });
  for (const r of records)
    if (r.link !== null && !codes.has(r.link))
      context.addIssue({ code: "custom", message: `${r.code} links to an unknown code ${r.link}` });
});

export type Catalogue = readonly CatalogueRecord[];
