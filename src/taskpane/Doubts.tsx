import {
  Button,
  Caption1,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useCallback } from "react";
import { useStore } from "zustand";
import { doubtsOf, workbookIssueSentence, type WorkbookIssue } from "../workbook";
import { fill } from "../words";
import { usePane } from "./context";
import { useGoToCell } from "./goTo";
import { useWords } from "./words";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  issue: {
    display: "flex",
    alignItems: "flex-start",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  sentence: { minWidth: 0, overflowWrap: "anywhere" },
  button: { flexShrink: 0, minWidth: 0 },
});

/** What is wrong or odd with cells, each with its sentence and the way to its cell. */
export function IssueList({ issues }: { readonly issues: readonly WorkbookIssue[] }) {
  const styles = useStyles();
  const { todo: words } = useWords();
  const { locale } = usePane();
  const goTo = useGoToCell();
  return (
    <ul className={styles.list}>
      {issues.map((issue) => (
        <li key={`${issue.sheet} ${issue.cell} ${issue.code}`} className={styles.issue}>
          <Caption1 className={styles.sentence}>{workbookIssueSentence(issue, locale)}</Caption1>
          <Button
            size="small"
            className={styles.button}
            aria-label={fill(words.goToOf, { name: issue.cell })}
            onClick={() => void goTo(issue.sheet, issue.cell)}
          >
            {words.goTo}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Does something that tells others of the figures; where some are in doubt, a person is asked first. */
export function useAfterDoubts(): (tell: () => Promise<void>) => Promise<void> {
  const { data, session } = usePane();
  return useCallback(
    async (tell) => {
      if (doubtsOf(data).length === 0) return tell();
      session.setState({ afterDoubts: tell });
    },
    [data, session],
  );
}

/** Asks whether figures in doubt may go into what is told. */
export function DoubtsQuestion() {
  const { doubts: words } = useWords();
  const { data, session, open } = usePane();
  const goOn = useStore(session, ({ afterDoubts }) => afterDoubts);
  if (goOn === null) return null;
  const answered = () => session.setState({ afterDoubts: null });
  return (
    <MessageBar intent="warning" layout="multiline" politeness="assertive">
      <MessageBarBody>{fill(words.question, { count: doubtsOf(data).length })}</MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          onClick={() => {
            answered();
            open({ kind: "todo" });
          }}
        >
          {words.check}
        </Button>
        <Button
          size="small"
          onClick={() => {
            answered();
            void goOn();
          }}
        >
          {words.goOn}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
