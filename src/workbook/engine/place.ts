import { metaKeys, noteKey, type Column, type Content, type Row } from "./content";
import { cellAt, cellName, literal, type Grid, type Input } from "./grid";
import type { Located, LocatedRow } from "./locate";
import { withMetaRows } from "./repair";

/** Cells to write as one block; null leaves a cell as it is. */
export interface Block<T> {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly (T | null)[])[];
}

/** Where a managed sheet's content comes to stand and what has to be written for it. Places are zero-based on the sheet. */
export interface Placement {
  readonly content: Content;
  readonly created: boolean;
  /** Rows to insert before anything is written, each at its place after the ones before it were inserted. */
  readonly insertedRows: readonly number[];
  readonly keyRow: number;
  readonly keyColumn: number;
  readonly headingRow: number;
  readonly firstRow: number;
  /** Last row of the body; above `firstRow` where there is none. */
  readonly lastRow: number;
  readonly columns: ReadonlyMap<string, number>;
  /** Columns that were not there before. */
  readonly newColumns: readonly Column[];
  /** Rows of ours that were not there before. */
  readonly newRows: number;
  /** Place of each row of the content. */
  readonly rowPlaces: readonly number[];
  readonly values: Block<Input> | null;
  readonly formats: Block<string> | null;
}

/**
 * `keep` leaves rows where they are and puts missing ones below; `sorted` brings the rows that have a key into the
 * content's order, takes cells that a person wrote beside them along, and empties rows that are no longer there.
 */
export type RowOrder = "keep" | "sorted";

/**
 * Places a content over what was found, writing only what differs: nothing where nothing does.
 *
 * @param existing null where the sheet is to be made
 * @param identify identity of a row that was found, or null for a row that is not ours
 */
export function place(
  content: Content,
  existing: Located | null,
  identify: (row: LocatedRow) => string | null,
  order: RowOrder = "keep",
): Placement {
  const repaired = withMetaRows(content, existing);
  const frame = existing ? frameOf(content, repaired.located!) : newFrame(content);
  const slots = order === "keep" ? keptSlots(content, frame, identify) : sortedSlots(content, frame, identify);
  const draft = new Draft(repaired.grid);

  draft.set(frame.keyRow, frame.keyColumn, metaKeys.corner + content.role);
  for (const column of content.columns) {
    draft.set(frame.keyRow, frame.columns.get(column.key)!, column.key);
    draft.set(frame.meta.get(metaKeys.heading)!, frame.columns.get(column.key)!, literal(column.heading));
  }
  for (const [key, row] of frame.meta) draft.set(row, frame.keyColumn, key);
  const first = content.columns.find(({ hidden }) => !hidden)!;
  const lines = [[metaKeys.title, content.title], ...content.notes.map((note, i) => [noteKey(i), note])] as const;
  for (const [key, text] of lines) draft.set(frame.meta.get(key!)!, frame.columns.get(first.key)!, literal(text!));

  for (const [place, cell] of slots.moved) draft.set(...place, cell);
  for (const row of slots.emptied) {
    draft.set(row, frame.keyColumn, "");
    for (const column of content.columns) draft.set(row, frame.columns.get(column.key)!, "");
  }
  for (const { row, at } of slots.rows) write(draft, frame, row, at);

  const formatted = order === "sorted" ? slots.rows : slots.rows.filter(({ isNew }) => isNew);
  const bodyRows = [...slots.rows.map(({ at }) => at), ...frame.bodyRows];
  return {
    content,
    created: existing === null,
    insertedRows: repaired.insertedRows,
    keyRow: frame.keyRow,
    keyColumn: frame.keyColumn,
    headingRow: frame.meta.get(metaKeys.heading)!,
    firstRow: frame.meta.get(metaKeys.heading)! + 1,
    lastRow: bodyRows.reduce((last, row) => Math.max(last, row), frame.meta.get(metaKeys.heading)!),
    columns: frame.columns,
    newColumns: content.columns.filter(({ key }) => !frame.known.has(key)),
    newRows: slots.rows.filter(({ isNew }) => isNew).length,
    rowPlaces: slots.rows.map(({ at }) => at),
    values: draft.changes(),
    formats: formatsOf(frame.columns, formatted),
  };
}

