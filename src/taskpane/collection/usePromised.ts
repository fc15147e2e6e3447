import { useEffect, useMemo, useSyncExternalStore } from "react";
import { promisesAsked, type Promised, type RoundRecord } from "../../exchange";
import { yearOf, type Month } from "../../observations";
import { followTasks, type KeyTask } from "../../tasks";
import { failureSentence } from "../../workbook";
import { usePane } from "../context";

/**
 * The promises of the text that a round asks about, read where they are wanted: undefined until then, null where the workbook
 * has none of the round's year.
 */
export function usePromised(
  month: Month,
  record: RoundRecord | null,
  wanted = true,
): (Promised & { readonly tasks: readonly KeyTask[] }) | null | undefined {
  const { actions, store, data, session, locale } = usePane();
  const { readTasks } = actions;
  const tasks = useSyncExternalStore(actions.tasks.subscribe, actions.tasks.data);
  useEffect(() => {
    if (!wanted || tasks !== undefined) return;
    void readTasks().then((read) => {
      if (read.ok || read.error.code === "noTasks") return;
      session.setState({ notice: { tone: "error", text: failureSentence(read.error, locale) } });
    });
  }, [wanted, tasks, readTasks, session, locale]);
  return useMemo(() => {
    if (!tasks) return tasks;
    if (tasks.year !== yearOf(month)) return null;
    // A reading of the figures changes what repeats a leaf.
    const assessments = followTasks(tasks, data.version === "" ? [] : store.assessments(month), month);
    const asked = promisesAsked(record);
    return { assessments, asked, tasks: tasks.register.tasks, entries: tasks.progress.entries };
  }, [tasks, store, data.version, month, record]);
}
