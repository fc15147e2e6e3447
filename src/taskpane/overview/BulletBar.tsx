import { makeStyles, tokens } from "@fluentui/react-components";
import { fill } from "../../words";
import { useFigureHeadings, useWords } from "../words";
import type { Bullet } from "./bullet";

const useStyles = makeStyles({
  bar: { display: "block", width: "100%", height: "20px", overflow: "visible" },
  track: { fill: tokens.colorNeutralBackground3 },
  mark: { stroke: tokens.colorNeutralForeground1, strokeWidth: "2px" },
  diamond: { fill: tokens.colorNeutralForeground1 },
  outlook: { stroke: tokens.colorNeutralForeground2, strokeWidth: "1.5px" },
  dot: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralForeground2, strokeWidth: "1.5px" },
  gap: { stroke: tokens.colorNeutralBackground1, strokeWidth: "2px" },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  entry: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
});

interface Props {
  readonly bullet: Bullet;
  /** The bar's colour, that of the status. */
  readonly color: string;
  /** The bar in words. */
  readonly label: string;
}

const percent = (fraction: number) => `${(Math.min(1, Math.max(0, fraction)) * 100).toFixed(2)}%`;
const inside = (fraction: number) => fraction >= 0 && fraction <= 1;

/** Actual as bar, pace as short mark, target as long mark with a diamond; below it the projection with its 80 % interval. */
export function BulletBar({ bullet, color, label }: Props) {
  const styles = useStyles();
  const { origin, cut, actual, pace, target, projection, low, high } = bullet;
  return (
    <svg className={styles.bar} role="img" aria-label={label}>
      <rect className={styles.track} x="0" y="3" width="100%" height="9" />
      {actual !== null && (
        <rect
          x={percent(Math.min(origin, actual))}
          y="3"
          width={percent(Math.abs(actual - origin))}
          height="9"
          fill={color}
        />
      )}
      {cut && <path className={styles.gap} d="M8 1L5 6L9 9L6 14M12 1L9 6L13 9L10 14" fill="none" />}
      {origin > 0 && <line className={styles.outlook} x1={percent(origin)} x2={percent(origin)} y1="1" y2="14" />}
      {pace !== null && <line className={styles.mark} x1={percent(pace)} x2={percent(pace)} y1="1" y2="14" />}
      {low !== null && high !== null && (
        <>
          <line className={styles.outlook} x1={percent(low)} x2={percent(high)} y1="16" y2="16" />
          {[...new Set([low, high])].filter(inside).map((end) => (
            <line key={end} className={styles.outlook} x1={percent(end)} x2={percent(end)} y1="13.5" y2="18.5" />
          ))}
        </>
      )}
      {projection !== null && <circle className={styles.dot} cx={percent(projection)} cy="16" r="3" />}
      {target !== null && (
        <svg x={percent(target)} y="0" overflow="visible">
          <line className={styles.mark} x1="0" x2="0" y1="0" y2="20" />
          <path className={styles.diamond} d="M-4 1L0 -3L4 1L0 5Z" />
        </svg>
      )}
    </svg>
  );
}

/** The mark of a legend entry, as the bar draws it. */
function LegendMark({ of }: { readonly of: "actual" | "pace" | "target" | "projection" | "cut" }) {
  const styles = useStyles();
  return (
    <svg width="18" height="14" overflow="visible" aria-hidden="true">
      {of === "actual" && <rect x="1" y="3" width="16" height="8" fill={tokens.colorNeutralForeground3} />}
      {of === "pace" && <line className={styles.mark} x1="9" x2="9" y1="1" y2="13" />}
      {of === "target" && (
        <>
          <line className={styles.mark} x1="9" x2="9" y1="1" y2="14" />
          <path className={styles.diamond} d="M5 3L9 -1L13 3L9 7Z" />
        </>
      )}
      {of === "projection" && (
        <>
          <path className={styles.outlook} d="M1 4V10M1 7H17M17 4V10" fill="none" />
          <circle className={styles.dot} cx="9" cy="7" r="3" />
        </>
      )}
      {of === "cut" && (
        <>
          <rect x="1" y="3" width="16" height="8" fill={tokens.colorNeutralForeground3} />
          <path className={styles.gap} d="M7 1L4 6L8 8L5 13M11 1L8 6L12 8L9 13" fill="none" />
        </>
      )}
    </svg>
  );
}

const marks = ["actual", "pace", "target", "projection", "cut"] as const;

/** What the marks of the bars mean. */
export function BulletLegend({ cut }: { readonly cut: boolean }) {
  const styles = useStyles();
  const { legend } = useWords().overview;
  const headings = useFigureHeadings();
  const labels = {
    actual: headings.actual,
    pace: headings.pace,
    target: headings.target,
    projection: fill(legend.interval, { projection: headings.projection }),
    cut: legend.cut,
  };
  return (
    <div className={styles.legend}>
      {marks
        .filter((mark) => mark !== "cut" || cut)
        .map((mark) => (
          <span key={mark} className={styles.entry}>
            <LegendMark of={mark} />
            {labels[mark]}
          </span>
        ))}
    </div>
  );
}
