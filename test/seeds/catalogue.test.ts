import { indicatorKey, nameKey, unitFactor } from "../../src/plan";
import { catalogue, planOf, readJson } from "./seeds";

const records = catalogue();
const byCode = new Map(records.map((record) => [record.code, record]));

describe("the catalogue that ships", () => {
  it("has one record for each of the 57 leaves of the annex, by its number, code, name and unit", () => {
    const { indicators } = planOf("jinhua-2024");
    const numbered = records.filter(({ no }) => no !== null);
    expect(numbered.map(({ no, code, name, unit }) => [no, code, name, unit])).toEqual(
      indicators.map(({ no, code, name, unit }) => [no, code, name, unit]),
    );
    expect(numbered).toHaveLength(57);
  });

  it("knows every leaf of the national plan by its name or an alias", () => {
    expect(planOf("national-2024").indicators.map(({ no, code }) => [no, code])).toEqual([
      ["1", "GDP"],
      ["2", "JOBS"],
      ["3", "UNEMPLOYMENT"],
      ["4", "CPI"],
      ["5", "INCOME"],
      ["6", "BOP"],
      ["7", "GRAIN_OUTPUT"],
      ["8", "ENERGY"],
      ["9", "ECO_QUALITY"],
    ]);
  });

  it("lets no name, alias, English word, code or number mean two records that measure the same, nor says one twice", () => {
    const owners = new Map<string, (typeof records)[number][]>();
    const clashes: string[] = [];
    for (const record of records) {
      const { code, name, aliases, english, unit } = record;
      const keys = [name, ...aliases, ...english].map(nameKey);
      expect([code, keys.length]).toEqual([code, new Set(keys).size]);
      // By the rules of spelling too: 增速 is 增长.
      for (const key of new Set([...keys, nameKey(code), ...[name, ...aliases].map(indicatorKey)])) {
        const others = owners.get(key) ?? [];
        const same = others.find((other) => unitFactor(other.unit, unit) !== null);
        if (same) clashes.push(`${key}: ${same.code}, ${code}`);
        owners.set(key, [...others, record]);
      }
    }
    expect(clashes).toEqual([]);
    const numbers = records.flatMap(({ no }) => no ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it.each([
    ["GDP", "GDP"],
    ["国内生产总值增长", "GDP"],
    ["社零", "RETAIL"],
    ["固投", "FAI"],
    ["规上工业", "IVA"],
    ["一般预算收入", "FISCAL_REVENUE"],
    ["PM2.5", "PM25"],
    ["细颗粒物", "PM25"],
    ["失业率", "UNEMPLOYMENT"],
    ["物价", "CPI"],
    ["居民收入", "INCOME"],
    ["外贸出口", "EXPORT"],
    ["外资", "FDI"],
    ["实际使用外资额", "FDI"],
    ["班列", "RAIL_TRAINS"],
    ["优良率", "AIR_QUALITY"],
    ["单位国内生产总值能耗降低", "ENERGY"],
    ["城镇新增就业", "JOBS"],
    ["retail sales", "RETAIL"],
  ])("knows what an analyst means by %s", (word, code) => {
    const owner = records.find((r) => [r.name, ...r.aliases, ...r.english].some((n) => nameKey(n) === nameKey(word)));
    expect(owner?.code).toBe(code);
  });

  it.each(["民间投资", "货物贸易出口额", "主要污染物排放量降低"])(
    "takes %s, which heads several leaves, for none of them",
    (word) => {
      expect(records.filter((r) => [r.name, ...r.aliases].some((n) => nameKey(n) === nameKey(word)))).toEqual([]);
    },
  );

  it("gives initials that begin with those of the name's Chinese words", () => {
    const initials = (code: string) => byCode.get(code)?.initials;
    expect(["GDP", "RETAIL", "PM25", "RD_SHARE", "UNEMPLOYMENT", "SAFETY_DEATHS", "MOUNTAIN_INCOME"].map(initials)).toEqual([
      "DQSCZZGDPZZ",
      "SHXFPLSZEZZ",
      "DJCSXKLWPM25PJND",
      "RDJFZCZGDPBZ",
      "CZDCSYL",
      "YYGDPSCAQSGSWL",
      "SQ26XJMRJKZPSRYQSPJZB",
    ]);
  });

  it("has every measure and every frequency", () => {
    expect(new Set(records.map(({ measure }) => measure))).toEqual(
      new Set(["cumulativeGrowth", "cumulativeTotal", "cumulativeAverage", "share", "level", "annual"]),
    );
    expect(new Set(records.map(({ frequency }) => frequency))).toEqual(new Set(["monthly", "quarterly", "annual"]));
  });

  it("publishes annual measures once a year, and no growth or quarterly figure for January alone", () => {
    for (const { code, measure, frequency, january } of records) {
      expect([code, measure === "annual"]).toEqual([code, frequency === "annual"]);
      if (measure === "cumulativeGrowth" || frequency !== "monthly") expect([code, january]).toEqual([code, false]);
    }
  });

  it("takes growth and rates for percentages, and nothing else", () => {
    for (const { code, quantity, unit } of records)
      expect([code, quantity !== "amount"]).toEqual([code, ["%", "‰", "百分点"].includes(unit)]);
  });

  it("holds less for better where less is better, and takes every 降低 for a reduction that is better high", () => {
    expect(records.filter(({ better }) => better === "low").map(({ code }) => code)).toEqual([
      "PM25",
      "UNEMPLOYMENT",
      "CPI",
      "INCOME_RATIO",
      "SAFETY_DEATHS",
      "NPL",
      "REGISTERED_UNEMPLOYMENT",
      "INFANT_MORTALITY",
      "UNDER5_MORTALITY",
      "PM10",
      "HEAVY_POLLUTION",
      "ENERGY_LEVEL",
      "WATER_TOTAL",
      "BAD_WATER",
      "ACCIDENTS",
      "ACCIDENT_DEATHS",
    ]);
    for (const { code, name, reduction } of records) expect([code, reduction]).toEqual([code, name.includes("降低")]);
  });

  it("links what grows in step with the economy to GDP, and compares private investment with the province", () => {
    expect(records.filter(({ link }) => link !== null).map(({ code, link }) => [code, link])).toEqual([
      ["FISCAL_REVENUE", "GDP"],
      ["INCOME", "GDP"],
    ]);
    expect(records.filter(({ benchmark }) => benchmark !== null).map(({ code, benchmark }) => [code, benchmark])).toEqual([
      ["PRIVATE_FAI", "province"],
      ["PRIVATE_FAI_SHARE", "province"],
    ]);
  });

  it("leaves 责任单位 and 阶段目标 to the bureau", () => {
    expect(records.filter(({ owner, milestones }) => owner !== "" || milestones.length > 0)).toEqual([]);
  });

  it("names each plan with its region, year, source and usual as-of month", () => {
    expect(readJson("jinhua-2024", "plan.json")).toEqual({
      region: "金华市",
      year: 2024,
      source: "金政发〔2024〕10号",
      asOf: "2024-09",
    });
    expect(readJson("national-2024", "plan.json")).toMatchObject({ region: "全国", year: 2024, asOf: "2024-12" });
  });
});
