import { strFromU8 } from "fflate";
import { enteredText } from "../../observations";
import { Runs, unescaped, walk, type Handlers, type Shared } from "./parts";

/** What a cell holds, as a person sees it, and the formula that it comes from; empty for what was typed. */
export interface FileCell {
  readonly text: string;
  readonly formula: string;
}

/** How much of a sheet is read, and whether a number has no more digits than its format shows. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
  readonly shown: boolean;
}

/** The cells of a sheet from its corner on, and how many rows it has, which may be more. */
export interface SheetCells {
  readonly rows: readonly (readonly FileCell[])[];
  readonly rowCount: number;
}

const empty: FileCell = { text: "", formula: "" };
/** A merged cell over more rows than this is a slip; what it spans is not filled. */
const mostSpanned = 200;
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
      if (name === "row") [row, column] = [at === undefined ? row + 1 : Number(at) - 1, -1];
      else if (name === "c") {
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
  for (const ref of merged) fillDown(rows, ref);
  const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  return {
    rowCount,
    rows: Array.from({ length: rows.length }, (_, i) =>
      Array.from({ length: width }, (_unused, j) => rows[i]?.[j] ?? empty),
    ),
  };
}

/** The number of a part's last row, as far as it stands near its end. */
const lastRow = (part: Uint8Array): number =>
  Number(/^.*<(?:\w+:)?row [^>]*?\br="(\d+)"/s.exec(strFromU8(part.subarray(-nearEnd)))?.[1] ?? 0);

/** The text of a merged cell stands in each of its rows. */
function fillDown(rows: FileCell[][], ref: string): void {
  const [, letters, first, , last] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref) ?? [];
  if (letters === undefined || Number(last) - Number(first) >= mostSpanned) return;
  const column = columnOf(letters);
  const cell = rows[Number(first) - 1]?.[column];
  if (cell === undefined) return;
  for (let row = Number(first); row < Math.min(Number(last), rows.length); row++) (rows[row] ??= [])[column] = cell;
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
  const decimals = shown ? decimalsShown(format) : null;
  if (decimals !== null) return isPercent(format) ? `${percent(value).toFixed(decimals)}%` : value.toFixed(decimals);
  const number = shown ? Number(value.toPrecision(12)) : value;
  const text = enteredText(number, format);
  const isDay = from1904 && /^\d{4}-\d\d-\d\d$/.test(text);
  return isDay ? enteredText(number + days1904, format) : text;
}

const isPercent = (format: string) => format.replace(/"[^"]*"|\\./g, "").includes("%");
const percent = (value: number) => Number((value * 100).toPrecision(15));

/** The decimals that a format prints of every number; null where it prints so many as there are. Worked: `0.0%` → 1 */
function decimalsShown(format: string): number | null {
  const [positive] = format.split(";");
  const decimals = /^[^0]*0+(?:\.(0+))?[^#]*$/.exec(positive!)?.[1]?.length;
  return decimals ?? (/^[#,]*0%?$/.test(positive!) ? 0 : null);
}
