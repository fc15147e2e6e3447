import { parseTarget } from "../language";
import { isUnit } from "../unit";
import { fixedHeading, type Columns } from "./columns";
import type { Line } from "./lines";
import { isNumbering } from "./numbering";

/** Headings of a table that stand one below the other. */
type Stack = Pick<Columns, "category" | "number" | "name" | "unit" | "target" | "headings">;

type ReadHeader = (cells: readonly string[]) => readonly Stack[];

const fewestRows = 2;
const mostHeadings = 10;
/** Headings beside those of what a row is. */
const heading =
  /^(?:性质|(?:指标)?属性|备注|责任单位|牵头单位|20\d\d年.{0,12}|.{0,10}(?:目标值?|计划数?|预期|完成|实绩|实际))$/;

/**
 * Tables of which each cell stands on a line of its own, as a copy from some viewers gives them, as lines of cells set apart
 * by tabs. The headings one below the other say how many cells a row has. Rows whose cells do not come out even stay as they
 * are, and are reported line by line.
 *
 * @param read the columns of headings, none where they are no header
 */
export function unstack(lines: readonly Line[], read: ReadHeader): Line[] {
  const out: Line[] = [];
  for (let at = 0; at < lines.length;) {
    const stack = stackAt(lines, at, read);
    const rows = stack && rowsBelow(lines, at + stack.headings.length, stack);
    if (!stack || !rows || rows.lines.length < fewestRows) {
      out.push(lines[at++]!);
      continue;
    }
    out.push({ row: lines[at]!.row, text: stack.headings.join("\t"), placed: true }, ...rows.lines);
    at = rows.end;
  }
  return out;
}

const plainHeading = (text: string) => text.normalize("NFKC").replace(/\s/g, "");

function stackAt(lines: readonly Line[], start: number, read: ReadHeader): Stack | null {
  const headings: string[] = [];
  for (let at = start; at < lines.length && headings.length < mostHeadings; at++) {
    const text = lines[at]!.text.trim();
    const plain = plainHeading(text);
    if (!fixedHeading.test(plain) && !heading.test(plain)) break;
    headings.push(text);
  }
  // A title (某市2024年目标) above them is none of the headings: these begin with what a row is.
  if (headings.length < 2 || !fixedHeading.test(plainHeading(headings[0]!))) return null;
  const [columns] = read(headings);
  return columns ? { ...columns, headings } : null;
}

/**
 * The rows below stacked headings. Blank lines are blank cells where the rows come out even with them, else nothing. A row
 * counts only where the next one fits too or the text ends: a cell left out would shift all that follow.
 */
function rowsBelow(lines: readonly Line[], start: number, stack: Stack): { lines: Line[]; end: number } {
  const [withBlanks, without] = [true, false].map((blanks) => rowsFrom(lines, start, stack, blanks));
  return withBlanks!.lines.length >= without!.lines.length ? withBlanks! : without!;
}

function rowsFrom(
  lines: readonly Line[],
  start: number,
  stack: Stack,
  blanks: boolean,
): { lines: Line[]; end: number } {
  const rows: (Line & { readonly from: number })[] = [];
  let [at, number, target] = [start, 0, ""];
  for (let next = rowAt(lines, at, stack, blanks); next !== null; next = rowAt(lines, at, stack, blanks)) {
    const printed = Math.floor(Number(stack.number < 0 ? 0 : next.cells[stack.number]));
    if (printed !== 0 && number !== 0 && printed !== number && printed !== number + 1) break;
    // The next row's number stands where a target was left out.
    if (printed === 0 && number !== 0 && target === String(number + 1)) break;
    number = printed || number;
    target = next.cells[stack.target]!;
    rows.push({ row: lines[next.first]!.row, text: next.cells.join("\t"), placed: true, from: next.first });
    at = next.end;
  }
  const rest = lines.slice(at, at + 2).find(({ text }) => text.trim() !== "");
  if (rest && !/^\s*(?:注|备注|说明|附件|抄送|此件|（此件)/.test(rest.text)) {
    const last = rows.pop();
    return { lines: rows, end: last?.from ?? start };
  }
  return { lines: rows, end: at };
}

interface StackedRow {
  readonly first: number;
  readonly cells: readonly string[];
  readonly end: number;
}

/** One row: as many lines as there are headings, each fitting its own. A category stands only before the first of its rows. */
function rowAt(lines: readonly Line[], start: number, stack: Stack, blanks: boolean): StackedRow | null {
  const { headings, category, number, unit } = stack;
  const skip = (from: number) => {
    let at = from;
    while (!blanks && at < lines.length && lines[at]!.text.trim() === "") at++;
    return at;
  };
  const first = skip(start);
  // A child has no number of its own; its unit shows that nothing else is left out.
  const left = [[], [category], ...(unit < 0 ? [] : [[number], [category, number]])];
  for (const out of left) {
    const cells: string[] = [];
    let at = first;
    for (let i = 0; i < headings.length; i++) {
      if (out.includes(i)) {
        cells.push("");
        continue;
      }
      at = skip(at);
      if (at >= lines.length) break;
      cells.push(lines[at++]!.text.trim());
    }
    if (cells.length === headings.length && fits(cells, stack)) return { first, cells, end: at };
  }
  return null;
}

/** Whether each cell is what its heading says: a name is no figure, a unit one that annexes use. */
function fits(cells: readonly string[], { number, unit, category, name, target }: Stack): boolean {
  return cells.every((cell, i) => {
    if (cell.includes("\t") || cell.length > 60) return false;
    if (i === number) return cell === "" || /^\d{1,3}(?:\.\d{1,2})?$/.test(cell);
    if (i === unit) return isUnit(cell);
    if (i === category) return !/\d/.test(cell) && !isUnit(cell);
    if (i === name) return cell !== "" && !isNumbering(cell) && !isUnit(cell) && !isTarget(cell);
    return i !== target || cell === "" || isTarget(cell) || unit >= 0;
  });
}

/** Whether a text says a target, which no name does. */
function isTarget(text: string): boolean {
  return parseTarget(text, "").kind !== "unparsed";
}
