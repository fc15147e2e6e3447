import { ownCode, readAnnex, type PlanIssue } from "../../../src/plan";
import { catalogue, seed } from "../seeds";

const known = catalogue();
const header = "类别\t序号\t指标\t单位\t2024年目标\t";
const gdp = "经济发展\t1\t地区生产总值增长\t%\t6\t";

const read = (...lines: string[]) => readAnnex(lines.join("\n"), known);
/** Issues about the rows, without those about a title that these texts do not have. */
const issues = (...lines: string[]): PlanIssue[] =>
  read(...lines).issues.filter(({ code }) => !["unknownRegion", "unknownYear", "unknownSource"].includes(code));
const brief = ({ code, row, details }: PlanIssue) => ({ code, row, details });

describe("an annex is refused whole", () => {
  it.each([[""], ["\n\n"], ["没有表格"], ["指标\t单位"], ["1\t地区生产总值增长\t%\t6"]])(
    "without a header: %j",
    (text) => {
      const { plan, issues: found } = read(text);
      expect(plan.indicators).toEqual([]);
      expect(found).toEqual([expect.objectContaining({ code: "noTable", severity: "error" })]);
    },
  );

  it("with a header and no rows below it", () => {
    expect(issues("标题", header, "", "抄送：市纪委").map(brief)).toEqual([{ code: "noRows", row: 2, details: {} }]);
  });

  it("at its first header, where several have no rows", () => {
    expect(issues("标题", header, "", header).map(brief)).toEqual([{ code: "noRows", row: 2, details: {} }]);
  });

  it("with prose that only speaks of indicators and their targets", () => {
    const prose = "指标\t为确保完成全年各项目标任务，各地各部门要认真组织实施，狠抓落实";
    expect(read(prose, gdp).issues.map(({ code }) => code)).toEqual(["noTable"]);
  });

  it("with more lines than any annex has", () => {
    const { plan, issues: found } = read(header, ...Array<string>(5000).fill(gdp));
    expect(plan.indicators).toEqual([]);
    expect(found.map(brief)).toEqual([{ code: "tooLarge", row: null, details: { lines: 5001, limit: 5000 } }]);
  });
});

describe("a line of the table that is no row", () => {
  it.each([
    "这一行不是指标。",
    "x".repeat(300),
    `\t2\t${"很".repeat(201)}\t%\t6`,
    "\t".repeat(200) + "x",
    `\t2\t甲\t%\t6${"\t".repeat(100)}`,
    "a,b",
  ])("is reported with its row, and loses none of the others: %j", (line) => {
    const result = read(header, gdp, line, "\t2\t人均预期寿命\t岁\t82.0");
    expect(result.plan.indicators.map(({ code }) => code)).toEqual(["GDP", "LIFE_EXPECTANCY"]);
    expect(result.issues).toContainEqual(
      expect.objectContaining({
        code: "unreadableRow",
        row: 3,
        severity: "warning",
        value: line.trim().slice(0, 200),
      }),
    );
  });

  it("is passed over where it is blank, a page number or the header again", () => {
    expect(issues(header, gdp, "", "— 13 —", "第 14 页", "\t\t\t", header, "\t2\t人均预期寿命\t岁\t82.0")).toEqual([]);
  });

  it("is no category where it is as long as a sentence", () => {
    const sentence = "各地各部门要认真组织实施狠抓落实确保完成全年目标";
    expect(issues("序号\t指标\t单位\t2024年目标", "1\t地区生产总值增长\t%\t6", sentence).map(brief)).toEqual([
      { code: "unreadableRow", row: 3, details: {} },
    ]);
  });

  it("is a note where it says so", () => {
    expect(issues(header, gdp, "注：*为约束性指标").map(brief)).toEqual([{ code: "footnote", row: 3, details: {} }]);
  });

  it("ends the table where the notice goes on, until another header", () => {
    const result = read(header, gdp, "抄送：各部门", "\t2\t森林覆盖率\t%\t56", header, "\t3\t人均预期寿命\t岁\t82.0");
    expect(result.plan.indicators.map(({ no }) => no)).toEqual(["1", "3"]);
  });
});

