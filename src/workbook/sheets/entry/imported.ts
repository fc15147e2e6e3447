import { enteredText, monthNumber, monthOf, type Month, type Observation } from "../../../observations";
import type { ImportedFigure } from "../../../exchange";
import { indicatorsByCode, unitFactor, type Indicator, type Plan } from "../../../plan";
import { decimalsOf } from "../../../figures";
import { fill } from "../../../words";
import type { Row } from "../../engine/content";
import { literal, textOf, type Cell, type Input } from "../../engine/grid";
import type { Located, LocatedRow } from "../../engine/locate";
import { entryFormat, monthKey, months, remarkKeys, revisedKey } from "./columns";
import { entryRow, remarkCell, sameInYears } from "./content";
import { agrees, findAmong, kindOf } from "./kind";
import { holdsOwn } from "../sampled";
import { lockedCell, lockedFigures, lockedKey, noFigureWord } from "./locked";
import { groupSeries, identityOf, kindOfIdentity, type Series } from "./series";
import { entryWords } from "./words";

/** A cell as it was and as it is left. */
interface ChangedCell {
  readonly before: Cell;
  readonly after: Cell;
  /** Number format before, which tells 0.059 from 5.9 %. */
  readonly format: string;
}

/** What an import wrote, row by row: what stood in each cell before. A row that it made was empty before. */
export type ImportedCells = ReadonlyMap<
  string,
  { readonly made: boolean; readonly cells: ReadonlyMap<string, ChangedCell> }
>;

/** A figure that was not written, since its cell holds what nobody saw when it was decided on; `text` is that. */
export interface KeptFigure {
  readonly code: string;
  readonly month: Month;
  readonly text: string;
}

export interface ImportedRows {
  readonly rows: readonly Row[];
  identify(row: LocatedRow): string | null;
  readonly cells: ImportedCells;
  readonly written: number;
  readonly revised: number;
  readonly kept: readonly KeptFigure[];
}

/** The plan that figures are imported for, and those of the workbook's other years. */
export interface PlanAmong {
  readonly plan: Plan;
  readonly others: readonly Plan[];
}

/** Of what figures that take the place of others are noted with. */
export interface Revising {
  /** Day of the import, `2024-10-20`. */
  readonly on: string;
  /** Why figures that were published are changed; empty where nobody said. */
  readonly reason: string;
}

/** The rows of 月度数据 by what they are, the first of each, and how that is told of a row. */
export function rowsByKind({ plan, others }: PlanAmong, located: Located) {
  const find = findAmong(plan, others);
  const identify = (row: LocatedRow): string | null => {
    const kind = kindOf(row, find);
    return kind && identityOf(kind);
  };
  const found = new Map<string, LocatedRow>();
  for (const row of located.rows) {
    const identity = identify(row);
    if (identity !== null && !found.has(identity)) found.set(identity, row);
  }
  return { identify, found };
}

/**
 * The rows of 月度数据 that figures go into, their cells and no other. A figure takes the place of what it was decided to
 * replace, which is noted in 修订记录; where a cell holds anything else, a formula above all, it stays.
 *
 * A month that is locked since it was published takes a figure only as a revision with its reason.
 */
export function importedRows(
  among: PlanAmong,
  figures: readonly ImportedFigure[],
  located: Located,
  revision: Revising,
): ImportedRows {
  const { identify, found } = rowsByKind(among, located);
  const byCode = indicatorsByCode(among.plan);
  const named = sameInYears([among.plan, ...among.others]);
  const given = new Map(figures.map((figure) => [figure.observation, figure]));
  const rows: Row[] = [];
  const cells = new Map<string, { made: boolean; cells: Map<string, ChangedCell> }>();
  const kept: KeptFigure[] = [];
  let [written, revised] = [0, 0];
  const parts = groupSeries(figures.map(({ observation }) => observation)).flatMap((series) => partsOf(series, found));
  const locks = locksOf(found);
  const textOfLock = ({ month, ...observation }: Observation) => {
    const locked = locks.get(lockPlace({ ...observation, month }));
    const may = locked === undefined || locked === observation.value || revision.reason !== "";
    return may ? "" : entryWords.lockedMonth;
  };
  for (const { identity, series, before } of parts) {
    const indicator = byCode.get(series.code);
    if (indicator === undefined) continue;
    const into = before && { before, indicator, given, known: agrees(before, named.get(series.code)!) };
    const able = (observation: Observation) => {
      const text = (into ? textBeside(into, observation) : "") || textOfLock(observation);
      if (text !== "") kept.push({ code: series.code, month: observation.month, text });
      return text === "";
    };
    const taken = new Map([...series.figures].filter(([, observation]) => able(observation)));
    if (taken.size === 0) continue;
    const own = { ...series, figures: taken };
    const isLocked = (observation: Observation) => locks.has(lockPlace(observation));
    const row = into ? rowInto(into, own, revision) : newRow(own, indicator, given, { ...revision, isLocked });
    rows.push({ identity, key: before?.key ?? series.code, ...row });
    written += taken.size;
    revised += [...taken.values()].filter((each) => given.get(each)!.replaces !== null).length;
    const changed = [...row.cells].flatMap(([key, input]) =>
      input === null ? [] : [[key, changedCell(before, key, input)] as const],
    );
    cells.set(identity, { made: before === undefined, cells: new Map(changed) });
  }
  return { rows, identify, cells, written, revised, kept };
}

