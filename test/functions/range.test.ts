import { createEvaluate } from "../../src/functions/evaluate";
import { analyse } from "../../src/analysis";
import type * as analysis from "../../src/analysis";
import { figure, indicator, planOf } from "../support/build";
import { call, jinhua, valueError, workbookOf } from "./support";

jest.mock("../../src/analysis", () => {
  const actual = jest.requireActual<typeof analysis>("../../src/analysis");
  return { ...actual, analyse: jest.fn(actual.analyse) };
});

const header = ["指标", "年份", "月份", "数值"];

describe("the range of figures in place of the entry sheet", () => {
  it("decides the result alone, whatever the entry sheet holds", () => {
    const plan = planOf(indicator({ target: "6左右" }));
    const evaluate = createEvaluate(() => "zh-CN");
    const range = [header, ["GDP", 2024, 9, 5.2]];
    const results = [[], [figure("GDP", 2024, 9, 7)]].map((entered) =>
      evaluate("GAP", ["GDP", "2024-09", range], workbookOf(plan, entered)),
    );
    expect(results[0]).toBeCloseTo(-0.8, 12);
    expect(results[1]).toBe(results[0]);
  });

  it("takes texts, numbers, dates that Excel made of months, and empty rows below the table", () => {
    const rows = [
      ["GDP", "2024年", "前三季度", "5.2%"],
      ["GDP", 2024, 45536, 5.2],
      ["GDP", 2024, "2024-09", "５．２"],
    ];
    for (const row of rows) expect(call("ACTUAL", "GDP", "2024-09", [header, row, ["", "", "", ""]])).toBe(5.2);
  });

  it("is read in the wide form too, with dates as its headings", () => {
    expect(
      call("ACTUAL", "GDP", null, [
        ["指标", 45444, 45536],
        ["GDP", 5.0, 5.2],
        ["CPI", 0.3, ""],
      ]),
    ).toBe(5.2);
  });

  it("stands before a part: (indicator, month, part, data)", () => {
    const range = [header, ["新增就业", 2024, 9, 7], ["新增就业", 2023, 9, 8], ["新增就业", 2023, 12, 10]];
    expect(call("REQUIRED", "新增就业", null, "perMonth", range)).toBe(1);
    expect(call("REQUIRED", "新增就业", null, "growth", range)).toBe(50);
  });

  it("means the last month of the range where no month is given", () => {
    expect(call("PACE", "新增就业", null, [header, ["新增就业", 2024, 6, 5]])).toBe(5);
  });

  it("is refused with the row that cannot be used", () => {
    expect(call("ACTUAL", "GDP", null, [header, ["GDP", 2024, 9, "约5.2"]])).toEqual(
      valueError("数据区域第2行“数值”列的“约5.2”是约数，未使用，请填准确数字。"),
    );
    expect(call("ACTUAL", "GDP", null, [header, ["GDP", 2024, 9, 5.2], ["CPI", 2024, 13, 0.1]])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("第3行"),
    });
  });

  it("tells by WHY what of the indicator's figures is used and odd, also where nothing moved", () => {
    const rows = (august: number) => [header, ["GDP", 2024, 6, 5.1], ["GDP", 2024, 9, august], ["CPI", 2024, 9, 0.4]];
    const odd = "数据区域第3行“数值”列的“152”";
    expect(call("WHY", "GDP", "2024-09", rows(152))).toContain(odd);
    expect(call("WHY", "GDP", "2024-09", rows(5.2))).not.toContain("数据区域");
    expect(call("WHY", "CPI", "2024-09", rows(152))).toMatchObject({
      error: "#N/A",
      message: expect.not.stringContaining("数据区域"),
    });
    expect(call("WHY", "GDP", "2024-09", [header, ["GDP", 2024, 9, 152]])).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("数据区域第2行“数值”列的“152”"),
    });
  });

  it("passes over indicators that the plan does not have", () => {
    expect(call("ACTUAL", "GDP", null, [header, ["发电量", 2024, 9, 812], ["GDP", 2024, 9, 5.2]])).toBe(5.2);
  });

  it("is refused without its header, without rows, or with a column twice", () => {
    expect(call("ACTUAL", "GDP", null, [["GDP", 2024, 9, 5.2]])).toEqual(
      valueError("数据区域的表头缺少所需的列，请用“指标、年份、月份、数值”作表头。"),
    );
    expect(call("ACTUAL", "GDP", null, [["", ""]])).toEqual(valueError("数据区域是空的，请选中带表头的区域。"));
    expect(call("ACTUAL", "GDP", null, [["指标", "年份", "月份", "月", "数值"]])).toEqual(
      valueError("数据区域有两列含义相同（月份、月），请留下一列。"),
    );
  });

  it("is read and analysed once for all cells that are given it", () => {
    const range = () => [header, ["GDP", 2024, 9, 5.2]];
    const evaluate = createEvaluate(() => "zh-CN");
    jest.mocked(analyse).mockClear();
    for (let cell = 0; cell < 1000; cell++) {
      const id = (["ACTUAL", "GAP", "STATUS", "PROBABILITY"] as const)[cell % 4]!;
      evaluate(id, [jinhua.plan.indicators[cell % 57]!.code, "2024-09", range()], jinhua);
    }
    expect(analyse).toHaveBeenCalledTimes(1);
  });

  it("is not kept in mind without end", () => {
    const evaluate = createEvaluate(() => "zh-CN");
    const ask = (value: number) => evaluate("ACTUAL", ["GDP", "2024-09", [header, ["GDP", 2024, 9, value]]], jinhua);
    ask(0);
    jest.mocked(analyse).mockClear();
    for (let value = 1; value <= 20; value++) ask(value);
    ask(20);
    expect(analyse).toHaveBeenCalledTimes(20);
    ask(0);
    expect(analyse).toHaveBeenCalledTimes(21);
  });
});
