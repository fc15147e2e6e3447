import fc from "fast-check";
import {
  analyse,
  attainment,
  compared,
  defaultSettings,
  gapOf,
  meets,
  nextFigures,
  neighbouringFigures,
  paceAt,
  paceShare,
  prospectsStatus,
  restOf,
  standingOf,
  yearEndIf,
  type PaceInput,
  type Prospects,
} from "../../src/analysis";
import { monthOf } from "../../src/observations";
import type { Knowledge } from "../../src/plan";
import { figure, indicator, planOf } from "../support/build";

type Subject = Parameters<typeof restOf>[0];

/** Months of a year by their number. */
const year = (at: Record<number, number>) => Array.from({ length: 12 }, (_, i) => at[i + 1] ?? null);
const none = new Map<number, (number | null)[]>();

/** What is known of the assessment of one indicator in September 2024, or in another month of that year. */
const assess = (
  of: Parameters<typeof indicator>[0],
  figures: Readonly<Record<string, number>>,
  { month = 9, settings = {} }: { month?: number; settings?: Partial<typeof defaultSettings> } = {},
) =>
  analyse({
    plan: planOf(indicator({ code: "X", ...of })),
    observations: Object.entries(figures).map(([at, value]) =>
      figure("X", Number(at.slice(0, 4)), Number(at.slice(5)), value),
    ),
    settings: { ...defaultSettings, ...settings },
    asOf: monthOf(2024, month),
  })[0]!;

describe("one step to either side of a limit", () => {
  const total = { unit: "亿元", knowledge: { measure: "cumulativeTotal", quantity: "amount" } } as const;
  const rate = { knowledge: { measure: "level", quantity: "rate" } } as const;

  it.each([
    // The year's last figure decides, whichever side is good.
    ["6以上", {}, { "2024-12": 6 }, "met"],
    ["6以上", {}, { "2024-12": 5.9 }, "missed"],
    ["高于6", {}, { "2024-12": 6 }, "missed"],
    ["高于6", {}, { "2024-12": 6.1 }, "met"],
    ["5.5以内", { better: "low", ...rate }, { "2024-12": 5.5 }, "met"],
    ["5.5以内", { better: "low", ...rate }, { "2024-12": 5.6 }, "missed"],
    ["低于5.5", { better: "low", ...rate }, { "2024-12": 5.5 }, "missed"],
    ["低于5.5", { better: "low", ...rate }, { "2024-12": 5.4 }, "met"],
    ["6左右", {}, { "2024-12": 5.8 }, "met"],
    ["6左右", {}, { "2024-12": 5.7 }, "missed"],
    ["6—6.5", {}, { "2024-12": 6 }, "met"],
    ["6—6.5", {}, { "2024-12": 5.9 }, "missed"],
    ["6—6.5", { better: "range" }, { "2024-12": 6.6 }, "missed"],
    // A change from last year's figure, and one kept as it was.
    ["提高2个百分点", rate, { "2023-12": 60.1, "2024-12": 62.1 }, "met"],
    ["提高2个百分点", rate, { "2023-12": 60.1, "2024-12": 62 }, "missed"],
    ["下降10%", { ...total, better: "low" }, { "2023-12": 200, "2024-12": 180 }, "met"],
    ["下降10%", { ...total, better: "low" }, { "2023-12": 200, "2024-12": 181 }, "missed"],
    ["稳步提高", rate, { "2023-12": 60, "2024-12": 60.1 }, "met"],
    ["稳步提高", rate, { "2023-12": 60, "2024-12": 60 }, "missed"],
    ["稳步下降", { better: "low", ...rate }, { "2023-12": 60, "2024-12": 59.9 }, "met"],
    ["稳步下降", { better: "low", ...rate }, { "2023-12": 60, "2024-12": 60 }, "missed"],
    // A total is decided once it is there, or beyond what it may be.
    ["100", total, { "2024-09": 100 }, "met"],
    ["100以内", { ...total, better: "low" }, { "2024-09": 101 }, "missed"],
  ] as const)("%s of %j is, with %j, %s", (target, of, figures, status) => {
    const december = "2024-12" in figures;
    expect(assess({ target, ...of }, figures, { month: december ? 12 : 9 }).status).toBe(status);
  });

  it.each([
    ["a total short of its target by one", total, "100", { "2024-09": 99 }],
    ["a total still within its bound", { ...total, better: "low" as const }, "100以内", { "2024-09": 100 }],
    ["a growth above its target before the year's end", {}, "6以上", { "2024-09": 9 }],
    ["a level above its target before the year's end", rate, "60以上", { "2024-09": 90 }],
    // Whatever the rest of the year has in its denominator.
    [
      "a share above its target before the year's end",
      { knowledge: { measure: "share", quantity: "rate" } as const },
      "60以上",
      { "2024-09": 95 },
    ],
  ] as const)("leaves %s undecided", (_, of, target, figures) => {
    expect(["met", "missed"]).not.toContain(assess({ target, ...of }, figures).status);
  });

  it("decides an average of parts of a whole where the rest of the year cannot turn it any more", () => {
    const average = { knowledge: { measure: "cumulativeAverage", quantity: "rate", frequency: "monthly" } } as const;
    // 274 of 366 days at 95 % are 71.1 % of the year, whatever the rest.
    expect(assess({ target: "71以上", ...average }, { "2024-09": 95 }).status).toBe("met");
    expect(["met", "missed"]).not.toContain(assess({ target: "72以上", ...average }, { "2024-09": 95 }).status);
  });

  it.each([
    ["与GDP同步", 5.8, "met"],
    ["与GDP同步", 5.7, "missed"],
    ["高于GDP", 6, "missed"],
    ["高于GDP", 6.1, "met"],
  ] as const)("of %s beside a growth of 6 is, with %d, %s", (target, value, status) => {
    const [, linked] = analyse({
      plan: planOf(indicator(), indicator({ no: "2", code: "X", target })),
      observations: [figure("GDP", 2024, 12, 6), figure("X", 2024, 12, value)],
      settings: defaultSettings,
      asOf: monthOf(2024, 12),
    });
    expect([linked!.indicator.target.kind, linked!.status]).toEqual(["linked", status]);
  });

  it("counts nothing of a month after the as-of, nor of another year's December", () => {
    const of = { target: "6以上" };
    expect(assess(of, { "2023-12": 7, "2024-09": 5, "2024-12": 7 })).toMatchObject({
      ...{ actual: 5, dataMonth: "2024-09", gap: -1 },
    });
  });
});

