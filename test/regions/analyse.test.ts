import fc from "fast-check";
import {
  acrossRegions,
  analyseRegions,
  competitionRanks,
  createFindPlace,
  parseRegionLists,
  readCityTarget,
} from "../../src/regions";
import { aggregate, analysed, assessment, catalogue, codesOf, figuresOf, lists, table, targets } from "./support";

const head = "indicator,year,month,role,全市,婺城区,金东区,义乌市,金华开发区";
const figures = table(
  "数据.csv",
  head,
  "IVA,2024,8,actual,6,5,7,7,5",
  "IVA,2024,9,actual,6.5,4,8,7,7",
  "GDP,2024,9,actual,6,5,7.5,7,5",
  "FISCAL_REVENUE,2024,9,actual,5,5,5,6,5",
  "JOBS,2024,9,actual,4.3,0.62,0.65,2.6,0.35",
  "RETAIL,2024,9,actual,5,4,5,6,",
  "PM25,2024,9,actual,25,26,24,24,27",
);

describe("what regions come to together", () => {
  const analysis = analysed(figures);

  it("adds what is counted and shows the difference from the city", () => {
    expect(aggregate(analysis, "JOBS")).toMatchObject({ method: "sum", value: 4.22, city: 4.3, difference: -0.08 });
  });

  it("weighs growths by last year's level of the same months", () => {
    // (200·4 + 200·8 + 500·7 + 100·7) / 1000
    expect(aggregate(analysis, "IVA")).toMatchObject({ method: "weighted", value: 6.6, city: 6.5, difference: 0.1 });
  });

  it("leaves out a region that has neither base nor target nor figure", () => {
    expect(aggregate(analysis, "RETAIL")).toMatchObject({ value: 5.2, missing: [] });
  });

  it("makes no city of concentrations, and none of growths without bases", () => {
    expect(aggregate(analysis, "PM25")).toMatchObject({
      method: "none",
      value: null,
      city: 25,
      reason: { code: "none" },
    });
    expect(aggregate(analysis, "FISCAL_REVENUE")).toMatchObject({
      method: "none",
      value: null,
      reason: { code: "noBases" },
    });
  });

  it("takes a base from amount and growth, and marks it", () => {
    const printed = table(
      "财政.csv",
      "2024年1-9月",
      "地区,一般公共预算收入,",
      ",总量（亿元）,增速（%）",
      "全市,530,6",
      "婺城区,104,4",
      "金东区,108,8",
      "义乌市,210,5",
      "开发区,108,8",
    );
    const { value, derived } = aggregate(analysed(printed), "FISCAL_REVENUE");
    expect(value).toBeCloseTo(6, 10);
    expect(derived).toHaveLength(4);
  });

  it("counts a zone once where the table says that it is inside", () => {
    const nested = table(
      "嵌套.csv",
      "2024年1-9月城镇新增就业（万人）",
      "地区,1-9月",
      "全市,4.3",
      "市区,1.62",
      "婺城区（含开发区）,0.97",
      "其中：开发区,0.35",
      "金东区,0.65",
      "义乌市,2.6",
    );
    const inside = analysed(nested);
    expect(aggregate(inside, "JOBS").value).toBe(4.22);
    expect(figuresOf(inside, "JOBS")["金华开发区"]).toMatchObject({ value: 0.35, points: null, rank: null });
    // Last year's base is that of 婺城 and the zone: 0.97 − (0.6 + 0.3) of 4.0.
    expect(figuresOf(inside, "JOBS")["婺城区"]!.points).toBeCloseTo(1.75, 10);
    expect(codesOf(inside)).toContain("scopeDiffers");
  });

  it("counts a zone once where the city would be exceeded", () => {
    const twice = table("重复.csv", head, "JOBS,2024,9,actual,4.22,0.97,0.65,2.6,0.35");
    const found = analysed(twice);
    expect(aggregate(found, "JOBS").value).toBe(4.22);
    expect(codesOf(found)).toContain("scopeInside");
    expect(figuresOf(found, "JOBS")["婺城区"]!.points).toBeCloseTo(1.75, 10);
  });

  it("adds the regions of another city as its list says", () => {
    const zhoushan = table(
      "舟山目标.csv",
      "indicator,city,定海区,普陀区,岱山县,嵊泗县,新城,舟山经济开发区",
      "JOBS,1,0.3,0.3,0.2,0.1,,0.1",
    );
    const data = table(
      "舟山.csv",
      "2024年1-9月城镇新增就业（万人）",
      "地区,1-9月",
      "全市,0.9",
      "定海,0.3",
      "普陀,0.3",
      "岱山,0.15",
      "嵊泗,0.05",
      "新城,0.1",
      "舟山经济开发区,0.1",
    );
    const read = analyseRegions({ targets: zhoushan, data: [data], lists, catalogue, asOf: "2024-09" })!;
    expect(read.breakdown.list.city).toBe("舟山市");
    expect(aggregate(read, "JOBS").value).toBe(0.9);
  });

  it("says that a city without a list has no known order of places", () => {
    const own = table("目标.csv", "indicator,city,甲县,乙县", "JOBS,1,0.5,0.5");
    const read = analyseRegions({ targets: own, data: [], lists, catalogue, asOf: "2024-09" })!;
    expect(codesOf(read)).toEqual(["unlistedCity"]);
  });

  it("refuses a table of targets without places", () => {
    expect(
      analyseRegions({ targets: table("a.csv", "a,b", "1,2"), data: [], lists, catalogue, asOf: "2024-09" }),
    ).toBeNull();
  });
});

