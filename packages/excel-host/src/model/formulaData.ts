import {
  isFormulaString,
  type ICellData,
  type Injector,
  type IObjectMatrixPrimitiveType,
  type Nullable,
  type Workbook,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/**
 * At each write, and again at each calculation, Univer looks through the cells of all sheets for formulas that share one text
 * with others, as filling down makes them: many writes into a large workbook then take the square of its size. Until a shared
 * formula appears, what a write changes is told by the cells that it writes, and rows of values are passed over.
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
  const gather = model.getFormulaData.bind(model);
  model.getFormulaData = () => {
    if (shared) return gather();
    const sheets = workbook
      .getSheets()
      .map((sheet) => [sheet.getSheetId(), formulasOf(sheet.getCellMatrix().getMatrix())]);
    return { [workbook.getUnitId()]: Object.fromEntries(sheets) as Readonly<Record<string, Formulas>> };
  };
}

type Formulas = Record<number, Record<number, { readonly f: string }>>;

function formulasOf(cells: Cells): Formulas {
  const formulas: Formulas = {};
  for (const row of Object.keys(cells).map(Number)) {
    const columns = (cells[row] ?? {}) as Readonly<Record<number, Nullable<ICellData>>>;
    if (!Object.values(columns).some((cell) => cell?.f)) continue;
    for (const column of Object.keys(columns).map(Number)) {
      const formula = columns[column]?.f;
      if (formula && isFormulaString(formula)) (formulas[row] ??= {})[column] = { f: formula };
    }
  }
  return formulas;
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