describe("the gap", () => {
  it.each([
    ["high", "5左右", 5.2, 5, 0.2],
    ["low", "5左右", 5.2, 5, -0.2],
    ["range", "5左右", 5.2, 5, -0.2],
    ["range", "5左右", 4.7, 5, -0.3],
    ["range", "5左右", 5, 5, 0],
    ["range", "5—6", 5.5, 5, 0],
    ["range", "5—6", 6.4, 5, -0.4],
    ["range", "5—6", 4.9, 5, -0.1],
  ] as const)(
    "of a %s indicator with the target %s, %d at a pace of %d, is %d",
    (better, target, actual, pace, gap) => {
      expect(gapOf(actual, pace, indicator({ better, target }))).toBeCloseTo(gap, 9);
    },
  );

  it("stands on its pace up to less than half a printed step", () => {
    expect([0.049, -0.049, 0].map((gap) => standingOf(gap, 0.05))).toEqual(["on", "on", "on"]);
    expect([0.05, 5.8 - 5.75, -0.05, 5.75 - 5.8].map((gap) => standingOf(gap, 0.05))).toEqual([
      "above",
      "above",
      "below",
      "below",
    ]);
  });
});

describe("a limit that a comparator sets", () => {
  it.each([
    [">=", 5.8, true, 5.79, false],
    [">", 5.81, true, 5.8, false],
    ["<=", 6.2, true, 6.21, false],
    ["<", 6.19, true, 6.2, false],
  ] as const)("%s with a tolerance of 0.2 about 6", (comparator, inside, first, outside, second) => {
    const goal = compared(6, comparator, 0.2, "high");
    expect([goal.aim, meets(inside, goal), meets(outside, goal)]).toEqual([6, first, second]);
  });
});

