import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ownCode } from "../../src/plan";
import { run } from "../../src/cli/run";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jh-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a command line and returns what a terminal would show. */
async function jh(...args: string[]) {
  let [out, err] = ["", ""];
  const code = await run(args, { write: (text: string) => (out += text) }, { write: (text: string) => (err += text) });
  return { code, out, err };
}

const json = async (...args: string[]) => JSON.parse((await jh(...args, "--format", "json")).out);

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function subfolder(name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}

describe("jh plan", () => {
  test("lists the 57 leaves of the Jinhua annex, number 1 being GDP", async () => {
    const plan = await json("plan");
    expect(plan).toMatchObject({ region: "金华市", year: 2024, source: "金政发〔2024〕10号", issues: [] });
    expect(plan.indicators).toHaveLength(57);
    expect(plan.indicators[0]).toMatchObject({
      no: "1",
      code: "GDP",
      measure: "cumulativeGrowth",
      frequency: "quarterly",
      better: "high",
      target: { text: "6左右", kind: "about", value: 6, stretch: false },
    });
  });

  test("lists the national plan", async () => {
    const plan = await json("plan", "--example", "national");
    expect(plan.indicators.map((i: { code: string }) => i.code)).toContain("GDP");
    expect(plan.year).toBe(2024);
  });

  test("keeps an indicator that the catalogue does not know, with a code from its name and no measure", async () => {
    const path = file(
      "annex.txt",
      "2025年某市计划主要目标\n类别\t序号\t指标\t单位\t2025年目标\n其他\t1\t风筝产量\t只\t500以上\n",
    );
    const plan = await json("plan", "--annex", path);
    expect(plan).toMatchObject({ region: "某市", year: 2025 });
    expect(plan.indicators[0]).toMatchObject({
      code: ownCode("风筝产量", "只"),
      measure: null,
      target: { kind: "bound", value: 500 },
    });
    expect(plan.issues.map((issue: { code: string }) => issue.code)).toContain("notInCatalogue");
  });

  test("proposes what an indicator is that the catalogue does not know, with its reasons", async () => {
    const path = file("own.txt", "某市2024年目标\n指标\t单位\t2024年目标\nGDP增长\t%\t6\n桥梁垮塌事故\t起\t5以内\n");
    const { indicators } = await json("plan", "--annex", path);
    expect(indicators[0].proposal).toBeUndefined();
    expect(indicators[1].proposal).toMatchObject({
      measure: "cumulativeTotal",
      better: "low",
      reasons: ["yearTotal", "lowName"],
    });
    expect(indicators[1].proposal.message).toContain("低为好");
  });

  test("asks what an annex leaves open, and reads it with the answers", async () => {
    const path = file("open.txt", "某省2024年目标\n指标\t单位\t甲市目标\t乙市目标\nGDP增长\t%\t7\t8\n");
    const open = await json("plan", "--annex", path);
    expect(open.questions).toEqual([
      { id: "targetColumn@2", code: "targetColumn", row: 2, column: null, choices: ["甲市目标", "乙市目标"] },
    ]);
    expect(open.counts).toEqual({ rows: 1, leaves: 1, left: 0 });
    expect((await jh("plan", "--annex", path)).out).toContain("targetColumn@2=甲市目标");
    const answered = await json("plan", "--annex", path, "--choose", "targetColumn@2=乙市目标");
    expect(answered.questions).toEqual([]);
    expect(answered.indicators[0].target).toMatchObject({ kind: "point", value: 8 });
    expect((await jh("plan", "--annex", path, "--choose", "targetColumn=丙市目标")).code).toBe(2);
  });

  test("ends well for an annex with lines that cannot be parsed", async () => {
    const path = file("odd.txt", "序号\t指标\t单位\t2024年目标\n1\tGDP增长\t%\t尽力而为吧\n");
    const { code, err } = await jh("plan", "--annex", path);
    expect([code, err]).toEqual([0, ""]);
    expect((await json("plan", "--annex", path)).indicators[0].target.kind).toBe("unparsed");
  });

  test("writes CSV that a spreadsheet takes for UTF-8, and in which no text is run as a formula", async () => {
    const annex = file(
      "formula.tsv",
      [
        "序号\t指标\t单位\t2024年目标",
        "1\t@重点平台数\t个\t6以上",
        "2\t+零碳工厂数\t个\t5左右",
        "3\t=1+1\t个\t6以上",
      ].join("\n"),
    );
    const { out } = await jh("plan", "--annex", annex, "--format", "csv");
    expect(out.startsWith("\uFEFFno,code,")).toBe(true);
    expect(out).toContain(`,"'@重点平台数",`);
    expect(out).toContain(`,"'+零碳工厂数",`);
    expect(out).not.toContain("1+1");
  });

  test("shows percentages in CSV as they are printed, one row a leaf", async () => {
    const { out } = await jh("plan", "--format", "csv");
    const lines = out.trim().split("\n");
    expect(lines).toHaveLength(58);
    expect(lines[1]).toContain("6左右");
  });
});

