import { Button, Caption1, Input, Text } from "@fluentui/react-components";
import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { NeighbouringFigures, PastFigure } from "../../analysis";
import { formatOf } from "../../figures";
import { enteredKind, monthNumber, type Month } from "../../observations";
import { indicatorName } from "../../plan";
import { fill } from "../../words";
import { usePane } from "../context";
import { IssueList } from "../IssueList";
import { numberTyped, useLineStyles, validationOf, type LineState } from "../forms";
import { useGoTo } from "../goTo";
import type { Unwritten } from "../session";
import { monthName } from "../model";
import { useWords } from "../words";
import type { DueFigure } from "./tasks";

interface Props {
  readonly figure: DueFigure;
  /** The month that the form is for; one that is due for another month says so. */
  readonly of: Month;
  readonly beside: NeighbouringFigures;
  /** What became of it; undefined while nothing was entered. */
  readonly state: LineState | undefined;
  onEnter(value: number, over: number | null): void;
  /** Keeps what stands in the box and is no figure; null where nothing does. */
  onKeep(unwritten: Unwritten | null): void;
  /** Goes on to the line after a box. */
  onNext(box: HTMLElement): void;
}

/** Whether a unit, such as ten thousand persons, leaves no room for the number in its box. */
const isLong = (unit: string): boolean => unit.length > 7;

/** One due figure: the indicator, its figures before, a box, and what is odd of what was entered. */
export function EntryLine({ figure: { indicator, month }, of, beside, state, onEnter, onKeep, onNext }: Props) {
  const styles = useLineStyles();
  const { data, locale } = usePane();
  const { todo: words, forms } = useWords();
  const goTo = useGoTo();
  const [text, setText] = useState(state?.kind === "failed" ? state.unwritten.text : "");
  const name = indicatorName(indicator, locale);
  const kind = useMemo(() => enteredKind(indicator, data.observations), [indicator, data.observations]);
  const typed = numberTyped(text, kind);
  const doubts = data.doubts.filter(
    ({ code, month: k, issue }) => code === indicator.code && k === monthNumber(month) && issue.severity === "warning",
  );
  const { validationMessage } = validationOf(typed, name, text, forms);

  const written = useRef<number | null>(null);
  // From the box or from a pasted table.
  const saved = useRef<number | null>(null);
  if (state?.kind === "failed") written.current = null;
  if (state?.kind === "saved") saved.current = state.value;
  const commit = () => {
    // Leaving the box says again what Enter has said.
    if (typed.kind === "figure" && typed.value !== written.current) {
      onEnter(typed.value, written.current ?? saved.current);
      written.current = typed.value;
    } else if (typed.kind !== "figure") onKeep(typed.kind === "wrong" ? { text, why: "" } : null);
    return typed.kind !== "wrong";
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (commit()) onNext(event.currentTarget);
  };
  const { entered: shown, unit } = formatOf({ indicator }, locale);
  const past = (template: typeof words.before, figure: PastFigure | null) =>
    figure === null ? [] : [fill(template, { month: monthNumber(figure.month), value: shown(figure.value) })];
  return (
    <li className={styles.line}>
      <div className={styles.row}>
        <div className={styles.words}>
          <Text>{`${indicator.no} ${name}${isLong(unit) ? ` (${unit.trim()})` : ""}`}</Text>
          <Caption1 className={styles.quiet}>
            {[
              ...(month === of ? [] : [fill(words.due, { month: monthName(month, locale) })]),
              ...past(words.before, beside.before),
              ...past(words.yearAgo, beside.yearAgo),
            ].join(words.pastSeparator)}
          </Caption1>
        </div>
        <Input
          size="small"
          className={styles.input}
          value={text}
          inputMode="decimal"
          data-line=""
          aria-label={fill(words.box, { name, month: monthName(month, locale) })}
          contentAfter={isLong(unit) ? null : <span>{unit}</span>}
          onChange={(_, { value }) => setText(value)}
          onKeyDown={onKeyDown}
          onBlur={commit}
        />
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          aria-label={fill(words.goToOf, { name })}
          onClick={() => void goTo(indicator.code, "entry", { month })}
        >
          {words.cell}
        </Button>
      </div>
      <Outcome state={state} odd={doubts.length === 0 ? validationMessage : undefined} text={text} shown={shown} />
      {doubts.length > 0 && <IssueList issues={doubts.map(({ issue }) => issue)} />}
    </li>
  );
}

interface OutcomeProps {
  readonly state: LineState | undefined;
  /** What is odd of what stands in the box. */
  readonly odd: string | undefined;
  readonly text: string;
  shown(value: number): string;
}

/** What became of a line; of a box that was emptied nothing. */
function Outcome({ state, odd, text, shown }: OutcomeProps) {
  const styles = useLineStyles();
  const { todo: words } = useWords();
  return (
    <div aria-live="polite">
      {text !== "" && odd !== undefined && <Caption1 className={styles.wrong}>{odd}</Caption1>}
      {text !== "" && state?.kind === "failed" && <Caption1 className={styles.wrong}>{state.text}</Caption1>}
      {state?.kind === "saved" && (
        <Caption1 className={styles.done}>{fill(words.entered, { value: shown(state.value) })}</Caption1>
      )}
    </div>
  );
}
