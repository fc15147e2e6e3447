import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { LegendMark } from "./BulletBar";
import { IndicatorRow } from "./IndicatorRow";
import type { Row } from "./row";
import { useWords } from "../words";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  entry: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  nothing: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalS },
});

const marks = ["actual", "pace", "target", "projection", "cut"] as const;

interface Props {
  readonly rows: readonly Row[];
  readonly onOpen: (code: string) => void;
  /** Code of the row that takes the focus when it appears. */
  readonly focus: string | null;
  readonly onClear: () => void;
}

/** The indicators with status, bullet bar and reason. */
export const IndicatorList = memo(function IndicatorList({ rows, onOpen, focus, onClear }: Props) {
  const styles = useStyles();
  const { list } = useWords().pane;
  const { overview: words } = useWords();
  if (rows.length === 0)
    return (
      <div className={styles.nothing}>
        <Text>{words.nothing}</Text>
        <Button onClick={onClear}>{words.clear}</Button>
      </div>
    );
  return (
    <>
      <div className={styles.legend}>
        {marks
          .filter((mark) => mark !== "cut" || rows.some(({ bullet }) => bullet?.cut))
          .map((mark) => (
            <span key={mark} className={styles.entry}>
              <LegendMark of={mark} />
              {words.legend[mark]}
            </span>
          ))}
      </div>
      <ul className={styles.list} aria-label={list}>
        {rows.map((row) => (
          <IndicatorRow key={row.code} row={row} onOpen={onOpen} focused={row.code === focus} />
        ))}
      </ul>
    </>
  );
});
