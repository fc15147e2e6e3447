import { ownCode, readAnnex, type CatalogueRecord } from "../../../src/plan";
import { meaning } from "../meaning";

/** A record of a catalogue made for a test: the level 风筝产量 in 万只, unless said otherwise. */
const record = (over: Partial<CatalogueRecord>): CatalogueRecord => ({
  ...{ no: null, code: "KITES", name: "风筝产量", aliases: [], english: ["kites"], initials: "FZCL" },
  ...{ measure: "cumulativeTotal", frequency: "monthly", quantity: "amount", better: "high", unit: "万只" },
  ...{ decimals: 2, reduction: false, link: null, benchmark: null, lag: 1, january: true, owner: "经信局" },
  milestones: [],
  ...over,
});
const growth = record({
  code: "SALES",
  name: "销售增长",
  unit: "%",
  quantity: "growth",
  measure: "cumulativeGrowth",
  decimals: 1,
});

/** What comes of rows below 指标, 单位, 2025年目标. */
const read = (known: readonly CatalogueRecord[], ...rows: string[]) =>
  readAnnex(
    ["某县2025年目标", "指标\t单位\t2025年目标", ...rows.map((row) => row.replaceAll(" ", "\t"))].join("\n"),
    known,
  );
const first = (known: readonly CatalogueRecord[], row: string) => read(known, row).plan.indicators[0]!;
/** Issues as `code row column value details`, without what a short text lacks. */
const doubts = ({ issues }: ReturnType<typeof read>) =>
  issues
    .filter(({ code }) => code !== "unknownSource")
    .map(({ code, row, column, value, details }) => [code, row, column, value, ...Object.values(details)].join(" "));

describe("An indicator of the catalogue", () => {
  it("has all that its record says", () => {
    const milestones = [{ month: 6, value: 3 }];
    const known = record({ aliases: ["放飞量", "风筝产出"], label: "放飞量", milestones, better: "range" });
    expect(first([known], "风筝产量 万只 6左右")).toEqual({
      ...{ no: "1", code: "KITES", name: "风筝产量", category: "", unit: "万只", better: "range", owner: "经信局" },
      cells: ["风筝产量", "万只", "6左右"],
      target: { text: "6左右", stretch: false, kind: "about", value: 6, decimals: 0 },
      knowledge: {
        ...{ measure: "cumulativeTotal", frequency: "monthly", quantity: "amount", decimals: 2, reduction: false },
        ...{ lag: 1, january: true, label: "放飞量", english: "kites", initials: "FZCL" },
        aliases: ["放飞量", "风筝产出", "kites"],
      },
      milestones,
      revisions: [],
    });
    expect(first([], "风筝产量 万只 6左右")).toEqual({
      ...{
        no: "1",
        code: ownCode("风筝产量", "万只"),
        name: "风筝产量",
        category: "",
        unit: "万只",
        better: "high",
        owner: "",
      },
      cells: ["风筝产量", "万只", "6左右"],
      target: { text: "6左右", stretch: false, kind: "about", value: 6, decimals: 0 },
      ...{ knowledge: null, milestones: [], revisions: [] },
    });
  });

  it("is called by the record's label where it has the record's name, else as the annex calls it", () => {
    const called = (over: Partial<CatalogueRecord>, row: string) => {
      const { knowledge } = first([record({ aliases: ["产风筝", "短"], ...over })], row);
      return knowledge && [knowledge.label, "label" in knowledge, "english" in knowledge];
    };
    expect(called({}, "风筝产量 万只 6")).toEqual([undefined, false, true]);
    expect(called({ label: "短" }, "风筝产量 万只 6")).toEqual(["短", true, true]);
    expect(called({ label: "短" }, "产风筝 万只 6")).toEqual([undefined, false, true]);
    expect(called({ english: [] }, "风筝产量 万只 6")).toEqual([undefined, false, false]);
  });

  it("is called as a child by its record's name, not by its parent's run together with it", () => {
    const rows = ["文化 万元 6", "其中：风筝产量 万只 6"];
    const named = (...over: Partial<CatalogueRecord>[]) =>
      read(over.map(record), ...rows).plan.indicators.map(({ name, knowledge }) => [name, knowledge?.label]);
    expect(named({})).toEqual([
      ["文化", undefined],
      ["文化风筝产量", "风筝产量"],
    ]);
    expect(named({ label: "短", aliases: ["短"] })[1]).toEqual(["文化风筝产量", "短"]);
  });

  it.each([
    ["万只", 2],
    ["只", 0],
    ["千只", 1],
    ["百只", 0],
    ["十万只", 3],
    ["亿只", 6],
    ["", 2],
  ])("is known in %s to %d decimals", (unit, decimals) => {
    const known = record({ quantity: unit === "" ? "rate" : "amount" });
    expect(first([known], `风筝产量 ${unit} 6`).knowledge!.decimals).toBe(decimals);
  });

  it("has the record's unit where its row names none, and the row's owner before the record's", () => {
    const known = record({ unit: "%", quantity: "rate" });
    expect(first([known], "风筝产量  6").unit).toBe("%");
    expect(first([], "风筝产量  6").unit).toBe("");
    const text = "某县2025年目标\n指标\t单位\t2025年目标\t责任单位\n风筝产量\t万只\t6\t文旅局";
    expect(readAnnex(text, [record({})]).plan.indicators[0]!.owner).toBe("文旅局");
  });

  it("is found once: what comes after it has a code of its own", () => {
    const reading = read([record({})], "风筝产量 万只 6", "风筝产量 只 7", "风筝产量 只 8", "风筝产量 % 9");
    const own = ownCode("风筝产量", "只");
    expect(reading.plan.indicators.map(({ code }) => code)).toEqual([
      "KITES",
      own,
      `${own}_2`,
      ownCode("风筝产量", "%"),
    ]);
    expect(doubts(reading)).toEqual([
      "duplicateIndicator 4  风筝产量 2 KITES 1",
      "duplicateIndicator 5  风筝产量 3 KITES 1",
      "notInCatalogue 6  风筝产量 4",
    ]);
  });
});

