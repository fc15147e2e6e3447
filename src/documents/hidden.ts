import type { DocumentText } from "./texts";

/** Letters of a zero-based column. @example columnName(27) // "AB" */
export function columnName(column: number): string {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** Which rows and columns of a sheet are hidden, as a sentence names them. */
export type HiddenLines = { readonly sheet: string; readonly lines: string };

/**
 * The hidden rows and columns of the sheet that a text comes from; null where none is.
 *
 * Worked: rows 4 and 5 and column C of 附件 → { sheet: "附件", lines: "4—5、C" }
 */
export function hiddenLines({ name, hidden = [] }: Pick<DocumentText, "name" | "hidden">): HiddenLines | null {
  const rows = hidden.flatMap(({ line, column }) => (column === null ? line : [])).sort((a, b) => a - b);
  const firsts = rows.filter((row, i) => row - 1 !== rows[i - 1]);
  const lasts = rows.filter((row, i) => row + 1 !== rows[i + 1]);
  const spans = firsts.map((first, i) => (first === lasts[i] ? `${first}` : `${first}—${lasts[i]}`));
  const lines = [...spans, ...hidden.flatMap(({ column }) => column ?? [])].join("、");
  return lines === "" ? null : { sheet: name, lines };
}
