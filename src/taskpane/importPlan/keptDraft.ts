import { useCallback, useEffect, useRef, useState } from "react";
import { failureSentence } from "../../workbook";
import type { Locale } from "../../words";
import type { PaneActions } from "../context";
import { readPlanDraft, writeDraft, type PlanDraft } from "./draft";

const subject = "plan";
/** How long nothing is changed before a draft is kept. */
const pause = 800;

/** A draft that the workbook keeps. */
export interface KeptDraft {
  readonly draft: PlanDraft | null;
  /** What was left unfinished; `asking` until that is known. */
  readonly offered: PlanDraft | null | "asking";
  /** Why the draft was not kept; empty where it was. */
  readonly problem: string;
  set(draft: PlanDraft): void;
  /** Ends with what was offered. */
  decline(): void;
  /** Ends with the draft: it is done with, or begun anew. */
  drop(): void;
}

/** The draft of a plan, kept in the workbook a moment after its last change and when the view closes. */
export function useKeptDraft(actions: Pick<PaneActions, "readDraft" | "keepDraft">, locale: Locale): KeptDraft {
  const [draft, setDraft] = useState<PlanDraft | null>(null);
  const [offered, setOffered] = useState<KeptDraft["offered"]>("asking");
  const [problem, setProblem] = useState("");
  const unsaved = useRef<PlanDraft | null>(null);

  const keep = useCallback(async () => {
    const kept = unsaved.current && writeDraft(unsaved.current);
    unsaved.current = null;
    if (kept === null) return;
    const outcome = await actions.keepDraft(subject, kept);
    setProblem(outcome.ok ? "" : failureSentence(outcome.error, locale));
  }, [actions, locale]);

  useEffect(() => {
    let gone = false;
    const take = (found: PlanDraft | null) => {
      if (!gone) setOffered(found);
    };
    actions.readDraft(subject).then(
      (outcome) => take(outcome.ok ? readPlanDraft(outcome.value) : null),
      () => take(null),
    );
    return () => {
      gone = true;
    };
  }, [actions]);

  useEffect(() => {
    const timer = setTimeout(() => void keep(), pause);
    return () => clearTimeout(timer);
  }, [draft, keep]);
  useEffect(() => () => void keep(), [keep]);

  const set = useCallback((next: PlanDraft) => {
    unsaved.current = next;
    setOffered(null);
    setDraft(next);
  }, []);
  const drop = useCallback(() => {
    unsaved.current = null;
    setDraft(null);
    setOffered(null);
    void actions.keepDraft(subject, null);
  }, [actions]);
  const decline = useCallback(() => setOffered(null), []);
  return { draft, offered, problem, set, decline, drop };
}
