import type { Browser, Page } from "playwright-core";
import { inBrowser, launch } from "./browser";
import { start, HostPage } from "./hostPage";

inBrowser("the dashboard in the host", () => {
  let address: string;
  let browser: Browser;
  let page: Page;
  let bench: HostPage;

  beforeAll(async () => {
    [address, browser] = await Promise.all([start(), launch()]);
    page = await browser.newPage({ viewport: { width: 1900, height: 1100 } });
    bench = new HostPage(page);
    await bench.open(`${address}?press=loadExample`);
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
  });

  const charts = () => page.locator("svg[role=img]");

  test("is made by its button: counts, colours beside the words, three charts", async () => {
    await bench.press("生成看板");
    expect(await bench.tabs()).toContain("看板");
    const values = await bench.values("看板", 45, 14);
    const total = values.find(([key]) => key === "all");
    expect(total?.slice(3).reduce((sum: number, each) => sum + Number(each), 0)).toBe(2 * 57);
    await bench.drawn("#F8CBAD");
    await charts().nth(2).waitFor();
    const titles = await charts().evaluateAll((drawn) => drawn.map((each) => each.getAttribute("aria-label")));
    expect(titles).toEqual([
      "差距相当于几倍容差（负为落后，浅色为上期）",
      expect.stringMatching(/^目标、序时与实际（目标＝100/),
      "各月状态（项）",
    ]);
    const names = values.filter(([key]) => String(key).startsWith("gap ")).map((row) => String(row[2]));
    expect(await charts().nth(1).textContent()).toContain(names[0]);
  }, 120_000);

  test("draws the indicator that is chosen below the page, once it is generated again", async () => {
    const values = await bench.values("看板", 90, 8);
    const row = values.findIndex(([key]) => key === "chosen 1") + 1;
    await bench.type("看板", `H${row}`, "CPI");
    await bench.press("生成看板");
    await bench.select("看板", "B2");
    expect((await bench.cell(`看板!C${row}`)).value).toBe("居民消费价格涨幅");
    await page.waitForFunction(() =>
      [...document.querySelectorAll("svg[role=img]")].some((each) => each.textContent?.includes("居民消费价格涨幅")),
    );
    expect(await charts().count()).toBe(3);
  }, 120_000);
});
