import { readObservations } from "../../src/observations";
import { err } from "../../src/plan";
import { codes, context, figures, read } from "./fixture";

describe("the long form", () => {
  test("is read with Chinese or English headings, in any order and case", () => {
    const expected = [
      {
        code: "GDP",
        month: "2024-09",
        value: 5.2,
        role: "actual",
        vintage: null,
        basis: "",
        source: "",
        released: "",
        note: "",
        sample: false,
      },
    ];
    const tables = [
      "indicator,year,month,value\nGDP,2024,9,5.2",
      "VALUE, Month ,indicator,YEAR\n5.2%,1-9月,地区生产总值（GDP）增长,2024年",
      "年份,月份,指标,数值\n2024,前三季度,1,增长5.2%",
      "序号,年,月,值\n1,2024,2024-09,5.2",
      "代码,年,月,值\nN/A,2024,9,\ngdp,2024,202409,5.2",
    ];
    for (const table of tables) expect(read(table).observations).toEqual(expected);
  });

  test("takes what else is known of a figure from its optional columns", () => {
    const { observations, issues } = read(
      "指标,年,月,数值,角色,数据性质,口径,来源,发布日期,备注,示例\n" +
        "GDP,2023,12,6925.5,水平,核实,现价,年鉴,2024-11-01,修订,示例数据\n" +
        "GDP,2024,3,5.1,Actual,FLASH,实际,公报,2024-04-20,,\n" +
        "GDP,2024,3,4.9,对标,初步核算,,,,,0\n" +
        "GDP,2024,12,5.5,下达,,,,,,是",
    );
    expect(issues).toEqual([]);
    expect(observations).toEqual([
      {
        code: "GDP",
        month: "2023-12",
        value: 6925.5,
        role: "level",
        vintage: "verified",
        basis: "现价",
        source: "年鉴",
        released: "2024-11-01",
        note: "修订",
        sample: true,
      },
      {
        code: "GDP",
        month: "2024-03",
        value: 5.1,
        role: "actual",
        vintage: "flash",
        basis: "实际",
        source: "公报",
        released: "2024-04-20",
        note: "",
        sample: false,
      },
      expect.objectContaining({ role: "benchmark", vintage: "preliminary", value: 4.9, sample: false }),
      expect.objectContaining({ role: "assigned", vintage: null, value: 5.5, sample: true }),
    ]);
  });

  test("keeps rows of other years, in the order of the table", () => {
    const reading = read("indicator,year,month,value\nIVA,2024,3,6.1\nIVA,2021,3,6.2\nIVA,2023,3,6.3");
    expect(figures(reading)).toEqual(["IVA 2024-03 6.1", "IVA 2021-03 6.2", "IVA 2023-03 6.3"]);
  });

  test("notes a row without a figure and skips blank lines", () => {
    const { observations, issues } = read("indicator,year,month,value\nIVA,2024,3,\n\nIVA,2024,4,—\nIVA,2024,5,6.1,,");
    expect(observations).toHaveLength(1);
    expect(issues).toEqual([
      { row: 2, column: "value", value: "", code: "noFigure", severity: "note", details: {} },
      { row: 4, column: "value", value: "—", code: "noFigure", severity: "note", details: {} },
    ]);
  });

  test("takes each sign for no figure as none", () => {
    for (const sign of ["—", "——", "…", "……", "-", "－", "/", "..", "空", " "])
      expect(codes(read(`indicator,year,month,value\nIVA,2024,3,${sign}`))).toEqual(["noFigure"]);
  });
});

