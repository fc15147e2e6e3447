import type { Chapter, KeyTask, Register } from "../task";
import type { FoundPromise } from "./promises";

/** What a person decided of a promise that was found. */
export interface KeptPromise {
  readonly promise: FoundPromise;
  readonly label: string;
  readonly scope: string;
  /** Whether 力争 holds for it, where it stands before it. */
  readonly stretch: boolean;
}

export interface KeptRegister {
  readonly register: Register;
  /** How many of the kept are not there yet. */
  readonly added: number;
}

/**
 * The register with the promises that a person kept below those that are there: chapters and items with the same titles are the
 * same, numbers that are there stay, and what is there already is not there twice.
 */
export function registerWith(
  before: Register | null,
  { chapters: read }: Pick<Register, "chapters">,
  kept: readonly KeptPromise[],
): KeptRegister {
  const chapters: Chapter[] = [...(before?.chapters ?? [])];
  const tasks: KeyTask[] = [...(before?.tasks ?? [])];
  const ids = new Map<string, string>();
  // Each of those that are there is one of the kept at most: two may be said in the same words (各10万人).
  const there = new Set(before?.tasks);
  let added = 0;
  for (const { promise, label, scope, stretch } of kept) {
    const { task } = promise;
    const place = placeIn(chapters, read, task);
    const same = [...there].find((each) => isAt(each, place) && isSame(each, task));
    if (same !== undefined) {
      there.delete(same);
      ids.set(task.id, same.id);
      continue;
    }
    const serial = 1 + tasks.filter((each) => isAt(each, place)).length;
    const id = `${place.chapter}.${place.item}.${String(serial).padStart(2, "0")}`;
    ids.set(task.id, id);
    const whole = tasks.find((each) => each.id === ids.get(task.partOf ?? ""));
    const isPart = whole?.unit === task.unit && task.value !== null && task.value <= (whole.value ?? -Infinity);
    tasks.push({
      ...task,
      ...{ id, ...place, label: label.trim() || task.text, scope: scope.trim() || promise.scopes[0]! },
      ...{ stretch: stretch ? task.stretch : null, partOf: isPart ? whole.id : null },
    });
    added++;
  }
  return { register: { chapters, tasks: tasks.sort(inOrder) }, added };
}

interface Place {
  readonly chapter: number;
  readonly item: number;
}

const isAt = (task: KeyTask, { chapter, item }: Place) => task.chapter === chapter && task.item === item;

/** Whether two are one promise: the same quantity, in words of which one holds the other. */
function isSame(a: KeyTask, b: KeyTask): boolean {
  if (a.value !== b.value || a.low !== b.low || a.high !== b.high || a.unit !== b.unit) return false;
  const within = (x: string, y: string) => x.includes(y) || y.includes(x);
  return within(a.text, b.text) || within(a.label, b.label);
}

/** The numbers of a promise's chapter and item among those that are there, which grow where they are new. */
function placeIn(chapters: Chapter[], read: readonly Chapter[], { chapter: no, item: place }: Place): Place {
  const { title, items } = read[no - 1]!;
  let at = chapters.findIndex((each) => each.title === title);
  if (at < 0) at = chapters.push({ no: 1 + Math.max(0, ...chapters.map((each) => each.no)), title, items: [] }) - 1;
  const chapter = chapters[at]!;
  const item = items[place - 1]!;
  const there = chapter.items.indexOf(item);
  if (there >= 0) return { chapter: chapter.no, item: there + 1 };
  chapters[at] = { ...chapter, items: [...chapter.items, item] };
  return { chapter: chapter.no, item: chapter.items.length + 1 };
}

function inOrder(a: KeyTask, b: KeyTask): number {
  const serial = ({ id }: KeyTask) => Number(id.split(".")[2]);
  return a.chapter - b.chapter || a.item - b.item || serial(a) - serial(b);
}
