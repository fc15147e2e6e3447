import { analyse, assessWith, defaultSettings, type MemberCode } from "../../src/analysis";
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
