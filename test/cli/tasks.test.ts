import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { run } from "../../src/cli/run";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jh-tasks-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `jh tasks` and returns what a terminal would show. */
async function tasks(...args: string[]) {
  let [out, err] = ["", ""];
  const sink = (add: (text: string) => void) => ({ write: add });
  const code = await run(
    ["tasks", ...args],
    sink((text) => (out += text)),
    sink((text) => (err += text)),
  );
  return { code, out, err };
}

const json = async (...args: string[]) => JSON.parse((await tasks(...args, "--format", "json")).out);

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("jh tasks list", () => {
  test("lists every promise in the agreed shape", async () => {
    const list: Record<string, unknown>[] = await json("list");
    expect(list).toHaveLength(271);
    const keys = [
      ...["id", "chapter", "item", "label", "text", "value", "unit", "comparator", "stretch", "kind", "scope"],
      ...["deadline", "milestones", "annex", "project"],
    ];
    for (const each of list) expect(Object.keys(each)).toEqual(keys);
    expect(list.find(({ id }) => id === "2.2.01")).toEqual({
      ...{
        id: "2.2.01",
        chapter: 2,
        item: 2,
        label: "中欧班列开行",
        text: "力争开行班列2500列",
        value: 2500,
        unit: "列",
      },
      ...{ comparator: "=", stretch: "力争", kind: "count", scope: "全市", deadline: "2024-12-31", milestones: [] },
      ...{ annex: [{ no: "22", relation: "repeats" }], project: false },
    });
  });

  test("lists one chapter, one kind, or both", async () => {
    expect(await json("list", "--chapter", "11")).toHaveLength(5);
    const kinds: { kind: string; chapter: number }[] = await json("list", "--kind", "growth", "--chapter", "1");
    expect(kinds.map(({ kind, chapter }) => [kind, chapter])).toEqual(Array(4).fill(["growth", 1]));
    expect((await json("list", "--kind", "by-date")).length).toBeGreaterThan(40);
  });

  test("has a table and a CSV", async () => {
    const table = (await tasks("list", "--chapter", "1")).out;
    expect(table).toMatch(/^金华市2024年重点任务（金政发〔2024〕10号）/);
    expect(table).toContain("细化附件第8项");
    expect(table).toMatch(/共24项，其中项目和工作3项\s*$/);
    const csv = (await tasks("list", "--format", "csv")).out.trim().split("\n");
    expect(csv).toHaveLength(272);
    expect(csv[1]).toContain("2024-03-31 40; 2024-06-30 60; 2024-09-30 85; 2024-10-31 100");
    expect((await tasks("list", "--lang", "en", "--chapter", "1")).out).toContain("refines annex 8");
  });
});

describe("jh tasks read", () => {
  const notice = [
    ...["2024年计划的通知", "一、全力提升经济动能，让势头更好", "（一）扩大投资。完成固定资产投资2700亿元、"],
    ...["增长10%以上，落实“民营经济35条”。", "（二）十大平台提能级。制造业投资增长15%以上。附件：略"],
  ].join("\n");

  test("gives the promises that it finds in the shape of the list, and says that nobody checked them", async () => {
    const [known] = await json("list");
    const from = file("notice.txt", notice);
    const { out, err } = await tasks("read", "--from", from, "--format", "json");
    const found: Record<string, unknown>[] = JSON.parse(out);
    for (const each of found) expect(Object.keys(each)).toEqual(Object.keys(known));
    expect(
      found.map(({ id, value, unit, comparator, scope, deadline }) => [id, value, unit, comparator, scope, deadline]),
    ).toEqual([
      ["1.1.01", 2700, "亿元", "=", "全市", "2024-12-31"],
      ["1.1.02", 10, "%", ">=", "全市", "2024-12-31"],
      ["1.2.01", 15, "%", ">=", "十大平台", "2024-12-31"],
    ]);
    expect(err).toMatch(/未经人核对.*共3项，其中1项请核对；另有1个数字/s);
    const table = (await tasks("read", "--from", from, "--year", "2025")).out;
    expect(table).toContain("范围是全市还是条标题所说的，请选定。");
    expect(table).toContain("2025-12-31");
  });

  test("asks for the year of a text that says none", async () => {
    const { code, err } = await tasks("read", "--from", file("bare.txt", "一、投资\n完成投资300亿元。"));
    expect([code, err]).toEqual([2, expect.stringContaining("--year")]);
  });
});

describe("jh tasks due", () => {
  test("names the nodes of the month and of the thirty days after it", async () => {
    const { due } = await json("due", "--as-of", "2024-09");
    expect(due).toMatchObject([
      { id: "1.1.01", by: "2024-09-30", value: 85, daysLeft: -1, status: "无数据" },
      { id: "1.1.01", by: "2024-10-31", value: 100, daysLeft: 30, status: "无数据" },
    ]);
    expect((await json("due", "--as-of", "2024-11")).due).toHaveLength(184);
    expect((await json("due", "--as-of", "2024-07")).due).toEqual([]);
  });

  test("says with the progress what has come of them, and that it is a sample", async () => {
    const { out } = await tasks("due", "--as-of", "2024-09", "--sample");
    expect(out).toContain("示例数据");
    expect(out).toContain("高于9月末节点（85%）1.0个百分点");
  });
});

