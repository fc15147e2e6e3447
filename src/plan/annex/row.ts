import { isUnit } from "../unit";
import type { Columns } from "./columns";

/** One row of the table, its cells told apart. */
export interface AnnexRow {
  readonly row: number;
  /** As printed. */
  readonly cells: readonly string[];
  /** Empty where the row does not begin one. */
  readonly category: string;
  /** As printed: `9` or `9.1`; null where the row has none. */
  readonly number: string | null;
  /** The name, or a parent's and a child's. */
  readonly names: readonly string[];
  /** Empty where the row has none. */
  readonly unit: string;
  /** Empty where the cell is blank. */
  readonly target: string;
  /** Whether 其中, an indent or its column says that the name is a child of the number above. */
  readonly child: boolean;
  /** What stands right of all headings and of the target, where nothing is read. */
  readonly beyond: readonly string[];
}

const printedNumber = /^(\d{1,3}(?:\.\d{1,2})?)[.、]?$/;
const marked = /^(?:\u3000|\s{2,})|^\s*(?:其中|[#＃])/;
const longestCell = 200;
const mostCells = 100;

/**
 * A line of the table as a row, or null where it is none. Rows may begin cells early and have a cell more where a name is
 * split into parent and child: the unit is what shows how far they are off.
 *
 * Worked: 14, 网络零售额增长, %, 6 → number 14, unit %, target 6, wherever the row begins
 */
export function readRow(row: number, cells: readonly string[], columns: Columns): AnnexRow | null {
  if (cells.length > mostCells || cells.some((cell) => cell.length > longestCell)) return null;
  const trimmed = cells.map((cell) => cell.replace(/\p{Cf}/gu, "").trim());
  const { unitAt, targetAt } = locate(trimmed, columns);
  const named = columns.nameEnd + targetAt - columns.target;
  const end = unitAt < 0 ? named : Math.min(unitAt, named);
  const numberAt = findNumber(trimmed, columns, end);
  const filled = [...trimmed.keys()].filter((at) => at < end && trimmed[at] !== "" && at !== numberAt);

  const early = filled.filter((at) => at < numberAt);
  const categoryAt = numberAt >= 0 ? early : filled.length > 1 ? filled.filter((at) => at === columns.category) : [];
  const nameAt = filled.filter((at) => !categoryAt.includes(at));
  const printed = nameAt.map((at) => trimmed[at]!);
  const number = numberAt < 0 ? null : printedNumber.exec(trimmed[numberAt]!.normalize("NFKC"))![1]!;
  const { unit, names } = unitAt < 0 ? unitInNames(printed) : { unit: trimmed[unitAt]!, names: printed };
  const target = columns.choice.open ? "" : (trimmed[targetAt] ?? "");
  // A name alone is a row only where a child's stands, below a unit and a target that it shares.
  const inChildColumn = number === null && nameAt[0] === columns.name + 1;
  if (names.length === 0 || (number === null && unit === "" && target === "" && !inChildColumn)) return null;
  return {
    row,
    cells,
    category: categoryAt.map((at) => trimmed[at]).join(""),
    number,
    names,
    unit,
    target: target === "" ? "" : cells[targetAt]!,
    beyond: trimmed.slice(Math.max(targetAt + 1, columns.headings.length)).filter((cell) => cell !== ""),
    child: inChildColumn || (number === null && marked.test(cells[nameAt[0]!]!)),
  };
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

/** The unit in brackets at the end of a name, in tables without a column for it: GDP增长（%）. */
function unitInNames(names: readonly string[]): { unit: string; names: readonly string[] } {
  const [, name = "", unit = ""] = /^(.+)[(（]([^()（）]{1,20})[)）]$/.exec(names.at(-1) ?? "") ?? [];
  return isUnit(unit) ? { unit, names: [...names.slice(0, -1), name] } : { unit: "", names };
}
