import type { Browser, Page } from "playwright-core";
import { inBrowser, launch } from "./browser";
import { start, HostPage } from "./hostPage";

const sheet = "监测通报2024-09";

inBrowser("the briefing in a browser", () => {
  let address: string;
  let browser: Browser;
  let page: Page;
  let bench: HostPage;
  const errors: string[] = [];

  beforeAll(async () => {
    [address, browser] = await Promise.all([start(), launch()]);
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
    bench = new HostPage(page);
    await bench.open(`${address}?press=loadExample`);
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
  });

  const place = async (text: RegExp) =>
    (await bench.values(sheet, 120, 11)).findIndex((row) => text.test(String(row[1])));

  test("its button writes a sheet that comes to the front", async () => {
    await bench.press("生成监测通报");
    expect((await bench.tabs()).at(-1)).toBe(sheet);
    expect(await bench.drawnText(1, 1)).toBe("金华市2024年计划主要目标监测通报");
    const text = await place(/一、总体情况/);
    expect(await bench.drawnText(text, 1)).toBe("\u3000\u3000一、总体情况");
    expect(await page.frameLocator("#pane-frame").getByText(`已生成“${sheet}”`).count()).toBe(1);
  }, 90_000);

  test("a figure corrected by hand changes the text when it is written again, and nothing else on the page fails", async () => {
    const values = await bench.values("月度数据", 400, 30);
    const heading = values.findIndex((row) => row.includes("9月"));
    const column = values[heading]!.indexOf("9月");
    const row = values.findIndex(
      (cells) => cells.includes("固定资产投资增长") && cells.includes(2024) && cells.includes("实际"),
    );
    await bench.type("月度数据", `${String.fromCharCode(65 + column)}${row + 1}`, "-1.3");
    await bench.press("生成监测通报");
    const said = (await bench.values(sheet, 120, 2)).map((cells) => String(cells[1])).join("\n");
    expect(said).toContain("固定资产投资下降1.3%，低于全年目标11.3个百分点");
    expect(errors).toEqual([]);
  }, 90_000);
});
