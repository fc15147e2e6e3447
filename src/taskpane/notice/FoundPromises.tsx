import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, useMemo, useState } from "react";
import { groupBy } from "../../plan";
import { noticeWords, type FoundPromise, type NoticeReading } from "../../tasks/notice";
import { fill } from "../../words";
import { usePane } from "../context";
import { Section, SelectField } from "../forms";
import { decided, type NoticeDecision, type NoticeDraft } from "./draft";
import { FoundPromiseLine } from "./FoundPromiseLine";
import { useNoticeViewWords } from "./words";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  sentence: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
    contentVisibility: "auto",
    containIntrinsicSize: "auto 120px",
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  mark: { backgroundColor: tokens.colorPaletteYellowBackground2, color: tokens.colorNeutralForeground1 },
  other: { textDecorationLine: "underline", textDecorationStyle: "dotted" },
});

interface Props {
  readonly reading: NoticeReading;
  readonly draft: NoticeDraft;
  readonly busy: boolean;
  readonly onDecide: (id: string, change: NoticeDecision) => void;
  readonly onWrite: () => void;
}

const shownKinds = ["all", "doubtful", "kept", "left"] as const;

/** What was found, sentence by sentence with its quantities marked, and the button that writes what is kept. */
export function FoundPromises({ reading, draft, busy, onDecide, onWrite }: Props) {
  const styles = useStyles();
  const words = useNoticeViewWords();
  const { locale } = usePane();
  const [shown, setShown] = useState<(typeof shownKinds)[number]>("all");
  const { found, others } = reading;
  const { decisions } = draft;
  const lines = useMemo(() => found.map((promise) => decided(promise, decisions)), [found, decisions]);
  const of = {
    all: lines,
    doubtful: lines.filter(({ promise }) => promise.doubts.length > 0),
    kept: lines.filter(({ kept }) => kept),
    left: lines.filter(({ kept }) => !kept),
  };
  const sentences = bySentence(of[shown].map(({ promise }) => promise));
  const why = noticeWords(locale).why;
  return (
    <>
      <Text role="status">
        {fill(words.found, {
          ...{ name: draft.name, count: found.length, doubtful: of.doubtful.length, others: others.length },
        })}
      </Text>
      <SelectField
        label={words.show}
        value={shown}
        options={shownKinds.map((each) => [each, fill(words.shown[each], { count: of[each].length })])}
        onChange={setShown}
      />
      <ul className={styles.list} aria-label={words.list}>
        {sentences.map(([sentence, promises]) => (
          <li key={promises[0]!.task.id} className={styles.sentence}>
            <Text size={200} className={styles.quiet}>
              <Marked text={sentence} marks={promises.map(({ mark }) => mark)} className={styles.mark} />
            </Text>
            {promises.map((promise) => (
              <FoundPromiseLine
                key={promise.task.id}
                of={lines.find((line) => line.promise === promise)!}
                onDecide={onDecide}
              />
            ))}
          </li>
        ))}
      </ul>
      <Section title={fill(words.others, { count: others.length })}>
        <ul className={styles.list}>
          {others.map(({ sentence, start, end, why: code }, i) => {
            const from = Math.max(0, start - around);
            const text = sentence.slice(from, end + around);
            return (
              <li key={i} className={styles.sentence}>
                <Text size={200}>
                  <Marked text={text} marks={[{ start: start - from, end: end - from }]} className={styles.other} />
                  {`（${why[code]}）`}
                </Text>
              </li>
            );
          })}
        </ul>
      </Section>
      <Button appearance="primary" disabledFocusable={busy || of.kept.length === 0} onClick={onWrite}>
        {fill(words.write, { count: of.kept.length })}
      </Button>
    </>
  );
}

/** Characters that are shown on either side of a number that is no promise. */
const around = 14;

/** Promises by the sentence that says them, in their order. */
function bySentence(promises: readonly FoundPromise[]): (readonly [string, readonly FoundPromise[]])[] {
  // The same words may stand in two items.
  const sentences = groupBy(promises, ({ task, sentence }) => `${task.chapter}.${task.item} ${sentence}`);
  return [...sentences.values()].map((all) => [all[0]!.sentence, all]);
}

interface MarkedProps {
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
  readonly className: string;
}

/** A text with parts of it marked. */
function Marked({ text, marks, className }: MarkedProps) {
  const starts = new Map(marks.map((mark) => [mark.start, mark.end]));
  const ordered = [...starts].sort(([a], [b]) => a - b);
  return (
    <>
      {ordered.map(([start, end], i) => (
        <Fragment key={start}>
          {text.slice(ordered[i - 1]?.[1] ?? 0, start)}
          <mark className={className}>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ordered.at(-1)?.[1] ?? 0)}
    </>
  );
}
