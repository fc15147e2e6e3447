import { withoutMarkup } from "../../plan";
import { decodeTable } from "../table";
import { checkChanges } from "./change";
import { settleCandidates } from "./settle";
import { readLongForm } from "./longForm";
import { readReleaseTable } from "./table";
import {
  namedContext,
  readReleaseText,
  type NamedContext,
  type PlacedCandidate,
  type ReleaseContext,
  type ReleaseReading,
} from "./text";
import { holdsFigure, type GridRow } from "./pastedTable";

/** A line above a table is a title where it is no sentence. */
const longestTitle = 60;
/** Headings and names in a row are no longer. */
const longestCell = 30;

/**
 * The figures of a release: running text, a table set apart by tabs, markdown or HTML, or text with tables in it.
 *
 * A candidate never counts by itself; one with a doubt is to be looked at first. What is no figure of the plan (a single
 * month, another place, a target, last year's) is listed with its reason.
 *
 * Worked: 1—9月，规上工业增加值同比增长7.8%，高于全省2.3个百分点。 → 7.8 as actual of September, 5.5 as derived benchmark
 */
export function readRelease(source: string, context: ReleaseContext): ReleaseReading {
  const rows = commaRows(source);
  if (rows) return readReleaseRows(rows, context);
  const named = namedContext(context, source);
  const parts = partsOf(columnsApart(withoutMarkup(source)).split(/\r\n|\r|\n/));
  const [only] = parts;
  const long =
    parts.length === 1 && only?.kind === "table"
      ? readLongForm(
          only.rows.map(({ cells }) => cells),
          context,
        )
      : null;
  if (long) return long;
  const readings = parts.map((part) =>
    part.kind === "table" ? tableRead(part.rows, named) : readReleaseText(part.lines.join("\n"), part.line, named),
  );
  return together(readings, !parts.some(({ kind }) => kind === "table"), context);
}

/** A release has no more characters: a yearbook's chapter has a fifth of it. */
export const longestRelease = 200_000;

/** The figures of a table whose cells are known: a CSV file, a sheet of a workbook. */
export function readReleaseRows(rows: readonly (readonly string[])[], context: ReleaseContext): ReleaseReading {
  const long = readLongForm(rows, context);
  if (long) return long;
  return together(
    [
      tableRead(
        rows.map((cells, i) => ({ cells, line: i + 1 })),
        namedContext(context, rows.map((cells) => cells.join(" ")).join("\n")),
      ),
    ],
    false,
    context,
  );
}

/** A table's figures; one that is of last year alone, which is this year's base, needs no doubt at each of them. */
function tableRead(rows: readonly GridRow[], context: NamedContext): ReleaseReading {
  const { candidates, ignored } = readReleaseTable(rows, context);
  const ofLastYear = candidates.length > 1 && candidates.every(({ year }) => year === context.year - 1);
  const doubtsOf = ({ doubts }: PlacedCandidate) =>
    ofLastYear ? doubts.filter(({ code }) => code !== "otherYear") : doubts;
  return { candidates: candidates.map((each) => ({ ...each, doubts: doubtsOf(each) })), ignored };
}

/** The rows of a text set apart by commas, as spreadsheets save tables; null where it is no such table. */
function commaRows(source: string): readonly (readonly string[])[] | null {
  // A sentence goes on behind its first stop; a note below a table ends with it.
  if (/[\t<]|[。；](?=[^\s",])/.test(source) || !source.includes(",")) return null;
  const table = decodeTable(new TextEncoder().encode(source));
  if (!table.ok || table.value.delimiter !== ",") return null;
  const rows = table.value.rows.filter((cells) => cells.filter((cell) => cell.trim() !== "").length > 1);
  // 社零 2612.3亿,5.0% is a line of a message: a table's first cell names what the others count.
  const isMessage = ([first]: readonly string[]) => /\d[%％亿万元]/.test(first!.replace(/\s/g, ""));
  const isRow = (cells: readonly string[]) =>
    cells
      .slice(1)
      .every((cell) => cell.trim().length <= longestCell && (holdsFigure(cell) || !/\d[%％亿万元]/.test(cell)));
  return rows.length < 2 || rows.some(isMessage) || !rows.every(isRow) ? null : table.value.rows;
}

function together(
  readings: readonly ReleaseReading[],
  running: boolean,
  { observations }: ReleaseContext,
): ReleaseReading {
  const found = readings.flatMap((reading) => reading.candidates);
  const candidates = checkChanges(settleCandidates(found, running), found, observations);
  return { candidates, ignored: readings.flatMap((reading) => reading.ignored) };
}

type Part =
  | { readonly kind: "text"; readonly line: number; readonly lines: string[] }
  | { readonly kind: "table"; readonly rows: GridRow[] };

/** Paragraphs and tables in turn; short lines before a table are its titles. */
function partsOf(lines: readonly string[]): Part[] {
  const parts: Part[] = [];
  const isRow = (line: string | undefined) => line !== undefined && line.includes("\t");
  lines.forEach((line, i) => {
    const last = parts.at(-1);
    const near = lines.slice(i + 1, i + 5);
    const title = line.trim() !== "" && line.trim().length <= longestTitle && !/[。；]/.test(line);
    const next = near.findIndex(isRow);
    const leads =
      title &&
      next >= 0 &&
      near.slice(0, next).every((each) => each.trim().length <= longestTitle && !/[。；]/.test(each));
    if (isRow(line) || leads || (last?.kind === "table" && line.trim() === "")) {
      const row = { cells: line.split("\t"), line: i + 1 };
      if (last?.kind === "table") last.rows.push(row);
      else parts.push({ kind: "table", rows: [row] });
    } else if (last?.kind === "text") last.lines.push(line);
    else parts.push({ kind: "text", line: i + 1, lines: [line] });
  });
  return parts.filter((part) => part.kind === "table" || part.lines.some((line) => line.trim() !== ""));
}

/** Columns that are set apart by runs of spaces, as pages are copied, by tabs. */
function columnsApart(text: string): string {
  if (text.includes("\t")) return text;
  const lines = text.split("\n");
  const columns = lines.map((line) => line.trim().split(/[ \u3000]{2,}/));
  const rows = columns.filter((cells) => cells.length >= 3 && cells.slice(1).some(holdsFigure));
  if (rows.length < 3) return text;
  return lines
    .map((line, i) => (columns[i]!.length >= 3 ? (/^[ \u3000]/.test(line) ? " " : "") + columns[i]!.join("\t") : line))
    .join("\n");
}
