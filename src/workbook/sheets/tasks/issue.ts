import type { TaskIssue } from "../../../tasks";
import { metaKeys } from "../../engine/content";
import { cellAt, cellName, textOf } from "../../engine/grid";
import type { LocatedRow } from "../../engine/locate";
import type { OpenSheet } from "../../engine/open";
import type { TaskSheetIssue } from "./data";

type Details = Readonly<Record<string, string | number | LocatedRow>>;

/** Tells of a cell of a sheet; a row among the details is named by its number. */
export type TaskIssueAt = (
  row: LocatedRow,
  column: string,
  code: TaskIssue["code"],
  details?: Details & { readonly severity?: TaskIssue["severity"] },
) => void;

/** Collects what is told of a sheet, each with its address and heading as they stand. */
export function tellerOf({ located, name }: Pick<OpenSheet, "located" | "name">, into: TaskSheetIssue[]): TaskIssueAt {
  const { grid, columns, meta, keyColumn } = located;
  const numberOf = ({ at }: LocatedRow) => grid.row + at + 1;
  return (row, column, code, { severity = "error", ...details } = {}) => {
    const place = columns.get(column) ?? keyColumn;
    const heading = meta.get(metaKeys.heading);
    const plain = Object.entries(details).map(([key, value]) => [
      key,
      typeof value === "object" ? numberOf(value) : value,
    ]);
    into.push({
      ...{ row: numberOf(row), value: row.text(column), code, severity, sheet: name },
      column: heading === undefined ? column : textOf(cellAt(grid, heading, place)),
      details: Object.fromEntries(plain) as TaskIssue["details"],
      cell: cellName(grid.row + row.at, grid.column + place),
    });
  };
}
