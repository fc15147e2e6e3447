import { readFileSync } from "node:fs";
import { join } from "node:path";
import { functionsMetadata } from "../../src/functions/metadata";
import { createHost } from "excel-host";
import { loadExcelClient } from "excel-host/node";
import { associateCommands, createCommands } from "../../src/commands";
import { startFunctions } from "../../src/functions";
import { knownAt, readShipped } from "../../src/observations";
import { createPaneSession } from "../../src/taskpane";
import { createWorkbook } from "../../src/workbook";
import { jinhuaTasks } from "../workbook/support/tasks";
import { files } from "./files";

jest.setTimeout(120_000);

type Handler = (event: { completed(): void }) => void;

/** The ribbon's page on Microsoft's client; `press` is a click on a button of the ribbon. */
async function start() {
  const host = createHost();
  const { Excel, Office, CustomFunctions } = loadExcelClient(host);
  const handlers = new Map<string, Handler>();
  Office.actions.associate = (id: string, handler: Handler) => void handlers.set(id, handler);
  Object.assign(globalThis, { Excel, Office, CustomFunctions });
  host.registerFunctions(functionsMetadata("zh-CN"), "JH");
  const session = createPaneSession();
  const { plan, observations, asOf } = readShipped(files);
  const workbook = createWorkbook({ Excel, Office });
  const commands = createCommands({
    ...{ workbook, session, store: workbook.store },
    shippedTasks: () => Promise.resolve(jinhuaTasks()),
    shippedRegions: () => Promise.resolve({ data: [] }),
    seed: () => Promise.resolve({ plan, observations: knownAt(observations, asOf) }),
    showPane: () => Promise.resolve(),
    locale: () => "zh-CN",
  });
  associateCommands(commands);
  startFunctions(workbook);
  const press = (id: string) => new Promise<void>((completed) => handlers.get(id)!({ completed }));
  return { host, handlers, press, session, commands };
}

describe("the ribbon", () => {
  it("has an action for every function that the manifest names", async () => {
    const { handlers, host } = await start();
    const manifest = readFileSync(join(__dirname, "..", "..", "manifest.xml"), "utf8");
    const named = [...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(5);
    expect([...handlers.keys()]).toEqual(expect.arrayContaining(named));
    host.dispose();
  });

  it("loads the targets, generates the gap analysis and undoes it, each said in words", async () => {
    const { host, press, session } = await start();
    const said = () => session.getState().notice;
    await press("loadExample");
    expect(said()).toEqual({ tone: "success", text: expect.stringMatching(/^已载入57项目标，录入\d+个数据。$/) });
    await press("generateAnalysis");
    expect(said()).toEqual({
      tone: "success",
      text: expect.stringMatching(/^已生成“差距分析2024-09”，57项中\d+项滞后。$/),
    });
    await press("undoGenerate");
    expect(said()?.text).toBe("已撤销“差距分析2024-09”的本次生成；Excel 自带的撤销到此为止。");
    await press("undoGenerate");
    expect(said()).toEqual({ tone: "error", text: "没有可撤销的操作，工作簿未作改动。" });
    host.dispose();
  });

  it("makes the dashboard and the briefing of the same month, and undo takes back the last of them", async () => {
    const { host, press, session } = await start();
    const said = () => session.getState().notice?.text;
    await press("loadExample");
    await press("generateDashboard");
    expect(said()).toMatch(/^已生成“看板”，57项中/);
    await press("generateBriefing");
    expect(said()).toMatch(/^已生成“监测通报2024-09”，57项中/);
    await press("undoGenerate");
    expect(said()).toMatch(/^已撤销“监测通报2024-09”/);
    host.dispose();
  });

  it("inserts a target formula into the cell in front, and freezes the sheet's functions to values", async () => {
    const { host, press, session, commands } = await start();
    const said = () => session.getState().notice?.text;
    await press("loadExample");
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.activate();
      sheet.getRange("B2").select();
      await context.sync();
    });
    await press("insertTarget");
    await commands.insertTarget("GDP");
    expect(said()).toBe("已在Sheet1!B2插入目标公式。");
    await host.idle();
    expect(host.cell("Sheet1!B2").value).toBe(6);
    await press("freezeFunctions");
    expect(said()).toBe("“Sheet1”中1个公式已冻结为数值。");
    expect(host.cell("Sheet1!B2")).toMatchObject({ value: 6, formula: null });
    host.dispose();
  });
});
