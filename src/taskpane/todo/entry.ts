import { useCallback, useContext, useRef, useState } from "react";
import { commandWords } from "../../commands";
import { failureSentence, type EnteredFigure } from "../../workbook";
import { fill } from "../../words";
import { usePane } from "../context";
import { LocaleContext } from "../words";

/** What became of a line of the entry form. */
export type LineState =
  { readonly kind: "saving" | "saved"; readonly value: number } | { readonly kind: "failed"; readonly text: string };

/** A line is one indicator's figure of a month. */
export const lineKey = ({ code, month }: Pick<EnteredFigure, "code" | "month">) => `${code} ${month}`;

/**
 * Writes figures as they are entered, without keeping a person from the next one: what is entered while a batch is being
 * written goes into the next batch, in its order.
 */
export function useEntry(): {
  readonly states: ReadonlyMap<string, LineState>;
  enter(...figures: readonly EnteredFigure[]): void;
} {
  const { actions } = usePane();
  const locale = useContext(LocaleContext);
  const [states, setStates] = useState<ReadonlyMap<string, LineState>>(new Map());
  const waiting = useRef<EnteredFigure[]>([]);
  const writing = useRef(false);

  const say = useCallback((figures: readonly EnteredFigure[], stateOf: (figure: EnteredFigure) => LineState) => {
    setStates((before) => new Map([...before, ...figures.map((each) => [lineKey(each), stateOf(each)] as const)]));
  }, []);
  const write = useCallback(async () => {
    if (writing.current) return;
    writing.current = true;
    const alone: EnteredFigure[] = [];
    while (alone.length + waiting.current.length > 0) {
      const batch = alone.length > 0 ? alone.splice(0, 1) : waiting.current.splice(0);
      const failed = (text: string) => say(batch, () => ({ kind: "failed", text }));
      try {
        const outcome = await actions.enterFigures(batch);
        if (outcome.ok) say(batch, ({ value }) => ({ kind: "saved", value }));
        // One that cannot be written does not keep the others from it.
        else if (batch.length > 1) alone.push(...batch);
        else failed(failureSentence(outcome.error, locale));
      } catch (error) {
        failed(fill(commandWords(locale).unexpected, { message: String(error) }));
      }
    }
    writing.current = false;
  }, [actions, locale, say]);
  const enter = useCallback(
    (...figures: readonly EnteredFigure[]) => {
      say(figures, ({ value }) => ({ kind: "saving", value }));
      waiting.current.push(...figures);
      void write();
    },
    [say, write],
  );
  return { states, enter };
}
