import { Button, Spinner, Text, makeStyles, tokens } from "@fluentui/react-components";
import {
  lazy,
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from "react";
import { commandOf } from "../../commands";
import { yearOf } from "../../observations";
import { followTasks } from "../../tasks";
import { failureSentence, type TaskData, type WorkbookFailure } from "../../workbook";
import { fill } from "../../words";
import { AsOf } from "../AsOf";
import { usePane } from "../context";
import { Message } from "../Notices";
import { SampleNotice } from "../SampleNotice";
import { BulletinButtons } from "./BulletinButtons";
import { allPromises, promisesShown, type PromiseFilter } from "./filter";
import { ProgressForm } from "./ProgressForm";
import { OpenPaces } from "./OpenPaces";
import { PromiseFilters } from "./PromiseFilters";
import { PromiseRow } from "./PromiseRow";
import { TaskIssues } from "./TaskIssues";
import { usePromisesWords } from "./words";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** So many rows come with the first paint; the rest follows as soon as the pane has nothing better to do. */
const firstRows = 30;

/** What reads other notices is needed once a year. */
const ReadNotice = lazy(() => import("../notice"));

/** The promises of the text as the workbook has them, read when the view is first opened. */
export function Promises() {
  const words = usePromisesWords();
  const { actions, commands, locale, busy, asOf } = usePane();
  const tasks = useSyncExternalStore(actions.tasks.subscribe, actions.tasks.data);
  const [failure, setFailure] = useState<WorkbookFailure | null>(null);
  const [fromNotice, setFromNotice] = useState(false);
  const { readTasks } = actions;
  useEffect(() => {
    if (tasks !== undefined) return;
    void readTasks().then((outcome) => {
      if (!outcome.ok && outcome.error.code !== "noTasks") setFailure(outcome.error);
    });
  }, [tasks, readTasks]);

  if (failure !== null && !tasks) return <Message intent="error">{failureSentence(failure, locale)}</Message>;
  if (tasks === undefined) return <Spinner size="tiny" label={words.reading} />;
  if (fromNotice)
    return (
      <Suspense fallback={<Spinner size="tiny" />}>
        <ReadNotice tasks={tasks} onBack={() => setFromNotice(false)} />
      </Suspense>
    );
  const readNotice = (
    <div>
      <Button size="small" disabled={busy} onClick={() => setFromNotice(true)}>
        {words.fromNotice}
      </Button>
    </div>
  );
  if (tasks === null)
    return (
      <>
        <Message intent="info">{words.empty}</Message>
        <Button appearance="primary" disabled={busy} onClick={() => void commands.run("loadTasks")}>
          {commandOf("loadTasks").words[locale].label}
        </Button>
        {readNotice}
      </>
    );
  return (
    <>
      <AsOf />
      {yearOf(asOf) === tasks.year ? (
        <Followed tasks={tasks}>{readNotice}</Followed>
      ) : (
        <Message intent="info">{fill(words.otherYear, { year: tasks.year })}</Message>
      )}
    </>
  );
}

/** @param children a button beside that of reports */
function Followed({ tasks, children }: { readonly tasks: TaskData; readonly children: ReactNode }) {
  const styles = useStyles();
  const words = usePromisesWords();
  const { data, store, asOf } = usePane();
  const [filter, setFilter] = useState<PromiseFilter>(allPromises);
  const [reporting, setReporting] = useState(false);
  // A reading of the figures changes what repeats a leaf.
  const assessments = useMemo(
    () => (data.version === "" ? [] : followTasks(tasks, store.assessments(asOf), asOf)),
    [data.version, tasks, store, asOf],
  );
  const shown = useMemo(() => promisesShown(assessments, filter, asOf), [assessments, filter, asOf]);
  const drawn = useDeferredValue(shown, shown.slice(0, firstRows));
  const onFilter = useCallback((change: Partial<PromiseFilter>) => setFilter((now) => ({ ...now, ...change })), []);
  return (
    <>
      <BulletinButtons tasks={tasks} assessments={assessments} />
      <SampleNotice shown={assessments.some(({ sample }) => sample)} />
      <TaskIssues issues={tasks.issues} />
      <PromiseFilters chapters={tasks.register.chapters} {...{ assessments, filter, onFilter }} />
      <div className={styles.buttons}>
        <Button size="small" aria-pressed={reporting} onClick={() => setReporting(!reporting)}>
          {reporting ? words.endReport : words.report}
        </Button>
        {children}
      </div>
      {reporting ? (
        <ProgressForm {...{ assessments, shown, tasks }} />
      ) : (
        <>
          <OpenPaces shown={shown} />
          <Text size={200} role="status">
            {fill(words.shown, { count: shown.length, total: assessments.length })}
          </Text>
          {shown.length === 0 && <Text>{words.nothing}</Text>}
          <ul className={styles.list} aria-label={words.list}>
            {drawn.map((of) => (
              <PromiseRow key={of.task.id} of={of} tasks={tasks} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