describe("A name that the catalogue does not know", () => {
  it("is named, and named again where an earlier row has it", () => {
    const reading = read([], "风筝 只 6", "风筝 只 7", "风筝 只 8");
    const own = ownCode("风筝", "只");
    expect(reading.plan.indicators.map(({ code }) => code)).toEqual([own, `${own}_2`, `${own}_3`]);
    expect(doubts(reading)).toEqual([
      "notInCatalogue 3  风筝 1",
      "notInCatalogue 4  风筝 2",
      "sameName 4  风筝 2 1",
      "notInCatalogue 5  风筝 3",
      "sameName 5  风筝 3 1",
    ]);
  });

  it("is better low where its target says so", () => {
    const side = (row: string) => first([], row).better;
    expect(["风筝 只 5以内", "风筝 只 5", "风筝 只 持续下降", "风筝 只 下降5%"].map(side)).toEqual([
      "low",
      "high",
      "low",
      "low",
    ]);
    expect(first([record({ better: "high" })], "风筝产量 万只 5以内").better).toBe("high");
  });

  it.each([
    ["能耗降低 下降3%", "point 3"],
    ["能耗下降 下降3%", "point 3"],
    ["能耗减少 减少3%", "point 3"],
    ["能耗升降 下降3%", "change -3 percent"],
    ["能耗上升或下降 下降3%", "change -3 percent"],
    ["能耗升或降低 下降3%", "change -3 percent"],
    ["能耗增减降低 下降3%", "change -3 percent"],
    ["能耗±下降 下降3%", "change -3 percent"],
    ["能耗 下降3%", "change -3 percent"],
    ["销售增长 下降3%", "point -3"],
    ["销售 增长3%", "point 3"],
    ["新增销售 新增3", "point 3"],
    ["销售 新增3", "unparsed"],
  ])("in % is a reduction, a growth or what comes new by its words: %s is %s", (row, expected) => {
    expect(meaning(first([], row.replace(" ", " % ")).target)).toBe(expected);
  });
});

