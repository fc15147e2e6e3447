import { Textarea } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { Message } from "./Notices";

/** What copying came to: the text is on the clipboard, or has to be copied by hand. */
type Copied = { readonly text: string; readonly done: boolean } | null;

/** Puts texts on the clipboard, and says what came of it. */
export function useCopy() {
  const [copied, setCopied] = useState<Copied>(null);
  const copy = useCallback(async (text: string) => setCopied({ text, done: await toClipboard(text) }), []);
  return { copied, copy };
}

interface Props {
  readonly copied: Copied;
  readonly done: string;
  /** Said where the clipboard cannot be written; the text stands in a box then. */
  readonly refused: string;
}

/** What copying came to. */
export function CopyNotice({ copied, done, refused }: Props) {
  if (copied === null) return null;
  if (copied.done) return <Message intent="success">{done}</Message>;
  return (
    <>
      <Message intent="warning">{refused}</Message>
      <Textarea aria-label={refused} readOnly rows={8} value={copied.text} onFocus={({ target }) => target.select()} />
    </>
  );
}

/** The pane is a frame that may be barred from the clipboard's newer interface; the older one then does. */
async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedBySelection(text);
  }
}

function copiedBySelection(text: string): boolean {
  const before = document.activeElement;
  const box = document.createElement("textarea");
  box.value = text;
  document.body.append(box);
  box.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    box.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}
