import { readObservations } from "../../src/observations";
import { codes, context, figures, read } from "./fixture";

const lines = (...rows: string[]) => rows.join("\n");

describe("a column of single months", () => {
  test("is not taken for what has come together since January where that stands beside it", () => {
    const reading = read("指标,8月,1-8月,9月,1-9月\n实际使用外资额,0.3,4,0.4,4.5");
    expect(figures(reading)).toEqual(["FDI 2024-08 4", "FDI 2024-09 4.5"]);
    expect(reading.issues.map(({ column, code }) => [column, code])).toEqual([
      ["8月", "singleMonth"],
      ["9月", "singleMonth"],
    ]);
  });

  test("is not used where it says 当月", () => {
    const reading = read("指标,9月当月,1-9月累计\nIVA,5.4,5.8");
    expect(figures(reading)).toEqual(["IVA 2024-09 5.8"]);
    expect(codes(reading)).toEqual([]);
    expect(codes(read("指标,9月当月\nIVA,5.4"))).toEqual(["onlySingleMonth"]);
  });

  test("is doubted, at the last figure of each row, where nothing says which it is", () => {
    const reading = read("指标,1-2月,3月,9月\n规上工业,7.0,4.5,5.4");
    expect(figures(reading)).toEqual(["IVA 2024-02 7", "IVA 2024-03 4.5", "IVA 2024-09 5.4"]);
    expect(reading.issues).toEqual([
      {
        row: 2,
        column: "9月",
        value: "5.4",
        code: "maybeSingleMonth",
        severity: "warning",
        details: { columns: "3月、9月" },
      },
    ]);
  });

  test("is no matter where a month's end is meant, or a quarterly figure, or the headings say 累计", () => {
    expect(codes(read("指标,9月累计\nIVA,5.8"))).toEqual([]);
    expect(codes(read("指标,9月末\nIVA,5.8"))).toEqual([]);
    expect(codes(read("指标,9月\nGDP,5.8"))).toEqual([]);
    expect(codes(read("指标,9,2024-08\nIVA,5.8,5.7"))).toEqual([]);
  });
});

describe("a bulletin's table", () => {
  test("has titles above it, from which 本月 takes its month, and growth for what is a growth, never the amount", () => {
    const reading = read(
      lines(
        "2024年9月主要经济指标",
        "",
        "指标,单位,本月,比去年同月增长(%),1-本月,比去年同期增长(%)",
        "规上工业,亿元,1478.53,0.3,11864.63,5.7",
        "实际使用外资额,亿美元,0.3,2.1,4.5,3.3",
        "城镇新增就业人数,人,3000,1,54900,1.2",
      ),
    );
    expect(figures(reading)).toEqual(["IVA 2024-09 5.7", "FDI 2024-09 4.5", "JOBS 2024-09 5.49"]);
    expect(codes(reading)).toEqual([]);
  });

  test("of two lines of headings is read as one", () => {
    const reading = read(
      lines(
        "指标,9月,,1-9月,,备注",
        ",绝对额（亿元）,增长（%）,绝对额（亿元）,增长（%）,",
        "规上工业,147.5,0.3,1186.6,5.7,",
        "实际使用外资额,0.3,2.1,4.5,3.3,x",
      ),
    );
    expect(figures(reading)).toEqual(["IVA 2024-09 5.7"]);
    expect(reading.issues.filter(({ severity }) => severity === "error")).toMatchObject([
      { row: 4, column: "1-9月绝对额（亿元）", code: "unitMismatch" },
    ]);
  });

  test("in whose rows a header stands again is read by it from there, and not read where it lacks a column", () => {
    const reading = read(
      lines(
        "指标,1-8月,1-9月,完成率",
        "规上工业,5.7,5.9,1",
        "",
        "指标,上半年,1-9月,完成率",
        "实际使用外资额,4.1,4.5,1",
        "指标,名称,1-9月",
        "城镇新增就业,8,8.1",
        "指标,1-8月,1-9月,完成率",
        "城镇新增就业人数,8.5,8.6,1",
      ),
    );
    expect(figures(reading)).toEqual([
      "IVA 2024-08 5.7",
      "IVA 2024-09 5.9",
      "FDI 2024-06 4.1",
      "FDI 2024-09 4.5",
      "JOBS 2024-08 8.5",
      "JOBS 2024-09 8.6",
    ]);
    expect(reading.issues.map(({ row, code }) => [row, code])).toEqual([
      [1, "ignoredColumn"],
      [4, "ignoredColumn"],
      [6, "unreadTable"],
    ]);
  });

  test("with amounts beside their growth is read by its headings", () => {
    const reading = read("指标,1-9月,同比增长（%）\n规上工业,2345.6,5.9\n实际使用外资额,4.5,3.3\n优良率,92,1.1");
    expect(figures(reading)).toEqual(["IVA 2024-09 5.9", "FDI 2024-09 4.5"]);
    expect(codes(reading)).toEqual(["unknownIndicator"]);
  });

  test("as a database exports it says in the names of its rows what they are", () => {
    const reading = read(
      lines(
        "数据库：月度数据",
        "时间：最近13个月",
        "指标,2024年9月,2024年8月,2024年7月",
        "规上工业增加值增长_同比增长(%),5.4,4.5,5.1",
        "规上工业增加值增长_累计增长(%),5.8,5.8,5.9",
        "注：数据来源国家统计局",
      ),
    );
    expect(figures(reading)).toContain("IVA 2024-09 5.8");
    expect(figures(reading)).not.toContain("IVA 2024-09 5.4");
  });

  test("without a month anywhere is refused, for the columns it lacks", () => {
    const rows = [
      ["指标", "本月", "1-本月"],
      ["GDP", "1", "2"],
    ];
    expect(readObservations(rows, context)).toMatchObject({
      ok: false,
      error: { missing: ["year", "month", "value"] },
    });
  });
});

