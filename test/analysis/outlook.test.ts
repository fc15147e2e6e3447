import fc from "fast-check";
import {
  analyse,
  defaultSettings,
  gravityOf,
  outlookOf,
  prospectsStatus,
  standingOf,
  type Prospects,
  type Standing,
} from "../../src/analysis";
import { figure, indicator, planOf } from "../support/build";

const { thresholds } = defaultSettings;
const prospects = (over: Partial<Prospects>): Prospects => ({
  ...{
    probability: null,
    isUnprecedented: () => false,
    wasDoubtful: () => true,
    probabilityWithinRounding: () => null,
    gap: null,
    standing: null,
    tolerance: 0.2,
  },
  ...over,
});
const statusOf = (over: Partial<Prospects>) => prospectsStatus(prospects(over), thresholds)!.status;
const rankOf = (over: Partial<Prospects>) => gravityOf(statusOf(over));

describe("the outlook", () => {
  test.each([
    [0.19, "doubtful"],
    [0.194, "doubtful"],
    [0.196, "risky"],
    [0.2, "risky"],
    [0.49, "risky"],
    [0.496, "fair"],
    [0.5, "fair"],
    [0.79, "fair"],
    [0.8, "confident"],
  ] as const)("of a probability of %d is %s", (probability, outlook) => {
    expect(outlookOf(probability, thresholds)).toBe(outlook);
  });
});

describe("where a figure stands", () => {
  test("is above or below its pace from half a printed step on, else on it", () => {
    expect([0.1, 0.05, 0.04, 0, -0.04, -0.05, -0.1].map((gap) => standingOf(gap, 0.05))).toEqual([
      ...["above", "above", "on", "on", "on", "below", "below"],
    ]);
  });
});

describe("the one word for progress and outlook", () => {
  test.each([
    ["below", 0.19, "severe", "veryUnlikely"],
    ["below", 0.49, "lagging", "unlikely"],
    ["below", 0.5, "nearly", "behindLikely"],
    ["below", 0.95, "nearly", "behindLikely"],
    ["on", 0.1, "atRisk", "onPaceUnlikely"],
    ["above", 0.48, "atRisk", "onPaceUnlikely"],
    ["above", 0.5, "onPace", "likely"],
    ["on", 0.95, "onPace", "likely"],
    [null, 0.1, "severe", "expectedVeryUnlikely"],
    [null, 0.3, "atRisk", "expectedUnlikely"],
    [null, 0.6, "onPace", "expectedLikely"],
  ] as const)("is, with a figure %s its pace and a probability of %d: %s", (standing, probability, status, code) => {
    const said = prospectsStatus(prospects({ standing, probability }), thresholds);
    expect(said).toEqual({ status, reason: { code, details: { probability } } });
  });

  test("is 严重滞后 for the second month in a row or a wide miss alone, so that it does not move to and fro", () => {
    const first = (probability: number, standing: Standing | null = "below") =>
      prospectsStatus(prospects({ standing, probability, wasDoubtful: () => false }), thresholds)!;
    expect([first(0.19).status, first(0.19).reason.code]).toEqual(["lagging", "newlyDoubtful"]);
    expect([first(0.044).status, first(0.19, null).status]).toEqual(["severe", "atRisk"]);
    expect(statusOf({ standing: "below", probability: 0.19 })).toBe("severe");
  });

  test("says that what is required was never shown, and is no graver for it", () => {
    const never = prospectsStatus(
      prospects({ standing: "below", probability: 0.4, isUnprecedented: () => true }),
      thresholds,
    );
    expect([never!.status, never!.reason.code]).toEqual(["lagging", "unprecedented"]);
  });

  test("is 存在风险 behind its pace where half a printed step of the figure would make it as likely as not", () => {
    const rounded = (within: number, probability = 0.43, standing: Standing = "below") =>
      prospectsStatus(prospects({ standing, probability, probabilityWithinRounding: () => within }), thresholds)!;
    expect([rounded(0.5).status, rounded(0.5).reason]).toEqual([
      "atRisk",
      { code: "withinRounding", details: { probability: 0.43 } },
    ]);
    expect(rounded(0.49).status).toBe("lagging");
    expect(rounded(0.9, 0.19).status).toBe("severe");
    expect(rounded(0.9, 0.43, "on").reason.code).toBe("onPaceUnlikely");
  });

  test("never gets graver when the probability rises, nor on its pace than behind it", () => {
    const p = fc.double({ min: 0, max: 1, noNaN: true });
    const standing = fc.constantFrom<Standing>("above", "on", "below");
    fc.assert(
      fc.property(p, p, standing, (a, b, where) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(rankOf({ standing: where, probability: low })).toBeLessThanOrEqual(
          rankOf({ standing: where, probability: high }),
        );
        if (low < 0.5)
          expect(rankOf({ standing: "below", probability: low })).toBeLessThanOrEqual(
            rankOf({ standing: "on", probability: low }),
          );
      }),
    );
  });
});

