import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { type Indicator, indicatorName } from "../../plan";
import { fill } from "../../words";
import { usePane } from "../context";
import { useWords } from "../words";

const useStyles = makeStyles({
  task: {
    display: "flex",
    alignItems: "flex-start",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    contentVisibility: "auto",
    containIntrinsicSize: "auto 46px",
  },
  words: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3 },
  button: { flexShrink: 0, minWidth: 0 },
});

interface Props {
  readonly indicator: Indicator;
  /** What is to be done for it. */
  readonly text: string;
  /** What the button says where it leads elsewhere than to the cell. */
  readonly label?: string;
  readonly onGoTo: () => void;
}

/** One thing to do, with the way to its cell. */
export function Task({ indicator, text, label, onGoTo }: Props) {
  const styles = useStyles();
  const { todo: words } = useWords();
  const name = indicatorName(indicator, usePane().locale);
  return (
    <li className={styles.task}>
      <div className={styles.words}>
        <Text>{`${indicator.no} ${name}`}</Text>
        <Text size={200} className={styles.quiet}>
          {text}
        </Text>
      </div>
      <Button
        size="small"
        className={styles.button}
        aria-label={label === undefined ? fill(words.goToOf, { name }) : fill(words.lookAt, { name })}
        onClick={onGoTo}
      >
        {label ?? words.goTo}
      </Button>
    </li>
  );
}