describe("the status by gap alone", () => {
  const by = (gap: number) =>
    prospectsStatus(
      {
        ...{ probability: null, gap, standing: "below", tolerance: 0.2 },
        ...{ isUnprecedented: () => true, wasDoubtful: () => true, probabilityWithinRounding: () => 1 },
      },
      defaultSettings.thresholds,
    )?.status;

  it("changes one tolerance, two and four behind the pace, the limit itself counting as better", () => {
    expect([1, 0, -0.2, 5.8 - 6].map(by)).toEqual(["onPace", "onPace", "onPace", "onPace"]);
    expect([-0.21, -0.4].map(by)).toEqual(["nearly", "nearly"]);
    expect([-0.41, -0.8].map(by)).toEqual(["lagging", "lagging"]);
    expect([-0.81, -5].map(by)).toEqual(["severe", "severe"]);
  });
});

describe("the status by probability", () => {
  const { severe, lagging, nearly } = defaultSettings.thresholds;
  const of = (probability: number, standing: Prospects["standing"], over: Partial<Prospects> = {}) =>
    prospectsStatus(
      {
        ...{ probability, gap: standing === null ? null : 0, standing, tolerance: 0.2 },
        ...{ isUnprecedented: () => false, wasDoubtful: () => false, probabilityWithinRounding: () => null },
        ...over,
      },
      defaultSettings.thresholds,
    )!;
  const code = (...args: Parameters<typeof of>) => of(...args).reason.code;
  // A probability is held to a limit as it is printed, in whole percent.
  const below = (x: number) => x - 0.0051;

  it("is, behind the pace, nearly from 存在风险's limit on, lagging below it, severe where it is hardly possible", () => {
    expect([1, nearly, lagging].map((p) => of(p, "below").status)).toEqual(["nearly", "nearly", "nearly"]);
    expect([below(lagging), severe].map((p) => of(p, "below").status)).toEqual(["lagging", "lagging"]);
    expect(code(below(severe), "below")).toBe("newlyDoubtful");
    expect(code(below(severe), "below", { wasDoubtful: () => true })).toBe("veryUnlikely");
    expect(code(0.25 * severe, "below")).toBe("newlyDoubtful");
    expect(code(below(0.25 * severe), "below")).toBe("veryUnlikely");
  });

  it("is at risk, on the pace or above it, below the limit alone", () => {
    for (const standing of ["on", "above"] as const) {
      expect([lagging, 1].map((p) => of(p, standing).status)).toEqual(["onPace", "onPace"]);
      expect([below(lagging), below(severe), 0].map((p) => of(p, standing).status)).toEqual([
        "atRisk",
        "atRisk",
        "atRisk",
      ]);
    }
  });

  it("without a pace is by the outlook", () => {
    expect([lagging, below(lagging), below(severe)].map((p) => code(p, null))).toEqual([
      "expectedLikely",
      "expectedUnlikely",
      "expectedUnlikely",
    ]);
    expect(of(below(severe), null, { wasDoubtful: () => true })).toMatchObject({
      ...{ status: "severe", reason: { code: "expectedVeryUnlikely" } },
    });
  });

  it("does not let rounding alone make a lag, and says where the rest would have to be without precedent", () => {
    const within = (p: number | null) => code(0.4, "below", { probabilityWithinRounding: () => p });
    expect([within(lagging), within(below(lagging)), within(null)]).toEqual(["withinRounding", "unlikely", "unlikely"]);
    expect(code(0.4, "below", { isUnprecedented: () => true })).toBe("unprecedented");
  });
});

