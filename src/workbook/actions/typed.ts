import { createLookup } from "../../plan";
import type { WorkbookResult } from "../engine/failure";
import { act } from "../engine/run";
import type { Session } from "../session";
import { seenText } from "../sheets/enteredCell";
import { isTyped } from "../sheets/targets/content";
import { targetsRole } from "../sheets/targets/role";
import { openInputs } from "./inputs";
import { readingOf, takeReading } from "./read";

const columns = ["no", "category", "name", "unit", "target"] as const;

/** A row that a person typed into 目标, its cells as they are seen. */
export type TypedRow = Readonly<Record<(typeof columns)[number], string>>;

/**
 * Reads the rows that a person typed into a year's 目标 and that are no indicator's yet; one that names an indicator which
 * stands there already is none. One sync.
 */
export function readTyped(session: Session, year: number): Promise<WorkbookResult<readonly TypedRow[]>> {
  return act(session, async (context) => {
    const open = await openInputs(session, context);
    takeReading(session, open);
    const { find } = createLookup(readingOf(session, year).plan);
    const rows = open.sheets.get(targetsRole(open.head, year))?.located.rows ?? [];
    return rows
      .filter((row) => isTyped(row) && !find(row.text("name")).ok)
      .map((row) => Object.fromEntries(columns.map((column) => [column, seenText(row, column)])) as TypedRow);
  });
}
