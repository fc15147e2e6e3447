import type { Column, Content, Row } from "../../../src/workbook/engine/content";
import type { Grid } from "../../../src/workbook/engine/grid";
import { locate, type LocatedRow } from "../../../src/workbook/engine/locate";
import { place } from "../../../src/workbook/engine/place";
import { written } from "../../../src/workbook/engine/written";
import { onPaper } from "../support/paper";

const column = (key: string): Column => ({ key, heading: key.toUpperCase(), width: 8, format: "General" });
const row = (key: string, ...cells: [string, string | number][]): Row => ({
  identity: key,
  key,
  cells: new Map(cells),
});
const content = (...rows: Row[]): Content => ({
  role: "targets",
  title: "题",
  notes: ["注"],
  columns: [column("name"), column("value")],
  rows,
});
const identify = ({ key }: LocatedRow) => key || null;
const two = content(row("A", ["name", "甲"], ["value", 1]), row("B", ["name", "乙"], ["value", 2]));
const grid = (edit: (cells: (string | number | boolean)[][]) => void): Grid => {
  const { grid: made } = onPaper(two, identify);
  const cells = made.cells.map((line) => [...line]);
  edit(cells);
  return { ...made, cells };
};
const again = (edited: Grid, next = two) => place(next, locate(edited, "targets"), identify);

describe("placing a content on a sheet", () => {
  it("lays hidden keys, title, note, headings and rows out from the first cell of an empty sheet", () => {
    expect(onPaper(two, identify).grid.cells).toEqual([
      ["#jh targets", "name", "value"],
      ["#title", "题", ""],
      ["#note1", "注", ""],
      ["#heading", "NAME", "VALUE"],
      ["A", "甲", 1],
      ["B", "乙", 2],
    ]);
  });

  it("writes nothing where everything stands already", () => {
    const placement = again(grid(() => undefined));
    expect(placement).toMatchObject({ values: null, formats: null, newRows: 0, newColumns: [], insertedRows: [] });
  });

  it("finds rows that were sorted and columns that were moved, and writes nothing", () => {
    const edited = grid((cells) => {
      cells.push(cells.splice(4, 1)[0]!);
      for (const line of cells) line.push(line.splice(1, 1)[0]!);
    });
    expect(again(edited).values).toBeNull();
  });

  it("finds all after rows and columns were inserted before it", () => {
    const edited = grid((cells) => {
      for (const line of cells) line.splice(1, 0, "自己的列");
      cells.splice(4, 0, ["", "", "自己的行", ""]);
    });
    expect(again({ ...edited, row: 2, column: 1 }).values).toBeNull();
  });

  it("restores a heading that was overwritten, and nothing else", () => {
    const edited = grid((cells) => (cells[3]![2] = "改了"));
    expect(again(edited).values).toEqual({ row: 3, column: 2, cells: [["VALUE"]] });
  });

  it("puts a deleted row back below all others", () => {
    const edited = grid((cells) => cells.splice(4, 1));
    const placement = again(edited);
    expect(placement.newRows).toBe(1);
    expect(written(edited, placement).cells[5]).toEqual(["A", "甲", 1]);
  });

  it("puts a deleted column back to the right of all others", () => {
    const edited = grid((cells) => cells.forEach((line) => line.splice(1, 1)));
    const placement = again(edited);
    expect(placement.newColumns.map(({ key }) => key)).toEqual(["name"]);
    expect(written(edited, placement).cells.map((line) => line[2])).toEqual(["name", "题", "注", "NAME", "甲", "乙"]);
  });

  it("opens a row for headings that were deleted with their row", () => {
    const edited = grid((cells) => cells.splice(3, 1));
    const placement = again(edited);
    expect(placement.insertedRows).toEqual([3]);
    expect(written(edited, placement).cells).toEqual(onPaper(two, identify).grid.cells);
  });

  it("keeps a text that would be a formula from becoming one", () => {
    const { values } = place(content(row("A", ["name", '=HYPERLINK("x")'], ["value", "-1+2"])), null, identify);
    expect(values!.cells[4]).toEqual(["A", '\'=HYPERLINK("x")', "'-1+2"]);
  });

  it("does not find a sheet of another role", () => {
    expect(locate(onPaper(two, identify).grid, "entry")).toBeNull();
  });
});

describe("placing rows in a new order", () => {
  const reordered = content(two.rows[1]!, two.rows[0]!);

  it("takes what a person wrote beside a row along with it", () => {
    const edited = grid((cells) => cells.forEach((line, i) => line.push(i === 4 ? "甲的批注" : "")));
    const placement = place(reordered, locate(edited, "targets"), identify, "sorted");
    expect(written(edited, placement).cells.slice(4)).toEqual([
      ["B", "乙", 2, ""],
      ["A", "甲", 1, "甲的批注"],
    ]);
  });

  it("empties the rows that are no longer there", () => {
    const edited = grid(() => undefined);
    const placement = place(content(two.rows[1]!), locate(edited, "targets"), identify, "sorted");
    expect(written(edited, placement).cells.slice(4)).toEqual([
      ["B", "乙", 2],
      ["", "", ""],
    ]);
  });
});