describe("a month that Excel has changed", () => {
  test.each(["2024/9/1", "2024-09-01", "2024年9月1日", "45536", "2024-09-01 00:00:00"])(
    "to a day, %s, is the month",
    (heading) => {
      expect(figures(read([["指标", heading], ["IVA", "5.2"]]))).toEqual(["IVA 2024-09 5.2"]); // prettier-ignore
    },
  );

  test("to another day is refused by its name, not dropped", () => {
    expect(read("指标,8月末,2024/9/15\nIVA,6.0,5.2").issues).toEqual([
      { row: 1, column: "2024/9/15", value: null, code: "unreadPeriod", severity: "error", details: {} },
    ]);
  });

  test("to a number is read where it can be one month only: 2024.10 and 2024.9, not 2024.1", () => {
    expect(figures(read("指标,2024.9,2024.10\nIVA,5.2,5.3"))).toEqual(["IVA 2024-09 5.2", "IVA 2024-10 5.3"]);
    expect(codes(read("指标,2024.09,2024.1\nIVA,5.2,5.3"))).toEqual(["unreadPeriod"]);
  });
});

describe("a figure of what is to fall", () => {
  test("published as a change is the reduction, and doubted", () => {
    const reading = read([["指标", "全年"], ["单位GDP能耗", "-3.92"]]); // prettier-ignore
    expect(figures(reading)).toEqual(["ENERGY 2024-12 3.92"]);
    expect(reading.doubts.map(({ issue }) => [issue.code, issue.details])).toEqual([
      ["reductionFromChange", { reduction: 3.92 }],
    ]);
  });

  test("is as it stands where its name or the cell says the reduction", () => {
    expect(codes(read("指标,全年\n单位GDP能源消耗降低,3.92"))).toEqual([]);
    expect(codes(read("指标,全年\n单位GDP能耗,下降3.92%"))).toEqual([]);
    expect(codes(read("指标,全年\n单位GDP能源消耗降低,-3.92"))).toEqual(["negativeReduction"]);
  });
});

test("a figure whose remark says that it is an estimate or another time's is doubted", () => {
  const reading = read("指标,月份,年份,数值,备注\nIVA,9,2024,5.8,1-8月数\nIVA,8,2024,5.7,1—8月\nIVA,7,2024,5.6,预计数");
  expect(reading.issues.map(({ row, code }) => [row, code])).toEqual([
    [2, "noteNarrows"],
    [4, "noteNarrows"],
  ]);
});

describe("a row of another place", () => {
  test("is refused, whatever the column is called", () => {
    for (const place of ["合计数", "全市合计", "全部企业", "永康"])
      expect(codes(read(`指标,地区,1-9月\nIVA,${place},9.9`))).toContain("otherPlace");
    for (const heading of ["地区", "县市区", "region", "所属", ""])
      expect(codes(read(`指标,${heading},1-9月\nIVA,婺城区,9.9`))).toContain("otherPlace");
    expect(read("指标,年份,月份,数值,地区\nIVA,2024,9,9.9,义乌").issues).toMatchObject([
      { row: 2, column: "地区", value: "义乌", code: "otherPlace", details: { other: "义乌" } },
    ]);
    expect(codes(read("指标,年份,月份,数值,口径\nIVA,2024,9,9.9,婺城区"))).toEqual(["otherPlace"]);
  });

  test("is told by any heading of places, also where the place does not end as places do", () => {
    const headings =
      "region area place city county district province 地区 区域 地域 市县 县市 区县 县区 市区县 县市区 县(市、区) 市(县、区) " +
      "县（市,区） 城市 地市 市州 省份 行政区 行政区划 地区名称 所在地 所属地区 所属区域 统计范围";
    for (const heading of headings.split(" "))
      expect([heading, codes(read([["指标", heading, "1-9月"], ["IVA", "婺城", "9.9"]]))]).toEqual([heading, ["otherPlace"]]); // prettier-ignore
  });

  test("is the province's or another province's, whatever its column is called: 全省 is no city's own", () => {
    for (const place of ["全省", "本省", "全国", "浙江", "江苏", "广西", "北京", "全县"])
      for (const heading of ["地区", "口径"])
        expect([place, codes(read(`指标,年份,月份,数值,${heading}\nIVA,2024,9,9.9,${place}`))]).toEqual([
          place,
          ["otherPlace"],
        ]);
  });

  test("is doubted where only the title names another place", () => {
    const titled = (title: string) => codes(read(`${title}\n指标,1-9月\nIVA,9.9`));
    expect(titled("婺城区2024年主要指标")).toEqual(["titlePlace"]);
    expect(read("婺城区2024年主要指标\n指标,1-9月\nIVA,9.9").issues[0]!.severity).toBe("warning");
    expect(titled("2024年金华市各县（市、区）主要指标")).toEqual([]);
    expect(codes(read("婺城区2024年主要指标\n指标,1-9月,地区\nIVA,9.9,全市"))).toEqual([]);
  });

  test("is the plan's where it names the region or the whole of it", () => {
    for (const place of ["金华市", "金华", "全市", "本市", "合计", "总计", "全部", "全域", "浙江省金华市", ""])
      expect(figures(read(`指标,地区,1-9月\nIVA,${place},5.8`))).toEqual(["IVA 2024-09 5.8"]);
    expect(figures(read("指标,年份,月份,数值,角色,口径\nIVA,2024,9,5.5,对标,全省"))).toEqual(["IVA 2024-09 5.5"]);
  });
});
