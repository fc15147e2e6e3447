import { readFileSync } from "node:fs";
import { join } from "node:path";
import { knownAt, readShipped } from "../../src/observations";
import { analyseRegions, knownRows, readShippedRegions, type RegionTable } from "../../src/regions";
import { aggregate, analysed, assessment, catalogue, codesOf, lists, table } from "./support";

const head = "indicator,year,month,role,全市,婺城区,金东区,义乌市,金华开发区";

const handedDown = (...lines: readonly string[]) =>
  analyseRegions({
    targets: table("分解.csv", "指标,年份,月份,全市,婺城区,义乌市,责任单位", ...lines),
    data: [table("数据.csv", "indicator,year,month,role,全市,婺城区,义乌市", "JOBS,2024,9,actual,4.3,0.62,2.6")],
    lists,
    catalogue,
    asOf: "2024-09",
  })!;

describe("a table of targets with milestones and owners", () => {
  const analysis = handedDown("JOBS,2024,,5,0.8,4.2,市人力社保局", "JOBS,2024,9,4,0.6,3,");

  it("holds each region to its own milestone of the month", () => {
    expect(assessment(analysis, "义乌市", "JOBS")).toMatchObject({ pace: 3, gap: expect.closeTo(-0.4, 9) });
    expect(assessment(analysis, "婺城区", "JOBS")).toMatchObject({ pace: 0.6, gap: expect.closeTo(0.02, 9) });
  });

  it("compares the milestones with the city's, as it does the targets", () => {
    expect(analysis.handed).toMatchObject([
      { code: "JOBS", month: null, city: 5, parts: 5, note: { code: "equal" }, owner: "市人力社保局" },
      { code: "JOBS", month: 9, city: 4, parts: 3.6, difference: -0.4, note: { code: "short" } },
    ]);
  });

  it("gives each region's indicator the owner that the table names", () => {
    expect(assessment(analysis, "义乌市", "JOBS")!.indicator.owner).toBe("市人力社保局");
  });

  it("uses no target of another year and no second milestone", () => {
    const read = handedDown("JOBS,2023,,4,0.7,3", "JOBS,2024,,5,0.8,4.2", "JOBS,2024,9,4,0.6,3", "JOBS,2024,9,4,0.7,3");
    expect(codesOf(read)).toEqual(expect.arrayContaining(["otherYear", "milestoneTwice"]));
    expect(assessment(read, "婺城区", "JOBS")).toMatchObject({ pace: 0.6 });
  });
});

it("takes 合计 for the city's target where nothing else is, and says so", () => {
  const analysis = analyseRegions({
    targets: table("分解.csv", "地区,城镇新增就业人数（万人）", "婺城区,0.8", "义乌市,4.2", "合计,6"),
    ...{ data: [], lists, catalogue, asOf: "2024-09" },
  })!;
  expect(analysis.handed).toMatchObject([{ code: "JOBS", city: 6, parts: 5, note: { code: "short" } }]);
  expect(codesOf(analysis)).toContain("totalAsCity");
});

describe("what the headings of a table of targets say", () => {
  const read = (...lines: readonly string[]) =>
    analyseRegions({ targets: table("分解.csv", ...lines), data: [], lists, catalogue, asOf: "2024-09" })!;
  const targetOf = (analysis: ReturnType<typeof read>, code: string) =>
    assessment(analysis, "义乌市", code)?.indicator.target.text;

  it("tells the year's targets from what was reached and from those of other years", () => {
    const down = read(
      "地区,社零增长（%）,,,2025年目标",
      ",2023年完成,2024年预计,2024年目标,",
      "全市,6.8,6.1,6,6.5",
      "婺城区,5,5,5.5,6",
      "义乌市,7.2,7.1,7,8",
    );
    const across = read(
      "指标,全市,,婺城区,,义乌市,",
      ",2023年实绩,2024年目标,2023年实绩,2024年目标,2023年实绩,2024年目标",
      "社零增长（%）,6.8,6,5,5.5,7.2,7",
    );
    for (const analysis of [down, across]) {
      expect(codesOf(analysis)).toContain("skippedHeading");
      expect(codesOf(analysis)).not.toContain("targetTwice");
      expect(targetOf(analysis, "RETAIL")).toBe("7");
    }
  });

  it("names the indicator in the title and milestones beside the year's target", () => {
    const analysis = read(
      "2024年各县（市、区）实际使用外资目标分解（亿美元）",
      "地区,上半年,1-9月目标,全年目标",
      "全市,3,5,7",
      "婺城区,0.2,0.4,0.5",
      "义乌市,1.5,2.5,3.5",
    );
    expect(targetOf(analysis, "FDI")).toBe("3.5");
    expect(assessment(analysis, "义乌市", "FDI")!.indicator.milestones).toEqual([
      { month: 6, value: 1.5 },
      { month: 9, value: 2.5 },
    ]);
  });
});

