/*
 * How long the readers take and how much memory they hold, over texts of 10 kB to 10 MB of every form they know, good and bad:
 * each has to end within two seconds of the processor and 512 MB in a reading or a refusal. `npx tsx bench/readers.ts [xlsx]`
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { decodeTable, readRelease, shippedCatalogue } from "../src/observations";
import { readAnnex, type Catalogue } from "../src/plan";
import { documentTexts } from "../src/documents";
import { workbookSheets } from "../src/exchange";
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

/** What a reader is given in one process: a text of so many bytes, or a workbook whose file is that large. */
type Read = () => unknown;

/** Each reader and form of input by name, made for a size. */
function readings(size: number): ReadonlyMap<string, () => Read> {
  const filled = ([opening, piece]: readonly [string, string]) =>
    opening + piece.repeat(Math.ceil(Math.max(0, size - opening.length) / piece.length));
  const found = new Map<string, () => Read>();
  for (const [name, parts] of Object.entries(annexes))
    found.set(`annex: ${name}`, () => {
      const text = filled(parts);
      return () => readAnnex(text, catalogue);
    });
  for (const [name, parts] of Object.entries(tables))
    found.set(`regions: ${name}`, () => {
      const bytes = new TextEncoder().encode(filled(parts));
      return () => readRegions(name, bytes);
    });
  for (const [name, unpacked] of Object.entries({ "a workbook": 6 * size, "a workbook that unpacks far": 60 * size }))
    found.set(`xlsx: ${name}`, () => {
      const bytes = workbookOf(Math.min(unpacked, 60_000_000));
      return () => documentTexts(bytes, workbookSheets);
    });
  // A release of more is refused before it is read.
  if (size <= 100_000)
    for (const [name, parts] of Object.entries(releases))
      found.set(`release: ${name}`, () => {
        const text = filled(parts);
        return () => readRelease(text, { plan, year: 2024, today: "2026-01", observations: [] });
      });
  return found;
}

function readRegions(name: string, bytes: Uint8Array): void {
  const table = decodeTable(bytes);
  if (!table.ok || !lists.ok) return;
  const targets = {
    name: "目标",
    rows: [
      ["指标", "全市", "义乌市"],
      ["IVA", "6", "7"],
    ],
  };
  const data = [{ name, rows: table.value.rows }];
  analyseRegions({ targets, data, lists: lists.value, catalogue, asOf: "2024-09" });
}

/** A workbook whose sheet has so many bytes unpacked. */
function workbookOf(size: number): Uint8Array {
  const opening =
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row><c t="inlineStr"><is><t>指标</t></is></c><c t="inlineStr"><is><t>2024年目标</t></is></c></row>';
  const row = '<row><c t="inlineStr"><is><t>地区生产总值增长</t></is></c><c><v>6.5</v></c></row>';
  const sheet = `${opening}${row.repeat(Math.ceil(size / strToU8(row).length))}</sheetData></worksheet>`;
  const relations = '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>';
  const parts = {
    "xl/workbook.xml": '<workbook><sheets><sheet name="目标" r:id="a"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": relations,
    "xl/worksheets/sheet1.xml": sheet,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])), { level: 1 });
}

/** Reads once and says what it took; memory is the process's largest. */
async function measure(name: string, size: number): Promise<boolean> {
  const read = readings(size).get(name)!();
  const before = process.cpuUsage();
  await read();
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const kept = seconds <= limits.seconds && megabytes <= limits.megabytes;
  console.log(
    `${kept ? "ok  " : "OVER"} ${seconds.toFixed(2).padStart(6)} s ${megabytes.toFixed(0).padStart(5)} MB  ${size / 1000} kB  ${name}`,
  );
  return kept;
}

/** Each reading in a process of its own, lest it be given what the ones before it hold. */
function measureAll(only: string): void {
  for (const size of [10_000, 100_000, 1_000_000, 10_000_000])
    for (const name of readings(size).keys()) {
      if (!name.startsWith(only)) continue;
      const { status } = spawnSync(process.execPath, [...process.execArgv, __filename, name, String(size)], {
        stdio: "inherit",
      });
      if (status !== 0) process.exitCode = 1;
    }
}

const [name = "", size] = process.argv.slice(2);
if (size === undefined) measureAll(name);
else void measure(name, Number(size)).then((kept) => (process.exitCode = kept ? 0 : 1));