describe("what a region adds and where it stands", () => {
  const analysis = analysed(figures);

  it("is its increase over the city's base, with its part in the gap", () => {
    const found = figuresOf(analysis, "IVA")["义乌市"]!;
    expect(found).toMatchObject({ points: 3.5, gapPoints: 0.25, share: 50, shareBasis: "base" });
    expect(found.rate).toBeCloseTo(53.846, 3);
    expect(analysis.contributions.get("IVA")!.remainder).toBeCloseTo(-0.1, 10);
  });

  it("has equal places for equal figures, and that of the period before", () => {
    const places = Object.values(figuresOf(analysis, "IVA")).map(({ rank, rankBefore, of }) => [rank, rankBefore, of]);
    expect(places).toEqual([
      [4, 3, 4],
      [1, 1, 4],
      [2, 1, 4],
      [2, 3, 4],
    ]);
    expect(Object.values(figuresOf(analysis, "PM25")).map(({ rank }) => rank)).toEqual([3, 1, 1, 4]);
    expect(competitionRanks([5, 7, 7, 3])).toEqual([3, 1, 1, 4]);
  });

  it("has no rate where the city hardly grows", () => {
    const flat = analysed(table("平.csv", head, "IVA,2024,9,actual,0.5,0.4,0.8,0.5,0.6"));
    expect(figuresOf(flat, "IVA")["义乌市"]).toMatchObject({ rate: null, points: 0.25 });
  });

  it("has no place for 市本级", () => {
    const own = analysed(
      table("本级.csv", "2024年1-9月固定资产", "地区,工业增加值增速%", "全市,6", "市本级,9", "婺城区,4", "义乌市,7"),
    );
    expect(figuresOf(own, "IVA")["市本级"]).toMatchObject({ value: 9, rank: null });
  });

  it("sums to the city's growth with the remainder, whatever the figures", () => {
    const growth = fc.integer({ min: -300, max: 300 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(fc.array(growth, { minLength: 5, maxLength: 5 }), (drawn) => {
        const found = analysed(table("随机.csv", head, `IVA,2024,9,actual,${drawn.join(",")}`)).contributions.get(
          "IVA",
        )!;
        // Figures that only amounts can be are not taken.
        fc.pre(found.growth !== null && found.list.every(({ value }) => value !== null));
        const points = found.list.reduce((sum, each) => sum + each.points!, 0);
        expect(points + found.remainder!).toBeCloseTo(found.growth!, 9);
      }),
      { numRuns: 60 },
    );
  });
});

describe("targets handed down", () => {
  const analysis = analysed(figures);

  it.each([
    ["义乌市", "GDP", 6, 1],
    ["金东区", "GDP", 7, 0.5],
    ["义乌市", "IVA", 6.5, 0.5],
    ["义乌市", "FISCAL_REVENUE", 7, -1],
    ["金东区", "IVA", 8, 0],
  ])("hold %s in %s to %d", (region, code, pace, gap) => {
    const found = assessment(analysis, region, code)!;
    expect([found.pace, found.gap]).toEqual([pace, gap]);
  });

  it("assess nothing where none is handed down", () => {
    expect(assessment(analysis, "金华开发区", "RETAIL")).toBeUndefined();
  });

  it("are compared with the city's", () => {
    expect(analysis.handed.find(({ code }) => code === "JOBS")).toMatchObject({
      city: 5,
      parts: 5,
      difference: 0,
      note: { code: "equal" },
    });
    const iva = analysis.handed.find(({ code }) => code === "IVA")!;
    // (300·5 + 300·8 + 650·6 + 150·6) / 1400
    expect(iva.parts).toBeCloseTo(6.2142857, 6);
    expect(iva).toMatchObject({ note: { code: "covers" }, atLeast: true });
  });

  it("are read with places as rows, and the first of two for one region", () => {
    const rows = table("目标.csv", "地区,GDP,IVA", "全市,6,6", "婺城区,5,5", "金东区,6,高于全市", "金义新区,7,8");
    const read = analyseRegions({ targets: rows, data: [figures], lists, catalogue, asOf: "2024-09" })!;
    expect(assessment(read, "金东区", "GDP")).toMatchObject({ pace: 6, gap: 1.5 });
    expect(codesOf(read)).toContain("targetTwice");
  });

  it("cannot all be above the city", () => {
    const above = table("目标.csv", "indicator,city,婺城区,义乌市", "IVA,6,高于全市,高于全市平均");
    const read = analyseRegions({ targets: above, data: [], lists, catalogue, asOf: "2024-09" })!;
    expect(codesOf(read)).toContain("allAboveCity");
  });

  it("read the words for the city's figure", () => {
    expect(readCityTarget("力争高于全市", "high")).toEqual({ comparator: ">", points: 0 });
    expect(readCityTarget("不低于全市平均水平", "high")).toEqual({ comparator: ">=", points: 0 });
    expect(readCityTarget("优于全市", "low")).toEqual({ comparator: "<", points: 0 });
    expect(readCityTarget("高于全省", "high")).toBeNull();
    expect(readCityTarget("力争高于全市平均1个百分点以上", "high")).toEqual({ comparator: ">=", points: 1 });
    expect(readCityTarget("优于全市0.5个百分点", "low")).toEqual({ comparator: "<=", points: -0.5 });
    expect(readCityTarget("高于全市1个百分点左右", "high")).toEqual({ comparator: "=", points: 1 });
    expect(readCityTarget("不低于全市1个百分点", "high")).toBeNull();
  });
});

describe("the list of regions", () => {
  it("finds a region by each of its names", () => {
    const jinhua = lists[0]!;
    const find = createFindPlace(jinhua, lists.slice(1));
    for (const name of ["义乌", "义乌市", "金华市义乌市"])
      expect(find(name)).toMatchObject({ region: { name: "义乌市" } });
    for (const name of ["金义新区", "金东区", "金义新区(金东区)"])
      expect(find(name)).toMatchObject({ region: { name: "金东区" } });
    for (const name of ["经开区", "开发区", "市开发区"])
      expect(find(name)).toMatchObject({ region: { name: "金华开发区" } });
    expect(find("定海区")).toEqual({ kind: "otherCity", city: "舟山市" });
    expect(find("不知道")).toBeNull();
  });

  it("takes for the whole what is the whole of its own level, be it a city, a county or a province", () => {
    const whole = (city: string) => {
      const find = createFindPlace({ city, aliases: [], regions: [] }, []);
      return ["全市", "全市合计", "全县平均", "全省", "全国水平"].map((cell) => find(cell)?.kind ?? null);
    };
    expect(whole("金华市")).toEqual(["city", "city", null, "above", "above"]);
    expect(whole("武义县")).toEqual([null, null, "city", "above", "above"]);
    expect(whole("浙江省")).toEqual([null, null, null, "city", "above"]);
  });

  it("has no name twice and no parent that is not there", () => {
    const region = { name: "甲县", aliases: ["乙"], kind: "county", parent: "丙", nested: "never" };
    const bad = parseRegionLists([{ city: "丁市", aliases: [], regions: [region, { ...region, name: "乙县" }] }]);
    expect(bad.ok).toBe(false);
    expect(JSON.stringify(bad)).toContain("unknown region 丙");
    expect(JSON.stringify(bad)).toContain("names both");
  });

  it("knows of each indicator how it goes up, amounts as sums and growths by levels", () => {
    for (const { code, quantity, unit } of catalogue) {
      if (acrossRegions(code) === "byBaseLevel") expect([code, quantity]).toEqual([code, "growth"]);
      if (acrossRegions(code) === "sum") expect([code, quantity, unit === "%"]).toEqual([code, "amount", false]);
    }
    expect(["JOBS", "GDP", "PRIVATE_FAI_SHARE", "INCOME"].map(acrossRegions)).toEqual([
      "sum",
      "byBaseLevel",
      "byDenominator",
      "none",
    ]);
  });
});

describe("the work grows with the number of regions and no faster", () => {
  /** Look-ups made for a number of regions, each with figures of all targets. */
  function lookUps(count: number): number {
    const names = Array.from({ length: count }, (_, i) => `${String.fromCodePoint(0x4e00 + i)}山县`);
    const rows = targets.rows.slice(1).map(([code]) => `${code},6,${names.map(() => "6").join(",")}`);
    const handed = table("目标.csv", `indicator,city,${names.join(",")}`, ...rows);
    const line = (year: number, role: string) => (code: string) =>
      `${code},${year},9,${role},6,${names.map((_, i) => 5 + (i % 3)).join(",")}`;
    const codes = targets.rows.slice(1).map(([code]) => code!);
    const data = table(
      "数据.csv",
      `indicator,year,month,role,全市,${names.join(",")}`,
      ...codes.map(line(2024, "actual")),
      ...codes.map(line(2023, "level")),
    );
    const { get } = Map.prototype;
    let calls = 0;
    Map.prototype.get = function (this: Map<unknown, unknown>, key: unknown) {
      calls++;
      return get.call(this, key);
    };
    try {
      analyseRegions({ targets: handed, data: [data], lists, catalogue, asOf: "2024-09" });
    } finally {
      Map.prototype.get = get;
    }
    return calls;
  }

  it("a region alone, or one indicator of it, is assessed as among all", () => {
    const all = analysed(figures);
    for (const { region, assessments } of all.regions)
      for (const each of assessments) {
        const own = analysed(figures).regions.find((other) => other.region.name === region.name)!;
        expect(JSON.stringify(own.assessment(each.indicator.code))).toBe(JSON.stringify(each));
      }
    expect(all.regions[0]!.assessment("INCOME")).toBeUndefined();
  });

  it("twice the regions take about twice the look-ups", () => {
    expect(lookUps(80) / lookUps(40)).toBeLessThan(2.2);
  });
});
