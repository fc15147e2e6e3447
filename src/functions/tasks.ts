import type { Month } from "../observations";
import { err, nameKey, ok, type Result } from "../plan";
import {
  followTasks,
  taskName,
  taskSentence,
  taskStatuses,
  taskTarget,
  taskWords,
  type TaskAssessment,
  type TaskStatus,
} from "../tasks";
import type { TaskData, WorkbookStore } from "../workbook";
import { fill, type Locale } from "../words";
import { argumentText, readChoice, readMonth } from "./arguments";
import type { Call, FunctionAnswer, TaskAnswers } from "./call";
import { missing, refused, type CellError, type CellValue, type FunctionValue } from "./result";
import type { FunctionWords } from "./words";

type TaskField = keyof FunctionWords["choice"]["taskField"];

/** Values of cells are in Chinese for everyone: formulas compare them, and a workbook is shared. */
const cells: Locale = "zh-CN";
const { status: statusNames, basis: basisNames } = taskWords(cells);

/** What answers for the promises of a reading; each as-of month is judged once. */
export function taskAnswers(data: TaskData, store: Pick<WorkbookStore, "assessments" | "asOf">): TaskAnswers {
  const known = new Map<Month, readonly TaskAssessment[]>();
  const at = (asOf: Month) => {
    const judged = known.get(asOf) ?? followTasks(data, store.assessments(asOf), asOf);
    known.set(asOf, judged);
    return judged;
  };
  /** The last month of which anything is known, of indicators or promises. */
  const latest = data.progress.entries.reduce<Month>(
    (last, { month }) => (month > last ? month : last),
    latestFigure(data, store),
  );
  const chapters = new Map(data.register.chapters.map(({ no, title }) => [no, title]));
  return {
    TASK: answerTask(data.year, at, latest),
    TASKS: (call) => {
      const found = among(at(latest), call, chapters);
      return found.ok ? tableOf(found.value) : found.error;
    },
    TASKCOUNT: (call) => {
      const status = statusOf(argumentText(call.argument("status")));
      if (status === null) return refused(unknownStatus(call));
      const found = among(at(latest), call, chapters);
      return found.ok ? found.value.filter((of) => of.status === status).length : found.error;
    },
  };
}

function latestFigure({ year }: TaskData, { asOf }: Pick<WorkbookStore, "asOf">): Month {
  const month = asOf(null);
  return month !== null && month.startsWith(`${year}-`) ? month : `${year}-01`;
}

const answerTask =
  (year: number, at: (asOf: Month) => readonly TaskAssessment[], latest: Month): FunctionAnswer =>
  (call): FunctionValue => {
    const field = readChoice(call.argument("about"), "taskField", call.words);
    if (!field.ok) return field.error;
    const month = readMonth(call.argument("month"), [year], call.words);
    if (!month.ok) return month.error;
    const found = findTask(at(month.value ?? latest), call);
    return found.ok ? fieldOf(found.value, field.value as TaskField, call) : found.error;
  };

/** The promise that an argument names by number or name. */
function findTask(all: readonly TaskAssessment[], call: Call): Result<TaskAssessment, CellError> {
  const query = argumentText(call.argument("task"));
  const key = nameKey(query);
  const named = all.filter(({ task }) => [task.label, taskName(task)].some((name) => nameKey(name) === key));
  const found = all.find(({ task }) => task.id === query) ?? (named.length === 1 ? named[0] : undefined);
  if (found !== undefined) return ok(found);
  const { unknownTask, nearTasks } = call.words.error;
  const near = key.length < 2 ? [] : all.filter(({ task }) => nameKey(taskName(task)).includes(key)).slice(0, 3);
  const names = near.map(({ task }) => `${task.id} ${taskName(task)}`).join("、");
  const nearest = names === "" ? "" : fill(nearTasks, { names });
  return err(refused(fill(unknownTask, { query: query.slice(0, 60), nearest })));
}

function fieldOf(of: TaskAssessment, field: TaskField, { words }: Call): FunctionValue {
  const value = valueOf(of, field);
  if (value !== null && value !== "") return value;
  const state = taskSentence(of, cells);
  const choice = words.choice.taskField[field].name;
  return missing(fill(words.error.noTaskValue, { name: taskName(of.task), choice, state }));
}

function valueOf(of: TaskAssessment, field: TaskField): CellValue | null {
  const { task, aim } = of;
  switch (field) {
    case "status":
      return statusNames[of.status];
    case "sentence":
      return taskSentence(of, cells);
    case "gap":
      return of.gap?.value ?? null;
    case "target":
      return taskTarget(task, cells, aim === null || aim.adjustment === null ? null : aim.value);
    case "name":
      return taskName(task);
    case "basis":
      return basisNames[of.basis];
    case "text":
    case "deadline":
      return task[field];
    default:
      return of[field];
  }
}

const statusOf = (text: string): TaskStatus | null =>
  taskStatuses.find((code) => code === text || statusNames[code] === text) ?? null;

function unknownStatus({ argument, words }: Call): string {
  const statuses = taskStatuses.map((code) => statusNames[code]).join("、");
  return fill(words.error.unknownStatus, { value: argumentText(argument("status")).slice(0, 60), statuses });
}

/** The promises of a chapter, a department or a status; all of them where none is named. */
function among(
  all: readonly TaskAssessment[],
  { argument, words }: Call,
  chapters: ReadonlyMap<number, string>,
): Result<readonly TaskAssessment[], CellError> {
  const text = argumentText(argument("among"));
  if (text === "") return ok(all);
  const chapter = chapters.has(Number(text)) ? Number(text) : [...chapters].find(([, title]) => title === text)?.[0];
  if (chapter !== undefined) return ok(all.filter(({ task }) => task.chapter === chapter));
  const status = statusOf(text);
  if (status !== null) return ok(all.filter((of) => of.status === status));
  const owned = all.filter(({ owner }) => owner === text);
  return owned.length > 0 ? ok(owned) : err(refused(fill(words.error.unknownAmong, { value: text.slice(0, 60) })));
}

/** Promises with what they have come to, as a table with its header. */
function tableOf(found: readonly TaskAssessment[]): CellValue[][] {
  const { column } = taskWords(cells).bulletin;
  return [
    [column.id, column.name, column.target, column.owner, column.basis, column.state, column.status, column.by],
    ...found.map((of) => [
      of.task.id,
      taskName(of.task),
      taskTarget(of.task, cells),
      of.owner,
      basisNames[of.basis],
      taskSentence(of, cells),
      statusNames[of.status],
      of.task.deadline,
    ]),
  ];
}
