import { Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useContext } from "react";
import { formatDifference, formatFigure, formatOf } from "../../figures";
import type { Indicator } from "../../plan";
import { regionWords, type RegionsAnalysis } from "../../regions";
import { fill } from "../../words";
import { monthName } from "../model";
import { StatusMark } from "../StatusBadge";
import { LocaleContext } from "../words";
import { barScale, rankedRegions, type RankedRegion, type RegionOrder } from "./ranked";
import { useRegionsWords } from "./words";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  row: {
    display: "grid",
    gridTemplateColumns: "84px minmax(0, 1fr) 78px",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { overflowWrap: "anywhere" },
  track: { position: "relative", height: "14px" },
  bar: { position: "absolute", top: "2px", bottom: "2px", backgroundColor: tokens.colorBrandBackground },
  line: {
    position: "absolute",
    top: "-6px",
    bottom: "-6px",
    width: "2px",
    backgroundColor: tokens.colorPaletteRedForeground1,
  },
  value: { textAlign: "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  details: { gridColumn: "1 / -1", color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly analysis: RegionsAnalysis;
  readonly indicator: Indicator;
  readonly name: string;
  readonly order: RegionOrder;
}

/** The regions of an indicator as bars with the city's line, each with its place and what it adds; below what they come to. */
export function RankedList({ analysis, indicator, name, order }: Props) {
  const styles = useStyles();
  const words = useRegionsWords();
  const locale = useContext(LocaleContext);
  const { code } = indicator;
  const rows = rankedRegions(analysis, code, order);
  const aggregate = analysis.aggregates.find((each) => each.code === code)!;
  const { month, city, method } = aggregate;
  // What the regions add up to is no mark for one of them.
  const line = method === "sum" ? null : city;
  const format = formatOf({ indicator }, locale);
  const figures = rows.flatMap(({ value }) => (value === null ? [] : [value]));
  const at = barScale(line === null ? figures : [...figures, line]);
  const share = (value: number) => `${(100 * at(value)).toFixed(2)}%`;
  const shownMonth = month === null ? "" : monthName(month, locale);
  const detailsOf = ({ rank, rankBefore, points, rate, gapPoints, share: of }: RankedRegion) =>
    [
      rank === null
        ? ""
        : rankBefore === null
          ? fill(words.rank, { rank })
          : fill(words.ranks, { rank, before: rankBefore }),
      points === null ? "" : fill(words.points, { points: formatFigure(points, 2) }),
      rate === null ? "" : fill(words.rate, { rate: formatFigure(rate, 1) }),
      gapPoints === null ? "" : fill(words.gapPoints, { points: formatDifference(gapPoints, 2) }),
      of === null ? "" : fill(words.share, { share: formatFigure(of, 1) }),
    ].filter((text) => text !== "");
  return (
    <>
      <Caption1>
        {fill(words.figure, { month: shownMonth, unit: indicator.unit })}
        {city === null ? null : ` · ${words.city} ${format.value(city)}`}
      </Caption1>
      <ul className={styles.list} aria-label={fill(words.chart, { name })}>
        {rows.map((row) => (
          <li key={row.region} className={styles.row}>
            <Text className={styles.name}>{row.region}</Text>
            <div className={styles.track} aria-hidden="true">
              {row.value !== null && <Bar from={at(0)} to={at(row.value)} className={styles.bar} />}
              {line !== null && <div className={styles.line} style={{ left: share(line) }} />}
            </div>
            <span className={styles.value}>
              {row.value === null ? null : format.bare(row.value)}{" "}
              {row.status !== null && <StatusMark status={row.status} />}
            </span>
            <Caption1 className={styles.details}>
              {row.value === null ? fill(words.noFigure, { month: shownMonth }) : detailsOf(row).join(" · ")}
            </Caption1>
          </li>
        ))}
      </ul>
      <Together analysis={analysis} indicator={indicator} />
    </>
  );
}

interface BarProps {
  readonly from: number;
  readonly to: number;
  readonly className: string;
}

/** A bar from zero to a figure, either way. */
function Bar({ from, to, className }: BarProps) {
  const [left, right] = [Math.min(from, to), Math.max(from, to)];
  const style = { left: `${100 * left}%`, width: `${100 * (right - left)}%` };
  return <div className={className} style={style} />;
}

/** What the regions come to together beside the city's figure, and what of its growth is none of theirs. */
function Together({ analysis, indicator }: Pick<Props, "analysis" | "indicator">) {
  const words = useRegionsWords();
  const locale = useContext(LocaleContext);
  const { value, city, difference, reason } = analysis.aggregates.find(({ code }) => code === indicator.code)!;
  const { remainder, growth } = analysis.contributions.get(indicator.code)!;
  const format = formatOf({ indicator }, locale);
  const why = fill<string>(regionWords(locale).reason[reason.code], reason.details);
  const complete = value !== null && city !== null && difference !== null;
  return (
    <>
      <Text>
        {complete
          ? fill(words.together, {
              value: format.bare(value),
              city: format.bare(city),
              difference: format.bareDifference(difference),
              reason: why,
            })
          : fill(words.noTogether, { reason: why })}
      </Text>
      {remainder !== null && growth !== null && (
        <Text>{fill(words.remainder, { growth: formatFigure(growth, 2), rest: formatFigure(remainder, 2) })}</Text>
      )}
    </>
  );
}
