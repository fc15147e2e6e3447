import { strFromU8 } from "fflate";
import type { HiddenText } from "../../documents";
import { enteredText } from "../../observations";
import { Runs, unescaped, walk, type Handlers, type Shared } from "./parts";
import { shownRows, type UnseenLines } from "./shown";

/** What a cell holds, as a person sees it, and the formula that it comes from; empty for what was typed. */
export interface FileCell {
  readonly text: string;
  readonly formula: string;
}

/** How much of a sheet is read, and whether only what is shown: no hidden rows and columns, no digits that a format rounds off. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
  readonly shown: boolean;
}

/** The cells of a sheet from its corner on, and how many rows it has, which may be more. */
export interface SheetCells {
  readonly rows: readonly (readonly FileCell[])[];
  readonly rowCount: number;
  /** What is left out of the rows, where only what is shown is read. */
  readonly hidden: readonly HiddenText[];
}

const empty: FileCell = { text: "", formula: "" };
/** A merged cell over more rows than this is a slip; what it spans is not filled. */
const mostSpanned = 200;
const noLines: UnseenLines = { rows: new Set(), columns: new Set() };
const days1904 = 1462;
const nearEnd = 1 << 16;

/** A cell while its element is open. */
interface Open {
  readonly column: number;
  readonly type: string;
  readonly format: string;
  value: string;
  readonly inline: Runs;
  formula: string;
}

/**
 * Reads the cells of a sheet's part. A merged cell says its text in each row that it spans, as where Word's tables and pages
 * are read, and once in a row.
 */
export function sheetCells(part: Uint8Array, { formats, texts, from1904 }: Shared, extent: Extent): SheetCells {
  const rows: FileCell[][] = [];
  const merged: string[] = [];
  const [hiddenRows, hiddenColumns] = [new Set<number>(), new Set<number>()];
  const formulas = new Map<string, string>();
  let [row, column, rowCount] = [-1, -1, 0];
  let [cell, shared] = [null as Open | null, undefined as string | undefined];

  const end = ({ column, value, inline, formula, ...of }: Open): void => {
    const text = (of.type === "inlineStr" ? unescaped(inline.text) : textOf(value, of)).trim();
    if (text === "" && formula === "") return;
    rowCount = Math.max(rowCount, row + 1);
    if (row < extent.rows && column < extent.columns) (rows[row] ??= [])[column] = { text, formula };
  };
  const textOf = (value: string, { type, format }: Pick<Open, "type" | "format">): string => {
    if (value === "" || type === "e") return value;
    if (type === "s") return texts[Number(value)] ?? "";
    if (type === "str") return unescaped(value);
    if (type === "b") return String(value === "1");
    if (type === "d") return value.slice(0, 10);
    return numberText(Number(value), format, { shown: extent.shown, from1904 });
  };

  const handlers: Handlers = {
    open: (name, attributes) => {
      const { r: at, t: type = "n", s: style, ref, si } = attributes;
      if (name === "row") {
        [row, column] = [at === undefined ? row + 1 : Number(at) - 1, -1];
        if (isHidden(attributes)) hiddenRows.add(row);
      } else if (name === "col" && isHidden(attributes)) {
        const last = Math.min(Number(attributes.max), extent.columns);
        for (let each = Number(attributes.min); each <= last; each++) hiddenColumns.add(each - 1);
      } else if (name === "c") {
        column = at === undefined ? column + 1 : columnOf(at);
        const format = formats[Number(style ?? 0)] ?? "General";
        cell = { column, type, format, value: "", inline: new Runs(), formula: "" };
      } else if (name === "f") shared = si;
      else if (name === "mergeCell" && ref !== undefined) merged.push(ref);
      else cell?.inline.open(name, attributes);
    },
    close: (name, text) => {
      if (cell === null) return;
      if (name === "v") cell.value = text;
      else if (name === "f") {
        if (shared !== undefined && text !== "") formulas.set(shared, text);
        cell.formula = text || (formulas.get(shared ?? "") ?? "");
      } else if (name === "c") {
        end(cell);
        cell = null;
      } else cell.inline.close(name, text);
    },
  };
  walk(part, handlers, () => rowCount > extent.rows);
  if (rowCount > extent.rows) rowCount = Math.max(rowCount, lastRow(part));
  for (const ref of merged) fill(rows, ref, extent.shown ? hiddenColumns : null);
  const lines = extent.shown ? { rows: hiddenRows, columns: hiddenColumns } : noLines;
  return { rowCount, ...shownRows(rows, lines, empty, ({ text }) => text) };
}

