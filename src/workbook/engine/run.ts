import { err, ok } from "../../plan";
import { Refusal, type WorkbookFailureCode, type WorkbookResult } from "./failure";
import type { EngineSession } from "./session";

/**
 * One action on the workbook: all its batches in one undo group where Excel has those, delayed while a cell is edited where
 * Excel can wait. What Excel refuses becomes a failure by its code, never by its message.
 */
export async function act<T>(
  { client }: EngineSession,
  action: (context: Excel.RequestContext) => Promise<T>,
): Promise<WorkbookResult<T>> {
  const options: Excel.RunOptions = { delayForCellEdit: true };
  if (client.Office.context.requirements.isSetSupported("ExcelApi", "1.20")) options.mergeUndoGroup = true;
  try {
    return ok(await client.Excel.run(options, action));
  } catch (error) {
    if (error instanceof Refusal) return err(error.failure);
    const code = errorCodeOf(error);
    if (code === null) throw error;
    return err({ code: failures.get(code) ?? "hostError", details: { code } });
  }
}

/** Excel's error codes that say what to do; a host's own frame makes errors of another class, so the code alone is asked. */
const failures = new Map<string, WorkbookFailureCode>([
  ["InvalidOperationInCellEditMode", "cellEditing"],
  ["ItemNotFound", "sheetGone"],
  ["InvalidReference", "sheetGone"],
  ["AccessDenied", "protectedCells"],
  ["HostIsBusy", "busy"],
  ["ServiceNotAvailable", "busy"],
  ["RequestAborted", "busy"],
  ["Timeout", "busy"],
  ["Conflict", "busy"],
]);

/** Excel's code of an error; null of any other. */
export function errorCodeOf(error: unknown): string | null {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string"
    ? error.code
    : null;
}
