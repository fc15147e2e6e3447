import { cutCells, type Delimiter, type Line } from "./lines";

const mostHeadings = 12;
const mostCells = 200;
const longestLine = 20_000;
const nameHeading = /^(?:主要|考核|经济)?(?:指标|项目)(?:名称)?$/;
const targetHeading = /目标|计划|预期|20\d\d年/;
const plain = (cell: string) => cell.normalize("NFKC").replace(/[\s"]/g, "");

/**
 * A table whose indicators stand side by side, its headings in the first column, turned so that each has a line of its own;
 * null where the text has none. Lines before and after stay as they are.
 */
export function turned(lines: readonly Line[]): Line[] | null {
  for (const [at, line] of lines.entries())
    for (const delimiter of ["tab", "comma", "spaces"] as const) {
      const found = blockAt(lines, at, delimiter);
      if (found === null) continue;
      const { block, end } = found;
      const width = Math.max(...block.map((cells) => cells.length));
      const rows = Array.from({ length: width }, (_, column) => block.map((cells) => cells[column]?.trim() ?? ""));
      const table = rows
        .filter((cells) => cells.some((cell) => cell !== ""))
        .map((cells): Line => ({ row: line.row, text: cells.join("\t"), placed: true }));
      return [...lines.slice(0, at), ...table, ...lines.slice(end)];
    }
  return null;
}

/** The lines of a table that begins here with its names, each with a heading before its cells; null where none does. */
function blockAt(
  lines: readonly Line[],
  start: number,
  delimiter: Delimiter,
): { readonly block: readonly string[][]; readonly end: number } | null {
  const cellsAt = (at: number) => {
    const text = lines[at]?.text ?? "";
    const cells = text.length > longestLine ? [] : cutCells(text.trim(), delimiter);
    return cells.length > mostCells ? [] : cells;
  };
  const names = cellsAt(start);
  if (names.length < 3 || !nameHeading.test(plain(names[0]!)) || names.slice(1).some((name) => /\d{4}年/.test(name)))
    return null;
  const block = [names];
  let end = start + 1;
  for (; block.length < mostHeadings && end < lines.length; end++) {
    const cells = cellsAt(end);
    // Where the ruler of a table in markdown stood, the line is blank.
    if (lines[end]!.text.trim() === "") continue;
    if (cells.length < 2 || cells.length > names.length || plain(cells[0]!) === "") break;
    block.push(cells);
  }
  return block.slice(1).some(([heading = ""]) => targetHeading.test(plain(heading))) ? { block, end } : null;
}
