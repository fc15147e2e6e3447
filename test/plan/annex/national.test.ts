import { readAnnex } from "../../../src/plan";
import { meaning } from "../meaning";
import { catalogue, seed } from "../seeds";

const { plan, issues } = readAnnex(seed("national-2024/annex.tsv"), catalogue());

describe("the national plan for 2024", () => {
  it("is matched with the catalogue by names, whatever the numbers are", () => {
    expect(plan.indicators.map(({ no, code, unit, target }) => [no, code, unit, target.text, meaning(target)])).toEqual(
      [
        ["1", "GDP", "%", "5左右", "about 5"],
        ["2", "JOBS", "万人", "1200以上", ">= 1200"],
        ["3", "UNEMPLOYMENT", "%", "5.5左右", "about 5.5"],
        ["4", "CPI", "%", "3左右", "about 3"],
        ["5", "INCOME", "%", "与经济增长同步", "linked = GDP"],
        ["6", "BOP", "—", "保持基本平衡", "unparsed"],
        ["7", "GRAIN_OUTPUT", "万亿斤", "1.3以上", ">= 1.3"],
        ["8", "ENERGY", "%", "2.5左右", "about 2.5"],
        ["9", "ECO_QUALITY", "—", "持续改善", "up"],
      ],
    );
  });

  it("is of the whole country and of 2024", () => {
    expect([plan.region, plan.year]).toEqual(["全国", 2024]);
  });

  it("reports the one target that says nothing measurable, with its cell", () => {
    expect(issues).toContainEqual({
      row: 9,
      column: "2024年目标",
      value: "保持基本平衡",
      code: "unparsedTarget",
      severity: "warning",
      details: { no: "6" },
    });
    expect(issues.filter(({ code }) => code !== "unparsedTarget").map(({ code }) => code)).toEqual(["unknownSource"]);
  });
});
