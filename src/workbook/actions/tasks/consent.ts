import type { Signed } from "../../../analysis";
import { monthOf, type Observation } from "../../../observations";
import type { Indicator } from "../../../plan";
import type { KeyTask } from "../../../tasks";
import { fill } from "../../../words";
import { refuse, type WorkbookResult } from "../../engine/failure";
import type { OpenSheet } from "../../engine/open";
import { act } from "../../engine/run";
import { textOf } from "../../engine/grid";
import type { LocatedRow } from "../../engine/locate";
import type { Session } from "../../session";
import { entryContent } from "../../sheets/entry/content";
import { findAmong, kindOf } from "../../sheets/entry/kind";
import { groupSeries, identityOf } from "../../sheets/entry/series";
import { entryColumns, entryRole, monthKey, months } from "../../sheets/entry/columns";
import type { WorkbookData } from "../../sheets/data";
import type { LoadInput } from "../../sheets/definition";
import { tasksRole } from "../../sheets/taskRoles";
import { tasksColumns } from "../../sheets/tasks/columns";
import { leafOf } from "../../sheets/tasks/consent";
import { taskRowsOf } from "../../sheets/tasks/rows";
import { tasksWords } from "../../sheets/tasks/words";
import { writeSigned } from "../../sheets/targets/signed";
import { takeReading } from "../read";
import { writePatches, type Patch } from "../patch";
import { openTasks, takeTasks } from "./open";

/** Month in which what was handed down for a year is entered. */
const december = 12;

/**
 * Takes a promise's number over as what was handed down (下达) for the leaf of the annex to which it gives its figure, or takes
 * that back: the number with its source in 月度数据, who agreed and when in 重点任务, both or neither. A number that stands
 * there otherwise is a person's and stays.
 *
 * @param id of the promise
 * @param by who agrees, and when; null takes the number back
 */
export function writeAgreement(session: Session, id: string, by: Signed | null): Promise<WorkbookResult<void>> {
  return act(session, async (context) => {
    const open = await openTasks(session, context);
    const { data } = takeTasks(session, open);
    const tasks = open.sheets.get(tasksRole)!;
    const found = taskRowsOf(tasks.located.rows, () => undefined).find(({ record }) => record.task.id === id);
    if (found === undefined) return refuse("noTaskRow", { sheet: tasks.name });
    const { task } = found.record;
    const leaf = leafOf(task, data.plan) ?? refuse("noLeaf", { id });
    const consent: Patch = {
      ...{ role: tasksRole, sheet: tasks },
      columns: tasksColumns().filter(({ key }) => ["id", "consent", "consentBy"].includes(key)),
      identify: ({ at }) => (at === found.row.at ? id : null),
      rows: [
        {
          ...{ identity: id, key: id },
          cells: new Map([
            ["consent", by === null ? "" : tasksWords.agreed],
            ["consentBy", by === null ? "" : writeSigned(by)],
          ]),
        },
      ],
    };
    const figure = figurePatch(open.sheets.get(entryRole)!, { task, leaf, by, plans: plansOf(session, data) });
    const after = await writePatches(session, context, open, [consent, ...figure]);
    takeReading(session, after);
    takeTasks(session, after);
  });
}

interface Agreement {
  readonly task: KeyTask;
  readonly leaf: Indicator;
  readonly by: Signed | null;
  readonly plans: Plans;
}

/** The plan of the promises, and those of other years. */
type Plans = Pick<LoadInput, "plan" | "others">;

function plansOf({ store }: Session, { plan }: WorkbookData): Plans {
  const others = store.years().filter((year) => year !== plan.year);
  return { plan, others: others.map((year) => store.data(year)!.plan) };
}

/** What of 月度数据 is written: the leaf's row of what is handed down, which is made where there is none but of samples. */
function figurePatch(sheet: OpenSheet, { task, leaf, by, plans }: Agreement): Patch[] {
  const { plan, others } = plans;
  const { figure: words } = tasksWords;
  const source = fill(words.source, { source: plan.source, text: task.text });
  const find = findAmong(plan, others);
  const ofLeaf = (row: LocatedRow) => {
    const kind = kindOf(row, find);
    return kind?.code === leaf.code && kind.role === "assigned" && kind.year === plan.year && !kind.sample;
  };
  const filled = sheet.located.rows
    .filter(ofLeaf)
    .flatMap((row) => months.map((month) => ({ row, value: row.cell(monthKey(month)) })))
    .filter(({ value }) => textOf(value) !== "");
  if (by === null) {
    const ours = filled.find(({ row }) => row.text("source") === source);
    return ours === undefined ? [] : [patchOf(sheet, ours.row, clearedCells)];
  }
  // What a person entered stays; where it says the same, nothing has to be written.
  if (filled.some(({ value }) => value !== task.value))
    refuse("assignedThere", { sheet: sheet.name, indicator: leaf.name });
  if (filled.length > 0) return [];
  const observation: Observation = {
    ...{ code: leaf.code, month: monthOf(plan.year, december), value: task.value!, role: "assigned" },
    ...{ vintage: null, basis: "", source, released: by.on, sample: false },
    note: fill(words.note, { by: by.by, on: by.on, id: task.id }),
  };
  const { content, identify } = entryContent({ ...plans, observations: [observation] }, sheet.located);
  const [series] = groupSeries([observation]);
  const row = content.rows.find(({ identity }) => identity === identityOf(series!))!;
  return [{ ...{ role: entryRole, sheet, columns: entryColumns(), rows: [row] }, identify }];
}

const clearedCells = new Map(["source", "released", "note", monthKey(december)].map((key) => [key, ""]));

function patchOf(sheet: OpenSheet, { at, key }: LocatedRow, cells: ReadonlyMap<string, string>): Patch {
  return {
    ...{ role: entryRole, sheet, rows: [{ identity: key, key, cells }] },
    columns: entryColumns().filter((column) => column.key === "no" || cells.has(column.key)),
    identify: (row) => (row.at === at ? key : null),
  };
}
