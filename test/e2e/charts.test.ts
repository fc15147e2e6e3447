import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { createHost, type Host } from "excel-host";
import { loadExcelClient } from "excel-host/node";
import type { ChartOverlay } from "excel-host/page";
import { inBrowser, launch } from "./browser";
import { start, HostPage } from "./hostPage";

interface Seen {
  readonly value: number;
  readonly height: number;
}

/** A workbook with three charts on its first sheet, whose first row and column are frozen. */
async function chartedFile(): Promise<Uint8Array> {
  const host = createHost();
  const { Excel } = loadExcelClient(host);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = "图";
    sheet.getRange("A1:C4").values = [
      ["月份", "实际", "序时"],
      ["1月", 5, 6],
      ["2月", -2.5, 6.5],
      ["3月", 4, 7],
    ];
    const put = (
      type: Excel.ChartType | "ColumnClustered" | "LineMarkers" | "BarStacked",
      from: string,
      to: string,
    ) => {
      const chart = sheet.charts.add(type as Excel.ChartType, sheet.getRange("A1:C4"), "Columns");
      chart.setPosition(from, to);
      chart.title.text = `${type} 累计增速`;
      return chart;
    };
    put("ColumnClustered", "E3", "K16");
    put("LineMarkers", "L3", "R16");
    put("BarStacked", "E18", "K30").series.getItemAt(0).hasDataLabels = true;
    sheet.freezePanes.freezeAt("A1:A1");
    const second = context.workbook.worksheets.add("二");
    second.getRange("B2:B5").values = [["单位"], ["发改委"], ["统计局"], ["发改委"]];
    second.autoFilter.apply(second.getRange("B2:B5"));
    sheet.activate();
    await context.sync();
  });
  const bytes = await host.save();
  host.dispose();
  return bytes;
}

