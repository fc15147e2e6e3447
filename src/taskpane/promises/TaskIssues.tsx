import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { taskIssueSentence } from "../../tasks";
import type { TaskSheetIssue } from "../../workbook";
import { fill } from "../../words";
import { usePane } from "../context";
import { useGoToCell } from "../goTo";
import { Message } from "../Notices";
import { useWords } from "../words";
import { usePromisesWords } from "./words";

const useStyles = makeStyles({
  issue: {
    display: "flex",
    alignItems: "flex-start",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  sentence: { minWidth: 0, overflowWrap: "anywhere" },
  button: { flexShrink: 0, minWidth: 0 },
});

/** So many are named; a person works through them one by one. */
const most = 5;

/** What of the two sheets was not used, or used with a doubt, each with the way to its cell. */
export function TaskIssues({ issues }: { readonly issues: readonly TaskSheetIssue[] }) {
  const styles = useStyles();
  const words = usePromisesWords();
  const { todo } = useWords();
  const { locale } = usePane();
  const goTo = useGoToCell();
  if (issues.length === 0) return null;
  return (
    <Message intent="warning">
      {fill(words.issues, { count: issues.length })}
      {issues.slice(0, most).map((issue) => (
        <div key={`${issue.sheet} ${issue.cell} ${issue.code}`} className={styles.issue}>
          <Caption1 className={styles.sentence}>
            {fill(words.sentence, { sheet: issue.sheet, issue: taskIssueSentence(issue, locale) })}
          </Caption1>
          <Button
            size="small"
            className={styles.button}
            aria-label={fill(todo.goToOf, { name: issue.cell })}
            onClick={() => void goTo(issue.sheet, issue.cell)}
          >
            {todo.goTo}
          </Button>
        </div>
      ))}
      {issues.length > most && <div>{fill(words.more, { count: issues.length })}</div>}
    </Message>
  );
}
