import { isUnit } from "../unit";
import type { Columns } from "./columns";
import type { Line } from "./lines";
import { isNumbering } from "./numbering";

/** Where the headings of a line with single spaces stand. */
type Spaced = Pick<Columns, "name" | "target" | "unit" | "number" | "category" | "headings">;

const longestLine = 300;
const fewestRows = 2;
const mostRows = 3000;

/**
 * Tables whose cells are set apart by single spaces, as the text of a PDF often has them, as lines of cells set apart by tabs.
 * The unit shows where a row's name ends; a row counts only where its cells come out as many as the headings. Others stay as
 * they are, and are reported.
 *
 * @param read the columns of headings, none where they are no header
 */
export function placeSpaced(lines: readonly Line[], read: (cells: readonly string[]) => readonly Spaced[]): Line[] {
  const out: Line[] = [];
  for (let at = 0; at < lines.length;) {
    const columns = headerOf(lines[at]!, read);
    const end = columns ? endOf(lines, at + 1, read) : at;
    const rows = columns ? lines.slice(at + 1, end).map((line) => ({ line, cells: rowOf(line.text, columns) })) : [];
    if (columns === null || rows.filter(({ cells }) => cells !== null).length < fewestRows) {
      out.push(lines[at++]!);
      continue;
    }
    out.push({ row: lines[at]!.row, text: columns.headings.join("\t"), placed: true });
    for (const { line, cells } of rows)
      out.push(cells === null ? line : { row: line.row, text: cells.join("\t"), placed: true });
    at = end;
  }
  return out;
}

/** Words of a line, those put together that only typesetting sets apart: 2024 年, 6.5 左右, 3 %. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const word of text.trim().split(/[ \u00a0]+/)) {
    const last = words.at(-1);
    const joined =
      last !== undefined &&
      ((/^20\d\d$/.test(last) && /^年/.test(word)) ||
        (/20\d\d年$/.test(last) && /^(?:实际|完成|计划|目标|预[计期]|建议|初步|实绩|增长)/.test(word)) ||
        (/\d[%％]?$/.test(last) && /^(?:左右|以[上下内]|及以上)$/.test(word)) ||
        (words.length > 2 && /^\d[\d.,]*$/.test(last) && /^[%％]$/.test(word)));
    if (joined) words[words.length - 1] = last + word;
    else words.push(word);
  }
  return words;
}

const isSpaced = ({ text, placed }: Line) =>
  !placed && text.length <= longestLine && !/\t|\S[ \u00a0\u3000]{2,}\S/.test(text);

function headerOf(line: Line, read: (cells: readonly string[]) => readonly Spaced[]): Spaced | null {
  if (!isSpaced(line) || !/指|项|名/.test(line.text)) return null;
  const words = wordsOf(line.text);
  const found = words.length > 2 ? read(words) : [];
  const [columns] = found;
  if (!columns || found.length > 1) return null;
  const { name, unit, number, category, target } = columns;
  const inOrder = [category, number, name, unit].filter((at) => at >= 0).every((at, i) => at === i) && target > name;
  return inOrder ? columns : null;
}

function endOf(lines: readonly Line[], start: number, read: (cells: readonly string[]) => readonly Spaced[]): number {
  let end = start;
  while (end < lines.length && end - start < mostRows && isSpaced(lines[end]!) && headerOf(lines[end]!, read) === null)
    end++;
  return end;
}

/** The cells of a row; null where they do not come out as many as the headings. */
function rowOf(text: string, { headings, name, unit, number, category }: Spaced): string[] | null {
  const words = wordsOf(text);
  const values = headings.length - (unit >= 0 ? unit : name) - 1;
  const unitAt = unit >= 0 ? words.length - values - 1 : -1;
  const nameEnd = unit >= 0 ? unitAt : words.length - values;
  if (unit >= 0 && !isUnit(words[unitAt] ?? "")) return null;
  let left = words.slice(0, Math.max(0, nameEnd));
  const cells = headings.map(() => "");
  if (category >= 0 && number >= 0 && left.length > 2 && isNumbering(left[1]!)) cells[category] = left.shift()!;
  if (number >= 0 && isNumbering(left[0] ?? "")) [cells[number], left] = [left[0]!, left.slice(1)];
  // Without a unit nothing shows where a name of several words ends; with categories the first may be one of these.
  if (left.length === 0 || (left.length > 1 && (unit < 0 || (category >= 0 && number < 0)))) return null;
  cells[name] = left.join("");
  if (unit >= 0) cells[unit] = words[unitAt]!;
  words.slice(words.length - values).forEach((word, i) => (cells[headings.length - values + i] = word));
  return cells;
}
