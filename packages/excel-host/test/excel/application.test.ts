import { open } from "../support";

describe("the application", () => {
  it("calculates by hand only in manual mode", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet, context) => {
      context.workbook.application.calculationMode = "Manual";
      sheet.getRange("A1:A2").formulas = [[1], ["=A1*2"]];
    });
    expect(host.cell("A2").value).toBeNull();
    await onSheet((_sheet, context) => context.workbook.application.calculate("Recalculate"));
    expect(host.cell("A2").value).toBe(2);
    await onSheet((sheet, context) => {
      sheet.getRange("A1").values = [[5]];
      context.workbook.application.calculationMode = "Automatic";
    });
    expect(host.cell("A2").value).toBe(10);
  });

  it("puts off calculation to the end of a batch that asks for it", async () => {
    const { host, onSheet } = open();
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A2").formulas = [[1], ["=A1*2"]];
      await context.sync();
      context.workbook.application.suspendApiCalculationUntilNextSync();
      sheet.getRange("A1").values = [[4]];
      const before = sheet.getRange("A2").load("values");
      await context.sync();
      const after = sheet.getRange("A2").load("values");
      await context.sync();
      expect([before.values, after.values]).toEqual([[[2]], [[8]]]);
    });
    expect(host.cell("A2").value).toBe(8);
  });

  it("knows the selection, and moves it with another sheet's activation", async () => {
    const { Excel } = open();
    await Excel.run(async (context) => {
      const { workbook } = context;
      workbook.worksheets.getFirst().getRange("B2:C3").select();
      const [selected, active] = [
        workbook.getSelectedRange().load("address"),
        workbook.getActiveCell().load("address"),
      ];
      await context.sync();
      expect([selected.address, active.address]).toEqual(["Sheet1!B2:C3", "Sheet1!B2"]);
      workbook.worksheets.add("甲").activate();
      const now = workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect(now.name).toBe("甲");
    });
  });
});
