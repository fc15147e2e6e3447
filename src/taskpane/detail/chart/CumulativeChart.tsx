import type { IndicatorPath } from "../../../analysis";
import { figureName } from "../../../figures";
import { fill } from "../../../words";
import { usePane } from "../../context";
import type { FigureTexts } from "../figures";
import { Chart } from "./Chart";
import { ChartTable, type ChartColumn } from "./ChartTable";
import { Legend, type Mark } from "./Legend";
import { bandPath, linePath, pointsOf, type Layout, type Point } from "./layout";
import { scaleOf } from "./scale";
import { useChartStyles } from "./styles";
import { useDetailWords, type DetailWords } from "../words";

const height = 216;

interface Props {
  readonly path: IndicatorPath;
  /** The year-end value aimed at; null where the target has no number yet. */
  readonly aim: number | null;
  readonly figures: FigureTexts;
  /** Whether the figures are stocks at the end of a month. */
  readonly level: boolean;
  /** Whether the axis begins at zero: for what adds up. */
  readonly zero: boolean;
}

/** The year so far against pace and last year, with the projection's fan and the path that the target requires. */
export function CumulativeChart({ path, aim, figures, level, zero }: Props) {
  const { chart: words } = useDetailWords();
  const { months, fan } = path;
  const { locale } = usePane();
  const columns = columnsOf(path, figures, {
    ...words.line,
    ...(level ? { actual: words.level } : {}),
    pace: figureName("pace", locale),
  });
  const readOut = (month: number) => said(month, columns, words);

  const all = [
    ...months.flatMap(({ actual, base, pace }) => [actual, base, pace]),
    ...fan.flatMap(({ low95, high95 }) => [low95, high95]),
    ...path.required.map(({ value }) => value),
    aim,
  ].filter((value) => value !== null);
  const last = Math.max(1, ...months.filter(({ actual }) => actual !== null).map(({ month }) => month));
  const legend: (readonly [Mark, string])[] = [
    ...columns.map(({ key, word }) => [key, word] as const),
    ...(aim === null ? [] : ([["aim", fill(words.aim, { value: figures.value(aim) })]] as const)),
  ];
  return (
    <Chart
      title={words.cumulative}
      unit={figures.unit}
      scale={scaleOf(all, zero)}
      height={height}
      month={last}
      readOut={readOut}
      draw={(layout) => <Lines path={path} aim={aim} layout={layout} />}
    >
      <Legend items={legend} />
      <ChartTable caption={words.cumulative} columns={columns} />
    </Chart>
  );
}

function Lines({ path: { months, fan, required }, aim, layout }: Pick<Props, "path" | "aim"> & { layout: Layout }) {
  const chart = useChartStyles();
  const ends = (of: "low80" | "high80" | "low95" | "high95") => pointsOf(fan, (each) => each[of]);
  const actual = pointsOf(months, (each) => each.actual);
  const line = (points: readonly Point[]) => linePath(points, layout);
  return (
    <>
      <path className={chart.wide} d={bandPath(ends("low95"), ends("high95"), layout)} />
      <path className={chart.narrow} d={bandPath(ends("low80"), ends("high80"), layout)} />
      <path className={chart.edge} d={line(ends("low95")) + line(ends("high95"))} />
      <path className={chart.edge} d={line(ends("low80")) + line(ends("high80"))} />
      <path className={chart.base} d={line(pointsOf(months, (each) => each.base))} />
      <path className={chart.pace} d={line(pointsOf(months, (each) => each.pace))} />
      <path className={chart.required} d={line(required)} />
      <path className={chart.outlook} d={line(fan)} />
      <path className={chart.actual} d={line(actual)} />
      {actual.map(({ month, value }) => (
        <circle key={month} className={chart.actualMark} cx={layout.x(month)} cy={layout.y(value)} r="3" />
      ))}
      {aim !== null && (
        <path className={chart.aim} d="M-5 0L0 -5L5 0L0 5Z" transform={`translate(${layout.x(12)} ${layout.y(aim)})`} />
      )}
    </>
  );
}

/** A line or area of the chart. */
type Line = keyof DetailWords["chart"]["line"] | "pace";

/** The lines as columns of a table, those that have a figure. */
function columnsOf(
  { months, fan, required }: IndicatorPath,
  figures: FigureTexts,
  words: Readonly<Record<Line, string>>,
) {
  const ahead = fan.slice(1);
  const band = (low: "low80" | "low95", high: "high80" | "high95") =>
    new Map(ahead.map((each) => [each.month, `${figures.value(each[low])}—${figures.value(each[high])}`]));
  const line = (points: readonly Point[]) => new Map(points.map(({ month, value }) => [month, figures.value(value)]));
  const columns: ChartColumn<Line>[] = [
    { key: "actual", word: words.actual, texts: line(pointsOf(months, (each) => each.actual)) },
    { key: "pace", word: words.pace, texts: line(pointsOf(months, ({ pace }) => pace)) },
    { key: "base", word: words.base, texts: line(pointsOf(months, ({ base }) => base)) },
    { key: "outlook", word: words.outlook, texts: line(ahead) },
    { key: "narrow", word: words.narrow, texts: band("low80", "high80") },
    { key: "wide", word: words.wide, texts: band("low95", "high95") },
    { key: "required", word: words.required, texts: line(required.slice(1)) },
  ];
  return columns.filter(({ texts }) => texts.size > 0);
}

/** All that is known of a month: `9月：累计5.2%，序时5.0%`. */
function said(month: number, columns: readonly ChartColumn[], words: DetailWords["chart"]): string {
  const parts = columns.flatMap(({ word, texts }) => {
    const text = texts.get(month);
    return text === undefined ? [] : [fill(words.part, { word, text })];
  });
  const figures = parts.length === 0 ? words.noFigure : parts.join(words.separator);
  return fill(words.readOut, { month, figures });
}
