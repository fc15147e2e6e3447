import { shippedCatalogue } from "../../src/observations";
import { analyseRegions, type RegionsAnalysis } from "../../src/regions";
import { createEvaluate } from "../../src/functions/evaluate";
import type { FunctionId } from "../../src/functions/ids";
import { RegionSource, regionViews } from "../../src/functions/regionViews";
import type { FunctionsView } from "../../src/functions/view";
import { defaultSettings } from "../../src/analysis";
import type { WorkbookRegions } from "../../src/workbook";
import { catalogueFile, loadExample, loadRegionsExample } from "../../src/cli/sources";
import { notAvailable, valueError, workbookOf } from "./support";

const { plan, observations } = loadExample("jinhua-2024", "2024-09");
const input = loadRegionsExample("2024-09");
const analysed = new Map<string, RegionsAnalysis | null>();
const catalogue = shippedCatalogue(catalogueFile());

/** Regions that are opened at the first question; `null` where nothing is handed down. */
function opened(given: typeof input | null): WorkbookRegions {
  const analysis: WorkbookRegions["store"]["analysis"] = (asOf) => {
    if (given === null) return null;
    if (!analysed.has(asOf)) analysed.set(asOf, analyseRegions({ ...given, catalogue, asOf }));
    return analysed.get(asOf)!;
  };
  const fails = () => Promise.reject(new Error("not asked for"));
  return {
    store: {
      ...{ reading: () => null, failure: () => null, analysis },
      ...{ set: () => {}, fail: () => {}, subscribe: () => () => {} },
    },
    ...{
      load: fails,
      preview: fails,
      undoTaken: fails,
      generate: fails,
      generateRegion: fails,
      generateIndicator: fails,
      section: fails,
    },
    read: () => Promise.resolve({ ok: false, error: { code: "noRegions", details: {} } }),
  };
}

function start(given: typeof input | null) {
  let told: () => void;
  const changed = new Promise<void>((resolve) => (told = resolve));
  const source = new RegionSource(
    () => Promise.resolve(opened(given)),
    () => told(),
  );
  const data = { plan, observations, settings: defaultSettings, issues: [], doubts: [], locked: [], version: "1" };
  const regions = regionViews(source, data);
  const workbook: FunctionsView = { ...workbookOf(plan, observations), regions, ofYear: () => workbook };
  const evaluate = createEvaluate(() => "zh-CN");
  const call = (id: FunctionId, ...args: unknown[]) => evaluate(id, args, workbook);
  return { call, changed };
}

describe("a function with a region as its last argument", () => {
  const { call, changed } = start(input);

  it("says that the regions are being read, until they are", async () => {
    expect(call("ACTUAL", "GDP", "2024-09", null, "义乌")).toEqual(notAvailable("正在读取分县数据，请稍候。"));
    await changed;
    expect(call("ACTUAL", "GDP", "2024-09", null, "义乌")).toBe(6.9);
  });

  it.each([
    ["the city without one", () => call("GAP", "GDP", "2024-09"), 0],
    ["the region's own gap", () => call("GAP", "GDP", "2024-09", null, "义乌市"), -0.1],
    ["its status", () => call("STATUS", "GDP", "2024-09", null, "浦江"), "严重滞后"],
    ["its pace held to the city's figure", () => call("PACE", "FAI", "2024-09", null, "磐安县"), 6.3],
    ["by another of its names", () => call("ACTUAL", "JOBS", "2024-09", null, "金义新区"), 0.69],
    ["its place among the regions", () => call("PLACE", "GDP", "2024-09", null, "义乌"), 1],
  ])("answers %s", (_, answer, expected) => {
    expect(answer()).toEqual(typeof expected === "number" ? expect.closeTo(expected, 6) : expected);
  });

  it("refuses what is no region of the city, a region of another one, and a range beside it", () => {
    expect(call("GAP", "GDP", null, null, "无此县")).toEqual(
      valueError(
        "没有县（市、区）“无此县”，可用：婺城区、金东区、金华开发区、兰溪市、东阳市、义乌市、永康市、浦江县、武义县、磐安县。",
      ),
    );
    expect(call("GAP", "GDP", null, null, "定海区")).toEqual(valueError("“定海区”是舟山市的，不是本市的。"));
    expect(call("GAP", "GDP", null, [["指标"]], "义乌")).toEqual(
      valueError("给出了数据区域，就不能再指定县（市、区）。"),
    );
    expect(call("GAP", "RD_SHARE", null, null, "义乌")).toEqual(
      notAvailable(expect.stringMatching(/没有分解到“义乌”/) as string),
    );
  });
});

describe("JH.REGIONS", () => {
  it("spills the regions in their order, the city above them", async () => {
    const { call, changed } = start(input);
    call("REGIONS", "GDP", "2024-09");
    await changed;
    const table = call("REGIONS", "GDP", "2024-09") as unknown[][];
    expect(table.slice(0, 3)).toEqual([
      ["位次", "地区", "数值", "状态", "拉动（百分点）", "占全市比重（%）"],
      ["", "全市", 6, "", "", ""],
      [1, "义乌市", 6.9, "基本达到", expect.closeTo(2.36, 2), expect.closeTo(34.2, 1)],
    ]);
    expect(table).toHaveLength(12);
    expect(table.slice(2).map(([rank]) => rank)).toEqual([1, 2, 3, 4, 4, 6, 7, 8, 8, 10]);
  });

  it("says that nothing is handed down, and that an indicator has no figures of regions", async () => {
    const none = start(null);
    none.call("REGIONS", "GDP");
    await none.changed;
    expect(none.call("REGIONS", "GDP")).toEqual(notAvailable("工作簿中没有“分解”表，请先载入分县。"));
    const some = start(input);
    some.call("REGIONS", "CPI");
    await some.changed;
    expect(some.call("REGIONS", "CPI", "2024-09")).toEqual(
      notAvailable(expect.stringMatching(/没有各县（市、区）的数据/) as string),
    );
  });
});
