import fc from "fast-check";
import { readFigure, type FigureKind } from "../../src/observations";
import { err } from "../../src/plan";

const growth: FigureKind = { unit: "%", quantity: "growth", reduction: false };
const rate: FigureKind = { unit: "%", quantity: "rate", reduction: false };
const reduction: FigureKind = { unit: "%", quantity: "growth", reduction: true };
const pointReduction: FigureKind = { unit: "百分点", quantity: "rate", reduction: true };
const amount = (unit: string): FigureKind => ({ unit, quantity: "amount", reduction: false });

const value = (cell: string, kind: FigureKind, given?: string) => {
  const figure = readFigure(cell, kind, given);
  return figure.ok ? figure.value : figure.error.code;
};

describe("a number", () => {
  test.each([
    ["6.5", 6.5],
    ["６．５％", 6.5],
    ["6.5 %", 6.5],
    [" +6.5%\t", 6.5],
    ["-3.2", -3.2],
    ["−3.2", -3.2],
    ["－3.2", -3.2],
    ["﹣3.2", -3.2],
    ["(3.2)", -3.2],
    ["（3.2%）", -3.2],
    ["(3.2)%", -3.2],
    [".5", 0.5],
    ["0", 0],
    ["-0", 0],
    ["1.2E+01", 12],
    ["1.2e-07", 1.2e-7],
  ])("%j is %d", (cell, expected) => {
    expect(value(cell, growth)).toBe(expected);
  });

  test("may have its thousands set off, in either width, and nothing else", () => {
    expect(value("1,234.5", amount("亿元"))).toBe(1234.5);
    expect(value("1，234", amount("亿元"))).toBe(1234);
    expect(value("12,345,678元", amount("亿元"))).toBe(0.12345678);
    for (const cell of ["1,23", "1234,567", "0,123", "1,,234", "1,234,5"])
      expect(value(cell, growth)).toBe("badThousands");
  });

  test("is refused where the text is none, or only looks like one", () => {
    const cells = ["abc", "6.5.1", "1 234", "6-6.5", "1e3", "１e3", "1.", "6.5²", "6.5①", "½", "٦", "Infinity", "NaN"];
    expect(cells.map((cell) => [cell, value(cell, growth)])).toEqual(cells.map((cell) => [cell, "notANumber"]));
    expect(value("9".repeat(201), growth)).toBe("notANumber");
  });

  test("is refused where it is beyond any indicator", () => {
    expect(value("1E+15", amount("元"))).toBe(1e15);
    expect(value("1.1E+15", amount("元"))).toBe("outOfRange");
    expect(value("-1E+400", amount("元"))).toBe("outOfRange");
    expect(value("9".repeat(150), amount("元"))).toBe("outOfRange");
  });

  test("is never an error value or a formula", () => {
    for (const cell of ["#N/A", "#VALUE!", "#DIV/0!", "＃REF!", "####"]) expect(value(cell, growth)).toBe("errorValue");
    for (const cell of ["=1+1", "＝A1", "@SUM(A1)", "+A1", "-cmd|' /C calc'!A0", "=cmd()"])
      expect(value(cell, growth)).toBe("formula");
    expect(value("+1+cmd|' /C calc'!A0", growth)).toBe("notANumber");
  });

  test("that is any finite number is read back from how it is printed", () => {
    const printed = fc.double({ min: -1e15, max: 1e15, noNaN: true });
    fc.assert(fc.property(printed, (x) => expect(value(String(x), growth)).toBe(x + 0)));
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (x) => {
        expect(value(x.toLocaleString("en-US"), amount("元"))).toBe(x);
      }),
    );
  });
});

