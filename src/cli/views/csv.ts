import Papa from "papaparse";

/** The mark by which Excel knows UTF-8. */
const byteOrderMark = "\uFEFF";

/**
 * Records as CSV with the given columns; `target.kind` reaches into a nested record, null and absent figures are empty.
 *
 * @param reader a `spreadsheet` finds the mark of UTF-8 before it, and texts that it would run as a formula escaped; a
 * `program` neither, since it looks names up again
 */
export function toCsv(
  records: readonly object[],
  columns: readonly string[],
  reader: "spreadsheet" | "program",
): string {
  const data = records.map((record) => columns.map((column) => cellAt(record, column.split("."))));
  const forSheet = reader === "spreadsheet";
  const text = Papa.unparse({ fields: [...columns], data }, { escapeFormulae: forSheet, newline: "\n" });
  return forSheet ? byteOrderMark + text : text;
}

function cellAt(record: unknown, path: readonly string[]): unknown {
  return path.reduce((value, key) => (value as Record<string, unknown> | null)?.[key] ?? null, record);
}
