import { tokensOf } from "../formulaTokens";
import type { TableState } from "./state";
import type { WorkbookModel } from "./workbook";

/**
 * A formula whose tables and columns are written as they are called, whatever capitals were typed: the formula engine tells
 * them apart by their letters, Excel does not.
 * @param formula with its `=`
 */
export function withNamesOfTables(model: WorkbookModel, formula: string): string {
  if (model.tables.length === 0) return formula;
  const tokens = tokensOf(formula.slice(1));
  return `=${tokens.map(({ kind, text }) => (kind === "operand" ? properly(model, text) : text)).join("")}`;
}

function properly(model: WorkbookModel, text: string): string {
  const [, name = "", rest = ""] = /^([^[!:']*)(\[.*)?$/s.exec(text) ?? [];
  const table = model.tables.find((one) => one.table.name.toLowerCase() === name.toLowerCase())?.table;
  return table ? table.name + columnsOf(table, rest) : text;
}

/** What stands in brackets behind a table's name: columns, and parts such as `#All`. */
function columnsOf(table: TableState, brackets: string): string {
  return brackets.replace(/(\[@?)((?:[^[\]']|'.)+)(?=\])/gs, (all, open: string, name: string) => {
    const wanted = name.replace(/'(.)/gs, "$1").trim().toLowerCase();
    const column = table.columns.find((one) => one.name.toLowerCase() === wanted);
    return column ? open + column.name.replace(/['#[\]@]/g, "'$&") : all;
  });
}
