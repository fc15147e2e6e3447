import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { run } from "../../src/cli/run";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jh-report-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `jh report` and returns what a terminal would show. */
async function report(...args: string[]) {
  let [out, err] = ["", ""];
  const sink = (add: (text: string) => void) => ({ write: add });
  const code = await run(
    ["report", ...args],
    sink((text) => (out += text)),
    sink((text) => (err += text)),
  );
  return { code, out, err };
}

describe("jh report", () => {
  test("writes the briefing as Markdown, with the notice of sample values first and last", async () => {
    const { code, out, err } = await report("--sample");
    expect([code, err]).toEqual([0, ""]);
    const paragraphs = out.trim().split("\n\n");
    expect(paragraphs[0]).toBe("# 金华市2024年计划主要目标监测通报");
    expect(paragraphs.filter((text) => text.startsWith("## "))).toEqual([
      ...["## 一、总体情况", "## 二、分类情况", "## 三、滞后指标及后续所需", "## 四、责任单位", "## 五、建议关注"],
    ]);
    expect(paragraphs[2]).toContain("含示例数据");
    expect(paragraphs.at(-1)).toContain("含示例数据");
  });

  test("writes plain text, in English where asked for, of the month asked for", async () => {
    const { out } = await report("--example", "national", "--format", "text", "--lang", "en", "--as-of", "2024-06");
    expect(out).toContain("(as of 2024-06)");
    expect(out).toContain("GDP up 5.0%");
    expect(out).not.toMatch(/sample|[*#|]/);
  });

  test("compares with the month before, and says that it was reckoned from the present figures", async () => {
    const { out } = await report("--sample", "--as-of", "2024-09");
    expect(out).toContain("与截至2024年8月的监测结果相比");
    expect(out).toMatch(/固定资产投资增长6.3%，低于全年目标3.7个百分点，比1—8月回落\d.\d个百分点/);
    expect(out).toContain("上期为以现有数据计算的截至2024年8月的结果。");
    expect((await report("--sample", "--as-of", "2024-02")).out).not.toMatch(/相比|上期/);
  });

  test("reads a person's own figures", async () => {
    const path = join(folder, "own.csv");
    writeFileSync(path, "指标,年份,月份,数值\n固定资产投资增长,2024,9,6.3\n");
    const { code, out } = await report("--data", path, "--format", "text");
    expect(code).toBe(0);
    expect(out).toContain("1—9月，固定资产投资增长6.3%，低于全年目标3.7个百分点");
    expect(out).not.toContain("示例");
  });

  test("writes a document with number, issuer and date, and nothing on standard output", async () => {
    const path = join(folder, "通报.docx");
    const signed = ["--number", "金统〔2024〕12号", "--issuer", "金华市统计局", "--date", "2024-10-25"];
    expect(await report("--sample", "--format", "docx", "--out", path, ...signed)).toEqual({
      code: 0,
      out: "",
      err: "",
    });
    const text = strFromU8(unzipSync(readFileSync(path))["word/document.xml"]!).replace(/<[^>]+>/g, "");
    for (const said of ["金统〔2024〕12号", "金华市统计局", "2024年10月25日", "三、滞后指标及后续所需"])
      expect(text).toContain(said);
  });

  test("writes Markdown into a file too", async () => {
    const path = join(folder, "b.md");
    expect(await report("--sample", "--out", path)).toMatchObject({ code: 0, out: "" });
    expect(readFileSync(path, "utf8")).toBe((await report("--sample")).out);
  });

  test("refuses what it cannot do in one sentence with exit code 2, and writes nothing", async () => {
    const wrong: [string[], RegExp][] = [
      [["--sample", "--format", "docx"], /--out/],
      [["--sample", "--format", "docx", "--out", join(folder, "x.txt")], /--out.*x\.txt.*\*\.docx/],
      [["--sample", "--date", "2024-02-31"], /--date.*2024-02-31/],
      [["--sample", "--format", "pdf"], /--format.*pdf.*md/],
      [["--sample", "--out", join(folder, "none", "x.md")], /none/],
      [["--sample", "--as-of", "2023-09"], /2023-09.*2024/],
      [[], /--data.*--sample.*--example/],
    ];
    for (const [args, sentence] of wrong) {
      const { code, out, err } = await report(...args);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toMatch(sentence);
      expect(err.trim().split("\n")).toHaveLength(1);
      expect((await report(...args, "--lang", "en")).err).toMatch(/[.;]\s*$/);
    }
    expect(existsSync(join(folder, "x.txt"))).toBe(false);
  });

  test("writes the page for the leader, in a document with the briefing as its annex", async () => {
    const { out } = await report("--sample", "--as-of", "2024-09", "--kind", "digest", "--format", "text");
    expect(out).toMatch(/^金华市2024年计划目标监测要情\n/);
    expect(out).toMatch(/可以预计的39项中，全年预计能完成27\.7±2\.7项（已计入指标之间的关联，各自独立则为±1\.9项）。/);
    expect(out).not.toContain("一、总体情况");
    const path = join(folder, "要情.docx");
    expect((await report("--sample", "--kind", "digest", "--format", "docx", "--out", path)).code).toBe(0);
    const document = strFromU8(unzipSync(readFileSync(path))["word/document.xml"]!);
    expect(document.indexOf("监测要情")).toBeLessThan(document.indexOf("一、总体情况"));
  });

  test("writes a request for each department of a table, says that values are samples, and overwrites none", async () => {
    const owners = join(folder, "单位.csv");
    writeFileSync(owners, "指标,责任单位\nFDI,市商务局\nRETAIL,市商务局\nFAI,市发展/改革委\n");
    const asked = ["--sample", "--as-of", "2024-09", "--kind", "supervision", "--owners", owners];
    const { out } = await report(...asked, "--date", "2024-10-20");
    expect(out.split("\n# ").length).toBe(3);
    expect(out).toContain("> 含示例数据（涉及2项指标）");
    expect(out).toMatch(
      /\| 21\.1 \| 实际使用外资额 \| 力争7 \| 4\.16亿美元 \| −1\.51亿美元 \| 后三个月还需2\.84亿美元/,
    );
    expect(out).toContain("2024年10月20日");
    const into = join(folder, "督办单");
    expect((await report(...asked, "--format", "docx", "--out", into)).out).toContain("3份");
    expect(existsSync(join(into, "督办单-市发展_改革委-2024-09.docx"))).toBe(true);
    const again = await report(...asked, "--format", "docx", "--out", into);
    expect([again.code === 0, again.err]).toEqual([false, expect.stringContaining("已经存在")]);
    expect((await report(...asked, "--format", "docx")).err).toContain("--out");
    expect((await report(...asked, "--number", "1号")).err).toContain("--number");
  });
});