inBrowser("charts in the host", () => {
  let address: string;
  let browser: Browser;
  let page: Page;
  let bench: HostPage;
  let file: Uint8Array;
  const errors: string[] = [];
  const chart = (name: string) => page.getByRole("img", { name });

  beforeAll(async () => {
    [address, browser, file] = await Promise.all([start(), launch(), chartedFile()]);
    page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
    page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
    bench = new HostPage(page);
    await bench.open(`${address}?theme=dark&lang=en-US`);
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
  });

  async function openFile(name: string, bytes: Uint8Array): Promise<void> {
    const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    await page.locator("#file").setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
    await page.waitForFunction((wanted) => document.getElementById("name")?.textContent === wanted, name);
    await bench.settled();
  }

  const renders = (): Promise<number> =>
    page.evaluate(
      () =>
        (window as unknown as { hostPage: { workbook: { charts: ChartOverlay } } }).hostPage.workbook.charts.renders,
    );

  /** Values and drawn heights of a series of columns. */
  const columns = (name: string, series: string): Promise<Seen[]> =>
    chart(name)
      .locator(`rect[data-series="${series}"]`)
      .evaluateAll((all) =>
        all.map((one) => ({
          value: Number(one.getAttribute("data-value")),
          height: one.getBoundingClientRect().height,
        })),
      );

  /** Where on the screen a chart is, and where the cells under it are. */
  async function places(name: string, first: string): Promise<{ left: number; top: number; under: DOMRect }> {
    const box = (await chart(name).boundingBox())!;
    const under = await page.evaluate((cell) => {
      const { api } = (
        window as never as { hostPage: { workbook: { spreadsheet: { api: { getActiveWorkbook(): never } } } } }
      ).hostPage.workbook.spreadsheet;
      const sheet = (
        api.getActiveWorkbook() as { getActiveSheet(): { getRange(at: string): { getCellRect(): DOMRect } } }
      ).getActiveSheet();
      const { x, y, width, height } = sheet.getRange(cell).getCellRect();
      const canvas = document.querySelector("canvas[id^=univer-sheet-main-canvas]")!.getBoundingClientRect();
      return { left: x + canvas.left, top: y + canvas.top, x, y, width, height } as DOMRect;
    }, first);
    return { left: box.x, top: box.y, under };
  }

  test("each chart of an opened file is drawn once, over its cells, with its words", async () => {
    await openFile("图.xlsx", file);
    await chart("ColumnClustered 累计增速").waitFor();
    expect(await page.getByRole("img", { name: "累计增速" }).count()).toBe(3);
    expect(await renders()).toBe(3);
    const { left, top, under } = await places("ColumnClustered 累计增速", "E3");
    expect([left, top]).toEqual([expect.closeTo(under.left, 0), expect.closeTo(under.top, 0)]);
    const words = await chart("ColumnClustered 累计增速").locator("text").allTextContents();
    expect(words).toEqual(expect.arrayContaining(["ColumnClustered 累计增速", "实际", "序时", "1月", "-4", "8"]));
    expect(await chart("BarStacked 累计增速").locator("text").allTextContents()).toContain("-2.5");
  }, 60_000);

  test("columns are as high as their values and follow what is typed", async () => {
    const before = await columns("ColumnClustered 累计增速", "实际");
    const scale = before[0]!.height / 5;
    expect(before.map(({ value, height }) => [value, height])).toEqual([
      [5, expect.closeTo(5 * scale, 0)],
      [-2.5, expect.closeTo(2.5 * scale, 0)],
      [4, expect.closeTo(4 * scale, 0)],
    ]);
    await bench.type("图", "B2", "2.5");
    await page.waitForFunction(
      () => document.querySelector('rect[data-series="实际"]')?.getAttribute("data-value") === "2.5",
    );
    const after = await columns("ColumnClustered 累计增速", "实际");
    expect(after[0]!.height).toBeCloseTo(after[1]!.height, 0);
    await page.evaluate(() =>
      (window as unknown as { hostPage: { workbook: { host: Host } } }).hostPage.workbook.host.type("图!B1", "实绩"),
    );
    await page.waitForFunction(() => {
      const shown = document.querySelector('svg[aria-label="LineMarkers 累计增速"]')?.textContent;
      return shown?.includes("实绩") && !shown.includes("实际");
    });
  }, 60_000);

  test("scrolling and zooming move the charts with their cells and draw nothing anew", async () => {
    const before = await renders();
    await page.locator("canvas[id^=univer-sheet-main-canvas]").hover({ position: { x: 500, y: 400 } });
    const place = async () => (await chart("ColumnClustered 累计增速").boundingBox())!;
    const { x, y } = await place();
    await page.mouse.wheel(120, 0);
    await page.waitForTimeout(400);
    await page.mouse.wheel(0, 60);
    await page.waitForTimeout(400);
    const scrolled = await place();
    expect([scrolled.x, scrolled.y]).toEqual([expect.closeTo(x - 120, 0), expect.closeTo(y - 60, 0)]);
    await page.evaluate(() => {
      const { api } = (
        window as never as { hostPage: { workbook: { spreadsheet: { api: { getActiveWorkbook(): never } } } } }
      ).hostPage.workbook.spreadsheet;
      (api.getActiveWorkbook() as { getActiveSheet(): { zoom(by: number): void } }).getActiveSheet().zoom(0.8);
    });
    await page.waitForTimeout(600);
    const wide = (await chart("ColumnClustered 累计增速").boundingBox())!.width;
    expect(wide).toBeCloseTo(0.8 * 7 * 72, -1);
    expect(await renders()).toBe(before);
  }, 60_000);

  test("only the sheet in front shows its charts", async () => {
    await bench.tab("二").click();
    await chart("ColumnClustered 累计增速").waitFor({ state: "detached" });
    await bench.tab("图").click();
    await chart("ColumnClustered 累计增速").waitFor();
    expect(errors).toEqual([]);
  }, 60_000);

  test("a heading's button filters the rows below it by what they show", async () => {
    await bench.tab("二").click();
    await page.getByRole("button", { name: "筛选：单位" }).click();
    const menu = page.getByRole("dialog", { name: "筛选：单位" });
    await menu.getByRole("checkbox", { name: "发改委" }).uncheck();
    expect(await menu.getByRole("checkbox", { name: "(全选)" }).isChecked()).toBe(false);
    await menu.getByRole("button", { name: "确定" }).click();
    const hidden = () =>
      page.evaluate(() => {
        const { host } = (window as unknown as { hostPage: { workbook: { host: Host } } }).hostPage.workbook;
        return [2, 3, 4].filter((row) => host.model.active.rowHidden(row));
      });
    await page.locator("button.filter.on").waitFor();
    expect(await hidden()).toEqual([2, 4]);
    // The rows are also gone from what is drawn: two of those above the sixth.
    await page.waitForFunction(() => {
      type Sheet = { getRange(at: string): { getCellRect(): DOMRect } };
      const { api } = (
        window as never as { hostPage: { workbook: { spreadsheet: { api: { getActiveWorkbook(): never } } } } }
      ).hostPage.workbook.spreadsheet;
      const sheet = (api.getActiveWorkbook() as { getActiveSheet(): Sheet }).getActiveSheet();
      const [first, sixth] = ["A1", "A6"].map((at) => sheet.getRange(at).getCellRect());
      return Math.round((sixth!.y - first!.y) / first!.height) === 3;
    });
    await page.getByRole("button", { name: "筛选：单位" }).click();
    await menu.getByRole("checkbox", { name: "(全选)" }).check();
    await menu.getByRole("button", { name: "确定" }).click();
    await page.locator("button.filter.on").waitFor({ state: "detached" });
    expect(await hidden()).toEqual([]);
    expect(errors).toEqual([]);
  }, 60_000);

  test("what a file holds that is lost here is said", async () => {
    const parts = unzipSync(file);
    const xml = strFromU8(parts["xl/charts/chart2.xml"]!).replaceAll("c:lineChart>", "c:pieChart>");
    await openFile("别的.xlsx", zipSync({ ...parts, "xl/charts/chart2.xml": strToU8(xml) }));
    expect(await page.locator("#notice").textContent()).toBe("这里没有、保存后会丢失的内容：图的图表“图表 2”");
  }, 60_000);

  test("the add-in sees the theme and language of Office that the page was asked for, else the system's theme", async () => {
    const seen = (): Promise<unknown> =>
      page
        .frameLocator("#pane-frame")
        .locator("body")
        .evaluate(async () => {
          const { Office } = window as never as { Office: { onReady(): Promise<void>; context: Office.Context } };
          await Office.onReady();
          return [Office.context.officeTheme?.bodyBackgroundColor, Office.context.displayLanguage];
        });
    expect(await seen()).toEqual(["#262626", "en-US"]);
    await page.emulateMedia({ colorScheme: "dark" });
    await bench.open(address);
    expect(await seen()).toEqual(["#262626", "zh-CN"]);
    await page.emulateMedia({ colorScheme: "light" });
    // As Office does, which loads an add-in's page anew in another theme.
    await Promise.all([page.waitForEvent("framenavigated"), page.frames()[1]!.evaluate(() => location.reload())]);
    expect(await seen()).toEqual(["#ffffff", "zh-CN"]);
  }, 90_000);
});
