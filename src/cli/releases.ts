import {
  decodeTable,
  decodeText,
  longestRelease,
  readReleaseRows,
  type Observation,
  type ReleaseContext,
  type ReleaseReading,
} from "../observations";
import { fileRows, readSources } from "../exchange";
import type { Plan } from "../plan";
import { annexTexts } from "./documents";
import { Failure } from "./failure";
import { readInput } from "./files";
import { refusal, thisMonth } from "./sources";

/** The figures of a file a person named: a text, a page, a CSV file, a Word document or a workbook with its sheets. */
export async function readReleaseFile(
  path: string,
  plan: Plan,
  given: number | undefined,
  observations: readonly Observation[],
): Promise<ReleaseReading> {
  const today = thisMonth();
  const year = given ?? (plan.year || Number(today.slice(0, 4)));
  const context: ReleaseContext = { plan, year, today, observations };
  if (/\.csv$/i.test(path)) {
    const decoded = decodeText(readInput(path));
    const rows = decoded.ok ? fileRows(decoded.value.text) : null;
    if (rows) return readReleaseRows(rows, context);
    const table = decodeTable(readInput(path));
    if (!table.ok) throw refusal(table.error, path);
    // Some programs call a table set apart by tabs a CSV file.
    if (!table.value.rows.some(([first]) => first?.includes("\t"))) return readReleaseRows(table.value.rows, context);
  }
  const reading = readSources(await annexTexts(path), context);
  if (!reading.ok) throw new Failure("releaseTooLong", { path, ...reading.error, limit: longestRelease });
  return reading.value;
}
