import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";

const folder = mkdtempSync(join(tmpdir(), "jh-diff-"));

function file(name: string, ...lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join("\n"));
  return path;
}

async function jh(...args: string[]) {
  let [out, err] = ["", ""];
  const code = await run(args, { write: (text) => (out += text) }, { write: (text) => (err += text) });
  return { code, out, err };
}

const earlier = file(
  "2024.tsv",
  "2024年金华市主要目标",
  "序号\t指标\t单位\t2024年目标",
  "1\t地区生产总值增长\t%\t6左右",
  "2\t森林覆盖率\t%\t56.28",
);
const later = file(
  "2025.tsv",
  "2025年金华市主要目标",
  "序号\t指标\t单位\t2025年目标",
  "1\t地区生产总值增速\t%\t5.5左右",
  "2\t新建口袋公园\t个\t20",
);

describe("jh plan diff", () => {
  it("shows what became of each target, with both texts and how many of each kind", async () => {
    const { code, out, err } = await jh("plan", "diff", earlier, later);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("计划对比：金华市2024年与金华市2025年");
    const cells = out.split("\n").map((line) =>
      line
        .split("│")
        .map((cell) => cell.trim())
        .slice(1, -1),
    );
    expect(cells).toContainEqual(["目标不同", "1", "地区生产总值增长 → 地区生产总值增速", "%", "6左右", "5.5左右"]);
    expect(cells).toContainEqual(["新增", "2", "新建口袋公园", "个", "", "20"]);
    expect(cells).toContainEqual(["取消", "2", "森林覆盖率", "%", "56.28", ""]);
    expect(out).toContain("共3项：不变0，表述不同0，目标不同1，新增1，取消1");
    expect(out).toContain("2025.tsv”有2条读取说明");
  });

  it("reads a plan's file beside an annex and answers in JSON and in English", async () => {
    const plan = join(folder, "计划.json");
    expect((await jh("plan", "--annex", earlier, "--out", plan)).code).toBe(0);
    const { out } = await jh("plan", "diff", plan, later, "--format", "json");
    const { before, after, counts, differences } = JSON.parse(out);
    expect([before.year, after.year]).toEqual([2024, 2025]);
    expect(counts).toEqual({ same: 0, wording: 0, target: 1, new: 1, gone: 1 });
    expect(differences[0]).toMatchObject({
      kind: "target",
      before: { code: "GDP", target: { value: 6 } },
      after: { code: "GDP", target: { value: 5.5 } },
    });
    expect((await jh("plan", "diff", plan, plan, "--lang", "en")).out).toContain("2 in all: 2 unchanged, 0 worded");
  });

  it("compares no plan of which something can be read in two ways", async () => {
    const open = file("两列.tsv", "2025年主要目标", "序号\t指标\t单位\t目标一\t目标二", "1\t地区生产总值增长\t%\t6\t7");
    const { code, out, err } = await jh("plan", "diff", earlier, open);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("两列.tsv”有1处读法待定");
  });

  it("wants both files, and says what is not there", async () => {
    expect((await jh("plan", "diff", earlier)).code).toBe(2);
    expect((await jh("plan", "diff", earlier, join(folder, "没有.tsv"))).err).toContain("没有.tsv");
  });
});
