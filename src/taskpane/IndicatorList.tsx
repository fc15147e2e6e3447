import { Caption1, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Row, StatusCount } from "./model";
import { StatusBadge } from "./StatusBadge";
import { useWords } from "./words";

const useStyles = makeStyles({
  counts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalS },
  // A name breaks rather than push the status out of a narrow pane.
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  status: { flexShrink: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** How many indicators have each status. */
export function StatusCounts({ counts }: { readonly counts: readonly StatusCount[] }) {
  const styles = useStyles();
  return (
    <div className={styles.counts}>
      {counts.map(({ status, name, count }) => (
        <StatusBadge key={status} status={status}>{`${name} ${count}`}</StatusBadge>
      ))}
    </div>
  );
}

/** The indicators with status and reason, the gravest first. */
export function IndicatorList({
  rows,
  onOpen,
}: {
  readonly rows: readonly Row[];
  readonly onOpen: (code: string) => void;
}) {
  const styles = useStyles();
  const words = useWords();
  return (
    <ul className={styles.list} aria-label={words.list}>
      {rows.map(({ code, no, name, owner, status, statusName, target, reason }) => (
        <li key={code} className={styles.row}>
          <div className={styles.head}>
            <Link className={styles.name} onClick={() => onOpen(code)} data-code={code}>{`${no} ${name}`}</Link>
            <span className={styles.status}>
              <StatusBadge status={status}>{statusName}</StatusBadge>
            </span>
          </div>
          <Caption1 className={styles.quiet}>
            {[`${words.target} ${target}`, owner].filter((part) => part !== "").join(" · ")}
          </Caption1>
          <Text size={200}>{reason}</Text>
        </li>
      ))}
    </ul>
  );
}