describe("a unit", () => {
  test.each([
    ["12776人", "万人", 1.2776],
    ["1.2亿元", "万元", 12000],
    ["1.2亿", "万元", 12000],
    ["3千元", "元", 3000],
    ["27.5μg/m3", "微克/立方米", 27.5],
    ["2斤", "公斤", 1],
    ["3‰", "%", 0.3],
    ["1.85倍", "—", 1.85],
  ])("converts: %s in %s is %d", (cell, unit, expected) => {
    expect(value(cell, amount(unit))).toBe(expected);
  });

  test("that a column gives holds for numbers without one of their own", () => {
    expect(value("12776", amount("万人"), "人")).toBe(1.2776);
    expect(value("2万人", amount("万人"), "人")).toBe(2);
    expect(value("12776", amount("万人"), "件")).toBe("unitMismatch");
  });

  test("that does not convert is refused with both units", () => {
    expect(readFigure("5亿元", growth)).toEqual(err({ code: "unitMismatch", details: { given: "亿元", unit: "%" } }));
    expect(value("6.5%", amount("万人"))).toBe("unitMismatch");
    expect(value("1.2亿", growth)).toBe("unitMismatch");
    expect(value("3件", amount("万人"))).toBe("unitMismatch");
  });

  test("is refused where the indicator's own is not known, while a bare number is taken", () => {
    expect(value("5", amount(""))).toBe(5);
    expect(value("5万人", amount(""))).toBe("unitMismatch");
  });

  test("of points is no percentage, save for a reduction", () => {
    expect(readFigure("6.5个百分点", growth)).toEqual(
      err({ code: "pointsForPercent", details: { given: "个百分点", unit: "%" } }),
    );
    expect(value("提高0.5个百分点", growth)).toBe("pointsForPercent");
    expect(value("0.5个百分点", rate)).toBe("pointsForPercent");
    expect(value("0.5个百分点", reduction)).toBe(0.5);
    expect(value("1.2个百分点", pointReduction)).toBe(1.2);
    expect(value("1.2%", pointReduction)).toBe("unitMismatch");
  });
});

describe("words", () => {
  test.each([
    ["增长6.5%", 6.5],
    ["同比增长 6.5 %", 6.5],
    ["比上年同期上涨0.2%", 0.2],
    ["下降3.2%", -3.2],
    ["减少3.2", -3.2],
    ["负增长3.2%", -3.2],
    ["持平", 0],
    ["同比持平", 0],
    ["与上年同期持平", 0],
    ["增长1.2倍", 120],
  ])("of growth: %s is %d", (cell, expected) => {
    expect(value(cell, growth)).toBe(expected);
  });

  test("turn round where the indicator is itself a reduction", () => {
    expect(value("下降3.2%", reduction)).toBe(3.2);
    expect(value("上升1%", reduction)).toBe(-1);
    expect(value("增长1%", reduction)).toBe(-1);
    expect(value("持平", reduction)).toBe(0);
    expect(value("3.2%", reduction)).toBe(3.2);
    expect(value("减少500吨", { unit: "吨", quantity: "amount", reduction: true })).toBe(500);
  });

  test("say a change, which is refused where the figure itself is due", () => {
    expect(value("提高0.5%", rate)).toBe("changeNotFigure");
    expect(value("增加100人", amount("万人"))).toBe("changeNotFigure");
    expect(value("持平", rate)).toBe("changeNotFigure");
    expect(value("增长5%", { ...growth, quantity: null })).toBe("changeNotFigure");
  });

  test("with a sign beside them could mean either, and are refused", () => {
    for (const cell of ["下降-3.2%", "增长-3.2%", "增长+3.2%", "下降(3.2)%"])
      expect(value(cell, growth)).toBe("ambiguousSign");
  });

  test("of times are understood of growth only", () => {
    expect(value("下降1.2倍", growth)).toBe("unitMismatch");
    expect(value("1.2倍", growth)).toBe("unitMismatch");
    expect(value("增长1.2倍", reduction)).toBe("unitMismatch");
  });

  test("of an estimate, a bound or several years are refused", () => {
    const estimates = ["约6.5%", "6.5%左右", "增长近6%", "超6", "6以上", "≤5", "<0.015", "60多", "基本持平"];
    expect(estimates.map((cell) => value(cell, growth))).toEqual(estimates.map(() => "approximate"));
    for (const cell of ["两年平均增长5.1%", "2年平均5.1%", "三年平均增长5%", "年均增长6%"])
      expect(value(cell, growth)).toBe("twoYearAverage");
  });

  test("of another period than the year before are not understood", () => {
    expect(value("环比增长3%", growth)).toBe("notANumber");
  });
});

test("any text ends in a finite figure or a code", () => {
  const kinds = [growth, rate, reduction, pointReduction, amount("万人"), amount("")];
  const characters = fc.constantFrom(..."0123456789.,，-−+()（）%％eE#=@ 　增长下降持平万亿人倍个百分点约年平均");
  fc.assert(
    fc.property(fc.string({ unit: characters, maxLength: 210 }), fc.constantFrom(...kinds), (cell, kind) => {
      const figure = readFigure(cell, kind);
      if (figure.ok) expect(Number.isFinite(figure.value)).toBe(true);
      else expect(figure.error.code).toMatch(/^\w+$/);
    }),
    { numRuns: 5000 },
  );
  for (const part of ["1,", "(", " ", "增长", "1e", "倍", "1.", "同比"]) readFigure(part.repeat(100), growth);
});
