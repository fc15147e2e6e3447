import * as fc from "fast-check";
import {
  defaultSettings,
  type Assessment,
  type Comparison,
  type Palette,
  type Status,
  analyse,
  gapInTolerances,
} from "../../src/analysis";
import { everything, paneWords } from "../../src/taskpane";
import { createLookup } from "../../src/plan";
import { paneColors } from "../../src/taskpane/statusColors";
import { contrast } from "./contrast";
import { bulletOf } from "../../src/taskpane/overview/bullet";
import { listed } from "../../src/taskpane/overview/listed";
import { earlierSentence } from "../../src/taskpane/overview/outlook";
import { rowsOf } from "../../src/taskpane/overview/row";
import { reminderOf, unitsOf } from "../../src/taskpane/todo/tasks";
import { figure, indicator, planOf } from "../support/build";

type Marks = Pick<Assessment, "actual" | "pace" | "aim" | "projection">;
const projected = (value: number, low: number, high: number) =>
  ({ value, quantile: (share: number) => (share < 0.5 ? low : high) }) as Assessment["projection"];
const bullet = (marks: Partial<Marks>) =>
  bulletOf({ actual: null, pace: null, aim: null, projection: null, ...marks } as Assessment);

describe("the bullet bar", () => {
  it("stands on a scale from zero to a little beyond the largest mark", () => {
    const { origin, cut, actual, pace, target, projection, low, high } = bullet({
      actual: 40,
      pace: 75,
      aim: 100,
      projection: projected(60, 50, 70),
    })!;
    expect({ origin, cut }).toEqual({ origin: 0, cut: false });
    expect([actual, pace, target, projection, low, high].map((at) => at!.toFixed(3))).toEqual(
      [40, 75, 100, 60, 50, 70].map((value) => (value / 104).toFixed(3)),
    );
  });

  it("cuts the scale where the marks lie close together, and says so", () => {
    expect(bullet({ actual: 70.1, pace: 70.4, aim: 70.5 })).toMatchObject({ cut: true, origin: 0 });
    expect(bullet({ actual: -0.3, pace: 0.2, aim: 0.3 })).toMatchObject({ cut: false });
  });

  it("has a place for a figure that stands alone, also where all are zero", () => {
    expect(bullet({ actual: 87 })!.actual).toBeCloseTo(0.5);
    expect(bullet({ actual: 0, pace: 0, aim: 0 })).toMatchObject({ origin: 0, actual: 0, pace: 0, target: 0 });
  });

  it("has none without figure and projection", () => {
    expect(bullet({ pace: 5, aim: 5 })).toBeNull();
  });

  it("keeps all marks but the interval's ends inside the scale, in the order of their values", () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(value, value, value, value, value, value, (actual, pace, aim, middle, a, b) => {
        const made = bullet({ actual, pace, aim, projection: projected(middle, Math.min(a, b), Math.max(a, b)) })!;
        const marks = [
          [actual, made.actual!],
          [pace, made.pace!],
          [aim, made.target!],
          [middle, made.projection!],
        ] as const;
        for (const [, at] of marks) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(1);
        }
        for (const [x, at] of marks) for (const [y, other] of marks) if (x < y) expect(at).toBeLessThanOrEqual(other);
        expect(made.origin).toBeGreaterThanOrEqual(0);
        expect(made.origin).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("the list", () => {
  const plan = planOf(
    indicator({ no: "1", code: "GDP", name: "地区生产总值增长", target: "6左右", owner: "市统计局" }),
    indicator({ no: "2", code: "FAI", name: "固定资产投资增长", target: "10以上", category: "投资" }),
    indicator({ no: "3", code: "RETAIL", name: "零售总额增长", target: "7以上", owner: "市商务局" }),
  );
  const observations = [figure("GDP", 2024, 9, 6.4), figure("FAI", 2024, 9, 1.2), figure("RETAIL", 2024, 9, 6.9)];
  const settings = { ...defaultSettings, tolerance: { ...defaultSettings.tolerance, byCode: { RETAIL: 0.01 } } };
  const assessments = analyse({ plan, observations, settings, asOf: "2024-09" });
  const data = { plan, observations, settings, issues: [], doubts: [], locked: [], version: "1" };
  const rows = rowsOf(data, assessments, "2024-09", "zh-CN");
  const codes = (change: Partial<typeof everything>) =>
    listed(rows, { ...everything, ...change }, createLookup(plan)).map(({ code }) => code);

  it("is ordered by severity, by the gap in tolerances, by number, or by department with the unnamed last", () => {
    expect(codes({})[0]).toBe("FAI");
    expect(codes({ sort: "gap" })).toEqual(["FAI", "RETAIL", "GDP"]);
    expect(codes({ sort: "number" })).toEqual(["GDP", "FAI", "RETAIL"]);
    expect(codes({ sort: "owner" })).toEqual(["RETAIL", "GDP", "FAI"]);
  });

  it("narrows by status, category, department and search together", () => {
    expect(codes({ category: "投资" })).toEqual(["FAI"]);
    expect(codes({ owner: "市商务局", search: "零售" })).toEqual(["RETAIL"]);
    expect(codes({ owner: "市商务局", search: "GDP" })).toEqual([]);
    expect(codes({ owner: "" })).toEqual(["FAI"]);
    expect(codes({ statuses: [rows[0]!.status], search: "1" })).toEqual(["GDP"]);
  });

  it("compares gaps by the tolerance of each indicator", () => {
    const [gdp, , retail] = assessments;
    expect(gapInTolerances(gdp!, settings)).toBeCloseTo(0.4 / 0.2, 6);
    expect(gapInTolerances(retail!, settings)).toBeCloseTo(-0.1 / 0.01, 6);
    expect(gapInTolerances({ ...gdp!, gap: null }, settings)).toBeNull();
  });
});

describe("the sentence on an earlier analysis", () => {
  const { overview } = paneWords("zh-CN");
  const moved = (codes: readonly string[], movement: Comparison["movement"]) =>
    codes.map((code) => ({ code, movement }) as Comparison);
  const said = (...comparisons: Comparison[]) => earlierSentence(comparisons, (code) => code, "2024年8月", overview);

  it("names what is newly lagging and what recovered", () => {
    expect(said(...moved(["A", "B"], "newlyLagging"), ...moved(["C"], "recovered"), ...moved(["D"], "same"))).toBe(
      "较2024年8月的分析新滞后2项（A、B），恢复1项（C）。",
    );
  });

  it("says that nothing is newly lagging, and cuts a long list openly", () => {
    expect(said(...moved(["A"], "better"))).toBe("较2024年8月的分析没有新滞后的指标。");
    expect(said(...moved([..."ABCDEFG"], "newlyLagging"))).toBe("较2024年8月的分析新滞后7项（A、B、C、D、E等）。");
  });
});

describe("the reminders", () => {
  const { todo } = paneWords("zh-CN");
  const plan = planOf(
    indicator({ no: "1", code: "A", name: "甲" }),
    indicator({ no: "2", code: "B", name: "乙", owner: "市商务局" }),
    indicator({ no: "3", code: "C", name: "丙", owner: "市商务局" }),
  );
  const missing = plan.indicators.map(({ code, owner }) => ({ code, owner, month: "2024-09" as const }));

  it("go by department, those without one last", () => {
    const units = unitsOf(missing, plan.indicators);
    expect(units.map(({ owner, figures }) => [owner, figures.length])).toEqual([
      ["市商务局", 2],
      ["", 1],
    ]);
    expect(reminderOf(units[0]!, todo, "zh-CN")).toBe(
      "市商务局：请报送以下指标数据\n1. 乙（2024年9月）\n2. 丙（2024年9月）",
    );
  });
});

describe("the colours of a status", () => {
  it.each(["redBad", "redGood", "colourBlind"] as const)(
    "stand out from their fill and from the pane in either theme, in the palette %s",
    (palette: Palette) => {
      for (const [dark, ground] of [
        [false, "#ffffff"],
        [true, "#292929"],
      ] as const)
        for (const status of [
          "missed",
          "severe",
          "lagging",
          "nearly",
          "pending",
          "noData",
          "onPace",
          "met",
        ] as Status[]) {
          const { color, backgroundColor } = paneColors(palette, dark)[status];
          expect(contrast(color, backgroundColor)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(color, ground)).toBeGreaterThanOrEqual(4.5);
        }
    },
  );

  it("are measured as WCAG does: black on white is 21 to 1", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 10);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  });
});
