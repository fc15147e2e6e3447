import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openXlsx } from "excel-host";
import { loadExcelClient } from "excel-host/node";
import { run } from "../../src/cli/run";
import { createWorkbook } from "../../src/workbook";
import { valueOf } from "../workbook/support/host";

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), "jh-out-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the workbook of jh analyse --sample --out", () => {
  it("holds, opened again, the figures up to its as-of and none after it", async () => {
    const path = join(folder, "sample.xlsx");
    const silent = { write: () => true };
    expect(await run(["analyse", "--sample", "--out", path], silent, silent)).toBe(0);

    const host = await openXlsx(readFileSync(path));
    const client = loadExcelClient(host);
    const { plan, observations, issues } = valueOf(await createWorkbook(client).readWorkbook());
    expect(plan.indicators).toHaveLength(57);
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    // A number handed down is the year's and is known from its beginning.
    const figures = observations.filter(({ role }) => role !== "assigned");
    expect(figures.length).toBeGreaterThan(1000);
    expect(figures.filter(({ month }) => month > "2024-09")).toEqual([]);
    expect(figures.filter(({ month }) => month === "2024-09").length).toBeGreaterThan(30);

    const rows = await client.Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem("月度数据").getUsedRange(true).load("values");
      await context.sync();
      return used.values as (string | number)[][];
    });
    const head = rows.find((row) => row.includes("10月"))!;
    const cell = (row: (string | number)[], heading: string) => row[head.indexOf(heading)];
    const ofTheYear = rows.filter((row) => cell(row, "年份") === 2024 && cell(row, "数据类别") !== "下达");
    expect(ofTheYear.length).toBeGreaterThan(56);
    for (const row of ofTheYear)
      expect(["10月", "11月", "12月"].map((month) => cell(row, month))).toEqual(["", "", ""]);
    host.dispose();
  });
});
