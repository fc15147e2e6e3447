import { Button, Input, makeStyles } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import {
  failureSentence,
  workbookIssueSentence,
  type LockedAnswer,
  type WorkbookIssue,
  type WorkbookResult,
} from "../workbook";
import { fill } from "../words";
import { usePane } from "./context";
import { today, usePerson } from "./forms/person";
import { IssueLine, IssueLines } from "./IssueLine";
import { useWords } from "./words";

const useStyles = makeStyles({
  name: { width: "88px", minWidth: 0, "& input": { minWidth: 0 } },
  button: { flexShrink: 0, minWidth: 0 },
});

/** What is wrong or odd with cells, each with its sentence and the way to its cell; a figure in doubt may be right. */
export function IssueList({ issues }: { readonly issues: readonly WorkbookIssue[] }) {
  const { data, locale } = usePane();
  const doubted = new Set(data.doubts.map(({ issue }) => keyOf(issue)));
  return (
    <IssueLines>
      {issues.map((issue) => (
        <IssueLine key={keyOf(issue)} cell={issue} sentence={workbookIssueSentence(issue, locale)}>
          {percentOf(issue) !== null && <Mend issue={issue} percent={percentOf(issue)!} />}
          {issue.code === "lockedChanged" ? (
            <Settle issue={issue} />
          ) : (
            doubted.has(keyOf(issue)) && <Confirm issue={issue} />
          )}
        </IssueLine>
      ))}
    </IssueLines>
  );
}

const keyOf = ({ sheet, cell, code }: WorkbookIssue) => `${sheet} ${cell} ${code}`;

/** What a figure of a month is that was typed as a fraction; null of anything else. */
function percentOf({ code, column, details }: WorkbookIssue): number | null {
  const { percent } = details;
  const fraction = code === "percentAsFraction" || code === "maybeFraction";
  return fraction && typeof percent === "number" && /^\d+月$/.test(column ?? "") ? percent : null;
}

/** Puts the percentage in the place of its fraction. */
function Mend({ issue, percent }: { readonly issue: WorkbookIssue; readonly percent: number }) {
  const { button } = useStyles();
  const { doubts: words } = useWords();
  const { actions, busy } = usePane();
  const act = useAct();
  return (
    <Button
      size="small"
      className={button}
      disabled={busy}
      aria-label={fill(words.mendOf, { cell: issue.cell, percent })}
      onClick={() => void act(() => actions.mendFigure(issue, percent))}
    >
      {fill(words.mend, { percent })}
    </Button>
  );
}

/** Does something in the workbook; where it is refused, that is said. */
function useAct(): (work: () => Promise<WorkbookResult<void>>) => Promise<void> {
  const { say, locale } = usePane();
  return useCallback(
    async (work) => {
      const outcome = await work();
      if (!outcome.ok) say("error", failureSentence(outcome.error, locale));
    },
    [say, locale],
  );
}

/** Longer names are no names, longer reasons no reasons. */
const longestName = 40;
const longestReason = 100;

/** Ends the doubts about a figure by a person's name and this day; the name is asked for where none is known. */
function Confirm({ issue }: { readonly issue: WorkbookIssue }) {
  const styles = useStyles();
  const { doubts: words } = useWords();
  const { actions, busy } = usePane();
  const act = useAct();
  const [person, setPerson] = usePerson();
  const [asking, setAsking] = useState(false);
  const confirm = () => act(() => actions.confirmFigure(issue, { by: person.trim(), on: today() }));
  const unknown = person.trim() === "";
  if (!asking)
    return (
      <Button
        size="small"
        className={styles.button}
        disabled={busy}
        aria-label={fill(words.rightOf, { cell: issue.cell })}
        onClick={() => (unknown ? setAsking(true) : void confirm())}
      >
        {words.right}
      </Button>
    );
  return (
    <>
      <Input
        size="small"
        className={styles.name}
        value={person}
        maxLength={longestName}
        aria-label={words.who}
        placeholder={words.who}
        autoComplete="name"
        onChange={(_, { value }) => setPerson(value)}
      />
      <Button size="small" className={styles.button} disabled={busy || unknown} onClick={() => void confirm()}>
        {words.confirm}
      </Button>
    </>
  );
}

/** Settles a locked figure that was typed over: as a revision with its reason, or by putting the locked one back. */
function Settle({ issue }: { readonly issue: WorkbookIssue }) {
  const styles = useStyles();
  const { doubts: words } = useWords();
  const { actions, busy } = usePane();
  const act = useAct();
  const [person] = usePerson();
  const [reason, setReason] = useState("");
  const { cell } = issue;
  const settle = (answer: LockedAnswer) =>
    act(() => actions.settleLocked(issue, answer, { by: person.trim(), on: today() }));
  return (
    <>
      <Input
        size="small"
        className={styles.name}
        value={reason}
        maxLength={longestReason}
        aria-label={fill(words.reasonOf, { cell })}
        placeholder={words.reason}
        onChange={(_, { value }) => setReason(value)}
      />
      <Button
        size="small"
        className={styles.button}
        disabled={busy || reason.trim() === ""}
        aria-label={fill(words.reviseOf, { cell })}
        onClick={() => void settle({ kind: "revise", reason })}
      >
        {words.revise}
      </Button>
      <Button
        size="small"
        className={styles.button}
        disabled={busy}
        aria-label={fill(words.restoreOf, { cell })}
        onClick={() => void settle({ kind: "restore" })}
      >
        {words.restore}
      </Button>
    </>
  );
}
