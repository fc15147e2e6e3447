import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as path } from "node:path";
import { open } from "../support";

const found = spawnSync("soffice", ["--version"]).status === 0;

/** LibreOffice is needed on the build server; elsewhere these tests say that it is missing and stop. */
function available(): boolean {
  if (!found && process.env["CI"]) throw new Error("LibreOffice (soffice) is missing on the build server.");
  return found;
}

/** A sheet of the file as LibreOffice calculates and shows it. */
function convert(bytes: Uint8Array): string {
  const folder = mkdtempSync(path(tmpdir(), "excel-host-"));
  try {
    writeFileSync(path(folder, "book.xlsx"), bytes);
    const profile = `-env:UserInstallation=file://${path(folder, "profile")}`;
    execFileSync(
      "soffice",
      [
        profile,
        "--headless",
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76,1",
        "--outdir",
        folder,
        path(folder, "book.xlsx"),
      ],
      { stdio: "ignore" },
    );
    return readFileSync(path(folder, "book.csv"), "utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("a saved workbook in LibreOffice", () => {
  it("opens with its tables, names, texts and calculated formulas", async () => {
    if (!available()) return;
    const { host, onSheet } = open();
    await onSheet((sheet, context) => {
      sheet.name = "差距分析";
      sheet.getRange("A1:B3").values = [
        ["指标", "值"],
        ["GDP", 5],
        ["'001", -2],
      ];
      sheet.tables.add("A1:B3", true).name = "监测表";
      context.workbook.names.add("容差", "=0.5");
      sheet.getRange("C1:C3").formulas = [
        ["=SUM(监测表[值])+容差"],
        ['=IF(B2>3,"达到序时","滞后")'],
        ["=STDEV.S(B2:B3)"],
      ];
      sheet.getRange("B2:B3").conditionalFormats.add("DataBar");
      sheet.getRange("B:B").dataValidation.rule = { decimal: { formula1: -10, formula2: 10, operator: "Between" } };
      sheet.customProperties.add("demo.sheet", "gap");
      sheet.pageLayout.setPrintTitleRows("1:1");
    });
    const lines = convert(await host.save())
      .trim()
      .split("\n")
      .map((line) => line.replace("\r", ""));
    expect(lines).toEqual(['"指标","值",3.5', '"GDP",5,"达到序时"', '"001",-2,4.94974746830583']);
  }, 120_000);
});
