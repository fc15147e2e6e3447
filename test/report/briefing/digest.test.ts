import { strFromU8, unzipSync } from "fflate";
import { analyse, defaultSettings, isBehind } from "../../../src/analysis";
import { briefingDocx, briefingFromFigures, digestDocx, supervisionsOf } from "../../../src/report";
import { jinhua } from "../../workbook/support/host";

const { plan: shipped, observations } = jinhua();
const owned = { RETAIL: "市商务局", FDI: "市商务局", FAI: "市发展改革委" } as Record<string, string>;
const plan = {
  ...shipped,
  indicators: shipped.indicators.map((each) => ({ ...each, owner: owned[each.code] ?? "" })),
};
const analysed = (month: `${number}-${string}`) =>
  analyse({ plan, observations, settings: defaultSettings, asOf: month as never });
const briefing = briefingFromFigures(analysed as never, plan, "2024-09");
const textOf = (key: string) => {
  const block = briefing.digest.blocks.find((each) => each.key === key);
  return block?.kind === "paragraph" ? block.lead + block.text : "";
};
const wordsOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)["word/document.xml"]!);

describe("the briefing on one page", () => {
  test("says how many are expected to be met, what changed, the three worst with what they need, who, and what is missing", () => {
    expect(briefing.digest.title).toBe("金华市2024年计划目标监测要情");
    expect(textOf("digest overall")).toMatch(
      /^总体。57项指标中，.+。可以预计的\d+项中，全年预计能完成\d+\.\d±\d\.\d项。$/,
    );
    expect(textOf("digest changes")).toMatch(/^变化。与截至2024年8月的监测结果相比，新列为滞后2项：/);
    expect(textOf("digest HITECH_FAI")).toMatch(
      /^1．高新技术产业投资增长。1—9月增长11\.2%，低于全年目标8\.8个百分点；后三个月需增长46%左右；完成目标的概率不足1%。$/,
    );
    expect(textOf("digest FDI")).toMatch(/^2．实际使用外资额（市商务局）。/);
    expect(briefing.digest.blocks.filter(({ key }) => /^digest [A-Z]/.test(key))).toHaveLength(3);
    expect(textOf("digest who")).toBe("责任单位。滞后、严重滞后或未完成的，市商务局2项、市发展改革委1项。");
    expect(textOf("digest data")).toBe("数据。本期应更新39项，已全部更新。");
  });

  test("goes before the briefing, which begins on a page of its own as its annex", async () => {
    const document = wordsOf(await digestDocx(briefing));
    const at = (text: string) => document.indexOf(text);
    expect(at("监测要情")).toBeGreaterThan(0);
    expect(at("附件：金华市2024年计划主要目标监测通报")).toBeGreaterThan(at("监测要情"));
    // A section ends there, and the next one begins on a page of its own.
    expect(at("w:sectPr")).toBeGreaterThan(at("附件："));
    expect(at("滞后指标一览")).toBeGreaterThan(at("w:sectPr"));
  });
});

describe("the requests to the departments", () => {
  const requests = supervisionsOf({ plan, asOf: "2024-09", assessments: analysed("2024-09") });

  test("are one for each department with something behind, with gap, need and cells to fill in", async () => {
    expect(requests.map(({ owner }) => owner)).toEqual(["市商务局", "市发展改革委", ""]);
    const { blocks } = requests[0]!.document;
    const table = blocks.find((block) => block.kind === "table")!;
    expect(table.columns.map(({ heading }) => heading)).toEqual([
      ..."序号 指标 目标 实际 差距 后续所需 整改措施 完成时限".split(" "),
    ]);
    expect(table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      [
        "21.1",
        "实际使用外资额",
        "力争7",
        "4.16亿美元",
        "−1.51亿美元",
        expect.stringContaining("后三个月还需2.84亿美元"),
        "",
        "",
      ],
      [
        "13",
        "社会消费品零售总额增长",
        "6以上",
        "5.9%",
        "−0.1个百分点",
        expect.stringContaining("后三个月需增长"),
        "",
        "",
      ],
    ]);
    const document = wordsOf(await briefingDocx(requests[0]!.document));
    expect(document).toContain("市商务局：");
    expect(document).toContain("整改措施");
  });

  test("hold together every indicator that is behind, once", () => {
    const asked = requests.flatMap(({ document }) =>
      document.blocks.flatMap((block) => (block.kind === "table" ? block.rows.map(({ key }) => key) : [])),
    );
    const behind = analysed("2024-09").filter(({ status }) => isBehind(status));
    expect([...asked].sort()).toEqual(behind.map(({ indicator }) => indicator.code).sort());
  });
});
