import { decimalsOf } from "../../figures";
import { monthNumber, yearOf, type Month } from "../../observations";
import { indicatorsByCode, type Indicator } from "../../plan";
import type { Row } from "../engine/content";
import { refuse, type WorkbookResult } from "../engine/failure";
import { cellName, textOf, type Input } from "../engine/grid";
import type { Located, LocatedRow } from "../engine/locate";
import { act } from "../engine/run";
import type { Session } from "../session";
import type { EnteredFigure } from "../sheets/change";
import { calendarOf, entryColumns, entryFormat, entryRole, monthKey } from "../sheets/entry/columns";
import { sameInYears } from "../sheets/entry/content";
import { agrees, findAmong, kindOf, type FindIndicator } from "../sheets/entry/kind";
import { lockedFigures, lockedKey } from "../sheets/entry/locked";
import { identityOf, type SeriesKind } from "../sheets/entry/series";
import { holdsOwn, isOfSamples } from "../sheets/sampled";
import { roleWords } from "../sheets/vocabulary";
import { formatEntered } from "../sheets/entry/style";
import { writePatch } from "./patch";
import { openInputs } from "./inputs";
import { takeReading } from "./read";

/**
 * Writes reported figures into their cells of 月度数据, in one sync to read and one to write, each in the number format of its
 * row: a cell that was left in per cent shows what was entered. A figure goes where a person put one of its month already, else
 * into the first row of its indicator and year that is not one of samples; where there is none, one is put below.
 *
 * Nothing is written where a cell holds another figure than it is taken to hold, as where somebody else has typed there.
 *
 * @param figures in their indicators' units, percentages as printed
 */
export function enterFigures(session: Session, figures: readonly EnteredFigure[]): Promise<WorkbookResult<void>> {
  return act(session, async (context) => {
    const open = await openInputs(session, context);
    if (takeReading(session, open) === null) refuse("notLoaded");
    const sheet =
      open.sheets.get(entryRole) ?? refuse("missingSheet", { sheet: session.registry.usualName(entryRole) });
    const found = rowsFor(figures, sheet.located, session.store);
    const places = new Map([...found].flatMap(([identity, { row }]) => (row ? [[row.at, identity] as const] : [])));
    const rows = [...found].map(([identity, entered]) => rowOf(identity, entered));
    const keys = new Set(["no", ...rows.flatMap(({ cells }) => [...cells.keys()])]);
    await writePatch(session, context, open, {
      role: entryRole,
      sheet,
      columns: entryColumns().filter(({ key }) => keys.has(key)),
      identify: ({ at }) => places.get(at) ?? null,
      rows,
      style: (target, placement) => formatEntered(target, placement, rows),
    });
  });
}

interface Entered {
  readonly indicator: Indicator;
  /** Null where the sheet has no row for it. */
  readonly row: LocatedRow | null;
  readonly cells: Map<Month, number>;
}

/** The figures by the row that they go into. */
function rowsFor(
  figures: readonly EnteredFigure[],
  { rows, grid, columns }: Located,
  store: Session["store"],
): Map<string, Entered> {
  const plans = store.years().flatMap((year) => store.data(year)?.plan ?? []);
  const named = sameInYears(plans);
  const find = findAmong(plans.at(-1)!, plans.slice(0, -1));
  const found = new Map<string, Entered>();
  for (const { code, month, value, over } of figures) {
    if (!Number.isFinite(value)) refuse("badValue", { value });
    const plan = plans.find(({ year }) => year === yearOf(month)) ?? plans.at(-1)!;
    const indicator = indicatorsByCode(plan).get(code) ?? refuse("unknownIndicator", { code });
    const wanted: SeriesKind = {
      ...{ code, year: yearOf(month), role: "actual", basis: "", vintage: null, sample: false },
    };
    const column = monthKey(monthNumber(month));
    const ofIt = rows.filter((each) => isFor(each, wanted, find) && agrees(each, named.get(code)!));
    const mixed = ofIt.find((each) => holdsOwn(each, column));
    const identity = mixed === undefined ? identityOf(wanted) : `${identityOf(wanted)} ${mixed.at}`;
    const known = found.get(identity);
    const row = known?.row ?? mixed ?? ofIt.find((each) => !isOfSamples(each)) ?? null;
    if (row !== null) {
      const cellOf = (column: string) => cellName(grid.row + row.at, grid.column + columns.get(column)!);
      if (lockedFigures(row.text(lockedKey)).has(monthNumber(month))) refuse("monthLocked", { cell: cellOf(column) });
      checkFree(row, column, over, cellOf);
    }
    const cells = known?.cells ?? new Map<Month, number>();
    found.set(identity, { indicator, row, cells: cells.set(month, value) });
  }
  return found;
}

/** Whether a row is of an indicator's reported figures of a year as they are usually published. */
function isFor(row: LocatedRow, { code, year }: SeriesKind, find: FindIndicator): boolean {
  const kind = kindOf(row, find);
  if (kind === null || kind.code !== code || kind.year !== year || kind.role !== "actual") return false;
  return kind.basis === "";
}

/** Ends the action where a cell holds something else than it is taken to hold. */
function checkFree(row: LocatedRow, column: string, over: number | null, cellOf: (column: string) => string): void {
  const there = row.cell(column);
  if (textOf(there) !== "" && there !== over) refuse("cellNotEmpty", { cell: cellOf(column), value: String(there) });
}

function rowOf(identity: string, { indicator, row, cells }: Entered): Row {
  const { code, no, name, unit, knowledge } = indicator;
  const figures = [...cells].map(([month, value]) => [monthKey(monthNumber(month)), value] as const);
  const format = entryFormat(decimalsOf({ indicator }));
  const own: [string, Input][] = [
    ["no", no],
    ["name", name],
    ["unit", unit],
    ["year", yearOf([...cells.keys()][0]!)],
    ["role", roleWords.wordOf("actual")],
    ["calendar", calendarOf(knowledge, code)],
  ];
  return {
    identity,
    key: code,
    cells: new Map<string, Input>([...(row === null ? own : []), ...figures]),
    formats: new Map(figures.map(([key]) => [key, format])),
  };
}
