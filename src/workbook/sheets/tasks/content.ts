import { monthNumber } from "../../../observations";
import type { Plan } from "../../../plan";
import { monthOfDay, noSetup, taskName, taskTarget, taskWords, type KeyTask, type TaskProgress } from "../../../tasks";
import { fill } from "../../../words";
import type { Content, Row } from "../../engine/content";
import type { Input } from "../../engine/grid";
import type { Located, LocatedRow } from "../../engine/locate";
import { tasksRole } from "../taskRoles";
import { quarterKeys, tasksColumns } from "./columns";
import { readTaskRecord, writeTaskRecord, type TaskRecord } from "./record";
import { tasksWords } from "./words";

/** The promises of a plan, and what is known of them when they are loaded. */
export interface TaskMaterial {
  readonly plan: Pick<Plan, "region" | "year" | "source">;
  readonly records: readonly TaskRecord[];
  readonly progress: TaskProgress;
  /** Numbers of the plan's leaves: what repeats one of them is not reported. */
  readonly leaves: ReadonlySet<string>;
}

/** The leaf whose figure a promise takes, where the plan has it. */
export function repeatedLeaf({ annex }: KeyTask, leaves: ReadonlySet<string>): string | null {
  return annex.find(({ no, relation }) => relation === "repeats" && leaves.has(no))?.no ?? null;
}

/**
 * What 重点任务 is to hold. What a person changed stays: a cell of the promise is written again only where it still says what
 * was loaded before, what the bureau decides only into rows that are new.
 *
 * @param existing the sheet as it was found, or null
 */
export function tasksContent({ plan, records, progress }: TaskMaterial, existing: Located | null): Content {
  const before = new Map((existing?.rows ?? []).map((row) => [row.key, row]));
  const { title, note, sampleSetup } = tasksWords;
  // What was loaded with samples stays filled with them, whatever is added.
  const warned =
    existing?.grid.cells.some((cells) => cells.some((cell) => String(cell).endsWith(sampleSetup))) ?? false;
  const sampled = warned || progress.entries.some(({ sample }) => sample);
  return {
    role: tasksRole,
    title: fill(title, { region: plan.region, year: plan.year }),
    notes: [fill(note, { source: plan.source }) + (sampled ? sampleSetup : "")],
    columns: tasksColumns(),
    rows: records.map((record): Row => {
      const { id } = record.task;
      const there = before.get(id);
      return { identity: id, key: id, cells: there ? renewedCells(record, there) : newCells(record, progress) };
    }),
  };
}

function newCells(record: TaskRecord, progress: TaskProgress): Map<string, Input> {
  const { basis, base, nodes, owner } = progress.setups.get(record.task.id) ?? noSetup;
  const cells = new Map<string, Input>(promiseCells(record));
  cells.set("record", writeTaskRecord(record));
  cells.set("owner", owner);
  if (basis !== null) cells.set("basis", taskWords("zh-CN").basis[basis]);
  if (base !== null) cells.set("base", base);
  for (const { by, value } of nodes) cells.set(quarterKeys[Math.ceil(Number(by.slice(5, 7)) / 3) - 1]!, value);
  return cells;
}

function renewedCells(record: TaskRecord, there: LocatedRow): Map<string, Input> {
  const loaded = readTaskRecord(there.text("record"));
  const was = loaded === null ? new Map<string, string>() : promiseCells(loaded);
  // Visible cells that are not the key's are not to be mixed with cells that are.
  if (loaded !== null && there.text("name") !== "" && there.text("name") !== was.get("name")) return new Map();
  const renewed = [...promiseCells(record)].filter(
    ([key]) => there.text(key) === "" || there.text(key) === was.get(key),
  );
  return new Map<string, Input>([...renewed, ["record", writeTaskRecord(record)]]);
}

/** The cells of a promise's own columns. */
function promiseCells({ task, chapter, item }: TaskRecord): Map<string, string> {
  const { kind, relation } = taskWords("zh-CN");
  const unit = task.kind === "by-date" ? "%" : task.unit;
  const nodes = task.milestones.map(({ by, value }) =>
    fill(tasksWords.node, { month: monthNumber(monthOfDay(by)), value: `${value}${unit}` }),
  );
  return new Map([
    ["id", task.id],
    ["chapter", chapter],
    ["item", item],
    ["name", taskName(task)],
    ["text", task.text],
    ["target", taskTarget(task, "zh-CN")],
    ["kind", kind[task.kind]],
    ["scope", task.scope],
    ["deadline", task.deadline],
    ["nodes", nodes.join("；")],
    ["annex", task.annex.map(({ no, relation: code }) => fill(relation[code], { no })).join("；")],
    ["conditions", task.conditions.join("；")],
  ]);
}
