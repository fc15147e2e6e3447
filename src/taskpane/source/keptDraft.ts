import { useCallback, useEffect, useRef, useState } from "react";
import { failureSentence } from "../../workbook";
import type { Locale } from "../../words";
import type { PaneActions } from "../context";
import type { DraftKind } from "./draftKind";

/** How long nothing is changed before a draft is kept. */
const pause = 800;

/** A draft that the workbook keeps. */
export interface KeptDraft<T> {
  readonly draft: T | null;
  /** What was left unfinished; `asking` until that is known. */
  readonly offered: T | null | "asking";
  /** Why the draft was not kept; empty where it was. */
  readonly problem: string;
  set(draft: T): void;
  /** Ends with what was offered. */
  decline(): void;
  /** Ends with the draft: it is done with, or begun anew. */
  drop(): void;
}

/**
 * A draft, kept in the workbook a moment after its last change and when the view closes.
 *
 * @param kind the same object each time
 */
export function useKeptDraft<T>(
  kind: DraftKind<T>,
  actions: Pick<PaneActions, "readDraft" | "keepDraft">,
  locale: Locale,
): KeptDraft<T> {
  const [draft, setDraft] = useState<T | null>(null);
  const [offered, setOffered] = useState<KeptDraft<T>["offered"]>("asking");
  const [problem, setProblem] = useState("");
  const unsaved = useRef<T | null>(null);

  const keep = useCallback(async () => {
    const kept = unsaved.current && kind.write(unsaved.current);
    unsaved.current = null;
    if (kept === null) return;
    const outcome = await actions.keepDraft(kind.subject, kept);
    setProblem(outcome.ok ? "" : failureSentence(outcome.error, locale));
  }, [kind, actions, locale]);

  useEffect(() => {
    let gone = false;
    const take = (found: T | null) => {
      if (!gone && unsaved.current === null) setOffered(found);
    };
    actions.readDraft(kind.subject).then(
      (outcome) => take(outcome.ok ? kind.read(outcome.value) : null),
      () => take(null),
    );
    return () => {
      gone = true;
    };
  }, [kind, actions]);

  useEffect(() => {
    const timer = setTimeout(() => void keep(), pause);
    return () => clearTimeout(timer);
  }, [draft, keep]);
  useEffect(() => () => void keep(), [keep]);

  const set = useCallback((next: T) => {
    unsaved.current = next;
    setOffered(null);
    setDraft(next);
  }, []);
  const drop = useCallback(() => {
    unsaved.current = null;
    setDraft(null);
    setOffered(null);
    void actions.keepDraft(kind.subject, null);
  }, [kind, actions]);
  const decline = useCallback(() => setOffered(null), []);
  return { draft, offered, problem, set, decline, drop };
}
