import { columnName, type HiddenText } from "../../documents";

/** The zero-based numbers of the rows and columns of a sheet that are hidden. */
export interface UnseenLines {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** So many cells of a hidden column tell which it is. */
const mostHeaded = 3;

/**
 * Rows without the cells of hidden columns, a hidden row as an empty one, so that the others keep their numbers; and what is
 * left out so.
 *
 * Worked: A1:B2 of 甲 1, 乙 2 with row 1 and column B hidden → rows [""], ["乙"] and the texts 甲 1 of row 1, 2 of column B
 *
 * @param rows from the sheet's corner on; rows and cells without content may be missing
 */
export function shownRows<Cell>(
  rows: readonly (readonly (Cell | undefined)[] | undefined)[],
  lines: UnseenLines,
  blank: Cell,
  textOf: (cell: Cell) => string,
): { readonly rows: readonly (readonly Cell[])[]; readonly hidden: readonly HiddenText[] } {
  const width = rows.reduce((widest, cells) => Math.max(widest, cells?.length ?? 0), 0);
  const all = Array.from({ length: rows.length }, (_, row) =>
    Array.from({ length: width }, (_, column) => rows[row]?.[column] ?? blank),
  );
  const seen = all.map((cells, row) => (lines.rows.has(row) ? [] : cells));
  const ofRows = [...lines.rows].flatMap((row): HiddenText | [] => {
    const texts = (all[row] ?? []).map(textOf).filter((text) => text !== "");
    return texts.length === 0 ? [] : { line: row + 1, column: null, text: texts.join(" ") };
  });
  const ofColumns = [...lines.columns].flatMap((column): HiddenText | [] => {
    const filled = seen.flatMap((cells, row) => {
      const text = textOf(cells[column] ?? blank);
      return text === "" ? [] : { line: row + 1, text };
    });
    const [first] = filled;
    const head = filled.slice(0, mostHeaded).map(({ text }) => text);
    return first === undefined ? [] : { line: first.line, column: columnName(column), text: head.join(" ") };
  });
  const columns = [...Array(width).keys()].filter((column) => !lines.columns.has(column));
  return {
    rows: seen.map((cells) => columns.map((column) => cells[column] ?? blank)),
    hidden: [...ofRows, ...ofColumns],
  };
}
