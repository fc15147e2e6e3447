import {
  decodeTable,
  decodeText,
  readRelease,
  readReleaseRows,
  type ReleaseContext,
  type ReleaseReading,
} from "../observations";
import type { Plan } from "../plan";
import { workbookSheets } from "./documents";
import { readInput } from "./files";
import { refusal, thisMonth } from "./sources";

/** The figures of a file a person named: a text, a page, a CSV file or a workbook. */
export async function readReleaseFile(path: string, plan: Plan, given: number | undefined): Promise<ReleaseReading> {
  const today = thisMonth();
  const year = given ?? (plan.year || Number(today.slice(0, 4)));
  const context: ReleaseContext = { plan, year, today, observations: [] };
  const bytes = readInput(path);
  // A workbook is a zip archive.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return sheetsOf(bytes, path, context);
  const text = decodeText(bytes);
  if (!text.ok) throw refusal({ code: text.error, row: null }, path);
  if (/\.csv$/i.test(path) && !text.value.text.includes("\t")) {
    const table = decodeTable(bytes);
    if (!table.ok) throw refusal(table.error, path);
    return readReleaseRows(table.value.rows, context);
  }
  return readRelease(text.value.text, context);
}

async function sheetsOf(bytes: Uint8Array, path: string, context: ReleaseContext): Promise<ReleaseReading> {
  const sheets = await workbookSheets(bytes, path);
  const readings = sheets.map(({ rows }) => readReleaseRows(rows, context));
  return {
    candidates: readings.flatMap(({ candidates }) => candidates),
    ignored: readings.flatMap(({ ignored }) => ignored),
  };
}
