import type { IndicatorPath } from "../../analysis";
import { fill } from "../../words";
import { useTableStyles } from "../forms";
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
  const { table } = useTableStyles();
  const headings = useFigureHeadings();
  const { table: words, chart } = useWords().detail;
  const singles = path.months.flatMap(({ single }) => (single === null ? [] : [single.months]));
  const of = level ? words.level : words;
  const single = singles.length > 0 && singles.every((months) => months === 3) ? of.quarter : of.single;
  const heads = [words.month, of.cumulative, words.before, headings.pace, single];
  return (
    <table className={table}>
      <caption>{figures.unit === "" ? words.caption : fill(words.captionUnit, { unit: figures.unit })}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {path.months.map(({ month, actual, base, pace, single: of }) => (
          <tr key={month}>
            <th scope="row">{fill(chart.monthName, { month })}</th>
            <td>{figures.bare(actual)}</td>
            <td>{figures.bare(base)}</td>
            <td>{figures.bare(pace)}</td>
            <td>{figures.bare(of?.value ?? null)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
