import { useCallback, useState } from "react";
import { fill } from "../../words";
import { failureSentence, type WorkbookResult } from "../../workbook";
import { usePane } from "../context";
import { Message } from "../Notices";
import { useWords, paneWords } from "../words";
import { unexpectedSentence } from "../../commands";

/** What the last saving came to. */
export interface SaidState {
  readonly intent: "success" | "error";
  readonly text: string;
}

type Work<T> = () => Promise<WorkbookResult<T>>;

export interface Saving {
  /** Whether something is being done now. */
  readonly saving: boolean;
  readonly said: SaidState | null;
  /** Says that something cannot be saved as it is. */
  refuse(text: string): void;
  /** Does something in the workbook, and says what came of it. @returns whether it went well */
  run<T>(work: Work<T>, done: (value: T) => string): Promise<boolean>;
  /** Writes what the pane shows, reads it again, and says what came of it. @returns whether it was written */
  save(work: Work<unknown>, done: string): Promise<boolean>;
}

/** Writing to the workbook from a form: once at a time, ending in a sentence. */
export function useSaving(): Saving {
  const { actions, locale } = usePane();
  const [saving, setSaving] = useState(false);
  const [said, setSaid] = useState<SaidState | null>(null);
  const refuse = useCallback((text: string) => setSaid({ intent: "error", text }), []);
  const run = useCallback<Saving["run"]>(
    async (work, done) => {
      setSaving(true);
      setSaid(null);
      try {
        const outcome = await work();
        setSaid(
          outcome.ok
            ? { intent: "success", text: done(outcome.value) }
            : { intent: "error", text: failureSentence(outcome.error, locale) },
        );
        return outcome.ok;
      } catch (error) {
        setSaid({ intent: "error", text: unexpectedSentence(error, locale) });
        return false;
      } finally {
        setSaving(false);
      }
    },
    [locale],
  );
  const save = useCallback<Saving["save"]>(
    (work, done) =>
      run(
        async () => {
          const outcome = await work();
          // The watch over the sheets passes over the add-in's own writes.
          return outcome.ok ? { ok: true, value: await actions.readWorkbook() } : outcome;
        },
        (read) =>
          read.ok ? done : fill(paneWords(locale).forms.notRead, { why: failureSentence(read.error, locale) }),
      ),
    [run, actions, locale],
  );
  return { saving, said, refuse, run, save };
}

/** What saving came to, read out where it changes. */
export function Said({ of: { saving, said } }: { readonly of: Saving }) {
  const { forms: words } = useWords();
  return (
    <div aria-live="polite">
      {saving && words.saving}
      {said && <Message intent={said.intent}>{said.text}</Message>}
    </div>
  );
}
