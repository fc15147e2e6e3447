import { makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { StatusBadge } from "../StatusBadge";
import { usePaneColors } from "../statusColors";
import { BulletBar } from "./BulletBar";
import type { OverviewRow } from "./row";
import { low } from "../low";
import { useFigureHeadings } from "../words";

const useStyles = makeStyles({
  row: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    [low]: { paddingBlock: tokens.spacingVerticalXS },
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    // Rows out of sight are not laid out: a list of hundreds scrolls and filters as one of fifty.
    contentVisibility: "auto",
    containIntrinsicSize: "auto 118px",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  head: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalS },
  name: {
    flexGrow: 1,
    // A name breaks rather than push the status out of a narrow pane.
    minWidth: 0,
    overflowWrap: "anywhere",
    padding: 0,
    border: 0,
    background: "none",
    color: "inherit",
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "start",
    cursor: "pointer",
    outlineStyle: "none",
    // The whole row is the button's.
    "::after": { content: '""', position: "absolute", inset: 0 },
    ":focus-visible::after": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  heading: { flexGrow: 1, minWidth: 0, margin: 0, font: "inherit", display: "flex" },
  status: { flexShrink: 0 },
  quiet: { [low]: { display: "none" }, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  bar: { [low]: { display: "none" } },
  reason: {
    [low]: { display: "none" },
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly row: OverviewRow;
  readonly onOpen: (code: string) => void;
  /** Whether the row takes the focus when it appears. */
  readonly focused: boolean;
}

/** One indicator of the list; plain elements, since there may be hundreds of them. */
export const IndicatorRow = memo(function IndicatorRow({ row, onOpen, focused }: Props) {
  const styles = useStyles();
  const headings = useFigureHeadings();
  const { code, no, name, owner, status, statusName, target, reason, manual, bullet, bar } = row;
  const { color } = usePaneColors()[status];
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <h3 className={styles.heading}>
          <button
            type="button"
            className={styles.name}
            onClick={() => onOpen(code)}
            ref={focused ? (button) => button?.focus() : undefined}
          >
            {`${no} ${name}`}
          </button>
        </h3>
        <span className={styles.status}>
          <StatusBadge status={status}>{statusName}</StatusBadge>
        </span>
      </div>
      <div className={styles.quiet}>
        {[`${headings.target} ${target}`, owner].filter((part) => part !== "").join(" · ")}
      </div>
      {bullet && (
        <div className={styles.bar}>
          <BulletBar bullet={bullet} color={color} label={bar} />
        </div>
      )}
      {manual !== "" && <div className={styles.reason}>{manual}</div>}
      <div className={styles.reason}>{reason}</div>
    </li>
  );
});
