import { differenceUnit, type Assessment, type Comparison } from "../../../analysis";
import { decimalsOf, fill, formatFigure, unitSuffix } from "../../../report";
import { writeSigned } from "../targets/signed";
import { sheetWords } from "../../engine/words";

const words = sheetWords.workbook;

/**
 * How an indicator moved since the earlier analysis: status, then its growth, of what is no growth its gap.
 *
 * @example movementWords(comparison of GDP 5.0 and 5.2) // "好转，加快0.2个百分点"
 */
export function movementWords(comparison: Comparison): string {
  const { before, movement, pace, actualChange, gapChange, targetChanged, now } = comparison;
  const { indicator } = now;
  const untold = before?.status === now.status && (now.status === "noData" || now.status === "pending");
  const growth = indicator.knowledge?.measure === "cumulativeGrowth";
  const change = growth ? actualChange : gapChange;
  const [status, speeds] = [untold ? "" : words.movement[movement], growth ? words.pace.growth : words.pace.gap];
  const decimals = decimalsOf(indicator);
  const size =
    change === null || pace === null || pace === "same"
      ? ""
      : formatFigure(Math.abs(change), decimals) + unitSuffix(differenceUnit(indicator.unit));
  const parts = [status, pace === null ? "" : speeds[pace] + size, targetChanged ? words.targetChanged : ""];
  return parts.filter((part) => part !== "").join("，");
}

/** The status by the rules and why a person set another one; empty where nobody did. */
export function judgedWords({ judgement: { manual }, computed }: Assessment): string {
  if (manual === null) return "";
  const signed = writeSigned(manual);
  return fill(words.judged.manual, {
    computed: sheetWords.status[computed],
    manual: sheetWords.status[manual.status],
    reason: manual.reason,
    signed: signed === "" ? "" : fill(words.judged.signed, { signed }),
  });
}
