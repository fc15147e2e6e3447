import { decimalsOf, figureNumberFormat, formatOf, formatShare, unitSuffix } from "../../src/figures";
import { indicator } from "../support/build";

describe("the decimals of an indicator's figures", () => {
  it("are those of its publication, or of its target where that has more", () => {
    expect(decimalsOf({ indicator: indicator({ target: "6" }), actual: 5.25 })).toBe(1);
    expect(decimalsOf({ indicator: indicator({ target: "6.25" }) })).toBe(2);
  });

  it("are those that were entered where the catalogue does not know it: 4.9 is not 5 beside a target of 5", () => {
    const unknown = { ...indicator({ target: "5" }), knowledge: null };
    const written = (actual: number) => formatOf({ indicator: unknown, actual }, "zh-CN").bare(actual);
    expect([4.9, 4.95, 5, 0.1 + 0.2].map(written)).toEqual(["4.9", "4.95", "5", "0.3"]);
    expect(figureNumberFormat("actual", { indicator: unknown, actual: 4.9 })).toBe("#,##0.0");
    const own = indicator({ code: "OWN_1", target: "5", knowledge: { decimals: 0 } });
    expect([4.9, 5].map((actual) => formatOf({ indicator: own, actual }, "zh-CN").bare(actual))).toEqual(["4.9", "5"]);
  });
});

describe("a share", () => {
  it("is never shown as 100 % where something is wanting, in words and in a cell", () => {
    expect([0.994, 0.997, 1, 1.2].map(formatShare)).toEqual(["99%", ">99%", "100%", "120%"]);
    expect(figureNumberFormat("attainment", { indicator: indicator() })).toBe('[<0.995]0%;[<1]">99%";0%');
  });
});

describe("the unit of a figure", () => {
  it.each([
    ["亿元", " hundred million yuan"],
    ["万人", " ten thousand persons"],
    ["亿千瓦时", " hundred million kWh"],
    ["微克/立方米", " µg/m³"],
    ["万元/人", " ten thousand yuan per person"],
    ["%", "%"],
    ["百分点", " points"],
    ["—", ""],
    ["", ""],
    ["航线", "航线"],
  ])("%s has its English name, and one without stays as it is", (unit, name) => {
    expect(unitSuffix(unit, "en")).toBe(name);
  });

  it("is its own name in Chinese", () => {
    expect(["亿元", "百分点", "—"].map((unit) => unitSuffix(unit, "zh-CN"))).toEqual(["亿元", "个百分点", ""]);
  });
});
