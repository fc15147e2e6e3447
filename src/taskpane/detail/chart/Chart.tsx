import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { formatFigure } from "../../../figures";
import { fill } from "../../../words";
import { useDraft } from "../../forms";
import { layoutOf, monthAt, type Layout } from "./layout";
import type { Scale } from "./scale";
import { useChartStyles } from "./styles";
import { useWidth } from "./width";
import { useDetailWords } from "../words";

const useStyles = makeStyles({
  figure: { margin: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  caption: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  drawing: {
    width: "100%",
    borderRadius: tokens.borderRadiusSmall,
    touchAction: "pan-y",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  svg: { display: "block", width: "100%", overflow: "visible" },
  readOut: {
    minHeight: "32px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly title: string;
  readonly scale: Scale;
  /** Unit of the axis, shown with the title. */
  readonly unit: string;
  readonly height: number;
  /** The last month that has a figure, which is read out first; 1 to 12. */
  readonly month: number;
  /** All that is known of a month, in words. */
  readonly readOut: (month: number) => string;
  readonly draw: (layout: Layout) => ReactNode;
  /** Legend and table. */
  readonly children: ReactNode;
}

/**
 * Twelve months with their axis. The pointer or, with the focus, the arrow keys choose a month, whose figures are read
 * out below; a screen reader has them as the value of a slider.
 */
export function Chart({ title, scale, unit, height, month: last, readOut, draw, children }: Props) {
  const styles = useStyles();
  const chart = useChartStyles();
  const { chart: words } = useDetailWords();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [month, setMonth] = useDraft(last);
  const [shown, setShown] = useState(false);
  const labels = scale.ticks.map((tick) => formatFigure(tick, scale.decimals));
  const layout = layoutOf(width, height, scale, labels);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = monthAfter(event.key, month);
    if (next === null) return;
    event.preventDefault();
    setMonth(next);
  };
  const onPointer = (event: PointerEvent<HTMLDivElement>) => {
    setShown(true);
    setMonth(monthAt(event.clientX - event.currentTarget.getBoundingClientRect().left, layout));
  };

  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        {unit === "" ? title : fill(words.titled, { title, unit: unit.trim() })}
      </figcaption>
      <div
        ref={box}
        className={styles.drawing}
        role="slider"
        tabIndex={0}
        aria-label={title}
        aria-valuemin={1}
        aria-valuemax={12}
        aria-valuenow={month}
        aria-valuetext={readOut(month)}
        onKeyDown={onKeyDown}
        onFocus={() => setShown(true)}
        onBlur={() => setShown(false)}
        onPointerMove={onPointer}
        onPointerDown={onPointer}
        onPointerLeave={() => setShown(false)}
      >
        <svg className={styles.svg} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {scale.ticks.map((tick, i) => (
            <g key={tick}>
              <line
                className={mergeClasses(tick === 0 || i === 0 ? chart.axis : chart.grid)}
                {...{ x1: layout.left, x2: layout.right, y1: layout.y(tick), y2: layout.y(tick) }}
              />
              <text className={chart.label} x={layout.left - 5} y={layout.y(tick) + 4} textAnchor="end">
                {labels[i]}
              </text>
            </g>
          ))}
          {Array.from({ length: 12 }, (_, i) => i + 1).map((each) => (
            <text key={each} className={chart.label} x={layout.x(each)} y={height - 6} textAnchor="middle">
              {each}
            </text>
          ))}
          {shown && (
            <line
              className={chart.cursor}
              {...{ x1: layout.x(month), x2: layout.x(month), y1: layout.top, y2: layout.bottom }}
            />
          )}
          {draw(layout)}
        </svg>
      </div>
      <div className={styles.readOut} aria-hidden="true">
        {readOut(month)}
      </div>
      {children}
    </figure>
  );
}

/** Where a key leads from a month; null for a key that leads nowhere. */
function monthAfter(key: string, month: number): number | null {
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return Math.min(12, month + 1);
    case "ArrowLeft":
    case "ArrowDown":
      return Math.max(1, month - 1);
    case "Home":
      return 1;
    case "End":
      return 12;
    default:
      return null;
  }
}
