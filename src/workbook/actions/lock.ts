import type { Signed } from "../../analysis";
import { decimalsOf } from "../../figures";
import { monthNumber, publishedMonths, readYear, yearOf, type Month } from "../../observations";
import { indicatorsByCode, unitFactor, type Indicator } from "../../plan";
import { fill } from "../../words";
import type { Row } from "../engine/content";
import { refuse, type WorkbookResult } from "../engine/failure";
import { literal, type Input } from "../engine/grid";
import type { LocatedRow } from "../engine/locate";
import type { OpenSheet, OpenWorkbook } from "../engine/open";
import type { Placement } from "../engine/place";
import { act } from "../engine/run";
import type { Session } from "../session";
import { entryColumns, entryFormat, entryRole, monthKey, revisedKey } from "../sheets/entry/columns";
import { findAmong, kindOf } from "../sheets/entry/kind";
import { lockedCell, lockedFigures, lockedKey, noFigureWord } from "../sheets/entry/locked";
import { identityOf, rowIdentity } from "../sheets/entry/series";
import { formatEntered, guardMonth } from "../sheets/entry/style";
import { entryWords } from "../sheets/entry/words";
import { holdsOwn } from "../sheets/sampled";
import { roleWords } from "../sheets/vocabulary";
import { openInputs } from "./inputs";
import { figureAt } from "./mend";
import { writePatch } from "./patch";
import { readingOf, takeReading } from "./read";

/**
 * Locks a month that was published, or unlocks it: each of its figures is noted in its row of 月度数据 (已发布锁定), by which its
 * cell is shaded, guarded and compared from then on; of reported figures also that there is none. Sample values are not locked.
 */
export function lockMonth(session: Session, month: Month, on: boolean): Promise<WorkbookResult<void>> {
  return act(session, async (context) => {
    const open = await openInputs(session, context);
    takeReading(session, open);
    const { plan, observations } = readingOf(session, yearOf(month));
    const sheet = open.sheets.get(entryRole) ?? refuse("notLoaded");
    const [find, byCode, number] = [findAmong(plan, []), indicatorsByCode(plan), monthNumber(month)];
    const figures = new Map(
      observations.flatMap((each) => (each.month === month ? [[rowIdentity(each), each.value] as const] : [])),
    );
    const rows = sheet.located.rows.flatMap((row) => {
      const kind = readYear(row.text("year")) === yearOf(month) ? kindOf(row, find) : null;
      // In a row of samples only what a person typed is locked.
      if (kind === null || (kind.sample && !holdsOwn(row, monthKey(number)))) return [];
      const value = figures.get(identityOf({ ...kind, sample: false })) ?? null;
      const due = publishedMonths(byCode.get(kind.code)?.knowledge ?? null).includes(number);
      const isMissing = kind.role === "actual" && due && row.text(monthKey(number)) === "";
      const locked = new Map(lockedFigures(row.text(lockedKey)));
      if (on && (value !== null || isMissing)) locked.set(number, value);
      else locked.delete(number);
      return [{ row, cells: new Map<string, Input>([[lockedKey, literal(lockedCell(locked))]]) }];
    });
    // Another year's row may hold the month locked still.
    const isLocked = on || sheet.located.rows.some(holdsLocked(number, yearOf(month)));
    const guard: Guard = (target, placement) => guardMonth(target, placement, number, isLocked);
    await writeRows(session, context, { open, sheet, rows }, guard);
  });
}

/** Rows of other years in which a month is locked. */
const holdsLocked = (number: number, year: number) => (row: LocatedRow) =>
  readYear(row.text("year")) !== year && lockedFigures(row.text(lockedKey)).has(number);

/** How a person settles a figure that was typed over a locked one. */
export type LockedAnswer =
  | { readonly kind: "revise"; readonly reason: string }
  /** Puts the locked figure back; what was typed is noted. */
  | { readonly kind: "restore" };

/**
 * Settles a locked figure that was typed over: as a revision with its reason, by which the new one is locked, or by putting
 * the locked one back. Either is noted in 修订记录 with both figures, name and day.
 *
 * @param place its sheet and cell, as an issue names them
 */
