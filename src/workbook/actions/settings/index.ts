import type { Row } from "../../engine/content";
import { refuse, type WorkbookResult } from "../../engine/failure";
import { textOf, type Cell, type Input } from "../../engine/grid";
import type { LocatedRow } from "../../engine/locate";
import type { OpenSheet } from "../../engine/open";
import { act } from "../../engine/run";
import type { Session, TakenCells } from "../../session";
import type { IndicatorChange, SettingsChange } from "../../sheets/change";
import { guideRole } from "../../sheets/guide/content";
import { rowOfTarget } from "../../sheets/targets/read";
import { openInputs } from "../inputs";
import { writePatches, type Patch } from "../patch";
import { readingOf, takeReading } from "../read";
import { guidePatch } from "../saveSettings";
import { targetsPatch } from "../targetsPatch";

/**
 * Takes settings, and owners, tolerances and methods of indicators, as from another workbook's file: all in one batch or none
 * of them. One sync to read, one to write.
 *
 * @param indicators by code
 * @param year of the plan whose indicators they are
 */
export function writeTaken(
  session: Session,
  settings: SettingsChange,
  indicators: ReadonlyMap<string, IndicatorChange>,
  year: number,
): Promise<WorkbookResult<void>> {
  return act(session, async (context) => {
    const open = await openInputs(session, context);
    takeReading(session, open);
    const { plan } = readingOf(session, year);
    const patches = [
      ...(Object.keys(settings).length > 0 ? [guidePatch(session, open, settings)] : []),
      ...(indicators.size > 0 ? [targetsPatch(open, plan, indicators)] : []),
    ];
    const taken = patches.map(takenBy);
    takeReading(session, await writePatches(session, context, open, patches));
    session.lastSettings = taken;
  });
}

/**
 * Takes the last {@link writeTaken} back; a cell that was changed since stays.
 *
 * @returns how many cells stay
 */
export function undoTakenSettings(session: Session): Promise<WorkbookResult<{ readonly changed: number }>> {
  return act(session, async (context) => {
    const taken = session.lastSettings ?? refuse("nothingToUndo");
    const open = await openInputs(session, context);
    if (takeReading(session, open) === null) refuse("notLoaded");
    let changed = 0;
    const patches = taken.flatMap(({ role, columns, rows }): Patch[] => {
      const sheet = open.sheets.get(role);
      if (sheet === undefined) return [];
      const places = new Map<number, string>();
      const back = rows.flatMap(({ key, cells }): Row[] => {
        const row = rowIn(sheet, role, key);
        const same = [...cells].filter(([column, { after }]) => row && textOf(row.formula(column)) === textOf(after));
        changed += cells.size - same.length;
        if (row === undefined || same.length === 0) return [];
        places.set(row.at, key);
        return [{ identity: key, key, cells: new Map(same.map(([column, { before }]) => [column, asWas(before)])) }];
      });
      return [{ role, sheet, columns, rows: back, identify: ({ at }) => places.get(at) ?? null }];
    });
    takeReading(session, await writePatches(session, context, open, patches));
    session.lastSettings = null;
    return { changed };
  });
}

/** The row of a setting or rule, or of an indicator. */
const rowIn = ({ located }: OpenSheet, role: string, key: string): LocatedRow | undefined =>
  role === guideRole ? located.rows.find((row) => row.key === key) : rowOfTarget(located, key);

/** What a patch changes: each cell as it stands and as it will. */
function takenBy({ role, sheet, columns, rows, identify }: Patch): TakenCells {
  const found = new Map(sheet.located.rows.map((row) => [identify(row), row]));
  return {
    ...{ role, columns },
    rows: rows.map(({ identity, key, cells }) => ({
      key,
      cells: new Map(
        ([...cells] as [string, Input][]).flatMap(([column, after]) => {
          const before = found.get(identity)?.formula(column) ?? "";
          return after === null || textOf(before) === textOf(after) ? [] : [[column, { before, after }] as const];
        }),
      ),
    })),
  };
}

/** A cell as it stood, a formula as one. */
const asWas = (before: Cell) =>
  typeof before === "string" && before.startsWith("=") ? { formula: () => before } : before;
