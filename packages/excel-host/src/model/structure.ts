import { Direction, type Worksheet } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColCommand,
  RemoveColMutation,
  RemoveRowCommand,
  RemoveRowMutation,
} from "@univerjs/sheets";
import { intersect, isWholeColumns, isWholeRows } from "../address";
import type { Shift } from "../shift";
import type { UniverUnit } from "./univerUnit";
import { toRange } from "./univerRange";

/** Puts cells in or takes them out, with formulas, names and merged blocks following as in Excel. */
export function shiftCells(unit: UniverUnit, sheet: Worksheet, { kind, axis, rect }: Shift): void {
  const subUnitId = sheet.getSheetId();
  const bounds = { row: 0, column: 0, rows: sheet.getRowCount(), columns: sheet.getColumnCount() };
  const cells = intersect(rect, bounds);
  if (!cells) return;
  const range = toRange(cells);
  const whole = axis === "rows" ? isWholeRows(rect) : isWholeColumns(rect);
  if (!whole) {
    // These commands work on the active sheet only.
    const active = unit.workbook.getActiveSheet();
    unit.workbook.setActiveSheet(sheet);
    unit.start(partial[kind][axis].id, { subUnitId, range });
    if (active) unit.workbook.setActiveSheet(active);
  } else if (kind === "insert") {
    const [id, direction] =
      axis === "rows" ? [InsertRowByRangeCommand.id, Direction.UP] : [InsertColByRangeCommand.id, Direction.LEFT];
    unit.execute(id, { subUnitId, range, direction });
  } else {
    const [command, mutation] =
      axis === "rows" ? [RemoveRowCommand, RemoveRowMutation] : [RemoveColCommand, RemoveColMutation];
    unit.executeWith(command.id, { subUnitId, range }, [{ id: mutation.id, params: { subUnitId, range } }]);
  }
}

const partial = {
  insert: { rows: InsertRangeMoveDownCommand, columns: InsertRangeMoveRightCommand },
  delete: { rows: DeleteRangeMoveUpCommand, columns: DeleteRangeMoveLeftCommand },
} as const;