describe("targets that are not what they seem", () => {
  const told = (...lines: readonly string[]) =>
    analyseRegions({ targets: table("分解.csv", ...lines), data: [], lists, catalogue, asOf: "2024-09" })!;

  it.each([
    ["in a unit of their own", ["指标,单位,全市,婺城区,义乌市", "城镇新增就业,人,50000,8000,42000"]],
    ["in the unit of their heading", ["指标,全市,婺城区,义乌市", "城镇新增就业（人）,50000,8000,42000"]],
    ["that are amounts where a growth is meant", ["指标,单位,全市,婺城区,义乌市", "IVA,亿元,1000,200,500"]],
  ])("are not used %s", (_, lines) => {
    const read = told(...lines);
    expect(codesOf(read)).toContain("targetUnit");
    expect(read.regions.map(({ region }) => region.name)).toEqual(["婺城区", "义乌市"]);
    expect(read.regions.flatMap(({ assessments }) => assessments)).toEqual([]);
  });

  it("are not used where they are out of scale with the city's", () => {
    const read = told("指标,全市,婺城区,义乌市", "IVA,6以上,120.5,7", "JOBS,5,8000,4.2");
    expect(codesOf(read)).toContain("targetOffScale");
    expect(codesOf(read)).not.toContain("badTarget");
    for (const code of ["IVA", "JOBS"]) {
      expect(assessment(read, "婺城区", code)).toMatchObject({ pace: null });
      expect(assessment(read, "义乌市", code)!.indicator.target.kind).toBe("point");
    }
  });

  it("are not used where the title is of another year", () => {
    const lines = ["指标,全市,婺城区,义乌市", "IVA,6以上,5,7"];
    expect(codesOf(told("2023年主要目标分解", ...lines))).toContain("otherYear");
    expect(codesOf(told("2024年主要目标分解（2023年实绩另见）", ...lines))).not.toContain("otherYear");
  });
});

describe("shares of regions", () => {
  const shares = table("占比.csv", head, "PRIVATE_FAI_SHARE,2024,9,actual,57,60,50,58,40");
  const targets = table(
    "分解.csv",
    "indicator,city,婺城区,金东区,义乌市,金华开发区",
    "FAI,10,10,10,10,10",
    "PRIVATE_FAI_SHARE,58,58,58,58,58",
  );
  const come = (...data: readonly RegionTable[]) =>
    aggregate(
      analyseRegions({ targets, data: [shares, ...data], lists, catalogue, asOf: "2024-09" })!,
      "PRIVATE_FAI_SHARE",
    );

  it("are weighed by what they are shares of this year", () => {
    // (200·60 + 100·50 + 600·58 + 100·40) / 1000
    const levels = table("投资.csv", head, "FAI,2024,9,level,1000,200,100,600,100");
    expect(come(levels)).toMatchObject({ method: "weighted", value: 55.8, city: 57, derived: [] });
  });

  it("are weighed by last year's level and its growth where this year's is not printed, which is marked", () => {
    const base = table("投资.csv", head, "FAI,2023,9,level,910,160,100,480,80", "FAI,2024,9,actual,10,25,0,25,25");
    expect(come(base)).toMatchObject({
      method: "weighted",
      value: 55.8,
      derived: ["婺城区", "金东区", "义乌市", "金华开发区"],
    });
  });

  it("are weighed by nothing where no region has what they are of, and it is said who lacks it", () => {
    expect(come()).toMatchObject({ method: "none", value: null, reason: { code: "noDenominators" } });
    const some = table("投资.csv", head, "FAI,2024,9,level,1000,200,100,,100");
    expect(come(some)).toMatchObject({
      method: "none",
      value: null,
      reason: { code: "noDenominator", details: { regions: "义乌市" } },
    });
  });
});

