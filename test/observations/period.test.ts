import fc from "fast-check";
import { isOver, monthNumber, monthOf, parseMonth, readPeriod, readYear, yearOf } from "../../src/observations";
import { err, ok } from "../../src/plan";

describe("a period", () => {
  test.each([
    ["9", 9],
    ["09", 9],
    ["9.0", 9],
    ["９月", 9],
    ["9月份", 9],
    ["9月末", 9],
    ["1-9月", 9],
    ["1—9月", 9],
    ["1——9月", 9],
    ["1～9月", 9],
    ["1月至9月", 9],
    ["1-2月", 2],
    ["一季度", 3],
    ["上半年", 6],
    ["前三季度", 9],
    ["全年", 12],
    ["年", 12],
    ["二季度末", 6],
    ["一至九月", 9],
    ["一—十一月份", 11],
    ["十二月", 12],
    ["前九个月", 9],
    ["前10个月", 10],
  ])("of a label without a year ends in its month: %s", (label, month) => {
    expect(readPeriod(label)).toEqual(ok({ year: null, month }));
  });

  test.each([
    ["2024-09", 9],
    ["2024-9", 9],
    ["2024/9", 9],
    ["202409", 9],
    ["2024年9月", 9],
    ["2024年1-9月", 9],
    ["2024年 前三季度", 9],
    ["二〇二四年一至九月", 9],
    ["2024年", 12],
    ["2024年度", 12],
  ])("may name its year: %s", (label, month) => {
    expect(readPeriod(label)).toEqual(ok({ year: 2024, month }));
  });

  test.each([
    "第二季度",
    "二季度",
    "3季度",
    "四季度",
    "下半年",
    "Q2",
    "q4",
    "H2",
    "2024年三季度",
    "4-6月",
    "2—9月",
    "四至六月",
  ])("that begins after January is refused by that name: %s", (label) => {
    expect(readPeriod(label)).toEqual(err({ code: "notFromJanuary", details: {} }));
  });

  test.each([
    "0",
    "13",
    "1e9",
    "9.5",
    "-9",
    "",
    "月",
    "九",
    "2024",
    "2024-13",
    "1889-09",
    "2101年9月",
    "1-13月",
    "9月x",
    "1-9",
  ])("is refused where the label has no month: %j", (label) => {
    expect(readPeriod(label)).toEqual(err({ code: "badMonth", details: {} }));
  });

  test.each(["三季度", "第二季度", "四季度", "4-6月", "2024年三季度", "下半年", "Q3"])(
    "is refused where it does not begin in January, as no entry is for a part of the year: %s",
    (label) => {
      expect(readPeriod(label)).toEqual(err({ code: "notFromJanuary", details: {} }));
    },
  );

  test("of any month is read from each of its spellings, and of any text is a period or a code", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        for (const label of [monthOf(year, month), `${year}年${month}月`, `${year}年1-${month}月`, `${year}/${month}`])
          expect(readPeriod(label)).toEqual(ok({ year, month }));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0129年月季度一三-—至."), maxLength: 12 }), (label) => {
        const period = readPeriod(label);
        if (!period.ok) expect(["badMonth", "notFromJanuary"]).toContain(period.error.code);
        else expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]).toContain(period.value.month);
      }),
    );
  });
});

describe("a year", () => {
  test("is four digits of 1900 to 2100", () => {
    expect(["2024", "2024年", "２０２４", " 2024年度", "2024.0", "1900", "2100"].map(readYear)).toEqual([
      2024, 2024, 2024, 2024, 2024, 1900, 2100,
    ]);
    for (const cell of ["", "24", "1899", "2101", "2024.5", "2e3", "-2024", "二〇二四"])
      expect(readYear(cell)).toBeNull();
  });
});

describe("a month", () => {
  test("is put together, taken apart and recognised", () => {
    expect(monthOf(2024, 9)).toBe("2024-09");
    expect([yearOf("2024-09"), monthNumber("2024-09")]).toEqual([2024, 9]);
    expect([parseMonth("2024-09"), parseMonth("2024-13"), parseMonth("2024-9")]).toEqual(["2024-09", null, null]);
  });

  test("is over from the first day of the next one", () => {
    expect(isOver("2024-08", "2024-09-01")).toBe(true);
    expect(isOver("2024-09", "2024-09-30")).toBe(false);
    expect(isOver("2023-12", "2024-01")).toBe(true);
    expect(isOver("2024-09", "2024-09")).toBe(false);
  });
});
