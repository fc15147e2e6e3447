import { open } from "./support";

describe("events", () => {
  it("tells who changed cells: the add-in, a person, a co-author", async () => {
    const { host, onSheet } = open();
    const seen: unknown[] = [];
    await onSheet((sheet) => {
      sheet.onChanged.add(async ({ address, source, triggerSource, changeType, details }) => {
        seen.push([address, source, triggerSource, changeType, details?.valueBefore, details?.valueAfter]);
      });
    });
    await onSheet((sheet) => (sheet.getRange("A1:A2").values = [[1], [2]]));
    await host.type("A1", "5");
    await host.type("A2", "6", "coauthor");
    await host.actingAs("user", () => onSheet((sheet) => void sheet.getRange("1:1").insert("Down")));
    await host.idle();
    expect(seen).toEqual([
      ["A1:A2", "Local", "ThisLocalAddin", "RangeEdited", undefined, undefined],
      ["A1", "Local", "Unknown", "RangeEdited", 1, 5],
      ["A2", "Remote", "Unknown", "RangeEdited", 2, 6],
      ["1:1", "Local", "Unknown", "RowInserted", undefined, undefined],
    ]);
  });

  it("gives a handler the changed cells, and stops when the handler is removed", async () => {
    const { host, Excel, onSheet } = open();
    const values: unknown[] = [];
    const registration = await onSheet((sheet) =>
      sheet.onChanged.add((event) =>
        Excel.run(async (context) => {
          const range = event.getRange(context).load("values");
          await context.sync();
          values.push(range.values);
        }),
      ),
    );
    await host.type("B2", "7");
    await host.idle();
    await Excel.run(registration.context, async (context) => {
      registration.remove();
      await context.sync();
    });
    await host.type("B2", "8");
    await host.idle();
    expect(values).toEqual([[[7]]]);
  });

  it("announces added, renamed, hidden, activated and deleted sheets, tables and protection", async () => {
    const { host, Excel } = open({ requirements: { ExcelApi: "1.17", ExcelApiOnline: "1.1" } });
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.onAdded.add(async () => void seen.push("added"));
      worksheets.onDeleted.add(async () => void seen.push("deleted"));
      worksheets.onActivated.add(async () => void seen.push("activated"));
      worksheets.onNameChanged.add(async ({ nameBefore, nameAfter }) => void seen.push(`${nameBefore}→${nameAfter}`));
      worksheets.onVisibilityChanged.add(async ({ visibilityAfter }) => void seen.push(visibilityAfter));
      worksheets.onProtectionChanged.add(async ({ isProtected }) => void seen.push(`protected ${isProtected}`));
      tables.onAdded.add(async () => void seen.push("table"));
      await context.sync();
      const sheet = worksheets.add("甲");
      sheet.activate();
      sheet.name = "乙";
      sheet.tables.add("A1:B2", true);
      sheet.protection.protect();
      worksheets.getFirst().visibility = "Hidden";
      await context.sync();
      worksheets.getFirst().visibility = "Visible";
      sheet.delete();
    });
    await host.idle();
    expect(seen).toEqual(["added", "activated", "甲→乙", "table", "protected true", "Hidden", "Visible", "deleted"]);
  });

  it("is silent for the add-in while it has switched events off", async () => {
    const { host, Excel } = open();
    let count = 0;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.onChanged.add(async () => void count++);
      context.runtime.enableEvents = false;
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      await context.sync();
      sheet.getRange("A1").values = [[2]];
    });
    await host.idle();
    expect(count).toBe(1);
  });

  it("reaches only the client that is there after a reload", async () => {
    const { host, onSheet, disconnect } = open();
    let old = 0;
    await onSheet((sheet) => void sheet.onChanged.add(async () => void old++));
    disconnect();
    await host.type("A1", "1");
    await host.idle();
    expect(old).toBe(0);
  });
});