describe("the pace", () => {
  const input = (over: Partial<PaceInput>): PaceInput => ({
    ...{ measure: "level", quantity: "amount", sign: 1, aim: 120, month: 3, base: year({ 12: 100 }) },
    ...{ milestones: [], referred: false, ...over },
  });

  it("of a level runs from last year-end through its milestones to the aim", () => {
    const milestones = [{ month: 6, value: 112 }];
    const at = (month: number) => paceAt(input({ milestones, month }))!.value;
    expect([1, 3, 6, 9, 12].map(at)).toEqual([102, 106, 112, 116, 120]);
    expect(paceAt(input({ milestones, month: 3, base: undefined }))).toEqual({ value: 120, basis: "target" });
    expect(paceAt(input({ milestones, month: 9, base: undefined }))!.value).toBe(116);
  });

  it("of a level that has to fall runs down, and stands at the aim where last year-end is there already", () => {
    const fall = (last: number) => paceAt(input({ sign: -1, aim: 88, base: year({ 12: last }) }));
    expect(fall(100)).toEqual({ value: 97, basis: "line" });
    expect([fall(88), fall(80)]).toEqual([
      { value: 88, basis: "target" },
      { value: 88, basis: "target" },
    ]);
  });

  it("of a rate keeps last year's season where more is better, and none where less is", () => {
    const season = year({ 3: 52, 12: 50 });
    const rate = (sign: 1 | -1, quantity: PaceInput["quantity"]) =>
      paceAt(input({ measure: "cumulativeAverage", quantity, sign, aim: 60, base: season }));
    expect(rate(1, "rate")).toEqual({ value: 62, basis: "base" });
    expect(rate(1, "amount")).toEqual({ value: 62.4, basis: "base" });
    expect(rate(-1, "amount")).toEqual({ value: 62.4, basis: "base" });
    for (const [sign, quantity] of [
      [-1, "rate"],
      [1, "growth"],
    ] as const)
      expect(rate(sign, quantity)).toEqual({ value: 60, basis: "target" });
  });

  it("needs both ends of the season, and no division by nothing", () => {
    const average = (base: PaceInput["base"]) => paceAt(input({ measure: "share", quantity: "amount", base }));
    for (const base of [year({ 3: 52 }), year({ 12: 50 }), year({ 3: 1, 12: 0 })])
      expect(average(base)).toEqual({ value: 120, basis: "target" });
  });

  it("of what is held to a reference is the reference's figure, unless the bureau has milestones", () => {
    expect(paceAt(input({ referred: true }))).toEqual({ value: 120, basis: "reference" });
    expect(paceAt(input({ referred: true, milestones: [{ month: 3, value: 5 }] }))).toEqual({
      ...{ value: 5, basis: "milestone" },
    });
  });
});

describe("the rest of the year", () => {
  const subject = (
    knowledge: Partial<Knowledge>,
    actual: Subject["series"]["actual"],
    level: Subject["series"]["level"] = none,
  ): Subject => {
    const of = indicator({ knowledge: { frequency: "monthly", ...knowledge } });
    const series = { actual, level, benchmark: none, rank: none, assigned: null, sample: false };
    return { indicator: of, knowledge: of.knowledge!, series, year: 2024 };
  };
  const two = (before: Record<number, number>, now: Record<number, number>) =>
    new Map([
      [2023, year(before)],
      [2024, year(now)],
    ]);

  it("of an average weighs its months by days, and is seen beside last year's rest", () => {
    const rest = restOf(
      subject({ measure: "cumulativeAverage", quantity: "rate" }, two({ 9: 80, 12: 83 }, { 9: 81 })),
    )!;
    const share = 274 / 366;
    expect(rest).toMatchObject({ weights: "days", months: 3, parts: 3, actual: 81, halfStep: 0.05 });
    expect([rest.known, rest.share, rest.before]).toEqual(
      [share * 81, 1 - share, (83 - share * 80) / (1 - share)].map((x) => expect.closeTo(x, 9)),
    );
    expect(rest.earlier).toEqual([rest.before]);
  });

  it("of a growth weighs by last year's levels, and the growth of each year's rest by those of the year before it", () => {
    const levels = new Map([
      [2022, year({ 9: 600, 12: 1000 })],
      [2023, year({ 9: 700, 12: 1000 })],
    ]);
    const rest = restOf(subject({}, two({ 9: 5, 12: 6 }, { 9: 4 }), levels))!;
    expect(rest).toMatchObject({ weights: "base", levels: 300, before: null, known: expect.closeTo(2.8, 9) });
    expect(rest.earlier).toEqual([expect.closeTo((6 - 0.6 * 5) / 0.4, 9)]);
  });

  it("ends where a year before it has a gap, and looks back no further than three", () => {
    const years = (...at: readonly number[]) =>
      new Map([...at.map((y) => [y, year({ 9: 5, 12: 6 })] as const), [2024, year({ 9: 4 })] as const]);
    const earlier = (...at: readonly number[]) => restOf(subject({}, years(...at)))!.earlier.length;
    expect([earlier(), earlier(2022), earlier(2023), earlier(2023, 2021)]).toEqual([0, 0, 1, 1]);
    expect(earlier(2023, 2022, 2021, 2020)).toBe(3);
  });

  it("counts months, and quarters where figures come by quarter", () => {
    const parts = (frequency: Knowledge["frequency"], month: number) => {
      const { months, parts: count } = restOf(subject({ frequency }, two({}, { [month]: 4 })))!;
      return [months, count];
    };
    expect([parts("monthly", 8), parts("quarterly", 6), parts("quarterly", 9)]).toEqual([
      [4, 4],
      [6, 2],
      [3, 1],
    ]);
  });

  it.each([
    ["cumulativeTotal", { kind: "monthly", value: 50 }, 550],
    ["cumulativeTotal", { kind: "growth", value: 10 }, 400 + 1.1 * 300],
    ["level", { kind: "monthly", value: 50 }, 50],
    ["level", { kind: "growth", value: 10 }, 660],
  ] as const)("of a %s comes, with %j, to %d", (measure, choice, yearEnd) => {
    const rest = restOf(subject({ measure, quantity: "amount" }, two({ 9: 300, 12: 600 }, { 9: 400 })))!;
    expect(yearEndIf(rest, choice)).toEqual({ ok: true, value: expect.closeTo(yearEnd, 9) });
  });

  it("is asked of no figure, of no finished year and of no annual figure", () => {
    expect(restOf(subject({}, two({ 12: 5 }, {})))).toBeNull();
    expect(restOf(subject({}, two({}, { 12: 5 })))).toBeNull();
    expect(restOf(subject({ measure: "annual" }, two({}, { 9: 5 })))).toBeNull();
  });
});

