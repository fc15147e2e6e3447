import type { Rect } from "../address";

/** Numbers under which the client listens (Excel.EventType on the wire). */
export const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetRowSorted: 19,
  worksheetRowHiddenChanged: 22,
  worksheetProtectionChanged: 24,
  worksheetNameChanged: 25,
  worksheetVisibilityChanged: 26,
  worksheetMoved: 27,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** An event on its way to the client: `target` is the id of a sheet or table, `args` what the client's handler is built from. */
export interface HostEvent {
  readonly type: number;
  readonly target: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** The target of an event that a collection of the workbook listens to. */
export const WORKBOOK_TARGET = "Workbook";

/**
 * Who changes the workbook. `addin`: the code that runs on the client; `user`: a person before this screen;
 * `coauthor`: someone elsewhere, whose changes arrive here.
 */
export type Actor = "addin" | "user" | "coauthor";

export function eventSource(actor: Actor): "Local" | "Remote" {
  return actor === "coauthor" ? "Remote" : "Local";
}

/** A change of cells, before it becomes an event. */
export interface CellChange {
  readonly sheet: string;
  readonly rect: Rect;
  readonly changeType:
    "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";
  readonly details?: {
    readonly valueBefore: unknown;
    readonly valueAfter: unknown;
    readonly valueTypeBefore: string;
    readonly valueTypeAfter: string;
  };
}
