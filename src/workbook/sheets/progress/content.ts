import { reportUnit, taskName, type KeyTask, type TaskEntry } from "../../../tasks";
import { fill } from "../../../words";
import { reportWords } from "../../../report";
import type { Content, Row } from "../../engine/content";
import type { Input } from "../../engine/grid";
import type { Located, LocatedRow } from "../../engine/locate";
import { progressRole } from "../taskRoles";
import { repeatedLeaf, type TaskMaterial } from "../tasks/content";
import { isSample, markSamples } from "../sampled";
import { progressColumns } from "./columns";
import { progressWords } from "./words";

/**
 * What 任务进展 is to hold: the reports at hand and for each promise that is reported one row to be filled, its cells of month
 * and value empty. Rows that are there stay as they are, whatever was typed.
 *
 * @param existing the sheet as it was found, or null
 */
export function progressContent(material: TaskMaterial, existing: Located | null): Content {
  const { plan, records, progress, leaves } = material;
  const there = existing?.rows ?? [];
  const byId = new Map(records.map(({ task }) => [task.id, task]));
  const reported = records.filter(({ task }) => task.kind !== "qualitative" && repeatedLeaf(task, leaves) === null);
  const open = new Set(there.filter(isUnfilled).map((row) => row.text("task")));
  const rows = new Map(there.map((row) => [row.key, row]));
  const given = progress.entries.filter(({ task }) => byId.has(task));
  const samples = given.some(({ sample }) => sample) || there.some((row) => isSample(row, "value"));
  return {
    role: progressRole,
    title: fill(progressWords.title, { region: plan.region, year: plan.year }),
    notes: [progressWords.note, samples ? reportWords("zh-CN").sampleNotice : ""],
    columns: progressColumns(),
    rows: [
      ...given.map((entry): Row => {
        const key = `report ${entry.task} ${entry.month} ${entry.date}`;
        return { identity: key, key, cells: rows.has(key) ? new Map() : reportCells(byId.get(entry.task)!, entry) };
      }),
      ...reported
        .filter(({ task }) => !open.has(task.id))
        .map(({ task }): Row => {
          const key = freeKey(task.id, rows);
          return { identity: key, key, cells: taskCells(task) };
        }),
    ],
  };
}

/** A row that was put there to be filled and is not. */
const isUnfilled = (row: LocatedRow) => row.key !== "" && row.text("value") === "" && row.text("month") === "";

/** A key that no row has. @param rows by their keys */
export function freeKey(id: string, rows: { has(key: string): boolean }): string {
  let count = 1;
  while (rows.has(`entry ${id} ${count}`)) count++;
  return `entry ${id} ${count}`;
}

export const taskCells = (task: KeyTask): Map<string, Input> =>
  new Map([
    ["task", task.id],
    ["name", taskName(task)],
    ["unit", reportUnit(task)],
  ]);

const reportCells = (task: KeyTask, entry: TaskEntry): Map<string, Input> =>
  new Map<string, Input>([...taskCells(task), ...entryCells(entry)]);

/** The cells that a report fills. */
export function entryCells(entry: TaskEntry): Map<string, Input> {
  const { verified: words, sample } = progressWords;
  const { month, value, verified, evidence, source, date, note } = entry;
  const cells = new Map<string, Input>([
    ["month", month],
    ["value", value],
    ["verified", verified ? words.verified : words.self],
    ...([
      ["evidence", evidence],
      ["source", source],
      ["date", date],
      ["note", note],
    ] as const),
    ["sample", entry.sample ? sample : ""],
  ]);
  if (entry.sample) markSamples(cells, [["value", value]], undefined);
  return cells;
}
