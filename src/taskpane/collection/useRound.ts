import { useCallback, useEffect, useState } from "react";
import { readRound, roundSubject, type RoundRecord } from "../../exchange";
import type { Month } from "../../observations";
import { failureSentence } from "../../workbook";
import { usePane } from "../context";

/** A round as the workbook remembers it. */
export interface KeptRound {
  /** Null where nothing is remembered; `asking` until that is known. */
  readonly record: RoundRecord | null | "asking";
  /** Changes what is remembered. @returns why it was not kept; empty where it was */
  change(next: (before: RoundRecord | null) => RoundRecord): Promise<string>;
}

/** The round of a month, kept in the workbook. */
export function useRound(month: Month): KeptRound {
  const {
    actions: { readDraft, keepDraft },
    locale,
  } = usePane();
  const [known, setKnown] = useState<{ readonly month: Month; readonly record: RoundRecord | null } | null>(null);
  const read = useCallback(async () => {
    const kept = await readDraft(roundSubject(month));
    return kept.ok ? readRound(kept.value) : null;
  }, [readDraft, month]);

  useEffect(() => {
    let gone = false;
    const take = (record: RoundRecord | null) => {
      // What was changed in the meantime is newer.
      if (!gone) setKnown((now) => (now?.month === month ? now : { month, record }));
    };
    read().then(take, () => take(null));
    return () => {
      gone = true;
    };
  }, [read, month]);

  const change = useCallback<KeptRound["change"]>(
    async (next) => {
      const record = next(await read());
      setKnown({ month, record });
      const kept = await keepDraft(roundSubject(month), JSON.stringify(record));
      return kept.ok ? "" : failureSentence(kept.error, locale);
    },
    [read, keepDraft, month, locale],
  );
  return { record: known?.month === month ? known.record : "asking", change };
}
