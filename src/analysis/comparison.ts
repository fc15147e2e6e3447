import type { Month } from "../observations";
import type { Assessment } from "./assessment";
import { gravityOf, isBehind, isJudged, type Status } from "./status";

/** What an earlier analysis said of an indicator. */
export interface EarlierFigure {
  readonly code: string;
  readonly dataMonth: Month | null;
  readonly status: Status;
  readonly actual: number | null;
  readonly gap: number | null;
  /** The projected year-end value. */
  readonly projection: number | null;
  readonly probability: number | null;
  /** Text of the target that held then. */
  readonly target: string;
}

/** How a status moved: across the line of lagging, or on one side of it. */
export type Movement = "newlyLagging" | "recovered" | "worse" | "better" | "same" | "new";

/** An indicator against what an earlier analysis said of it. */
export interface Comparison {
  readonly code: string;
  readonly before: EarlierFigure | null;
  readonly now: Assessment;
  /** Later figure less the earlier one, of different data months; null for totals, which only grow. */
  readonly actualChange: number | null;
  readonly gapChange: number | null;
  readonly movement: Movement;
  /** 加快 or 回落: of a growth rate by itself, of anything else by its gap; null without two data months. */
  readonly pace: "faster" | "slower" | "same" | null;
  readonly targetChanged: boolean;
}

/** What a later analysis will compare an assessment with. */
export function earlierOf(assessment: Assessment): EarlierFigure {
  const { indicator, dataMonth, status, actual, gap, projection, probability } = assessment;
  const { code, target } = indicator;
  return {
    ...{ code, dataMonth, status, actual, gap, probability },
    projection: projection?.value ?? null,
    target: target.text,
  };
}

/**
 * Each indicator against an earlier analysis (上月对比), in the order of the later one.
 *
 * Worked: GDP 5.0 at 2024-06, 5.2 at 2024-09 → actualChange 0.2, pace "faster"
 */
export function compare(before: readonly EarlierFigure[], now: readonly Assessment[]): Comparison[] {
  const earlier = new Map(before.map((each) => [each.code, each]));
  return now.map((assessment) => compared(earlier.get(assessment.indicator.code) ?? null, assessment));
}

function compared(before: EarlierFigure | null, now: Assessment): Comparison {
  const { code, target, knowledge } = now.indicator;
  const moved =
    before !== null && before.dataMonth !== null && now.dataMonth !== null && before.dataMonth < now.dataMonth;
  const change = (a: number | null, b: number | null) => (moved && a !== null && b !== null ? difference(b, a) : null);
  const gapChange = change(before?.gap ?? null, now.gap);
  const actualChange = knowledge?.measure === "cumulativeTotal" ? null : change(before?.actual ?? null, now.actual);
  return {
    ...{ code, before, now, actualChange, gapChange },
    movement: before === null ? "new" : movementOf(before.status, now.status),
    pace: paceOf(knowledge?.measure === "cumulativeGrowth" ? actualChange : gapChange),
    targetChanged: before !== null && before.target !== target.text,
  };
}

/** Without the noise of binary fractions: 5.2 − 5.0 is 0.2. */
const difference = (a: number, b: number) => Number((a - b).toPrecision(12)) + 0;

function paceOf(change: number | null): Comparison["pace"] {
  if (change === null) return null;
  if (Math.abs(change) < 1e-9) return "same";
  return change > 0 ? "faster" : "slower";
}

function movementOf(before: Status, now: Status): Movement {
  if (isBehind(now) && !isBehind(before)) return "newlyLagging";
  if (!isJudged(before) || !isJudged(now) || before === now) return "same";
  if (isBehind(before) && !isBehind(now)) return "recovered";
  return gravityOf(now) < gravityOf(before) ? "worse" : "better";
}
