import type { ImportedFigure } from "../../exchange";
import { refuse, type WorkbookResult } from "../engine/failure";
import type { OpenSheet } from "../engine/open";
import { act } from "../engine/run";
import type { LocatedRow } from "../engine/locate";
import type { Row } from "../engine/content";
import type { Placement } from "../engine/place";
import type { Session } from "../session";
import { entryColumns, entryRole } from "../sheets/entry/columns";
import {
  importedRows,
  rowsBefore,
  rowsByKind,
  type KeptFigure,
  type PlanAmong,
  type Revising,
} from "../sheets/entry/imported";
import { openInputs } from "./inputs";
import { formatEntered } from "../sheets/entry/style";
import { writePatch } from "./patch";
import { readingOf, takeReading } from "./read";

/** What an import came to. */
export interface ImportReport {
  /** Name of 月度数据 as it is. */
  readonly sheet: string;
  readonly written: number;
  /** Those of the written that took the place of another figure. */
  readonly revised: number;
  readonly kept: readonly KeptFigure[];
}

/**
 * Writes figures that a person decided on into 月度数据: the cells concerned and no other, one sync to read and one to write.
 * The figure that one replaces is noted in 修订记录 with its source and the day.
 *
 * @param revising the day, and why figures of locked months are changed; without a reason these stay
 * @param year of the plan that they are read for
 */
export function importFigures(
  session: Session,
  figures: readonly ImportedFigure[],
  revising: Revising,
  year: number,
): Promise<WorkbookResult<ImportReport>> {
  return act(session, async (context) => {
    const open = await openInputs(session, context);
    takeReading(session, open);
    const sheet = open.sheets.get(entryRole) ?? refuse("notLoaded");
    const { rows, identify, cells, written, revised, kept } = importedRows(
      plansAmong(session, year),
      figures,
      sheet.located,
      { ...revising, reason: revising.reason.trim() },
    );
    if (rows.length > 0) {
      await writePatch(session, context, open, patchOf(sheet, rows, identify));
      session.lastImport = cells;
    }
    return { sheet: sheet.name, written, revised, kept };
  });
}

/**
 * Takes the last import back: each cell as it was before, but for those that were changed since, which stay.
 *
 * @returns how many stay; `nothingToUndo` where nothing was imported since the add-in started, or it was taken back already
 */
export function undoImport(
  session: Session,
): Promise<WorkbookResult<{ readonly sheet: string; readonly changed: number }>> {
  return act(session, async (context) => {
    const imported = session.lastImport ?? refuse("nothingToUndo");
    const open = await openInputs(session, context);
    takeReading(session, open);
    const sheet = open.sheets.get(entryRole) ?? refuse("notLoaded");
    const { year } = (session.store.data() ?? refuse("notLoaded")).plan;
    const { identify, found } = rowsByKind(plansAmong(session, year), sheet.located);
    const { rows, changed } = rowsBefore(imported, found);
    await writePatch(session, context, open, patchOf(sheet, rows, identify));
    session.lastImport = null;
    return { sheet: sheet.name, changed };
  });
}

/** A year's plan, and those of the others. */
function plansAmong(session: Session, year: number): PlanAmong {
  const { plan } = readingOf(session, year);
  const others = session.store.years().filter((each) => each !== year);
  return { plan, others: others.map((each) => readingOf(session, each).plan) };
}

/** The columns that are written, and the first, by which title and notes are found. */
function patchOf(sheet: OpenSheet, rows: readonly Row[], identify: (row: LocatedRow) => string | null) {
  const written = new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
  const columns = entryColumns().filter(({ key }) => key === "no" || written.has(key));
  const style = (target: Excel.Worksheet, placement: Placement) => formatEntered(target, placement, rows);
  return { role: entryRole, sheet, columns, identify, rows, style };
}
