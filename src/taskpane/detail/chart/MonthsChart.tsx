import type { IndicatorPath } from "../../../analysis";
import { formatFigure } from "../../../figures";
import { fill } from "../../../words";
import type { FigureTexts } from "../figures";
import { Chart } from "./Chart";
import { ChartTable, type ChartColumn } from "./ChartTable";
import { Legend } from "./Legend";
import type { Layout } from "./layout";
import { scaleOf } from "./scale";
import { useChartStyles } from "./styles";
import { useDetailWords, type DetailWords } from "../words";

const height = 168;
type Months = IndicatorPath["months"];
type Single = NonNullable<Months[number]["single"]>;
type Words = DetailWords["chart"];

/** Which way a month went against the one before, as a shape beside the word. */
const shapes = { faster: "▲", slower: "▼", same: "■" } as const;

interface Props {
  readonly months: Months;
  readonly figures: FigureTexts;
  /** Whether the figures are stocks, of which a month has a change. */
  readonly level: boolean;
}

/** Single months with their rounding band, whether each was faster or slower than the one before, and last year's beside. */
export function MonthsChart({ months, figures, level }: Props) {
  const { chart: words } = useDetailWords();
  const singles = months.filter(({ single }) => single !== null);
  if (singles.length === 0) return null;
  const values = singles.flatMap(({ single }) => {
    const { value, band, base } = single!;
    return [value - band, value + band, ...(base === null ? [] : [base])];
  });
  const before = singles.some(({ single }) => single!.base !== null);
  const band = singles.some(({ single }) => single!.band > 0);
  const at = (month: number) => months.find((each) => each.month === month)?.single ?? null;
  const quarterly = singles.every(({ single }) => single!.months === 3);
  const title = words[level ? "changes" : "singles"][quarterly ? "quarters" : "months"];
  const columns = columnsOf(months, figures, words);
  return (
    <Chart
      title={title}
      unit={figures.unit}
      scale={scaleOf(values, true)}
      height={height}
      month={singles[singles.length - 1]!.month}
      readOut={(month) => {
        const single = at(month);
        const period = periodWord(month, single?.months ?? 1, words);
        return fill(words.singleReadOut, {
          period,
          figures: single ? singleWords(single, figures, words) : words.noFigure,
        });
      }}
      draw={(layout) => <Bars months={months} layout={layout} />}
    >
      <Legend
        items={[
          ["bar", words.ofMonth],
          ...(before ? ([["before", words.ofMonthBefore]] as const) : []),
          ...(band ? ([["band", words.band]] as const) : []),
        ]}
      />
      <ChartTable caption={title} columns={columns} />
    </Chart>
  );
}

function Bars({ months, layout }: { readonly months: Months; readonly layout: Layout }) {
  const chart = useChartStyles();
  const { slot, x, y } = layout;
  const width = slot * 0.36;
  const bar = (left: number, value: number) => ({
    x: left,
    width,
    y: Math.min(y(value), y(0)),
    height: Math.abs(y(value) - y(0)),
  });
  return months.map(({ month, single }) => {
    if (single === null) return null;
    const { value, band, base, change } = single;
    const middle = x(month) + width / 2;
    const top = Math.min(y(Math.max(value + band, 0)), y(0));
    return (
      <g key={month}>
        {base !== null && <rect className={chart.before} {...bar(x(month) - width, base)} />}
        <rect className={chart.bar} {...bar(x(month), value)} />
        {band > 0 && (
          <path
            className={chart.band}
            d={`M${middle} ${y(value - band)}V${y(value + band)}M${middle - 3} ${y(value - band)}h6M${middle - 3} ${y(value + band)}h6`}
          />
        )}
        {change !== null && (
          <text className={chart.change} x={middle} y={top - 3} textAnchor="middle">
            {shapes[change]}
          </text>
        )}
      </g>
    );
  });
}

/** `9月`, `1—2月`, `7—9月`: the months that a single figure covers. */
const periodWord = (month: number, months: number, words: Words) =>
  months === 1 ? fill(words.monthName, { month }) : fill(words.months, { from: month - months + 1, to: month });

/** A single month in words: `当月5.9%（±0.5，加快▲），上年同月6.1%`. */
function singleWords({ value, band, base, change }: Single, figures: FigureTexts, words: Words): string {
  const notes = [
    ...(band > 0 ? [bandText(band, figures)] : []),
    ...(change === null ? [] : [`${words.change[change]}${shapes[change]}`]),
  ];
  const own = fill(words.part, { word: words.ofMonth, text: figures.value(value) });
  return [
    notes.length === 0 ? own : fill(words.noted, { text: own, notes: notes.join(words.separator) }),
    ...(base === null ? [] : [fill(words.part, { word: words.ofMonthBefore, text: figures.value(base) })]),
  ].join(words.separator);
}

/** `±0.45`: of a band one digit more than of the figure, which it may be smaller than. */
const bandText = (band: number, { decimals }: FigureTexts) => `±${formatFigure(band, decimals + 1)}`;

function columnsOf(months: Months, figures: FigureTexts, words: Words): readonly ChartColumn[] {
  const column = (key: string, word: string, text: (single: Single) => string | null): ChartColumn => ({
    key,
    word,
    texts: new Map(
      months.flatMap(({ month, single }) => {
        const said = single && text(single);
        return said === null ? [] : [[month, said] as const];
      }),
    ),
  });
  return [
    column("single", words.ofMonth, ({ value }) => figures.value(value)),
    column("band", words.band, ({ band }) => (band > 0 ? bandText(band, figures) : null)),
    column("change", words.changeHead, ({ change }) => change && words.change[change]),
    column("before", words.ofMonthBefore, ({ base }) => (base === null ? null : figures.value(base))),
  ];
}
