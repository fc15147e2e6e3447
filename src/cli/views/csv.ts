import Papa from "papaparse";

/**
 * Records as CSV with the given columns; `target.kind` reaches into a nested record, null and absent figures are empty.
 *
 * @param escapeFormulae whether texts that a spreadsheet would run as a formula are escaped; not for names that another
 * program looks up again
 */
export function toCsv(records: readonly object[], columns: readonly string[], escapeFormulae: boolean): string {
  const data = records.map((record) => columns.map((column) => cellAt(record, column.split("."))));
  return Papa.unparse({ fields: [...columns], data }, { escapeFormulae, newline: "\n" });
}

function cellAt(record: unknown, path: readonly string[]): unknown {
  return path.reduce((value, key) => (value as Record<string, unknown> | null)?.[key] ?? null, record);
}
