import type { ObservationIssueCode } from "../../observations";
import type { Issue } from "../../plan";
import { metaKeys } from "./content";
import { cellAt, cellName, textOf } from "./grid";
import type { LocatedRow } from "./locate";
import type { OpenSheet } from "./open";

/** What is wrong with a cell that is not about its figure. */
export type CellIssueCode =
  | "otherName"
  | "otherUnit"
  | "repeatedKey"
  | "repeatedKeyDiffers"
  | "unknownRow"
  | "derivedCell"
  | "emptiedTarget"
  | "emptyLink"
  | "movedFigure"
  | "lockedChanged"
  | "badRecord"
  | "badMilestone"
  | "badSetting"
  | "badPalette"
  | "badRule"
  | "badRuleStatus"
  | "badLibrary"
  | "badChoice"
  | "badExpectation"
  | "unusedExpectation"
  | "badStatus"
  | "manualWithoutReason"
  | "badRevision"
  | "revisionMismatch";
export type WorkbookIssueCode = ObservationIssueCode | CellIssueCode;

/** Something on a managed sheet that could not be used, with the cell where it stands. */
export interface WorkbookIssue extends Issue<WorkbookIssueCode> {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
}

/** What is wrong with a cell of a managed sheet, with its address and heading as they stand. */
export function issueAt(
  { located, name }: Pick<OpenSheet, "located" | "name">,
  row: LocatedRow,
  column: string,
  problem: Pick<WorkbookIssue, "code"> & Partial<Pick<WorkbookIssue, "value" | "severity" | "details">>,
): WorkbookIssue {
  const { grid, columns, meta, keyColumn } = located;
  const place = columns.get(column) ?? keyColumn;
  const heading = meta.get(metaKeys.heading);
  return {
    row: grid.row + row.at + 1,
    column: heading === undefined ? column : textOf(cellAt(grid, heading, place)),
    value: row.text(column),
    severity: "error",
    details: {},
    ...problem,
    sheet: name,
    cell: cellName(grid.row + row.at, grid.column + place),
  };
}
