import { ToggleButton, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { statuses, type Status } from "../../analysis";
import { messagesOf } from "../../report";
import { usePane } from "../context";
import { StatusMark } from "../StatusBadge";
import { useWords } from "../words";

const useStyles = makeStyles({
  counts: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(max(132px, 26%), 1fr))",
    gap: tokens.spacingHorizontalXS,
  },
  count: {
    justifyContent: "flex-start",
    textAlign: "start",
    columnGap: tokens.spacingHorizontalXS,
    minWidth: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    fontWeight: tokens.fontWeightRegular,
  },
  // Pressed is told by more than a shade of grey.
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    border: `2px solid ${tokens.colorBrandStroke1}`,
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover, color: tokens.colorBrandForeground2Hover },
  },
  number: { marginInlineStart: "auto", fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
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
  const { status: names } = messagesOf(usePane().locale);
  return (
    <div role="group" aria-label={words.statuses} className={styles.counts}>
      {statuses
        .filter((status) => counts.has(status) || chosen.includes(status))
        .map((status) => {
          const checked = chosen.includes(status);
          return (
            <ToggleButton
              key={status}
              className={mergeClasses(styles.count, checked && styles.chosen)}
              checked={checked}
              onClick={() => onChoose(checked ? chosen.filter((each) => each !== status) : [...chosen, status])}
            >
              <StatusMark status={status} />
              <span>{names[status]}</span> <span className={styles.number}>{counts.get(status) ?? 0}</span>
            </ToggleButton>
          );
        })}
    </div>
  );
}
