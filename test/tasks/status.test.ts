import fc from "fast-check";
import { analyse, defaultSettings } from "../../src/analysis";
import { loadExample } from "../../src/cli/sources";
import type { Month } from "../../src/observations";
import { dueTasks, taskSentence, taskStatuses, type KeyTask } from "../../src/tasks";
import { assessed, begun, railway, reports, task } from "./build";

const even = { basis: "even" as const };
const said = (of: Parameters<typeof taskSentence>[0]) => [of.status, taskSentence(of, "zh-CN")];

describe("A promise that is paced by the month", () => {
  it("is behind by the points of its target that it lacks", () => {
    expect(said(assessed(task(), 6, { figures: { 6: 1160 }, setup: even }))).toEqual([
      "lagging",
      "完成1160列，为年度目标的46.4%，低于序时3.6个百分点",
    ]);
  });

  it("is far behind from ten points on", () => {
    expect(assessed(task(), 6, { figures: { 6: 1002 }, setup: even }).status).toBe("lagging");
    expect(assessed(task(), 6, { figures: { 6: 1000 }, setup: even }).status).toBe("severe");
  });

  it("is on pace where what it lacks is printed as none", () => {
    expect(said(assessed(task(), 6, { figures: { 6: 1249 }, setup: even }))).toEqual([
      "onPace",
      "完成1249列，为年度目标的50.0%，与序时持平",
    ]);
  });

  it("is held to the pace of its own month, and says which month that is", () => {
    expect(said(assessed(task(), 9, { figures: { 6: 1300 }, setup: even }))).toEqual([
      "onPace",
      "截至6月完成1300列，为年度目标的52.0%，高于序时2.0个百分点",
    ]);
  });

  it("is done as soon as its number is reached, and never called 100.0% before", () => {
    expect(said(assessed(task(), 6, { figures: { 6: 2500 }, setup: even }))[0]).toBe("done");
    expect(said(assessed(task(), 11, { figures: { 11: 2499.9 }, setup: even }))[1]).toContain("为年度目标的99.9%");
  });

  it("with 突破 is not done at the number itself", () => {
    const above = task({ comparator: ">" });
    expect(assessed(above, 6, { figures: { 6: 2500 }, setup: even }).status).toBe("onPace");
    expect(assessed(above, 12, { figures: { 12: 2500 }, setup: even }).status).toBe("overdue");
    expect(assessed(above, 12, { figures: { 12: 2501 }, setup: even }).status).toBe("done");
  });

  it("is overdue at the end of the year with what it lacks", () => {
    expect(said(assessed(task(), 12, { figures: { 12: 2400 }, setup: even }))).toEqual([
      "overdue",
      "完成2400列，为年度目标的96.0%，逾期未完成",
    ]);
  });
});

describe("A promise whose pace nobody has chosen", () => {
  it("is never behind, and says which pace is proposed", () => {
    expect(said(assessed(task(), 6, { figures: { 6: 100 } }))).toEqual([
      "basisOpen",
      "完成100列，为年度目标的4.0%，进度口径待定（拟为按月均摊）",
    ]);
  });

  it("is done and overdue all the same: its number and its day are the notice's", () => {
    expect(assessed(task(), 6, { figures: { 6: 2500 } }).status).toBe("done");
    expect(assessed(task(), 12, { figures: { 12: 100 } }).status).toBe("overdue");
  });

  it("is judged by what is proposed where all that is taken", () => {
    expect(assessed(task(), 6, { figures: { 6: 100 }, acceptProposed: true }).status).toBe("severe");
  });
});

describe("A promise without a figure", () => {
  it("has no data at whatever month, its deadline included", () => {
    for (const month of [1, 6, 12]) {
      expect(said(assessed(task(), month, { setup: even }))).toEqual(["noData", "尚无数据"]);
      expect(assessed(begun, month).status).toBe("noData");
    }
  });

  it("has no data at its deadline where the last figure is older", () => {
    expect(said(assessed(task(), 12, { figures: { 9: 1160 }, setup: even }))).toEqual([
      "noData",
      "截至9月完成1160列，为年度目标的46.4%，12月末的数据未报",
    ]);
  });

  it("does not know of reports after the as-of month", () => {
    expect(assessed(task(), 6, { figures: { 7: 1300 }, setup: even }).status).toBe("noData");
  });
});

