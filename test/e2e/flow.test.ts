import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { inBrowser, launch } from "./browser";
import { start, HostPage } from "./hostPage";

/** Colours of 差距分析: a severely lagging status, and a lagging row. */
const colors = { severe: "#F8CBAD", row: "#FDF1EE" } as const;

inBrowser("the host in a browser", () => {
  let address: string;
  let browser: Browser;
  let page: Page;
  let bench: HostPage;
  const errors: string[] = [];

  beforeAll(async () => {
    [address, browser] = await Promise.all([start(), launch()]);
    page = await browser.newPage({ viewport: { width: 1280, height: 640 } });
    page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
    bench = new HostPage(page);
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
  });

  /** Cell of 月度数据 (under whatever name) for an indicator's figure of this year. */
  async function figureCell(sheet: string, indicator: string, month: string): Promise<string> {
    const values = await bench.values(sheet, 400, 30);
    const heading = values.findIndex((row) => row.includes(month));
    const column = values[heading]!.indexOf(month);
    const row = values.findIndex(
      (cells) => cells.includes(indicator) && cells.includes(2024) && cells.includes("实际"),
    );
    return `${String.fromCharCode(65 + column)}${row + 1}`;
  }

  async function openCellMenu(position: { x: number; y: number }): Promise<void> {
    await page.locator("canvas[id^=univer-sheet-main-canvas]").click({ button: "right", position });
  }

  test("an empty workbook opens with the add-in's own pane, which asks how to begin", async () => {
    await bench.open(address);
    expect(await bench.tabs()).toEqual(["Sheet1"]);
    await page.frameLocator("#pane-frame").getByText("工作簿中还没有目标，请选择怎样开始。").waitFor();
  }, 90_000);

  test("the ribbon's button leads to a choice, of which the example loads 57 targets into managed sheets and shows them", async () => {
    await bench.loadExample();
    expect(await bench.tabs()).toEqual(["Sheet1", "目标", "月度数据", "说明"]);
    expect(await bench.drawnText(1, 1)).toBe("金华市2024年计划主要目标");
    const targets = await bench.values("目标", 200, 8);
    expect(targets.filter((row) => row.includes("经济发展")).length).toBeGreaterThan(10);
  }, 60_000);

  test('=JH.GAP("GDP") typed into a cell shows a number and changes with a typed figure, without another action', async () => {
    await bench.type("Sheet1", "B2", '=JH.GAP("GDP")');
    await bench.changed("Sheet1!B2", null);
    const before = await bench.value("Sheet1!B2");
    expect(typeof before).toBe("number");
    await bench.type("月度数据", await figureCell("月度数据", "地区生产总值（GDP）增长", "9月"), "4.1");
    await bench.changed("Sheet1!B2", before);
    expect(await bench.value("Sheet1!B2")).toBeCloseTo(4.1 - 6, 10);
  }, 60_000);

  test("a formula typed into a cell that is out of sight, to the right and far below, is entered whole", async () => {
    for (const cell of ["AK100", "AJ131"]) {
      await bench.type("月度数据", cell, "=1+2");
      await bench.changed(`月度数据!${cell}`, null);
      expect(await bench.cell(`月度数据!${cell}`)).toMatchObject({ formula: "=1+2", value: 3 });
      await bench.select("月度数据", cell);
      await page.keyboard.press("Delete");
    }
  }, 60_000);

  test("a text typed where a figure belongs is refused in words and changes nothing", async () => {
    const cell = await figureCell("月度数据", "地区生产总值（GDP）增长", "9月");
    await bench.type("月度数据", cell, "约四");
    await page.getByText("这里只能填数字").waitFor();
    await page.getByRole("button", { name: "确定" }).click();
    expect(await bench.value(`月度数据!${cell}`)).toBe(4.1);
  }, 60_000);

  test("a figure is deleted by key and comes back by undo, and the function follows both", async () => {
    const before = await bench.value("Sheet1!B2");
    await bench.select("月度数据", await figureCell("月度数据", "地区生产总值（GDP）增长", "9月"));
    await page.keyboard.press("Delete");
    await bench.changed("Sheet1!B2", before);
    const without = await bench.value("Sheet1!B2");
    expect(without).not.toBeCloseTo(4.1 - 6, 10);
    await page.keyboard.press("Control+Z");
    await bench.changed("Sheet1!B2", without);
    expect(await bench.value("Sheet1!B2")).toBeCloseTo(4.1 - 6, 10);
  }, 60_000);

  test("a function's name is offered with its Chinese description while it is typed, and Enter takes what was typed instead", async () => {
    await bench.select("Sheet1", "B4");
    await page.keyboard.type("=JH.");
    await page.getByText("实际与序时进度的差距", { exact: false }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    expect(await bench.value("Sheet1!B4")).toBeNull();
    await page.keyboard.type("=JH.P");
    await page.getByText("JH.PACE", { exact: true }).waitFor();
    await page.keyboard.type('ROBABILITY("GDP")', { delay: 0 });
    await page.keyboard.press("Enter");
    await bench.changed("Sheet1!B4", null);
    expect((await bench.cell("Sheet1!B4")).formula).toBe('=JH.PROBABILITY("GDP")');
  }, 60_000);

  test("the menu on cells inserts a target formula through the pane, which it opens", async () => {
    await page.getByRole("button", { name: "关闭窗格" }).click();
    await bench.select("Sheet1", "C2");
    await openCellMenu({ x: 220, y: 50 });
    await page.getByText("插入目标公式", { exact: true }).click();
    await page.frameLocator("#pane-frame").getByRole("button", { name: "插入", exact: true }).click();
    await bench.changed("Sheet1!C2", null);
    expect((await bench.cell("Sheet1!C2")).formula).toMatch(/^=JH\.TARGET\(/);
    expect(await bench.value("Sheet1!C2")).toBe(6);
  }, 60_000);

  test("a cell of a protected sheet is not opened for typing, and the page says why", async () => {
    await bench.protect("Sheet1", true);
    await bench.type("Sheet1", "D2", "5");
    await page.getByRole("alert").filter({ hasText: "受保护" }).waitFor();
    expect(await bench.value("Sheet1!D2")).toBeNull();
    await bench.protect("Sheet1", false);
  }, 60_000);

  test("the gap analysis colours lagging rows", async () => {
    await bench.press("生成差距分析");
    expect(await bench.tabs()).toContain("差距分析2024-09");
    const rows = await bench.values("差距分析2024-09", 80, 20);
    expect(rows.find((row) => row.includes("地区生产总值（GDP）增长"))).toContain("严重滞后");
    await bench.drawn(colors.severe);
    await bench.drawn(colors.row);
  }, 60_000);

  test("the highlight of lagging rows goes and comes with its button", async () => {
    for (const drawn of [false, true]) {
      await bench.press("突出显示");
      await bench.drawn(colors.row, drawn);
    }
  }, 60_000);

  test("what is being typed into a cell is entered when a button is pressed, and counts", async () => {
    const cell = await figureCell("月度数据", "社会消费品零售总额增长", "9月");
    await bench.select("月度数据", cell);
    await page.keyboard.type("2.5");
    await bench.press("生成差距分析");
    expect(await bench.value(`月度数据!${cell}`)).toBe(2.5);
    const rows = await bench.values("差距分析2024-09", 80, 20);
    expect(rows.find((row) => row.includes("社会消费品零售总额增长"))).toEqual(
      expect.arrayContaining([2.5, "严重滞后"]),
    );
  }, 60_000);

  test("after a sheet was renamed and its rows were sorted, loading again loses nothing that was typed", async () => {
    await bench.rename("月度数据", "本年数据");
    expect(await bench.tabs()).toContain("本年数据");
    const before = await bench.values("本年数据", 400, 30);
    const last = before.map((row) => row[0] !== null).lastIndexOf(true) + 1;
    const first = before.findIndex((row) => row.includes("9月")) + 2;
    await bench.select("本年数据", `A${first}:AH${last}`);
    await sortDescending();
    await bench.changed(`本年数据!A${first}`, before[first - 1]![0]!);
    const sorted = await bench.values("本年数据", 400, 30);
    expect(sorted).not.toEqual(before);

    await bench.loadExample();
    expect((await bench.tabs()).filter((name) => /数据/.test(name))).toEqual(["本年数据"]);
    const after = await bench.values("本年数据", 400, 30);
    expect(after).toEqual(sorted);
    expect([...after].map(String).sort()).toEqual([...before].map(String).sort());
    expect(await bench.value(`本年数据!${await figureCell("本年数据", "地区生产总值（GDP）增长", "9月")}`)).toBe(4.1);
  }, 90_000);

  /** Sorts the selected rows by their first column, from the menu on cells. */
  async function sortDescending(): Promise<void> {
    await openCellMenu({ x: 300, y: 300 });
    await page.getByText("排序", { exact: true }).hover();
    await page.getByText("当前区域降序").click();
  }

  test("the saved workbook opens again with its figures, formulas and colours", async () => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "保存" }).click(),
    ]);
    const file = await download.path();
    expect(readFileSync(file).subarray(0, 2).toString()).toBe("PK");
    const gap = await bench.value("Sheet1!B2");
    const sheets = await bench.tabs();

    await page.locator("#file").setInputFiles({
      name: "目标监测.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: readFileSync(file),
    });
    await page.getByText("目标监测.xlsx", { exact: true }).waitFor();
    await bench.settled();
    expect(await bench.tabs()).toEqual(sheets);
    expect((await bench.cell("Sheet1!B2")).formula).toBe('=JH.GAP("GDP")');
    await page.waitForFunction(
      (wanted) =>
        (
          window as unknown as { hostPage: { workbook: { host: { cell(at: string): { value: unknown } } } } }
        ).hostPage.workbook.host.cell("Sheet1!B2").value === wanted,
      gap,
      { timeout: 60_000 },
    );
    await bench.tab("差距分析2024-09").click();
    await bench.drawn(colors.severe);
  }, 120_000);

  test("a file that is no workbook is refused in words and leaves the open workbook as it is", async () => {
    const sheets = await bench.tabs();
    await page.locator("#file").setInputFiles({ name: "坏.xlsx", mimeType: "", buffer: Buffer.from("no workbook") });
    await page.getByRole("alert").filter({ hasText: "坏.xlsx" }).waitFor();
    expect(await bench.tabs()).toEqual(sheets);
  }, 60_000);

  test("in a narrow window every button, the sheet and the pane are in sight", async () => {
    await page.setViewportSize({ width: 1024, height: 700 });
    for (const part of await page.locator("#ribbon button, #bar button:visible, #pane").all()) {
      const { x, y, width, height } = (await part.boundingBox())!;
      expect({ left: x >= 0, right: x + width <= 1024, bottom: y + height <= 700 }).toEqual({
        left: true,
        right: true,
        bottom: true,
      });
    }
    expect((await page.locator("#sheets").boundingBox())!.width).toBeGreaterThan(600);
  }, 60_000);

  test("no page of the whole flow met an unexpected error", () => {
    expect(errors).toEqual([]);
  });
});
