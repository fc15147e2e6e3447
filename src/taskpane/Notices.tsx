import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Notice } from "../commands";
import { useWords } from "./words";

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
  const words = useWords();
  return (
    <MessageBar intent={notice.tone} layout="multiline" politeness={notice.tone === "error" ? "assertive" : "polite"}>
      <MessageBarBody>{notice.text}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onDismiss}>
          {words.dismiss}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
