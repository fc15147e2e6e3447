import { analyse, assessWith, defaultSettings } from "../../src/analysis";
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
