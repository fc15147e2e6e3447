import { createHost } from "../src";
import { loadExcelClient } from "../src/node";

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

  it("keeps two hosts of one process apart: the same formula means each one's own names", async () => {
    const hosts = [1, 2].map((row) => {
      const host = createHost();
      const { Excel } = loadExcelClient(host);
      return {
        host,
        write: () =>
          Excel.run(async ({ workbook }) => {
            const sheet = workbook.worksheets.getFirst();
            sheet.getRange("A1:A2").values = [[10], [20]];
            workbook.names.add("容差", sheet.getRange(`A${row}`));
            sheet.getRange("B1").formulas = [["=容差*2"]];
          }),
      };
    });
    for (const { write } of hosts) await write();
    for (const { host } of hosts) await host.type("A3", "1");
    expect(hosts.map(({ host }) => host.cell("B1").value)).toEqual([20, 40]);
    for (const { host } of hosts) await host.type("B2", "=容差+A3");
    expect(hosts.map(({ host }) => host.cell("B2").value)).toEqual([11, 21]);
    for (const { host } of hosts) host.dispose();
  });
});
