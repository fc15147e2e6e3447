import fc from "fast-check";
import { gate } from "../../../src/analysis/projection/ensemble/gate";
import { knownMonths } from "../../../src/analysis/projection/ensemble/knownMonths";
import { airline } from "../../../src/analysis/projection/ensemble/members/airline";
import { dampedTrend } from "../../../src/analysis/projection/ensemble/members/dampedTrend";
import { weightsByFit } from "../../../src/analysis/projection/ensemble/members/fit";
import { lastYear } from "../../../src/analysis/projection/ensemble/members/lastYear";
import { logTheta } from "../../../src/analysis/projection/ensemble/members/logTheta";
import { yearOnYear } from "../../../src/analysis/projection/ensemble/members/yearOnYear";
import { seasonalOf } from "../../../src/analysis/projection/ensemble/seasonal";
import { localLinearSmoother } from "../../../src/analysis/projection/ensemble/smoother";
import { seriesFeatures } from "../../../src/analysis/projection/ensemble/features";
import { before, until } from "./fixtures/airPassengers";

const line = (n: number, slope: number) => Float64Array.from({ length: n }, (_, t) => 2 + slope * t);
const season = [0.1, -0.2, 0.05, 0, 0.3, -0.1, 0.2, -0.15, -0.05, 0.1, -0.3, 0.05];
const seasonal = (n: number, slope: number) => line(n, slope).map((value, t) => value + season[t % 12]!);
const members = {
  logTheta,
  dampedTrend,
  airline,
  yearOnYear,
  lastYear: (z: Float64Array, h: number) => lastYear(z, h, 0),
};

describe("each member", () => {
  test.each(Object.entries(members))("%s leaves a constant where it is", (_, member) => {
    for (const value of member(line(40, 0), 8)) expect(value).toBeCloseTo(2, 9);
  });

  test.each(Object.entries(members))("%s moves with the level of the logs, that is with the unit", (_, member) => {
    const z = Float64Array.from([...before(3), until(6)].flat(), Math.log);
    fc.assert(
      fc.property(fc.double({ min: -10, max: 10, noNaN: true }), (shift) => {
        const there = member(
          z.map((value) => value + shift),
          6,
        );
        member(z, 6).forEach((value, j) => expect(there[j]).toBeCloseTo(value + shift, 6));
      }),
    );
  });

  test.each(["airline", "yearOnYear", "lastYear"] as const)("%s repeats a season without a trend", (name) => {
    const z = seasonal(42, 0);
    members[name](z, 6).forEach((value, j) => expect(value).toBeCloseTo(2 + season[6 + j]!, 9));
  });

  test("airline carries a season with a steady trend on exactly", () => {
    airline(seasonal(42, 0.01), 6).forEach((value, j) =>
      expect(value).toBeCloseTo(2 + 0.01 * (42 + j) + season[6 + j]!, 9),
    );
  });

  test("logTheta carries on at 0.35 of the slope of a line", () => {
    const [a, b] = logTheta(line(36, 0.01), 2) as unknown as [number, number];
    expect(b - a).toBeCloseTo(0.0035, 12);
  });

  test("dampedTrend goes on along a line, each step smaller than the one before", () => {
    const path = dampedTrend(line(36, 0.01), 3);
    expect(path[0]! - line(36, 0.01)[35]!).toBeGreaterThan(0.008);
    expect(path[0]! - line(36, 0.01)[35]!).toBeLessThan(0.01);
    expect(path[2]! - path[1]!).toBeLessThan(path[1]! - path[0]!);
  });

  test("lastYear with the growth of ten percent gives ten percent more", () => {
    const z = Float64Array.from({ length: 14 }, (_, t) => Math.log(100 + t));
    expect(Math.exp(lastYear(z, 2, Math.log(1.1))[0]!)).toBeCloseTo(1.1 * 102, 9);
  });
});

describe("what the members rest on", () => {
  test("weights by fit add up to one, are equal for equal fits and drop what hardly fits", () => {
    expect([...weightsByFit([1, 1], 5, 0)]).toEqual([0.5, 0.5]);
    const [best, worse, hopeless] = weightsByFit([1, 2, 1e6], 2, 1e-4);
    expect(best! + worse!).toBeCloseTo(1, 12);
    expect(best! / worse!).toBeCloseTo(4, 6);
    expect(hopeless).toBe(0);
  });

  test("a local-linear trend reproduces a line of any length", () => {
    for (const n of [26, 40, 47])
      localLinearSmoother(n)(line(n, 0.3)).forEach((value, t) => expect(value).toBeCloseTo(2 + 0.3 * t, 8));
  });

  test("a clear season is found and a constant has none", () => {
    const { effects, weight } = seasonalOf(seasonal(42, 0.01));
    effects.forEach((effect, i) => expect(effect).toBeCloseTo(season[i]!, 2));
    expect(weight).toBeGreaterThan(0.99);
    for (const effect of seasonalOf(line(42, 0)).effects) expect(effect).toBeCloseTo(0, 12);
  });

  test("measured of AirPassengers 1957 to June 1960: noise 0.0297, smoothed best at 0.6", () => {
    const known = knownMonths(before(3), until(6));
    const measured = seriesFeatures(known, seasonalOf(known.z));
    expect(measured.noise).toBeCloseTo(0.02968, 5);
    expect(measured.alpha).toBe(0.6);
  });

  test("a gate without a shift moves nothing, with one it does", () => {
    const plain = { members: [], features: [], W: [[0, Math.log(3)]] };
    expect([...gate(plain, [1]).weights].map((share) => Number(share.toFixed(12)))).toEqual([0.25, 0.75]);
    expect(gate(plain, [1]).shift).toBe(0);
    expect(gate({ ...plain, shift: [0.1] }, [1]).shift).toBeCloseTo(0.1, 12);
  });
});
