import {
  beyond,
  isOver,
  monthOf,
  readFigure,
  readPeriod,
  type IsoDate,
  type Month,
  type ObservationIssueCode,
} from "../observations";
import { err, nameKey, ok, type Issue, type Quantity, type Result } from "../plan";
import { taskBases, type TaskBasis } from "./basis";
import { readProgressHeader, type ProgressField, type ProgressHeader } from "./columns";
import { lastDayOf } from "./day";
import type { TaskIssue, TaskIssueCode } from "./issue";
import { basesFor } from "./proposal";
import { noSetup, type TaskAdjustment, type TaskEntry, type TaskProgress, type TaskSetup } from "./progress";
import { taskName } from "./record";
import type { KeyTask, TaskNode } from "./task";
import { taskWords } from "./words";

/** What a file of progress is read against. */
export interface ProgressContext {
  readonly tasks: readonly KeyTask[];
  readonly year: number;
  readonly today: Month | IsoDate;
  /** Numbers of the leaves whose figures are at hand: what repeats one takes no entry. */
  readonly indicators: ReadonlySet<string>;
}

/** Why something of a row is not used. */
interface Trouble {
  readonly field: ProgressField;
  readonly code: TaskIssueCode | ObservationIssueCode;
  readonly details?: Issue["details"];
}

/**
 * The progress of a table, header first: a line for each report, nothing replaces another line. A line may also say the pace
 * (进度口径), the base, the quarters' targets, the lead and a changed target of its promise; the last that is said holds.
 *
 * @returns progress and what of it was not used, or the needed columns that are missing or there twice
 * @example readProgress([["任务", "数值"]], { tasks: [], year: 2024, today: "2024-10", indicators: new Set() })
 * // { ok: false, error: ["截至"] }
 */
export function readProgress(
  [header = [], ...rows]: readonly (readonly string[])[],
  context: ProgressContext,
): Result<{ readonly progress: TaskProgress; readonly issues: readonly TaskIssue[] }, readonly string[]> {
  const read = readProgressHeader(header);
  if (!read.ok) return read;
  const find = createFinder(context.tasks);
  const entries: TaskEntry[] = [];
  const setups = new Map<string, TaskSetup>();
  const issues: TaskIssue[] = [];
  rows.forEach((cells, i) => {
    if (cells.every((cell) => cell.trim() === "")) return;
    const row = createRow(read.value, cells);
    const found = find(row.cell("task"));
    const troubles: Trouble[] = [];
    if (!found.ok) troubles.push({ field: "task", code: "unknownTask", details: { nearest: found.error.join("、") } });
    else {
      const task = found.value;
      const line = readLine(row.cell, task, context);
      troubles.push(...line.troubles);
      if (line.entry !== null) entries.push(line.entry);
      setups.set(task.id, merged(setups.get(task.id) ?? noSetup, line.setup));
    }
    issues.push(...troubles.map((trouble) => issueOf(trouble, row, i + 2)));
  });
  return ok({ progress: { entries, setups }, issues });
}

interface Row {
  readonly cell: (field: ProgressField) => string;
  readonly heading: (field: ProgressField) => string;
}

function createRow({ at, headings }: ProgressHeader, cells: readonly string[]): Row {
  return {
    cell: (field) => cells[at.get(field) ?? -1]?.trim() ?? "",
    heading: (field) => headings[at.get(field) ?? -1] ?? "",
  };
}

const warnings: readonly Trouble["code"][] = ["farFromScale"];

function issueOf({ field, code, details = {} }: Trouble, { cell, heading }: Row, row: number): TaskIssue {
  const severity = warnings.includes(code) ? ("warning" as const) : ("error" as const);
  return { row, column: heading(field), value: cell(field), code, severity, details };
}

/** Finds a promise by its serial or its name; the error is the names in which the text is found. */
function createFinder(tasks: readonly KeyTask[]) {
  const named = new Map<string, KeyTask | null>();
  const add = (key: string, task: KeyTask) => named.set(key, named.has(key) && named.get(key) !== task ? null : task);
  for (const task of tasks) for (const name of new Set([task.label, taskName(task)])) add(nameKey(name), task);
  const byId = new Map(tasks.map((task) => [task.id, task]));
  return (text: string): Result<KeyTask, readonly string[]> => {
    const found = byId.get(text.normalize("NFKC")) ?? named.get(nameKey(text));
    if (found) return ok(found);
    const part = nameKey(text);
    const near = part.length < 2 ? [] : tasks.filter(({ label }) => nameKey(label).includes(part));
    return err(near.slice(0, 3).map(({ id, label }) => `${id} ${label}`));
  };
}

