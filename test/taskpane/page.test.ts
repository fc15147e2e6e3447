/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "node:util";
import { MessageChannel } from "node:worker_threads";
import { functionsMetadata } from "../../src/functions/metadata";
import { readShipped, shippedCatalogue } from "../../src/observations";
import { createHost, type HostOptions } from "excel-host";
import { loadExcelClient } from "excel-host/node";
import { find } from "../workbook/support/host";
import { files } from "../commands/files";

jest.setTimeout(120_000);

/** The page of the shared runtime, whole, on Microsoft's client: functions, ribbon and pane. */
async function start(options?: HostOptions) {
  const host = createHost(options);
  const { Excel, Office, CustomFunctions } = loadExcelClient(host);
  // Browsers have the last three; jsdom does not.
  Object.assign(globalThis, { Excel, Office, CustomFunctions, TextDecoder, TextEncoder, MessageChannel });
  document.body.innerHTML = '<div id="root"></div>';
  host.registerFunctions(functionsMetadata("zh-CN"), "JH");
  // The views that the page fetches later are of the same registry.
  jest.resetModules();
  const { startRuntime } = await import("../../src/runtime/start");
  startRuntime({
    plan: () => Promise.resolve(readShipped(files)),
    tasks: () => Promise.reject(new Error("no promises are asked for")),
    regions: () => Promise.reject(new Error("no regions are asked for")),
    annexes: {
      catalogue: () => Promise.resolve(shippedCatalogue(files.catalogue)),
      shipped: () => Promise.reject(new Error("no plan is imported")),
    },
  });
  const shows = async (text: string | RegExp) => {
    for (let tries = 0; tries < 400; tries++) {
      const shown = document.body.textContent ?? "";
      if (typeof text === "string" ? shown.includes(text) : text.test(shown)) return true;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(document.body.textContent ?? "");
  };
  const click = (name: string) =>
    [...document.querySelectorAll("button")].find((button) => button.textContent?.startsWith(name))!.click();
  const loadExample = async () => {
    await shows("工作簿中还没有目标，请选择怎样开始。");
    click("示例");
    await shows("金华市2024年");
    click("金华市2024年");
  };
  return { host, shows, click, loadExample };
}

const noFunctions = "此版本的 Excel 不支持自定义函数，JH.* 公式不可用，其余功能照常使用。";

describe("the page of the shared runtime", () => {
  it("loads targets, follows what a person types, and generates the gap analysis", async () => {
    const { host, shows, click, loadExample } = await start();
    await shows("工作簿中还没有目标，请选择怎样开始。");
    await host.idle();
    // One reading for functions and pane, and the watching.
    expect(host.counters.syncs).toBe(2);
    await loadExample();
    await shows(/已载入57项目标，录入\d+个数据。/);
    await shows("截至2024年9月，57项指标中");
    const retail = await find(
      "月度数据",
      "m9",
      (row) => row.get("key") === "RETAIL" && row.get("year") === 2024 && row.get("role") === "实际",
    );
    await host.type(retail, "9.9");
    await shows("1—9月9.9%");
    click("生成差距分析");
    await shows("已生成“差距分析2024-09”");
    host.dispose();
  });

  it("does all but the functions in an Excel without them, and says so", async () => {
    const { host, shows, click, loadExample } = await start({
      requirements: { ExcelApi: "1.14", SharedRuntime: "1.1" },
    });
    await shows(noFunctions);
    await loadExample();
    await shows("截至2024年9月，57项指标中");
    click("生成差距分析");
    await shows("已生成“差距分析2024-09”");
    host.dispose();
  });
});