/** What is folded away in groups is there to be unfolded. */
const isHidden = ({ hidden, outlineLevel = "0" }: Readonly<Record<string, string>>) =>
  (hidden === "1" || hidden === "true") && outlineLevel === "0";

/** The number of a part's last row, as far as it stands near its end. */
const lastRow = (part: Uint8Array): number =>
  Number(/^.*<(?:\w+:)?row [^>]*?\br="(\d+)"/s.exec(strFromU8(part.subarray(-nearEnd)))?.[1] ?? 0);

/** The text of a merged cell stands in each of its rows, where its first column is hidden in the first that is not. */
function fill(rows: FileCell[][], ref: string, hidden: ReadonlySet<number> | null): void {
  const [, from, first, to, last] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref) ?? [];
  if (from === undefined || Number(last) - Number(first) >= mostSpanned) return;
  const cell = rows[Number(first) - 1]?.[columnOf(from)];
  if (cell === undefined) return;
  let column = columnOf(from);
  while (hidden?.has(column) && column < columnOf(to!)) column++;
  for (let row = Number(first) - 1; row < Math.min(Number(last), rows.length); row++) (rows[row] ??= [])[column] = cell;
}

/** The zero-based column of an address or of letters. @example columnOf("AB12") // 27 */
function columnOf(address: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(address)?.[0] ?? "A") column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function numberText(
  value: number,
  format: string,
  { shown, from1904 }: { readonly shown: boolean; readonly from1904: boolean },
): string {
  if (!Number.isFinite(value)) return "";
  const number = shown ? shownNumber(value, format) : null;
  if (number !== null) return number;
  const held = shown ? Number(value.toPrecision(12)) : value;
  const text = enteredText(held, format);
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  const day = from1904 ? enteredText(held + days1904, format) : text;
  const [year, month] = day.split("-");
  // 2024年9月 is kept as its first day.
  return shown && !/d/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, "")) ? `${year}年${Number(month)}月` : day;
}

const percent = (value: number) => Number((value * 100).toPrecision(15));
/** A format without decimals is that of a button or of nobody's choice: what it rounds off, two digits of it, is read. */
const leastKept = 2;

/**
 * A number in the digits and on the scale that its format prints; null where it prints as many digits as there are.
 *
 * Worked: 0.078 under `0.0%` → 7.8%, 0.078 under `0%` → 7.8%, 87412 under `0!.0,` → 8.7
 */
export function shownNumber(value: number, format: string): string | null {
  const [positive] = format.split(";");
  // A dot in quotes is no decimal point: 87412 under `0!.0,` is 87 (thousands) with a dot before its last digit.
  const codes = positive!.replace(/!\.|\\\.|"\."/g, "·").replace(/"[^"]*"|[\\!_*].|\[[^\]]*\]/g, "");
  const [, digits, scale] = /^[^0#?]*([0#?.,·]*[0#?])(,*)[^0#?]*$/.exec(codes) ?? [];
  if (digits === undefined || /[万亿千]/.test(positive!)) return null;
  const scaled = value / 1000 ** scale!.length;
  const [, literal] = digits.split("·");
  if (literal !== undefined) return (Math.round(scaled) / 10 ** literal.length).toFixed(literal.length);
  const [whole, decimals = ""] = digits.split(".");
  if (decimals.includes("#") || (decimals === "" && !whole!.endsWith("0"))) return null;
  const [number, sign] = codes.includes("%") ? [percent(scaled), "%"] : [scaled, ""];
  return (decimals === "" ? String(Number(number.toFixed(leastKept))) : number.toFixed(decimals.length)) + sign;
}