describe("The four nodes of the rate of projects begun", () => {
  it.each<[number, number, string, string]>([
    [3, 40, "onPace", "为40.0%，与3月末节点（40%）持平"],
    [3, 39, "lagging", "为39.0%，低于3月末节点（40%）1.0个百分点"],
    [6, 59, "lagging", "为59.0%，低于6月末节点（60%）1.0个百分点"],
    [6, 50, "severe", "为50.0%，低于6月末节点（60%）10.0个百分点"],
    [9, 86, "onPace", "为86.0%，高于9月末节点（85%）1.0个百分点"],
    [10, 99, "overdue", "为99.0%，逾期未完成"],
    [10, 100, "done", "为100.0%，已完成"],
  ])("are judged at the end of month %i: %i is %s", (month, value, status, sentence) => {
    expect(said(assessed(begun, month, { figures: { [month]: value } }))).toEqual([status, sentence]);
  });

  it("ask nothing before the first", () => {
    expect(said(assessed(begun, 2, { figures: { 2: 10 } }))).toEqual(["beforeNode", "为10.0%，未到节点"]);
  });

  it("are held to the last that has passed until the next", () => {
    expect(assessed(begun, 8, { figures: { 8: 61 } }).status).toBe("onPace");
    expect(assessed(begun, 8, { figures: { 8: 59 } }).status).toBe("lagging");
  });

  it("are not missed by an older figure: June cannot miss September's", () => {
    expect(said(assessed(begun, 9, { figures: { 6: 62 } }))).toEqual(["noData", "截至6月为62.0%，9月末的数据未报"]);
    expect(assessed(begun, 9, { figures: { 8: 85 } }).status).toBe("onPace");
  });

  it("are not done by 100% before the end: a share may fall back", () => {
    expect(assessed(begun, 9, { figures: { 9: 100 } }).status).toBe("onPace");
  });

  it("leave a mark where one was missed and made up since", () => {
    const made = assessed(begun, 7, { figures: { 6: 58, 7: 61 } });
    expect([made.status, made.marks]).toEqual(["onPace", ["madeUp"]]);
    expect(assessed(begun, 10, { figures: { 6: 58, 10: 100 } }).marks).toEqual(["madeUp"]);
    expect(assessed(begun, 11, { figures: { 10: 99, 11: 100 } })).toMatchObject({ status: "done", marks: ["madeUp"] });
    const october = task({ deadline: "2024-10-31" });
    const late = assessed(october, 11, { figures: { 10: 2400, 11: 2500 }, setup: even });
    expect(late).toMatchObject({ status: "done", marks: ["madeUp"] });
    expect(assessed(october, 11, { figures: { 10: 2500, 11: 2600 }, setup: even }).marks).toEqual([]);
    expect(assessed(begun, 7, { figures: { 6: 60, 7: 61 } }).marks).toEqual([]);
    expect(assessed(begun, 7, { figures: { 6: 58, 7: 59 } })).toMatchObject({ status: "lagging", marks: [] });
  });

  it("are near from thirty days on: October's at the end of September", () => {
    expect(assessed(begun, 9, { figures: { 9: 86 } })).toMatchObject({
      marks: ["near"],
      next: { by: "2024-10-31", value: 100 },
    });
    expect(assessed(begun, 4, { figures: { 4: 41 } })).toMatchObject({
      marks: [],
      next: { by: "2024-06-30", value: 60 },
    });
  });
});

describe("Nodes of the bureau's own", () => {
  const nodes = [
    { by: "2024-03-31" as const, value: 500 },
    { by: "2024-06-30" as const, value: 1000 },
  ];

  it("tell the difference of an amount as a part of the target", () => {
    const of = assessed(task(), 6, { figures: { 6: 900 }, setup: { basis: "nodes", nodes } });
    expect(said(of)).toEqual(["lagging", "完成900列，为年度目标的36.0%，低于6月末节点（1000列）4.0个百分点"]);
  });

  it("tell the difference of a percentage in its own points, whatever the target", () => {
    const works = task({ value: 65, unit: "%", kind: "share" });
    const own = [{ by: "2024-09-30" as const, value: 55 }];
    const of = (value: number) => assessed(works, 9, { figures: { 9: value }, setup: { basis: "nodes", nodes: own } });
    expect(said(of(47))).toEqual(["lagging", "为47.0%，低于9月末节点（55%）8.0个百分点"]);
    expect(of(45).status).toBe("severe");
    const built = assessed(railway, 9, { figures: { 9: 47 }, setup: { basis: "nodes", nodes: own } });
    expect(said(built)).toEqual(["lagging", "进度为47%，低于9月末节点（55%）8个百分点"]);
  });

  it("go before those of the notice", () => {
    const own = [{ by: "2024-03-31" as const, value: 50 }];
    expect(assessed(begun, 3, { figures: { 3: 45 }, setup: { basis: "nodes", nodes: own } }).status).toBe("lagging");
  });
});

