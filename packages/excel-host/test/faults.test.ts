import { open, refusal } from "./support";

describe("a batch that fails", () => {
  // https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-advanced-concepts (no rollback of a batch)
  it("keeps what earlier calls did and does nothing of the failing call and later ones", async () => {
    const { host, onSheet } = open();
    const batch = onSheet((sheet) => {
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2:A3").values = [[2]];
      sheet.getRange("A4").values = [[4]];
    });
    expect(await refusal(batch)).toBe("InvalidArgument");
    expect(["A1", "A2", "A4"].map((cell) => host.cell(cell).value)).toEqual([1, null, null]);
  });

  it("fails where and how a test says, once", async () => {
    const { host, onSheet } = open();
    const write = () => onSheet((sheet) => (sheet.getRange("A1").values = [[1]]));
    host.failNext({ at: "Range.values", code: "GeneralException" });
    expect(await refusal(write())).toBe("GeneralException");
    expect(host.cell("A1").value).toBeNull();
    await write();
    expect(host.cell("A1").value).toBe(1);
    host.failNext({ at: 0, code: "RequestAborted" });
    expect(await refusal(write())).toBe("RequestAborted");
  });

  it("lets someone else change the workbook between two syncs", async () => {
    const { host, Excel, onSheet } = open();
    const batch = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("台账").load("name");
      await context.sync();
      host.beforeNextSync(() =>
        host.actingAs("coauthor", () => onSheet((_first, other) => other.workbook.worksheets.getItem("台账").delete())),
      );
      sheet.getRange("A1").values = [[1]];
    });
    expect(await refusal(batch)).toBe("ItemNotFound");
  });

  it("says where it failed as Excel does", async () => {
    const { Excel } = open();
    const missing = Excel.run(async (context) => void context.workbook.worksheets.getItem("没有").load("name"));
    await expect(missing).rejects.toMatchObject({
      code: "ItemNotFound",
      debugInfo: {
        errorLocation: "WorksheetCollection.getItem",
        statement: "var worksheet = worksheets.getItem(...);",
      },
    });
  });
});

describe("a host that cannot answer", () => {
  it("refuses while a cell is edited, and lets a request wait that asks for it", async () => {
    const { host, Excel, onSheet } = open();
    host.cellEditMode = true;
    const write = (sheet: Excel.Worksheet) => (sheet.getRange("A1").values = [[1]]);
    expect(await refusal(onSheet(write))).toBe("InvalidOperationInCellEditMode");
    const waiting = Excel.run(
      { delayForCellEdit: true },
      async (context) => void write(context.workbook.worksheets.getFirst()),
    );
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(host.cell("A1").value).toBeNull();
    host.cellEditMode = false;
    await waiting;
    expect(host.cell("A1").value).toBe(1);
  });

  it("refuses while it is busy, and requests and answers that are too large", async () => {
    const { host, Excel, onSheet } = open({ payloadLimit: 5000 });
    host.busy = true;
    expect(await refusal(onSheet((sheet) => void sheet.load("name")))).toBe("ServiceNotAvailable");
    host.busy = false;
    const large = onSheet((sheet) => (sheet.getRange("A1").values = [["x".repeat(6000)]]));
    expect(await refusal(large)).toBe("RequestPayloadSizeLimitExceeded");
    const twice = () =>
      Excel.run(async (context) => {
        const cells = context.workbook.worksheets.getFirst().getRange("A1:A2");
        cells.values = [["x".repeat(2000)], [""]];
        await context.sync();
        cells.load("values,formulas,text");
        await context.sync();
      });
    expect(await refusal(twice())).toBe("ResponsePayloadSizeLimitExceeded");
  });

  it("lacks what an older Excel lacks", async () => {
    const { host, Excel } = open({ requirements: { ExcelApi: "1.14" } });
    expect([
      host.isSetSupported("ExcelApi", "1.14"),
      host.isSetSupported("ExcelApi", "1.15"),
      host.isSetSupported("CustomFunctionsRuntime"),
    ]).toEqual([true, false, false]);
    const newer = Excel.run(
      async (context) => void context.workbook.worksheets.onNameChanged.add(async () => undefined),
    );
    expect(await refusal(newer)).toBe("ApiNotFound");
  });

  it("does not know members that Excel does not have, nor those of JavaScript's own objects", async () => {
    const { Excel } = open();
    const call = (name: string) =>
      refusal(
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          const range = sheet.getRange("A1") as unknown as { _KeepReference(): void } & Record<string, unknown>;
          const request = (
            context as unknown as {
              _pendingRequest: { _actions: { actionInfo: { Name: string; ActionType: number } }[] };
            }
          )._pendingRequest;
          range._KeepReference();
          for (const { actionInfo } of request._actions) if (actionInfo.ActionType === 3) actionInfo.Name = name;
        }),
      );
    expect([await call("Explode"), await call("constructor"), await call("__proto__"), await call("ToString")]).toEqual(
      Array(4).fill("ApiNotFound"),
    );
  });

  it("refuses a property that does not exist when it is loaded", async () => {
    const { onSheet } = open();
    expect(await refusal(onSheet((sheet) => void sheet.getRange("A1").load("colour")))).toBe("InvalidArgument");
  });
});

describe("counters", () => {
  it("count syncs and sizes, without the client's own requests that let go of references", async () => {
    const { host, onSheet } = open();
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").values = [["数据"]];
      await context.sync();
      sheet.getRange("A1").load("values");
    });
    const { syncs, requests, actions, received, sent } = host.counters;
    expect(syncs).toBe(2);
    expect(requests).toBeGreaterThan(2);
    expect(actions).toBeGreaterThan(5);
    expect(received).toBeGreaterThan(500);
    expect(sent).toBeGreaterThan(200);
  });
});
