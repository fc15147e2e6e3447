import { useCallback, useContext, useMemo, useRef, useState } from "react";
import { unexpectedSentence } from "../../commands";
import { failureSentence, type WorkbookResult } from "../../workbook";
import { LocaleContext } from "../words";

/** What became of a line of an entry form. */
export type LineState =
  { readonly kind: "saving" | "saved"; readonly value: number } | { readonly kind: "failed"; readonly text: string };

export interface Batches<T> {
  readonly states: ReadonlyMap<string, LineState>;
  enter(...figures: readonly T[]): void;
  /** Forgets what became of lines, as of those that were taken back. */
  forget(isGone: (key: string) => boolean): void;
}

/**
 * Writes what is entered line by line without keeping a person from the next one: what is entered while a batch is being
 * written goes into the next batch, in its order. One that cannot be written does not keep the others from it.
 *
 * @param keyOf names the line that something is entered in
 */
export function useBatches<T extends { readonly value: number }>(
  write: (batch: readonly T[]) => Promise<WorkbookResult<unknown>>,
  keyOf: (figure: T) => string,
): Batches<T> {
  const locale = useContext(LocaleContext);
  const [states, setStates] = useState<ReadonlyMap<string, LineState>>(new Map());
  const waiting = useRef<T[]>([]);
  const writing = useRef(false);

  const say = useCallback(
    (figures: readonly T[], stateOf: (figure: T) => LineState) =>
      setStates((before) => new Map([...before, ...figures.map((each) => [keyOf(each), stateOf(each)] as const)])),
    [keyOf],
  );
  const writeAll = useCallback(async () => {
    if (writing.current) return;
    writing.current = true;
    const alone: T[] = [];
    while (alone.length + waiting.current.length > 0) {
      const batch = alone.length > 0 ? alone.splice(0, 1) : waiting.current.splice(0);
      const failed = (text: string) => say(batch, () => ({ kind: "failed", text }));
      try {
        const outcome = await write(batch);
        if (outcome.ok) say(batch, ({ value }) => ({ kind: "saved", value }));
        else if (batch.length > 1) alone.push(...batch);
        else failed(failureSentence(outcome.error, locale));
      } catch (error) {
        failed(unexpectedSentence(error, locale));
      }
    }
    writing.current = false;
  }, [write, locale, say]);
  const enter = useCallback(
    (...figures: readonly T[]) => {
      say(figures, ({ value }) => ({ kind: "saving", value }));
      waiting.current.push(...figures);
      void writeAll();
    },
    [say, writeAll],
  );
  const forget = useCallback<Batches<T>["forget"]>(
    (isGone) => setStates((before) => new Map([...before].filter(([key]) => !isGone(key)))),
    [],
  );
  return { states, enter, forget };
}

/** The lines of an entry form: what is missing, and what was entered since it was opened, each where it stood. */
export function useKeptLines<T>(
  missing: readonly T[],
  states: ReadonlyMap<string, unknown>,
  keyOf: (line: T) => string,
): readonly T[] {
  const kept = useRef<readonly T[]>([]);
  return useMemo(() => {
    const left = new Map(missing.map((line) => [keyOf(line), line]));
    const before = kept.current.filter((line) => left.has(keyOf(line)) || states.has(keyOf(line)));
    const known = new Set(before.map(keyOf));
    kept.current = [
      ...before.map((line) => left.get(keyOf(line)) ?? line),
      ...missing.filter((line) => !known.has(keyOf(line))),
    ];
    return kept.current;
  }, [missing, states, keyOf]);
}

/** Goes on to the box after one, among those of a form that are marked as its lines' (`data-line`). */
export function toNextLine(form: HTMLElement, box: HTMLElement): void {
  const boxes = [...form.querySelectorAll<HTMLInputElement>("input[data-line]")];
  const next = boxes[boxes.findIndex((each) => each === box) + 1];
  next?.focus();
  next?.select();
}
