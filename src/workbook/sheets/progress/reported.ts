import type { KeyTask, TaskEntry } from "../../../tasks";
import type { Row } from "../../engine/content";
import { textOf, type Input } from "../../engine/grid";
import type { LocatedRow } from "../../engine/locate";
import { entryCells, freeKey, taskCells } from "./content";

/** What a report filled of a row of 任务进展, by the row's hidden key. */
export interface WrittenReport {
  readonly task: string;
  readonly key: string;
  readonly cells: ReadonlyMap<string, Input>;
}

export interface ReportRows {
  readonly rows: readonly Row[];
  readonly identify: (row: LocatedRow) => string | null;
  readonly written: readonly WrittenReport[];
}

/**
 * The rows that reports go into: for each the first empty one of its promise, else one put below. What was reported before
 * stays where it is.
 */
export function rowsForReports(
  reports: readonly { readonly task: KeyTask; readonly entry: TaskEntry }[],
  there: readonly LocatedRow[],
): ReportRows {
  const keys = new Set(there.map(({ key }) => key));
  const taken = new Map<number, string>();
  const placed = reports.map(({ task, entry }) => {
    const empty = there.find((row) => !taken.has(row.at) && isEmptyOf(row, task.id));
    const key = empty?.key ?? freeKey(task.id, keys);
    keys.add(key);
    if (empty !== undefined) taken.set(empty.at, key);
    const cells = entryCells(entry);
    const own: Iterable<[string, Input]> = empty === undefined ? taskCells(task) : [];
    return { row: { identity: key, key, cells: new Map([...own, ...cells]) }, report: { task: task.id, key, cells } };
  });
  return {
    rows: placed.map(({ row }) => row),
    identify: ({ at }) => taken.get(at) ?? null,
    written: placed.map(({ report }) => report),
  };
}

const reportColumns = ["month", "value", "verified", "evidence", "source", "date", "note", "sample"] as const;

/** A row that was put there for a promise and holds nothing of a report. */
const isEmptyOf = (row: LocatedRow, id: string) =>
  row.key.startsWith(`entry ${id} `) && row.text("task") === id && reportColumns.every((key) => row.text(key) === "");

/** The rows of reports emptied again; those that were changed since stay as they are. */
export function rowsWithout(written: readonly WrittenReport[], there: readonly LocatedRow[]) {
  const places = new Map<number, string>();
  const stay: WrittenReport[] = [];
  for (const report of written) {
    const same =
      ([key, cell]: readonly [string, Input]) =>
      (row: LocatedRow) =>
        row.text(key) === textOf(cell as string);
    const row = there.find((each) => each.key === report.key && [...report.cells].every((cell) => same(cell)(each)));
    if (row === undefined) stay.push(report);
    else places.set(row.at, report.key);
  }
  const rows = [...places.values()].map((key): Row => {
    return { identity: key, key, cells: new Map(reportColumns.map((column) => [column, ""])) };
  });
  return { rows, stay, identify: ({ at }: LocatedRow) => places.get(at) ?? null };
}
