import { makeStyles, tokens } from "@fluentui/react-components";
import { useChartStyles } from "./styles";

export type Mark =
  "actual" | "pace" | "base" | "outlook" | "narrow" | "wide" | "required" | "aim" | "bar" | "before" | "band";

const useStyles = makeStyles({
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  item: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS, whiteSpace: "nowrap" },
});

/** What each line and area is, in words beside a piece of it. */
export function Legend({ items }: { readonly items: readonly (readonly [Mark, string])[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.legend}>
      {items.map(([mark, word]) => (
        <li key={mark} className={styles.item}>
          <Piece of={mark} />
          {word}
        </li>
      ))}
    </ul>
  );
}

function Piece({ of }: { readonly of: Mark }) {
  const chart = useChartStyles();
  return (
    <svg width="26" height="12" aria-hidden="true">
      {of === "bar" || of === "before" ? (
        <rect className={chart[of]} x="8.5" y="1.5" width="9" height="10" />
      ) : of === "aim" ? (
        <path className={chart.aim} d="M13 1L18 6L13 11L8 6Z" />
      ) : of === "narrow" || of === "wide" ? (
        <>
          {of === "narrow" && <rect className={chart.wide} x="0.5" y="1" width="25" height="10" />}
          <rect className={chart[of]} x="0.5" y="1" width="25" height="10" />
          <path className={chart.edge} d="M0.5 1H25.5M0.5 11H25.5" />
        </>
      ) : of === "band" ? (
        <path className={chart.band} d="M13 1V11M10 1H16M10 11H16" />
      ) : (
        <>
          <path className={chart[of]} d="M0 6H26" />
          {of === "actual" && <circle className={chart.actualMark} cx="13" cy="6" r="3" />}
        </>
      )}
    </svg>
  );
}