describe("numbers", () => {
  it("that come twice are reported, and both rows kept under codes of their own", () => {
    const result = read(header, gdp, "\t2\t甲\t%\t6", "\t2\t乙\t%\t7");
    expect(result.plan.indicators.map(({ no, code }) => [no, code])).toEqual([
      ["1", "GDP"],
      ["2", ownCode("甲", "%")],
      ["2", ownCode("乙", "%")],
    ]);
    expect(result.issues.map(brief)).toContainEqual({ code: "duplicateNumber", row: 4, details: { no: "2" } });
  });

  it("that are missing are reported before the row that follows them", () => {
    const found = issues(
      header,
      "\t3\t地区生产总值增长\t%\t6",
      "\t4\t森林覆盖率\t%\t56",
      "\t6\t人均预期寿命\t岁\t82.0",
    );
    expect(found.map(brief)).toEqual([
      { code: "missingNumbers", row: 2, details: { numbers: "1—2" } },
      { code: "missingNumbers", row: 4, details: { numbers: 5 } },
    ]);
  });

  it("are asked for where a row has none and only its place makes it a child", () => {
    const result = read(header, gdp, "\t\t森林覆盖率\t%\t56");
    expect(result.plan.indicators.map(({ no, code }) => [no, code])).toEqual([
      ["1", "GDP"],
      ["1.1", "FOREST"],
    ]);
    expect(result.issues.map(brief)).toContainEqual({
      code: "unnumberedRow",
      row: 3,
      details: { parent: "地区生产总值增长" },
    });
  });

  it("are asked for where the first row has none, which does not take one that another row has", () => {
    const lost = read(header, "\t\t森林覆盖率\t%\t56", "\t1\t人均预期寿命\t岁\t82.0");
    expect(lost.plan.indicators.map(({ no, code }) => [no, code])).toEqual([
      ["0", "FOREST"],
      ["1", "LIFE_EXPECTANCY"],
    ]);
    expect(lost.issues.map(({ code }) => code)).toContain("unnumberedRow");
    const blank = read(header, "\t\t森林覆盖率\t%\t56", "\t2\t人均预期寿命\t岁\t82.0");
    expect(blank.plan.indicators.map(({ no }) => no)).toEqual(["1", "2"]);
  });

  it("are asked for where a row without one begins a category or has a parent of its own, and so is no child", () => {
    const result = read(
      header,
      gdp,
      "生态环境\t\t森林覆盖率\t%\t56",
      "\t3\t人均预期寿命\t岁\t82.0",
      "\t\t民间投资\t增长\t%\t5",
      "\t\t\t占投资比重\t%\t50",
    );
    expect(result.plan.indicators.map(({ no, code, category }) => [no, code, category])).toEqual([
      ["1", "GDP", "经济发展"],
      ["2", "FOREST", "生态环境"],
      ["3", "LIFE_EXPECTANCY", "生态环境"],
      ["4.1", "PRIVATE_FAI", "生态环境"],
      ["4.2", "PRIVATE_FAI_SHARE", "生态环境"],
    ]);
    const unnumbered = result.issues.filter(({ code }) => code === "unnumberedRow");
    expect(unnumbered.map(({ row, details }) => [row, details.parent])).toEqual([
      [3, "生态环境"],
      [5, "生态环境"],
    ]);
  });
});

