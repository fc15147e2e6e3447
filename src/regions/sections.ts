import { tidy } from "./fields";
import { readLabel } from "./heading";
import type { RegionTable } from "./grid";
import type { FindPlace } from "./region";

const filled = (row: readonly string[]) => row.filter((cell) => tidy(cell) !== "");
const places = /^(?:地区|区域|区县|各地|县市区|市县|县\(?市[、,]?区?\)?区?)(?:名称)?$/;

/** What goes on with the next page: 续表. */
const continued = /^\(?续(?:上?表|前)?\d*\)?$/;

/** More tables than this in one sheet are read as one, as they stand. */
const mostSections = 30;

/** Whether a row heads a column of places: 地区, 县（市、区）. */
function headsPlaces(row: readonly string[], find: FindPlace): boolean {
  if (!row.some((cell) => places.test(tidy(cell)))) return false;
  const cells = filled(row);
  return cells.length > 1 && cells.every((cell) => find(cell) === null);
}

/**
 * Tables one below the other in one sheet, each headed by its own line and the titles above it, with those of the sheet; rows
 * keep their numbers. A sheet with one line of headings is one table.
 */
export function sectionsOf(table: RegionTable, find: FindPlace): readonly RegionTable[] {
  const { name, rows } = table;
  // A heading over two lines says 地区 in both where it is merged.
  const heads = rows
    .flatMap((row, i) => (headsPlaces(row, find) ? [i] : []))
    .filter((row, i, all) => all[i - 1] !== row - 1);
  if (heads.length < 2 || heads.length > mostSections) return [table];
  const begins = heads.map((head, i) => {
    let from = head;
    while (i > 0 && from > heads[i - 1]! + 1 && filled(rows[from - 1]!).length < 2) from--;
    return i === 0 ? 0 : from;
  });
  return heads.map((head, i) => {
    const [from, to] = [begins[i]!, begins[i + 1] ?? rows.length];
    const own = rows.slice(from, head).filter((row) => filled(row).some((cell) => !continued.test(tidy(cell)))).length;
    // The titles right above the first table are its own, as those of the others are theirs.
    const shared = rows.slice(0, heads[0]).flatMap((row, at) => (filled(row).length > 0 ? [at] : []));
    const above = i === 0 || own >= shared.length ? [] : shared.slice(0, shared.length - own);
    // A month of its own is not that of the sheet.
    const isDated = (row: number) => filled(rows[row]!).some((cell) => readLabel(cell).period !== null);
    const dated = Array.from({ length: head - from }, (_, at) => from + at).some(isDated);
    const kept = new Set(dated ? above.filter((row) => !isDated(row)) : above);
    return { name, rows: rows.map((row, at) => ((at >= from && at < to) || kept.has(at) ? row : [])) };
  });
}
