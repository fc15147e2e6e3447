import fc from "fast-check";
import { monthOf, type Observation } from "../../../../src/observations";
import { createLookup } from "../../../../src/plan";
import { entryContent } from "../../../../src/workbook/sheets/entry/content";
import { readEntry } from "../../../../src/workbook/sheets/entry/read";
import { figure, indicator, planOf } from "../../../support/build";
import { locate } from "../../../../src/workbook/engine/locate";
import { onPaper } from "../../support/paper";

const plan = planOf(
  indicator({ code: "GDP", no: "1" }),
  indicator({
    code: "FDI",
    no: "2",
    name: "实际使用外资额总量",
    unit: "亿美元",
    target: "力争7",
    knowledge: { measure: "cumulativeTotal", frequency: "monthly", quantity: "amount", january: true },
  }),
);
const { find } = createLookup(plan);
const context = { plan, find, today: "2026-01" } as const;

const write = (observations: readonly Observation[]) => {
  const { content, identify } = entryContent({ plan, others: [], observations }, null);
  return onPaper(content, identify);
};
const read = (observations: readonly Observation[]) =>
  readEntry({ located: write(observations), name: "月度数据" }, context);
const place = ({ code, month, role, vintage, basis }: Observation) => [code, month, role, vintage, basis].join(" ");
const sorted = (observations: readonly Observation[]) =>
  [...observations].sort((a, b) => (place(a) < place(b) ? -1 : 1));

const text = fc.constantFrom("", "省统计局快报", "公报；见附件", "2024-10-20", "=1+1", "9月：初步", "-");
const observation = fc
  .record({
    code: fc.constantFrom("GDP", "FDI"),
    year: fc.constantFrom(2022, 2023, 2024),
    month: fc.constantFrom(3, 6, 9, 12),
    value: fc.integer({ min: 100, max: 130 }).map((n) => n / 10),
    role: fc.constantFrom("actual", "level", "benchmark", "assigned"),
    vintage: fc.constantFrom(null, "flash", "preliminary", "verified"),
    basis: fc.constantFrom("", "实际", "同口径"),
    source: text,
    released: text,
    note: text,
    sample: fc.boolean(),
  })
  .map(({ year, month, ...rest }): Observation => ({ ...rest, month: monthOf(year, month) }) as Observation);

describe("the entry sheet", () => {
  it("gives every figure back as it was loaded, with vintage, basis, source, release, note and mark of a sample", () => {
    const figures = fc.uniqueArray(observation, {
      selector: place,
      maxLength: 40,
    });
    fc.assert(
      fc.property(figures, (loaded) => {
        expect(sorted(read(loaded).observations)).toEqual(sorted(loaded));
      }),
    );
  });

  it("asks for this year, the base year and base-year levels of a growth rate, and for no more", () => {
    const rows = write([]).rows.map((row) => [row.key, row.text("year"), row.text("role")]);
    expect(rows).toEqual([
      ["GDP", "2024", "实际"],
      ["FDI", "2024", "实际"],
      ["GDP", "2023", "实际"],
      ["FDI", "2023", "实际"],
      ["GDP", "2023", "水平"],
    ]);
  });

  it("says no percent of the levels behind a growth, whose unit is that of their first figure", () => {
    const units = write([]).rows.map((row) => [row.key, row.text("role"), row.text("unit")].join(" "));
    expect(units).toContain("GDP 水平 ");
    expect(units).toContain("GDP 实际 %");
  });

  it("leaves a typed figure and counts it as kept", () => {
    const typed = write([figure("GDP", 2024, 3, 5.9)]);
    const { content, counts } = entryContent({ plan, others: [], observations: [figure("GDP", 2024, 3, 5.2)] }, typed);
    expect(counts).toMatchObject({ figures: 0, kept: 1 });
    expect(content.rows.find(({ key }) => key === "GDP")!.cells.has("m3")).toBe(false);
  });

  it("reads a row that a person inserted, found by the indicator's name", () => {
    const located = write([]);
    const row = Array<string | number>(located.grid.cells[0]!.length).fill("");
    const typed = { name: "实际使用外资额总量", year: 2022, role: "实际", m12: 5.5 };
    for (const [key, cell] of Object.entries(typed)) row[located.columns.get(key)!] = cell;
    const grid = { ...located.grid, cells: [...located.grid.cells, row] };
    expect(readEntry({ located: locate(grid, "entry")!, name: "月度数据" }, context).observations).toEqual([
      figure("FDI", 2022, 12, 5.5),
    ]);
  });

  it("names the sheet and the cell of a figure that it cannot use, and uses the rest", () => {
    const { grid } = write([figure("GDP", 2024, 3, 5.2), figure("GDP", 2024, 6, 5.3)]);
    const cells = grid.cells.map((line) => line.map((cell) => (cell === 5.2 ? "约5.2" : cell)));
    const result = readEntry({ located: locate({ ...grid, cells }, "entry")!, name: "录入" }, context);
    expect(result.observations).toEqual([figure("GDP", 2024, 6, 5.3)]);
    expect(result.issues).toMatchObject([
      { code: "approximate", sheet: "录入", cell: "I6", row: 6, column: "3月", value: "约5.2" },
    ]);
  });

  it("lets a published figure go before a sample one of the same month", () => {
    const sample = figure("GDP", 2024, 3, 6.1, { sample: true });
    const result = read([sample, figure("GDP", 2024, 3, 5.2)]);
    expect(result.observations).toEqual([figure("GDP", 2024, 3, 5.2)]);
  });

  it("calls a figure a sample as long as it is the one that was written, and what a person types over it or beside it none", () => {
    const samples = [1.1, 2.2, 3.3].map((value, i) => figure("FDI", 2024, i + 1, value, { sample: true }));
    const { grid } = write(samples);
    const row = grid.cells.findIndex((cells) => cells.includes(1.1));
    const typed = grid.cells.map((cells, at) =>
      at === row ? cells.map((cell, i) => (cell === 2.2 ? 2.5 : cells[i - 1] === 3.3 ? 4.4 : cell)) : cells,
    );
    const result = readEntry({ located: locate({ ...grid, cells: typed }, "entry")!, name: "月度数据" }, context);
    expect(result.issues).toEqual([]);
    expect(result.observations.map(({ month, value, sample }) => [month, value, sample])).toEqual([
      ["2024-02", 2.5, false],
      ["2024-04", 4.4, false],
      ["2024-01", 1.1, true],
      ["2024-03", 3.3, true],
    ]);
  });

  it("takes a row without marks, as of workbooks of before, for samples as a whole, and one that is not called one for none", () => {
    const { grid, columns } = write([1.1, 2.2].map((value, i) => figure("FDI", 2024, i + 1, value, { sample: true })));
    const without = (emptied: readonly string[]) =>
      grid.cells.map((line, row) =>
        line.map((cell, at) => (row > 4 && emptied.some((key) => columns.get(key) === at) ? "" : cell)),
      );
    const read = (cells: typeof grid.cells) =>
      readEntry({ located: locate({ ...grid, cells }, "entry")!, name: "月度数据" }, context).observations;
    expect(read(without(["sampled"])).map(({ sample }) => sample)).toEqual([true, true]);
    expect(read(without(["sample"])).map(({ sample }) => sample)).toEqual([false, false]);
  });

  it("counts the figures of indicators that the plan does not have", () => {
    expect(entryContent({ plan, others: [], observations: [figure("OTHER", 2024, 3, 1)] }, null).counts.skipped).toBe(
      1,
    );
  });
});