/** A placement of all that a new sheet has, over one whose making broke off midway: what it holds already with what is to come. */
export function asMade(placement: Placement, { rows, grid }: Located): Placement {
  const { content, rowPlaces, columns } = placement;
  const found = new Map(rows.flatMap((row) => (row.key === "" ? [] : [[row.key, row] as const])));
  const cellsOf = (row: LocatedRow) => new Map(content.columns.map(({ key }) => [key, row.cell(key)]));
  const made = content.rows.map((row): Row => {
    const there = found.get(row.key);
    return there ? { ...row, cells: new Map([...cellsOf(there), ...row.cells]) } : row;
  });
  const own = new Set(made.map(({ key }) => key));
  const others = [...found.values()].filter(({ key }) => !own.has(key));
  return {
    ...placement,
    created: true,
    newColumns: content.columns,
    content: {
      ...content,
      rows: [...made, ...others.map((row): Row => ({ identity: row.key, key: row.key, cells: cellsOf(row) }))],
    },
    rowPlaces: [...rowPlaces, ...others.map(({ at }) => at + grid.row)],
    formats: formatsOf(
      columns,
      made.map((row, i) => ({ row, at: rowPlaces[i]! })),
    ),
  };
}

/** A placement of the rows that a sheet was found with, by which heights and widths follow from them. */
export function asFound(
  { rows, grid }: Located,
  placement: Placement,
  identify: (row: LocatedRow) => string | null,
): Placement {
  const { columns } = placement.content;
  const ours = rows.filter((row) => identify(row) !== null);
  return {
    ...placement,
    created: false,
    insertedRows: [],
    newColumns: [],
    newRows: 0,
    content: {
      ...placement.content,
      rows: ours.map(({ key, cell }) => ({
        identity: key,
        key,
        cells: new Map(columns.map((column) => [column.key, cell(column.key)])),
      })),
    },
    rowPlaces: ours.map(({ at }) => at + grid.row),
  };
}

interface Frame {
  readonly located: Located | null;
  readonly keyRow: number;
  readonly keyColumn: number;
  readonly columns: Map<string, number>;
  /** Columns that were there before. */
  readonly known: ReadonlySet<string>;
  readonly meta: Map<string, number>;
  /** Rows below the headings that hold something. */
  readonly bodyRows: readonly number[];
  /** First row below everything. */
  readonly next: number;
}

function newFrame(content: Content): Frame {
  const meta = [metaKeys.title, ...content.notes.map((_, i) => noteKey(i)), metaKeys.heading];
  return {
    located: null,
    keyRow: 0,
    keyColumn: 0,
    columns: new Map(content.columns.map(({ key }, i) => [key, i + 1])),
    known: new Set(),
    meta: new Map(meta.map((key, i) => [key, i + 1])),
    bodyRows: [],
    next: meta.length + 1,
  };
}

function frameOf(content: Content, located: Located): Frame {
  const { grid } = located;
  const columns = new Map([...located.columns].map(([key, at]) => [key, at + grid.column]));
  const known = new Set(columns.keys());
  let free = grid.column + Math.max(...grid.cells.map((cells) => cells.length));
  for (const { key } of content.columns) if (!columns.has(key)) columns.set(key, free++);
  return {
    located,
    keyRow: located.keyRow + grid.row,
    keyColumn: located.keyColumn + grid.column,
    columns,
    known,
    meta: new Map([...located.meta].map(([key, at]) => [key, at + grid.row])),
    bodyRows: located.rows.map(({ at }) => at + grid.row),
    next: grid.row + grid.cells.length,
  };
}

interface Slots {
  readonly rows: readonly { readonly row: Row; readonly at: number; readonly isNew: boolean }[];
  /** Rows that are no longer there. */
  readonly emptied: readonly number[];
  /** Cells beside ours that go with their row. */
  readonly moved: readonly (readonly [readonly [number, number], Input])[];
}

function keptSlots(content: Content, frame: Frame, identify: (row: LocatedRow) => string | null): Slots {
  const found = placesOf(frame, identify);
  let next = frame.next;
  const rows = content.rows.map((row) => {
    const at = found.get(row.identity);
    return { row, at: at ?? next++, isNew: at === undefined };
  });
  return { rows, emptied: [], moved: [] };
}

