import { createHost } from "../../src/workbench";
import { loadExcelClient } from "../../src/workbench/node";

describe("Microsoft's client on the host", () => {
  it("writes and reads values, formulas, formats and addresses in one request", async () => {
    const host = createHost();
    const { Excel } = loadExcelClient(host);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("A1:B2");
      range.values = [
        [2, "合计"],
        ["=A1*3", true],
      ];
      range.format.fill.color = "#FFFF00";
      range.load("values, formulas, address, valueTypes, text, format/fill/color");
      await context.sync();
      expect(range.values).toEqual([
        [2, "合计"],
        [6, true],
      ]);
      expect(range.formulas).toEqual([
        [2, "合计"],
        ["=A1*3", true],
      ]);
      expect(range.text).toEqual([
        ["2", "合计"],
        ["6", "TRUE"],
      ]);
      expect(range.valueTypes).toEqual([
        ["Double", "String"],
        ["Double", "Boolean"],
      ]);
      expect(range.address).toBe("Sheet1!A1:B2");
      expect(range.format.fill.color).toBe("#FFFF00");
    });
    expect(host.counters.syncs).toBe(1);
    host.dispose();
  });
});
