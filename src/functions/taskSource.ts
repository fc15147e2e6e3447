import { fill, type Locale } from "../words";
import { failureSentence, type Workbook } from "../workbook";
import type { TaskAnswers } from "./call";
import { missing, type CellError } from "./result";
import { firstReading, type Source } from "./stream";
import type { FunctionsView } from "./view";
import { functionWords } from "./words";

/** The workbook as the functions see it, and what answers for its promises; null where it has none. */
export interface TaskReading {
  readonly workbook: FunctionsView | CellError | null;
  readonly tasks: TaskAnswers | null;
}

/**
 * The promises as the source of cells. Neither they nor what answers for them is loaded before a cell asks.
 *
 * @param source of the workbook itself
 */
export function createTaskSource(
  { store, tasks, readTasks }: Pick<Workbook, "store" | "tasks" | "readTasks">,
  source: Source<FunctionsView | CellError | null>,
  locale: () => Locale,
): Source<TaskReading> {
  const listeners = new Set<() => void>();
  let reading: TaskReading | undefined;
  const take = (next: TaskReading) => {
    reading = next;
    for (const listener of [...listeners]) listener();
  };

  const refresh = async () => {
    const [{ taskAnswers }, workbook] = await Promise.all([import("./tasks"), firstReading(source)]);
    if (workbook !== null && !("error" in workbook) && tasks.data() === undefined) {
      const outcome = await readTasks();
      if (!outcome.ok && outcome.error.code !== "noTasks") {
        const problem = failureSentence(outcome.error, locale());
        return take({ workbook: missing(fill(functionWords(locale()).error.unreadable, { problem })), tasks: null });
      }
    }
    const data = tasks.data() ?? null;
    take({ workbook: source.current() ?? null, tasks: data && taskAnswers(data, store) });
  };
  let begun = false;
  const begin = () => {
    if (begun) return;
    begun = true;
    source.subscribe(() => void refresh());
    tasks.subscribe(() => void refresh());
    void refresh();
  };

  return {
    current: () => reading,
    subscribe(listener) {
      begin();
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
