import { enteredText, readEntered, type EnteredKind, type EnteredValue, type Problem } from "../../observations";
import type { Result } from "../../plan";
import { textOf } from "../engine/grid";
import type { LocatedRow } from "../engine/locate";

/** A reference to one other cell and nothing else. */
const link = /^=\+?(?:(?:'(?:[^']|'')+'|[^\s'!=+*/^&()<>,;"{}]+)!)?\$?[A-Z]{1,3}\$?\d{1,7}$/i;

/** Whether a cell shows 0 as a link to an empty cell does: that is no figure. Whoever means 0 types it. */
export const isEmptyLink = (row: LocatedRow, column: string): boolean =>
  row.cell(column) === 0 && link.test(textOf(row.formula(column)));

/** A cell's text as a person sees it: a percentage with its %, a date as its day, and nothing of a link to an empty cell. */
export function seenText(row: LocatedRow, column: string): string {
  if (isEmptyLink(row, column)) return "";
  const { value, format } = row.entered(column);
  return typeof value === "boolean" ? textOf(value) : enteredText(value, format).trim();
}

/**
 * What a person typed into a cell of numbers, by the one rule for all that is entered: a percentage with its %, bounds and
 * scale of its kind; null for an empty cell.
 */
export function readCell(row: LocatedRow, column: string, kind: EnteredKind): Result<EnteredValue, Problem> | null {
  const text = seenText(row, column);
  return text === "" ? null : readEntered({ value: text }, kind);
}
