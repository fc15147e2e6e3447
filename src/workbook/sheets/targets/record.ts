import { z } from "zod";
import type { Indicator } from "../../../plan";
import type { Located } from "../../engine/locate";

const inequality = z.enum([">=", ">", "<=", "<"]);
const comparator = z.enum([">=", ">", "<=", "<", "="]);
const authority = z.enum(["province", "nation"]);
const said = { text: z.string(), stretch: z.boolean() };
const decimals = z.int().min(0).max(20);

const target = z.discriminatedUnion("kind", [
  z.object({ ...said, kind: z.literal("bound"), comparator: inequality, value: z.number(), decimals }),
  z.object({ ...said, kind: z.literal("about"), value: z.number(), decimals }),
  z.object({ ...said, kind: z.literal("point"), value: z.number(), decimals }),
  z.object({ ...said, kind: z.literal("range"), low: z.number(), high: z.number(), decimals }),
  z.object({
    ...said,
    kind: z.literal("change"),
    value: z.number(),
    changeUnit: z.enum(["percent", "points"]),
    // Records of before say nothing of 左右.
    about: z.boolean().default(false),
    comparator: z.enum([">=", "<="]).exactOptional(),
    decimals,
  }),
  z.object({ ...said, kind: z.literal("linked"), linkedTo: z.string(), comparator }),
  z.object({ ...said, kind: z.literal("benchmark"), benchmark: authority, comparator }),
  z.object({ ...said, kind: z.literal("stable"), comparator: z.enum(["=", ">="]) }),
  z.object({ ...said, kind: z.literal("assigned"), assignedBy: authority.nullable() }),
  z.object({ ...said, kind: z.literal("qualitative"), direction: z.enum(["up", "down"]) }),
  z.object({ ...said, kind: z.literal("unparsed") }),
]);

const knowledge = z.object({
  measure: z.enum(["cumulativeGrowth", "cumulativeTotal", "cumulativeAverage", "share", "level", "annual"]),
  frequency: z.enum(["monthly", "quarterly", "annual"]),
  quantity: z.enum(["growth", "rate", "amount"]),
  decimals: z.int().min(0).max(6),
  reduction: z.boolean(),
  lag: z.int(),
  january: z.boolean(),
  aliases: z.array(z.string()),
  initials: z.string(),
});

const indicator: z.ZodType<Indicator> = z.object({
  no: z.string(),
  code: z.string().min(1),
  name: z.string(),
  category: z.string(),
  unit: z.string(),
  cells: z.array(z.string()),
  better: z.enum(["high", "low", "range"]),
  target,
  also: z.object({ unit: z.string(), target }).exactOptional(),
  knowledge: knowledge.nullable(),
  owner: z.string(),
  milestones: z.array(z.object({ month: z.int().min(1).max(12), value: z.number() })),
  // Kept in a column of their own, which people read.
  revisions: z.array(z.never()).default([]),
});

/** The names of the indicators as they were last loaded, by code. */
export const loadedNames = (sheet: Located | undefined): Map<string, string> =>
  new Map(
    (sheet?.rows ?? []).flatMap((row) => {
      const stored = readRecord(row.text("record"));
      return stored === null ? [] : [[stored.code, stored.name] as const];
    }),
  );

/** An indicator as the hidden column keeps it: all that the other columns do not show. */
export const writeRecord = (of: Indicator): string => JSON.stringify({ ...of, revisions: [] });

/** The indicator of a hidden cell, or null where it is none: the cell may have been edited. */
export function readRecord(cell: string): Indicator | null {
  try {
    const read = indicator.safeParse(JSON.parse(cell));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
