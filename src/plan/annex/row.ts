import { parseTarget } from "../language";
import { tidyName } from "../name";
import { isUnit } from "../unit";
import { unitIn, type Columns } from "./columns";
import { isNumbering, numbering } from "./numbering";

/** One row of the table, its cells told apart. */
export interface AnnexRow {
  readonly row: number;
  /** As printed. */
  readonly cells: readonly string[];
  /** Empty where the row does not begin one. */
  readonly category: string;
  /** As printed: `9` or `9.1`; null where the row has none. */
  readonly number: string | null;
  /** Whether the number stands before the name instead of in a column of its own. */
  readonly inName: boolean;
  /** The name, or a parent's and a child's. */
  readonly names: readonly string[];
  /** Empty where the row has none. */
  readonly unit: string;
  /** Empty where the cell is blank. */
  readonly target: string;
  /** The heading of the column that the target stands in. */
  readonly column: string;
  /** The growth that stands beside a level; empty without one. */
  readonly growth: string;
  /** The departments that answer for it, as printed; empty where the table does not say. */
  readonly owner: string;
  /** Whether 其中, an indent or its column says that the name is a child of the number above. */
  readonly child: boolean;
  /** Whether 一、 or （一） says that it is no child. */
  readonly top: boolean;
  /** What stands right of all headings and of the target, where nothing is read. */
  readonly beyond: readonly string[];
}

