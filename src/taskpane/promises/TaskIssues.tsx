import { taskIssueSentence } from "../../tasks";
import type { TaskSheetIssue } from "../../workbook";
import { fill } from "../../words";
import { usePane } from "../context";
import { IssueLine, IssueLines } from "../IssueLine";
import { Message } from "../Notices";
import { usePromisesWords } from "./words";

/** So many are named; a person works through them one by one. */
const most = 5;

/** What of the two sheets was not used, or used with a doubt, each with the way to its cell. */
export function TaskIssues({ issues }: { readonly issues: readonly TaskSheetIssue[] }) {
  const words = usePromisesWords();
  const { locale } = usePane();
  if (issues.length === 0) return null;
  return (
    <Message intent="warning">
      {fill(words.issues, { count: issues.length })}
      <IssueLines>
        {issues.slice(0, most).map((issue) => (
          <IssueLine
            key={`${issue.sheet} ${issue.cell} ${issue.code}`}
            cell={issue}
            sentence={fill(words.sentence, { sheet: issue.sheet, issue: taskIssueSentence(issue, locale) })}
          />
        ))}
      </IssueLines>
      {issues.length > most && <div>{fill(words.more, { count: issues.length })}</div>}
    </Message>
  );
}