describe("A target that no figure of its record can be", () => {
  const rate = record({ code: "RATE", name: "放飞率", unit: "%", quantity: "rate" });
  it.each([
    ["100 100以上 100左右 90—100 0 0以上 0左右 0—5 高于全省平均 另行研究 提高200个百分点", "RATE"],
    ["101 101以上 101左右 90—101 -1 -1以上 -1左右 -1—5", ownCode("放飞率", "%")],
  ])("is kept, and not analysed: %s", (targets, code) => {
    for (const target of targets.split(" ")) {
      const reading = read([rate], `放飞率 % ${target}`);
      expect([target, reading.plan.indicators[0]!.code]).toEqual([target, code]);
      expect([target, doubts(reading).filter((each) => each.startsWith("targetOut"))]).toEqual([
        target,
        code === "RATE" ? [] : [`targetOutOfBounds 3 2025年目标 ${target} 1 RATE`],
      ]);
    }
  });

  it("is so in the record's unit where the row names none", () => {
    expect(first([rate], "放飞率  101").code).toBe(ownCode("放飞率", ""));
    expect(first([rate], "放飞率  100").code).toBe("RATE");
    expect(first([rate], "放飞率 ‰ 101").code).toBe("RATE");
    expect(first([growth], "销售增长 % 1001").code).not.toBe("SALES");
  });
});

describe("A percentage that stands as a fraction", () => {
  /** Targets that are read of rows in percent, the first of which the catalogue knows to one decimal. */
  const taken = (...targets: string[]) => {
    const reading = read(
      [growth],
      ...targets.map((target, i) => `${i === 0 ? "销售增长" : `风筝${i}增长`} % ${target}`),
    );
    const [unread] = doubts(reading).filter((each) => each.startsWith("fraction"));
    return [...reading.plan.indicators.map(({ target }) => meaning(target)), ...(unread === undefined ? [] : [unread])];
  };

  it("is not taken where it has more digits than the figure is published with", () => {
    expect(taken("0.065")).toEqual(["unparsed", "fractionTarget 3 2025年目标 0.065 1"]);
    expect(taken("-0.065")[0]).toBe("unparsed");
    expect(taken("0.065以上")[0]).toBe("unparsed");
    expect(taken("0.065左右")[0]).toBe("unparsed");
    expect(taken("0.06—0.07")[0]).toBe("unparsed");
    expect(taken("力争0.065")[0]).toBe("unparsed stretch");
    expect(taken("0.6")).toEqual(["point 0.6"]);
    expect(taken("0.00")).toEqual(["point 0.00"]);
    expect(taken("1.00")).toEqual(["point 1.00"]);
    expect(taken("-1.25")).toEqual(["point -1.25"]);
    expect(taken("0.065%")).toEqual(["point 0.065"]);
    expect(taken("0.065％")).toEqual(["point 0.065"]);
    expect(taken("0.06—1.25")).toEqual(["range 0.06 1.25"]);
    expect(taken("6", "0.065")).toEqual(["point 6", "point 0.065"]);
  });

  it("is not taken where no percentage of three and more reaches 1", () => {
    expect(taken("0.6", "0.5", "0.4")).toEqual([
      "unparsed",
      "unparsed",
      "unparsed",
      "fractionTarget 3 2025年目标 0.6 1",
    ]);
    expect(taken("0.6", "0.5")).toEqual(["point 0.6", "point 0.5"]);
    expect(taken("0.6", "0.5", "0.4", "6")).toEqual(["point 0.6", "point 0.5", "point 0.4", "point 6"]);
    expect(taken("0.6", "0.5", "0.4", "6%").slice(0, 4)).toEqual(["unparsed", "unparsed", "unparsed", "point 6"]);
    expect(first([], "风筝 只 0.065").target.kind).toBe("point");
  });
});

describe("A change since a year", () => {
  it.each([
    ["比2024年提高1个百分点", "change 1 points"],
    ["较2024年提高1个百分点", "change 1 points"],
    ["比2023年提高1个百分点", "unparsed"],
    ["比2025年提高1个百分点", "unparsed"],
    ["比1924年提高1个百分点", "unparsed"],
    ["按2024年提高1个百分点", "unparsed"],
  ])("%s is %s", (text, expected) => {
    const { target } = first([], `满意率 % ${text}`);
    expect([meaning(target), target.text]).toEqual([expected, text]);
  });
});
