import type { Reason } from "./reason";
import type { Settings } from "./settings";
import type { Status } from "./status";

/** 进度, where the latest figure stands against its pace: 超序时, 达到序时 (within a printed step), 低于序时. */
export type Standing = "above" | "on" | "below";

/** 前景, how likely the year ends well: 有把握, 较有把握, 有风险, 难以完成. */
export type OutlookCode = "confident" | "fair" | "risky" | "doubtful";

/**
 * Where a figure stands against its pace by its gap, negative being behind; what would be printed as no gap is none.
 *
 * @example standingOf(0.1, 0.05) // "above"
 */
export function standingOf(gap: number, halfStep: number): Standing {
  // 5.8 − 6 falls below −0.2 by the noise of binary fractions.
  if (Math.abs(gap) < halfStep * (1 - 1e-9)) return "on";
  return gap > 0 ? "above" : "below";
}

/** A probability as it is printed, in whole percent, so that 50 % is never called less than a half. */
const printed = (probability: number) => Math.round(probability * 100) / 100;

/** The outlook of a probability as it is printed. @example outlookOf(0.48, settings.thresholds) // "risky" */
export function outlookOf(probability: number, thresholds: Settings["thresholds"]): OutlookCode {
  const share = printed(probability);
  if (share < thresholds.severe) return "doubtful";
  if (share < thresholds.lagging) return "risky";
  return share < thresholds.nearly ? "fair" : "confident";
}

/** What the ordered rules look at once a target has its number and the indicator a figure. */
export interface Prospects {
  readonly probability: number | null;
  /** Whether the required pace exceeds anything in the history; asked only where it matters. */
  isUnprecedented(): boolean;
  /** Whether the figure before this one was as doubtful; asked only where it matters. */
  wasDoubtful(): boolean;
  /** The probability if the figure were half a printed step nearer to its target; asked only where it matters. */
  probabilityWithinRounding(): number | null;
  readonly gap: number | null;
  readonly standing: Standing | null;
  /** Tolerance of the indicator, in its unit; above 0. */
  readonly tolerance: number;
}

/** So much of the threshold of what is hardly possible is a wide miss, which one month is enough for. */
const wide = 0.25;

type Verdict = { readonly status: Status; readonly reason: Reason };

const verdict = (status: Status, code: Reason["code"], details: Record<string, number>): Verdict => ({
  status,
  reason: { code, details },
});

/**
 * The one word for progress and outlook together: behind its pace by how likely the year still ends well, on its pace 存在风险
 * where it is unlikely to, also behind it where half a printed step would turn that. Without a projection the gap alone counts, without a pace the outlook alone. 严重滞后 wants a wide miss
 * or the second month in a row, since one month alone moves to and fro.
 *
 * @example prospectsStatus({ probability: 0.48, standing: "above", … }, settings.thresholds).status // "atRisk"
 */
export function prospectsStatus(prospects: Prospects, thresholds: Settings["thresholds"]): Verdict | null {
  const { probability, standing, gap, tolerance } = prospects;
  if (probability === null) return gap === null ? null : byGap(gap, tolerance);
  const outlook = outlookOf(probability, thresholds);
  const details = { probability };
  const farBehind =
    outlook === "doubtful" && (printed(probability) < wide * thresholds.severe || prospects.wasDoubtful());
  const unlikely = outlook === "doubtful" || outlook === "risky";
  if (standing === null) {
    if (farBehind) return verdict("severe", "expectedVeryUnlikely", details);
    return unlikely ? verdict("atRisk", "expectedUnlikely", details) : verdict("onPace", "expectedLikely", details);
  }
  if (standing !== "below")
    return unlikely ? verdict("atRisk", "onPaceUnlikely", details) : verdict("onPace", "likely", details);
  if (farBehind) return verdict("severe", "veryUnlikely", details);
  if (outlook === "doubtful") return verdict("lagging", "newlyDoubtful", details);
  // What the rounding of the figure alone decides is no lag.
  if (unlikely && printed(prospects.probabilityWithinRounding() ?? 0) >= thresholds.lagging)
    return verdict("atRisk", "withinRounding", details);
  if (unlikely) return verdict("lagging", prospects.isUnprecedented() ? "unprecedented" : "unlikely", details);
  return verdict("nearly", "behindLikely", details);
}

function byGap(gap: number, tolerance: number): Verdict {
  // 5.8 − 6 falls below −0.2 by the noise of binary fractions.
  const within = (tolerances: number) => gap >= -tolerances * tolerance * (1 + 1e-9);
  if (within(1)) return verdict("onPace", "gapOnPace", { gap });
  if (within(2)) return verdict("nearly", "gapNear", { gap });
  if (within(4)) return verdict("lagging", "gapBehind", { gap });
  return verdict("severe", "gapFarBehind", { gap });
}
