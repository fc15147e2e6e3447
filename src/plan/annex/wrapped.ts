import { parseTarget } from "../language";
import type { Line } from "./lines";
import { headingsBelow, isPartOfHeading } from "./merged";
import { isNumbering } from "./numbering";

/** A line of a printed page has at most so many characters. */
export const longestLine = 1000;

/** A row of the page: the line that holds its figures, or a part of its wrapped cells. */
interface Piece {
  readonly line: Line;
  readonly cells: readonly string[];
  readonly whole: boolean;
}

/**
 * Joins wrapped cells with the line that holds their row's figures.
 *
 * @param rows the cells of each line by column, the headings' first; null for what does not stand in columns
 */
export function joinWrapped(lines: readonly Line[], rows: readonly (readonly string[] | null)[]): Line[] {
  const header = rows[0] ?? [];
  const parts = header.map((heading) => heading.replace(/\s/g, ""));
  const nameAt = parts.findIndex((heading) => /指标|项目/.test(heading));
  const categoryAt = parts.findIndex((heading, at) => at < nameAt && /类|领域|分组/.test(heading));
  const placed = categoriesOnTop(rows, categoryAt);
  const out: Line[] = [];
  let pieces: Piece[] = [];
  const flush = () => {
    out.push(...settled(pieces, nameAt));
    pieces = [];
  };
  rows.forEach((printed, i) => {
    const line = lines[i]!;
    const cells = i > 0 && printed && !placed ? printed.map((cell, at) => (at === categoryAt ? "" : cell)) : printed;
    if (cells === null || i === 0 || isApart(line.text)) {
      flush();
      out.push(i === 0 ? asLine(line, header) : line);
    } else if (i === 1 && goesOnHeading(header, cells)) out.push(asLine(line, cells));
    else if (cells.some((cell) => cell !== ""))
      pieces.push({ line, cells, whole: isWhole(cells, nameAt) && !goesOn(cells, parts, nameAt) });
    else out.push({ ...line, placed: true });
  });
  flush();
  return out;
}

const goesOnHeading = (header: readonly string[], cells: readonly string[]) =>
  cells.every((cell) => cell === "" || isPartOfHeading(cell)) && headingsBelow(header, cells) !== null;

/** Page numbers, notes and sentences are no part of a cell. */
const apart = /^\s*[—–-]?\s*\d{1,3}\s*[—–-]?\s*$|^\s*第\s*\d+\s*页|^\s*(?:注|备注|说明)\s*[:：]|。\s*$/;

// Runs of spaces are looked at once.
const isApart = (text: string) => text.length <= longestLine && apart.test(text.trim());

/** Whether categories stand on the first of their rows; one in the middle of its rows does not say where they begin. */
function categoriesOnTop(rows: readonly (readonly string[] | null)[], at: number): boolean {
  if (at < 0) return true;
  const body = rows.slice(1).flatMap((cells) => (cells?.some((cell) => cell !== "") ? [cells] : []));
  const alone = body.some((cells) => cells[at] !== "" && cells.every((cell, i) => i === at || cell === ""));
  return !alone && (body[0]?.[at] ?? "") !== "";
}

const asLine = (line: Line, cells: readonly string[], joined = 1): Line => ({
  row: line.row,
  text: cells.join("\t"),
  placed: true,
  ...(joined > 1 ? { joined } : {}),
});

/** Whether a line holds a row's figures: something on the right of its name, and a number or a name. */
function isWhole(cells: readonly string[], nameAt: number): boolean {
  const right = cells.slice(nameAt + 1).filter((cell) => cell !== "").length;
  const left = cells.slice(0, nameAt).some((cell) => isNumbering(cell));
  return right >= 2 || (right === 1 && (left || cells[nameAt] !== "" || cells.length === nameAt + 2));
}

/**
 * Whether a line goes on with several cells of the row above: it has neither the unit nor the number that its table has, and
 * nothing on the right that is a target. Without a column of numbers a row may lack its unit: then it has no target at all.
 */
function goesOn(cells: readonly string[], headings: readonly string[], nameAt: number): boolean {
  const unitAt = headings.findIndex((heading) => /单位$/.test(heading) && !/责任|牵头|配合|主管/.test(heading));
  if (unitAt < nameAt || cells[unitAt] !== "" || cells.slice(0, nameAt).some((cell) => cell !== "")) return false;
  if (/^(?:其中|[#＃])/.test(cells[nameAt]!)) return false;
  const numbered = headings.slice(0, nameAt).some((heading) => /^(?:序号?|编号)$/.test(heading));
  const isPromise = (cell: string) => /\d/.test(cell) || parseTarget(cell, "").kind !== "unparsed";
  return !cells.some(
    (cell, at) => at > unitAt && cell !== "" && (numbered ? isPromise(cell) : ofFigures.test(headings[at]!)),
  );
}

const ofFigures = /目标|计划|预期|任务|完成|实绩|实际|\d/;

/**
 * Parts above and below the line with the figures: where one of these has no name of its own, or a part stands above the
 * first, cells are centred, and a row has as many parts below as above; else parts go on with the row above. What this does
 * not settle stays a line of its own.
 */
function settled(pieces: readonly Piece[], nameAt: number): Line[] {
  const wholes = pieces.filter(({ whole }) => whole);
  const alone = pieces.map(({ line, cells }) => asLine(line, cells));
  if (wholes.length === 0 || wholes.length === pieces.length) return alone;
  const centred = !pieces[0]!.whole || wholes.some(({ cells }) => cells[nameAt] === "");
  const groups = centred ? centredGroups(pieces) : groupsBelow(pieces, nameAt);
  if (groups === null) return alone;
  return groups.map((group) => {
    const whole = group.find((piece) => piece.whole)!;
    const width = whole.cells.length;
    const cells = Array.from({ length: width }, (_, at) => group.map((piece) => piece.cells[at]!).join(""));
    return asLine(group.length > 1 ? group[0]!.line : whole.line, cells, group.length);
  });
}

/** Each row with the parts below it; one that has a number of its own begins the row that comes. Null where none comes. */
function groupsBelow(pieces: readonly Piece[], nameAt: number): Piece[][] | null {
  const groups: Piece[][] = [];
  const isNumbered = ({ cells }: Piece) => cells.slice(0, nameAt).some((cell) => isNumbering(cell));
  for (const piece of pieces) {
    const last = groups.at(-1);
    const waits = last !== undefined && !last.some(({ whole }) => whole);
    if (waits ? isNumbered(piece) : piece.whole || isNumbered(piece)) groups.push([piece]);
    else last!.push(piece);
  }
  return groups.every((group) => group.some(({ whole }) => whole)) ? groups : null;
}

/** Each row with as many parts above as below; null where the parts do not come out even. */
function centredGroups(pieces: readonly Piece[]): Piece[][] | null {
  const groups: Piece[][] = [];
  let above: Piece[] = [];
  let due = 0;
  for (const piece of pieces) {
    if (piece.whole) {
      if (due > 0) return null;
      groups.push([...above, piece]);
      due = above.length;
      above = [];
    } else if (due > 0) {
      groups.at(-1)!.push(piece);
      due--;
    } else above.push(piece);
  }
  return due > 0 || above.length > 0 ? null : groups;
}
