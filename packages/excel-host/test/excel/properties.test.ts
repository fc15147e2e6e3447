import { open, refusal } from "../support";

describe("what an add-in keeps in the workbook", () => {
  it("keeps custom properties of sheets and workbook, found in any case, and settings as JSON", async () => {
    const { onSheet } = open();
    await onSheet(async (sheet, context) => {
      sheet.customProperties.add("demo.sheet", "ledger");
      sheet.customProperties.add("DEMO.SHEET", "entry");
      context.workbook.properties.custom.add("版本", 3);
      context.workbook.settings.add("设置", { 阈值: [0.2, 0.5] });
      await context.sync();
      const own = sheet.customProperties.load("items/key, items/value");
      const version = context.workbook.properties.custom.getItem("版本").load("value, type");
      const setting = context.workbook.settings.getItemOrNullObject("设置").load("value");
      const none = context.workbook.settings.getItemOrNullObject("没有");
      await context.sync();
      expect(own.items.map(({ key, value }) => [key, value])).toEqual([["demo.sheet", "entry"]]);
      expect([version.value, version.type]).toEqual([3, "Number"]);
      expect([setting.value, none.isNullObject]).toEqual([{ 阈值: [0.2, 0.5] }, true]);
      setting.delete();
      await context.sync();
      const gone = context.workbook.settings.getItemOrNullObject("设置");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
    expect(await refusal(onSheet((sheet) => void sheet.customProperties.getItem("x").load("value")))).toBe(
      "ItemNotFound",
    );
  });

  it("takes keys like __proto__ as any other text", async () => {
    const { Excel } = open();
    await Excel.run(async (context) => {
      context.workbook.settings.add("__proto__", { polluted: true });
      const setting = context.workbook.settings.getItem("__proto__").load("value");
      await context.sync();
      expect(setting.value).toEqual({ polluted: true });
    });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it("keeps names of ranges, constants and sheets, and refuses taken and illegal ones", async () => {
    const { host, onSheet } = open();
    await onSheet(async (sheet, context) => {
      const { names } = context.workbook;
      names.add("基期", sheet.getRange("B2:B4"), "去年同期");
      names.add("容差", "=0.2");
      sheet.names.add("本表", "=Sheet1!$C$1");
      sheet.getRange("A1").formulas = [["=容差*2"]];
      names.load("items/name, items/type, items/value, items/comment, items/scope");
      const range = names.getItem("基期").getRange().load("address");
      const scoped = sheet.names.load("items/name, items/scope");
      await context.sync();
      expect(names.items.map(({ name, type, value, comment, scope }) => [name, type, value, comment, scope])).toEqual([
        ["基期", "Range", "Sheet1!$B$2:$B$4", "去年同期", "Workbook"],
        ["容差", "Double", 0.2, "", "Workbook"],
      ]);
      expect([range.address, scoped.items[0]!.name, scoped.items[0]!.scope]).toEqual([
        "Sheet1!B2:B4",
        "本表",
        "Worksheet",
      ]);
    });
    expect(host.cell("A1").value).toBe(0.4);
    const name = (text: string) =>
      refusal(onSheet((sheet, context) => void context.workbook.names.add(text, sheet.getRange("A1"))));
    expect([await name("基期"), await name("A1"), await name("R1C1"), await name("a b"), await name("")]).toEqual([
      "ItemAlreadyExists",
      "InvalidArgument",
      "InvalidArgument",
      "InvalidArgument",
      "InvalidArgument",
    ]);
  });
});
