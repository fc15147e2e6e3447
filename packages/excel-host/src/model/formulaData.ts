import type { ICellData, Injector, IObjectMatrixPrimitiveType, Nullable, Workbook } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/**
 * At each write Univer looks through the cells of all sheets for formulas that share one text with others, as filling down
 * makes them: many writes into a large workbook then take the square of its size. Until a shared formula appears, what a
 * write changes is told by the cells that it writes.
 */
export function quickenWrites(injector: Injector, workbook: Workbook): void {
  const model = injector.get(FormulaDataModel);
  const lookThrough = model.updateFormulaData.bind(model);
  let shared = false;
  model.updateFormulaData = (unit, sheet, cells) => {
    shared ||= sharesFormulas(cells);
    if (shared || unit !== workbook.getUnitId()) return lookThrough(unit, sheet, cells);
    const before = workbook.getSheetBySheetId(sheet)?.getCellMatrix();
    const changes: Record<number, Record<number, { readonly f: string } | null>> = {};
    forEach(cells, (row, column, cell) => {
      if (cell?.f) (changes[row] ??= {})[column] = { f: cell.f };
      else if (before?.getValue(row, column)?.f) (changes[row] ??= {})[column] = null;
    });
    return changes as ReturnType<typeof lookThrough>;
  };
}

function sharesFormulas(cells: Cells): boolean {
  let shared = false;
  forEach(cells, (_row, _column, cell) => (shared ||= Boolean(cell?.si)));
  return shared;
}

function forEach(cells: Cells, visit: (row: number, column: number, cell: Nullable<ICellData>) => void): void {
  for (const [row, columns] of Object.entries(cells))
    for (const [column, cell] of Object.entries((columns ?? {}) as Record<string, Nullable<ICellData>>))
      visit(Number(row), Number(column), cell);
}
