import type { FunctionCall } from "../sheets/change";
import type { Session } from "../session";
import { askCells, readCells } from "../engine/cells";
import { act } from "../engine/run";
import { refuse, type WorkbookResult } from "../engine/failure";
import { cellName, type Cell, type Input } from "../engine/grid";

/** What freezing came to. */
export interface FreezeReport {
  readonly sheet: string;
  /** Formulas replaced. */
  readonly cells: number;
}

/** A formula that calls one of ours outside of a quoted text. */
const callsOurs = (formula: unknown): boolean =>
  typeof formula === "string" && formula.startsWith("=") && /(?<![\w.])JH\.\w/i.test(formula.replace(/"[^"]*"/g, ""));

/** Errors that a function shows while it has no value yet, or is not there: then a formula around it shows no value either. */
const pending = new Set(["#BUSY!", "#GETTING_DATA", "#CONNECT!", "#NAME?"]);

/**
 * Replaces the `JH.*` formulas of a sheet by what they show, spilled cells with them, so that the sheet can go to colleagues
 * without the add-in. Other formulas stay. A sheet larger than one answer comes in blocks.
 *
 * @param sheetName name or id; without one the sheet in front
 */
export async function freezeFunctions(session: Session, sheetName?: string): Promise<WorkbookResult<FreezeReport>> {
  return act(session, async (context) => {
    const { worksheets } = context.workbook;
    const { sheet, asked } = await readCells(session, context, () => {
      const of = sheetName === undefined ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(sheetName);
      const cells = askCells(session, of.load("name,protection/protected"), ["formulas", "values"]);
      return { sheet: of, asked: cells, cells: [cells] };
    });
    const { used, read } = asked;
    if (sheet.isNullObject) refuse("unknownSheet", { sheet: sheetName ?? "" });
    if (used.isNullObject) return { sheet: sheet.name, cells: 0 };
    const ours = placesOf(read.get("formulas")!);
    if (ours.length === 0) return { sheet: sheet.name, cells: 0 };
    if (sheet.protection.protected) refuse("protectedSheet", { sheet: sheet.name });

    const values = read.get("values")!;
    for (const [row, column] of ours)
      if (pending.has(String(values[row]![column])))
        refuse("stillCalculating", { cell: cellName(used.rowIndex + row, used.columnIndex + column) });
    const spills = ours.map(([row, column]) =>
      used.getCell(row, column).getSpillingToRangeOrNullObject().load("rowIndex,columnIndex,values"),
    );
    await context.sync();

    const cells = values.map((row) => row.map((): Input => null));
    for (const [row, column] of ours) cells[row]![column] = frozen(values[row]![column]!);
    for (const spill of spills) {
      if (spill.isNullObject) continue;
      const [top, left] = [spill.rowIndex - used.rowIndex, spill.columnIndex - used.columnIndex];
      (spill.values as Cell[][]).forEach((line, i) =>
        line.forEach((value, j) => {
          const row = cells[top + i];
          if (row && left + j < row.length) row[left + j] = frozen(value);
        }),
      );
    }
    used.values = cells;
    await context.sync();
    return { sheet: sheet.name, cells: ours.length };
  });
}

function placesOf(formulas: readonly (readonly unknown[])[]): (readonly [number, number])[] {
  return formulas.flatMap((line, row) =>
    line.flatMap((formula, column) => (callsOurs(formula) ? [[row, column] as const] : [])),
  );
}

/** A value as it is written: a text stays one, also where it looks like a number or a month. */
const frozen = (value: Cell): Cell =>
  typeof value === "string" && value !== "" && !value.startsWith("#") ? `'${value}` : value;

/** Writes `=JH.TARGET("…")` into the selected cell, which has to be empty. @param indicator number, code or name */
export const insertTargetFormula = (
  session: Session,
  indicator: string,
): Promise<WorkbookResult<{ readonly cell: string }>> =>
  insertFormula(session, { id: "TARGET", indicator, month: null });

/**
 * Writes a formula of the add-in into the selected cell, which has to be empty.
 *
 * Worked: GAP of GDP at `2024-09` → `=JH.GAP("GDP","2024-09")`
 */
export async function insertFormula(
  session: Session,
  call: FunctionCall,
): Promise<WorkbookResult<{ readonly cell: string }>> {
  return act(session, async (context) => {
    const cell = context.workbook
      .getActiveCell()
      .load("address,formulas,worksheet/name,worksheet/protection/protected");
    await context.sync();
    const content: unknown = cell.formulas[0]![0];
    if (content !== "") refuse("cellNotEmpty", { cell: cell.address, value: String(content).slice(0, 60) });
    if (cell.worksheet.protection.protected) refuse("protectedSheet", { sheet: cell.worksheet.name });
    // In a cell formatted as text a formula would stay its own text.
    cell.numberFormat = [["General"]];
    cell.formulas = [[formulaOf(call)]];
    await context.sync();
    return { cell: cell.address };
  });
}

/** @example formulaOf({ id: "PROJECT", indicator: "GDP", month: null, part: "low80" }) // '=JH.PROJECT("GDP",,"low80")' */
export function formulaOf({ id, indicator, month, part = "" }: FunctionCall): string {
  const at = month ?? "";
  const others = id === "TARGET" ? [part] : id === "NEEDED" ? ["", "", at] : [at, part];
  const quoted = [indicator, ...others].map((text) => (text === "" ? "" : `"${text.replaceAll('"', '""')}"`));
  return `=JH.${id}(${quoted.join(",").replace(/,+$/, "")})`;
}
