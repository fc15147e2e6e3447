import {
  createNearest,
  fingerprint,
  groupBy,
  indicatorName,
  indicatorsByCode,
  namesByCode,
  planAfter,
  isWithoutTargets,
  rewordedPlan,
} from "../../src/plan";
import { indicator, planOf } from "../support/build";

test("items are grouped by their key, both in the order in which they came", () => {
  const groups = groupBy(["b1", "a1", "b2", "c1", "a2"], (item) => item[0]);
  expect([...groups]).toEqual([
    ["b", ["b1", "b2"]],
    ["a", ["a1", "a2"]],
    ["c", ["c1"]],
  ]);
});

test("a fingerprint is the FNV-1a hash of a text and one from another offset", () => {
  expect([fingerprint(""), fingerprint("a").slice(0, 8), fingerprint("foobar").slice(0, 8)]).toEqual([
    "811c9dc59747b28c",
    "e40c292c",
    "bf9cf968",
  ]);
  expect(fingerprint("68")).toHaveLength(16);
});

test("the nearest names are those that share most pairs of characters, the first of equal ones first", () => {
  const nearest = createNearest([["甲乙丙丁"], ["甲乙丙"], ["戊己"], ["戊己"], ["甲乙", "丙丁戊"]]);
  expect(nearest("甲乙丙", 9)).toEqual([1, 0, 4]);
  expect(nearest("甲乙丙", 2)).toEqual([1, 0]);
  expect(nearest("戊己", 1)).toEqual([2]);
  expect(nearest("戊己", 9)).toEqual([2, 3]);
  expect(nearest("丙丁戊", 1)).toEqual([4]);
  expect(nearest("己", 9)).toEqual([2, 3]);
  expect(createNearest([["乙丙"], ["甲乙"]])("甲乙丙", 9)).toEqual([0, 1]);
  expect(nearest("辛", 9)).toEqual([]);
  // 2 of 16 pairs are an eighth; a quarter is enough: 2·1 of 3 and 5.
  expect(createNearest([["甲乙丙丁"]])("甲辛", 1)).toEqual([0]);
  expect(createNearest([["甲乙丙丁戊"]])("甲辛", 1)).toEqual([]);
});

describe("an indicator of a plan", () => {
  const known = indicator({ code: "A", name: "甲乙", knowledge: { label: "乙", english: "b" } });
  const unknown = indicator({ code: "B", name: "丙丁", knowledge: null });
  const plan = planOf(known, unknown);

  it("is had by its code, from what was made once", () => {
    expect([...indicatorsByCode(plan)]).toEqual([
      ["A", known],
      ["B", unknown],
    ]);
    expect(indicatorsByCode(plan)).toBe(indicatorsByCode(plan));
  });

  it("is called by its own name in a language, else as the annex calls it", () => {
    expect([known, unknown].map((each) => [indicatorName(each, "zh-CN"), indicatorName(each, "en")])).toEqual([
      ["乙", "b"],
      ["丙丁", "丙丁"],
    ]);
    expect(["A", "B", "C"].map(namesByCode(plan, "en"))).toEqual(["b", "丙丁", "C"]);
  });

  it("goes into the next year without what was promised and decided for this one", () => {
    const revision = { from: 3, target: known.target, reason: "", by: "", on: "" };
    const also = { unit: "%", target: known.target };
    const full = {
      ...known,
      also,
      cells: ["1"],
      owner: "统计局",
      milestones: [{ month: 6, value: 1 }],
      revisions: [revision],
    };
    const next = planAfter({ ...planOf(full), source: "1号" });
    const target = { text: "", stretch: false, kind: "unparsed" };
    expect(next).toEqual({ region: "某市", year: 2025, source: "", indicators: [{ ...known, target }] });
    expect([next, planOf(full), { ...next, indicators: [...next.indicators, full] }].map(isWithoutTargets)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("has the target that a person typed, and keeps its own where the text is blank", () => {
    expect(rewordedPlan(plan, {})).toBe(plan);
    const reworded = rewordedPlan(plan, { A: " 高于丙丁 ", B: " " });
    expect(reworded.indicators[0]).toEqual({
      ...known,
      target: { text: "高于丙丁", stretch: false, kind: "linked", linkedTo: "B", comparator: ">" },
    });
    expect(reworded.indicators[1]).toBe(unknown);
    expect(rewordedPlan(plan, { A: "6" }).indicators[1]).toBe(unknown);
    expect(rewordedPlan(plan, { A: "高于戊己" }).indicators[0]!.target.kind).toBe("unparsed");
  });
});
