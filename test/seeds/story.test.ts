import { analyse, defaultSettings, type Assessment, type Status } from "../../src/analysis";
import type { Month } from "../../src/observations";
import { figuresOf, planOf, type Region } from "./seeds";

const assess = (region: Region, asOf: Month): Assessment[] =>
  analyse({ plan: planOf(region), observations: figuresOf(region).observations, settings: defaultSettings, asOf });

const codesOf = (assessments: readonly Assessment[], ...statuses: Status[]) =>
  assessments.filter(({ status }) => statuses.includes(status)).map(({ indicator }) => indicator.code);

describe("Jinhua's year with its samples", () => {
  const september = assess("jinhua-2024", "2024-09");
  const december = assess("jinhua-2024", "2024-12");

  it("shows every status between September and the year's end", () => {
    const seen = new Set([...september, ...december].map(({ status }) => status));
    expect(seen).toEqual(
      new Set<Status>(["pending", "noData", "met", "missed", "severe", "lagging", "nearly", "onPace", "notDue"]),
    );
  });

  it("shows, in September, every measure of the year's course with a pace and a projection", () => {
    const shown = september.filter(({ pace, projection }) => pace !== null && projection !== null);
    expect(new Set(shown.map(({ indicator }) => indicator.knowledge!.measure))).toEqual(
      new Set(["cumulativeGrowth", "cumulativeTotal", "cumulativeAverage", "share", "level"]),
    );
  });

  it("has, in September, a handful of leaves behind, some of them far", () => {
    const behind = codesOf(september, "lagging", "severe");
    expect(behind.length).toBeGreaterThanOrEqual(7);
    expect(behind.length).toBeLessThanOrEqual(13);
    expect(codesOf(september, "severe")).toEqual(expect.arrayContaining(["FAI", "HITECH_FAI", "FDI", "INCOME"]));
    expect(codesOf(september, "lagging").length).toBeGreaterThanOrEqual(2);
  });

  it("has, in September, totals that are past their targets", () => {
    expect(codesOf(september, "met")).toEqual(["NH3N", "JOBS"]);
  });

  it("leaves one number of the province still to be entered, and one leaf without any figure", () => {
    expect(codesOf(december, "pending")).toEqual(["NOX"]);
    expect(codesOf(december, "noData")).toEqual(["MYOPIA"]);
  });

  it("ends as published where it was published: growth reached, investment and incomes not", () => {
    const end = new Map(december.map((a) => [a.indicator.code, [a.actual, a.status]]));
    expect(end.get("GDP")).toEqual([6.3, "met"]);
    expect(end.get("EXPORT")).toEqual([16.4, "met"]);
    expect(end.get("FAI")).toEqual([5.3, "missed"]);
    expect(end.get("INCOME")).toEqual([5, "missed"]);
  });

  it("says in each row whether a sample stands behind it", () => {
    const withFigures = september.filter(({ actual }) => actual !== null);
    expect(withFigures.length).toBeGreaterThan(30);
    expect(withFigures.every(({ sample }) => sample)).toBe(true);
  });
});

describe("the nation's year", () => {
  it("ends with every target met for which there is a figure", () => {
    const december = assess("national-2024", "2024-12");
    expect(december.map(({ indicator, actual, status }) => [indicator.code, actual, status])).toEqual([
      ["GDP", 5, "met"],
      ["JOBS", 1256, "met"],
      ["UNEMPLOYMENT", 5.1, "met"],
      ["CPI", 0.2, "met"],
      ["INCOME", 5.1, "met"],
      ["BOP", null, "pending"],
      ["GRAIN_OUTPUT", 1.413, "met"],
      ["ENERGY", 3.8, "met"],
      ["ECO_QUALITY", null, "pending"],
    ]);
    expect(december.some(({ sample }) => sample)).toBe(false);
  });
});
