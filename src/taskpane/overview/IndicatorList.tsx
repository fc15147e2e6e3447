import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { IndicatorRow } from "./IndicatorRow";
import type { OverviewRow } from "./row";
import { useWords } from "../words";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  nothing: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalS },
});

interface Props {
  readonly rows: readonly OverviewRow[];
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
    <ul className={styles.list} aria-label={list}>
      {rows.map((row) => (
        <IndicatorRow key={row.code} row={row} onOpen={onOpen} focused={row.code === focus} />
      ))}
    </ul>
  );
});
