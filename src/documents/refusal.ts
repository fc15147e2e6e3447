import { err, type Result } from "../plan";
import type { Coded, Values } from "../words";

/**
 * Why a file gives no text, by code with the names of its details.
 *
 * - `oldOffice`: of the formats before 2007, or with a password
 * - `noSheets`: a workbook, where its sheets cannot be read
 * - `annexTooLong`: more rows than any annex. details: lines, limit
 * - `tooLarge`: more megabytes than any document. details: limit
 * - `entities`: declares XML entities, which no document of an office does
 * - `damaged`: an archive that cannot be opened or is neither document nor workbook inside
 */
export type DocumentRefusals = {
  oldOffice: never;
  pdf: never;
  empty: never;
  notText: never;
  noSheets: never;
  annexTooLong: "lines" | "limit";
  tooLarge: "limit";
  macros: never;
  entities: never;
  damaged: never;
};

export type DocumentRefusal = Coded<DocumentRefusals>;

/** A file that gives no text, with why. */
export function refuseDocument<Code extends keyof DocumentRefusals>(
  code: Code,
  ...[details]: [DocumentRefusals[Code]] extends [never] ? [] : [Values<DocumentRefusals[Code]>]
): Result<never, DocumentRefusal> {
  return err({ code, details: details ?? {} } as DocumentRefusal);
}
