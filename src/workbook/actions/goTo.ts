import { missingFigures, monthToEnter } from "../../analysis";
import { monthNumber, publishedMonths, yearOf, type Month, type Role } from "../../observations";
import { indicatorsByCode, type Indicator } from "../../plan";
import type { GoToPlace } from "../sheets/change";
import { entryRole, monthKey, months } from "../sheets/entry/columns";
import { findAmong, kindOf, type FindIndicator } from "../sheets/entry/kind";
import type { SeriesKind } from "../sheets/entry/series";
import type { OpenSheet } from "../engine/open";
import { act } from "../engine/run";
import { refuse, type WorkbookResult } from "../engine/failure";
import { analysisRole } from "../sheets/gap/columns";
import { targetsRole } from "../sheets/targets/role";
import type { Session } from "../session";
import { currentMonth } from "../sheets/read";
import { openInputs } from "./inputs";
import { readingOf, takeReading } from "./read";
import type { SheetRole } from "../engine/role";
import { cellName, textOf } from "../engine/grid";
import type { LocatedRow } from "../engine/locate";
import { analysisInFront } from "./show";

/**
 * Brings the sheet of an indicator's target, figures or analysis to the front and selects its cell there: the target, the
 * figure of a month, the status.
 *
 * @param figure its month, or the as-of of the analysis; without one the first month still to be entered, and the analysis in
 *   front or the last one; reported figures unless a role is named; the plan of the month's year unless one is named
 */
export function goTo(
  session: Session,
  code: string,
  to: GoToPlace,
  { month, role: kind = "actual", year: asked }: { month?: Month; role?: Role; year?: number } = {},
): Promise<WorkbookResult<{ readonly sheet: string; readonly cell: string }>> {
  return act(session, async (context) => {
    const analysis = to === "analysis" ? await roleOfAnalysis(session, context, month) : null;
    const open = await openInputs(session, context, { roles: analysis === null ? [] : [analysis] });
    const current = takeReading(session, open) ?? refuse("notLoaded");
    const { store } = session;
    const data = asked === undefined ? ((month && store.data(yearOf(month))) ?? current) : readingOf(session, asked);
    const { plan } = data;
    const indicator = indicatorsByCode(plan).get(code) ?? refuse("unknownIndicator", { code });
    const role = analysis ?? (to === "target" ? targetsRole(open.head, plan.year) : entryRole);
    const sheet = open.sheets.get(role) ?? refuse("missingSheet", { sheet: session.registry.usualName(role) });
    const row =
      to === "entry"
        ? entryRow(sheet, findIn(store), { code, year: month === undefined ? plan.year : yearOf(month), role: kind })
        : sheet.located.rows.find(({ key }) => key === code);
    if (row === undefined) return refuse("noRow", { sheet: sheet.name });
    const cell = cellOf(sheet, row, to === "entry" ? figureColumn(row, indicator, month) : columns[to]);
    const target = context.workbook.worksheets.getItem(sheet.id);
    select(target, cell, !open.protectedIds.has(sheet.id));
    await context.sync();
    return { sheet: sheet.name, cell };
  });
}

/**
 * Brings 月度数据 to the front and selects the first cell in which a figure is due and missing: of the as-of, or of the month
 * after it where all of the as-of is there (see {@link monthToEnter}); the sheet alone where nothing is due. Months before
 * the one before it, of which nothing is due, are folded away, save in a year that is begun.
 */
