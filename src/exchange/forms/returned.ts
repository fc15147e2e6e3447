import { parseMonth, type Problem } from "../../observations";
import { err, ok, type Result } from "../../plan";
import { askedThing, type Ask, type Round } from "./ask";
import type { FileCell } from "../workbook";
import type { FormGrid } from "./read";
import {
  byKey,
  columnAt,
  firstFormRow,
  formColumns,
  formPrint,
  formSign,
  formVersion,
  rowKeyOf,
  type FormColumn,
  type FormMark,
} from "./sheet";

/**
 * Why a form is not read: made by a later version, of another plan or month, of a department that is not asked, or not as it
 * was made.
 */
export type FormRefusal = {
  readonly code: "laterVersion" | "otherPlan" | "otherMonth" | "notAsked" | "altered";
  readonly details: Problem["details"];
};

/** Where a figure stands in what came back. */
export interface FormPlace {
  readonly file: string;
  readonly owner: string;
  /** As `H7`. */
  readonly cell: string;
}

/** A cell that cannot be used; of one beside the table `ask` is null. */
export interface RefusedCell extends FormPlace {
  readonly ask: Ask | null;
  readonly text: string;
  readonly problem: Problem | { readonly code: "rowAltered" | "strayCell"; readonly details: Problem["details"] };
}

/** What a department wrote for one figure that it was asked for. */
export interface ReturnedCell {
  readonly ask: Ask;
  readonly value: FileCell;
  readonly note: string;
  readonly address: string;
}

/** A form that came back whole. */
export interface ReturnedForm {
  readonly file: string;
  readonly owner: string;
  readonly by: string;
  readonly cells: readonly ReturnedCell[];
  /** Rows that are not as they were made, and what stands beside the table. */
  readonly refused: readonly RefusedCell[];
}

/** A form that came back, row by row by its hidden keys; refused where it is not one of the round, as it was made. */
export function returnedForm(grid: FormGrid, file: string, round: Round): Result<ReturnedForm, FormRefusal> {
  const mark = markOf(textAt(grid, 0, "key"));
  const refuse = (code: FormRefusal["code"], details: FormRefusal["details"] = {}) => err({ code, details });
  if (mark === null) return refuse("altered");
  const { version, region, year, month, owner } = mark;
  if (version > formVersion) return refuse("laterVersion");
  if (region !== round.plan.region || year !== Number(round.month.slice(0, 4)))
    return refuse("otherPlan", { region, year });
  if (month !== round.month) return refuse("otherMonth", { month });
  const rows = grid.flatMap((_, row) => (row >= firstFormRow && textAt(grid, row, "key").includes("|") ? [row] : []));
  const keys = rows.map((row) => textAt(grid, row, "key"));
  if (new Set(keys).size < keys.length || formPrint(mark, keys) !== mark.print) return refuse("altered");
  const form = round.forms.find((each) => each.owner === owner);
  if (form === undefined) return refuse("notAsked", { owner });
  const cells: ReturnedCell[] = [];
  const refused: RefusedCell[] = [];
  for (const row of rows) {
    const ask = askOf(grid, row, form.asks);
    const address = addressOf(row, columnAt("value"));
    const value = grid[row]![columnAt("value")] ?? { text: "", formula: "" };
    const place = { file, owner, cell: address };
    const seen = (["no", "name", "unit", "asked"] as const).map((column) => textAt(grid, row, column));
    if (ask && rowKeyOf(round, owner, ask, seen) === textAt(grid, row, "key"))
      cells.push({ ask, value, note: textAt(grid, row, "note"), address });
    else if (value.text !== "")
      refused.push({ ...place, ask: ask ?? null, text: value.text, problem: altered(seen[1]!) });
  }
  const signed = grid.findIndex((_, row) => textAt(grid, row, "key") === byKey);
  const by = signed < 0 ? "" : textAt(grid, signed, "asked");
  return ok({ file, owner, by, cells, refused: [...refused, ...strays(grid, { file, owner })] });
}

const altered = (name: string) => ({ code: "rowAltered", details: { name } }) as const;

const textAt = (grid: FormGrid, row: number, column: FormColumn): string => grid[row]?.[columnAt(column)]?.text ?? "";

/** A cell's address, as H7. */
const addressOf = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`;

function markOf(corner: string): FormMark | null {
  try {
    const mark = JSON.parse(corner.slice(formSign.length)) as Partial<FormMark> | null;
    const whole =
      typeof mark?.version === "number" &&
      typeof mark.region === "string" &&
      typeof mark.year === "number" &&
      typeof mark.owner === "string" &&
      parseMonth(String(mark.month)) !== null;
    return whole ? (mark as FormMark) : null;
  } catch {
    return null;
  }
}

/** What a row asks for by its key; undefined where the department is not asked for it. */
function askOf(grid: FormGrid, row: number, asks: readonly Ask[]): Ask | undefined {
  const [code, role, month] = textAt(grid, row, "key").split("|");
  return asks.find((ask) => askedThing(ask).code === code && ask.role === role && ask.month === month);
}

/** What was written beside the table or below it, where nothing is read. */
function strays(grid: FormGrid, { file, owner }: { readonly file: string; readonly owner: string }): RefusedCell[] {
  const signed = grid.findIndex((_, row) => textAt(grid, row, "key") === byKey);
  const last = formColumns.length - 1;
  return grid.flatMap((cells, row) =>
    cells.flatMap(({ text }, column) => {
      const inside = column <= last && (signed < 0 || row <= signed);
      if (text === "" || inside) return [];
      const problem = { code: "strayCell", details: {} } as const;
      return [{ file, owner, cell: addressOf(row, column), ask: null, text, problem }];
    }),
  );
}