test("jh tasks due says below the table what of the progress was not used", async () => {
  const data = file("rest.csv", "任务,截至,数值\n9.9.99,2024-06,1\n");
  const { out } = await tasks("due", "--data", data, "--as-of", "2024-09");
  expect(out.trim().split("\n").slice(-2)).toEqual([
    "进展文件的读取说明（1条）",
    "第2行“9.9.99”不是重点任务的编号或名称，未使用，请核对。",
  ]);
  const { issues } = await json("due", "--data", data, "--as-of", "2024-09");
  expect(issues).toMatchObject([{ row: 2, column: "任务", value: "9.9.99", code: "unknownTask", severity: "error" }]);
});

describe("jh tasks report", () => {
  test("writes the bulletin on the samples, with their notice first and last", async () => {
    const { code, out } = await tasks("report", "--sample", "--as-of", "2024-09");
    const paragraphs = out.trim().split("\n\n");
    expect([code, paragraphs[0]]).toEqual([0, "# 金华市2024年重点任务督查通报"]);
    expect([paragraphs[2], paragraphs.at(-1)].every((text) => text!.includes("含示例数据"))).toBe(true);
    expect(out).toContain("已补齐");
  });

  test("reads a person's own progress, and takes the figures of the annex from their file", async () => {
    const data = file("own.csv", "任务,截至,数值,进度口径\n2.2.01,2024-06,1160,按月均摊\n1.2.05,2024-06,5,按月均摊\n");
    const own = await json("report", "--data", data, "--as-of", "2024-06");
    const of = (id: string, from = own) => from.tasks.find((each: { id: string }) => each.id === id);
    expect(of("2.2.01")).toMatchObject({
      status: "滞后",
      sentence: "完成1160列，为年度目标的46.4%，低于序时3.6个百分点",
    });
    expect(of("1.2.05")).toMatchObject({ status: "严重滞后", sample: false, verified: false });
    const figures = file("figures.csv", "指标,年份,月份,数值\n中欧班列运行数,2024,6,1260\n");
    const linked = await json("report", "--data", data, "--figures", figures, "--as-of", "2024-06");
    expect(of("2.2.01", linked)).toMatchObject({ actual: 1260, indicator: "22", basis: "统计序时" });
    expect(linked.issues.map(({ message }: { message: string }) => message)).toEqual([
      "第2行“数值”列的“1160”未使用，这项任务取附件第22项指标的数据，请在指标数据中核对。",
      "第2行“进度口径”列的“按月均摊”未使用，这项任务取附件第22项指标的数据，请在指标数据中核对。",
    ]);
  });

  test("takes all proposed paces where asked to", async () => {
    const data = file("open.csv", "任务,截至,数值\n1.2.05,2024-06,5\n");
    const status = async (...more: string[]) => {
      const { tasks: all } = await json("report", "--data", data, "--as-of", "2024-06", ...more);
      return all.find(({ id }: { id: string }) => id === "1.2.05").status;
    };
    expect([await status(), await status("--proposed")]).toEqual(["待定口径", "严重滞后"]);
  });

  test("writes a document and text", async () => {
    const path = join(folder, "通报.docx");
    const signed = ["--number", "金督〔2024〕3号", "--issuer", "金华市人民政府办公室", "--date", "2024-10-25"];
    const args = ["report", "--sample", "--as-of", "2024-09"];
    expect(await tasks(...args, "--format", "docx", "--out", path, ...signed)).toEqual({ code: 0, out: "", err: "" });
    const text = strFromU8(unzipSync(readFileSync(path))["word/document.xml"]!).replace(/<[^>]+>/g, "");
    for (const said of ["金督〔2024〕3号", "金华市人民政府办公室", "2024年10月25日", "四、滞后任务"])
      expect(text).toContain(said);
    expect((await tasks(...args, "--format", "text")).out).toContain("四、滞后任务");
  });
});

describe("jh tasks", () => {
  test("shows its commands", async () => {
    const { code, out } = await tasks();
    expect(code).toBe(0);
    for (const command of ["list", "read", "due", "report"]) expect(out).toContain(command);
  });

  test("refuses what it cannot do in one sentence with exit code 2, and writes nothing", async () => {
    const bad = file("bad.csv", "任务,数值\n1.1.01,1\n");
    const wrong: [string[], RegExp][] = [
      [["drop"], /drop/],
      [["list", "--chapter", "12"], /--chapter.*12.*11/],
      [["list", "--kind", "何"], /--kind.*amount/],
      [["due"], /--as-of/],
      [["due", "--as-of", "2024-09", "--days", "x"], /--days.*x/],
      [["due", "--as-of", "2023-09"], /2023-09.*2024/],
      [["report", "--as-of", "2024-09"], /--data.*--sample/],
      [["report", "--as-of", "2024-09", "--sample", "--data", bad], /--data.*--sample/],
      [["report", "--as-of", "2024-09", "--data", bad], /bad\.csv.*截至/],
      [["report", "--as-of", "2024-09", "--sample", "--format", "docx"], /--out/],
    ];
    for (const [args, sentence] of wrong) {
      const { code, out, err } = await tasks(...args);
      expect([args, code, out]).toEqual([args, 2, ""]);
      expect(err).toMatch(sentence);
      expect(err.trim().split("\n")).toHaveLength(1);
    }
  });
});
