/** @jest-environment jsdom */
import { webDarkTheme, webLightTheme } from "@fluentui/react-components";
import fc from "fast-check";
import { bandPath, layoutOf, linePath, monthAt } from "../../../src/taskpane/detail/chart/layout";
import { scaleOf } from "../../../src/taskpane/detail/chart/scale";
import { chartColors } from "../../../src/taskpane/detail/chart/styles";
import { contrast } from "../contrast";

describe("the axis of a chart", () => {
  it("ends on round values on either side of its figures", () => {
    expect(scaleOf([4.8, 6.3], false)).toEqual({ low: 4.5, high: 6.5, ticks: [4.5, 5, 5.5, 6, 6.5], decimals: 1 });
    expect(scaleOf([0, 41], true).ticks).toEqual([0, 20, 40, 60]);
    expect(scaleOf([-3, 4], true).ticks).toEqual([-4, -2, 0, 2, 4]);
  });

  it("stands also where nothing moves, or nothing is there", () => {
    expect(scaleOf([6], false).ticks.length).toBeGreaterThan(1);
    expect(scaleOf([0], true).ticks.length).toBeGreaterThan(1);
    expect(scaleOf([0.1 + 0.2, 0.3], false).decimals).toBeLessThan(4);
    expect(scaleOf([], false)).toMatchObject({ low: 0, high: 1 });
  });

  it("holds every figure on few, evenly spaced ticks", () => {
    const figures = fc.array(
      fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(figures, fc.boolean(), (all, zero) => {
        const { low, high, ticks } = scaleOf(all, zero);
        const slack = (high - low) * 1e-6;
        expect(Math.min(...all)).toBeGreaterThanOrEqual(low - slack);
        expect(Math.max(...all)).toBeLessThanOrEqual(high + slack);
        if (zero) expect(low <= 0 && high >= 0).toBe(true);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(7);
        const step = ticks[1]! - ticks[0]!;
        for (let i = 1; i < ticks.length; i++)
          expect(ticks[i]! - ticks[i - 1]!).toBeCloseTo(step, -Math.log10(step) + 3);
      }),
    );
  });
});

describe("the drawing of a chart", () => {
  const layout = layoutOf(296, 200, scaleOf([0, 10], true), ["0", "10"]);

  it("has a place for each month, found again from the pointer", () => {
    for (let month = 1; month <= 12; month++) expect(monthAt(layout.x(month), layout)).toBe(month);
    expect(monthAt(-5, layout)).toBe(1);
    expect(monthAt(1000, layout)).toBe(12);
    expect(layout.x(12)).toBeLessThan(296);
  });

  it("draws a line across months without a figure, and an area there and back", () => {
    const points = [3, 6].map((month) => ({ month, value: 5 }));
    expect(linePath(points, layout)).toMatch(/^M[\d.]+,[\d.]+L[\d.]+,[\d.]+$/);
    expect(bandPath(points, points, layout)).toMatch(/^M([\d.]+,[\d.]+L){3}[\d.]+,[\d.]+Z$/);
    expect(bandPath([], [], layout)).toBe("");
  });

  it.each([
    ["light", webLightTheme],
    ["dark", webDarkTheme],
  ])("stands out 3 to 1 from the %s pane", (_, theme) => {
    for (const token of Object.values(chartColors))
      expect(contrast(theme[token], theme.colorNeutralBackground1)).toBeGreaterThanOrEqual(3);
  });
});
