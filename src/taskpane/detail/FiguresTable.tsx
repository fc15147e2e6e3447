import type { IndicatorPath } from "../../analysis";
import { monthNumber, yearOf, type Observation } from "../../observations";
import { fill } from "../../words";
import { usePane } from "../context";
import { SmallTable } from "../forms";
import type { FigureTexts } from "./figures";
import { useFigureHeadings } from "../words";
import { useDetailWords } from "./words";

interface Props {
  readonly code: string;
  readonly path: IndicatorPath;
  readonly figures: FigureTexts;
  /** Whether the figures stand at the month's end and the single ones are their changes. */
  readonly level: boolean;
}

/** The year by month: cumulative figure, last year's, pace, single month. */
export function FiguresTable({ code, path, figures, level }: Props) {
  const { data, asOf } = usePane();
  const headings = useFigureHeadings();
  const { table: words, chart } = useDetailWords();
  const singles = path.months.flatMap(({ single }) => (single === null ? [] : [single.months]));
  const { cumulative, single: month, quarter } = level ? words.level : words;
  const single = singles.length > 0 && singles.every((months) => months === 3) ? quarter : month;
  const samples = sampleMonths(data.observations, code, yearOf(asOf));
  return (
    <SmallTable
      caption={figures.unit === "" ? words.caption : fill(words.captionUnit, { unit: figures.unit })}
      heads={[words.month, cumulative, words.before, headings.pace, single]}
      rows={path.months.map(({ month, actual, base, pace, single: change }) => [
        fill(chart.monthName, { month }),
        samples.has(month) ? fill(words.sample, { figure: figures.bare(actual) }) : figures.bare(actual),
        ...[base, pace, change?.value ?? null].map(figures.bare),
      ])}
    />
  );
}

/** The months of a year whose reported figure is a sample; a published one goes before it. */
function sampleMonths(observations: readonly Observation[], code: string, year: number): ReadonlySet<number> {
  const reported = observations.filter(
    (each) => each.code === code && each.role === "actual" && yearOf(each.month) === year,
  );
  const months = new Set(reported.map(({ month }) => monthNumber(month)));
  for (const { month, sample } of reported) if (!sample) months.delete(monthNumber(month));
  return months;
}
