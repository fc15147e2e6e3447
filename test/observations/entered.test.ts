import { figureBounds, enteredKind, enteredText, readEntered, type Entered } from "../../src/observations";
import { figure } from "../support/build";
import { plan } from "./fixture";

const of = (code: string) => plan.indicators.find((indicator) => indicator.code === code)!;
const entered = (code: string, cell: Entered, figures: Parameters<typeof enteredKind>[1] = []) => {
  const read = readEntered(cell, enteredKind(of(code), figures));
  return read.ok ? [read.value.value, ...read.value.doubts.map((doubt) => doubt.code)] : read.error.code;
};

describe("a number of a cell", () => {
  it("under a percentage format is what a person sees: a typed 10% is 10, never 0.1", () => {
    expect(entered("IVA", { value: 0.1, format: "0%" })).toEqual([10]);
    expect(entered("IVA", { value: 0.065, format: "0.0%" })).toEqual([6.5]);
    expect(entered("AIR", { value: 0.925, format: "0.00%" })).toEqual([92.5]);
    expect(entered("IVA", { value: 0.001, format: "0.0%" })).toEqual([0.1]);
  });

  it("under such a format is refused where the unit is no percentage", () => {
    expect(entered("FDI", { value: 0.07, format: "0%" })).toBe("unitMismatch");
    expect(entered("FDI", { value: "7%" })).toBe("unitMismatch");
  });

  it("under a date's format is a slip for a decimal, and refused", () => {
    expect(enteredText(46058, 'm"月"d"日"')).toBe("2026-02-05");
    expect(entered("JOBS", { value: 46058, format: 'm"月"d"日";@' })).toBe("dateForFigure");
    expect(entered("JOBS", { value: 46058, format: "yyyy/m/d" })).toBe("dateForFigure");
    expect(entered("JOBS", { value: 46058, format: "d-mmm" })).toBe("dateForFigure");
  });

  it("under a time's format is a slip for a decimal, and refused", () => {
    const formats = ["h:mm", "[h]:mm", "h:mm:ss AM/PM", "mm:ss.0", '上午/下午h"时"mm"分"', "[$-804]h:mm;@"];
    for (const format of formats) {
      expect(enteredText(1.15 / 24, format)).toBe("1:09");
      expect(entered("IVA", { value: 1.15 / 24, format })).toBe("dateForFigure");
    }
    expect(entered("IVA", { value: 1.9, format: "h:mm" })).toBe("dateForFigure");
    expect(enteredText(45566.5, "yyyy/m/d h:mm")).toBe("2024-10-01");
  });

  it("under any other format is itself", () => {
    for (const format of [
      "General",
      "G/通用格式",
      "[DBNum1][$-804]General",
      "[White]0.0",
      "#,##0.0###",
      "0.00",
      '0.0"%"',
      "[Red]0.0",
      "@",
      '0"个月"',
    ])
      expect(enteredText(5.2, format)).toBe("5.2");
    expect(enteredText("约5", "0%")).toBe("约5");
  });

  it("without a format is refused where it can only be a percentage as a fraction, and doubted where it may be", () => {
    expect(entered("IVA", { value: 0.065 })).toBe("percentAsFraction");
    expect(entered("IVA", { value: 0.1 })).toEqual([0.1, "maybeFraction"]);
    expect(entered("IVA", { value: "0.1%" })).toEqual([0.1]);
    // What is no percentage is no fraction of one.
    expect(entered("JOBS", { value: 0.065 })).toEqual([0.065]);
    expect(entered("IVA", { value: 0.052 }, [figure("IVA", 2024, 9, 5.4)])).toBe("percentAsFraction");
    expect(entered("CPI", { value: 0.2 })).toEqual([0.2]);
    expect(entered("CPI", { value: 0.1 }, [figure("CPI", 2024, 8, 0.3), figure("CPI", 2024, 9, 0.2)])).toEqual([0.1]);
  });

  it("is compared with the reported figures of its own indicator within a year, and no others", () => {
    const far = [2500, "farFromScale"];
    const level = figure("JOBS", 2024, 9, 3000, { role: "level" });
    expect(entered("JOBS", { value: 2500 }, [figure("FDI", 2024, 9, 3000), level])).toEqual(far);
    expect(entered("JOBS", { value: 2500 }, [figure("JOBS", 2023, 8, 3000), figure("JOBS", 2024, 9, 9)])).toEqual(far);
    expect(entered("JOBS", { value: 2500 }, [figure("JOBS", 2023, 10, 3000), figure("JOBS", 2024, 9, 9)])).toEqual([
      2500,
    ]);
  });

  it("in the unit that stands beside it is converted", () => {
    expect(entered("JOBS", { value: 26500, unit: "人" })).toEqual([2.65]);
    expect(entered("IVA", { value: 1014.28, unit: "亿元" })).toBe("unitMismatch");
  });
});

describe("a figure outside the bounds of its kind is refused:", () => {
  it.each([
    ["a ratio above 100 or below 0", "AIR", 925, "outOfBounds"],
    ["a ratio below 0", "AIR", -3, "outOfBounds"],
    ["an amount below 0", "PM25", -28, "negativeFigure"],
    ["an amount in the place of a growth", "IVA", 2345.6, "outOfBounds"],
    ["a date's serial as a growth", "GDP", 45565, "outOfBounds"],
    ["a fall by more than all", "IVA", -120, "outOfBounds"],
    ["an index for the growth of prices", "CPI", 100.3, "indexForGrowth"],
    ["a reduction by more than all", "ENERGY", 103, "outOfBounds"],
  ])("%s", (_, code, value, expected) => {
    expect(entered(code, { value })).toBe(expected);
  });

  it("the bounds hold for levels and not for an indicator of which nothing is known", () => {
    expect(figureBounds(of("IVA"), "level")).toEqual({ low: 0, high: Infinity });
    expect(figureBounds(of("N9"), "actual")).toEqual({ low: -Infinity, high: Infinity });
    expect(figureBounds({ ...of("AIR"), unit: "‰" }, "actual")).toEqual({ low: 0, high: 1000 });
  });
});

describe("a figure that is odd is used and doubted:", () => {
  it.each([
    ["persons where 万人 are due", "JOBS", 26500, "farFromScale"],
    ["an amount with its decimal point lost", "JOBS", 50.1, "farFromScale"],
    ["a growth that may be an index", "IVA", 106.4, "maybeIndex"],
    ["a growth of several times", "IVA", 512.3, "unusualGrowth"],
  ])("%s", (_, code, value, doubt) => {
    expect(entered(code, { value })).toEqual([value, doubt]);
  });

  it("as thousands set apart by a point, of what is counted in whole ones", () => {
    const read = readEntered({ value: "1.803" }, { ...enteredKind(of("JOBS"), []), decimals: 0 });
    expect(read).toMatchObject({ value: { doubts: [{ code: "maybeThousands", details: { whole: "1803" } }] } });
  });

  it("says what it is compared with", () => {
    const read = readEntered({ value: 26500 }, enteredKind(of("JOBS"), []));
    expect(read).toMatchObject({
      value: { doubts: [{ code: "farFromScale", details: { reference: 10, times: 2650 } }] },
    });
  });
});