interface Part {
  readonly identity: string;
  readonly series: Series;
  readonly before: LocatedRow | undefined;
}

/** The figures of a row of samples whose places a person took there stay in that row; the others have one of their own. */
function partsOf(series: Series, found: ReadonlyMap<string, LocatedRow>): Part[] {
  return [{ ...series, sample: true }, series].flatMap((kind): Part[] => {
    const [identity, samples] = [identityOf(kind), found.get(identityOf({ ...kind, sample: true }))];
    const isTaken = (month: number) => samples !== undefined && holdsOwn(samples, monthKey(month));
    const own = new Map([...series.figures].filter(([month]) => isTaken(month) === (kind !== series)));
    return own.size === 0 ? [] : [{ identity, series: { ...series, figures: own }, before: found.get(identity) }];
  });
}

export const changedCell = (before: LocatedRow | undefined, key: string, input: Exclude<Input, null>): ChangedCell => ({
  before: before?.formula(key) ?? "",
  after: shown(input),
  format: before?.entered(key).format ?? "General",
});

type Given = ReadonlyMap<Observation, ImportedFigure>;
type RowCells = { readonly cells: ReadonlyMap<string, Input>; readonly formats?: ReadonlyMap<string, string> };

/** A row that figures go into, and whether its name is that of its hidden key. */
interface Into {
  readonly before: LocatedRow;
  readonly indicator: Indicator;
  readonly given: Given;
  readonly known: boolean;
}

/** What stands in a figure's place and is not what it replaces; empty where it may be written. */
function textBeside({ before, indicator, given, known }: Into, observation: Observation): string {
  if (!known) return before.text("name");
  const figure = given.get(observation)!;
  const factor = factorInto(before, figure, indicator);
  if (factor === null) return before.text("unit");
  const key = monthKey(monthNumber(observation.month));
  const formula = before.formula(key);
  if (typeof formula === "string" && formula.startsWith("=")) return formula;
  const { value, format } = before.entered(key);
  const text = textOf(value);
  const { replaces } = figure;
  if (text === "" || (replaces !== null && standsAs(value, format, inUnit(replaces.value, factor)))) return "";
  return text;
}

/** Where a lock is: of one indicator's figures of a role in a month, whatever their vintage. */
const lockPlace = ({ code, role, month, sample }: Pick<Observation, "code" | "role" | "month" | "sample">) =>
  `${code} ${role} ${month} ${sample}`;

/** The locked figures of all rows; of a month with several, what any row has that is not empty. */
function locksOf(found: ReadonlyMap<string, LocatedRow>): ReadonlyMap<string, number | null> {
  const locks = new Map<string, number | null>();
  for (const [identity, row] of found) {
    const { code, year, role, sample } = kindOfIdentity(identity);
    for (const [month, value] of lockedFigures(row.text(lockedKey))) {
      const place = lockPlace({ code, role, month: monthOf(year, month), sample });
      locks.set(place, locks.get(place) ?? value);
    }
  }
  return locks;
}

const hasFigure = (row: LocatedRow) => months.some((month) => row.text(monthKey(month)) !== "");

/** What a figure is multiplied by in the unit of a row that is there; null where that measures another thing. */
function factorInto(row: LocatedRow, { observation, unit }: ImportedFigure, indicator: Indicator): number | null {
  const there = row.text("unit");
  if (there === "" || there === unit || observation.role === "rank") return 1;
  // A row of levels is made with the unit of its indicator, which is not theirs.
  if (observation.role === "level" && (there === indicator.unit || !hasFigure(row))) return 1;
  return unitFactor(unit, there);
}

const inUnit = (value: number, factor: number) => (factor === 1 ? value : Number((value * factor).toPrecision(15)));

