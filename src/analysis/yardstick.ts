import { monthNumber, yearOf, type Month, type Observation } from "../observations";
import type { AnalysisInput } from "./input";
import { analyse } from "./analyse";
import type { Assessment } from "./assessment";
import { earlierOf, type EarlierFigure } from "./comparison";
import type { Status } from "./status";

/** An indicator whose earlier status is another one by the settings of today. */
export interface Settled {
  readonly code: string;
  /** As the earlier analysis said it, and as it would say it today. */
  readonly said: Status;
  readonly today: Status;
}

/** An earlier analysis by the settings of today. */
export interface Yardstick {
  readonly figures: readonly EarlierFigure[];
  readonly settled: readonly Settled[];
}

/**
 * What an earlier analysis would say by today's targets, milestones, rules, thresholds and judgements, of the figures that it
 * had: a changed setting is not an economy that changed. What comes out as it was said stays as it was said, to the digit.
 *
 * @param earlier what was said, and its as-of month
 * @param input what is known today
 * Worked: 4.0 against a pace of 5.0 in August was 滞后; with a milestone of 3.8 for August it is 达到序时, and no recovery in September
 */
export function underOneYardstick(
  earlier: { readonly asOf: Month; readonly figures: readonly EarlierFigure[] },
  { plan, observations, settings }: Omit<AnalysisInput, "asOf">,
): Yardstick {
  const { asOf, figures } = earlier;
  const then = asKnown(figures, [...observations]);
  const again = new Map(
    analyse({ plan, observations: then, settings, asOf }).map((each) => [each.indicator.code, each]),
  );
  const settled: Settled[] = [];
  const today = figures.map((said) => {
    const now = again.get(said.code);
    if (now === undefined || !isOther(said, now)) return said;
    if (now.status !== said.status) settled.push({ code: said.code, said: said.status, today: now.status });
    const { actual, dataMonth, target } = said;
    return { ...earlierOf(now), actual, dataMonth, target };
  });
  return { figures: today, settled };
}

/** The figures as the earlier analysis had them: its own of its data month, and none of that year that came later. */
function asKnown(figures: readonly EarlierFigure[], observations: readonly Observation[]): Observation[] {
  const said = new Map(figures.map((each) => [each.code, each]));
  return observations.flatMap((each): Observation[] => {
    const of = each.role === "actual" ? said.get(each.code) : undefined;
    if (of === undefined || of.dataMonth === null || of.actual === null) return [each];
    if (yearOf(each.month) !== yearOf(of.dataMonth)) return [each];
    if (monthNumber(each.month) > monthNumber(of.dataMonth)) return [];
    return [each.month === of.dataMonth ? { ...each, value: of.actual } : each];
  });
}

/** Whether status or gap come out otherwise than they were said, by more than is printed. */
function isOther(said: EarlierFigure, { status, gap, indicator }: Assessment): boolean {
  if (status !== said.status) return true;
  if (gap === null || said.gap === null) return gap !== said.gap;
  return Math.abs(gap - said.gap) > 0.5 * 10 ** -(indicator.knowledge?.decimals ?? 1);
}
