import { readTask, type KeyTask, type Register } from "../../../tasks";

/** A promise as the hidden column keeps it: all that the visible ones do not show, and the titles of its chapter and item. */
export interface TaskRecord {
  /** Of the plan. */
  readonly year: number;
  readonly task: KeyTask;
  readonly chapter: string;
  readonly item: string;
}

export const writeTaskRecord = ({ year, task, chapter, item }: TaskRecord): string =>
  JSON.stringify({ year, chapter, item, task });

/** The promise of a hidden cell, or null where it is none: the cell may have been edited. */
export function readTaskRecord(cell: string): TaskRecord | null {
  try {
    const { year, task, chapter, item } = JSON.parse(cell) as Record<string, unknown>;
    const read = readTask(task);
    if (read === null || typeof year !== "number") return null;
    return { year, task: read, chapter: String(chapter), item: String(item) };
  } catch {
    return null;
  }
}

/** The promises of a year's register with the titles of their chapters and items. */
export function recordsOf({ chapters, tasks }: Register, year: number): readonly TaskRecord[] {
  const byNumber = new Map(chapters.map((chapter) => [chapter.no, chapter]));
  return tasks.map((task) => {
    const chapter = byNumber.get(task.chapter);
    return { year, task, chapter: chapter?.title ?? "", item: chapter?.items[task.item - 1] ?? "" };
  });
}

/** The register of the promises that a workbook keeps. */
export function registerOf(records: readonly TaskRecord[]): Register {
  const titles = new Map(records.map(({ task, chapter }) => [task.chapter, chapter]));
  // At their numbers: an item may have no promise that is kept.
  const itemsOf = (no: number) => {
    const items: string[] = [];
    for (const { task, item } of records) if (task.chapter === no) items[task.item - 1] = item;
    return Array.from(items, (item) => item || "—");
  };
  const chapters = [...titles].sort(([a], [b]) => a - b);
  return {
    chapters: chapters.map(([no, title]) => ({ no, title: title || "—", items: itemsOf(no) })),
    tasks: records.map(({ task }) => task),
  };
}