describe("jh analyse", () => {
  test("analyses the sample as of September and says that it is one", async () => {
    const { code, out, err } = await jh("analyse", "--sample");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("示例数据");
    const { asOf, assessments } = await json("analyse", "--sample");
    expect(asOf).toBe("2024-09");
    expect(assessments).toHaveLength(57);
    expect(assessments.some((a: { sample: boolean }) => a.sample)).toBe(true);
  });

  test("uses percentages as printed, points for their differences and fractions for probabilities", async () => {
    const { assessments } = await json("analyse", "--sample");
    const fai = assessments.find((a: { code: string }) => a.code === "FAI");
    expect(fai.gap).toBeCloseTo(fai.actual - 10, 9);
    expect(fai.probability).toBeGreaterThanOrEqual(0);
    expect(fai.probability).toBeLessThanOrEqual(1);
    expect(fai.required).toMatchObject({ measure: "cumulativeGrowth", unit: "%" });
  });

  test("records how a projection came about, each member's answer, and what the rest must show for the target", async () => {
    const { assessments } = await json("analyse", "--sample");
    const train = assessments.find((a: { code: string }) => a.code === "RAIL_TRAINS");
    const { members } = train.projection.basis;
    expect(train.explanation).toMatch(/^多模型加权（依据/);
    expect(members.reduce((sum: number, { weight }: { weight: number }) => sum + weight, 0)).toBeCloseTo(1, 9);
    expect(train.needed.monthly).toBeCloseTo((train.target.value - train.actual) / 3, 9);
    expect(train).toMatchObject({ computed: train.status, revision: null, rule: null, choice: null, manual: null });
    const { out } = await jh("analyse", "--sample", "--format", "csv");
    expect(out.split("\n")[0]).toMatch(/,sample,needed\.growth,needed\.monthly,explanation,computed,rule,rank\.value,/);
  });

  test("reads a person's own figures, refuses cells one by one and reports them with row, column and value", async () => {
    const path = file(
      "own.csv",
      "﻿指标,年份,月份,数值\nGDP,2024,前三季度,5.2%\n社零,2024,9,四点五\n月球产量,2024,9,1\n__proto__,2024,9,1\nGDP,2024,13,5\n",
    );
    const { code } = await jh("analyse", "--data", path);
    expect(code).toBe(0);
    const { asOf, assessments, issues } = await json("analyse", "--data", path);
    expect(asOf).toBe("2024-09");
    expect(assessments[0]).toMatchObject({ code: "GDP", actual: 5.2, dataMonth: "2024-09", sample: false });
    expect(issues.map((i: { row: number; code: string }) => [i.row, i.code])).toEqual([
      [3, "notANumber"],
      [4, "unknownIndicator"],
      [5, "unknownIndicator"],
      [6, "badMonth"],
    ]);
    expect(issues[0]).toMatchObject({ column: "数值", value: "四点五" });
    expect(issues[0].message).toContain("第3行“数值”列的“四点五”");
  });

  test("reads GB18030 as Excel saves it", async () => {
    const gdp = [0x47, 0x44, 0x50];
    const heading = [0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0xc4, 0xea, 0x2c, 0xd4, 0xc2, 0x2c, 0xd6, 0xb5, 0x0a];
    const bytes = new Uint8Array([...heading, ...gdp, ...new TextEncoder().encode(",2024,9,5.2\n")]);
    const { assessments } = await json("analyse", "--data", file("gb.csv", bytes));
    expect(assessments[0].actual).toBe(5.2);
  });

  test("analyses a plan that does not say its year as of the month given, else of the last figure", async () => {
    const annex = file("yearless.txt", "序号\t指标\t单位\t目标\n1\t地区生产总值增长\t%\t6左右\n");
    const long = file("yearless-long.csv", "指标,年,月,数值\nGDP,2023,12,5.6\nGDP,2024,9,5.2\n");
    const wide = file("yearless-wide.csv", "指标,一季度,上半年\nGDP,5.1,5.2\n");
    const read = async (data: string, ...more: string[]) => {
      const args = ["analyse", "--annex", annex, "--data", data, "--format", "json", ...more];
      const { asOf, assessments } = JSON.parse((await jh(...args)).out);
      return [asOf, assessments[0].dataMonth, assessments[0].actual];
    };
    expect(await read(long)).toEqual(["2024-09", "2024-09", 5.2]);
    expect(await read(long, "--as-of", "2023-12")).toEqual(["2023-12", "2023-12", 5.6]);
    expect(await read(wide, "--as-of", "2024-05")).toEqual(["2024-05", "2024-03", 5.1]);
    expect((await jh("plan", "--annex", annex)).out).toMatch(/^——年/);
  });

  test("shows the first issues of very many in the table and points to the form that has all", async () => {
    const path = file("bad.csv", `指标,年,月,数值\n${"GDP,2024,9,x\n".repeat(2000)}`);
    const { code, out } = await jh("analyse", "--data", path);
    expect(code).toBe(0);
    expect(out).toContain("（2000条）");
    expect(out.match(/“x”不是数字/g)).toHaveLength(500);
    expect(out).toContain("--format json");
    expect((await json("analyse", "--data", path)).issues).toHaveLength(2000);
  });

  test("does not use figures after the as-of month", async () => {
    const path = file("late.csv", "indicator,year,month,value\nGDP,2024,6,5.0\nGDP,2024,9,5.2\n");
    const { assessments } = await json("analyse", "--data", path, "--as-of", "2024-08");
    expect(assessments[0]).toMatchObject({ dataMonth: "2024-06", actual: 5 });
  });

  test.each([
    ["2024-03", "2024-03"],
    ["2024-06", "2024-06"],
    ["2024-09", "2024-09"],
  ])("analyses the national example as of %s on the figures up to %s", async (asOf, dataMonth) => {
    const { assessments } = await json("analyse", "--example", "national", "--as-of", asOf);
    expect(assessments.find((a: { code: string }) => a.code === "GDP").dataMonth).toBe(dataMonth);
    expect(assessments.every((a: { sample: boolean }) => !a.sample)).toBe(true);
  });

  test("knows of a month only what had been published: GDP at mid-2024 is 5.0, not the later revision", async () => {
    const { assessments } = await json("analyse", "--example", "national", "--as-of", "2024-06");
    expect(assessments.find((a: { code: string }) => a.code === "GDP").actual).toBe(5);
  });

  test("gives the national outcome of 2024 as published", async () => {
    const { assessments } = await json("analyse", "--example", "national", "--as-of", "2024-12");
    const actual = Object.fromEntries(assessments.map((a: { code: string; actual: number }) => [a.code, a.actual]));
    expect(actual).toMatchObject({ GDP: 5.0, JOBS: 1256, UNEMPLOYMENT: 5.1, CPI: 0.2, INCOME: 5.1, ENERGY: 3.8 });
    expect(Object.values(actual)).toContain(1.413);
    const status = Object.fromEntries(assessments.map((a: { code: string; status: string }) => [a.code, a.status]));
    expect(status).toMatchObject({ GDP: "已完成", JOBS: "已完成", UNEMPLOYMENT: "已完成", INCOME: "已完成" });
  });

  test("speaks English when asked to", async () => {
    const { out } = await jh("analyse", "--sample", "--lang", "en");
    expect(out).toContain("Gap analysis");
    expect((await jh("analyse", "--lang", "en")).err).toBe("Choose one of --data, --sample, --example.\n");
  });
});

