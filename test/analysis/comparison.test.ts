import fc from "fast-check";
import {
  analyse,
  compare,
  defaultSettings,
  earlierOf,
  isBehind,
  lastYearOf,
  type Assessment,
  type EarlierFigure,
  type Status,
} from "../../src/analysis";
import { loadExample } from "../../src/cli/sources";
import type { Month } from "../../src/observations";
import { figure, indicator, planOf } from "../support/build";

const { plan, observations } = loadExample("jinhua-2024", "2024-12");
const at = (month: number) =>
  analyse({
    plan,
    observations,
    settings: defaultSettings,
    asOf: `2024-${String(month).padStart(2, "0")}` as "2024-09",
  });

const growth = planOf(indicator());
const given = [figure("GDP", 2024, 6, 5), figure("GDP", 2024, 9, 5.2)];
const [june, september] = (["2024-06", "2024-09"] as const).map(
  (asOf) => analyse({ plan: growth, observations: given, settings: defaultSettings, asOf })[0]!,
);

describe("what the same month of last year became", () => {
  test("is its status then and whether its year was met, as far as that is known", () => {
    const became = (end: Assessment["status"]) =>
      lastYearOf("GDP", "2024-09", (_, month) => {
        const statuses = new Map<Month, Assessment["status"]>([
          ["2023-09", "lagging"],
          ["2023-12", end],
        ]);
        const status = statuses.get(month);
        return status && ({ status } as Assessment);
      });
    expect((["met", "missed", "onPace"] as const).map(became)).toEqual([
      { status: "lagging", outcome: "met" },
      { status: "lagging", outcome: "missed" },
      { status: "lagging", outcome: null },
    ]);
    expect(lastYearOf("GDP", "2024-09", () => undefined)).toBeNull();
  });
});

describe("an analysis against an earlier one", () => {
  it("of its own figures has not moved, at any month", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (month) => {
        const now = at(month);
        for (const each of compare(now.map(earlierOf), now))
          expect(each).toMatchObject({ movement: "same", targetChanged: false, actualChange: null, pace: null });
      }),
    );
  });

  it("says by how much a growth and its gap moved, and that it went faster or slower", () => {
    const [change] = compare([earlierOf(june!)], [september!]);
    expect(change).toMatchObject({ actualChange: 0.2, gapChange: 0.2, pace: "faster" });
    const back = analyse({
      plan: growth,
      observations: [given[0]!, figure("GDP", 2024, 9, 4.7)],
      settings: defaultSettings,
      asOf: "2024-09",
    });
    expect(compare([earlierOf(june!)], back)[0]).toMatchObject({ actualChange: -0.3, pace: "slower" });
    const still = analyse({
      plan: growth,
      observations: [given[0]!, figure("GDP", 2024, 9, 5)],
      settings: defaultSettings,
      asOf: "2024-09",
    });
    expect(compare([earlierOf(june!)], still)[0]).toMatchObject({ actualChange: 0, pace: "same" });
  });

  it("speaks of a total by its gap alone, as a total only grows", () => {
    const total = planOf(
      indicator({ unit: "万人", target: "12", knowledge: { measure: "cumulativeTotal", frequency: "monthly" } }),
    );
    const figures = [figure("GDP", 2024, 6, 6), figure("GDP", 2024, 9, 8)];
    const [then, now] = (["2024-06", "2024-09"] as const).map((asOf) =>
      analyse({ plan: total, observations: figures, settings: defaultSettings, asOf }),
    );
    expect(compare(then!.map(earlierOf), now!)[0]).toMatchObject({ actualChange: null, gapChange: -1, pace: "slower" });
  });

  it("has nothing to say without two data months, and calls new what was not there", () => {
    expect(compare([], [september!])[0]).toMatchObject({ before: null, movement: "new", pace: null });
    expect(compare([{ ...earlierOf(september!), status: "severe" }], [september!])[0]!.pace).toBeNull();
    expect(compare([{ ...earlierOf(june!), actual: null, gap: null }], [september!])[0]!.pace).toBeNull();
  });

  it("says that the target is another one", () => {
    expect(compare([{ ...earlierOf(june!), target: "6左右" }], [september!])[0]!.targetChanged).toBe(true);
  });

  it.each([
    ["onPace", "lagging", "newlyLagging"],
    ["noData", "severe", "newlyLagging"],
    ["pending", "missed", "newlyLagging"],
    ["lagging", "nearly", "recovered"],
    ["severe", "met", "recovered"],
    ["lagging", "severe", "worse"],
    ["severe", "lagging", "better"],
    ["onPace", "nearly", "worse"],
    ["nearly", "onPace", "better"],
    ["onPace", "met", "better"],
    ["noData", "onPace", "same"],
    ["pending", "noData", "same"],
    ["severe", "severe", "same"],
  ] as const)("moves from %s to %s: %s", (before, now, movement) => {
    const earlier: EarlierFigure = { ...earlierOf(june!), status: before };
    expect(compare([earlier], [{ ...september!, status: now }])[0]!.movement).toBe(movement);
  });

  it("calls no status recovered or newly lagging that did not cross the line", () => {
    const statuses: Status[] = ["pending", "noData", "met", "missed", "severe", "lagging", "nearly", "onPace"];
    for (const before of statuses)
      for (const now of statuses) {
        const [{ movement }] = compare([{ ...earlierOf(june!), status: before }], [{ ...september!, status: now }]) as [
          ReturnType<typeof compare>[number],
        ];
        expect(movement === "newlyLagging").toBe(isBehind(now) && !isBehind(before));
        if (movement === "recovered") expect(isBehind(before) && !isBehind(now)).toBe(true);
      }
  });
});
