import { z } from "zod";
import type { Issue } from "./issue";
import type { Indicator, Plan } from "./plan";
import { err, ok, type Result } from "./result";
import type { Target } from "./target";

/** The version of the form in which plans are exchanged; raised when a reader of the one before would misread it. */
const planVersion = 1;

const inequality = z.enum([">=", ">", "<=", "<"]);
const comparator = z.enum([">=", ">", "<=", "<", "="]);
const authority = z.enum(["province", "nation"]);
const decimals = z.int().min(0).max(20);
const said = {
  text: z.string().describe("the cell as printed"),
  stretch: z.boolean().describe("whether it opens with 力争"),
};

const target: z.ZodType<Target> = z.discriminatedUnion("kind", [
  z.strictObject({ ...said, kind: z.literal("bound"), comparator: inequality, value: z.number(), decimals }),
  z.strictObject({ ...said, kind: z.literal("about"), value: z.number(), decimals }),
  z.strictObject({ ...said, kind: z.literal("point"), value: z.number(), decimals }),
  z.strictObject({ ...said, kind: z.literal("range"), low: z.number(), high: z.number(), decimals }),
  z.strictObject({
    ...said,
    kind: z.literal("change"),
    value: z.number(),
    changeUnit: z.enum(["percent", "points"]),
    about: z.boolean(),
    comparator: z.enum([">=", "<="]).exactOptional(),
    decimals,
  }),
  z.strictObject({ ...said, kind: z.literal("linked"), linkedTo: z.string(), comparator }),
  z.strictObject({ ...said, kind: z.literal("benchmark"), benchmark: authority, comparator }),
  z.strictObject({ ...said, kind: z.literal("stable"), comparator: z.enum(["=", ">="]) }),
  z.strictObject({ ...said, kind: z.literal("assigned"), assignedBy: authority.nullable() }),
  z.strictObject({ ...said, kind: z.literal("qualitative"), direction: z.enum(["up", "down"]) }),
  z.strictObject({ ...said, kind: z.literal("unparsed") }),
]);

const knowledge = z.strictObject({
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

const month = z.int().min(1).max(12);

const indicator: z.ZodType<Indicator> = z.strictObject({
  no: z.string(),
  code: z.string().min(1),
  name: z.string().min(1),
  category: z.string(),
  unit: z.string(),
  cells: z.array(z.string()),
  better: z.enum(["high", "low", "range"]),
  target,
  also: z.strictObject({ unit: z.string(), target }).exactOptional(),
  knowledge: knowledge.nullable(),
  owner: z.string(),
  milestones: z.array(z.strictObject({ month, value: z.number() })),
  revisions: z.array(z.strictObject({ from: month, target, reason: z.string(), by: z.string(), on: z.string() })),
});

/** A plan as it is exchanged between pane, command line and other programs. */
const document = z
  .strictObject({
    version: z.literal(planVersion),
    region: z.string(),
    year: z.int().min(0).max(2100).describe("0 where the annex does not say it"),
    source: z.string().describe("number of the notice"),
    indicators: z.array(indicator),
  })
  .superRefine(({ indicators }, context) => {
    const codes = new Set(indicators.map(({ code }) => code));
    if (codes.size !== indicators.length) context.addIssue({ code: "custom", message: "codes must be unique" });
  });

/** Something in a plan's file that breaks its form: `column` is the path, `details.problem` what is wrong there. */
export type PlanFileIssue = Issue<"badPlan">;

/** The published JSON schema of a plan's file. */
export const planSchema = (): object => z.toJSONSchema(document, { target: "draft-2020-12" });

/** A plan as the text of a file. @example JSON.parse(writePlan(plan)).version // 1 */
export function writePlan({ region, year, source, indicators }: Plan): string {
  return `${JSON.stringify({ version: planVersion, region, year, source, indicators }, null, 2)}\n`;
}

/**
 * The plan of a file's text.
 *
 * @returns the plan, or what in the file breaks its form
 * @example readPlan("{}") // { ok: false, error: [{ code: "badPlan", column: "version", … }, …] }
 */
export function readPlan(text: string): Result<Plan, readonly PlanFileIssue[]> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return err([fileIssue("", error instanceof Error ? error.message : String(error))]);
  }
  const result = document.safeParse(json);
  if (!result.success) return err(result.error.issues.map(({ path, message }) => fileIssue(path.join("."), message)));
  const { region, year, source, indicators } = result.data;
  return ok({ region, year, source, indicators });
}

function fileIssue(column: string, problem: string): PlanFileIssue {
  return { row: null, column, value: null, code: "badPlan", severity: "error", details: { problem } };
}