describe("what a long table says of its figures", () => {
  const long = (...rows: readonly string[]) =>
    analysed(table("长表.csv", "地区,指标,年份,月份,角色,数值,口径,数据性质,来源,示例", ...rows));

  it("is kept: the later vintage counts, and a published figure before a sample", () => {
    const read = long(
      "义乌市,IVA,2024,9,实际,7.5,,快报,公报甲,",
      "义乌市,IVA,2024,9,实际,7.1,,核实,公报乙,",
      "金东区,IVA,2024,9,实际,9.9,,,示例数据,1",
      "金东区,IVA,2024,9,实际,8.1,,快报,公报甲,",
      "婺城区,IVA,2024,9,实际,5,,,示例数据,1",
    );
    expect(assessment(read, "义乌市", "IVA")).toMatchObject({ actual: 7.1, sample: false });
    expect(assessment(read, "金东区", "IVA")).toMatchObject({ actual: 8.1, sample: false });
    expect(assessment(read, "婺城区", "IVA")).toMatchObject({ actual: 5, sample: true });
    expect(read.sample).toBe(true);
  });

  it("tells that a zone is in the figure of its parent", () => {
    const read = long("婺城区,JOBS,2024,9,实际,0.97,含开发区,,,", "开发区,JOBS,2024,9,实际,0.35,,,,");
    expect(aggregate(read, "JOBS").scopes).toMatchObject([{ region: "金华开发区", inside: true, because: "table" }]);
  });
});

describe("the city's own figures", () => {
  it("go before those of a table, which is said where they differ", () => {
    const read = analyseRegions({
      targets: table("分解.csv", "indicator,city,婺城区,义乌市", "JOBS,5,1,4"),
      data: [table("数据.csv", "indicator,year,month,role,全市,婺城区,义乌市", "JOBS,2024,9,actual,4,0.9,3")],
      city: {
        name: "月度数据",
        observations: [
          {
            ...{ code: "JOBS", month: "2024-09", value: 4.1, role: "actual", vintage: null, basis: "" },
            ...{ source: "", released: "", note: "", sample: false },
          },
        ],
      },
      ...{ lists, catalogue, asOf: "2024-09" },
    })!;
    expect(aggregate(read, "JOBS")).toMatchObject({ city: 4.1, value: 3.9 });
    expect(codesOf(read)).toContain("conflict");
  });
});

describe("the regions that come along", () => {
  const file = (...path: readonly string[]) => readFileSync(join(__dirname, "../../seeds", ...path), "utf8");
  const files = {
    lists: JSON.parse(file("regions.json")) as unknown,
    breakdown: file("jinhua-2024", "breakdown.csv"),
    figures: file("jinhua-2024", "regions.csv"),
  };
  const { targets, figures } = readShippedRegions(files);
  const { observations } = readShipped({
    annex: file("jinhua-2024", "annex.tsv"),
    catalogue: JSON.parse(file("indicators.json")) as unknown,
    facts: JSON.parse(file("jinhua-2024", "plan.json")) as unknown,
    observations: file("jinhua-2024", "observations.csv"),
  });
  const at = (asOf: "2024-09" | "2024-12") =>
    analyseRegions({
      ...{ targets, lists, catalogue, asOf },
      data: [knownRows(figures, asOf)],
      city: { name: "observations.csv", observations: knownAt(observations, asOf) },
    })!;

  it("come to the city's figures of September within rounding, or say why they come to none", () => {
    const read = at("2024-09");
    const found = Object.fromEntries(read.aggregates.map(({ code, reason }) => [code, reason.code]));
    expect(found).toEqual({
      ...{ GDP: "rounding", IVA: "rounding", FISCAL_REVENUE: "rounding", RETAIL: "rounding", EXPORT: "rounding" },
      ...{ JOBS: "rounding", FAI: "noBases", PRIVATE_FAI_SHARE: "noDenominators", INCOME: "none", PM25: "none" },
    });
    expect(read.issues.filter(({ severity }) => severity !== "note")).toEqual([]);
    expect(read.sample).toBe(true);
  });

  it("have the published figures of the year's end", () => {
    const read = at("2024-12");
    expect(assessment(read, "义乌市", "GDP")).toMatchObject({ actual: 7.5 });
    expect(assessment(read, "武义县", "RETAIL")).toMatchObject({ actual: 12.7 });
    expect(aggregate(read, "GDP")).toMatchObject({ month: "2024-12", value: null, reason: { code: "missing" } });
  });

  it("are either published, with the address of their source, or marked as samples", () => {
    const [columns, ...rows] = figures.rows as [string[], ...string[][]];
    for (const row of rows) {
      const cell = (name: string) => row[columns.indexOf(name)]!;
      expect([cell("sample"), cell("source")]).toEqual(
        cell("sample") === "1" ? ["1", "示例数据"] : ["", expect.stringMatching(/https?:/)],
      );
    }
  });
});
