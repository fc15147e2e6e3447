/*
 * How long the readers take and how much memory they hold, over texts of 10 kB to 10 MB of every form they know, good and bad:
 * each has to end within two seconds of the processor and 512 MB in a reading or a refusal. `npx tsx bench/readers.ts`
 */
import { readFileSync } from "node:fs";
import { decodeTable, readRelease, shippedCatalogue } from "../src/observations";
import { readAnnex, type Catalogue } from "../src/plan";
import { analyseRegions, parseRegionLists } from "../src/regions";
import { examplePlan } from "../src/cli/sources";

const seed = (name: string): unknown => JSON.parse(readFileSync(`seeds/${name}`, "utf8"));
const catalogue: Catalogue = shippedCatalogue(seed("indicators.json"));
const lists = parseRegionLists(seed("regions.json"));
const { plan } = examplePlan("jinhua-2024");
const limits = { seconds: 2, megabytes: 512 } as const;

/** Pieces that a text is filled with, behind its opening lines. */
const annexes: Record<string, readonly [opening: string, piece: string]> = {
  "rows of tabs": ["某市2024年主要目标\n序号\t指标\t单位\t2024年目标\n", "1\t地区生产总值增长\t%\t6%以上，力争7%\n"],
  "rows of single spaces": ["某市2024年主要目标\n序号 指标 单位 2024年目标\n", "1 地区生产总值增长 % 6以上\n"],
  "a printed page": ["序号    指标        单位    2024年目标\n", " 1      地区生产总值增长    %       6以上\n"],
  "headings again and again": ["", "        2024年        2025年\n指标    完成    增长%    计划    增长%\n"],
  "one cell a line": ["序号\n指标\n单位\n2024年目标\n", "1\n地区生产总值增长\n%\n6以上\n"],
  "one long line": ["指标\t2024年目标\n", "地区生产总值增长6%，力争7%、"],
  markdown: ["| 指标 | 2024年目标 |\n| - | - |\n", "| 固定资产投资<br>增长 | 8% |\n"],
  HTML: ["<table><tr><td>指标<td>2024年目标</tr>", "<tr><td rowspan=2>固定资产投资<td>8%</tr>"],
  spaces: ["指标  2024年目标\n", " ".repeat(64)],
  notes: ["指标\t2024年目标\nGDP增长\t6\n注：", "增速按可比价格计算。\n"],
};
const tables: Record<string, readonly [opening: string, piece: string]> = {
  "rows of regions": ["2024年1-9月\n地区,规上工业增加值增速\n", "义乌市,8.2\n"],
  "tables one below the other": ["", "一、社零\n地区,1-9月增速\n全市,5.9\n义乌市,6.6\n"],
  "one long line": ["地区,", "义乌市,"],
};
const releases: Record<string, readonly [opening: string, piece: string]> = {
  sentences: ["", "1—9月，规上工业增加值增长7.9%，民间投资降幅收窄至2.1%。\n"],
  "one long sentence": ["1—9月，", "制造业、高新技术产业投资分别增长15.2%、21.3%，"],
};

function measure(name: string, size: number, read: () => unknown): boolean {
  globalThis.gc?.();
  const before = process.cpuUsage();
  read();
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const megabytes = process.memoryUsage().rss / 2 ** 20;
  const kept = seconds <= limits.seconds && megabytes <= limits.megabytes;
  console.log(
    `${kept ? "ok  " : "OVER"} ${seconds.toFixed(2).padStart(6)} s ${megabytes.toFixed(0).padStart(5)} MB  ${size / 1000} kB  ${name}`,
  );
  return kept;
}

let over = 0;
for (const size of [10_000, 100_000, 1_000_000, 10_000_000]) {
  const filled = ([opening, piece]: readonly [string, string]) =>
    opening + piece.repeat(Math.ceil(Math.max(0, size - opening.length) / piece.length));
  for (const [name, parts] of Object.entries(annexes)) {
    const text = filled(parts);
    if (!measure(`annex: ${name}`, size, () => readAnnex(text, catalogue))) over++;
  }
  for (const [name, parts] of Object.entries(tables)) {
    const bytes = new TextEncoder().encode(filled(parts));
    const read = () => {
      const table = decodeTable(bytes);
      if (!table.ok || !lists.ok) return;
      const data = { name, rows: table.value.rows };
      const targets = {
        name: "目标",
        rows: [
          ["指标", "全市", "义乌市"],
          ["IVA", "6", "7"],
        ],
      };
      analyseRegions({ targets, data: [data], lists: lists.value, catalogue, asOf: "2024-09" });
    };
    if (!measure(`regions: ${name}`, size, read)) over++;
  }
  // A release of more is refused before it is read.
  if (size <= 100_000)
    for (const [name, parts] of Object.entries(releases)) {
      const text = filled(parts);
      const context = { plan, year: 2024, today: "2026-01", observations: [] } as const;
      if (!measure(`release: ${name}`, size, () => readRelease(text, context))) over++;
    }
}
process.exitCode = over > 0 ? 1 : 0;
