import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { completenessOf } from "../../analysis";
import { doubtsOf } from "../../workbook";
import { fill } from "../../words";
import { usePane } from "../context";
import { useWords } from "../words";

const useStyles = makeStyles({
  facts: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  // A line of text that is pressed: as low as one, with its mark that it leads on.
  fact: {
    minWidth: 0,
    minHeight: "24px",
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "start",
  },
});

interface Props {
  /** Whether the list of doubts is open. */
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** How complete the figures are, which leads to what is missing, and how many of them are in doubt, which opens their list. */
export function Facts({ open: shown, onOpen }: Props) {
  const styles = useStyles();
  const { doubts: words } = useWords();
  const { data, asOf, open } = usePane();
  const { plan, observations } = data;
  const { due, missing } = useMemo(() => completenessOf(plan, observations, asOf), [plan, observations, asOf]);
  const count = doubtsOf(data).length;
  const counts = { due, entered: due - missing.length, missing: missing.length };
  return (
    <div className={styles.facts}>
      <Button appearance="transparent" size="small" className={styles.fact} onClick={() => open({ kind: "todo" })}>
        {missing.length === 0 ? fill(words.complete, { due }) : fill(words.completeness, counts)}
      </Button>
      {count > 0 && (
        <Button
          appearance="subtle"
          size="small"
          className={styles.fact}
          aria-expanded={shown}
          icon={<span aria-hidden="true">⚠</span>}
          onClick={() => onOpen(!shown)}
        >
          {fill(words.count, { count })}
        </Button>
      )}
    </div>
  );
}
