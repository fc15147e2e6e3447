import { analyse, defaultSettings } from "../../../../src/analysis";
import type { Month } from "../../../../src/observations";
import { briefingOf } from "../../../../src/report";
import { briefingContent, briefingHeights, identifyBriefing } from "../../../../src/workbook/sheets/briefing/content";
import { isText, blockKindOf } from "../../../../src/workbook/sheets/briefing/rows";
import { figure, indicator, planOf } from "../../../support/build";
import { jinhua } from "../../support/host";
import { onPaper } from "../../support/paper";

const { plan, observations } = jinhua();
const contentAt = (asOf: Month) =>
  briefingContent(
    briefingOf({
      plan,
      asOf,
      assessments: analyse({ plan, observations, settings: defaultSettings, asOf }),
      comparisons: [],
    }),
  );

describe("the content of 监测通报", () => {
  const content = contentAt("2024-09");

  it("has every text in the one column that runs over all, and the table's figures as numbers in their format", () => {
    for (const { key, cells } of content.rows.filter((row) => isText(blockKindOf(row.key)!))) {
      const filled = [...cells].filter(([, cell]) => cell !== "");
      expect([key, filled.map(([column]) => column)]).toEqual([key, ["no"]]);
    }
    const row = content.rows.find(({ key }) => key === "row FAI")!;
    expect(row.cells.get("actual")).toBe(6.3);
    expect(row.cells.get("gap")).toBe(-3.7);
    expect(row.formats?.get("gap")).toBe("+#,##0.0;-#,##0.0;#,##0.0");
    expect(row.cells.get("name")).toBe("固定资产投资增长（%）");
  });

  it("gives each row a key of its own that says what it is", () => {
    const keys = content.rows.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => blockKindOf(key) === null)).toEqual([]);
  });

  it("parts long paragraphs at the end of sentences and clauses, so that no row is higher than Excel takes", () => {
    const heights = briefingHeights(content, 100);
    expect(Math.max(...heights)).toBeLessThan(250);
    const parted = content.rows.filter(({ key }) => key.startsWith("body category counts 社会民生"));
    expect(parted.length).toBeGreaterThan(1);
    for (const { cells } of parted) expect(cells.get("no")).toMatch(/[。；]$/);
  });

  it("is found again and brought into the order of another month, with nothing of the old one left", () => {
    const before = onPaper(contentAt("2024-03"), identifyBriefing, null, "sorted");
    const again = { ...content, role: before.grid.cells[0]![0]!.toString().slice(4) as typeof content.role };
    const after = onPaper(again, identifyBriefing, before, "sorted");
    const texts = after.rows.map((row) => row.cell("no"));
    expect(texts).toEqual(content.rows.map(({ cells }) => cells.get("no")));
    expect(after.rows.map(({ key }) => key)).toEqual(content.rows.map(({ key }) => key));
  });

  it("keeps texts that look like formulas as texts", () => {
    const of = indicator({ name: '=HYPERLINK("http://x")', target: "10以上", owner: "+1+1" });
    const hostile = planOf(of);
    const assessments = analyse({
      plan: hostile,
      observations: [figure("GDP", 2024, 9, 1)],
      settings: defaultSettings,
      asOf: "2024-09",
    });
    const found = onPaper(
      briefingContent(briefingOf({ plan: hostile, asOf: "2024-09", assessments, comparisons: [] })),
      identifyBriefing,
    );
    const cells = found.grid.cells.flat().map(String);
    expect(cells.filter((cell) => cell.startsWith("=HYPERLINK"))).toHaveLength(1);
  });
});
