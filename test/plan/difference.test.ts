import { differencesOf, type Indicator, type PlanDifference } from "../../src/plan";
import { indicator, planOf } from "../support/build";
import { read } from "./annex/reading";

/** Two plans side by side as `kind before → after`. */
const shown = (differences: readonly PlanDifference[]) =>
  differences.map(({ kind, before, after }) => `${kind} ${before?.name ?? "—"} → ${after?.name ?? "—"}`);

const differences = (before: readonly Indicator[], after: readonly Indicator[]) =>
  shown(differencesOf(planOf(...before), planOf(...after)));

const annex = (year: number, ...rows: string[]) =>
  read(`${year}年金华市主要目标`, `序号\t指标\t单位\t${year}年目标`, ...rows).plan;

/** Without a record in the catalogue: its code comes from its number. */
const unknown = (no: string, name: string, over: Parameters<typeof indicator>[0] = {}) =>
  indicator({ no, code: `N${no}`, name, knowledge: null, ...over });

describe("two plans side by side", () => {
  it("are told apart as two annexes print them: unchanged, worded otherwise, another target, new and gone", () => {
    const earlier = annex(
      2024,
      "1\t地区生产总值增长\t%\t6左右",
      "2\t社会消费品零售总额增长\t%\t7以上",
      "3\t居民消费价格涨幅\t%\t3左右",
      "4\t中欧班列运行数\t列\t力争2500",
    );
    const later = annex(
      2025,
      "1\t全市生产总值增速\t%\t6左右",
      "2\t居民消费价格涨幅\t%\t2左右",
      "3\t社会消费品零售总额增长\t%\t7以上",
      "4\t森林覆盖率\t%\t56.28",
    );
    expect(shown(differencesOf(earlier, later))).toEqual([
      "wording 地区生产总值增长 → 全市生产总值增速",
      "target 居民消费价格涨幅 → 居民消费价格涨幅",
      "same 社会消费品零售总额增长 → 社会消费品零售总额增长",
      "new — → 森林覆盖率",
      "gone 中欧班列运行数 → —",
    ]);
  });

  it("are the same where a plan is compared with itself", () => {
    const { plan } = read("序号\t指标\t单位\t2024年目标", "1\tGDP增长\t%\t6左右", "2\t新建口袋公园\t个\t20");
    expect(differencesOf(plan, plan).map(({ kind }) => kind)).toEqual(["same", "same"]);
  });

  it("do not take a code that comes from a number for the same indicator", () => {
    expect(differences([unknown("7", "新建口袋公园")], [unknown("7", "新增充电桩")])).toEqual([
      "new — → 新增充电桩",
      "gone 新建口袋公园 → —",
    ]);
  });

  it("find what the catalogue does not know by its name, whatever its number, the region in front or spelling", () => {
    const before = [unknown("7", "规模以上企业研发投入增速"), unknown("8", "某市城市管网改造")];
    const after = [unknown("9", "城市管网改造"), unknown("12", "规上企业研发投入增长")];
    expect(differences(before, after)).toEqual([
      "wording 某市城市管网改造 → 城市管网改造",
      "wording 规模以上企业研发投入增速 → 规上企业研发投入增长",
    ]);
  });

  it("keep apart what brackets tell apart, and pass over brackets that only one plan prints", () => {
    expect(differences([unknown("7", "人均收入（城镇）")], [unknown("7", "人均收入（农村）")])).toEqual([
      "new — → 人均收入（农村）",
      "gone 人均收入（城镇） → —",
    ]);
    expect(differences([unknown("7", "医师数（常住人口）")], [unknown("7", "医师数")])).toEqual([
      "wording 医师数（常住人口） → 医师数",
    ]);
  });

  it("keep a level apart from its growth by their units", () => {
    const level = unknown("7", "机器人产量", { unit: "亿元", target: "60" });
    const growth = unknown("7", "机器人产量", { unit: "%", target: "6" });
    expect(differences([level], [growth])).toEqual(["new — → 机器人产量", "gone 机器人产量 → —"]);
  });

  it("find the same target in another unit, and another one in the same figures", () => {
    const inYi = indicator({ unit: "亿元", target: "60以上" });
    expect(differences([inYi], [indicator({ unit: "万亿元", target: "0.006以上" })])).toHaveLength(1);
    expect(differencesOf(planOf(inYi), planOf(indicator({ unit: "万亿元", target: "0.006以上" })))[0]!.kind).toBe(
      "wording",
    );
    expect(differencesOf(planOf(inYi), planOf(indicator({ unit: "万亿元", target: "60以上" })))[0]!.kind).toBe(
      "target",
    );
  });

  it("take what is said in the same words of another unit for another target", () => {
    const said = (unit: string) => planOf(indicator({ unit, target: "另行研究" }));
    expect(differencesOf(said("亿元"), said("%"))[0]!.kind).toBe("target");
    expect(differencesOf(said("亿元"), said("万元"))[0]!.kind).toBe("wording");
  });

  it.each([
    ["6以上", "不低于6", "wording"],
    ["6", "6.0", "wording"],
    ["6以上", "6左右", "target"],
    ["6左右", "力争6左右", "target"],
    ["5-6", "5-6.5", "target"],
    ["5-6", "4-6", "target"],
    ["5-6", "5%-6%", "wording"],
    ["5左右", "6左右", "target"],
    ["5", "6", "target"],
    ["5以上", "6以上", "target"],
    ["5", "5左右", "target"],
    ["提高1个百分点", "提高2个百分点", "target"],
    ["提高1个百分点", "提升1个百分点", "wording"],
    ["高于全省", "高于全国", "target"],
    ["基本稳定", "只增不减", "target"],
    ["另行研究", "另行 研究", "wording"],
    ["另行研究", "再行研究", "target"],
  ])("take %s and %s for %s", (before, after, kind) => {
    const [found] = differencesOf(planOf(indicator({ target: before })), planOf(indicator({ target: after })));
    expect(found!.kind).toBe(kind);
  });

  it("follow a reference to an indicator whose code is another one in the later plan", () => {
    const linked = (linkedTo: string) =>
      ({
        ...indicator({ code: "INCOME", name: "居民收入增长" }),
        target: { text: "与经济增长同步", stretch: false, kind: "linked", linkedTo, comparator: "=" },
      }) as const;
    const before = [unknown("1", "经济增长"), linked("N1")];
    expect(differences(before, [unknown("3", "经济增长"), linked("N3")])).toEqual([
      "same 经济增长 → 经济增长",
      "same 居民收入增长 → 居民收入增长",
    ]);
    expect(differences(before, [unknown("3", "经济增长"), linked("N1")])[1]).toContain("target");
  });

  it("find a range and a figure about which it lies in another unit", () => {
    const kind = (before: string, after: string) =>
      differencesOf(
        planOf(indicator({ unit: "亿元", target: before })),
        planOf(indicator({ unit: "万元", target: after })),
      )[0]!.kind;
    expect(kind("5-6", "50000-60000")).toBe("wording");
    expect(kind("5-6", "5-6")).toBe("target");
    expect(kind("5左右", "50000左右")).toBe("wording");
    expect(kind("5", "50000")).toBe("wording");
    expect(kind("提高5%", "提高5%")).toBe("wording");
  });

  it("take each for one of the other plan, by code where the catalogue knows both, else by name or alias", () => {
    const known = (code: string, name: string, aliases: string[] = []) =>
      indicator({ code, name, knowledge: { aliases } });
    expect(differences([known("A", "甲"), known("B", "乙")], [known("B", "甲"), known("A", "乙")])).toEqual([
      "wording 乙 → 甲",
      "wording 甲 → 乙",
    ]);
    expect(differences([unknown("1", "甲")], [{ ...known("N1", "乙") }])).toEqual(["new — → 乙", "gone 甲 → —"]);
    expect(differences([known("N1", "乙")], [unknown("1", "甲")])).toEqual(["new — → 甲", "gone 乙 → —"]);
    expect(differences([known("A", "乙"), unknown("1", "甲")], [known("A", "甲")])).toEqual([
      "wording 乙 → 甲",
      "gone 甲 → —",
    ]);
    expect(differences([unknown("1", "甲")], [known("A", "乙", ["丙", "甲"])])).toEqual(["wording 甲 → 乙"]);
    expect(differences([known("A", "乙", ["甲"])], [unknown("1", "甲")])).toEqual(["wording 乙 → 甲"]);
    expect(differences([unknown("1", "甲")], [unknown("2", "甲"), unknown("3", "甲")])).toEqual([
      "same 甲 → 甲",
      "new — → 甲",
    ]);
    expect(differences([unknown("1", "甲")], [unknown("2", "甲（乙）")])).toEqual(["wording 甲 → 甲（乙）"]);
    expect(differences([unknown("1", "甲", { unit: "" })], [unknown("2", "甲", { unit: "万元" })])).toEqual([
      "wording 甲 → 甲",
    ]);
    const without = (...indicators: Indicator[]) => ({ ...planOf(...indicators), region: "" });
    expect(shown(differencesOf(without(unknown("1", "某市甲")), without(unknown("1", "甲"))))).toHaveLength(2);
  });

  it("do not tell targets apart by the order in which a file has their fields", () => {
    const kept = indicator({ target: "6以上" });
    const target = Object.fromEntries(Object.entries(kept.target).reverse()) as typeof kept.target;
    expect(differencesOf(planOf(kept), planOf({ ...kept, target }))[0]!.kind).toBe("same");
  });

  it("see a growth promised beside a level", () => {
    const also = { unit: "%", target: indicator({ target: "7" }).target };
    const level = indicator({ unit: "亿元", target: "162" });
    expect(differencesOf(planOf(level), planOf({ ...level, also }))[0]!.kind).toBe("target");
    expect(differencesOf(planOf({ ...level, also }), planOf({ ...level, also }))[0]!.kind).toBe("same");
    const other = { ...also, unit: "‰" };
    expect(differencesOf(planOf({ ...level, also }), planOf({ ...level, also: other }))[0]!.kind).toBe("target");
  });
});
