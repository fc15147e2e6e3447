import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { run } from "../../src/cli/run";

const folder = mkdtempSync(join(tmpdir(), "jh-regions-"));

function file(name: string, ...lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join("\n"));
  return path;
}

async function jh(...args: string[]) {
  let [out, err] = ["", ""];
  const code = await run(["regions", ...args], { write: (text) => (out += text) }, { write: (text) => (err += text) });
  return { code, out, err };
}

const targets = file("目标.csv", "indicator,city,义乌市,东阳市", "JOBS,4,3.2,0.8");
const data = file(
  "数据.csv",
  "2024年1-9月城镇新增就业（万人）",
  "地区,1-9月",
  "全市,3",
  "义乌,2.4",
  "东阳,0.5",
  "西湖区,1",
);

describe("jh regions", () => {
  it("writes regions, targets handed down, aggregates, contributions and issues", async () => {
    const { code, out } = await jh("--targets", targets, "--data", data, "--as-of", "2024-09", "--format", "json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      city: "金华市",
      regions: [
        { region: "义乌市", assessments: [{ code: "JOBS", actual: 2.4 }] },
        { region: "东阳市", assessments: [{ code: "JOBS", actual: 0.5 }] },
      ],
      breakdown: [{ code: "JOBS", city: 4, parts: 4, difference: 0, note: "分解数等于全市目标。" }],
      aggregate: [{ code: "JOBS", method: "sum", value: 2.9, city: 3, difference: -0.1 }],
      contributions: [
        { region: "义乌市", value: 2.4, share: 80, rank: 1, of: 2 },
        { region: "东阳市", value: 0.5, rank: 2 },
      ],
      issues: [{ code: "unknownRegion", row: 6, message: "“西湖区”不在本市名单中，未使用，请核对名称。" }],
    });
  });

  it("shows a readable table, and what was not used on standard error", async () => {
    const { out, err } = await jh("--targets", targets, "--data", data, "--as-of", "2024-09");
    expect(out).toContain("第1位（共2个）");
    expect(out).toContain("各地2.90，全市3.00，差−0.10");
    expect(err).toContain("西湖区");
  });

  it("shows the regions that come along, which are samples for the most part", async () => {
    const { out } = await jh("--sample");
    expect(out).toContain("截至2024-09");
    expect(out).toContain("含示例数据");
    expect(out).toContain("合成：城镇新增就业人数（2024-09），各地10.24，全市10.24，差0.00。差异在四舍五入以内。");
    expect(out).toContain("分解：城镇新增就业人数9月阶段目标，全市8.3，各地8.47，差0.17");
  });

  it.each([
    [
      "网页.html",
      "<p>2024年1-9月城镇新增就业</p>",
      "<table><tr><td rowspan=2>地区<td colspan=2>1-9月",
      "<tr><td>人数（万人）<td>位次",
      "<tr><td>全市<td>3<td><tr><td>义乌<td>2.4<td>1<tr><td>东阳<td>0.5<td>2</table>",
    ],
    [
      "稿.md",
      "2024年1-9月城镇新增就业（万人）",
      "| 地区 | 1-9月 |",
      "|---|---|",
      "| 全市 | 3 |",
      "| 义乌 | 2.4 |",
      "| 东阳 | 0.5 |",
    ],
  ])("reads the table of %s", async (name, ...lines) => {
    const { out } = await jh(
      "--targets",
      targets,
      "--data",
      file(name, ...lines),
      "--as-of",
      "2024-09",
      "--format",
      "json",
    );
    expect(JSON.parse(out)).toMatchObject({ aggregate: [{ code: "JOBS", value: 2.9, city: 3 }] });
  });

  it("reads each sheet of a workbook, merged headings among them", async () => {
    const book = new ExcelJS.Workbook();
    const [jobs, growth] = [book.addWorksheet("就业"), book.addWorksheet("工业")];
    jobs.addRows([
      ["2024年1-9月"],
      ["指标", "全市", "其中"],
      ["", "", "义乌市", "东阳市"],
      ["城镇新增就业（人）", 30000, 24000, 5000],
    ]);
    for (const cells of ["A2:A3", "B2:B3", "C2:D2"]) jobs.mergeCells(cells);
    growth.addRows([
      ["2024年1-9月规上工业增加值增速（%）"],
      ["地区", "增速"],
      ["全市", 6.7],
      ["义乌市", 8.2],
      ["东阳市", 3.1],
    ]);
    growth.addRow(["兰溪市", 4.4]).hidden = true;
    const path = join(folder, "月报.xlsx");
    await book.xlsx.writeFile(path);
    const handed = file("目标二.csv", "indicator,city,义乌市,东阳市", "JOBS,4,3.2,0.8", "IVA,6,6,6");
    const { out } = await jh("--targets", handed, "--data", path, "--as-of", "2024-09", "--format", "json");
    expect(JSON.parse(out)).toMatchObject({
      aggregate: [
        { code: "JOBS", value: 2.9, city: 3 },
        { code: "IVA", city: 6.7 },
      ],
      issues: [{ message: "“月报.xlsx 工业”中隐藏的行、列（6）未读取，要读请先取消隐藏。" }],
    });
  });

  it("asks for one source of targets, and for the month of one's own", async () => {
    expect(await jh("--as-of", "2024-09")).toMatchObject({ code: 2, err: expect.stringContaining("--sample") });
    expect(await jh("--sample", "--targets", targets)).toMatchObject({ code: 2 });
    expect(await jh("--targets", targets)).toMatchObject({ code: 2, err: expect.stringContaining("--as-of") });
  });

  it("refuses a table of targets without regions", async () => {
    const none = file("无.csv", "a,b", "1,2");
    const { code, err } = await jh("--targets", none, "--data", data, "--as-of", "2024-09");
    expect([code, err]).toEqual([2, expect.stringContaining("没有两个以上的县（市、区）")]);
  });
});
