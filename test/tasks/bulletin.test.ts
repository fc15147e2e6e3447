import { bulletinOf, taskStatuses, taskWords, type BulletinMaterial } from "../../src/tasks";
import type { Month } from "../../src/observations";
import { briefingText } from "../../src/report";
import { assessed, begun, railway, task } from "./build";

const plan = { region: "某市", year: 2024, source: "某政发1号" };
const chapters = [{ no: 1, title: "第一章", items: ["第一条"] }];
const even = { basis: "even" as const };

const whole = task({ id: "1.1.01" });
const part = task({ id: "1.1.02", label: "其中甲类", partOf: "1.1.01" });
const rows = [
  assessed(whole, 9, { figures: { 9: 1100 }, setup: { ...even, owner: "甲局" } }),
  assessed(part, 9, { figures: { 9: 1200 }, setup: { ...even, owner: "甲局" } }),
  assessed({ ...begun, id: "1.1.03" }, 9, { figures: { 6: 58, 9: 86 } }),
  assessed({ ...railway, id: "1.1.04" }, 9, { figures: { 9: 100 } }),
  assessed(task({ id: "1.1.05", label: "空" }), 9),
  assessed(task({ id: "1.1.06", label: "改", scope: "市本级" }), 9, {
    figures: { 9: 1500 },
    setup: { ...even, adjustments: [{ from: "2024-08", value: 2000, document: "某函8号" }] },
  }),
];
const of = (over: Partial<BulletinMaterial> = {}) =>
  bulletinOf({ plan, chapters, assessments: rows, issues: [], asOf: "2024-09", ...over });
const textOf = (over: Partial<BulletinMaterial> = {}) => briefingText(of(over));

describe("The bulletin", () => {
  it("has its sections in their order", () => {
    const headings = of().blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
    expect(headings).toEqual([
      ...[
        "一、总体情况",
        "二、分章进展",
        "三、牵头单位",
        "四、滞后任务",
        "五、已补齐与已调整",
        "六、已完成",
        "七、下季度节点",
      ],
      "八、说明",
    ]);
  });

  it("leaves out what has no content, and counts on without a gap", () => {
    const headings = of({ assessments: [rows[4]!] }).blocks.flatMap((block) =>
      block.kind === "heading" ? [block.text] : [],
    );
    expect(headings).toEqual([
      "一、总体情况",
      "二、分章进展",
      "三、滞后任务",
      "四、已完成",
      "五、下季度节点",
      "六、说明",
    ]);
  });

  it("says how many promises there are, of which sort, so that the sorts add up", () => {
    expect(textOf()).toContain("6项重点任务（量化任务5项、项目和工作1项、方向和对比0项）");
  });

  it("counts every status once, so that the counts add up to all", () => {
    expect(textOf()).toContain("6项重点任务中，已完成1项、达到序时2项、无数据1项、严重滞后2项。");
    const table = of().blocks.find(({ key }) => key === "table chapter");
    if (table?.kind !== "table") throw new Error("no table");
    for (const { cells } of table.rows) {
      const [, ...counts] = cells.map(({ text }) => Number(text));
      expect(counts.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(counts.at(-1));
    }
    expect(table.rows.at(-1)!.cells.at(-1)!.text).toBe("6");
    expect(table.columns.length).toBeLessThan(taskStatuses.length + 2);
  });

  it("lists what is behind, the gravest first, with what it lacks", () => {
    const table = of().blocks.find(({ key }) => key === "table behind");
    if (table?.kind !== "table") throw new Error("no table");
    expect(table.rows.map(({ cells }) => [cells[0]!.text, cells[4]!.text, cells[5]!.text])).toEqual([
      ["1.1.01", "完成1100列，为年度目标的44.0%，低于序时31.0个百分点", "严重滞后"],
      ["1.1.02", "完成1200列，为年度目标的48.0%，低于序时27.0个百分点", "严重滞后"],
    ]);
  });

  it("gives the reason that was reported beside what is lacking", () => {
    const entries = [{ ...sampleEntry, value: 1000, note: "用地手续未齐", sample: false }];
    const table = of({ assessments: [assessed(whole, 9, { entries, setup: even })] }).blocks.find(
      ({ key }) => key === "table behind",
    );
    if (table?.kind !== "table") throw new Error("no table");
    expect(table.rows[0]!.cells[4]!.text).toBe("完成1000列，为年度目标的40.0%，低于序时35.0个百分点；用地手续未齐");
  });

  it("says what was made up and what was changed by which document", () => {
    expect(textOf()).toContain("1.1.03 开工率：为86.0%，高于9月末节点（85%）1.0个百分点；已补齐");
    expect(textOf()).toContain("目标由2500列调整为2000列（某函8号）");
  });

  it("lists the nodes of the next quarter, and only counts what is due at the end of the year", () => {
    const text = textOf();
    expect(text).toContain("2024-10-31\t1.1.03\t开工率\t100%");
    expect(text).toContain("另有4项以年末为时限");
  });

  it("warns of parts that come to more than their whole, and names scopes and unverified figures", () => {
    expect(textOf()).toContain("1.1.01 班列开行完成1100列，其中各项合计1200列，超过总数，请核对。");
    expect(textOf()).toContain("范围不是全市的：1.1.06 改（市本级）。");
    expect(textOf()).toContain("未经核实的5项");
  });

  it("says what of the progress was not used", () => {
    const issue = { row: 3, column: "数值", value: "1", code: "noMonth", severity: "error", details: {} } as const;
    expect(textOf({ issues: [issue] })).toContain("未采用的数据1条：第3行“数值”列的“1”没有截至月份");
  });

  it("opens and closes with the notice where a figure is a sample", () => {
    const sample = assessed(whole, 9, {
      entries: [{ ...sampleEntry, value: 2000 }],
      setup: even,
    });
    const notices = of({ assessments: [sample] }).blocks.filter(({ kind }) => kind === "notice");
    expect(notices.map(({ key }) => key)).toEqual(["notice top", "notice bottom"]);
    expect(of().blocks.some(({ kind }) => kind === "notice")).toBe(false);
  });

  it("is whole in English", () => {
    const text = briefingText(
      bulletinOf({ plan, chapters, assessments: rows, issues: [], asOf: "2024-09" }, { locale: "en" }),
    );
    expect(text).toContain("1. Overall");
    expect(text).not.toMatch(/[{}]/);
  });
});

const sampleEntry = {
  ...{
    task: "1.1.01",
    month: "2024-09" as Month,
    verified: false,
    evidence: "",
    source: "示例数据",
    date: "" as const,
    note: "",
    sample: true,
  },
} as const;

describe("The words of promises", () => {
  it("name every kind, pace and status once in each language", () => {
    for (const locale of ["zh-CN", "en"] as const) {
      const { kind, basis, status } = taskWords(locale);
      for (const names of [kind, basis, status].map(Object.values)) expect(new Set(names).size).toBe(names.length);
    }
  });
});
