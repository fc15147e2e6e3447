import { decimalsOf } from "../../figures";
import { indicatorsByCode } from "../../plan";
import { cellName } from "../engine/grid";
import { refuse, type WorkbookResult } from "../engine/failure";
import type { Located } from "../engine/locate";
import { act } from "../engine/run";
import type { Session } from "../session";
import { entryColumns, entryFormat, entryRole, monthKey, months } from "../sheets/entry/columns";
import { writePatch } from "./patch";
import { openInputs } from "./inputs";
import { takeReading } from "./read";

/**
 * Puts a figure in the place of one of 月度数据 that was typed as a fraction or in per cent, in the number format of its row:
 * `6.5` typed over `0.065` in a cell of per cent would be 650 %.
 *
 * @param place its sheet and cell, as an issue names them
 */
export function mendFigure(
  session: Session,
  place: { readonly sheet: string; readonly cell: string },
  value: number,
): Promise<WorkbookResult<void>> {
  return act(session, async (context) => {
    const open = await openInputs(session, context);
    const { plan } = takeReading(session, open) ?? refuse("notLoaded");
    const sheet = open.sheets.get(entryRole);
    const found = sheet?.name === place.sheet ? figureAt(sheet.located, place.cell) : null;
    if (sheet === undefined || found === null) return refuse("noRow", { sheet: place.sheet });
    const { row, column, at } = found;
    const indicator = indicatorsByCode(plan).get(row.key) ?? refuse("unknownIndicator", { code: row.key });
    await writePatch(session, context, open, {
      role: entryRole,
      sheet,
      columns: entryColumns().filter(({ key }) => key === "no" || key === column),
      identify: (each) => (each.at === row.at ? row.key : null),
      rows: [{ identity: row.key, key: row.key, cells: new Map([[column, value]]) }],
      style: (target) => {
        target.getRangeByIndexes(...at, 1, 1).numberFormat = [[entryFormat(decimalsOf({ indicator }))]];
      },
    });
  });
}

/** The row and month in which a cell stands; null where it is no figure's. */
export function figureAt({ rows, grid, columns }: Located, cell: string) {
  for (const row of rows)
    for (const column of months.map(monthKey)) {
      const at = [grid.row + row.at, grid.column + (columns.get(column) ?? -1)] as const;
      if (columns.has(column) && cellName(...at) === cell) return { row, column, at };
    }
  return null;
}
