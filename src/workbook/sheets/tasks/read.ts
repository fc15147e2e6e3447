import type { Month, Observation } from "../../../observations";
import { fingerprint, type Plan } from "../../../plan";
import { readProgress, taskName, type KeyTask, type TaskIssue } from "../../../tasks";
import type { LocatedRow } from "../../engine/locate";
import type { OpenSheet } from "../../engine/open";
import { seenText } from "../enteredCell";
import { isoDate, readSigned } from "../targets/signed";
import { holdsOwn, saysSample } from "../sampled";
import { quarterKeys } from "./columns";
import { assignedFigure, leafOf } from "./consent";
import type { TaskData, TaskOffer, TaskSheetIssue } from "./data";
import { tellerOf, type TaskIssueAt } from "./issue";
import { registerOf } from "./record";
import { taskRowsOf, type TaskRow } from "./rows";
import { tasksWords } from "./words";

/** The two sheets of the promises as they were found. */
export interface TaskSheets {
  readonly tasks: Pick<OpenSheet, "located" | "name">;
  readonly progress: Pick<OpenSheet, "located" | "name">;
}

/** Where the reader of progress finds each of its columns: in 重点任务, and in 任务进展. */
const setupFields = [
  ...(["basis", "base", "owner", "adjusted", "document"] as const).map((key) => [key, key] as const),
  ...quarterKeys.map((key, i) => [`q${i + 1}`, key] as const),
  ["as-of", "adjustedFrom"] as const,
];
const entryFields = (["value", "verified", "evidence", "source", "date", "note", "sample"] as const)
  .map((key) => [key, key] as readonly [string, string])
  .concat([["as-of", "month"]]);
const header = ["task", ...new Set([...setupFields, ...entryFields].map(([heading]) => heading))];

/** A line of the table that the reader of progress is given, and the row that it comes from. */
interface Line {
  readonly id: string;
  readonly row: LocatedRow;
  readonly fields: readonly (readonly [heading: string, column: string])[];
  readonly tell: TaskIssueAt;
  /** Column that stands for the promise itself. */
  readonly named: string;
}

/**
 * What 重点任务 and 任务进展 say, by the one reader of progress, so that cells and files are judged by one set of rules.
 *
 * @param today of which no figure can be yet
 */
export function readTaskSheets(
  { tasks, progress }: TaskSheets,
  {
    plan,
    observations,
    today,
  }: { readonly plan: Plan; readonly observations: readonly Observation[]; readonly today: Month },
): TaskData {
  const issues: TaskSheetIssue[] = [];
  const tell = tellerOf(tasks, issues);
  const rows = taskRowsOf(tasks.located.rows, tell);
  const promises = rows.map(({ record }) => record.task);
  const lines: Line[] = [
    ...rows.map(({ row, record }): Line => ({
      ...{ id: record.task.id, row, tell },
      fields: setupFields,
      named: "id",
    })),
    ...entryLines(progress, promises, tellerOf(progress, issues)),
  ];
  const reading = readProgress([header, ...lines.map(cellsOf)], {
    ...{ tasks: promises, year: plan.year, today },
    indicators: new Set(plan.indicators.map(({ no }) => no)),
  });
  if (!reading.ok) throw new Error(reading.error.join());
  for (const issue of reading.value.issues) tellOf(lines[issue.row! - 2]!, issue);

  const consents = consentsOf(rows);
  const offers = new Map<string, TaskOffer>();
  for (const { row, record } of rows) {
    const leaf = leafOf(record.task, plan);
    if (leaf === null) continue;
    const taken = assignedFigure(record.task, { plan, observations }) !== null;
    offers.set(record.task.id, { no: leaf.no, name: leaf.name, taken });
    if (consents.has(record.task.id) && !taken)
      tell(row, "consent", "consentOpen", { no: leaf.no, severity: "warning" });
  }
  const register = registerOf(rows.map(({ record }) => record));
  const { entries, setups } = reading.value.progress;
  const remarks = new Map(rows.map(({ row, record }) => [record.task.id, remarksOf(row)]));
  const said = [register, entries, [...setups], [...remarks], [...consents], [...offers], issues];
  return {
    ...{ year: plan.year, register, consents, offers, remarks, issues },
    progress: reading.value.progress,
    version: fingerprint(JSON.stringify(said)),
  };
}

/** The rows of 任务进展 in which something was reported and whose number, name and hidden key agree. */
function entryLines(sheet: TaskSheets["progress"], tasks: readonly KeyTask[], tell: TaskIssueAt): Line[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  return sheet.located.rows.flatMap((row): Line[] => {
    if (row.text("value") === "" && row.text("month") === "") return [];
    const [id, name] = [row.text("task"), row.text("name")];
    const known = row.key === "" ? id : (row.key.split(" ")[1] ?? "");
    const task = byId.get(known);
    const agrees =
      task === undefined || ((id === "" || id === known) && ["", task.label, taskName(task)].includes(name));
    if (task !== undefined && !agrees)
      tell(row, id === known ? "name" : "task", "otherTask", { name: `${task.id} ${taskName(task)}` });
    return agrees ? [{ id: id || name, row, fields: entryFields, tell, named: id === "" ? "name" : "task" }] : [];
  });
}

function cellsOf({ id, row, fields }: Line): string[] {
  const columns = new Map(fields);
  return header.map((heading) => {
    if (heading === "task") return id;
    const column = columns.get(heading);
    const text = column === undefined ? "" : seenText(row, column);
    // The mark belongs to the figure: it goes where a person typed over that.
    if (holdsOwn(row, "value") && saysSample(text)) return "";
    return heading === "date" ? dayOf(text) : text;
  });
}

/** A day in any usual writing as the reader takes it; what is none stays as it stands. */
function dayOf(text: string): string {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  return (year !== undefined && isoDate(Number(year), Number(month), Number(day))) || text;
}

function tellOf({ row, fields, tell, named }: Line, { column, code, severity, details }: TaskIssue): void {
  const place = fields.find(([heading]) => heading === column)?.[1] ?? named;
  tell(row, place, code, { ...details, severity });
}

const consentsOf = (rows: readonly TaskRow[]): TaskData["consents"] =>
  new Map(
    rows
      .filter(({ row }) => row.text("consent") === tasksWords.agreed)
      .map(({ row, record }) => [record.task.id, readSigned(row.text("consentBy"))]),
  );

const remarksOf = (row: LocatedRow) => ({
  support: row.text("support"),
  problem: row.text("problem"),
  next: row.text("next"),
});
