import { readAnnex, readPlan, type AnnexReading, type Answers, type Catalogue, type Plan } from "../../plan";

/** Whether a text is a plan's file and no annex. */
export const isPlanFile = (text: string): boolean => /^\uFEFF?\s*\{/.test(text);

/** What a text says: an annex is read, a plan's file says all itself. */
export function readPlanText(text: string, catalogue: Catalogue, answers: Answers = {}): AnnexReading {
  const plan = isPlanFile(text) ? readPlan(text) : null;
  return plan?.ok ? readingOf(plan.value) : readAnnex(text, catalogue, answers);
}

/** A plan as if it had been read from an annex without a doubt. */
function readingOf(plan: Plan): AnnexReading {
  const count = plan.indicators.length;
  return {
    ...{ plan, table: null, issues: [], questions: [], asked: [], unusedAnswers: [] },
    lines: plan.indicators.map((_, at) => at + 1),
    counts: { rows: count, leaves: count, left: 0 },
  };
}