describe("A rate", () => {
  const growth = task({ value: 10, unit: "%", kind: "growth", comparator: ">=" });
  const rate = { basis: "rate" as const };

  it("is held to its target in every month, and is done only with December", () => {
    expect(said(assessed(growth, 9, { figures: { 9: 9.1 }, setup: rate }))).toEqual([
      "lagging",
      "增长9.1%，低于目标0.9个百分点",
    ]);
    expect(assessed(growth, 9, { figures: { 9: 12 }, setup: rate }).status).toBe("onPace");
    expect(assessed(growth, 12, { figures: { 12: 12 }, setup: rate }).status).toBe("done");
    expect(assessed(growth, 12, { figures: { 12: 9.9 }, setup: rate }).status).toBe("overdue");
  });

  it("is far behind by a fifth of the target", () => {
    expect(assessed(growth, 9, { figures: { 9: 8.1 }, setup: rate }).status).toBe("lagging");
    expect(assessed(growth, 9, { figures: { 9: 8 }, setup: rate }).status).toBe("severe");
    expect(said(assessed(growth, 9, { figures: { 9: -1.2 }, setup: rate }))[1]).toBe("下降1.2%，低于目标11.2个百分点");
  });

  it("of 左右 may fall short by two tenths", () => {
    const about = { ...growth, kind: "share" as const, comparator: "about" as const };
    const of = (value: number) => assessed(about, 9, { figures: { 9: value }, setup: { basis: "hold" } }).status;
    expect([of(9.8), of(9.7)]).toEqual(["onPace", "lagging"]);
  });

  it("of 左右 that is an amount may fall short by 2 %", () => {
    const about = task({ value: 1000, unit: "亿元", kind: "amount", comparator: "about" });
    const of = (value: number) => assessed(about, 12, { figures: { 12: value } }).status;
    expect([of(980), of(979)]).toEqual(["done", "overdue"]);
  });

  it("that is to fall has not fallen at last year's figure itself", () => {
    const deaths = task({ value: null, unit: "人", kind: "relative", comparator: "<" });
    const of = (value: number) => assessed(deaths, 12, { figures: { 12: value }, setup: { base: 40 } });
    expect([of(39).status, of(40).status]).toEqual(["done", "overdue"]);
    const earlier = assessed(deaths, 9, { figures: { 9: 42 }, setup: { ...rate, base: 40 } });
    expect(said(earlier)).toEqual(["lagging", "为42人，高于目标2人"]);
  });

  it("that is compared needs the figure it is compared with", () => {
    const compared = task({ value: null, unit: "%", kind: "relative", comparator: ">=" });
    expect(said(assessed(compared, 9, { figures: { 9: 14.2 }, setup: rate }))).toEqual(["pending", "缺少基数或对比数"]);
    expect(said(assessed(compared, 9, { figures: { 9: 14.2 }, setup: { ...rate, base: 13.5 } }))).toEqual([
      "onPace",
      "为14.2%，高于目标0.7个百分点",
    ]);
  });
});

describe("What is to be kept", () => {
  const air = task({ value: 28, unit: "微克/立方米", kind: "amount", comparator: "<=" });
  const families = task({ value: 0, unit: "户", kind: "count" });
  const hold = { basis: "hold" as const };

  it("is behind where it stands above what it may, and is done only at the end of the year", () => {
    expect(said(assessed(air, 9, { figures: { 9: 30 }, setup: hold }))).toEqual([
      "lagging",
      "为30微克/立方米，高于目标2微克/立方米",
    ]);
    expect(said(assessed(air, 9, { figures: { 9: 26 }, setup: hold }))).toEqual([
      "onPace",
      "为26微克/立方米，低于目标2微克/立方米",
    ]);
    expect(assessed(air, 12, { figures: { 12: 28 }, setup: hold }).status).toBe("done");
  });

  it("at none is behind with one", () => {
    const of = (value: number) => assessed(families, 9, { figures: { 9: value }, setup: hold }).status;
    expect([of(0), of(1)]).toEqual(["onPace", "lagging"]);
  });
});

