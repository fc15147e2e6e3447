import type { Assessment, Comparison } from "../../analysis";
import { yearOf } from "../../observations";
import { fill } from "../../words";
import type { SubjectFigures } from "./figures";
import type { Manner } from "./subject";
import type { Wording } from "./wording";
import type { BriefingWords } from "./words";

type Template = keyof BriefingWords["change"];

/**
 * How an indicator's figure moved since an earlier state, as a clause: `比1—8月回落0.2个百分点`. Cumulative figures are
 * compared as they were published, each at its own data month; empty where no new figure has come since.
 */
export function changeOf(
  of: Assessment,
  compared: Comparison | undefined,
  figures: SubjectFigures,
  words: Wording,
): string {
  if (compared === undefined || !isComparable(of, compared)) return "";
  const before = compared.before!;
  const total = of.indicator.knowledge?.measure === "cumulativeTotal";
  const said = total ? changeOfGap(of, compared, figures) : changeOfFigure(of, before.actual!, figures);
  if (said === null) return "";
  return fill(words.texts.change[said.template], {
    period: words.period(before.dataMonth!, of.indicator),
    value: figures.distance(said.by),
    state: figures.state(before.actual!),
  });
}

/** Whether both figures are there, of one year, and a new one has come since. */
export function isComparable({ dataMonth, actual }: Assessment, { before }: Comparison): boolean {
  if (before === null || before.actual === null || before.dataMonth === null) return false;
  if (actual === null || dataMonth === null) return false;
  return before.dataMonth < dataMonth && yearOf(before.dataMonth) === yearOf(dataMonth);
}

/** A total grows in any case; what tells is whether it lags by more. */
function changeOfGap({ gap }: Assessment, { before, targetChanged }: Comparison, figures: SubjectFigures) {
  if (targetChanged || gap === null || before!.gap === null) return null;
  if (figures.rounded(before!.gap) >= 0 || figures.rounded(gap) >= 0) return null;
  const by = gap - before!.gap;
  if (figures.rounded(by) === 0) return null;
  return { template: by < 0 ? ("gapUp" as const) : ("gapDown" as const), by };
}

function changeOfFigure({ actual, indicator }: Assessment, before: number, figures: SubjectFigures) {
  const by = actual! - before;
  if (figures.rounded(by) === 0) return { template: "same" as const, by };
  const { measure, quantity } = indicator.knowledge!;
  const stems: Record<Manner, string> = {
    growth: "growth",
    price: "price",
    reductionRate: "decline",
    reductionAmount: "amount",
    value: measure === "level" && quantity === "amount" ? "amount" : "rate",
  };
  const { manner } = figures.subject;
  const [was, is] = [figures.sign(before), figures.sign(actual!)];
  const plainValue = manner === "value" || manner === "reductionAmount";
  if (plainValue || (was !== "down" && is !== "down")) return { template: directed(stems[manner], by > 0), by };
  if (was === "up" || is === "up") return { template: "crossed" as const, by };
  // Below zero a lower figure is a larger fall, or a larger rise of what was to be reduced.
  return { template: directed(manner === "reductionRate" ? "rise" : "decline", by < 0), by };
}

const directed = (stem: string, up: boolean) => `${stem}${up ? "Up" : "Down"}` as Template;
