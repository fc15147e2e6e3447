import { z } from "zod";
import { messageOf } from "../words";
import type { Issue } from "./issue";
import { indicatorSchema } from "./indicatorSchema";
import type { Plan } from "./plan";
import { err, ok, type Result } from "./result";

/** The version of the form in which plans are exchanged; raised when a reader of the one before would misread it. */
const planVersion = 1;

/** A plan as it is exchanged between pane, command line and other programs. */
const document = z
  .strictObject({
    version: z.literal(planVersion),
    region: z.string(),
    year: z.int().min(0).max(2100).describe("0 where the annex does not say it"),
    source: z.string().describe("number of the notice"),
    indicators: z.array(indicatorSchema("published")),
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
    return err([fileIssue("", messageOf(error))]);
  }
  const result = document.safeParse(json);
  if (!result.success) return err(result.error.issues.map(({ path, message }) => fileIssue(path.join("."), message)));
  const { region, year, source, indicators } = result.data;
  return ok({ region, year, source, indicators });
}

function fileIssue(column: string, problem: string): PlanFileIssue {
  return { row: null, column, value: null, code: "badPlan", severity: "error", details: { problem } };
}