const printedNumber = /^(\d{1,3}(?:\.\d{1,2})?)[.、]?$/;
const marked = /^(?:\u3000|\s{2,})|^\s*(?:其中|[#＃])/;
/** A growth without what grows, which stands in the row above. */
export const growthAlone = /^(?:同比|名义|实际|可比价|比上年|较上年)*(?:增长|增速|增幅|增长率|增长速度)$/;
/** What a sheet would compute, or could not, is nobody's name. */
const formula = /^(?:=|@\w+\(|#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!))/;
const dash = /^(?:[—–―─/-]{1,4}|无)?$/;
const longestCell = 200;
const mostCells = 100;

/** A name without what marks it as a child. @example leafName("其中：民间投资") // "民间投资" */
export function leafName(cell: string): string {
  return tidyName(cell).replace(/^(?:其中[:：]?|#|＃)/, "");
}

/** Where the parts of a row stand. */
interface Places {
  readonly category: readonly number[];
  readonly number: number;
  readonly names: readonly number[];
  readonly unit: number;
  /** How far the cells from the unit on stand off their columns. */
  readonly shift: number;
}

/**
 * A line of the table as a row, or null where it is none.
 *
 * A row whose cells fit their headings is read by them. Others may begin cells early and have a cell more where a name is
 * split into parent and child: the unit is what shows how far they are off.
 *
 * Worked: 14, 网络零售额增长, %, 6 → number 14, unit %, target 6, wherever the row begins
 */
export function readRow(row: number, cells: readonly string[], columns: Columns): AnnexRow | null {
  if (cells.length > mostCells || cells.some((cell) => cell.length > longestCell)) return null;
  const trimmed = cells.map((cell) => cell.replace(/\p{Cf}/gu, "").trim());
  const places = byHeadings(trimmed, columns) ?? (isUsual(columns) ? byUnit(trimmed, columns) : null);
  return places && rowAt(row, cells, trimmed, columns, places);
}

/** The places of the headings, where what stands there is what they say; null where it is not. */
function byHeadings(cells: readonly string[], columns: Columns): Places | null {
  const { category, number, name, nameEnd, unit, target } = columns;
  const at = (column: number) => cells[column] ?? "";
  const names = cells.flatMap((cell, i) =>
    i >= name && i < nameEnd && i !== unit && i !== target && cell !== "" ? [i] : [],
  );
  const first = at(names[0] ?? -1);
  const fits =
    first !== "" &&
    (names[0] === name || (names[0] === name + 1 && isUnit(at(unit)))) &&
    !isUnit(first) &&
    !(number >= 0 && isNumbering(first)) &&
    (number < 0 || at(number) === "" || isNumbering(at(number))) &&
    (category < 0 || !printedNumber.test(at(category))) &&
    (unit < 0 || fitsUnit(at(unit), at(target), cells)) &&
    !cells.some((cell, i) => i >= columns.headings.length && cell !== "") &&
    !(at(target) === "" && names.length === 1 && isFigure(first));
  if (!fits) return null;
  const beforeName = category >= 0 && at(category) !== "" ? [category] : [];
  return { category: beforeName, number: number >= 0 && at(number) !== "" ? number : -1, names, unit, shift: 0 };
}

/** Whether a cell of the unit's column may be one: a unit that no annex had before is one where no other cell is. */
function fitsUnit(unit: string, target: string, cells: readonly string[]): boolean {
  if (isUnit(unit)) return true;
  if (isUnit(target) && !dash.test(target)) return false;
  return unit === "" || (unit.length <= 12 && !/\d/.test(unit) && target !== "" && !cells.some(isUnit));
}

/** Whether a text is a target with a figure, which no name is: 8以上, 增长8%. */
function isFigure(text: string): boolean {
  const unit = /^[^\d]{0,8}\d[\d.,]*(?:[-—–~至]\d[\d.,]*)?(.*?)(?:以上|左右|以内|以下)?$/u.exec(
    text.normalize("NFKC"),
  )?.[1];
  return unit !== undefined && (unit === "" || isUnit(unit)) && parseTarget(text, "").kind !== "unparsed";
}

/** Whether the columns stand in the usual order, in which rows that begin early can be told. */
function isUsual({ category, number, name, unit, target }: Columns): boolean {
  const order = [category, number, name, unit, target].filter((at) => at >= 0);
  return order.every((at, i) => i === 0 || at > order[i - 1]!);
}

/** The places of a row that begins early, as its unit shows. */
function byUnit(cells: readonly string[], columns: Columns): Places | null {
  const { unitAt, targetAt } = locate(cells, columns);
  const shift = targetAt - columns.target;
  const named = columns.nameEnd + shift;
  const end = unitAt < 0 ? named : Math.min(unitAt, named);
  const number = findNumber(cells, columns, end);
  const filled = [...cells.keys()].filter((at) => at < end && cells[at] !== "" && at !== number);
  const early = filled.filter((at) => at < number);
  const category = number >= 0 ? early : filled.length > 1 ? filled.filter((at) => at === columns.category) : [];
  const names = filled.filter((at) => !category.includes(at));
  // A figure among the names is another column's: the row lacks a cell.
  if (names.some((at) => isFigure(cells[at]!))) return null;
  return { category, number, names, unit: unitAt, shift };
}

function rowAt(
  row: number,
  cells: readonly string[],
  trimmed: readonly string[],
  columns: Columns,
  places: Places,
): AnnexRow | null {
  const cellAt = (column: number) => (column < 0 ? "" : (trimmed[column + places.shift] ?? ""));
  const { number, level, names } = namesAt(trimmed, places);
  const unitCell = places.unit < 0 ? "" : (trimmed[places.unit] ?? "");
  const named = unitCell === "" ? unitInNames(names) : { unit: unitCell, names };
  const { at, growth } = targetColumn(columns, cellAt);
  const target = columns.choice.open.length > 0 ? "" : cellAt(at);
  const owner = cellAt(columns.owner);
  const targetAt = at + places.shift;
  // A name alone is a row only where a child's stands, below a unit and a target that it shares.
  const inChildColumn = number === null && places.names[0] === columns.name + 1;
  const total = number === null && /^(?:合计|总计|小计)$/.test(named.names.join("").replace(/\s/g, ""));
  const heading = named.names.join("") === columns.headings[columns.name];
  if (
    total ||
    heading ||
    formula.test(named.names[0] ?? "") ||
    !named.names.some((name) => /\p{L}/u.test(leafName(name))) ||
    (number === null && named.unit === "" && target === "" && !inChildColumn)
  )
    return null;
  return {
    row,
    cells,
    category: places.category.map((category) => trimmed[category]).join(""),
    number,
    inName: places.number < 0 && number !== null,
    names: named.names,
    unit: at === columns.target ? named.unit : growthUnit(columns.headings[at]!, named.unit),
    target: target === "" ? "" : cells[targetAt]!,
    column: columns.headings[at]!,
    growth: columns.choice.open.length > 0 ? "" : growth,
    owner: dash.test(owner) ? "" : owner,
    child:
      inChildColumn ||
      (number === null &&
        (level === "child" || marked.test(cells[places.names[0]!]!) || growthAlone.test(named.names.join("")))),
    top: level === "top",
    beyond: trimmed.filter(
      (cell, i) =>
        cell !== "" &&
        i > columns.target + places.shift &&
        (columns.headings[i - Math.max(0, places.shift)] ?? "") === "",
    ),
  };
}

/** A row's names with the number that stands before them or in a column of its own. */
function namesAt(cells: readonly string[], { number: at, names }: Places) {
  const own = at < 0 ? null : numbering(cells[at]!);
  const printed = names.map((name) => cells[name]!);
  const lead = numbering(printed[0] ?? "");
  const bare = lead.rest === "";
  return {
    number: own?.number ?? (bare ? null : lead.number),
    level: own?.level ?? lead.level,
    names: bare ? printed : [lead.rest, ...printed.slice(1)],
  };
}

/** Where a row's target stands: a level left out has its growth or the yearly average instead. */
function targetColumn(
  { target, choice }: Columns,
  cellAt: (column: number) => string,
): { readonly at: number; readonly growth: string } {
  const has = (column: number) => column >= 0 && !dash.test(cellAt(column));
  if (!dash.test(cellAt(target))) return { at: target, growth: has(choice.growth) ? cellAt(choice.growth) : "" };
  const instead = [choice.growth, choice.average].find(has);
  return { at: instead ?? target, growth: "" };
}

/** The unit of a growth or an average that stands in the place of a level. */
function growthUnit(heading: string, unit: string): string {
  return unitIn(heading) || (/增|±|同比/.test(heading) ? "%" : unit);
}

/** Where a row's unit and target stand; a unit of −1 where it has none. */
function locate(cells: readonly string[], columns: Columns): { unitAt: number; targetAt: number } {
  const width = columns.target - columns.unit;
  const filled = (at: number) => (cells[at] ?? "") !== "";
  if (columns.unit >= 0) {
    const known = [0, 1, -1, 2, -2, -3]
      .map((shift) => columns.unit + shift)
      // A dash off the unit's column is a unit only before a target: it may as well be a target left out.
      .find(
        (at) => isUnit(cells[at] ?? "") && (at === columns.unit || filled(at + width) || !/^[—–/-]$/.test(cells[at]!)),
      );
    if (known !== undefined) return { unitAt: known, targetAt: known + width };
  }
  // Without a known unit the number shows how early the row begins, and a cell after the target that a name is split.
  const numberAt = findNumber(cells, columns, cells.length);
  const shift = numberAt < 0 ? 0 : numberAt - columns.number;
  const last = columns.headings.slice(columns.target + 1).every((heading) => heading === "");
  const targetAt = columns.target + shift + (last && filled(columns.target + shift + 1) ? 1 : 0);
  return { unitAt: columns.unit >= 0 && filled(targetAt) ? targetAt - width : -1, targetAt };
}

/** Where the row's number stands, at most one cell late and before a name; −1 where it has none. */
function findNumber(cells: readonly string[], columns: Columns, end: number): number {
  if (columns.number < 0) return -1;
  const at = cells.findIndex((cell) => printedNumber.test(cell.normalize("NFKC")));
  return at >= 0 && at <= columns.number + 1 && cells.slice(at + 1, end).some((cell) => cell !== "") ? at : -1;
}

/** The unit in brackets at the end of a name, in rows without a cell for it: GDP增长（%）. */
function unitInNames(names: readonly string[]): { unit: string; names: readonly string[] } {
  const [, name = "", unit = ""] = /^(.+)[(（]([^()（）]{1,20})[)）]$/.exec(names.at(-1) ?? "") ?? [];
  return unit.split(/[,，、]/).every(isUnit) ? { unit, names: [...names.slice(0, -1), name] } : { unit: "", names };
}
