import { isJudged, type Comparison } from "../analysis";
import { formatOf } from "../figures";
import type { Locale } from "../words";
import { reportWords } from "./words";

/**
 * How an indicator moved since the earlier analysis: status, then its growth, of what is no growth its gap; empty where there
 * is none.
 *
 * Worked: GDP 5.0 and then 5.2 → 好转，加快0.2个百分点
 */
export function movementWords(comparison: Comparison, locale: Locale): string {
  const { before, movement, pace, actualChange, gapChange, targetChanged, now } = comparison;
  if (before === null) return "";
  const words = reportWords(locale).moved;
  const growth = now.indicator.knowledge?.measure === "cumulativeGrowth";
  const change = growth ? actualChange : gapChange;
  const status = before.status === now.status && !isJudged(now.status) ? "" : words.movement[movement];
  const speed = pace === null ? "" : (growth ? words.growth : words.gap)[pace];
  const size = change === null || pace === null || pace === "same" ? "" : formatOf(now, locale).distance(change);
  return [status, speed + size, targetChanged ? words.targetChanged : ""]
    .filter((part) => part !== "")
    .join(words.separator);
}
