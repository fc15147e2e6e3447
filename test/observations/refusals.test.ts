import { codes, figures, read } from "./fixture";

const long = (...rows: string[]) => read(`indicator,year,month,value\n${rows.join("\n")}`);

describe("a figure that cannot be used is reported with its place, and the rest is used:", () => {
  test("text, error values, formulas", () => {
    const reading = long("IVA,2024,3,abc", "IVA,2024,4,#N/A", "IVA,2024,5,=1+1", "IVA,2024,6,6.1");
    expect(figures(reading)).toEqual(["IVA 2024-06 6.1"]);
    expect(reading.issues).toEqual([
      { row: 2, column: "value", value: "abc", code: "notANumber", severity: "error", details: {} },
      { row: 3, column: "value", value: "#N/A", code: "errorValue", severity: "error", details: {} },
      { row: 4, column: "value", value: "=1+1", code: "formula", severity: "error", details: {} },
    ]);
  });

  test("an indicator that the plan does not have, with the nearest names", () => {
    const reading = long("实际使用外资,2024,3,1", "__proto__,2024,3,1", "constructor,2024,3,1", ",2024,3,1");
    expect(figures(reading)).toEqual([]);
    expect(codes(reading)).toEqual(["unknownIndicator", "unknownIndicator", "unknownIndicator", "missingIndicator"]);
    expect(reading.issues[0]).toMatchObject({ column: "indicator", value: "实际使用外资" });
    expect(String(reading.issues[0]!.details.nearest).split("、")).toContain("实际使用外资额");
  });

  test("a bad year or month", () => {
    const reading = long(
      "IVA,24,3,1",
      "IVA,,3,1",
      "IVA,2024,13,1",
      "IVA,2024,0,1",
      "IVA,2024,1e1,1",
      "IVA,2024,3.5,1",
      "IVA,2024,三季度,1",
    );
    expect(codes(reading)).toEqual([
      "badYear",
      "badYear",
      "badMonth",
      "badMonth",
      "badMonth",
      "badMonth",
      "notFromJanuary",
    ]);
    expect(reading.issues[2]).toMatchObject({ row: 4, column: "month", value: "13" });
  });

  test("a month that names another year than its row", () => {
    expect(long("IVA,2024,2023-09,1").issues).toMatchObject([
      { column: "month", value: "2023-09", code: "periodMismatch", details: { year: 2024, labelled: 2023 } },
    ]);
    const wide = read("指标,年份,2023年1-9月,2024年1-9月\nIVA,2024,5,6");
    expect(figures(wide)).toEqual(["IVA 2024-09 6"]);
    expect(wide.issues).toMatchObject([{ column: "2023年1-9月", value: "5", code: "periodMismatch" }]);
  });

  test("a month for which none is published", () => {
    const reading = long(
      "GDP,2024,8,5",
      "GDP,2024,9,5",
      "ENERGY,2024,6,3",
      "ENERGY,2024,12,3",
      "IVA,2024,1,6",
      "FDI,2024,1,0.5",
    );
    expect(figures(reading)).toEqual(["GDP 2024-09 5", "ENERGY 2024-12 3", "FDI 2024-01 0.5"]);
    expect(reading.issues.map(({ code, row }) => [code, row])).toEqual([
      ["notPublished", 2],
      ["notPublished", 4],
      ["notPublished", 6],
    ]);
    expect(reading.issues[0]!.details).toEqual({
      indicator: "地区生产总值（GDP）增长",
      month: "2024-08",
      frequency: "quarterly",
    });
  });

  test("a month that is not over", () => {
    const reading = read("indicator,year,month,value\nIVA,2024,8,6\nIVA,2024,9,6\nIVA,2024,12,6", "2024-09-30");
    expect(figures(reading)).toEqual(["IVA 2024-08 6"]);
    expect(reading.issues).toMatchObject([
      { row: 3, code: "notOver", column: "month", details: { month: "2024-09", today: "2024-09-30" } },
      { row: 4, code: "notOver" },
    ]);
  });

  test("more cells than headings, as an unquoted 1,234 makes", () => {
    const reading = long("IVA,2024,3,1,234", "IVA,2024,4,6.1,");
    expect(figures(reading)).toEqual(["IVA 2024-04 6.1"]);
    expect(reading.issues).toEqual([
      { row: 2, column: null, value: "234", code: "extraCells", severity: "error", details: {} },
    ]);
  });

  test("a word that no optional column knows", () => {
    const reading = read(
      "indicator,year,month,value,role,vintage,sample\n" +
        "IVA,2024,3,6,forecast,,\nIVA,2024,4,6,,终稿,\nIVA,2024,5,6,,,maybe\nIVA,2024,6,6,toString,,",
    );
    expect(reading.observations).toEqual([]);
    expect(reading.issues.map(({ code, column, value }) => [code, column, value])).toEqual([
      ["badRole", "role", "forecast"],
      ["badVintage", "vintage", "终稿"],
      ["badSample", "sample", "maybe"],
      ["badRole", "role", "toString"],
    ]);
  });

  test("a change where the figure itself is due, with the indicator's name", () => {
    expect(long("AIR,2024,3,提高0.5%").issues).toMatchObject([
      { code: "changeNotFigure", details: { indicator: "优良天数比率" } },
    ]);
  });

  test("a cell too long to be shown is cut in the report", () => {
    const [issue] = long(`IVA,2024,3,${"x".repeat(30_000)}`).issues;
    expect(issue).toMatchObject({ code: "notANumber", value: `${"x".repeat(200)}…` });
  });
});

