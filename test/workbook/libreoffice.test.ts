import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { analyse, defaultSettings } from "../../src/analysis";
import { workbookFile } from "../../src/cli/workbook";
import { codeWords } from "../../src/figures";
import { createWorkbook } from "../../src/workbook";
import { jinhua, openHost, valueOf } from "./support/host";

const { generateAnalysis, loadTargets, saveIndicator, saveSettings, store: workbookStore } = createWorkbook();

jest.setTimeout(180_000);

const found = spawnSync("soffice", ["--version"]).status === 0;

/** A number of a sheet's text; percentages are fractions. */
const numberOf = (text: string) => (text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text));

/** Settings of LibreOffice that make it calculate every formula of a file anew. */
const recalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"><value>0</value></prop></item>
</oor:items>`;

/** The sheets of a file as LibreOffice calculates them, by name: raw values, not as shown. */
function calculated(bytes: Uint8Array): Map<string, string[][]> {
  const folder = mkdtempSync(join(tmpdir(), "workbook-"));
  try {
    writeFileSync(join(folder, "book.xlsx"), bytes);
    const everySheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
    mkdirSync(join(folder, "profile", "user"), { recursive: true });
    writeFileSync(join(folder, "profile", "user", "registrymodifications.xcu"), recalculate);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const options = [profile, "--headless", "--convert-to", everySheet, "--outdir", folder, join(folder, "book.xlsx")];
    execFileSync("soffice", options, { stdio: "ignore" });
    const files = readdirSync(folder).filter((name) => name.endsWith(".csv"));
    return new Map(
      files.map((name) => [
        name.slice("book-".length, -".csv".length),
        Papa.parse<string[]>(readFileSync(join(folder, name), "utf8")).data,
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Rows of a sheet by their key, as cells by column key. */
function rowsOf(table: string[][]): Map<string, (column: string) => string> {
  const keys = table[0]!;
  return new Map(table.map((row) => [row[0]!, (column: string) => row[keys.indexOf(column)]!]));
}

describe("a workbook in which people judged, revised and set, in LibreOffice", () => {
  it("holds all of it in plain cells, compares with the month before, and shows no error", async () => {
    const host = openHost();
    const { plan, observations } = jinhua();
    valueOf(await loadTargets(plan, observations));
    valueOf(await generateAnalysis("2024-09"));
    const signed = { by: "张三", on: "2024-11-05" };
    const revision = { text: "5.5左右", from: 10, reason: "经批准调整", ...signed };
    const manual = { status: "severe", reason: "重点企业停产；需关注", ...signed } as const;
    valueOf(await saveIndicator("GDP", { revision, manual, choice: { kind: "growth", value: 4.8, ...signed } }, 2024));
    const rule = { name: "进度偏低", expression: "进度<0.95", status: "lagging" } as const;
    valueOf(await saveSettings({ rules: [rule], palette: "colourBlind" }));
    valueOf(await generateAnalysis("2024-10"));
    const assessments = workbookStore.assessments("2024-10");
    // September by the settings of now: a judgement or rule since then is no change of the economy.
    const then = new Map(workbookStore.assessments("2024-09").map((each) => [each.indicator.code, each.status]));
    await host.idle();
    const bytes = await host.save();
    host.dispose();
    if (!found) return;

    const sheets = calculated(bytes);
    expect([...sheets.values()].flat(2).filter((cell) => /^(#|Err:)(?!jh |title|note|heading)/.test(cell))).toEqual([]);
    const [september, october] = ["09", "10"].map((month) => rowsOf(sheets.get(`差距分析2024-${month}`)!));
    for (const of of assessments) {
      const row = october!.get(of.indicator.code)!;
      expect(row("gap") === "" ? null : numberOf(row("gap"))).toEqual(
        of.gap === null ? null : expect.closeTo(of.gap, 9),
      );
      expect(row("status")).toBe(codeWords("zh-CN").status[of.status]);
      expect(row("earlier")).toBe(codeWords("zh-CN").status[then.get(of.indicator.code)!]);
    }
    const gdp = october!.get("GDP")!;
    expect([gdp("status"), gdp("target"), september!.get("GDP")!("target")]).toEqual([
      "严重滞后",
      "5.5左右",
      plan.indicators[0]!.target.text,
    ]);
    expect(gdp("judged")).toContain("重点企业停产；需关注（张三 2024-11-05）");
    const target = rowsOf(sheets.get("目标")!).get("GDP")!;
    expect(target("revisions")).toBe(
      `2024-10起：${plan.indicators[0]!.target.text}→5.5左右；经批准调整；张三；2024-11-05`,
    );
    expect([target("choice"), target("expected"), target("choiceBy")]).toEqual(["自定增速", "4.8", "张三 2024-11-05"]);
    const guide = rowsOf(sheets.get("说明")!);
    expect(["item", "setting", "text"].map(guide.get("rule 1")!)).toEqual(["进度偏低", "滞后", "进度<0.95"]);
    expect(guide.get("setting palette")!("setting")).toBe("色觉友好");
  });
});

describe("the workbook of `jh analyse --out` in LibreOffice", () => {
  it("calculates to the core's figures and shows no error", async () => {
    if (!found && process.env["CI"]) throw new Error("LibreOffice (soffice) is missing on the build server.");
    const { plan, observations } = jinhua();
    const bytes = await workbookFile(plan, observations, "2024-09", "zh-CN");
    if (!found) return;
    const sheets = calculated(bytes);
    expect([...sheets.keys()].sort()).toEqual(["差距分析2024-09", "月度数据", "目标", "看板", "说明"].sort());
    expect([...sheets.values()].flat(2).filter((cell) => /^(#|Err:)(?!jh |title|note|heading)/.test(cell))).toEqual([]);

    const dashboard = sheets.get("看板")!;
    const total = dashboard[0]!.indexOf("c11");
    expect(dashboard.find(([key]) => key === "all")![total]).toBe("57");

    const table = sheets.get("差距分析2024-09")!;
    const column = (key: string) => table[0]!.indexOf(key);
    const rows = new Map(table.map((row) => [row[0]!, row]));
    const wrong: unknown[] = [];
    for (const of of analyse({ plan, observations, settings: defaultSettings, asOf: "2024-09" })) {
      const row = rows.get(of.indicator.code)!;
      const { gap, attainment, projectedAttainment } = of;
      for (const [key, expected] of Object.entries({ gap, attainment, projectedAttainment })) {
        const cell = row[column(key)]!;
        const same = expected === null ? cell === "" : cell !== "" && Math.abs(numberOf(cell) - expected) < 1e-9;
        if (!same) wrong.push([of.indicator.code, key, cell, expected]);
      }
    }
    expect(wrong).toEqual([]);
  });
});
