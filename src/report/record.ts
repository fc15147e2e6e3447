import { boundsOf, type Assessment, type Projection, type Required } from "../analysis";
import { codeWords, readFigures, type FigureId } from "../figures";
import { monthOf, yearOf, type Month } from "../observations";
import type { Indicator, Revision, Target } from "../plan";
import { surroundingsOf, type SurroundingsInput } from "./surroundings";

/**
 * An indicator of a plan as it is exchanged: percentages as printed, `measure` and `frequency` null where the catalogue
 * does not know the indicator.
 */
export function indicatorRecord(indicator: Indicator) {
  const { no, code, name, category, unit, cells, better, target, knowledge, owner, milestones } = indicator;
  return {
    no,
    code,
    name,
    category,
    unit,
    cells,
    measure: knowledge?.measure ?? null,
    frequency: knowledge?.frequency ?? null,
    better,
    target: targetRecord(target),
    owner,
    milestones,
  };
}

/** A target as it is exchanged: what the text says, without what only the display needs. */
function targetRecord(target: Target) {
  const { decimals, ...record } = { decimals: 0, ...target };
  return record;
}

/** The figures that are exchanged as they are read, each by its id. */
const exchanged = [
  ...([
    "no",
    "code",
    "name",
    "category",
    "unit",
    "measure",
    "better",
    "dataMonth",
    "actual",
    "pace",
    "gap",
    "standing",
  ] as const),
  ...(["noProjection", "explanation", "probability", "outlook", "attainment", "projectedAttainment"] as const),
  ...(["rule", "reasonCode", "reason"] as const),
] as const satisfies readonly FigureId[];

/**
 * An assessment as it is exchanged: percentages as printed, their differences in points, `probability` and the
 * attainments as fractions, unrounded, null where a figure has no meaning; statuses by their Chinese names. `status` is
 * the one that counts, `computed` the one of rules and figures; `needed` what the rest must show to end at the target.
 */
export function assessmentRecord(assessment: Assessment, around: SurroundingsInput) {
  const { indicator, projection, required, judgement } = assessment;
  const { status } = codeWords("zh-CN");
  return {
    ...readFigures(exchanged, assessment, surroundingsOf(assessment, around)),
    // Programs know it by the name that the annex has.
    name: indicator.name,
    target: targetRecord(indicator.target),
    revision: assessment.revision && revisionRecord(assessment.revision, around.asOf),
    paceBasis: assessment.paceBasis,
    reference: assessment.reference,
    beside: assessment.comparators,
    rank: assessment.rank,
    required: required && requiredRecord(required),
    needed: required && { monthly: required.monthly, growth: required.growth },
    projection: projection && projectionRecord(projection),
    choice: judgement.choice,
    status: status[assessment.status],
    computed: status[assessment.computed],
    manual: judgement.manual && { ...judgement.manual, status: status[judgement.manual.status] },
    note: judgement.note,
    sample: assessment.sample,
  };
}

/** A change of the target: the first month it holds for, and what was promised before. */
function revisionRecord({ from, target, reason, by, on }: Revision, asOf: Month) {
  return { from: monthOf(yearOf(asOf), from), before: targetRecord(target), reason, by, on };
}

function requiredRecord({ measure, value, low, high, unit, perMonth, growth, weights }: Required) {
  return { measure, value, low, high, unit, perMonth, growth, weights };
}

function projectionRecord(projection: Projection) {
  return {
    value: projection.value,
    ...boundsOf(projection),
    method: projection.method,
    basis: projection.basis,
  };
}
