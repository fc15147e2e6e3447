import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { analyse, defaultSettings } from "../../src/analysis";
import { workbookFile } from "../../src/cli/workbook";
import { jinhua } from "./support/host";

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
    const total = dashboard[0]!.indexOf("c9");
    expect(dashboard.find(([key]) => key === "all")![total]).toBe("57");

    const table = sheets.get("差距分析2024-09")!;
    const column = (key: string) => table[0]!.indexOf(key);
    const rows = new Map(table.map((row) => [row[0]!, row]));
    const wrong: unknown[] = [];
    for (const of of analyse(plan, observations, defaultSettings, "2024-09")) {
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
