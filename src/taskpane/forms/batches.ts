import { useCallback, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import { unexpectedSentence } from "../../commands";
import { failureSentence, type WorkbookResult } from "../../workbook";
import { usePane } from "../context";
import type { Unwritten } from "../session";

/** What became of a line of an entry form. */
export type LineState =
  | { readonly kind: "saving" | "saved"; readonly value: number }
  | { readonly kind: "failed"; readonly text: string; readonly unwritten: Unwritten };

export interface Batches<T> {
  readonly states: ReadonlyMap<string, LineState>;
  enter(...figures: readonly T[]): void;
  /** Keeps what stands in the box of a line and is not written; null where nothing does. */
  keep(key: string, unwritten: Unwritten | null): void;
  /** Forgets what became of lines, as of those that were taken back. */
  forget(isGone: (key: string) => boolean): void;
}

type Entered = { readonly value: number } & Pick<Unwritten, "evidence" | "note">;

/**
 * Writes what is entered line by line without keeping a person from the next one: what is entered while a batch is being
 * written goes into the next batch, in its order. One that cannot be written does not keep the others from it, and stays with
 * its sentence also where the view is left.
 *
 * @param keyOf names the line that something is entered in
 */
export function useBatches<T extends Entered>(
  write: (batch: readonly T[]) => Promise<WorkbookResult<unknown>>,
  keyOf: (figure: T) => string,
): Batches<T> {
  const { locale } = usePane();
  const { unwritten, keep } = useUnwritten();
  const [written, setWritten] = useState<ReadonlyMap<string, LineState>>(new Map());
  const waiting = useRef<T[]>([]);
  const writing = useRef(false);

  const say = useCallback(
    (figures: readonly T[], kind: "saving" | "saved") => {
      setWritten(
        (before) => new Map([...before, ...figures.map((of) => [keyOf(of), { kind, value: of.value }] as const)]),
      );
      for (const of of figures) keep(keyOf(of), null);
    },
    [keyOf, keep],
  );
  const writeAll = useCallback(async () => {
    if (writing.current) return;
    writing.current = true;
    const alone: T[] = [];
    while (alone.length + waiting.current.length > 0) {
      const batch = alone.length > 0 ? alone.splice(0, 1) : waiting.current.splice(0);
      const failed = (why: string) => {
        for (const of of batch) keep(keyOf(of), { ...of, text: String(of.value), why });
      };
      try {
        const outcome = await write(batch);
        if (outcome.ok) say(batch, "saved");
        else if (batch.length > 1) alone.push(...batch);
        else failed(failureSentence(outcome.error, locale));
      } catch (error) {
        failed(unexpectedSentence(error, locale));
      }
    }
    writing.current = false;
  }, [write, locale, say, keep, keyOf]);
  const enter = useCallback(
    (...figures: readonly T[]) => {
      say(figures, "saving");
      waiting.current.push(...figures);
      void writeAll();
    },
    [say, writeAll],
  );
  const forget = useCallback<Batches<T>["forget"]>(
    (isGone) => setWritten((before) => new Map([...before].filter(([key]) => !isGone(key)))),
    [],
  );
  const states = useMemo(() => {
    const failed = [...unwritten].map(
      ([key, left]) => [key, { kind: "failed", text: left.why, unwritten: left }] as const,
    );
    return new Map<string, LineState>([...written, ...failed]);
  }, [written, unwritten]);
  return { states, enter, keep, forget };
}

/** What the session keeps of what was typed and not written. */
function useUnwritten() {
  const { session } = usePane();
  const unwritten = useStore(session, (state) => state.unwritten);
  const keep = useCallback<Batches<unknown>["keep"]>(
    (key, left) => {
      const next = new Map(session.getState().unwritten);
      if (left !== null) next.set(key, left);
      else if (!next.delete(key)) return;
      session.setState({ unwritten: next });
    },
    [session],
  );
  return { unwritten, keep };
}

/**
 * The lines of an entry form: what is missing, and what was entered since it was opened, each where it stood.
 *
 * @param all what may be entered: of a line that was refused and is not missing any longer, as where somebody else entered it
 */
export function useKeptLines<T>(
  missing: readonly T[],
  all: readonly T[],
  states: ReadonlyMap<string, LineState>,
  keyOf: (line: T) => string,
): readonly T[] {
  const kept = useRef<readonly T[]>([]);
  return useMemo(() => {
    const left = new Map(missing.map((line) => [keyOf(line), line]));
    const before = kept.current.filter((line) => left.has(keyOf(line)) || states.has(keyOf(line)));
    const known = new Set(before.map(keyOf));
    const refused = all.filter((line) => states.get(keyOf(line))?.kind === "failed" && !left.has(keyOf(line)));
    kept.current = [
      ...before.map((line) => left.get(keyOf(line)) ?? line),
      ...[...missing, ...refused].filter((line) => !known.has(keyOf(line))),
    ];
    return kept.current;
  }, [missing, all, states, keyOf]);
}

/** Goes on to the box after one, among those of a form that are marked as its lines' (`data-line`). */
export function toNextLine(form: HTMLElement, box: HTMLElement): void {
  const boxes = [...form.querySelectorAll<HTMLInputElement>("input[data-line]")];
  const next = boxes[boxes.findIndex((each) => each === box) + 1];
  next?.focus();
  next?.select();
}
