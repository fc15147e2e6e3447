import {
  gravestFirst,
  isBehind,
  isJudged,
  isListed,
  statuses,
  statusesBestFirst,
  analyse,
  defaultSettings,
} from "../../src/analysis";
import { loadExample } from "../../src/cli/sources";
import { figure, indicator, planOf } from "../support/build";

describe("the order of statuses", () => {
  test("is from the gravest to the best in lists, with what judges nothing between", () => {
    expect(statuses).toEqual([
      "missed",
      "severe",
      "lagging",
      "atRisk",
      "nearly",
      "pending",
      "noData",
      "notDue",
      "onPace",
      "met",
    ]);
  });

  test("is from the best to the gravest in counts, with what judges nothing last", () => {
    expect(statusesBestFirst).toEqual([
      "met",
      "onPace",
      "nearly",
      "atRisk",
      "lagging",
      "severe",
      "missed",
      "pending",
      "noData",
      "notDue",
    ]);
  });

  test("counts as behind what is lagging or missed, and lists what is nearly there beside it", () => {
    expect(statuses.filter(isBehind)).toEqual(["missed", "severe", "lagging"]);
    expect(statuses.filter(isListed)).toEqual(["missed", "severe", "lagging", "atRisk", "nearly"]);
    expect(statuses.filter((status) => !isJudged(status))).toEqual(["pending", "noData", "notDue"]);
  });
});

describe("the gravest first", () => {
  test("goes by status, then by the least probable, with those without a probability last", () => {
    const sorted = [
      { status: "onPace", probability: 0.1 },
      { status: "severe", probability: null },
      { status: "severe", probability: 0.15 },
      { status: "missed", probability: null },
      { status: "severe", probability: 0.05 },
    ] as const;
    expect([...sorted].sort(gravestFirst).map(({ status, probability }) => [status, probability])).toEqual([
      ["missed", null],
      ["severe", 0.05],
      ["severe", 0.15],
      ["severe", null],
      ["onPace", 0.1],
    ]);
  });

  test("keeps the plan's order among equals: in January 2024 air quality comes before PM2.5 and foreign capital", () => {
    const { plan, observations } = loadExample("jinhua-2024", "2024-12");
    const behind = analyse({ plan, observations, settings: defaultSettings, asOf: "2024-01" })
      .filter(({ status }) => isBehind(status))
      .sort(gravestFirst);
    const order = behind.map(({ indicator }) => indicator.code);
    const [air, pm, fdi] = ["AIR_QUALITY", "PM25", "FDI"].map((code) => order.indexOf(code));
    expect([air! < pm!, order]).toEqual([true, expect.arrayContaining(["AIR_QUALITY", "PM25", "FDI"])]);
    expect(pm).toBeLessThan(fdi!);
  });
});

describe("a miss within the rounding of the figure", () => {
  // China's GDP, National Bureau of Statistics: 7.3 to September 2014 against 7.5左右, and 7.3 for the year, which met it.
  const quarters = (year: number, rates: readonly number[]) =>
    rates.map((rate, i) => figure("GDP", year, 3 * (i + 1), rate));
  const past = [...quarters(2012, [8.1, 7.9, 7.8, 7.9]), ...quarters(2013, [7.9, 7.7, 7.8, 7.8])];
  const of = (rates: readonly number[], target = "7.5左右") => {
    const observations = [...past, ...quarters(2014, rates)];
    const plan = { ...planOf(indicator({ target })), year: 2014 };
    return analyse({ plan, observations, settings: defaultSettings, asOf: "2014-09" })[0]!;
  };

  test("is a risk, not a lag", () => {
    const { status, reason, probability, standing } = of([7.4, 7.4, 7.3]);
    expect([status, reason.code, standing]).toEqual(["atRisk", "withinRounding", "below"]);
    expect(probability).toBeLessThan(0.5);
  });

  test("is a lag a printed step further down", () => {
    expect(of([7.4, 7.3, 7.2]).status).toBe("lagging");
    expect(of([7.4, 7.4, 7.3], "7.6左右").status).toBe("lagging");
  });
});
