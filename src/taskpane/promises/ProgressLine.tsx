import { Button, Caption1, Input, Text, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useRef, useState, type FocusEvent, type KeyboardEvent } from "react";
import { monthNumber } from "../../observations";
import {
  reportKind,
  reportUnit,
  saysReached,
  taskName,
  taskTarget,
  type KeyTask,
  type TaskAssessment,
  type TaskEntry,
} from "../../tasks";
import type { ReportedEntry } from "../../workbook";
import { fill } from "../../words";
import { usePane } from "../context";
import { numberTyped, TextField, useLineStyles, validationOf, type LineState, type Typed } from "../forms";
import type { Unwritten } from "../session";
import { useWords } from "../words";
import { usePromisesWords } from "./words";

const useListed = makeStyles({
  // There may be hundreds.
  listed: { contentVisibility: "auto", containIntrinsicSize: "auto 62px" },
});

/** What is said of one promise; who said it and from where holds for all. */
type Said = Pick<ReportedEntry, "value" | "evidence" | "note">;

interface Props {
  readonly of: TaskAssessment;
  /** The report that counts so far; null where there is none. */
  readonly last: TaskEntry | null;
  /** What became of the line; undefined while nothing was entered. */
  readonly state: LineState | undefined;
  onEnter(said: Said): void;
  /** Keeps what stands in the line and is not written; null where nothing does. */
  onKeep(unwritten: Unwritten | null): void;
  /** Goes on to the line after a box. */
  onNext(box: HTMLElement): void;
}

/** One promise to report: its target, its last figure, a box, and where they are needed evidence and a note. */
export function ProgressLine({ of: { task, asOf }, last, state, onEnter, onKeep, onNext }: Props) {
  const styles = useLineStyles();
  const { listed } = useListed();
  const words = usePromisesWords();
  const { forms } = useWords();
  const left = state?.kind === "failed" ? state.unwritten : null;
  const [text, setText] = useState(left?.text ?? "");
  const [evidence, setEvidence] = useState(left?.evidence ?? "");
  const [note, setNote] = useState(left?.note ?? "");
  const [more, setMore] = useState(evidence !== "" || note !== "");
  const name = taskName(task);
  const typed = typedOf(task, text);
  const box = useRef<HTMLInputElement>(null);
  const written = useRef("");
  if (state === undefined || state.kind === "failed") written.current = "";
  const commit = () => {
    if (typed.kind !== "figure") {
      onKeep(typed.kind === "wrong" ? { text, why: "", evidence, note } : null);
      return typed.kind === "empty";
    }
    const said: Said = { value: typed.value, evidence: evidence.trim(), note: note.trim() };
    // Leaving the line says again what Enter has said.
    if (JSON.stringify(said) !== written.current) onEnter(said);
    written.current = JSON.stringify(said);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (commit()) onNext(box.current!);
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) commit();
  };
  const { validationMessage = "" } = validationOf(typed, name, text, forms);
  return (
    <li className={mergeClasses(styles.line, listed)} onKeyDown={onKeyDown} onBlur={onBlur}>
      <div className={styles.row}>
        <Known task={task} last={last} />
        <Input
          input={{ ref: box }}
          size="small"
          className={styles.input}
          value={text}
          data-line=""
          aria-label={fill(words.box, { name, month: monthNumber(asOf) })}
          contentAfter={<span>{reportUnit(task)}</span>}
          onChange={(_, { value }) => setText(value)}
        />
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          aria-expanded={more}
          aria-label={fill(words.remarksOf, { name })}
          onClick={() => setMore(!more)}
        >
          {words.remarks}
        </Button>
      </div>
      {more && (
        <>
          <TextField label={words.evidence} value={evidence} onChange={setEvidence} />
          <TextField label={words.note} value={note} onChange={setNote} />
        </>
      )}
      <Outcome
        {...{ state, odd: text === "" ? "" : validationMessage, unit: reportUnit(task) }}
        counting={last?.month === asOf ? last.value : null}
      />
    </li>
  );
}

/** What is known of a promise before it is reported: its target and its last figure. */
function Known({ task, last }: { readonly task: KeyTask; readonly last: TaskEntry | null }) {
  const styles = useLineStyles();
  const words = usePromisesWords();
  const { locale } = usePane();
  const before =
    last === null
      ? words.lastNone
      : fill(words.last, {
          ...{ month: monthNumber(last.month), value: last.value, unit: reportUnit(task) },
          verified: last.verified ? words.checked : words.self,
        });
  return (
    <div className={styles.words}>
      <Text>{`${task.id} ${taskName(task)}`}</Text>
      <Caption1 className={styles.quiet}>
        {fill(words.reportLine, { target: taskTarget(task, locale), before })}
      </Caption1>
    </div>
  );
}

interface OutcomeProps {
  /** What is odd of what was typed; empty where nothing is. */
  readonly odd: string;
  readonly state: LineState | undefined;
  readonly unit: string;
  /** The figure of the month that counts; null where there is none. */
  readonly counting: number | null;
}

/** What became of a line, also where another report of the month counts rather than the one that was entered. */
function Outcome({ odd, state, unit, counting }: OutcomeProps) {
  const { wrong, done } = useLineStyles();
  const words = usePromisesWords();
  const saved = state?.kind === "saved" ? state.value : null;
  const overruled = saved !== null && counting !== null && counting !== saved;
  const bad = [
    odd,
    state?.kind === "failed" ? state.text : "",
    overruled ? fill(words.overruled, { value: counting, unit }) : "",
  ].filter((text) => text !== "");
  return (
    <div aria-live="polite">
      {saved !== null && <Caption1 className={done}>{fill(words.reported, { value: saved, unit })}</Caption1>}
      {bad.map((text) => (
        <Caption1 key={text} className={wrong}>
          {text}
        </Caption1>
      ))}
    </div>
  );
}

/** The figure that was typed; of a project the word that it is done stands for all of it. */
function typedOf(task: KeyTask, text: string): Typed {
  return saysReached(task, text) ? { kind: "figure", value: 100, doubt: null } : numberTyped(text, reportKind(task));
}