describe("the wide form", () => {
  test("has a row for each indicator and a column for each period", () => {
    const reading = read(
      "指标,单位,1-2月,3月,一季度末x,上半年,1-9月,全年\n" +
        "规上工业,%,6.1,6.2,,6.0,5.9,—\n" +
        "一、对外开放,,,,,,,\n" +
        "实际使用外资额,万美元,9000,15000,,3亿,40000,70000",
    );
    expect(figures(reading)).toEqual([
      "IVA 2024-02 6.1",
      "IVA 2024-03 6.2",
      "IVA 2024-06 6",
      "IVA 2024-09 5.9",
      "FDI 2024-02 0.9",
      "FDI 2024-03 1.5",
      "FDI 2024-06 3",
      "FDI 2024-09 4",
      "FDI 2024-12 7",
    ]);
    expect(reading.issues).toEqual([
      { row: 1, column: "一季度末x", value: null, code: "ignoredColumn", severity: "note", details: {} },
    ]);
  });

  test("takes the year from the heading, else from the row, else from the plan", () => {
    expect(figures(read("指标,2023年1-9月,2024-09,12\nIVA,5,6,7"))).toEqual([
      "IVA 2023-09 5",
      "IVA 2024-09 6",
      "IVA 2024-12 7",
    ]);
    expect(figures(read("指标,年份,9\nIVA,2023,5\nIVA,2022,6"))).toEqual(["IVA 2023-09 5", "IVA 2022-09 6"]);
  });

  test("goes by the name where there is a number beside it, as numbers differ between annexes", () => {
    const reading = read("序号,指标,1-9月\n7,规上工业增加值增长,6.1");
    expect(figures(reading)).toEqual(["IVA 2024-09 6.1"]);
    expect(reading.issues).toMatchObject([{ code: "ignoredColumn", column: "序号", severity: "note" }]);
    expect(figures(read("代码,指标,9月\n?,IVA,6.1"))).toEqual(["IVA 2024-09 6.1"]);
  });

  test("takes role and source for the whole row", () => {
    const { observations } = read("指标,角色,来源,3月,6月\nIVA,对标,省统计局,5.1,5.3");
    expect(observations).toMatchObject([
      { month: "2024-03", role: "benchmark", source: "省统计局" },
      { month: "2024-06", role: "benchmark", source: "省统计局" },
    ]);
  });
});

describe("a table is refused as a whole", () => {
  const refusal = (header: string) => readObservations([header.split(","), ["GDP", "2024", "9", "5"]], context);

  test("where it has no rows at all", () => {
    expect(readObservations([], context)).toEqual(err({ code: "empty" }));
  });

  test("where a needed column is missing, naming which", () => {
    expect(refusal("a,b,c,d")).toEqual(err({ code: "wrongColumns", missing: ["indicator", "year", "month", "value"] }));
    expect(refusal("指标,月份,数值")).toEqual(err({ code: "wrongColumns", missing: ["year"] }));
    expect(refusal("指标,年份,数值")).toEqual(err({ code: "wrongColumns", missing: ["month"] }));
    expect(refusal("year,month,value")).toEqual(err({ code: "wrongColumns", missing: ["indicator"] }));
    // A line with the indicators' column says more than the title above it.
    const titled = readObservations([["主要指标表"], ["指标", "月份", "数值"]], context);
    expect(titled).toEqual(err({ code: "wrongColumns", missing: ["year"] }));
    expect(refusal("年份,1-9月")).toEqual(err({ code: "wrongColumns", missing: ["indicator"] }));
    expect(refusal("__proto__,constructor,9月")).toEqual(err({ code: "wrongColumns", missing: ["indicator"] }));
  });

  test("where two columns mean the same", () => {
    expect(refusal("指标,年份,月份,数值,值")).toEqual(err({ code: "duplicateColumns", headings: ["数值", "值"] }));
    expect(refusal("指标,Indicator,9月")).toEqual(err({ code: "duplicateColumns", headings: ["指标", "Indicator"] }));
    expect(refusal("指标,年份,9月,2024年9月").ok).toBe(true);
  });
});

test("columns of the wide form may mean the same month; a month alone beside what has come together is none", () => {
  const { observations, issues } = read("指标,3月,一季度,9月,1-9月,2024-09\nIVA,7.1,,7.3,7.4,7.3\nGDP,,5.3,,5.2,");
  expect(observations.map(({ code, month, value }) => [code, month, value])).toEqual([
    ["IVA", "2024-09", 7.4],
    ["GDP", "2024-03", 5.3],
    ["GDP", "2024-09", 5.2],
  ]);
  expect(issues.map(({ row, column, code }) => [row, column, code])).toEqual([
    [2, "2024-09", "duplicate"],
    [2, "3月", "singleMonth"],
    [2, "9月", "singleMonth"],
  ]);
});

test("a second column of notes or sources is ignored with a note", () => {
  const { observations, issues } = read("指标,1-9月,备注,说明\nIVA,7.3,a,b");
  expect(observations).toMatchObject([{ value: 7.3, note: "a" }]);
  expect(issues).toMatchObject([{ column: "说明", code: "ignoredColumn" }]);
});

test("columns that no one knows are ignored with a note each, also periods beside the long form", () => {
  const { issues, observations } = read("指标,年份,月份,数值,增幅,全年,\nIVA,2024,9,6,x,y,");
  expect(observations).toHaveLength(1);
  expect(issues).toEqual(
    ["增幅", "全年"].map((column) => ({
      row: 1,
      column,
      value: null,
      code: "ignoredColumn",
      severity: "note",
      details: {},
    })),
  );
});

