import { functionsMetadata } from "../../src/functions/metadata";
import { startFunctions } from "../../src/functions";
import { knownAt } from "../../src/observations";
import { createWorkbook } from "../../src/workbook";
import { createHost, type Host } from "excel-host";
import { loadExcelClient } from "excel-host/node";
import { find, jinhua, valueOf } from "../workbook/support/host";
import { jinhuaTasks } from "../workbook/support/tasks";

jest.setTimeout(120_000);

const seed = jinhua();
/** As of September, as the plan comes along. */
const known = knownAt(seed.observations, "2024-09");
let host: Host;
let workbook: ReturnType<typeof createWorkbook>;

beforeEach(async () => {
  host = createHost();
  const { Excel, Office, CustomFunctions } = loadExcelClient(host);
  Object.assign(globalThis, { Excel, Office, CustomFunctions });
  host.registerFunctions(functionsMetadata("zh-CN"), "JH");
  workbook = createWorkbook({ Excel, Office });
  startFunctions(workbook);
  valueOf(await workbook.loadTargets(seed.plan, known));
});
afterEach(() => host.dispose());

/** What a cell of the first sheet comes to. */
async function shown(cell: string, wanted: (value: unknown) => boolean): Promise<unknown> {
  for (let tries = 0; tries < 100 && !wanted(host.cell(`Sheet1!${cell}`).value); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    await host.idle();
  }
  return host.cell(`Sheet1!${cell}`).value;
}
const isShown = (value: unknown) => typeof value === "number" || (typeof value === "string" && !value.startsWith("#"));

describe("the functions about promises", () => {
  it("say what to do first, and follow the promises once they are loaded and reported", async () => {
    await host.type("Sheet1!B2", '=JH.TASK("1.2.07")');
    await host.type("Sheet1!B3", '=JH.TASKCOUNT("严重滞后")');
    expect(await shown("B2", (value) => value === "#N/A")).toBe("#N/A");
    valueOf(await workbook.loadTasks(jinhuaTasks(["1.1", "1.2"])));
    expect(await shown("B2", isShown)).toBe("滞后");
    expect(await shown("B3", isShown)).toBe(2);
    const report = await find("任务进展", "value", (row) => row.get("task") === "1.2.07" && row.get("value") === "");
    await host.type(report.replace(/[A-Z]+(\d+)$/, "E$1"), "2024-09");
    await host.type(report, "1.4");
    valueOf(await workbook.readTasks());
    expect(await shown("B2", (value) => value !== "滞后")).toBe("达到序时");
  });

  it("answer by number or name, for a field and a month, and list and count by chapter, department and status", async () => {
    valueOf(await workbook.loadTasks(jinhuaTasks(["1.1", "1.2", "7.4"])));
    const asked: readonly (readonly [string, unknown])[] = [
      ['=JH.TASK("新建“千项万亿”工程项目开工率","actual","2024-06")', 57],
      ['=JH.TASK("1.1.01","状态",202406)', "滞后"],
      ['=JH.TASK("1.1.01","sentence")', "为86.0%，高于9月末节点（85%）1.0个百分点"],
      ['=JH.TASK("1.2.05","share")', 1.05],
      ['=JH.TASK("1.2.09","basis")', "按月均摊"],
      ['=JH.TASKCOUNT("滞后","市商务局")', 2],
      ["=ROWS(JH.TASKS(7))", 18],
      ['=INDEX(JH.TASKS("滞后"),1,1)', "编号"],
      ['=JH.TASK("没有的")', "#VALUE!"],
      ['=JH.TASK("1.1.08","actual")', "#N/A"],
      ['=JH.TASKS("没有的局")', "#VALUE!"],
      ['=JH.TASKCOUNT("好")', "#VALUE!"],
    ];
    for (const [i, [formula]] of asked.entries()) await host.type(`Sheet1!${String.fromCharCode(66 + i)}40`, formula);
    const settled = (value: unknown) => value !== null && !["#GETTING_DATA", "#BUSY!", ""].includes(String(value));
    const values = [];
    for (const i of asked.keys()) values.push(await shown(`${String.fromCharCode(66 + i)}40`, settled));
    expect(values).toEqual(asked.map(([, value]) => value));
  });
});
