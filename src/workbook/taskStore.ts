import type { TaskData } from "./sheets/tasks/data";

/** What was last read of the promises, for functions and pane alike. */
export interface TaskStore {
  /** Undefined before the first reading, null where the workbook has no 重点任务. */
  data(): TaskData | null | undefined;
  /** Takes a new reading; tells the subscribers where its content differs. */
  set(data: TaskData | null): void;
  /** @returns ends the subscription */
  subscribe(listener: () => void): () => void;
}

/** A store that holds nothing yet. */
export function createTaskStore(): TaskStore {
  let current: TaskData | null | undefined;
  const listeners = new Set<() => void>();
  return {
    data: () => current,
    set(data) {
      if (current !== undefined && data?.version === current?.version) return;
      current = data;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