describe("a category's count", () => {
  const body = ["\t9\t民间投资\t增长\t%\t5", "\t\t\t占投资比重\t%\t50"];

  it.each([1, 2])("may be of numbers or of leaves: %i", (count) => {
    const [first, second] = body;
    expect(issues(header, `投资（${count}个）${first}`, second!).map(({ code }) => code)).toEqual(["missingNumbers"]);
  });

  it("is reported where it is neither", () => {
    const [first, second] = body;
    expect(issues(header, `投资（13个）${first}`, second!).map(brief)).toContainEqual({
      code: "categoryCount",
      row: 2,
      details: { category: "投资", announced: 13, numbers: 1, leaves: 2 },
    });
  });
});

describe("an indicator", () => {
  it("that the catalogue does not know is kept and reported", () => {
    expect(issues(header, "\t1\t亩均税收\t万元\t30以上")).toEqual([
      { code: "notInCatalogue", row: 2, column: null, value: "亩均税收", severity: "warning", details: { no: "1" } },
    ]);
  });

  it("of a record that an earlier row has is kept without it and reported", () => {
    const result = read(header, gdp, "\t2\t国内生产总值增长\t%\t5");
    expect(result.plan.indicators.map(({ code }) => code)).toEqual(["GDP", ownCode("国内生产总值增长", "%")]);
    expect(result.plan.indicators[1]!.knowledge).toBeNull();
    expect(result.issues.map(brief)).toContainEqual({
      code: "duplicateIndicator",
      row: 3,
      details: { no: "2", code: "GDP", other: "1" },
    });
  });

  it("that the catalogue does not know and that is called as another is kept and reported, but for a growth of it", () => {
    const result = read(header, "\t1\t零碳工厂数\t个\t6", "\t2\t零碳工厂数\t个\t5", "\t3\t零碳工厂数\t%\t5");
    expect(result.plan.indicators.map(({ target }) => target.text)).toEqual(["6", "5", "5"]);
    expect(result.issues.filter(({ code }) => code === "sameName").map(brief)).toEqual([
      { code: "sameName", row: 3, details: { no: "2", other: "1" } },
    ]);
  });

  it("whose target is not understood is kept and reported with the cell", () => {
    expect(issues(header, "\t1\t森林覆盖率\t%\t越多越好")).toEqual([
      {
        code: "unparsedTarget",
        row: 2,
        column: "2024年目标",
        value: "越多越好",
        severity: "warning",
        details: { no: "1" },
      },
    ]);
  });
});

describe("what the text does not say of the plan", () => {
  it("is reported: region, year, source", () => {
    const { plan, issues: found } = read("指标\t单位\t目标", "地区生产总值增长\t%\t6");
    expect([plan.region, plan.year, plan.source]).toEqual(["", 0, ""]);
    expect(found.map(({ code }) => code)).toEqual(["unknownRegion", "unknownYear", "unknownSource"]);
  });

  it("is not taken out of prose, which names other notices and plans", () => {
    const prose = `根据省政府要求，浙政发〔2023〕5号文件确定的各项任务，${"认真组织实施，".repeat(10)}`;
    expect(read(prose, header, gdp).plan.source).toBe("");
  });

  it("is not guessed from a title that names no place", () => {
    expect(read("2024年国民经济和社会发展计划主要目标", header, gdp).plan.region).toBe("");
    expect(read("关于下达2024年国民经济和社会发展计划", header, gdp).plan.region).toBe("");
  });

  it("is reported where title and header disagree on the year", () => {
    const { plan, issues: found } = read("2023年金华市主要目标", header, gdp);
    expect(plan.year).toBe(2024);
    expect(found.map(brief)).toContainEqual({
      code: "yearMismatch",
      row: null,
      details: { title: 2023, header: 2024 },
    });
  });
});

it("issues come in the order of the rows", () => {
  const text = seed("jinhua-2024/annex.tsv")
    .replace(/\t(?:3|17|42)\t/g, "\t\t")
    .replace("6以上", "很多");
  const rows = readAnnex(text, known).issues.map(({ row }) => row ?? 0);
  expect(rows.length).toBeGreaterThan(4);
  expect(rows).toEqual([...rows].sort((a, b) => a - b));
});
