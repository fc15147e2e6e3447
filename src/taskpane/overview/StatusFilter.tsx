import { ToggleButton, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { statuses, type Status } from "../../analysis";
import { codeWords } from "../../figures";
import { usePane } from "../context";
import { StatusMark } from "../StatusBadge";
import { useWords } from "../words";

const useStyles = makeStyles({
  counts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXXS },
  count: {
    columnGap: tokens.spacingHorizontalXXS,
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalXS} 0 1px`,
    fontWeight: tokens.fontWeightRegular,
  },
  // Said to those who hear it and to the pointer; the shape tells it to those who see.
  word: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  // Pressed is told by more than a shade of grey.
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    border: `2px solid ${tokens.colorBrandStroke1}`,
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover, color: tokens.colorBrandForeground2Hover },
  },
  number: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
});

interface Props {
  readonly counts: ReadonlyMap<Status, number>;
  readonly chosen: readonly Status[];
  readonly onChoose: (statuses: readonly Status[]) => void;
}

/** How many indicators have each status; each count shows only those when it is pressed. */
export function StatusFilter({ counts, chosen, onChoose }: Props) {
  const styles = useStyles();
  const { overview: words } = useWords();
  const { status: names } = codeWords(usePane().locale);
  return (
    <div role="group" aria-label={words.statuses} className={styles.counts}>
      {statuses
        .filter((status) => counts.has(status) || chosen.includes(status))
        .map((status) => {
          const checked = chosen.includes(status);
          return (
            <ToggleButton
              key={status}
              size="small"
              title={names[status]}
              className={mergeClasses(styles.count, checked && styles.chosen)}
              checked={checked}
              onClick={() => onChoose(checked ? chosen.filter((each) => each !== status) : [...chosen, status])}
            >
              <StatusMark status={status} />
              <span className={styles.word}>{names[status]}</span>{" "}
              <span className={styles.number}>{counts.get(status) ?? 0}</span>
            </ToggleButton>
          );
        })}
    </div>
  );
}