type Cell = Row["cell"];

function readLine(cell: Cell, task: KeyTask, context: ProgressContext) {
  const repeated = task.annex.find(({ no, relation }) => relation === "repeats" && context.indicators.has(no));
  return repeated === undefined ? readOwnLine(cell, task, context) : readLinkedLine(cell, repeated.no);
}

/** What the indicator decides of a promise that repeats it. */
const decided = ["value", "basis", "base", "first", "second", "third", "fourth", "adjusted"] as const;

/** Of a promise whose figure, pace and target are an indicator's only the lead can be said. */
function readLinkedLine(cell: Cell, no: string) {
  const setup: Partial<TaskSetup> = given("owner", cell("owner") || null);
  const said = decided.filter((field) => cell(field) !== "");
  return {
    entry: null,
    setup,
    troubles: said.map((field): Trouble => ({ field, code: "fromIndicator", details: { no } })),
  };
}

function readOwnLine(cell: Cell, task: KeyTask, context: ProgressContext) {
  const troubles: Trouble[] = [];
  /** The value, or null with its trouble noted. */
  const noted = <T>(result: Result<T, Trouble>): T | null => {
    if (!result.ok) troubles.push(result.error);
    return result.ok ? result.value : null;
  };
  const month = cell("month") === "" ? null : noted(readMonth(cell("month"), context));
  // A month that could not be read has its own trouble, and nothing that needs it is read.
  const unread = month === null && cell("month") !== "";
  const says = (field: ProgressField) => cell(field) !== "" && !unread;
  const setup: Partial<TaskSetup> = {
    ...given("basis", cell("basis") === "" ? null : noted(readBasis(cell("basis"), task))),
    ...given("base", cell("base") === "" ? null : noted(numberOf(cell, "base", task))),
    ...given("owner", cell("owner") || null),
    ...given("nodes", readQuarters(cell, task, context.year, noted)),
    ...given("adjustments", says("adjusted") ? noted(readAdjustment(cell, task, month)) : null),
  };
  const entry = says("value") ? noted(readEntry(cell, task, month)) : null;
  if (entry !== null) troubles.push(...doubtsOfEntry(task, entry));
  return { entry, setup, troubles };
}

const given = <Key extends keyof TaskSetup>(key: Key, value: TaskSetup[Key] | null) =>
  value === null ? {} : ({ [key]: value } as Pick<TaskSetup, Key>);

function merged(setup: TaskSetup, said: Partial<TaskSetup>): TaskSetup {
  return { ...setup, ...said, adjustments: [...setup.adjustments, ...(said.adjustments ?? [])] };
}

function readMonth(text: string, { year, today }: ProgressContext): Result<Month, Trouble> {
  const period = readPeriod(text);
  if (!period.ok) return err({ field: "month", ...period.error });
  if (period.value.year !== null && period.value.year !== year)
    return err({ field: "month", code: "outsideYear", details: { year } });
  const month = monthOf(year, period.value.month);
  return isOver(month, today) ? ok(month) : err({ field: "month", code: "notOver", details: { month, today } });
}

function readBasis(text: string, task: KeyTask): Result<TaskBasis, Trouble> {
  const allowed = basesFor(task);
  const names = (["zh-CN", "en"] as const).map((locale) => taskWords(locale).basis);
  const basis = taskBases.find((code) => code === text || names.some((words) => words[code] === text));
  if (basis !== undefined && allowed.includes(basis)) return ok(basis);
  const details = { allowed: allowed.map((code) => names[0]![code]).join("、") };
  return err({ field: "basis", code: "badBasis", details });
}

/** What a cell of a promise counts in: its own unit, of what is to rise the percentage that rises, of a node percent. */
export function kindOfCell({ kind, unit }: Pick<KeyTask, "kind" | "unit">): {
  readonly unit: string;
  readonly quantity: Quantity;
  readonly reduction: false;
} {
  if (kind === "change" || kind === "by-date") return { unit: "%", quantity: "rate", reduction: false };
  if (kind === "growth") return { unit, quantity: "growth", reduction: false };
  return { unit, quantity: unit === "%" ? "rate" : "amount", reduction: false };
}

