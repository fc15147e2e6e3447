import type { Palette, Status } from "../../src/analysis";
import { codeWords } from "../../src/figures";
import { statusColors, statusMarks } from "../../src/report";

const palettes: readonly Palette[] = ["redBad", "redGood", "colourBlind"];
const statuses = Object.keys(codeWords("zh-CN").status) as Status[];

const channels = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
/** Relative luminance (WCAG 2.2). */
const luminance = (hex: string) => {
  const [r, g, b] = channels(hex).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};
const contrast = (a: string, b: string) => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
};

describe.each(palettes)("the palette %s", (palette) => {
  it("has a colour for every status whose text can be read on its fill", () => {
    for (const status of statuses) {
      const { fill, font } = statusColors(palette)[status];
      expect([status, contrast(fill, font) >= 4.5]).toEqual([status, true]);
    }
  });

  it("tells the statuses that count apart by their fill", () => {
    const fills = (
      ["missed", "severe", "lagging", "atRisk", "nearly", "onPace", "met", "notDue", "noData"] as const
    ).map((status) => statusColors(palette)[status].fill);
    expect(new Set(fills).size).toBe(fills.length);
    expect(new Set(Object.values(statusMarks)).size).toBe(statuses.length);
  });
});

describe("the palettes", () => {
  it("show what is good in red where red means hot, and what is bad in red where it means bad", () => {
    const redness = (palette: Palette, status: Status) => {
      const [r, g] = channels(statusColors(palette)[status].fill);
      return r! - g!;
    };
    expect(redness("redBad", "severe")).toBeGreaterThan(0.1);
    expect(redness("redBad", "met")).toBeLessThan(0);
    expect(redness("redGood", "met")).toBeGreaterThan(0.1);
    expect(redness("redGood", "severe")).toBeLessThan(0);
  });

  it("keep bad and good apart by blue where red and green cannot be told apart", () => {
    const blueness = (status: Status) => {
      const [r, , b] = channels(statusColors("colourBlind")[status].fill);
      return b! - r!;
    };
    for (const status of ["missed", "severe", "lagging", "nearly"] as const) expect(blueness(status)).toBeLessThan(0);
    for (const status of ["onPace", "met"] as const) expect(blueness(status)).toBeGreaterThan(0.05);
    // 存在风险 is told from what is on pace by its shade too, as its hue is not seen by all.
    const shade = (status: Status) => luminance(statusColors("colourBlind")[status].fill);
    expect(shade("onPace") - shade("atRisk")).toBeGreaterThan(0.2);
  });
});