describe("jh project", () => {
  const months = (name: string, year: number, k: number) =>
    Array.from({ length: k }, (_, i) => `${name},${year},${i + 1},${100 + i}`).join("\n");

  test("prints one line a series, in the file's order, with the reason where there is none", async () => {
    const rows = [
      months("whole", 2024, 12),
      months("part", 2022, 12),
      months("part", 2023, 12),
      months("part", 2024, 6),
      months("early", 2024, 1),
    ];
    const path = file("series.csv", `series,year,month,value\n${rows.join("\n")}\n`);
    const { code, out, err } = await jh("project", "--data", path, "--measure", "total", "--values", "monthly");
    expect([code, err]).toEqual([0, ""]);
    const [header, whole, part, early] = out
      .trim()
      .split("\n")
      .map((line) => line.split(","));
    expect(header).toEqual(["series", "value", "low80", "high80", "low95", "high95", "method"]);
    expect(whole).toEqual(["whole", "1266", "1266", "1266", "1266", "1266", "known"]);
    const [name, value, low80, high80, low95, high95] = part!;
    expect(name).toBe("part");
    const bounds = [low95, low80, value, high80, high95].map(Number);
    expect([...bounds].sort((a, b) => a - b)).toEqual(bounds);
    expect(early).toEqual(["early", "", "", "", "", "", "tooEarly"]);
  });

  test("lists on request each member's answer and share beside the whole, and none where no ensemble was made", async () => {
    const rows = [
      ...[2021, 2022, 2023].map((year) => months("a", year, 12)),
      months("a", 2024, 6),
      months("b", 2024, 6),
    ];
    const path = file("members.csv", `series,year,month,value\n${rows.join("\n")}\n`);
    const args = ["project", "--data", path, "--measure", "total", "--values", "monthly", "--members"];
    const [header, a, b] = (await jh(...args)).out
      .trim()
      .split("\n")
      .map((line) => line.split(","));
    const cell = (row: string[] | undefined, column: string) => row![header!.indexOf(column)]!;
    const [{ members, value }, alone] = await json(...args);
    expect(Object.keys(members)).toEqual(["logTheta", "dampedTrend", "airline", "lastYear", "yearOnYear"]);
    expect(Number(cell(a, "members.airline.value"))).toBe(members.airline.value);
    expect(Number(cell(a, "value"))).toBe(value);
    const weights = header!.filter((column) => column.endsWith(".weight")).map((column) => Number(cell(a, column)));
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
    expect([cell(a, "members.share.value"), cell(b, "members.airline.value")]).toEqual(["", ""]);
    expect(alone).toMatchObject({ series: "b", method: "runRate", members: {} });
  });

  test("names each series once as it stands in the file, also one without a readable figure", async () => {
    const rows = ["-a,2024,1,5", "=b,2024,x,5", " c ,2024,1,n/a", "-a,2024,2,5", "", ",,,", "__proto__,2024,1,5"];
    const path = file("names.csv", `series,year,month,value\n${rows.join("\n")}\n`);
    const { out } = await jh("project", "--data", path, "--measure", "level", "--values", "monthly");
    const [, ...lines] = out.trimEnd().split("\n");
    expect(lines.map((line) => line.split(",")[0]!.replaceAll('"', ""))).toEqual(["-a", "=b", " c ", "__proto__"]);
    expect(lines[1]).toBe("=b,,,,,,noData");
  });

  test("reads years as far back as a series goes, and says which rows it could not read", async () => {
    const whole = [1949, 1950].map((year) => months("air", year, 12));
    const rows = [...whole, months("air", 1951, 6), "air,199x,1,5", "air,1951,13,5", "air,1951,7,"];
    const path = file("old.csv", `series,year,month,value\n${rows.join("\n")}\n`);
    const { code, out, err } = await jh("project", "--data", path, "--measure", "total", "--values", "monthly");
    expect([code, out.split("\n")[1]!.endsWith(",ensemble")]).toEqual([0, true]);
    expect(err).toContain("有2行");
    expect(err).toContain("第32行");
  });

  test("reads numbers as programs and as people write them", async () => {
    const year = ["1e+05", '"1,000"', "1.5E3", "2e15", "-3", ...Array<string>(7).fill("0")];
    const rows = year.map((value, i) => `a,2024,${i + 1},${value}`);
    const path = file("numbers.csv", `series,year,month,value\n${rows.join("\n")}\n`);
    const { out } = await jh("project", "--data", path, "--measure", "total", "--values", "monthly");
    expect(out.split("\n")[1]!.split(",").slice(0, 2)).toEqual(["a", String(2e15 + 1e5 + 1000 + 1500 - 3)]);
  });

  test("refuses a file without its columns, and a command without measure", async () => {
    const path = file("bare.csv", "a,b\n1,2\n");
    expect((await jh("project", "--data", path, "--measure", "total", "--values", "monthly")).err).toContain(
      "series, year, month, value",
    );
    expect((await jh("project", "--data", path, "--values", "monthly")).code).toBe(2);
  });
});

