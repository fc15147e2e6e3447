import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Notice } from "../commands";
import { fill } from "../words";
import { usePane } from "./context";
import { IssueList } from "./IssueList";
import { useWords } from "./words";

/** So many unused entries are named; a person works through them one by one. */
const shownIssues = 5;

type Intent = "success" | "error" | "info" | "warning";

/** One message, whole, also where it needs several lines. */
export function Message({ intent, children }: { readonly intent: Intent; readonly children: ReactNode }) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  );
}

/** What the last command came to. */
export function CommandNotice({ notice, onDismiss }: { readonly notice: Notice; readonly onDismiss: () => void }) {
  const words = useWords().pane;
  return (
    <MessageBar intent={notice.tone} layout="multiline" politeness={notice.tone === "error" ? "assertive" : "polite"}>
      <MessageBarBody>{notice.text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            aria-label={words.dismiss}
            icon={<span aria-hidden="true">✕</span>}
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
}

/** What is to be known of the workbook's content: entries that were not used. */
export function ContentNotices() {
  const words = useWords().pane;
  const { data } = usePane();
  const unused = data.issues.filter(({ severity }) => severity === "error");
  return (
    unused.length > 0 && (
      <Message intent="warning">
        {fill(words.inputIssues, { count: unused.length })}
        <IssueList issues={unused.slice(0, shownIssues)} />
        {unused.length > shownIssues && <div>{fill(words.moreIssues, { count: unused.length })}</div>}
      </Message>
    )
  );
}
