import { codes, figures, read } from "./fixture";

/** A long table of one indicator's figures, the months of 2024 from the given one on. */
const year = (code: string, from: number, ...values: (number | string)[]) =>
  read(`indicator,year,month,value\n${values.map((value, i) => `${code},2024,${from + i},${value}`).join("\n")}`);

describe("a percentage written as a fraction", () => {
  test("is refused where the series is a hundred times as large", () => {
    const reading = year("IVA", 3, 6.5, 0.065, 6.3);
    expect(figures(reading)).toEqual(["IVA 2024-03 6.5", "IVA 2024-05 6.3"]);
    expect(reading.issues).toEqual([
      {
        row: 3,
        column: "value",
        value: "0.065",
        code: "percentAsFraction",
        severity: "error",
        details: { percent: 6.5 },
      },
    ]);
  });

  test("is refused wherever one neighbour shows the scale, and whatever its sign", () => {
    expect(codes(year("IVA", 3, 0.065, 0.062, 6.1, 0.059))).toEqual(Array(3).fill("percentAsFraction"));
    expect(codes(year("IVA", 3, -4.1, "-0.045"))).toEqual(["percentAsFraction"]);
  });

  test("is refused for a whole column of them, where the target shows the scale", () => {
    expect(codes(year("IVA", 3, 0.065, 0.062, 0.06))).toEqual(Array(3).fill("percentAsFraction"));
    expect(codes(year("AIR", 3, 0.9, 0.92))).toEqual(Array(2).fill("percentAsFraction"));
  });

  test("is seen in a rate also where it has the published digits, as rates do not collapse", () => {
    expect(codes(year("AIR", 3, 91.2, 0.9, 92))).toEqual(["percentAsFraction"]);
  });

  test.each([
    ["a small figure among small ones", "CPI", [0.1, 0.2, 0.3]],
    ["a small figure among small and negative ones", "IVA", [1.2, 0.5, -0.8]],
    ["a growth that falls from 10 to 0.1", "IVA", [10.2, 0.1, 9.8]],
    ["a fraction of a percent with a target of 3", "CPI", [0.2, 0.25, 0.3]],
    ["nought", "IVA", [6.5, 0, 6.3]],
    ["a fraction where another figure is truly as small", "AIR", [91, 0.9, 0.1]],
  ])("is not seen in %s", (_, code, values) => {
    expect(codes(year(code, 3, ...values))).not.toContain("percentAsFraction");
  });

  test("is not looked for in amounts, levels or numbers handed down", () => {
    expect(codes(year("FDI", 3, 0.07))).toEqual([]);
    const others =
      "indicator,year,month,value,role\nIVA,2024,3,0.065,level\nIVA,2024,6,6.5,level\nIVA,2024,6,0.065,assigned\nIVA,2024,12,6.5,assigned";
    expect(codes(read(others))).not.toContain("percentAsFraction");
  });

  test("does not go by figures of other bases, or more than a year away", () => {
    expect(
      codes(read("indicator,year,month,value,role,basis\nIVA,2024,3,0.065,benchmark,\nIVA,2024,4,6.5,benchmark,名义")),
    ).toEqual(["maybeFraction"]);
    expect(
      codes(read("indicator,year,month,value,role\nIVA,2024,3,0.065,benchmark\nIVA,2022,3,6.5,benchmark")),
    ).toEqual(["maybeFraction"]);
  });
});