describe("a command that cannot be carried out exits with 2, one sentence on standard error and nothing on standard output", () => {
  const big = new Uint8Array(33 * 1024 * 1024).fill(65);
  test.each<[string, () => string[]]>([
    ["an unknown command", () => ["plans"]],
    [
      "a workbook in a folder that is not there",
      () => ["analyse", "--sample", "--out", join(folder, "none", "x.xlsx")],
    ],
    ["a workbook in place of a folder", () => ["analyse", "--sample", "--out", subfolder("folder.xlsx")]],
    ["a workbook under another suffix", () => ["analyse", "--sample", "--out", join(folder, "x.csv")]],
    ["an unknown option", () => ["plan", "--anex", "x"]],
    ["an option without its value", () => ["plan", "--annex"]],
    ["a format that is none", () => ["plan", "--format", "xml"]],
    ["an argument too many", () => ["plan", "annex.txt"]],
    ["no source of figures", () => ["analyse"]],
    ["two sources of figures", () => ["analyse", "--sample", "--example", "national"]],
    ["an annex with the example", () => ["plan", "--annex", "x", "--example", "national"]],
    ["a missing file", () => ["analyse", "--data", join(folder, "none.csv")]],
    ["a folder for a file", () => ["analyse", "--data", folder]],
    ["an empty file", () => ["analyse", "--data", file("empty.csv", "")]],
    ["a blank file", () => ["analyse", "--data", file("blank.csv", " \n\n ")]],
    ["a binary file", () => ["analyse", "--data", file("binary.csv", new Uint8Array([0, 1, 2, 0, 255]))]],
    ["a file too large", () => ["analyse", "--data", file("big.csv", big)]],
    ["a table without the needed columns", () => ["analyse", "--data", file("cols.csv", "a,b\n1,2\n")]],
    ["an annex without a table", () => ["plan", "--annex", file("prose.txt", "今天天气很好\n")]],
    ["an as-of that is no month", () => ["analyse", "--sample", "--as-of", "2024-13"]],
    ["an as-of outside the plan's year", () => ["analyse", "--sample", "--as-of", "2023-12"]],
  ])("%s", async (_, args) => {
    const { code, out, err } = await jh(...args());
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^[^\n]+。\n$/);
    expect(err).not.toMatch(/[{}]|undefined|Error/);
  });
});

test("help is in Chinese and English and goes to standard output", async () => {
  const { code, out } = await jh("--help");
  expect(code).toBe(0);
  expect(out).toContain("年度计划目标");
  expect(out).toContain("targets of an annual plan");
});

test("a reader that closes the pipe early is no failure", () => {
  const command = "node_modules/.bin/tsx src/cli/index.ts analyse --sample --format json | head -c 1";
  const { stdout, stderr } = spawnSync("sh", ["-c", command], { encoding: "utf8" });
  expect([stdout, stderr]).toEqual(["{", ""]);
}, 30_000);