export function openEntry(
  session: Session,
  asOf: Month,
): Promise<WorkbookResult<{ readonly sheet: string; readonly cell: string | null }>> {
  return act(session, async (context) => {
    const open = await openInputs(session, context);
    takeReading(session, open);
    const { plan, observations } = readingOf(session, yearOf(asOf), asOf);
    const sheet =
      open.sheets.get(entryRole) ?? refuse("missingSheet", { sheet: session.registry.usualName(entryRole) });
    const month = monthToEnter(plan, observations, { asOf, today: currentMonth() });
    const due = missingFigures(plan, observations, month).flatMap((each) => {
      const row = entryRow(sheet, findIn(session.store), { code: each.code, year: yearOf(each.month), role: "actual" });
      const of = monthNumber(each.month);
      return row === undefined ? [] : [{ row, month: of, column: monthKey(of) }];
    });
    const [first] = due.sort((a, b) => a.row.at - b.row.at);
    const cell = first === undefined ? null : cellOf(sheet, first.row, first.column);
    const target = context.workbook.worksheets.getItem(sheet.id);
    const unprotected = !open.protectedIds.has(sheet.id);
    const begun = ![...observations].some((each) => each.role === "actual" && yearOf(each.month) === yearOf(month));
    const from = begun ? 1 : monthNumber(month) - 1;
    if (unprotected) fold(target, sheet, [from, ...due.map(({ month: of }) => of)]);
    if (cell === null) {
      target.visibility = "Visible";
      target.activate();
    } else select(target, cell, unprotected);
    await context.sync();
    return { sheet: sheet.name, cell };
  });
}

/** Brings a cell of a managed sheet that an issue names to the front and selects it. */
export function goToCell(
  session: Session,
  sheet: string,
  cell: string,
): Promise<WorkbookResult<{ readonly sheet: string; readonly cell: string }>> {
  return act(session, async (context) => {
    const target = context.workbook.worksheets.getItemOrNullObject(sheet);
    await context.sync();
    if (target.isNullObject) return refuse("missingSheet", { sheet });
    const { protection } = target.load("protection/protected");
    await context.sync();
    select(target, cell, !protection.protected);
    await context.sync();
    return { sheet, cell };
  });
}

/** @param unfold whether its column is shown where it was folded away, which a protected sheet does not allow */
function select(sheet: Excel.Worksheet, cell: string, unfold: boolean): void {
  sheet.visibility = "Visible";
  sheet.activate();
  if (unfold) sheet.getRange(cell).columnHidden = false;
  sheet.getRange(cell).select();
}

/** Folds the months before all of some away, and shows the others. */
function fold(
  target: Excel.Worksheet,
  { located: { grid, columns: places } }: OpenSheet,
  kept: readonly number[],
): void {
  const first = Math.min(...kept);
  for (const month of months) {
    const column = places.get(monthKey(month));
    if (column === undefined) continue;
    target.getRangeByIndexes(0, grid.column + column, 1, 1).columnHidden = month < first;
  }
}

const columns = { target: "target", analysis: "status" } as const;

const roleOfAnalysis = async (
  session: Session,
  context: Excel.RequestContext,
  month: Month | undefined,
): Promise<SheetRole> => (month === undefined ? analysisInFront(session, context) : analysisRole(month));

/** The look-up of the plans of all years. */
function findIn(store: Session["store"]): FindIndicator {
  const [last, ...others] = store
    .years()
    .map((year) => store.data(year)!.plan)
    .reverse();
  return findAmong(last!, others);
}

/** The first row of an indicator's figures of a year and role. */
function entryRow(
  { located }: OpenSheet,
  find: FindIndicator,
  { code, year, role }: Pick<SeriesKind, "code" | "year" | "role">,
): LocatedRow | undefined {
  return located.rows.find((row) => {
    const kind = kindOf(row, find);
    return kind !== null && kind.code === code && kind.year === year && kind.role === role;
  });
}

/** The column of a month, else of the first one after the last figure for which one comes out. */
function figureColumn(row: LocatedRow, { knowledge }: Indicator, month: Month | undefined): string {
  if (month !== undefined) return monthKey(monthNumber(month));
  const published = publishedMonths(knowledge);
  const filled = published.filter((each) => textOf(row.cell(monthKey(each))) !== "").at(-1) ?? 0;
  return monthKey(published.find((each) => each > filled) ?? published.at(-1)!);
}

function cellOf({ located: { grid, columns: places, keyColumn } }: OpenSheet, row: LocatedRow, column: string): string {
  return cellName(grid.row + row.at, grid.column + (places.get(column) ?? keyColumn + 1));
}