describe("What is to rise", () => {
  const rise = task({ value: 2, unit: "个百分点", kind: "change", comparator: ">=" });

  it("needs its base", () => {
    expect(said(assessed(rise, 9, { figures: { 9: 25.3 }, setup: { basis: "change" } }))[0]).toBe("pending");
  });

  it("is held to its part of the rise", () => {
    const of = (value: number) => assessed(rise, 9, { figures: { 9: value }, setup: { basis: "change", base: 24.1 } });
    expect(said(of(25.7))).toEqual(["onPace", "提高1.6个百分点，高于序时0.1个百分点"]);
    expect(said(of(25.5))).toEqual(["lagging", "提高1.4个百分点，低于序时0.1个百分点"]);
    expect(said(of(24))).toEqual(["severe", "下降0.1个百分点，低于序时1.6个百分点"]);
  });
});

describe("A project", () => {
  it("that stands is done, in whatever month", () => {
    expect(said(assessed(railway, 9, { figures: { 9: 100 } }))).toEqual(["done", "已建成通车"]);
  });

  it("that is recognised at the end of the year has nothing due before", () => {
    const followed = { figures: { 9: 60 }, setup: { basis: "yearEnd" as const } };
    expect(said(assessed(railway, 9, followed))).toEqual(["beforeNode", "进度为60%，年末认定"]);
    expect(assessed(railway, 12, { figures: { 12: 60 } }).status).toBe("overdue");
  });

  it("that is only to be worked on has nothing that could be checked", () => {
    const work = task({ ...railway, kind: "qualitative", node: "加快建设" });
    expect(assessed(work, 11)).toMatchObject({ steps: [], next: null, marks: [] });
    expect(said(assessed(work, 12, { figures: { 12: 60 } }))).toEqual([
      "pending",
      "只提出方向或工作要求，没有可以核对的数，由人工判定",
    ]);
  });
});

describe("A target that was changed", () => {
  const adjustments = [{ from: "2024-08" as Month, value: 2000, document: "金政函〔2024〕8号" }];

  it("holds from its month on, and stays marked", () => {
    const of = (month: number) =>
      assessed(task(), month, { figures: { [month]: 1400 }, setup: { ...even, adjustments } });
    expect(of(7)).toMatchObject({ aim: { value: 2500, adjustment: null }, marks: [] });
    expect(of(8)).toMatchObject({ aim: { value: 2000 }, marks: ["adjusted"], share: 0.7 });
    const again = [{ from: "2024-10" as Month, value: 1800, document: "某函" }, ...adjustments];
    const at = (month: number) =>
      assessed(task(), month, { figures: { [month]: 1400 }, setup: { ...even, adjustments: again } }).aim!.value;
    expect([7, 9, 10].map(at)).toEqual([2500, 2000, 1800]);
  });
});

describe("Of several reports on one month", () => {
  it("a sample counts only where nothing was reported, and a report without a day for what stands above it", () => {
    const sample = reports({ 6: 1300 }, { verified: true, date: "2024-07-20", sample: true });
    const dated = reports({ 6: 1200 }, { date: "2024-07-08" });
    const undated = reports({ 6: 1250 });
    expect(assessed(task(), 6, { entries: [...sample, ...dated], setup: even }).actual).toBe(1200);
    expect(assessed(task(), 6, { entries: [...dated, ...sample], setup: even }).actual).toBe(1200);
    expect(assessed(task(), 6, { entries: [...sample, ...dated, ...undated], setup: even }).actual).toBe(1250);
  });

  it("the verified one counts, then the later one, and none is lost to an earlier as-of", () => {
    const entries = [
      ...reports({ 6: 1300 }, { verified: true, date: "2024-07-20" }),
      ...reports({ 6: 1400 }, { date: "2024-07-30" }),
    ];
    expect(assessed(task(), 6, { entries, setup: even })).toMatchObject({ actual: 1300, verified: true });
    const self = [...reports({ 6: 1200 }, { date: "2024-07-20" }), ...reports({ 6: 1100 }, { date: "2024-07-10" })];
    expect(assessed(task(), 6, { entries: self, setup: even }).actual).toBe(1200);
    const sameDay = [...reports({ 6: 1200 }), ...reports({ 6: 1100 })];
    expect(assessed(task(), 6, { entries: sameDay, setup: even }).actual).toBe(1100);
    expect(assessed(task(), 6, { entries: reports({ 5: 900, 6: 1100, 7: 1300 }), setup: even }).actual).toBe(1100);
  });
});