test("a wide row is refused once for its indicator and cell by cell for its figures", () => {
  const reading = read("指标,1-2月,3月,4月\n不明指标,1,2,3\nIVA,6.1,x,#REF!");
  expect(figures(reading)).toEqual(["IVA 2024-02 6.1"]);
  expect(reading.issues.map(({ row, column, code }) => [row, column, code])).toEqual([
    [2, "指标", "unknownIndicator"],
    [3, "3月", "notANumber"],
    [3, "4月", "errorValue"],
  ]);
});

test("an indicator that the catalogue does not know keeps its figures, whatever the month", () => {
  const reading = long("古树名木数,2024,1,90", "N9,2024,2,91");
  expect(figures(reading)).toEqual(["N9 2024-01 90", "N9 2024-02 91"]);
  expect(reading.issues).toEqual([]);
});

test("a number handed down is for the year and may be entered before it is over, for any month", () => {
  const reading = read("indicator,year,month,value,role\nGDP,2024,1,6,assigned\nGDP,2024,12,5.5,下达", "2024-09-30");
  expect(figures(reading)).toEqual(["GDP 2024-01 6", "GDP 2024-12 5.5"]);
  expect(reading.issues).toEqual([]);
});

describe("a level behind a growth", () => {
  test("is a figure and no change, also where the indicator is one", () => {
    const reading = read("indicator,year,month,value,role\nGDP,2023,12,增长5,level\nENERGY,2023,12,下降5,level");
    expect(codes(reading)).toEqual(["changeNotFigure", "changeNotFigure"]);
  });

  test("has its own unit, the first that the table names, and is converted to it", () => {
    const reading = read(
      "indicator,year,month,value,role,unit\nGDP,2023,6,3000,level,\nGDP,2023,9,4500亿元,level,亿元\nGDP,2023,12,62000000,level,万元",
    );
    expect(figures(reading)).toEqual(["GDP 2023-06 3000", "GDP 2023-09 4500", "GDP 2023-12 6200"]);
  });

  test("is refused in a unit that does not convert to it", () => {
    const reading = read("indicator,year,month,value,role,unit\nGDP,2023,9,4500,level,亿元\nGDP,2023,12,62,level,%");
    expect(reading.issues).toMatchObject([{ row: 3, code: "unitMismatch", details: { given: "%", unit: "亿元" } }]);
  });
});

test("the issues are in the order of the rows, though some show only beside the rest of the series", () => {
  expect(codes(long("IVA,2024,3,6.1", "IVA,2024,3,6.2", "IVA,2024,4,x"))).toEqual(["duplicate", "notANumber"]);
});

describe("a second figure for the same month", () => {
  test("is not used where it differs, and noted where it is the same", () => {
    const reading = long("IVA,2024,3,6.1", "IVA,2024,3,6.2", "规上工业,2024,1-3月,6.1%");
    expect(figures(reading)).toEqual(["IVA 2024-03 6.1"]);
    expect(reading.issues).toEqual([
      {
        row: 3,
        column: "value",
        value: "6.2",
        code: "duplicate",
        severity: "error",
        details: { firstRow: 2, kept: 6.1 },
      },
      { row: 4, column: "value", value: "6.1%", code: "repeated", severity: "note", details: { firstRow: 2 } },
    ]);
  });

  test("stands beside the first where role, vintage or basis is another", () => {
    const reading = read(
      "indicator,year,month,value,role,vintage,basis\n" +
        "IVA,2024,3,6.1,,,\nIVA,2024,3,6.2,,flash,\nIVA,2024,3,6.3,,,名义\nIVA,2024,3,6.4,对标,,",
    );
    expect(reading.observations).toHaveLength(4);
    expect(reading.issues).toEqual([]);
  });
});
