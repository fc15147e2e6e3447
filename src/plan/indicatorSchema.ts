import { z } from "zod";
import type { Indicator } from "./plan";
import type { Target } from "./target";

const inequality = z.enum([">=", ">", "<=", "<"]);
const comparator = z.enum([">=", ">", "<=", "<", "="]);
const authority = z.enum(["province", "nation"]);
const decimals = z.int().min(0).max(20);
const said = {
  text: z.string().describe("the cell as printed"),
  stretch: z.boolean().describe("whether it opens with 力争"),
};
const points = z
  .number()
  .describe("signed percentage points beside the reference: 低于…0.5个百分点 → −0.5")
  .exactOptional();
const month = z.int().min(1).max(12);

/**
 * What an indicator is as data, in one place for all that keeps it.
 *
 * @param form `published`: every field and no other, as in a plan's file; `kept`: as a workbook keeps it, where versions before
 *   did not say all and later ones may say more
 */
export function indicatorSchema(form: "published" | "kept"): z.ZodType<Indicator> {
  const published = form === "published";
  const object = (published ? z.strictObject : z.object) as typeof z.object;
  const target: z.ZodType<Target> = z.discriminatedUnion("kind", [
    object({ ...said, kind: z.literal("bound"), comparator: inequality, value: z.number(), decimals }),
    object({ ...said, kind: z.literal("about"), value: z.number(), decimals }),
    object({ ...said, kind: z.literal("point"), value: z.number(), decimals }),
    object({ ...said, kind: z.literal("range"), low: z.number(), high: z.number(), decimals }),
    object({
      ...said,
      kind: z.literal("change"),
      value: z.number(),
      changeUnit: z.enum(["percent", "points"]),
      about: published ? z.boolean() : z.boolean().default(false),
      comparator: z.enum([">=", "<="]).exactOptional(),
      decimals,
    }),
    object({ ...said, kind: z.literal("linked"), linkedTo: z.string(), comparator, points }),
    object({ ...said, kind: z.literal("benchmark"), benchmark: authority, comparator, points }),
    object({ ...said, kind: z.literal("stable"), comparator: z.enum(["=", ">=", "<="]) }),
    object({ ...said, kind: z.literal("assigned"), assignedBy: authority.nullable() }),
    object({ ...said, kind: z.literal("qualitative"), direction: z.enum(["up", "down"]) }),
    object({ ...said, kind: z.literal("unparsed") }),
  ]);
  const knowledge = object({
    measure: z.enum(["cumulativeGrowth", "cumulativeTotal", "cumulativeAverage", "share", "level", "annual"]),
    frequency: z.enum(["monthly", "quarterly", "annual"]),
    quantity: z.enum(["growth", "rate", "amount"]),
    decimals: z.int().min(0).max(6),
    reduction: z.boolean(),
    lag: z.int(),
    january: z.boolean(),
    label: z.string().exactOptional(),
    english: z.string().exactOptional(),
    aliases: z.array(z.string()),
    initials: z.string(),
  });
  const revision = object({ from: month, target, reason: z.string(), by: z.string(), on: z.string() });
  return object({
    no: z.string(),
    code: z.string().min(1),
    name: published ? z.string().min(1) : z.string(),
    category: z.string(),
    unit: z.string(),
    cells: z.array(z.string()),
    better: z.enum(["high", "low", "range"]),
    target,
    also: object({ unit: z.string(), target }).exactOptional(),
    knowledge: knowledge.nullable(),
    owner: z.string(),
    milestones: z.array(object({ month, value: z.number() })),
    // A workbook keeps them in a column of their own, which people read.
    revisions: published ? z.array(revision) : z.array(z.never()).default([]),
  });
}
