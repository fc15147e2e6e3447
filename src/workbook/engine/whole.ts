import { cellName, textOf } from "./grid";
import { refuse } from "./failure";
import type { OpenWorkbook } from "./open";
import type { EngineSession } from "./session";
import type { SheetRole } from "./role";

/** The version of the layout from which on loading leaves every column in place. */
const completeSince = 2;

/**
 * Ends an action before anything is written where a sheet or a column is missing that was there, or stands twice: what is
 * missing would read as if nothing had been entered.
 */
export function checkWhole(
  { registry }: Pick<EngineSession, "registry">,
  open: OpenWorkbook,
  roles: readonly SheetRole[],
): void {
  if (open.head === null) return;
  for (const role of roles) {
    const definition = registry.of(role);
    const sheet = open.sheets.get(role) ?? refuse("missingSheet", { sheet: registry.usualName(role) });
    const { schema } = open.head;
    const known = definition.columns().flatMap(({ key, since = completeSince }) => (schema >= since ? [key] : []));
    checkColumns(open, role, definition.columns(), [...(definition.essential ?? []), ...known]);
    const [repeated] = sheet.located.repeated;
    if (repeated !== undefined) refuseRepeated(open, role, repeated);
  }
}

/** The same of what loading cannot bring back. */
export function checkReplaceable({ registry }: EngineSession, open: OpenWorkbook, roles: readonly SheetRole[]): void {
  for (const role of roles) {
    const sheet = open.sheets.get(role);
    if (sheet === undefined) continue;
    const { irreplaceable = [], columns } = registry.of(role);
    checkColumns(open, role, columns(), irreplaceable);
    const [repeated] = sheet.located.repeated;
    if (repeated !== undefined) refuseRepeated(open, role, repeated);
  }
}

function checkColumns(
  open: OpenWorkbook,
  role: SheetRole,
  columns: readonly { readonly key: string; readonly heading: string }[],
  needed: readonly string[],
): void {
  const { located, name } = open.sheets.get(role)!;
  const missing = needed.find((key) => !located.columns.has(key));
  if (missing === undefined) return;
  refuse("missingColumn", { sheet: name, column: columns.find(({ key }) => key === missing)?.heading ?? missing });
}

/** @param key of the columns, of which the second is named */
function refuseRepeated(open: OpenWorkbook, role: SheetRole, key: string): never {
  const { located, name } = open.sheets.get(role)!;
  const { grid, keyRow } = located;
  const second = grid.cells[keyRow]!.map(textOf).lastIndexOf(key);
  return refuse("repeatedColumn", {
    sheet: name,
    column: cellName(grid.row + keyRow, grid.column + second).replace(/\d+$/, ""),
  });
}
