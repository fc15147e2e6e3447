import { analyse, defaultSettings, type Moves } from "../../src/analysis";
import { whySentence } from "../../src/report";
import { figure, indicator, planOf } from "../support/build";

const [assessment] = analyse({
  plan: planOf(indicator()),
  observations: [figure("GDP", 2024, 9, 5.2)],
  settings: defaultSettings,
  asOf: "2024-09",
});
const none = { before: null, now: null };
const moves = (over: Partial<Moves>): Moves => ({
  ...{ since: "2024-08", projection: null, probability: null, outlook: none, standing: none },
  status: { before: "onPace", now: "onPace" },
  ...over,
});
const said = (over: Partial<Moves>, locale: "zh-CN" | "en" = "zh-CN") => whySentence(assessment!, moves(over), locale);

describe("the sentence why an indicator moved", () => {
  const fell = {
    before: 5.6,
    now: 5.3,
    parts: [
      { cause: "figure" as const, value: -0.4 },
      { cause: "revision" as const, value: 0.1 },
    ],
  };

  test("says by how much the year-end moved and what each cause made of it", () => {
    expect(said({ projection: fell })).toBe(
      "较1—8月的预计下调0.3个百分点（当期数据−0.4个百分点、前期数据修订+0.1个百分点）。",
    );
    expect(said({ projection: fell }, "en")).toContain("0.3");
  });

  test("adds up as it is printed, whatever rounding does to its parts", () => {
    const parts = [
      { cause: "figure" as const, value: -0.34 },
      { cause: "base" as const, value: 0.06 },
    ];
    expect(said({ projection: { before: 5.58, now: 5.3, parts } })).toBe(
      "较1—8月的预计下调0.3个百分点（当期数据−0.4个百分点、基期数据+0.1个百分点）。",
    );
  });

  test("names a cause alone without its number, and the probability where it moved by five points", () => {
    const probability = { before: 0.52, now: 0.37, parts: [{ cause: "target" as const, value: -0.15 }] };
    expect(said({ probability })).toBe("预计全年与1—8月时相同，完成概率由52%降至37%（目标调整）。");
    expect(said({ probability: { ...probability, now: 0.49 } })).toBe("");
  });

  test("says that only the outlook crossed a threshold where the status moved and progress did not", () => {
    const probability = { before: 0.52, now: 0.45, parts: [{ cause: "figure" as const, value: -0.07 }] };
    const text = said({
      probability,
      status: { before: "onPace", now: "atRisk" },
      outlook: { before: "fair", now: "risky" },
      standing: { before: "above", now: "above" },
    });
    expect(text).toContain("进度未变，状态由“达到序时”变为“存在风险”只因完成概率越过界限");
  });

  test("does not lay to the outlook what the whole year's figure or a person decided", () => {
    const crossed = { outlook: { before: "fair", now: "doubtful" }, standing: { before: "on", now: "on" } } as const;
    const probability = { before: 0.6, now: 0, parts: [{ cause: "figure" as const, value: -0.6 }] };
    const status = { before: "onPace", now: "missed" } as const;
    expect(said({ ...crossed, probability, status })).toBe("预计全年与1—8月时相同，完成概率由60%降至0%（当期数据）。");
    const manual = { status: "lagging", reason: "", by: "", on: "" } as const;
    const byHand = { ...assessment!, judgement: { ...assessment!.judgement, manual } };
    const moved = moves({ ...crossed, probability, status: { before: "onPace", now: "lagging" } });
    expect(whySentence(byHand, moved, "zh-CN")).not.toContain("越过界限");
  });

  test("is empty where nothing is seen of a move, and where there is none to tell", () => {
    expect(said({ projection: { before: 5.26, now: 5.3, parts: [{ cause: "figure", value: 0.04 }] } })).toBe("");
    expect(whySentence(assessment!, null, "zh-CN")).toBe("");
  });
});
