import type { ProjectionConstants } from "../../../src/analysis";
import { shippedConstants } from "../../../src/analysis/projection/constants";
import { projectFlows } from "../../../src/analysis/projection/flows";
import { sum } from "../../../src/analysis/projection/simple/known";
import { before, until } from "./fixtures/airPassengers";
import first from "./fixtures/first-constants.json";

const constants: ProjectionConstants = { ...shippedConstants, ...first };
const airline = (years: number, k: number) => projectFlows(before(years), until(k), constants);
const total = ({ forecast }: ReturnType<typeof projectFlows>, k: number) => sum(until(k)) + sum(forecast.rest);

describe("the ensemble with its first constants on AirPassengers 1960", () => {
  test("from three years and six months it expects 5691.2428 in all and 432.688 in December", () => {
    const projected = airline(3, 6);
    expect(total(projected, 6)).toBeCloseTo(5691.2428, 4);
    expect(projected.forecast.rest[5]).toBeCloseTo(432.688, 3);
    const weights = projected.forecast.members.map(({ weight }) => weight);
    [0.0574, 0.6064, 0.133, 0.1061, 0.0972].forEach((weight, m) => expect(weights[m]).toBeCloseTo(weight, 4));
  });

  test("its bounds from three years and six months are those worked out", () => {
    const { quantile, cdf } = airline(3, 6).total;
    const bounds = { 0.025: 5475.15, 0.1: 5571.79, 0.5: 5705.58, 0.9: 5842.1, 0.975: 5945.53 };
    for (const [p, bound] of Object.entries(bounds)) expect(quantile(Number(p))).toBeCloseTo(bound, 2);
    expect(1 - cdf(5700)).toBeCloseTo(0.5253, 4);
  });

  test("from two years and three months it expects 5381.9286 with 80 % between 5176.21 and 5651.30", () => {
    const projected = airline(2, 3);
    expect(total(projected, 3)).toBeCloseTo(5381.9286, 4);
    expect(projected.total.quantile(0.1)).toBeCloseTo(5176.21, 2);
    expect(projected.total.quantile(0.9)).toBeCloseTo(5651.3, 2);
  });

  test("from one year and six months it expects 5695.3631 with 80 % between 5496.69 and 5943.98", () => {
    const projected = airline(1, 6);
    expect(total(projected, 6)).toBeCloseTo(5695.3631, 4);
    expect(projected.total.quantile(0.1)).toBeCloseTo(5496.69, 2);
    expect(projected.total.quantile(0.9)).toBeCloseTo(5943.98, 2);
  });
});

describe("the shipped constants", () => {
  test("bring the year of AirPassengers within two percent from June on", () => {
    const actual = sum(until(12));
    for (const k of [6, 9, 11]) {
      const value = projectFlows(before(3), until(k)).total.quantile(0.5);
      expect(Math.abs(value / actual - 1)).toBeLessThan(0.02);
    }
  });

  test("have a gate column for each member and increasing quantiles for each month", () => {
    for (const gate of Object.values(shippedConstants.weights)) {
      expect(gate.W).toHaveLength(gate.features.length);
      for (const row of gate.W) expect(row).toHaveLength(gate.members.length);
    }
    for (const byMonth of Object.values(shippedConstants.intervals))
      for (const { total: of, december } of Object.values(byMonth))
        for (const { q } of [of, december]) expect([...q].sort((a, b) => a - b)).toEqual(q);
  });
});
