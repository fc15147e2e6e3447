import { boundsOf, type Assessment, type Projection, type Required } from "../analysis";
import { monthOf, yearOf, type Month } from "../observations";
import type { Indicator, Revision, Target } from "../plan";
import { explanationSentence } from "./explanation";
import { messagesOf, type Locale } from "./locale";
import { reasonSentence } from "./reason";

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

/**
 * An assessment as it is exchanged: percentages as printed, their differences in points, `probability` and the
 * attainments as fractions, unrounded, null where a figure has no meaning; statuses by their Chinese names. `status` is
 * the one that counts, `computed` the one of rules and figures; `needed` what the rest must show to end at the target.
 */
export function assessmentRecord(
  assessment: Assessment,
  asOf: Month,
  locale: Locale,
  nameOf: (code: string) => string,
) {
  const { indicator, reason, projection, required, judgement } = assessment;
  const { status } = messagesOf("zh-CN");
  return {
    no: indicator.no,
    code: indicator.code,
    name: indicator.name,
    category: indicator.category,
    unit: indicator.unit,
    measure: indicator.knowledge?.measure ?? null,
    target: targetRecord(indicator.target),
    revision: assessment.revision && revisionRecord(assessment.revision, asOf),
    better: indicator.better,
    dataMonth: assessment.dataMonth,
    actual: assessment.actual,
    pace: assessment.pace,
    paceBasis: assessment.paceBasis,
    gap: assessment.gap,
    reference: assessment.reference,
    beside: assessment.comparators,
    rank: assessment.rank,
    required: required && requiredRecord(required),
    needed: required && { monthly: required.monthly, growth: required.growth },
    projection: projection && projectionRecord(projection),
    noProjection: assessment.noProjection,
    explanation: explanationSentence(assessment, locale),
    choice: judgement.choice,
    probability: assessment.probability,
    attainment: assessment.attainment,
    projectedAttainment: assessment.projectedAttainment,
    status: status[assessment.status],
    computed: status[assessment.computed],
    manual: judgement.manual && { ...judgement.manual, status: status[judgement.manual.status] },
    note: judgement.note,
    rule: assessment.rule,
    reasonCode: reason.code,
    reason: reasonSentence(assessment, asOf, locale, nameOf),
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