describe("the status by gap, without a projection", () => {
  test.each([
    [-0.2, "onPace", "gapOnPace"],
    [5.8 - 6, "onPace", "gapOnPace"],
    [5.6 - 6, "nearly", "gapNear"],
    [-0.21, "nearly", "gapNear"],
    [-0.4, "nearly", "gapNear"],
    [-0.8, "lagging", "gapBehind"],
    [-0.81, "severe", "gapFarBehind"],
  ] as const)("is with a gap of %d points and a tolerance of 0.2: %s", (gap, status, code) => {
    expect(prospectsStatus(prospects({ gap }), thresholds)).toEqual({ status, reason: { code, details: { gap } } });
  });

  test("never gets worse when the gap closes", () => {
    const gap = fc.double({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(gap, gap, fc.double({ min: 0.01, max: 5, noNaN: true }), (a, b, tolerance) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(rankOf({ gap: low, tolerance })).toBeLessThanOrEqual(rankOf({ gap: high, tolerance }));
      }),
    );
  });

  test("does not exist without a gap either", () => {
    expect(prospectsStatus(prospects({}), thresholds)).toBeNull();
  });
});

describe("a year-end that becomes doubtful", () => {
  const earlier = (code: string, shift: number) =>
    [2021, 2022, 2023].flatMap((year, j) =>
      Array.from({ length: 11 }, (_, i) => figure(code, year, i + 2, 5.4 + shift + 0.3 * Math.sin(3 * j + i + shift))),
    );
  const monthly = (code: string, rates: readonly number[]) => rates.map((rate, i) => figure(code, 2024, i + 2, rate));
  const flat = (rate: number, months: number) => Array<number>(months).fill(rate);
  const own = indicator({ target: "5.2以上", knowledge: { frequency: "monthly" } });
  const linked = indicator({ code: "X", no: "2", target: "与经济增长同步", knowledge: { frequency: "monthly" } });
  const observations = {
    own: (rates: readonly number[]) => [...earlier("GDP", 0), ...monthly("GDP", rates)],
    linked: (rates: readonly number[]) => [
      ...[...earlier("GDP", 0), ...monthly("GDP", flat(5.4, 8))],
      ...[...earlier("X", 0.1), ...monthly("X", rates)],
    ],
  };

  test.each([
    ["lags in the first month", "own", [...flat(5.2, 7), 4.8], "lagging", "newlyDoubtful"],
    ["lags severely in the second", "own", [...flat(4.6, 7), 4.7], "severe", "veryUnlikely"],
    ["lags in the first month behind a reference", "linked", [...flat(5.2, 7), 5], "lagging", "newlyDoubtful"],
    ["lags severely in the second behind one", "linked", [...flat(4.5, 7), 4.7], "severe", "veryUnlikely"],
  ] as const)("%s", (_, target, rates, status, code) => {
    const input = { plan: planOf(own, linked), settings: defaultSettings, asOf: "2024-09" } as const;
    const found = analyse({ ...input, observations: observations[target](rates) })[target === "own" ? 0 : 1]!;
    // So near the line that the month before decides.
    expect(found.probability).toBeGreaterThan(0.1);
    expect(found.probability).toBeLessThan(0.195);
    expect(found).toMatchObject({ status, reason: { code } });
  });
});