/** Whether a cell holds a figure, as typed, as a percentage or as text. */
function standsAs(value: Cell, format: string, figure: number): boolean {
  if (typeof value === "boolean") return false;
  return Number.parseFloat(enteredText(value, format).replace(/,/g, "")) === figure;
}

function rowInto({ before, indicator, given }: Into, series: Series, { on, reason }: Revising): RowCells {
  const cells = new Map<string, Input>();
  const revisions: string[] = [];
  const locked = new Map(lockedFigures(before.text(lockedKey)));
  for (const [month, observation] of [...series.figures].sort(([a], [b]) => a - b)) {
    const figure = given.get(observation)!;
    const factor = factorInto(before, figure, indicator)!;
    const after = inUnit(observation.value, factor);
    cells.set(monthKey(month), after);
    const { replaces } = figure;
    const isLocked = locked.has(month);
    if (isLocked) locked.set(month, observation.value);
    if (replaces === null && !isLocked) continue;
    const was = replaces === null ? noFigureWord : inUnit(replaces.value, factor);
    const of = replaces?.source ? fill(entryWords.revisionSource, { source: replaces.source }) : "";
    const why = isLocked && reason !== "" ? fill(entryWords.revisionReason, { reason }) : "";
    revisions.push(fill(entryWords.revision, { month, before: was, after, on, source: of + why }));
  }
  if (locked.size > 0) cells.set(lockedKey, lockedCell(locked));
  for (const key of remarkKeys) cells.set(key, remarkCell(key, series.figures, before));
  if (revisions.length > 0)
    cells.set(revisedKey, literal([before.text(revisedKey), ...revisions].filter((text) => text !== "").join("；")));
  // The unit of a level is that of its first figure.
  if (series.role === "level" && !hasFigure(before))
    cells.set("unit", given.get([...series.figures.values()][0]!)!.unit);
  const format = entryFormat(decimalsOf({ indicator }));
  return { cells, formats: new Map([...series.figures.keys()].map((month) => [monthKey(month), format])) };
}

function newRow(
  series: Series,
  indicator: Indicator,
  given: Given,
  revising: Revising & { readonly isLocked: (observation: Observation) => boolean },
): RowCells {
  const asked = { indicator, before: undefined, own: true };
  const { cells, formats } = entryRow(series, asked, { figures: 0, kept: 0 });
  const { unit } = given.get([...series.figures.values()][0]!)!;
  // Rows of 月度数据 hold no formula of ours.
  const own = new Map([...cells].map(([key, cell]) => [key, cell as Input]));
  const locked = [...series.figures].filter(([, observation]) => revising.isLocked(observation));
  if (locked.length > 0) {
    const source = fill(entryWords.revisionReason, { reason: revising.reason });
    const lines = locked.map(([month, { value: after }]) =>
      fill(entryWords.revision, { month, before: noFigureWord, after, on: revising.on, source }),
    );
    own.set(revisedKey, literal(lines.join("；")));
    own.set(lockedKey, literal(lockedCell(new Map(locked.map(([month, { value }]) => [month, value])))));
  }
  return { cells: own.set("unit", unit), ...(formats && { formats }) };
}

const shown = (input: Exclude<Input, null>): Cell =>
  typeof input === "string" && input.startsWith("'") ? input.slice(1) : input;

/** What taking an import back came to. */
export interface TakenBack {
  readonly rows: readonly Row[];
  /** Cells that were changed since, which stay. */
  readonly changed: number;
}

/** The rows of an import as they were before it; a cell that was changed since stays as it is. */
export function rowsBefore(
  imported: ImportedCells,
  found: ReadonlyMap<string, LocatedRow>,
  isFigure: (key: string) => boolean = isMonth,
): TakenBack {
  const rows: Row[] = [];
  let changed = 0;
  for (const [identity, { made, cells }] of imported) {
    const row = found.get(identity);
    if (row === undefined) continue;
    const back = new Map<string, Input>();
    const formats = new Map<string, string>();
    for (const [key, { before, after, format }] of cells)
      if (textOf(row.formula(key)) === textOf(after)) {
        back.set(key, typeof before === "string" && !before.startsWith("=") ? literal(before) : before);
        if (isFigure(key) && !made) formats.set(key, format);
      } else changed++;
    const whole = made && back.size === cells.size;
    // What tells whose figures stand in a row stays as long as one of them does.
    if (made && !whole) for (const key of [...back.keys()]) if (!isFigure(key)) back.delete(key);
    rows.push({ identity, key: whole ? "" : row.key, cells: back, formats });
  }
  return { rows, changed };
}

const isMonth = (key: string) => /^m\d/.test(key);
