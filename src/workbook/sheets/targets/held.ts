import { enteredKind, namesPercent, readEntered, targetFigures, type Problem } from "../../../observations";
import { ok, type Indicator, type Result, type Target } from "../../../plan";

/**
 * What is odd of the figures that a changed target names, by the one rule for all that is entered; the problem of one that
 * cannot be. A text that names percentages names no fractions.
 *
 * @param indicator with the target that was loaded, which shows the scale
 */
export function doubtsOfTarget(target: Target, indicator: Indicator): Result<readonly Problem[], Problem> {
  const kind = enteredKind(indicator, []);
  const doubts: Problem[] = [];
  for (const figure of targetFigures({ ...indicator, target })) {
    const read = readEntered({ value: namesPercent(target.text) ? `${figure}%` : figure }, kind);
    if (!read.ok) return read;
    doubts.push(...read.value.doubts);
  }
  return ok(doubts);
}
