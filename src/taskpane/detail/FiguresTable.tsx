import type { IndicatorPath } from "../../analysis";
import { fill } from "../../words";
import { SmallTable } from "../forms";
import type { FigureTexts } from "./figures";
import { useFigureHeadings, useWords } from "../words";

interface Props {
  readonly path: IndicatorPath;
  readonly figures: FigureTexts;
  /** Whether the figures stand at the month's end and the single ones are their changes. */
  readonly level: boolean;
}

/** The year by month: cumulative figure, last year's, pace, single month. */
export function FiguresTable({ path, figures, level }: Props) {
  const headings = useFigureHeadings();
  const { table: words, chart } = useWords().detail;
  const singles = path.months.flatMap(({ single }) => (single === null ? [] : [single.months]));
  const { cumulative, single: month, quarter } = level ? words.level : words;
  const single = singles.length > 0 && singles.every((months) => months === 3) ? quarter : month;
  return (
    <SmallTable
      caption={figures.unit === "" ? words.caption : fill(words.captionUnit, { unit: figures.unit })}
      heads={[words.month, cumulative, words.before, headings.pace, single]}
      rows={path.months.map(({ month, actual, base, pace, single: change }) => [
        fill(chart.monthName, { month }),
        ...[actual, base, pace, change?.value ?? null].map(figures.bare),
      ])}
    />
  );
}