describe("an implausible jump is kept and warned about:", () => {
  test("a growth more than 30 points from its neighbours, which are not marked themselves", () => {
    const reading = year("IVA", 3, 5.1, 5.0, 51, 5.2, 5.3);
    expect(reading.observations).toHaveLength(5);
    expect(reading.issues).toEqual([
      {
        row: 4,
        column: "value",
        value: "51",
        code: "implausibleJump",
        severity: "warning",
        details: { compared: "neighbours", reference: 5.2, month: "" },
      },
    ]);
    const overYears = (value: number) =>
      codes(read(`indicator,year,month,value\nIVA,2023,12,5.1\nIVA,2024,2,${value}`));
    expect(overYears(35.1)).toEqual([]);
    expect(overYears(35.2)).toEqual(["implausibleJump", "implausibleJump"]);
  });

  test("a cumulative growth for which one month would have had to grow by more than 75 points", () => {
    expect(codes(year("IVA", 6, 5.1, 4.4, 3.6, 12))).toEqual([]);
    expect(codes(year("IVA", 6, 5.1, 4.4, 3.6, 29))).toEqual(["implausibleJump"]);
    expect(codes(year("IVA", 6, 5.1, 4.4, 3.6, -6.5))).toEqual(["implausibleJump"]);
    // Months apart, or years, are time enough.
    expect(codes(read("indicator,year,month,value\nIVA,2023,11,22.5\nIVA,2024,3,3\nIVA,2024,12,22"))).toEqual([]);
  });

  test("a rate that many points or 5 times from its neighbours, an average amount 5 times", () => {
    expect(codes(year("AIR", 3, 91, 60.5, 90))).toEqual([]);
    expect(codes(year("AIR", 3, 91, 59, 90))).toEqual(["implausibleJump"]);
    expect(codes(year("AIR", 3, 5, 5, 26, 5, 5))).toEqual(["implausibleJump"]);
    expect(codes(year("PM25", 3, 30, 31, 280, 29, 28))).toEqual(["farFromScale"]);
    expect(codes(year("PM25", 3, 30, 31, 3, 29, 28))).toEqual(["implausibleJump"]);
    expect(codes(year("PM25", 3, 55, 30, 11))).toEqual([]);
  });

  test("a cumulative total that falls within its year", () => {
    const reading = year("FDI", 1, 1, 2, 1.5, 3);
    expect(reading.observations).toHaveLength(4);
    expect(reading.issues).toMatchObject([
      { row: 4, details: { compared: "earlierMonth", reference: 2, month: "2024-02" } },
    ]);
    expect(codes(read("indicator,year,month,value\nFDI,2023,12,7\nFDI,2024,1,0.6"))).toEqual([]);
  });

  test("of a figure that stands alone, one far from the target or from what it is held to", () => {
    expect(codes(year("IVA", 3, 59))).toEqual(["implausibleJump"]);
    expect(year("IVA", 3, 59).issues[0]!.details).toEqual({ compared: "scale", reference: 6, month: "" });
    expect(codes(year("IVA", 3, 36))).toEqual([]);
    const air = (value: number) =>
      read(`indicator,year,month,value,role\nPM25,2024,3,${value},\nPM25,2024,12,28,assigned`);
    expect([2.8, 5.6, 28].map((value) => codes(air(value)))).toEqual([["implausibleJump"], [], []]);
    expect(codes(year("FDI", 1, 0.01))).toEqual([]);
  });

  test("a total 5 times or a fifth of last year's", () => {
    const against = (value: number) => read(`indicator,year,month,value\nFDI,2023,6,3\nFDI,2024,6,${value}`);
    expect([0.5, 0.6, 15, 16].map((value) => codes(against(value)))).toEqual([
      ["implausibleJump"],
      [],
      [],
      ["implausibleJump"],
    ]);
    expect(codes(against(-3))).toEqual(["negativeFigure"]);
    expect(codes(read("indicator,year,month,value\nFDI,2023,6,0\nFDI,2024,6,3"))).toEqual([]);
    expect(against(16).issues[0]!.details).toEqual({ compared: "lastYear", reference: 3, month: "2023-06" });
  });

  test("levels behind a growth, judged as totals", () => {
    const levels = "indicator,year,month,value,role\nIVA,2023,6,300,level\nIVA,2023,9,45,level";
    expect(read(levels).issues).toMatchObject([{ row: 3, details: { compared: "earlierMonth", reference: 300 } }]);
  });

  test("each against the latest vintage of the other months", () => {
    const table = "indicator,year,month,value,vintage\nFDI,2024,3,5,flash\nFDI,2024,3,1,核实\nFDI,2024,4,2,快报";
    expect(codes(read(table))).toEqual([]);
  });

  test("but not where the measure is unknown or the number was handed down", () => {
    expect(codes(year("N9", 3, 1, 100, 1))).toEqual([]);
    expect(codes(read("indicator,year,month,value,role\nIVA,2024,6,5,assigned\nIVA,2024,12,95,assigned"))).toEqual([]);
  });
});

describe("a figure on the scale of a fraction", () => {
  test("is doubted where a growth can be so small: tens among tens, or a whole row of them beside the target", () => {
    const reading = year("IVA", 2, 10.6, 10.2, 9.8, 0.1);
    expect(reading.observations).toHaveLength(4);
    expect(reading.doubts.map(({ observation, issue }) => [observation.month, issue.code, issue.details])).toEqual([
      ["2024-05", "maybeFraction", { percent: 10 }],
    ]);
    expect(reading.issues).toContain(reading.doubts[0]!.issue);
    expect(codes(year("IVA", 2, 0.1, 0.1))).toEqual(["maybeFraction", "maybeFraction"]);
  });

  test("is refused beside what it is held to, and doubted where nothing at all shows the scale", () => {
    const share = (...rows: string[]) => read(["indicator,year,month,value,role", ...rows].join("\n"));
    expect(codes(share("SHARE,2024,9,0.925,", "SHARE,2024,12,93.4,assigned"))).toEqual(["percentAsFraction"]);
    expect(codes(share("SHARE,2024,3,0.57,", "SHARE,2024,3,0.565,benchmark"))).toEqual([
      "maybeFraction",
      "maybeFraction",
    ]);
    expect(codes(share("SHARE,2024,3,0.6,"))).toEqual([]);
  });

  test("is neither where the cell says that it is a percentage", () => {
    expect(codes(year("IVA", 2, 10.6, 10.2, 9.8, "0.1%"))).toEqual([]);
    expect(figures(year("IVA", 3, 6.5, "0.065%"))).toEqual(["IVA 2024-03 6.5", "IVA 2024-04 0.065"]);
  });

  test("is refused of a benchmark beside the reported figures, and doubted of a number handed down", () => {
    const table = "indicator,year,month,value,role\nIVA,2024,3,4.5,\nIVA,2024,3,0.052,benchmark\nIVA,2024,12,0.06,下达";
    const reading = read(table);
    expect(codes(reading)).toEqual(["percentAsFraction", "maybeFraction"]);
    expect(figures(reading)).toEqual(["IVA 2024-03 4.5", "IVA 2024-12 0.06"]);
  });
});

test("what cannot be is refused in a table as in a cell, and what is odd is doubted", () => {
  expect(codes(year("AIR", 9, 925))).toEqual(["outOfBounds"]);
  expect(codes(year("PM25", 9, -28))).toEqual(["negativeFigure"]);
  expect(codes(year("CPI", 8, 100.5, 100.4))).toEqual(["indexForGrowth", "indexForGrowth"]);
  expect(codes(year("IVA", 8, 106.3, 106.4))).toEqual(["maybeIndex", "maybeIndex"]);
  expect(codes(year("JOBS", 3, 26500))).toEqual(["farFromScale"]);
  expect(codes(read("indicator,year,month,value\nENERGY,2024,12,-3.92"))).toEqual(["negativeReduction"]);
});
