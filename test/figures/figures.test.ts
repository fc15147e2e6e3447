import { analyse, compare, defaultSettings, earlierOf, ruleVariables, variableOf } from "../../src/analysis";
import {
  figureCell,
  figureName,
  figureNumberFormat,
  figurePath,
  figures,
  figureText,
  type FigureDefinition,
  type FigureId,
} from "../../src/figures";
import { surroundingsOf } from "../../src/report";
import { figure, indicator, planOf } from "../support/build";

const ids = Object.keys(figures) as FigureId[];
const plan = planOf(indicator({ target: "5左右", owner: "市发改委" }));
const given = [figure("GDP", 2024, 6, 5), figure("GDP", 2024, 9, 5.2), figure("GDP", 2024, 9, 4, { role: "rank" })];
const at = (asOf: "2024-06" | "2024-09") => analyse({ plan, observations: given, settings: defaultSettings, asOf });
const [assessment] = at("2024-09");
const [comparison] = compare(at("2024-06").map(earlierOf), at("2024-09"));
const around = (locale: "zh-CN" | "en") =>
  surroundingsOf(assessment!, { asOf: "2024-09", locale, nameOf: (code) => code, comparison: comparison! });
const text = (id: FigureId, locale: "zh-CN" | "en" = "zh-CN") => figureText(id, assessment!, around(locale), locale);
const cell = (id: FigureId) => figureCell(id, assessment!, around("zh-CN"), "zh-CN");

describe("the list of figures", () => {
  it("calls each thing by one name of its own in each language", () => {
    for (const locale of ["zh-CN", "en"] as const) {
      const names = ids.map((id) => figureName(id, locale));
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
      expect(names.every((name) => name.trim() !== "")).toBe(true);
    }
  });

  it("keeps each figure at a path of its own in the exchanged record", () => {
    expect(new Set(ids.map(figurePath)).size).toBe(ids.length);
    expect([figurePath("gap"), figurePath("low")]).toEqual(["gap", "projection.low80"]);
  });

  it("names the variables of rules as rules understand them", () => {
    const named = ids.flatMap((id) => {
      const { rule }: FigureDefinition = figures[id];
      return rule === undefined ? [] : [[rule, variableOf(figureName(id, "zh-CN"))]];
    });
    expect(named.every(([rule, understood]) => rule === understood)).toBe(true);
    expect(ruleVariables.filter((variable) => !named.some(([rule]) => rule === variable))).toEqual([
      "tolerance",
      "month",
    ]);
  });

  it("writes a figure as its kind says: in the indicator's decimals, with its sign, as a share, in words", () => {
    expect([text("actual"), text("gap"), text("status"), text("rank"), text("owner")]).toEqual([
      "5.2",
      "+0.2",
      "达到序时",
      "4",
      "市发改委",
    ]);
    expect([text("status", "en"), text("measure", "en")]).toEqual(["on pace", "cumulative growth"]);
    expect([text("earlier"), text("movement"), text("judged")]).toEqual(["存在风险", "好转，加快0.2个百分点", ""]);
  });

  it("gives a cell the number itself, and a format that shows as many decimals", () => {
    expect([cell("actual"), cell("gap"), cell("province"), cell("sample")]).toEqual([
      5.2,
      expect.closeTo(0.2, 9),
      null,
      null,
    ]);
    expect(["actual", "gap", "probability"].map((id) => figureNumberFormat(id as FigureId, assessment!))).toEqual([
      "#,##0.0",
      "+#,##0.0;-#,##0.0;#,##0.0",
      '[<0.005]"<1%";[>0.995]">99%";0%',
    ]);
  });
});
