import { functionsMetadata } from "../../src/functions/metadata";
import { startFunctions } from "../../src/functions";
import { createWorkbook } from "../../src/workbook";
import { createHost, type Host } from "excel-host";
import { loadExcelClient } from "excel-host/node";
import { find, jinhua, valueOf } from "../workbook/support/host";

jest.setTimeout(120_000);

const seed = jinhua();

/** The functions' page in a host; `workbook` has the actions on it. */
function start() {
  const host = createHost();
  const { Excel, Office, CustomFunctions } = loadExcelClient(host);
  Object.assign(globalThis, { Excel, Office, CustomFunctions });
  host.registerFunctions(functionsMetadata("zh-CN"), "JH");
  const workbook = createWorkbook({ Excel, Office });
  startFunctions(workbook);
  return { host, workbook };
}

/** Waits until a cell shows something else. */
async function changed(host: Host, cell: string, before: unknown): Promise<unknown> {
  for (let tries = 0; tries < 100 && host.cell(cell).value === before; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    await host.idle();
  }
  return host.cell(cell).value;
}

describe("the functions on Microsoft's client", () => {
  let page: ReturnType<typeof start>;
  beforeEach(() => {
    page = start();
  });
  afterEach(() => page.host.dispose());

  it("say in a new workbook what to do first, and show the value once targets are loaded", async () => {
    const { host, workbook } = page;
    await host.type("Sheet1!A1", '=JH.GAP("GDP","2024-09")');
    await host.idle();
    expect(host.cell("Sheet1!A1")).toMatchObject({
      value: "#N/A",
      message: "工作簿中还没有目标，请先点“载入目标”。",
    });
    valueOf(await workbook.loadTargets(seed.plan, seed.observations));
    valueOf(await workbook.readWorkbook());
    const { gap } = workbook.store.assessment("GDP", "2024-09")!;
    expect(await changed(host, "Sheet1!A1", "#N/A")).toBe(gap);
  });

  it("change with a figure that a person types into the entry sheet, without another action", async () => {
    const { host, workbook } = page;
    valueOf(await workbook.loadTargets(seed.plan, seed.observations));
    valueOf(await workbook.readWorkbook());
    const stop = await workbook.watchEntry(() => undefined);
    await host.type("Sheet1!A1", '=JH.ACTUAL("社零","2024-09")');
    await host.type("Sheet1!A2", '=JH.STATUS("社零","2024-09")');
    await host.idle();
    const before = host.cell("Sheet1!A1").value;
    expect(before).toBe(workbook.store.assessment("RETAIL", "2024-09")!.actual);
    const cell = await find(
      "月度数据",
      "m9",
      (row) => row.get("key") === "RETAIL" && row.get("year") === 2024 && row.get("role") === "实际",
    );
    await host.type(cell, "9.9");
    expect(await changed(host, "Sheet1!A1", before)).toBe(9.9);
    expect(host.cell("Sheet1!A2").value).toBe("达到序时");
    await stop();
  });

  it("answer from the plan, spill tables, and say the nearest names of what it does not have", async () => {
    const { host, workbook } = page;
    valueOf(await workbook.loadTargets(seed.plan, seed.observations));
    valueOf(await workbook.readWorkbook());
    await host.type("Sheet1!A1", '=JH.TARGET(9.2,"text")');
    await host.type("Sheet1!B1", '=JH.TARGET("民间投资")');
    await host.type("Sheet1!D1", '=JH.TARGETS("安全保障")');
    await host.idle();
    expect(host.cell("Sheet1!A1").value).toBe("高于全省平均");
    expect(host.cell("Sheet1!B1")).toMatchObject({
      value: "#VALUE!",
      message: expect.stringContaining("没有指标“民间投资”，最接近的是：民间投资增长、"),
    });
    expect(host.cell("Sheet1!E1").value).toBe("指标");
    expect(host.cell("Sheet1!H4").value).toBe("1.5 以内");
  });

  it("follow the figures with what-if and spill all methods, and come back from what is no number", async () => {
    const { host, workbook } = page;
    valueOf(await workbook.loadTargets(seed.plan, seed.observations));
    valueOf(await workbook.readWorkbook());
    const { required, aim, projection } = workbook.store.assessment("RETAIL", "2024-09")!;
    await host.type("Sheet1!A1", '=JH.NEEDED("社零",,,"2024-09")');
    await host.type("Sheet1!A2", '=JH.WHATIF("社零",A1,,"2024-09")');
    await host.type("Sheet1!A3", '=JH.WHATIF("社零","很快")');
    await host.type("Sheet1!C1", '=JH.METHODS("社零","2024-09")');
    await host.idle();
    expect(host.cell("Sheet1!A1").value).toBeCloseTo(required!.growth!, 9);
    expect(await changed(host, "Sheet1!A2", "#N/A")).toBeCloseTo(aim!, 6);
    expect(host.cell("Sheet1!A3")).toMatchObject({ value: "#VALUE!", message: "“很快”不是数字，请改为数字。" });
    expect(host.cell("Sheet1!C1").value).toBe("预计方法");
    expect(host.cell("Sheet1!D2").value).toBeCloseTo(projection!.value, 9);
  });

  it("take a range of figures in place of the entry sheet", async () => {
    const { host, workbook } = page;
    valueOf(await workbook.loadTargets(seed.plan, []));
    valueOf(await workbook.readWorkbook());
    const table = [
      ["指标", "年份", "月份", "数值"],
      ["GDP", "2024", "2024-09", "5.2"],
    ];
    for (const [row, cells] of table.entries())
      for (const [column, text] of cells.entries()) await host.type(`Sheet1!${"ABCD"[column]}${row + 1}`, text);
    await host.type("Sheet1!F1", '=JH.GAP("GDP",,A1:D2)');
    await host.idle();
    expect(host.cell("Sheet1!F1").value).toBeCloseTo(-0.8, 12);
    await host.type("Sheet1!D2", "6.5");
    await host.idle();
    expect(host.cell("Sheet1!F1").value).toBeCloseTo(0.5, 12);
  });
});