/** A share of what there is, and what of a node is done, are no more than all. */
const wholes: readonly KeyTask["kind"][] = ["share", "by-date", "change"];
const neverNegative: readonly KeyTask["kind"][] = ["amount", "count"];

function numberOf(cell: Cell, field: ProgressField, task: KeyTask): Result<number, Trouble> {
  if (task.kind === "qualitative") return err({ field, code: "noNumberDue" });
  const figure = readFigure(cell(field), kindOfCell(task));
  if (!figure.ok) return err({ field, ...figure.error });
  const { value } = figure;
  const impossible = beyond(value, reportBounds(task));
  return impossible === null ? ok(value) : err({ field, ...impossible });
}

/** What a figure of a promise lies between. */
export function reportBounds({ kind }: Pick<KeyTask, "kind">): { readonly low: number; readonly high: number } {
  return {
    low: wholes.includes(kind) || neverNegative.includes(kind) ? 0 : -Infinity,
    high: wholes.includes(kind) ? 100 : Infinity,
  };
}

/** 季度目标: what is to be reached by the end of each quarter; null where none is said. */
function readQuarters(
  cell: Cell,
  task: KeyTask,
  year: number,
  noted: (result: Result<number, Trouble>) => number | null,
): readonly TaskNode[] | null {
  const fields = ["first", "second", "third", "fourth"] as const;
  const nodes = fields.flatMap((field, i): TaskNode[] => {
    const value = cell(field) === "" ? null : noted(numberOf(cell, field, task));
    return value === null ? [] : [{ by: lastDayOf(monthOf(year, 3 * (i + 1))), value }];
  });
  return nodes.length > 0 ? nodes : null;
}

function readAdjustment(cell: Cell, task: KeyTask, from: Month | null): Result<readonly TaskAdjustment[], Trouble> {
  const document = cell("document");
  if (document === "") return err({ field: "adjusted", code: "noDocument" });
  if (from === null) return err({ field: "adjusted", code: "noMonth" });
  // The promise itself is changed, so that what is to rise is in points here.
  const value = numberOf(cell, "adjusted", task.kind === "change" ? { ...task, kind: "relative" } : task);
  return value.ok ? ok([{ from, value: value.value, document }]) : value;
}

const verifications = new Map([
  ...["", "自报", "self-reported", "self", "0", "否"].map((word) => [word, false] as const),
  ...["核实", "已核实", "verified", "1", "是"].map((word) => [word, true] as const),
]);
const samples = new Map([
  ...["", "0", "否", "false", "no"].map((word) => [word, false] as const),
  ...["1", "是", "true", "yes", "示例", "示例数据"].map((word) => [word, true] as const),
]);
const finished = ["完成", "已完成", "是", "done", "yes"];

/** Whether a word says that something is done. */
export const isNodeWord = (text: string) => finished.includes(text.trim().toLowerCase());

function readEntry(cell: Cell, task: KeyTask, month: Month | null): Result<TaskEntry, Trouble> {
  const isDone = task.kind === "by-date" && isNodeWord(cell("value"));
  const value = isDone ? ok(100) : numberOf(cell, "value", task);
  if (!value.ok) return value;
  if (month === null) return err({ field: "value", code: "noMonth" });
  const verified = verifications.get(cell("verified").toLowerCase());
  if (verified === undefined) return err({ field: "verified", code: "badVerified" });
  const sample = samples.get(cell("sample").toLowerCase());
  if (sample === undefined) return err({ field: "sample", code: "badSample" });
  const date = cell("date");
  if (date !== "" && !isIsoDay(date)) return err({ field: "date", code: "badDate" });
  const [evidence, source, note] = [cell("evidence"), cell("source"), cell("note")];
  return ok({ task: task.id, month, value: value.value, verified, evidence, source, date, note, sample });
}

function isIsoDay(text: string): text is IsoDate {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** So many times what was promised is more likely a slip of the unit. */
const suspicious = 5;

function doubtsOfEntry({ kind, value: reference }: KeyTask, { value }: TaskEntry): Trouble[] {
  if ((kind !== "amount" && kind !== "count") || reference === null || reference <= 0) return [];
  const times = Math.round(value / reference);
  return value > suspicious * reference
    ? [{ field: "value", code: "farFromScale", details: { reference, times } }]
    : [];
}
