import fc from "fast-check";
import { codes, read } from "./fixture";

const long = (...cells: string[]) =>
  read(["指标,年,月,数值,角色", ...cells.map((cell, i) => `GDP,2024,${3 * (i + 1)},${cell},位次`)].join("\n"));

describe("a place among the regions", () => {
  test("is a whole number from 1 on, as it is written in a table", () => {
    const { observations, issues } = long("3", "第5位", "11位", "第 2");
    expect(issues).toEqual([]);
    expect(observations.map(({ month, value, role }) => [month, value, role])).toEqual([
      ["2024-03", 3, "rank"],
      ["2024-06", 5, "rank"],
      ["2024-09", 11, "rank"],
      ["2024-12", 2, "rank"],
    ]);
  });

  test("is refused where it is none: zero, below, between two, a percentage, words", () => {
    expect(codes(long("0"))).toEqual(["outOfRange"]);
    expect(codes(long("-1"))).toEqual(["outOfRange"]);
    expect(codes(long("2.5"))).toEqual(["outOfRange"]);
    expect(codes(long("3%"))).toEqual(["unitMismatch"]);
    expect(codes(long("前列"))).toEqual(["notANumber"]);
  });

  test("stands beside the figure of its month, in the wide form too, and neither is taken for the other", () => {
    const reading = read("指标,角色,一季度,上半年\nGDP,实际,5.1,5.2\nGDP,排名,4,第3位\n");
    expect(reading.issues).toEqual([]);
    expect(reading.observations.map(({ role, month, value }) => `${role} ${month} ${value}`).sort()).toEqual([
      ...["actual 2024-03 5.1", "actual 2024-06 5.2", "rank 2024-03 4", "rank 2024-06 3"],
    ]);
  });

  test("moves as it likes: no jump of it is implausible", () => {
    expect(long("1", "90", "2").issues).toEqual([]);
  });

  test("of any text is a positive whole number or an issue", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[第位名0-9.%\- 一三]{1,8}$/), (text) => {
        const { observations, issues } = long(text);
        expect(observations.length + issues.length).toBeGreaterThan(0);
        for (const { value } of observations) expect(Number.isInteger(value) && value > 0).toBe(true);
      }),
    );
  });
});
