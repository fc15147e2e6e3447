import { type Assessment, type MissingFigure } from "../../analysis";
import { type Indicator, indicatorName } from "../../plan";
import { fill, type Locale } from "../../words";
import { monthName } from "../model";
import { type PaneWords } from "../words";

/** A figure that is due, with its indicator. */
export interface DueFigure extends MissingFigure {
  readonly indicator: Indicator;
}

/** What one department has to report; its name is empty where none is named. */
export interface Unit {
  readonly owner: string;
  readonly figures: readonly DueFigure[];
}

/** The figures that are due by the department that answers for them, the most first, without a name last. */
export function unitsOf(missing: readonly MissingFigure[], indicators: readonly Indicator[]): Unit[] {
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const units = new Map<string, DueFigure[]>();
  for (const figure of missing) {
    const indicator = byCode.get(figure.code);
    if (!indicator) continue;
    const figures = units.get(figure.owner) ?? [];
    units.set(figure.owner, [...figures, { ...figure, indicator }]);
  }
  return [...units]
    .map(([owner, figures]) => ({ owner, figures }))
    .sort((a, b) => Number(a.owner === "") - Number(b.owner === "") || b.figures.length - a.figures.length);
}

/** A reminder for one department, as it is pasted into a message: `市商务局：请报送以下指标数据` and a numbered line for each. */
export function reminderOf({ owner, figures }: Unit, words: PaneWords["todo"], locale: Locale): string {
  return [
    fill(words.text.head, { owner: owner === "" ? words.noOwner : owner }),
    ...figures.map(({ indicator, month }, i) =>
      fill(words.text.item, { index: i + 1, name: indicatorName(indicator, locale), month: monthName(month, locale) }),
    ),
  ].join("\n");
}

/** The indicators whose target has no number yet. */
export const pendingOf = (assessments: readonly Assessment[]) =>
  assessments.filter(({ computed }) => computed === "pending");
