import { z } from "zod";
import type { HiddenLines } from "../../documents";
import type { Answers, Decisions } from "../../plan";
import type { DraftKind } from "../source/draftKind";

/** The steps of importing a plan, in their order. */
export const steps = ["source", "table", "rows", "load"] as const;
export type Step = (typeof steps)[number];

/** Region, year and number of the notice as a person left them, the year as it was typed. */
export interface DraftTitle {
  readonly region: string;
  readonly year: string;
  readonly source: string;
}

/** A plan that is being imported: what was given and what was decided about it, not what follows from it. */
export interface PlanDraft {
  readonly step: Step;
  /** What the text is called: a file, a sheet, or a plan that comes along. */
  readonly name: string;
  readonly text: string;
  /** The hidden rows and columns of the sheet that it comes from; null where none is. */
  readonly hidden: HiddenLines | null;
  /** The plan that comes along whose figures go with it; null for a person's own. */
  readonly shipped: "jinhua" | "national" | null;
  /** Whether they are rows that a person typed into the workbook's 目标, and are taken beside those that stand there. */
  readonly typed: boolean;
  /** Null as long as nothing but the annex says it. */
  readonly title: DraftTitle | null;
  readonly answers: Answers;
  readonly decisions: Decisions;
  /** Targets that a person typed in place of those that were not understood, by the indicator's code. */
  readonly targets: Readonly<Record<string, string>>;
}

/** Longer texts are read, and not kept between two openings of the pane. */
const longestKept = 300_000;

const record = z.object({
  measure: z.enum(["cumulativeGrowth", "cumulativeTotal", "cumulativeAverage", "share", "level", "annual"]),
  frequency: z.enum(["monthly", "quarterly", "annual"]),
  quantity: z.enum(["growth", "rate", "amount"]),
  better: z.enum(["high", "low", "range"]),
  decimals: z.int().min(0).max(20),
  reduction: z.boolean(),
});
const decision = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("own"), record }),
  z.object({ kind: z.literal("catalogue"), code: z.string() }),
  z.object({ kind: z.literal("asRead") }),
  z.object({ kind: z.literal("leftOut") }),
]);
const draft: z.ZodType<PlanDraft> = z.object({
  step: z.enum(steps),
  name: z.string(),
  text: z.string().min(1),
  hidden: z.object({ sheet: z.string(), lines: z.string() }).nullable().default(null),
  shipped: z.enum(["jinhua", "national"]).nullable(),
  typed: z.boolean().default(false),
  title: z.object({ region: z.string(), year: z.string(), source: z.string() }).nullable(),
  answers: z.record(z.string(), z.string()),
  decisions: z.record(z.string(), decision),
  targets: z.record(z.string(), z.string()).default({}),
});

/** A draft as the workbook keeps it; null where it is too long to be kept. */
export function writeDraft(given: PlanDraft): string | null {
  return given.text.length > longestKept ? null : JSON.stringify(given);
}

/** A draft that the workbook kept; null where there is none that this version can go on with. */
function readPlanDraft(kept: string | null): PlanDraft | null {
  if (kept === null) return null;
  try {
    const read = draft.safeParse(JSON.parse(kept));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

export const planDraft: DraftKind<PlanDraft> = { subject: "plan", write: writeDraft, read: readPlanDraft };
