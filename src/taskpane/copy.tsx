import { Textarea } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { usePane } from "./context";

interface Words {
  readonly done: string;
  /** Said where the clipboard cannot be written; the text stands in a box then. */
  readonly refused: string;
}

/**
 * Puts texts on the clipboard, and says in the session's notice what came of it.
 *
 * @returns `copy`, and the `box` to copy from by hand where the clipboard is barred
 */
export function useCopy({ done, refused }: Words) {
  const { say } = usePane();
  const [barred, setBarred] = useState<string | null>(null);
  const copy = useCallback(
    async (text: string) => {
      const copied = await toClipboard(text);
      setBarred(copied ? null : text);
      if (copied) say("success", done);
      else say("info", refused);
    },
    [say, done, refused],
  );
  const box = barred !== null && (
    <Textarea aria-label={refused} readOnly rows={8} value={barred} onFocus={({ target }) => target.select()} />
  );
  return { copy, box };
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
