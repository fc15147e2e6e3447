import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { noticeYear, readNotice, registerWith } from "../../tasks/notice";
import type { TaskData } from "../../workbook";
import { fill } from "../../words";
import { usePane } from "../context";
import { Said, useSaving } from "../forms";
import { Message } from "../Notices";
import { ViewHead } from "../ViewHead";
import { givenTexts, refusalSentence, SourceInput, useKeptDraft, type GivenSource } from "../source";
import { decided, noticeDraft, type NoticeDecision, type NoticeDraft } from "./draft";
import { FoundPromises } from "./FoundPromises";
import { useNoticeViewWords } from "./words";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** Longer texts would keep the pane from answering. */
const longestNotice = 1_000_000;

interface Props {
  /** What the workbook has of promises; null where it has none. */
  readonly tasks: TaskData | null;
  readonly onBack: () => void;
}

/** Another notice: its text, what it promises, and what of that goes into 重点任务. */
export function ReadNotice({ tasks, onBack }: Props) {
  const words = useNoticeViewWords();
  const { actions, data, locale, busy } = usePane();
  const { region, year } = data.plan;
  const saving = useSaving();
  const [refusal, setRefusal] = useState("");
  const [written, setWritten] = useState(false);
  const kept = useKeptDraft(noticeDraft, actions, locale);
  const { draft, offered } = kept;
  const text = draft?.text;
  const reading = useMemo(() => (text === undefined ? null : readNotice(text, year)), [text, year]);
  const take = async (source: GivenSource) => {
    const texts = await givenTexts(source);
    if (!texts.ok) return setRefusal(refusalSentence(texts.error, source.name, locale));
    const whole = texts.value.map((each) => each.text).join("\n");
    const { name } = source;
    if (whole.length > longestNotice)
      return setRefusal(fill(words.tooLong, { name, length: whole.length, limit: longestNotice }));
    const { found } = readNotice(whole, year);
    setRefusal(found.length === 0 ? fill(words.nothing, { name }) : "");
    if (found.length > 0) kept.set({ name, text: whole, decisions: {} });
  };
  const decide = (id: string, change: NoticeDecision) =>
    draft && kept.set({ ...draft, decisions: { ...draft.decisions, [id]: { ...draft.decisions[id], ...change } } });
  const write = async ({ decisions }: NoticeDraft) => {
    const chosen = reading!.found.map((promise) => decided(promise, decisions)).filter((each) => each.kept);
    const { register, added } = registerWith(tasks?.register ?? null, reading!, chosen);
    const shipped = { region, year, ...register, progress: "task,month,value" };
    const done = await saving.run(
      () => actions.loadTasks(shipped),
      () => fill(words.written, { count: added, there: chosen.length - added }),
    );
    if (done) setWritten(added > 0);
    if (done) kept.drop();
  };
  const undo = async () => {
    if (await saving.run(actions.undoTasks, (count) => fill(words.undone, { count }))) setWritten(false);
  };
  const said = text === undefined ? null : noticeYear(text);
  return (
    <>
      <ViewHead title={words.title} back={words.back} onBack={onBack} />
      {typeof offered === "object" && offered !== null && (
        <Unfinished name={offered.name} onGoOn={() => kept.set(offered)} onAnew={kept.drop} />
      )}
      <SourceInput label={words.give} accept=".txt,.html,.htm,.docx,.md" onGiven={(source) => void take(source)} />
      {refusal !== "" && <Message intent="warning">{refusal}</Message>}
      {kept.problem !== "" && <Message intent="warning">{fill(words.notKept, { why: kept.problem })}</Message>}
      {said !== null && said !== year && <Message intent="warning">{fill(words.otherYear, { said, year })}</Message>}
      {draft && reading && (
        <FoundPromises
          {...{ reading, draft, busy: busy || saving.saving }}
          onDecide={decide}
          onWrite={() => void write(draft)}
        />
      )}
      {written && (
        <div>
          <Button size="small" disabled={busy || saving.saving} onClick={() => void undo()}>
            {words.undo}
          </Button>
        </div>
      )}
      <Said of={saving} />
    </>
  );
}

interface UnfinishedProps {
  readonly name: string;
  readonly onGoOn: () => void;
  readonly onAnew: () => void;
}

/** Offers what was begun when the pane was last closed. */
function Unfinished({ name, onGoOn, onAnew }: UnfinishedProps) {
  const { buttons } = useStyles();
  const words = useNoticeViewWords();
  return (
    <Message intent="info">
      <div>{fill(words.unfinished, { name })}</div>
      <div className={buttons}>
        <Button size="small" appearance="primary" onClick={onGoOn}>
          {words.goOn}
        </Button>
        <Button size="small" onClick={onAnew}>
          {words.anew}
        </Button>
      </div>
    </Message>
  );
}