export function settleLocked(
  session: Session,
  place: { readonly sheet: string; readonly cell: string },
  answer: LockedAnswer,
  signed: Signed,
): Promise<WorkbookResult<void>> {
  return act(session, async (context) => {
    const open = await openInputs(session, context);
    if (takeReading(session, open) === null) refuse("notLoaded");
    const sheet = open.sheets.get(entryRole);
    const found = sheet?.name === place.sheet ? figureAt(sheet.located, place.cell) : null;
    if (sheet === undefined || found === null) return refuse("noRow", { sheet: place.sheet });
    const year = readYear(found.row.text("year")) ?? 0;
    const { plan, observations } = readingOf(session, session.store.years().includes(year) ? year : lastYear(session));
    const indicator = indicatorsByCode(plan).get(found.row.key) ?? refuse("unknownIndicator", { code: found.row.key });
    const kind = kindOf(found.row, findAmong(plan, []));
    const month = Number(found.column.slice(1));
    const now = observations.find(
      (each) =>
        kind !== null &&
        rowIdentity(each) === identityOf({ ...kind, sample: false }) &&
        monthNumber(each.month) === month,
    );
    const cells = settledCells({ ...found, month, indicator, now: now?.value ?? null }, answer, signed);
    const format = entryFormat(decimalsOf({ indicator }));
    const formats = new Map(cells.has(found.column) ? [[found.column, format]] : []);
    await writeRows(session, context, { open, sheet, rows: [{ row: found.row, cells, formats }] });
  });
}

const lastYear = ({ store }: Session): number => store.years().at(-1) ?? refuse("notLoaded");

interface Changed {
  readonly row: LocatedRow;
  readonly column: string;
  readonly month: number;
  readonly indicator: Indicator;
  /** As it is read now; null where there is no figure. */
  readonly now: number | null;
}

function settledCells(
  { row, column, month, indicator, now }: Changed,
  answer: LockedAnswer,
  { by, on }: Signed,
): ReadonlyMap<string, Input> {
  const locked = new Map(lockedFigures(row.text(lockedKey)));
  const was = locked.get(month) ?? null;
  const before = was ?? noFigureWord;
  const typed = row.text(column);
  const after = now ?? (typed === "" ? noFigureWord : typed);
  const revised = (line: string) =>
    [revisedKey, literal(row.text(revisedKey) === "" ? line : `${row.text(revisedKey)}；${line}`)] as const;
  if (answer.kind === "restore") {
    const line = fill(entryWords.restored, { month, before, after, on, by: by.trim() === "" ? "" : ` ${by.trim()}` });
    return new Map<string, Input>([[column, was === null ? "" : inUnitOf(row, was, indicator)], revised(line)]);
  }
  const reason = answer.reason.replace(/[；\s]+/g, " ").trim();
  if (reason === "") refuse("missingReason");
  if (now === null && typed !== "") refuse("badValue", { value: typed });
  const why = `${by.trim() === "" ? "" : `，${by.trim()}`}${fill(entryWords.revisionReason, { reason })}`;
  const line = fill(entryWords.revision, { month, before, after, on, source: why });
  return new Map<string, Input>([[lockedKey, literal(lockedCell(locked.set(month, now)))], revised(line)]);
}

/** A figure in the unit of its row. */
function inUnitOf(row: LocatedRow, value: number, { unit }: Indicator): number {
  const [there, role] = [row.text("unit"), row.text("role")];
  const own = there === "" || there === unit || kindsOfOwnUnit.has(role);
  const factor = own ? 1 : (unitFactor(unit, there) ?? refuse("badValue", { value: there }));
  return factor === 1 ? value : Number((value * factor).toPrecision(15));
}

/** Levels and places have units of their own. */
const kindsOfOwnUnit = new Set([roleWords.wordOf("level"), roleWords.wordOf("rank")]);

interface Written {
  readonly open: OpenWorkbook;
  readonly sheet: OpenSheet;
  readonly rows: readonly (Pick<Row, "cells" | "formats"> & { readonly row: LocatedRow })[];
}

type Guard = (sheet: Excel.Worksheet, placement: Placement) => void;

/** Writes cells of rows that are there, by their place. */
function writeRows(
  session: Session,
  context: Excel.RequestContext,
  { open, sheet, rows }: Written,
  guard: Guard = () => undefined,
): Promise<void> {
  const keys = new Set(["no", ...rows.flatMap(({ cells }) => [...cells.keys()])]);
  const patched = rows.map(({ row, ...cells }): Row => ({ identity: String(row.at), key: row.key, ...cells }));
  return writePatch(session, context, open, {
    role: entryRole,
    sheet,
    columns: entryColumns().filter(({ key }) => keys.has(key)),
    identify: ({ at }) => String(at),
    rows: patched,
    style(target, placement) {
      guard(target, placement);
      formatEntered(target, placement, patched);
    },
  });
}
