import fc from "fast-check";
import { readProgress, taskIssueSentence, type TaskIssue } from "../../src/tasks";
import { begun, railway, task } from "./build";

const tasks = [
  task(),
  { ...begun, id: "1.1.02" },
  { ...railway, id: "1.1.03" },
  task({ ...{ id: "1.1.04", label: "投资增长", kind: "growth", unit: "%", value: 10, comparator: ">=" } }),
  task({ ...{ id: "1.1.05", label: "比例提高", kind: "change", unit: "个百分点", value: 2, comparator: ">=" } }),
  task({
    ...{ id: "1.1.06", label: "直播活动", unit: "万场", value: 1.5, annex: [{ no: "22", relation: "repeats" }] },
  }),
  task({ ...{ id: "1.1.07", label: "改善", kind: "qualitative", value: null, comparator: null, unit: "" } }),
];

/** Reads lines below a header that is named by its columns. */
function read(columns: string, ...lines: string[]) {
  const rows = [columns, ...lines].map((line) => line.split(","));
  const reading = readProgress(rows, { tasks, year: 2024, today: "2024-10", indicators: new Set(["22"]) });
  if (!reading.ok) throw new Error(reading.error.join());
  return reading.value;
}

const basic = "任务,截至,数值";
const codes = ({ issues }: { readonly issues: readonly TaskIssue[] }) => issues.map(({ code }) => code);

