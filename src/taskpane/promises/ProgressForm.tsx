import { Button, Field, Input, Select, Subtitle2, Text } from "@fluentui/react-components";
import { useCallback, useMemo, useRef, useState } from "react";
import { isOver, type IsoDate } from "../../observations";
import { groupBy } from "../../plan";
import { lastReports, tasksToReport, type TaskAssessment } from "../../tasks";
import type { ReportedEntry, TaskData } from "../../workbook";
import { fill } from "../../words";
import { usePane } from "../context";
import { Said, today, toNextLine, useBatches, useFormStyles, useKeptLines, useSaving } from "../forms";
import { monthName } from "../model";
import { Message } from "../Notices";
import { ProgressLine } from "./ProgressLine";
import { usePromisesWords } from "./words";

interface Props {
  /** In the order of the notice. */
  readonly assessments: readonly TaskAssessment[];
  /** Those that the filters leave. */
  readonly shown: readonly TaskAssessment[];
  readonly tasks: TaskData;
}

const reportKey = ({ task, month }: Pick<ReportedEntry, "task" | "month">) => `${task} ${month}`;

/** The promises without a report for the as-of month, by department: each is reported here, one after the other. */
export function ProgressForm({ assessments, shown, tasks }: Props) {
  const styles = useFormStyles();
  const words = usePromisesWords();
  const { actions, asOf, locale, busy } = usePane();
  const form = useRef<HTMLElement>(null);
  const [verified, setVerified] = useState(false);
  const [source, setSource] = useState("");
  const saving = useSaving();
  const { states, enter, keep, forget } = useBatches<ReportedEntry>(actions.enterReports, reportKey);
  const [takenBack, setTakenBack] = useState<readonly string[]>([]);
  const keyOf = useCallback(({ task }: TaskAssessment) => reportKey({ task: task.id, month: asOf }), [asOf]);
  const missing = useMemo(() => {
    const left = new Set(shown);
    return tasksToReport(assessments, asOf).filter((of) => left.has(of));
  }, [assessments, shown, asOf]);
  const lines = useKeptLines(missing, assessments, states, keyOf);
  const last = useMemo(() => lastReports(tasks.progress.entries, asOf), [tasks, asOf]);
  const month = monthName(asOf, locale);
  const undo = () =>
    saving.run(actions.undoReports, ({ tasks: back, changed }) => {
      const gone = new Set(back.map((task) => reportKey({ task, month: asOf })));
      forget((key) => gone.has(key));
      setTakenBack((before) => [...before, ...gone]);
      return fill(changed === 0 ? words.reportsUndone : words.reportsUndoneBut, { count: back.length, changed });
    });
  if (!isOver(asOf, isoToday())) return <Message intent="info">{fill(words.notOver, { month })}</Message>;
  return (
    <section ref={form} className={styles.form} aria-label={words.report}>
      <Subtitle2 as="h2" className={styles.heading}>
        {fill(words.toReport, { month, count: missing.length })}
      </Subtitle2>
      <Text size={200}>{missing.length === 0 ? words.toReportNone : words.reportNote}</Text>
      <div className={styles.columns}>
        <Field label={words.verified} size="small">
          <Select size="small" value={verified ? 1 : 0} onChange={(_, { value }) => setVerified(value === "1")}>
            <option value={0}>{words.self}</option>
            <option value={1}>{words.checked}</option>
          </Select>
        </Field>
        <Field label={words.source} size="small">
          <Input size="small" value={source} maxLength={200} onChange={(_, { value }) => setSource(value)} />
        </Field>
      </div>
      {byOwner(lines).map(([owner, of]) => (
        <section key={owner}>
          <Text as="h3" weight="semibold" className={styles.heading}>
            {fill(words.counted, { label: owner || words.noOwner, count: of.length })}
          </Text>
          <ul className={styles.lines}>
            {of.map((line) => (
              <ProgressLine
                key={`${keyOf(line)} ${takenBack.filter((key) => key === keyOf(line)).length}`}
                of={line}
                last={last.get(line.task.id) ?? null}
                state={states.get(keyOf(line))}
                onEnter={(said) =>
                  enter({ ...said, task: line.task.id, month: asOf, verified, source: source.trim(), date: isoToday() })
                }
                onKeep={(left) => keep(keyOf(line), left)}
                onNext={(box) => toNextLine(form.current!, box)}
              />
            ))}
          </ul>
        </section>
      ))}
      <div>
        <Button size="small" disabled={busy || saving.saving} onClick={() => void undo()}>
          {words.undoReports}
        </Button>
      </div>
      <Said of={saving} />
    </section>
  );
}

const isoToday = () => today() as IsoDate;

/** Promises by the department that answers for them, the most first, without a name last. */
function byOwner(lines: readonly TaskAssessment[]): (readonly [string, readonly TaskAssessment[]])[] {
  return [...groupBy(lines, ({ owner }) => owner)].sort(
    ([a, x], [b, y]) => Number(a === "") - Number(b === "") || y.length - x.length,
  );
}
