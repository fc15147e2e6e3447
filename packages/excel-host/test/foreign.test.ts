import { ICommandService } from "@univerjs/core";
import { InsertRowMutation, SetRangeValuesMutation } from "@univerjs/sheets";
import type { Host } from "../src";
import type { UniverGrid } from "../src/model/univerGrid";
import { open } from "./support";

/** What the drawn spreadsheet does when a person works in it: a change that does not come through the host. */
function inSpreadsheet(host: Host, id: string, params: object): void {
  const { unit, sheets } = host.model.grid as UniverGrid;
  const target = { unitId: unit.id, subUnitId: sheets[0]!.id };
  unit.injector.get(ICommandService).syncExecuteCommand(id, { ...target, ...params });
}

describe("changes in the drawn spreadsheet", () => {
  it("are told as a person's, are calculated, and make a table grow", async () => {
    const { host, onSheet } = open();
    const seen: unknown[] = [];
    await onSheet((sheet) => {
      sheet.getRange("A1:A2").values = [["值"], [1]];
      sheet.tables.add("A1:A2", true).name = "表";
      sheet.getRange("C1").formulas = [["=SUM(表[值])"]];
      sheet.onChanged.add(
        async ({ address, triggerSource, source }) => void seen.push([address, triggerSource, source]),
      );
    });
    await host.idle();
    seen.length = 0;
    inSpreadsheet(host, SetRangeValuesMutation.id, { cellValue: { 2: { 0: { v: 5, t: 2 } } } });
    await host.idle();
    expect([host.cell("C1").value, seen]).toEqual([6, [["A3", "Unknown", "Local"]]]);
  });

  it("take tables, rules and formulas along when rows are inserted", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet) => {
      sheet.getRange("A1:A2").values = [["值"], [1]];
      sheet.tables.add("A1:A2", true).name = "表";
      sheet.getRange("A2").conditionalFormats.add("Custom").custom.rule.formula = "=$A2>$A$2";
    });
    inSpreadsheet(host, InsertRowMutation.id, { range: { startRow: 0, endRow: 1, startColumn: 0, endColumn: 39 } });
    await host.idle();
    await onSheet(async (sheet, context) => {
      const table = sheet.tables.getItem("表").getRange().load("address");
      const rule = sheet.getRange("A4").conditionalFormats.getItemAt(0).custom.rule.load("formula");
      await context.sync();
      expect([table.address, rule.formula]).toEqual(["Sheet1!A3:A4", "=$A4>$A$4"]);
    });
  });
});
