import { analyse, compare, defaultSettings, earlierOf, noJudgement, underOneYardstick } from "../../src/analysis";
import type { Observation } from "../../src/observations";
import { figure, indicator, planOf } from "../support/build";

const fai = indicator({ code: "FAI", name: "固定资产投资增长", target: "5以上", knowledge: { frequency: "monthly" } });
const history = [2022, 2023].flatMap((year) => [6, 8, 9, 12].map((month) => figure("FAI", year, month, 5)));
const august = [...history, figure("FAI", 2024, 6, 4), figure("FAI", 2024, 8, 4)];
const september = [...august, figure("FAI", 2024, 9, 4)];
const plan = planOf(fai);
const settings = defaultSettings;

/** What August's analysis said, by the settings of then. */
const said = analyse({ plan, observations: august, settings, asOf: "2024-08" }).map(earlierOf);
/** September against it, by the settings of today. */
const since = (
  today: Partial<{ plan: typeof plan; settings: typeof settings; observations: readonly Observation[] }>,
) => {
  const input = { plan, settings, observations: september, ...today };
  const { figures, settled } = underOneYardstick({ asOf: "2024-08", figures: said }, input);
  const [comparison] = compare(figures, analyse({ ...input, asOf: "2024-09" }));
  return { figures, settled, movement: comparison!.movement, gapChange: comparison!.gapChange };
};

describe("an earlier analysis under the yardstick of today", () => {
  test("stays as it was said while the settings are as they were, also where a figure was revised since", () => {
    const revised = september.map((each) => (each.month === "2024-08" ? { ...each, value: 4.6 } : each));
    for (const observations of [september, revised]) {
      const { figures, settled } = since({ observations });
      expect(figures).toEqual(said);
      expect(settled).toEqual([]);
    }
  });

  test("a milestone that was set since makes no recovery and no smaller gap", () => {
    const eased = planOf({ ...fai, milestones: [8, 9].map((month) => ({ month, value: 3.8 })) });
    expect(said[0]).toMatchObject({ status: "severe", gap: -1 });
    const { settled, movement, gapChange } = since({ plan: eased });
    expect([movement, gapChange]).toEqual(["same", 0]);
    expect(settled).toMatchObject([{ code: "FAI", said: "severe" }]);
    expect(settled[0]!.today).not.toBe("severe");
  });

  test.each([
    ["a rule", { ...settings, rules: [{ name: "放宽", expression: "差距 > -2", status: "nearly" as const }] }],
    [
      "a judgement by hand",
      {
        ...settings,
        judgements: { FAI: { ...noJudgement, manual: { status: "nearly" as const, reason: "在建", by: "", on: "" } } },
      },
    ],
  ])("%s that was made since is no better state", (_, today) => {
    const { settled, movement } = since({ settings: today });
    expect(movement).toBe("same");
    expect(settled).toEqual([{ code: "FAI", said: "severe", today: "nearly" }]);
  });

  test.each([
    ["comes out as it was printed", -1.04, -1.04],
    ["comes out otherwise than it was printed", -1.06, -1],
    ["has come since", null, -1],
  ])("a gap that %s", (_, gap, today) => {
    const input = { plan, settings, observations: september };
    const { figures, settled } = underOneYardstick({ asOf: "2024-08", figures: [{ ...said[0]!, gap }] }, input);
    expect(figures[0]!.gap).toBe(today);
    expect(settled).toEqual([]);
  });

  test("what the economy did is still told", () => {
    const better = [...august, figure("FAI", 2024, 9, 5.6)];
    expect(since({ observations: better }).movement).toBe("recovered");
  });
});
