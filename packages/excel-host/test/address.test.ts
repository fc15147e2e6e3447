import fc from "fast-check";
import {
  bounding,
  contains,
  formatA1,
  intersect,
  isRect,
  MAX_COLUMNS,
  MAX_ROWS,
  parseA1,
  quoteSheet,
  type Rect,
  splitSheet,
} from "../src/address";
import { subtract } from "../src/model/areas";
import { shiftRect } from "../src/shift";

const block = (rows: number, columns: number) =>
  fc
    .record({
      row: fc.nat(rows - 1),
      column: fc.nat(columns - 1),
      rows: fc.integer({ min: 1, max: rows }),
      columns: fc.integer({ min: 1, max: columns }),
    })
    .map((rect): Rect => ({
      ...rect,
      rows: Math.min(rect.rows, rows - rect.row),
      columns: Math.min(rect.columns, columns - rect.column),
    }));
const small = block(20, 20);

describe("addresses", () => {
  it("are read back as they were written, for every block of a sheet", () => {
    fc.assert(
      fc.property(block(MAX_ROWS, MAX_COLUMNS), fc.boolean(), (rect, absolute) => {
        expect(parseA1(formatA1(rect, absolute))).toEqual(rect);
      }),
    );
  });

  it.each([
    ["A1", { row: 0, column: 0, rows: 1, columns: 1 }],
    ["$b$3:D2", { row: 1, column: 1, rows: 2, columns: 3 }],
    ["XFD1048576", { row: 1048575, column: 16383, rows: 1, columns: 1 }],
    ["C:A", { row: 0, column: 0, rows: 1048576, columns: 3 }],
    ["2:$3", { row: 1, column: 0, rows: 2, columns: 16384 }],
  ])("mean blocks: %s", (text, rect) => expect(parseA1(text)).toEqual(rect));

  it("carry a sheet's name through quoting", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 31 }).filter((name) => !/^\s|^'|'$|^=/.test(name) && name.trim() === name),
        (name) => {
          expect(splitSheet(`${quoteSheet(name)}!A1`)).toEqual({ sheet: name, rest: "A1" });
        },
      ),
    );
  });

  it("quote what could be read as a cell or is no word", () => {
    expect(["台账", "Sheet1", "A1", "R1C1", "1月", "a b", "x!y"].map(quoteSheet)).toEqual([
      "台账",
      "Sheet1",
      "'A1'",
      "'R1C1'",
      "'1月'",
      "'a b'",
      "'x!y'",
    ]);
  });
});

describe("blocks", () => {
  const cells = (rect: Rect | undefined): string[] =>
    rect
      ? Array.from(
          { length: rect.rows * rect.columns },
          (_, i) => `${rect.row + Math.floor(i / rect.columns)},${rect.column + (i % rect.columns)}`,
        )
      : [];

  it("intersect in the cells that both have, are bounded by what holds both, and are taken apart without loss", () => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        const both = cells(a).filter((cell) => cells(b).includes(cell));
        expect(cells(intersect(a, b)).sort()).toEqual(both.sort());
        expect(contains(bounding(a, b), a) && contains(bounding(a, b), b)).toBe(true);
        const rest = subtract(a, b).flatMap(cells);
        expect([...rest, ...both].sort()).toEqual(cells(a).sort());
      }),
    );
  });

  it("move with inserted and deleted rows as the cells in them do", () => {
    fc.assert(
      fc.property(
        small,
        fc.nat(25),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom("insert" as const, "delete" as const),
        fc.boolean(),
        (rect, at, count, kind, columns) => {
          const axis = columns ? "columns" : "rows";
          const whole = columns
            ? { row: 0, rows: MAX_ROWS, column: at, columns: count }
            : { row: at, rows: count, column: 0, columns: MAX_COLUMNS };
          const moved = shiftRect(rect, { kind, axis, rect: whole });
          const [start, size] = columns ? [rect.column, rect.columns] : [rect.row, rect.rows];
          const kept = Array.from({ length: size }, (_, i) => start + i)
            .filter((line) => kind === "insert" || line < at || line >= at + count)
            .map((line) => (line < at ? line : line + (kind === "insert" ? count : -count)));
          const [first, last] = [kept[0], kept.at(-1)];
          if (!moved) expect(kept).toEqual([]);
          else
            expect(
              columns ? [moved.column, moved.column + moved.columns - 1] : [moved.row, moved.row + moved.rows - 1],
            ).toEqual([first, last]);
        },
      ),
    );
  });

  it("are none where they reach over the sheet or have no whole numbers", () => {
    expect(isRect({ row: MAX_ROWS - 1, column: 0, rows: 2, columns: 1 })).toBe(false);
    expect(isRect({ row: 0.5, column: 0, rows: 1, columns: 1 })).toBe(false);
    expect(isRect({ row: 0, column: 0, rows: 0, columns: 1 })).toBe(false);
  });
});
