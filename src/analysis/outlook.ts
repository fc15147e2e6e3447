import type { Reason } from "./assessment";
import type { Settings } from "./settings";
import type { Status } from "./status";

/** What the ordered rules look at once a target has its number and the indicator a figure. */
export interface Outlook {
  readonly probability: number | null;
  /** True where the required pace exceeds anything in the history. */
  readonly unprecedented: boolean;
  readonly gap: number | null;
  /** Tolerance of the indicator, in its unit; above 0. */
  readonly tolerance: number;
}

type Verdict = { readonly status: Status; readonly reason: Reason };

const verdict = (status: Status, code: Reason["code"], details: Record<string, number>): Verdict => ({
  status,
  reason: { code, details },
});

/**
 * Rules 4 to 8 of the domain's status: by probability where there is a projection, else by the gap.
 *
 * @example outlookStatus({ probability: 0.12, unprecedented: false, gap: -0.8, tolerance: 0.2 }, settings.thresholds).status // "severe"
 */
export function outlookStatus(outlook: Outlook, thresholds: Settings["thresholds"]): Verdict | null {
  const { probability: p, gap, tolerance } = outlook;
  if (p !== null) {
    if (p < thresholds.severe) return verdict("severe", "veryUnlikely", { probability: p });
    if (p < thresholds.lagging && outlook.unprecedented) return verdict("severe", "unprecedented", { probability: p });
    if (p < thresholds.lagging) return verdict("lagging", "unlikely", { probability: p });
    if (p < thresholds.nearly) return verdict("nearly", "uncertain", { probability: p });
    return verdict("onPace", "likely", { probability: p });
  }
  if (gap === null) return null;
  // 5.8 − 6 falls below −0.2 by the noise of binary fractions.
  const within = (tolerances: number) => gap >= -tolerances * tolerance * (1 + 1e-9);
  if (within(1)) return verdict("onPace", "gapOnPace", { gap });
  if (within(2)) return verdict("nearly", "gapNear", { gap });
  if (within(4)) return verdict("lagging", "gapBehind", { gap });
  return verdict("severe", "gapFarBehind", { gap });
}
