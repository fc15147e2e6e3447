import { z } from "zod";
import type { Issue } from "./issue";
import { nameKey } from "./name";
import { err, ok, type Result } from "./result";
import { unitFactor } from "./unit";

// Zod compiles its checks by eval otherwise, which the pane's content security policy forbids.
z.config({ jitless: true });

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
  /** What it is called on its own, where `name` runs a parent and its child together or is too long for a line; one of the aliases. */
  label: name.exactOptional(),
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

/** The catalogue: codes are unique, links lead to records, no name or alias means two records that measure the same. */
const catalogueSchema = z.array(record).superRefine((records, context) => {
  const codes = new Set(records.map((r) => r.code));
  if (codes.size !== records.length) context.addIssue({ code: "custom", message: "codes must be unique" });
  for (const { code, label, aliases } of records)
    if (label !== undefined && !aliases.includes(label))
      context.addIssue({ code: "custom", message: `${code} has a label that finds nothing: ${label}` });
  for (const r of records)
    if (r.link !== null && !codes.has(r.link))
      context.addIssue({ code: "custom", message: `${r.code} links to an unknown code ${r.link}` });
  const owners = new Map<string, CatalogueRecord[]>();
  for (const r of records)
    for (const key of new Set([r.name, ...r.aliases, ...r.english].map(nameKey))) {
      const others = owners.get(key) ?? [];
      // The unit tells a level from its growth.
      const other = others.find(({ unit }) => unitFactor(unit, r.unit) !== null);
      if (other) context.addIssue({ code: "custom", message: `${key} names both ${other.code} and ${r.code}` });
      owners.set(key, [...others, r]);
    }
});

export type Catalogue = readonly CatalogueRecord[];

/** Something in the catalogue's data that breaks its schema: `column` is the path, `details.problem` what is wrong there. */
export type CatalogueIssue = Issue<"badCatalogue">;

/**
 * Checks the catalogue once, where its data is loaded.
 *
 * @param json the parsed file
 * @returns the catalogue, or each thing that is wrong with it
 * @example parseCatalogue({}) // { ok: false, error: [{ code: "badCatalogue", column: "", details: { problem: "…" }, … }] }
 */
export function parseCatalogue(json: unknown): Result<Catalogue, readonly CatalogueIssue[]> {
  const result = catalogueSchema.safeParse(json);
  if (result.success) return ok(result.data);
  return err(
    result.error.issues.map(({ path, message }): CatalogueIssue => ({
      row: null,
      column: path.join("."),
      value: null,
      code: "badCatalogue",
      severity: "error",
      details: { problem: message },
    })),
  );
}
