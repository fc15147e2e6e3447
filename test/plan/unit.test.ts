import { isUnit, unitFactor } from "../../src/plan";

describe("the factor between two units", () => {
  it.each([
    ["人", "万人", 0.0001],
    ["万人", "人", 10000],
    ["万", "人", 10000],
    ["万", "万人", 1],
    ["亿", "亿元", 1],
    ["万亿元", "亿元", 10000],
    ["万亿斤", "万吨", 50000],
    ["公顷", "亩", 15],
    ["公里", "千米", 1],
    ["元/人", "万元/人", 0.0001],
    ["％", "%", 1],
    ["‰", "%", 0.1],
    ["个百分点", "百分点", 1],
    ["倍", "—", 1],
    ["ug/m3", "微克/立方米", 1],
    ["μg/m³", "微克/立方米", 1],
    ["万m3/日", "立方米/日", 10000],
    ["㎡", "平方米", 1],
    ["（%）", "%", 1],
    ["人", "", 1],
  ])("%s to %s is %d", (from, to, factor) => {
    expect(unitFactor(from, to)).toBeCloseTo(factor, 12);
  });

  it.each([
    ["%", "百分点"],
    ["%", "亿元"],
    ["人", "人次"],
    ["亿元", "亿美元"],
    ["万", "%"],
    ["万", "—"],
    ["", "人"],
    ["%", "—"],
    ["__proto__", "人"],
  ])("%s to %s is none", (from, to) => {
    expect(unitFactor(from, to)).toBeNull();
  });
});

describe("a cell", () => {
  it.each([
    "%",
    "％",
    "万人",
    "亿美元",
    "人/亿元",
    "微克/立方米",
    "—",
    "百分点",
    "个",
    "岁",
    "平方米",
    "万亿斤",
    "张/千人",
  ])("%s is a unit", (cell) => {
    expect(isUnit(cell)).toBe(true);
  });

  it.each(["", "增长", "总量", "6以上", "30", "化学需氧量", "经济发展", "人".repeat(30), "constructor"])(
    "%s is no unit",
    (cell) => {
      expect(isUnit(cell)).toBe(false);
    },
  );
});
