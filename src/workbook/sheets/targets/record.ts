import { indicatorSchema, type Indicator } from "../../../plan";
import type { Located } from "../../engine/locate";

const indicator = indicatorSchema("kept");

/** The names of the indicators as they were last loaded, by code. */
export const loadedNames = (sheet: Located | undefined): Map<string, string> =>
  new Map(
    (sheet?.rows ?? []).flatMap((row) => {
      const stored = readRecord(row.text("record"));
      return stored === null ? [] : [[stored.code, stored.name] as const];
    }),
  );

/** An indicator as the hidden column keeps it: all that the other columns do not show. */
export const writeRecord = (of: Indicator): string => JSON.stringify({ ...of, revisions: [] });

/** The indicator of a hidden cell, or null where it is none: the cell may have been edited. */
export function readRecord(cell: string): Indicator | null {
  try {
    const read = indicator.safeParse(JSON.parse(cell));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