describe("A file of progress", () => {
  it("is read line by line, and a line replaces no other", () => {
    const { progress, issues } = read(basic, "1.1.01,2024-06,1160", "1.1.01,2024-06,1200", "", "1.1.01,1-9月,1800");
    expect(issues).toEqual([]);
    expect(progress.entries.map(({ month, value }) => [month, value])).toEqual([
      ["2024-06", 1160],
      ["2024-06", 1200],
      ["2024-09", 1800],
    ]);
  });

  it("names a promise by its serial or its name, a project with or without its node", () => {
    const { progress, issues } = read(
      basic,
      "班列开行,9月,1",
      "高铁,9月,完成",
      "高铁：建成通车,9月,60%",
      "1．1．03,9月,70",
    );
    expect(issues).toEqual([]);
    expect(progress.entries.map(({ task: id, value }) => [id, value])).toEqual([
      ["1.1.01", 1],
      ["1.1.03", 100],
      ["1.1.03", 60],
      ["1.1.03", 70],
    ]);
  });

  it("has English headings too", () => {
    const { progress } = read(
      "task,month,value,verified,evidence,source,date,note,sample",
      "1.1.01,2024-06,5,verified,a,b,2024-07-08,c,1",
    );
    expect(progress.entries).toEqual([
      {
        ...{ task: "1.1.01", month: "2024-06", value: 5, verified: true },
        ...{ evidence: "a", source: "b", date: "2024-07-08", note: "c", sample: true },
      },
    ]);
  });

  it("converts units, and refuses what would be a hundredfold or a thing of another kind", () => {
    const { progress, issues } = read(
      basic,
      "1.1.01,6月,0.2万列",
      "1.1.01,6月,12家",
      "1.1.04,6月,下降1.2%",
      "1.1.04,6月,0.5个百分点",
    );
    expect(progress.entries.map(({ value }) => value)).toEqual([2000, -1.2]);
    expect(issues.map(({ code, row }) => [code, row])).toEqual([
      ["unitMismatch", 3],
      ["pointsForPercent", 5],
    ]);
  });

  it("refuses what cannot be: shares beyond the whole, amounts below nought", () => {
    const { progress, issues } = read(basic, "1.1.02,6月,101", "1.1.03,6月,-1", "1.1.01,6月,-1", "1.1.05,6月,120");
    expect(progress.entries).toEqual([]);
    expect(codes({ issues })).toEqual(["outOfBounds", "outOfBounds", "negativeFigure", "outOfBounds"]);
  });

  it("uses many times the target with a warning", () => {
    const { progress, issues } = read(basic, "1.1.01,6月,12501", "1.1.01,6月,12500");
    expect(progress.entries).toHaveLength(2);
    expect(issues).toMatchObject([
      { code: "farFromScale", severity: "warning", details: { reference: 2500, times: 5 } },
    ]);
  });

  it("takes decisions: pace, base, quarters, lead, each the last that is said", () => {
    const columns = `${basic},进度口径,基数,一季度,四季度,牵头单位`;
    const { progress, issues } = read(
      columns,
      "1.1.01,,,按月均摊,,500,2500,甲局",
      "1.1.01,,,自定节点,,,,乙局",
      "1.1.05,,,,24.1%,,,",
    );
    expect(issues).toEqual([]);
    expect(progress.entries).toEqual([]);
    expect(progress.setups.get("1.1.01")).toMatchObject({
      basis: "nodes",
      owner: "乙局",
      nodes: [
        { by: "2024-03-31", value: 500 },
        { by: "2024-12-31", value: 2500 },
      ],
    });
    expect(progress.setups.get("1.1.05")).toMatchObject({ base: 24.1, basis: null });
  });

  it("refuses a pace that a promise cannot have: a twelfth of a growth a month", () => {
    const { progress, issues } = read(`${basic},进度口径`, "1.1.04,,,按月均摊", "1.1.04,,,想当然");
    expect(progress.setups.get("1.1.04")!.basis).toBeNull();
    expect(issues).toMatchObject([
      { code: "badBasis", details: { allowed: "增速/比重、自定节点、年末认定、全年保持" } },
      { code: "badBasis" },
    ]);
  });

  it("takes a changed target only with its document and its month", () => {
    const columns = `${basic},调整目标,调整文件`;
    const { progress, issues } = read(
      columns,
      "1.1.01,8月,,2000,金政函8号",
      "1.1.01,8月,,2000,",
      "1.1.01,,,2000,函",
      "1.1.05,8月,,1.5,函",
    );
    expect(codes({ issues })).toEqual(["noDocument", "noMonth"]);
    expect(progress.setups.get("1.1.01")!.adjustments).toEqual([
      { from: "2024-08", value: 2000, document: "金政函8号" },
    ]);
    expect(progress.setups.get("1.1.05")!.adjustments).toMatchObject([{ value: 1.5 }]);
  });

  it.each<[string, string, string]>([
    ["an unknown promise", "9.9.99,6月,1", "unknownTask"],
    ["a figure without a month", "1.1.01,,1", "noMonth"],
    ["no month", "1.1.01,某月,1", "badMonth"],
    ["another year", "1.1.01,2023-06,1", "outsideYear"],
    ["a month that is not over", "1.1.01,10月,1", "notOver"],
    ["no number", "1.1.01,6月,若干", "notANumber"],
    ["a number of what has none", "1.1.07,6月,1", "noNumberDue"],
    ["an entry of what takes its figure from an indicator", "1.1.06,6月,1", "fromIndicator"],
  ])("refuses %s with a sentence that names the row", (_, line, code) => {
    const { progress, issues } = read(basic, line);
    expect(progress.entries).toEqual([]);
    expect(codes({ issues })).toEqual([code]);
    for (const locale of ["zh-CN", "en"] as const) {
      const sentence = taskIssueSentence(issues[0]!, locale);
      expect(sentence).toMatch(locale === "en" ? /\b2\b.*\.$/ : /第2行.*。$/);
      expect(sentence).not.toMatch(/[{}]/);
    }
  });

  it("takes of a promise that repeats an indicator the lead alone: figure, pace and target are the indicator's", () => {
    const { progress, issues } = read(
      `${basic},进度口径,牵头单位,调整目标,调整文件`,
      "1.1.06,6月,1,按月均摊,甲局,2,函",
    );
    expect(progress.setups.get("1.1.06")).toEqual({
      basis: null,
      base: null,
      nodes: [],
      owner: "甲局",
      adjustments: [],
    });
    expect(issues.map(({ code, column }) => [code, column])).toEqual([
      ["fromIndicator", "数值"],
      ["fromIndicator", "进度口径"],
      ["fromIndicator", "调整目标"],
    ]);
  });

  it.each([
    ["verified", "也许", "badVerified"],
    ["date", "2024-02-31", "badDate"],
    ["sample", "也许", "badSample"],
  ])("refuses a line whose %s is %s", (column, cell, code) => {
    const { progress, issues } = read(`${basic},${column}`, `1.1.01,6月,1,${cell}`);
    expect([progress.entries, codes({ issues })]).toEqual([[], [code]]);
  });

  it("says the names that are near an unknown one", () => {
    const { issues } = read(basic, "投资,6月,1");
    expect(taskIssueSentence(issues[0]!, "zh-CN")).toBe(
      "第2行“投资”不是重点任务的编号或名称，未使用，请核对，相近的有1.1.04 投资增长。",
    );
  });

  it("is read to its end whatever its cells hold: every line gives an entry, a decision or an issue with its row", () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom("1.1.01", "1.1.03", "9月", "2024-06", "1160", "完成", "%"),
    );
    const line = fc.array(cell, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const header = ["任务", "截至", "数值", "进度口径"];
        const reading = readProgress([header, ...lines], {
          tasks,
          year: 2024,
          today: "2024-10",
          indicators: new Set(),
        });
        if (!reading.ok) throw new Error(reading.error.join());
        const { progress, issues } = reading.value;
        expect(issues.every(({ row }) => row! >= 2 && row! <= lines.length + 1)).toBe(true);
        for (const { value, month } of progress.entries) {
          expect(Number.isFinite(value)).toBe(true);
          expect(month < "2024-10").toBe(true);
        }
        const said = lines.filter(([id, , figure]) => id!.trim() !== "" && figure!.trim() !== "").length;
        expect(progress.entries.length + issues.length).toBeGreaterThanOrEqual(said);
      }),
    );
  });

  it("is refused whole without the columns it needs, or with one twice", () => {
    const header = (line: string) =>
      readProgress([line.split(",")], { tasks, year: 2024, today: "2024-10", indicators: new Set() });
    expect(header("任务,数值")).toEqual({ ok: false, error: ["截至"] });
    expect(header("任务,截至,数值,完成值")).toEqual({ ok: false, error: ["数值"] });
  });
});
