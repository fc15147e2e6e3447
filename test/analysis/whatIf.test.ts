import { analyse, assessWith, defaultSettings, fasterBy, type MemberCode } from "../../src/analysis";
import { monthOf } from "../../src/observations";
import { loadExample } from "../../src/cli/sources";

const { plan, observations } = loadExample("jinhua-2024", "2024-12");

describe("the mean that the rest of an average or a share needs", () => {
  const able = analyse({ plan, observations, settings: defaultSettings, asOf: "2024-09" }).filter(
    ({ indicator, required }) =>
      /cumulativeAverage|share/.test(indicator.knowledge?.measure ?? "") && required !== null,
  );

  it("is the required one, and assumed it lands on the aim", () => {
    expect(able.length).toBeGreaterThan(4);
    for (const { indicator, required, aim } of able) {
      expect(required!.monthly).toBeCloseTo(required!.value, 9);
      const assumed = { kind: "monthly", value: required!.monthly! } as const;
      const then = assessWith(
        { plan, observations, settings: defaultSettings, asOf: "2024-09" },
        indicator.code,
        assumed,
      )!;
      expect(then.projection!.value).toBeCloseTo(aim!, 6);
    }
  });
});

describe("a method that an analyst chooses", () => {
  it("ends the year where the ensemble's member does, in the width that the ensemble has", () => {
    const input = { plan, observations, settings: defaultSettings, asOf: "2024-09" } as const;
    const [of] = analyse(input).filter(({ projection }) => (projection?.basis.members.length ?? 0) > 2);
    const { members } = of!.projection!.basis;
    for (const { method, value } of members) {
      const then = assessWith(input, of!.indicator.code, { kind: "member", member: method as MemberCode })!.projection!;
      expect(then.value).toBeCloseTo(value, 6);
      expect(then.quantile(0.9)).toBeGreaterThan(then.value);
    }
    expect(new Set(members.map(({ value }) => value.toFixed(6))).size).toBeGreaterThan(1);
  });
});

describe("all indicators at once, a point faster in the rest of the year", () => {
  const input = { plan, observations, settings: defaultSettings, asOf: "2024-09" } as const;
  const { changes, moved } = fasterBy(input, 1);
  const of = (code: string) => changes.find(({ before }) => before.indicator.code === code)!;

  it("end as much better as the rest weighs; what is better low is lower", () => {
    // Without levels the three months that are left are a quarter of the year.
    expect(of("FAI").then.projection!.value - of("FAI").before.projection!.value).toBeCloseTo(0.25, 6);
    // A hundredth of last year's rest.
    const { before, then } = of("FDI");
    const [soFar, whole] = [9, 12].map((month) =>
      observations.find((o) => o.code === "FDI" && o.role === "actual" && o.month === monthOf(2023, month))!,
    );
    expect(then.projection!.value - before.projection!.value).toBeCloseTo((whole!.value - soFar!.value) / 100, 6);
    expect(of("PM25").then.projection!.value).toBeLessThan(of("PM25").before.projection!.value);
    expect(moved).toBeGreaterThan(15);
  });

  it("leave rates, stocks, prices and annual figures where they are", () => {
    for (const code of ["UNEMPLOYMENT", "BEDS", "CPI", "URBANIZATION"])
      expect(of(code).then.probability).toBe(of(code).before.probability);
    expect(fasterBy(input, 0).changes.every(({ before, then }) => before.status === then.status)).toBe(true);
  });

  it("move a status with its probability, and nothing that is kept", () => {
    expect([of("RETAIL").before.status, of("RETAIL").then.status]).toEqual(["lagging", "nearly"]);
    expect(of("RETAIL").then.probability! - of("RETAIL").before.probability!).toBeGreaterThan(0.1);
    expect(input.settings).toBe(defaultSettings);
    expect(analyse(input).find(({ indicator }) => indicator.code === "RETAIL")!.status).toBe("lagging");
  });
});
