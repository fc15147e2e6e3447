import { readFileSync } from "node:fs";
import { defaultSettings, type Settings } from "../../src/analysis";
import { readSettingsFile, settingsDifferences, settingsSchema, writeSettings } from "../../src/exchange";
import { indicator, planOf } from "../support/build";

const plan = planOf(
  indicator({ no: "1", owner: "统计局" }),
  indicator({ no: "2", code: "FAI", name: "固定资产投资增长", owner: "发改委" }),
);
const settings: Settings = {
  ...defaultSettings,
  thresholds: { severe: 0.1, lagging: 0.5, nearly: 0.8 },
  tolerance: { ...defaultSettings.tolerance, byCode: { GDP: 0.3 } },
  rules: [{ name: "快滞后", expression: "gap < -1", status: "lagging" }],
  judgements: {
    FAI: { choice: { kind: "growth", value: 5, by: "张三", on: "2024-10-15" }, manual: null, note: null },
  },
};
const text = writeSettings(plan, settings);
const readText = () => {
  const read = readSettingsFile(text);
  if (!read.ok) throw new Error(read.error.path);
  return read.value;
};

describe("a file of settings", () => {
  it("says what holds for all and of each indicator, but not who decided it", () => {
    expect(readText()).toMatchObject({
      ...{ kind: "settings", version: 1, region: plan.region, year: 2024, rules: settings.rules },
      indicators: [
        { code: "GDP", owner: "统计局", tolerance: 0.3 },
        { code: "FAI", owner: "发改委", method: { kind: "growth", value: 5 } },
      ],
    });
    expect(text).not.toContain("张三");
  });

  it("differs in nothing from the workbook that it comes from", () => {
    expect(settingsDifferences(readText(), { plan, settings })).toEqual({ differences: [], unknown: [] });
  });

  it("is compared thing by thing with another workbook, whose missing indicators are named", () => {
    const other = planOf(indicator({ no: "1", owner: "发改委" }));
    const { differences, unknown } = settingsDifferences(readText(), { plan: other, settings: defaultSettings });
    expect(differences).toEqual([
      { kind: "limit", limit: "severe", before: 0.2, after: 0.1 },
      { kind: "rule", before: null, after: settings.rules[0] },
      expect.objectContaining({ kind: "owner", before: "发改委", after: "统计局" }),
      expect.objectContaining({ kind: "tolerance", before: null, after: 0.3 }),
    ]);
    expect(unknown).toEqual(["固定资产投资增长"]);
  });

  it.each([
    ["a plan's file", { version: 1, region: "", year: 2024, source: "", indicators: [] }, "kind"],
    ["a later version", { ...JSON.parse(text), version: 2 }, "version"],
    [
      "a threshold above 1",
      { ...JSON.parse(text), thresholds: { severe: 20, lagging: 50, nearly: 80 } },
      "thresholds.severe",
    ],
    [
      "falling thresholds",
      { ...JSON.parse(text), thresholds: { severe: 0.5, lagging: 0.2, nearly: 0.8 } },
      "thresholds",
    ],
    [
      "a rule that is no condition",
      { ...JSON.parse(text), rules: [{ name: "a", expression: "gap <", status: "lagging" }] },
      "rules.0.expression",
    ],
  ])("is refused whole where it is %s", (_, json, path) => {
    expect(readSettingsFile(JSON.stringify(json))).toMatchObject({ ok: false, error: { path } });
  });

  it("has its published schema", () => {
    const published = JSON.parse(readFileSync("docs/settings.schema.json", "utf8")) as object;
    expect(published).toMatchObject(settingsSchema());
  });
});