test("a table with more problems than anyone reads lists the first ones and counts the rest", () => {
  const rows = Array.from({ length: 150_000 }, (_, i) => ["IVA", "2024", "9", i % 2 === 0 ? "x" : "7.3"]);
  const reading = readObservations([["指标", "年份", "月份", "数值"], ...rows], context);
  if (!reading.ok) throw new Error(reading.error.code);
  const { observations, issues } = reading.value;
  expect(observations).toHaveLength(1);
  expect(issues).toHaveLength(100_001);
  expect(issues.slice(0, 3).map(({ row, code }) => [row, code])).toEqual([
    [2, "notANumber"],
    [4, "notANumber"],
    [5, "repeated"],
  ]);
  expect(issues.at(-1)).toMatchObject({ row: null, code: "moreIssues", details: { count: 49_999 } });
});

describe("Every word that a table may use is understood:", () => {
  /** The figures of one row of the long form below its headings, in JSON, and what is wrong with it. */
  const rowOf = (columns: Readonly<Record<string, string>>) => {
    const usual = { 指标: "实际使用外资额", 年份: "2024", 月份: "9", 数值: "4.5" };
    const all = Object.entries({ ...usual, ...columns }).filter(([, cell]) => cell !== "none");
    const { observations, issues } = read([all.map(([heading]) => heading), all.map(([, cell]) => cell)]);
    return [...observations, ...issues.map(({ code }) => code)];
  };
  const usual = { code: "FDI", month: "2024-09", value: 4.5, role: "actual", vintage: null, basis: "", sample: false };
  const said = { ...usual, source: "", released: "", note: "" };

  test.each([
    ["indicator name 指标 指标名称 名称", { 指标: "none" }, "实际使用外资额", said],
    ["code 代码 指标代码", { 指标: "none" }, "FDI", said],
    ["no no. number 序号 编号", { 指标: "none" }, "3", said],
    ["year 年 年份 年度", { 年份: "none" }, "2023", { ...said, month: "2023-09" }],
    ["month 月 月份", { 月份: "none" }, "8", { ...said, month: "2024-08" }],
    ["value 数值 值", { 数值: "none" }, "4.1", { ...said, value: 4.1 }],
    ["unit 单位 计量单位", {}, "万美元", { ...said, value: 0.00045 }],
    ["role 角色", {}, "对标", { ...said, role: "benchmark" }],
    ["vintage 性质 数据性质", {}, "快报", { ...said, vintage: "flash" }],
    ["basis 口径", {}, "同口径", { ...said, basis: "同口径" }],
    ["source 来源 数据来源", {}, "统计局", { ...said, source: "统计局" }],
    ["released 发布日期", {}, "2024-10-20", { ...said, released: "2024-10-20" }],
    ["note 备注 说明", {}, "补报", { ...said, note: "补报" }],
    ["sample 示例 示例数据", {}, "是", { ...said, sample: true }],
    [
      "region area place city county district province 地区 区域 地域 市县 县市 区县 县区 市区县 县市区 县(市、区) 市(县、区) 县（市，区） " +
        "城市 地市 市州 省份 行政区 行政区划 地区名称 所在地 所属地区 所属区域 统计范围",
      {},
      "义乌",
      "otherPlace",
    ],
  ])("headings %s", (headings, others, cell, expected) => {
    for (const heading of headings.split(" "))
      expect([heading, rowOf({ ...others, [heading]: cell })]).toEqual([heading, [expected]]);
  });

  test.each([
    ["角色", "role", "actual 实际 实际数 Actual", "actual", "badRole"],
    ["角色", "role", "level 水平 水平值", "level", "badRole"],
    ["角色", "role", "benchmark 对标 对标值", "benchmark", "badRole"],
    ["角色", "role", "assigned 下达 下达数", "assigned", "badRole"],
    ["数据性质", "vintage", "flash 快报 快报数", "flash", "badVintage"],
    ["数据性质", "vintage", "preliminary 初步 初步数 初步核算 初步核算数", "preliminary", "badVintage"],
    ["数据性质", "vintage", "verified 核实 核实数 最终核实 最终核实数", "verified", "badVintage"],
    ["示例", "sample", "1 是 true yes 示例 示例数据 ＴＲＵＥ", true, "badSample"],
    ["示例", "sample", "0 否 false no", false, "badSample"],
  ])("%s, %s: %s", (heading, field, words, meaning, refusal) => {
    for (const word of words.split(" "))
      expect([word, rowOf({ [heading]: word })]).toEqual([word, [{ ...said, [field]: meaning }]]);
    expect(rowOf({ [heading]: `${words.split(" ")[0]}?` })).toEqual([refusal]);
  });

  test.each(["rank", "位次", "排名"])("the role %s", (word) => {
    expect(rowOf({ 角色: word, 数值: "第3" })).toEqual([{ ...said, role: "rank", value: 3 }]);
  });
});
