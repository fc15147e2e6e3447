import type { WorkbookIssue, WorkbookIssueCode } from "../data";
import { metaKeys } from "./content";
import { cellAt, cellName, textOf } from "./grid";
import type { Located, LocatedRow } from "./locate";

/** What is wrong with a cell of a managed sheet, with its address and heading as they stand. */
export function issueAt(
  sheet: Located,
  sheetName: string,
  row: LocatedRow,
  column: string,
  code: WorkbookIssueCode,
  more: Partial<Pick<WorkbookIssue, "value" | "severity" | "details">> = {},
): WorkbookIssue {
  const { grid, columns, meta, keyColumn } = sheet;
  const place = columns.get(column) ?? keyColumn;
  const heading = meta.get(metaKeys.heading);
  return {
    row: grid.row + row.at + 1,
    column: heading === undefined ? column : textOf(cellAt(grid, heading, place)),
    value: row.text(column),
    code,
    severity: "error",
    details: {},
    ...more,
    sheet: sheetName,
    cell: cellName(grid.row + row.at, grid.column + place),
  };
}