describe("A promise that repeats a leaf", () => {
  const { plan, observations } = loadExample("jinhua-2024", "2024-09");
  const leaves = analyse({ plan, observations, settings: defaultSettings, asOf: "2024-09" });
  const indicators = new Map(leaves.map((leaf) => [leaf.indicator.no, leaf]));
  const trains = task({ annex: [{ no: "22", relation: "repeats" }] });

  it("takes figure, pace and verdict from the indicator", () => {
    const leaf = indicators.get("22")!;
    const of = assessed(trains, 9, { indicators, figures: { 9: 1 } });
    expect(of).toMatchObject({ basis: "series", basisFrom: "given", actual: leaf.actual, sample: leaf.sample });
    expect(of.owner).toBe(leaf.indicator.owner);
    expect(assessed(trains, 9, { indicators, setup: { owner: "甲局" } }).owner).toBe("甲局");
    expect(of.gap!.value).toBeCloseTo(((leaf.actual! - leaf.pace!) / 2500) * 100);
  });

  it("has its own reports where the indicator's figures are not at hand, by the pace of its kind", () => {
    expect(assessed(trains, 6, { figures: { 6: 1160 } })).toMatchObject({ status: "basisOpen", basis: "even" });
    expect(assessed(trains, 6)).toMatchObject({ status: "noData", basis: "series" });
  });

  it("is not linked by what it refines", () => {
    const amount = task({ annex: [{ no: "22", relation: "refines" }] });
    expect(assessed(amount, 9, { indicators }).status).toBe("noData");
  });
});

describe("What is due", () => {
  const due = (of: KeyTask, month: number, days = 30, figures = {}) => {
    const asOf = `2024-${String(month).padStart(2, "0")}` as Month;
    return dueTasks([assessed(of, month, { figures })], asOf, days).map(({ step, daysLeft }) => [step.by, daysLeft]);
  };

  it("is the month's node and that of the days after it", () => {
    expect(due(begun, 9)).toEqual([
      ["2024-09-30", -1],
      ["2024-10-31", 30],
    ]);
    expect(due(begun, 9, 29)).toEqual([["2024-09-30", -1]]);
    expect(due(begun, 7)).toEqual([]);
    expect(due(task(), 11)).toEqual([["2024-12-31", 30]]);
  });

  it("stands in the order of its days, and of the notice within one", () => {
    const october = { ...begun, id: "1.1.03" };
    const all = [task({ id: "1.1.01" }), task({ id: "1.1.02" }), october].map((of) => assessed(of, 10));
    expect(dueTasks(all, "2024-10", 61).map(({ of }) => of.task.id)).toEqual(["1.1.03", "1.1.01", "1.1.02"]);
  });

  it("is what is overdue, too", () => {
    expect(due(begun, 12, 30, { 10: 99 })).toEqual([["2024-10-31", -62]]);
    expect(due(begun, 12, 30, { 10: 100 })).toEqual([]);
  });
});

describe("Any promise", () => {
  const kinds: KeyTask[] = [task(), begun, railway, task({ value: 10, unit: "%", kind: "growth", comparator: ">=" })];
  const figures = fc.dictionary(fc.integer({ min: 1, max: 12 }).map(String), fc.integer({ min: 0, max: 3000 }));

  it("has one of the statuses; without a figure it is not behind, without a chosen pace only after its day", () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 12 }), figures, (of, month, known) => {
        const { status } = assessed(of, month, { figures: known });
        expect(taskStatuses).toContain(status);
        const behind = ["overdue", "severe", "lagging"].includes(status);
        const any = Object.keys(known).some((each) => Number(each) <= month);
        const over = month >= Number(of.deadline.slice(5, 7));
        expect(behind && (!any || (of.milestones.length === 0 && !over))).toBe(false);
      }),
    );
  });

  it("gets no worse by a higher figure", () => {
    const order = ["severe", "lagging", "onPace", "done"];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 11 }), fc.nat(2600), fc.nat(400), (month, value, more) => {
        const at = (figure: number) =>
          order.indexOf(assessed(task(), month, { figures: { [month]: figure }, setup: even }).status);
        expect(at(value + more)).toBeGreaterThanOrEqual(at(value));
      }),
    );
  });
});
