import { Checkbox, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { isOffered, type FoundFigure } from "../../exchange";
import { unitSuffix } from "../../figures";
import type { IgnoredFigure, ReleaseReading } from "../../observations";
import { indicatorName } from "../../plan";
import { candidateRecord, ignoredRecord } from "../../report";
import { fill } from "../../words";
import { usePane } from "../context";
import { monthName } from "../model";
import { useIntakeWords } from "./words";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
    contentVisibility: "auto",
    containIntrinsicSize: "auto 84px",
  },
  head: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", columnGap: "4px" },
  state: { flexShrink: 0, paddingTop: "6px" },
  revision: { color: tokens.colorPaletteDarkOrangeForeground1 },
  below: { paddingInlineStart: "32px", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  doubt: { color: tokens.colorPaletteDarkOrangeForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  mark: { backgroundColor: tokens.colorPaletteYellowBackground2, color: tokens.colorNeutralForeground1 },
});

interface Props {
  readonly rows: readonly FoundFigure[];
  readonly ignored: readonly IgnoredFigure[];
  readonly isTicked: (row: FoundFigure) => boolean;
  readonly onTick: (row: FoundFigure, on: boolean) => void;
}

/** The figures with the sentence or cells in which they stand, each to be ticked. */
export function FoundList({ rows, ignored, isTicked, onTick }: Props) {
  const styles = useStyles();
  const words = useIntakeWords();
  const { locale } = usePane();
  return (
    <ul className={styles.list} aria-label={words.list}>
      {rows.map((row) => (
        <FoundRow key={row.id} row={row} ticked={isTicked(row)} onTick={(on) => onTick(row, on)} />
      ))}
      {ignored.map((figure, i) => (
        <li key={`ignored ${i}`} className={styles.item}>
          <Text size={200}>{ignoredRecord(figure, locale).reason}</Text>
          <Excerpt of={figure} />
        </li>
      ))}
    </ul>
  );
}

interface RowProps {
  readonly row: FoundFigure;
  readonly ticked: boolean;
  readonly onTick: (on: boolean) => void;
}

function FoundRow({ row, ticked, onTick }: RowProps) {
  const styles = useStyles();
  const words = useIntakeWords();
  const { locale } = usePane();
  const { candidate, state, standing, month, doubts } = row;
  const { indicator, role, value, unit, derived } = candidate;
  const shown = (figure: number) => `${figure}${unitSuffix(unit, locale)}`;
  const record = candidateRecord({ ...candidate, doubts }, locale);
  const name = indicator === null ? record.name : indicatorName(indicator, locale);
  const what = fill(words.take, {
    ...{ name, month: monthName(month, locale), role: words.role[role], value: shown(value) },
  });
  const source = standing === null || standing.source === "" ? "" : fill(words.from, { source: standing.source });
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        {isOffered(row) ? (
          <Checkbox label={what} checked={ticked} onChange={(_, { checked }) => onTick(checked === true)} />
        ) : (
          <Text>{what}</Text>
        )}
        <Text size={200} className={mergeClasses(styles.state, state === "revision" && styles.revision)}>
          {words.state[state]}
        </Text>
      </div>
      <div className={styles.below}>
        {state === "revision" && standing && (
          <Text size={200}>{fill(words.was, { before: shown(standing.value), source, after: shown(value) })}</Text>
        )}
        {derived && <Text size={200}>{words.worked}</Text>}
        {record.doubts.map(({ message }) => (
          <Text key={message} size={200} className={styles.doubt}>
            {message}
          </Text>
        ))}
        <Excerpt of={candidate} />
      </div>
    </li>
  );
}

/** The sentence or row of a source with its figure marked. */
function Excerpt({
  of: { excerpt, mark },
}: {
  readonly of: ReleaseReading["ignored"][number] | FoundFigure["candidate"];
}) {
  const styles = useStyles();
  return (
    <Text size={200} className={styles.quiet}>
      {excerpt.slice(0, mark.start)}
      <mark className={styles.mark}>{excerpt.slice(mark.start, mark.end)}</mark>
      {excerpt.slice(mark.end)}
    </Text>
  );
}