function sortedSlots(content: Content, frame: Frame, identify: (row: LocatedRow) => string | null): Slots {
  const found = placesOf(frame, identify);
  const places = [...found.values()].sort((a, b) => a - b);
  let next = frame.next;
  const rows = content.rows.map((row, i) => ({
    row,
    at: places[i] ?? next++,
    isNew: !found.has(row.identity),
  }));
  const emptied = places.slice(rows.length);
  return { rows, emptied, moved: movedCells(frame, rows, found, emptied) };
}

/** What a person wrote beside our columns follows its row; a formula stays, since it speaks of the row it stands in. */
function movedCells(frame: Frame, rows: Slots["rows"], found: ReadonlyMap<string, number>, emptied: readonly number[]) {
  const { located } = frame;
  if (located === null) return [];
  const { grid } = located;
  const ours = new Set([frame.keyColumn, ...frame.columns.values()]);
  const width = Math.max(...grid.cells.map((cells) => cells.length));
  const foreign = Array.from({ length: width }, (_, i) => i + grid.column).filter((column) => !ours.has(column));
  const isFormula = (cell: Input) => typeof cell === "string" && cell.startsWith("=");
  const targets = [
    ...rows.map(({ row, at }) => ({ at, from: found.get(row.identity) })),
    ...emptied.map((at) => ({ at, from: undefined })),
  ];
  return targets.flatMap(({ at, from }) =>
    foreign.flatMap((column) => {
      const there = cellAt(grid, at - grid.row, column - grid.column);
      const own = from === undefined ? "" : cellAt(grid, from - grid.row, column - grid.column);
      if (isFormula(there) || isFormula(own) || there === own) return [];
      return [[[at, column], typeof own === "string" ? literal(own) : own] as const];
    }),
  );
}

function placesOf(frame: Frame, identify: (row: LocatedRow) => string | null): Map<string, number> {
  const places = new Map<string, number>();
  for (const row of frame.located?.rows ?? []) {
    const identity = identify(row);
    if (identity !== null && !places.has(identity)) places.set(identity, row.at + frame.located!.grid.row);
  }
  return places;
}

function write(draft: Draft, frame: Frame, row: Row, at: number): void {
  draft.set(at, frame.keyColumn, row.key);
  const address = (column: string) => cellName(at, frame.columns.get(column)!);
  for (const [key, cell] of row.cells) {
    const column = frame.columns.get(key)!;
    if (typeof cell === "object" && cell !== null) draft.set(at, column, cell.formula(address));
    else draft.set(at, column, typeof cell === "string" ? literal(cell) : cell);
  }
}

/** Cells to write, compared with what stands there. */
class Draft {
  private readonly rows = new Map<number, Map<number, Input>>();

  constructor(private readonly grid: Grid) {}

  set(row: number, column: number, input: Input): void {
    if (input === null) return;
    const current = cellAt(this.grid, row - this.grid.row, column - this.grid.column);
    const cells = this.rows.get(row) ?? new Map<number, Input>();
    // Excel does not give the apostrophe back that makes a text literal.
    if (current === input || (typeof input === "string" && input.startsWith("'") && input.slice(1) === current))
      cells.delete(column);
    else cells.set(column, input);
    this.rows.set(row, cells);
  }

  changes(): Block<Input> | null {
    return blockOf(this.rows);
  }
}

/** The smallest block around cells; null where there are none. */
function blockOf<T>(rows: ReadonlyMap<number, ReadonlyMap<number, T>>): Block<T> | null {
  let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
  for (const [row, cells] of rows)
    for (const column of cells.keys()) {
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
      [left, right] = [Math.min(left, column), Math.max(right, column)];
    }
  if (bottom < 0) return null;
  const cells = Array.from({ length: bottom - top + 1 }, (_, i) =>
    Array.from({ length: right - left + 1 }, (_, j) => rows.get(top + i)?.get(left + j) ?? null),
  );
  return { row: top, column: left, cells };
}

function formatsOf(
  columns: ReadonlyMap<string, number>,
  slots: readonly { readonly row: Row; readonly at: number }[],
): Block<string> | null {
  const rows = new Map<number, Map<number, string>>();
  for (const { row, at } of slots) {
    const cells = [...(row.formats ?? [])].map(([key, format]) => [columns.get(key)!, format] as const);
    if (cells.length > 0) rows.set(at, new Map(cells));
  }
  return blockOf(rows);
}
