import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
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

interface CommandNoticeProps {
  readonly notice: Notice;
  /** The same function each time. */
  readonly onDismiss: () => void;
}

/**
 * What the last command came to. A success stands in front of what is below it, and leaves once it could be read twice; not
 * while a person is on it.
 */
export function CommandNotice({ notice, onDismiss }: CommandNoticeProps) {
  const words = useWords().pane;
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (notice.tone !== "success" || isHeld) return;
    const timer = setTimeout(onDismiss, 6000 + notice.text.length * 100);
    return () => clearTimeout(timer);
  }, [notice, isHeld, onDismiss]);
  const [hold, leave] = [() => setHeld(true), () => setHeld(false)];
  return (
    <MessageBar
      intent={notice.tone}
      layout="multiline"
      politeness={notice.tone === "error" ? "assertive" : "polite"}
      onMouseEnter={hold}
      onMouseLeave={leave}
      onFocus={hold}
      onBlur={leave}
    >
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
