import { movedFigures, type Baseline } from "../../../../src/workbook/sheets/entry/moved";
import { figure } from "../../../support/build";

const row = (code: string, values: readonly number[], year = 2024) =>
  values.map((value, i) => figure(code, year, i + 1, value));
const none: Baseline = new Map();
const after = (before: readonly ReturnType<typeof figure>[]) => movedFigures(before, none).baseline;
const moved = (now: readonly ReturnType<typeof figure>[], before: Baseline) =>
  movedFigures(now, before).moved.map(
    ({ observation, fromCode }) => `${observation.code} ${observation.value} ${fromCode}`,
  );

describe("Figures that stand in another row than before", () => {
  const before = after([...row("甲", [1, 2]), ...row("乙", [3, 4])]);

  it("are told where two rows changed places, until they are back", () => {
    const swapped = [...row("甲", [3, 4]), ...row("乙", [1, 2])];
    const first = movedFigures(swapped, before);
    expect(first.moved).toHaveLength(4);
    expect(moved(swapped, first.baseline)).toEqual(["甲 3 乙", "甲 4 乙", "乙 1 甲", "乙 2 甲"]);
    expect(moved([...row("甲", [1, 2]), ...row("乙", [3, 4])], first.baseline)).toEqual([]);
  });

  it("are not told of at the first reading, where a figure was typed or revised, or where only one is the same", () => {
    expect(moved([...row("甲", [3, 4]), ...row("乙", [1, 2])], none)).toEqual([]);
    expect(moved([...row("甲", [1, 2, 5]), ...row("乙", [3, 4.1])], before)).toEqual([]);
    expect(moved([...row("甲", [3, 9]), ...row("乙", [7, 8])], before)).toEqual([]);
  });

  it("are not told of where they still stand in their own row too, or where a row's year was corrected", () => {
    expect(moved([...row("甲", [3, 4]), ...row("乙", [3, 4])], before)).toEqual([]);
    expect(moved([...row("甲", [1, 2], 2023), ...row("乙", [3, 4])], before)).toEqual([]);
  });
});