describe("the attained share", () => {
  it("is the same whatever the unit, and of what should be low its reciprocal", () => {
    const of = (better: "high" | "low") =>
      indicator({ better, target: "100", unit: "亿元", knowledge: { quantity: "amount" } });
    const above = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(above, above, fc.constantFrom(1e-4, 10, 1e4), (value, aim, factor) => {
        for (const better of ["high", "low"] as const)
          expect(
            attainment(value * factor, aim * factor, of(better), null)! / attainment(value, aim, of(better), null)!,
          ).toBeCloseTo(1, 9);
        expect(attainment(value, aim, of("high"), null)! * attainment(value, aim, of("low"), null)!).toBeCloseTo(1, 9);
      }),
    );
  });

  it("of the pace is there where both are above zero alone", () => {
    const high = indicator();
    expect([paceShare(5.2, 4, high), paceShare(5.2, 4, indicator({ better: "low" }))]).toEqual([1.3, 4 / 5.2]);
    expect([paceShare(0, 4, high), paceShare(5, 0, high), paceShare(-1, 4, high), paceShare(null, 4, high)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe("figures around a missing one", () => {
  const plan = planOf(indicator({ code: "X", knowledge: { frequency: "monthly" } }));
  const figures = [
    figure("X", 2023, 8, 6),
    figure("X", 2023, 9, 5.9),
    figure("X", 2024, 6, 6.1),
    figure("X", 2024, 7, 6.3),
  ];

  it("are the last one before it in its year and last year's of its month", () => {
    const beside = (month: number) =>
      neighbouringFigures(plan, figures, [
        { code: "X", owner: "", month: monthOf(2024, month) },
        { code: "X", owner: "", month: "2024-10" },
      ])({ code: "X", month: monthOf(2024, month) });
    expect(beside(9)).toEqual({
      before: { month: "2024-07", value: 6.3 },
      yearAgo: { month: "2023-09", value: 5.9 },
    });
    expect(beside(6)).toEqual({ before: null, yearAgo: null });
  });

  it("go on with the next one that is published, which says what the latest is", () => {
    expect(nextFigures(plan, figures, "2024-09")).toEqual([
      { code: "X", month: "2024-08", published: "2024-09", last: { month: "2024-07", value: 6.3 } },
    ]);
    expect(nextFigures(plan, figures.slice(0, 2), "2024-09")[0]).toMatchObject({
      ...{ last: { month: "2023-09", value: 5.9 } },
    });
    expect(nextFigures(plan, [...figures, figure("X", 2024, 12, 6)], "2024-12")).toEqual([]);
  });
});
