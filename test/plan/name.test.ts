import fc from "fast-check";
import { nameKey, tidyName, withoutBrackets } from "../../src/plan";

describe("a tidy name", () => {
  it.each([
    ["地级城市细颗粒物 (PM _{2.5}) 平均浓度", "地级城市细颗粒物（PM2.5）平均浓度"],
    ["单位 GDP 能源消耗降低", "单位GDP能源消耗降低"],
    ["每千人口执业 (助理) 医师数 (常住人口)", "每千人口执业（助理）医师数（常住人口）"],
    ["家庭可支配收入(按三口之家计算）", "家庭可支配收入（按三口之家计算）"],
    ["Ｒ＆Ｄ经费支出占ＧＤＰ比重", "R&D经费支出占GDP比重"],
    ["地表水达到或好于Ⅲ类水体比例", "地表水达到或好于Ⅲ类水体比例"],
    ["  Gross  domestic product ", "Gross domestic product"],
    ["森林覆盖率*", "森林覆盖率"],
    ["城镇\n调查失业率", "城镇调查失业率"],
    ["$PM_{2.5}$浓度", "PM2.5浓度"],
    ["森林覆盖率[12]", "森林覆盖率"],
    ["森林〔3〕级覆盖率", "森林〔3〕级覆盖率"],
  ])("of %j is %s", (printed, tidy) => {
    expect(tidyName(printed)).toBe(tidy);
  });

  it("is tidy already", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."增长 GD（(）)_{}2.5*Ａ") }), (name) => {
        expect(nameKey(tidyName(tidyName(name)))).toBe(nameKey(tidyName(name)));
      }),
    );
  });
});

describe("the key of a name", () => {
  it("is the same whatever width, case, spaces, brackets and punctuation it is typed with", () => {
    const keys = ["细颗粒物（PM2.5）", "细颗粒物(pm2.5)", "细颗粒物 ＰＭ２．５", "细颗粒物PM _{2.5}"].map(nameKey);
    expect(new Set(keys)).toEqual(new Set(["细颗粒物pm25"]));
  });

  it("is another for another name", () => {
    expect(nameKey("民间投资增长")).not.toBe(nameKey("民间投资占投资比重"));
  });
});

it("a name without brackets has what stands outside them", () => {
  expect(withoutBrackets("地区生产总值（GDP）增长")).toBe("地区生产总值增长");
});
