import type { Browser, Page } from "playwright-core";
import { inBrowser, launch } from "./browser";
import { start, HostPage } from "./hostPage";

const briefing = "监测通报2024-09";

inBrowser("the sheets that are generated from the example, in the host", () => {
  let address: string;
  let browser: Browser;
  let page: Page;
  let bench: HostPage;
  const errors: string[] = [];

  beforeAll(async () => {
    [address, browser] = await Promise.all([start(), launch()]);
    page = await browser.newPage({ viewport: { width: 1900, height: 1500 } });
    page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
    bench = new HostPage(page);
    await bench.open(`${address}?press=loadExample`);
  }, 240_000);

  afterEach(() => expect(errors).toEqual([]));

  afterAll(async () => {
    await browser?.close();
  });

  test("started as npm start starts it, the first click on the gap analysis shows lagging rows", async () => {
    await bench.press("生成差距分析");
    const rows = await bench.values("差距分析2024-09", 80, 24);
    expect(rows.filter((row) => row.includes("严重滞后") || row.includes("滞后")).length).toBeGreaterThan(5);
    const heading = rows.find((row) => row.includes("完成率"))!;
    const total = rows.findIndex((row) => row.includes("实际使用外资额"));
    expect(await bench.drawnText(total, heading.indexOf("完成率"))).toBe("59%");
    await bench.drawn("#F8CBAD");
    await bench.drawn("#FDF1EE");
  }, 90_000);

  const charts = () => page.locator("svg[role=img]");

  test("the dashboard is made by its button: counts, colours beside the words, three charts", async () => {
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

  test("the dashboard draws the indicator that is chosen below the page, once it is generated again", async () => {
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

  const place = async (text: RegExp) =>
    (await bench.values(briefing, 120, 11)).findIndex((row) => text.test(String(row[1])));

  test("the button of the briefing writes a sheet that comes to the front", async () => {
    await bench.press("生成监测通报");
    await page.frameLocator("#pane-frame").getByText(`已生成“${briefing}”`).waitFor();
    expect((await bench.tabs()).at(-1)).toBe(briefing);
    expect(await bench.drawnText(1, 1)).toBe("金华市2024年计划主要目标监测通报");
    const text = await place(/一、总体情况/);
    expect(await bench.drawnText(text, 1)).toBe("\u3000\u3000一、总体情况");
  }, 90_000);

  test("a figure corrected by hand changes the text when it is written again", async () => {
    const values = await bench.values("月度数据", 400, 30);
    const heading = values.findIndex((row) => row.includes("9月"));
    const column = values[heading]!.indexOf("9月");
    const row = values.findIndex(
      (cells) => cells.includes("固定资产投资增长") && cells.includes(2024) && cells.includes("实际"),
    );
    await bench.type("月度数据", `${String.fromCharCode(65 + column)}${row + 1}`, "-1.3");
    await bench.press("生成监测通报");
    const said = (await bench.values(briefing, 120, 2)).map((cells) => String(cells[1])).join("\n");
    expect(said).toContain("固定资产投资下降1.3%，低于全年目标11.3个百分点");
  }, 90_000);

  test("the regions are loaded, looked at, pasted, generated and asked for in a cell", async () => {
    await bench.press("载入分县");
    expect(await bench.tabs()).toEqual(expect.arrayContaining(["分解", "分县数据"]));
    const pane = page.frameLocator("iframe");
    await pane.getByRole("tab", { name: "分县" }).click();
    const first = pane
      .getByRole("list", { name: /各县（市、区）与全市/ })
      .getByRole("listitem")
      .first();
    expect(await first.innerText()).toMatch(/义乌市[^]*6\.9[^]*第1位（上期第1位）/);
    await pane.getByLabel("排列").selectOption({ label: "位次靠后的在前" });
    expect(await first.innerText()).toContain("浦江县");

    await pane
      .getByLabel(/粘贴分县数据表/)
      .fill("2024年1-10月规上工业增加值\n地区\t增速（%）\n全市\t6.9\n义乌\t8.2\n东阳\t6");
    await pane.getByRole("button", { name: "读出来看看" }).click();
    await pane.getByText("读出2个新的数，0个与已有的相同，0个与已有的不同。").waitFor();
    await pane.getByRole("button", { name: "写入2个数" }).click();
    await pane.getByText("读出2个数写入“分县数据”。").waitFor();

    await pane.getByRole("button", { name: "生成表", exact: true }).click();
    await pane.getByText("已生成“地区生产总值（GDP）增长分县2024-09”。").waitFor();

    await bench.press("生成分县分析");
    expect(await bench.tabs()).toContain("分县分析2024-09");
    await bench.type("Sheet1", "A1", '=JH.GAP("GDP","2024-09",,"浦江")');
    await page.waitForFunction(() => {
      const { host } = (window as unknown as { hostPage: HostPageGlobal }).hostPage.workbook;
      return typeof host.cell("Sheet1!A1").value === "number";
    });
    expect(await bench.value("Sheet1!A1")).toBeCloseTo(-1.1, 6);
  }, 120_000);
});

interface HostPageGlobal {
  readonly workbook: { readonly host: { cell(address: string): { readonly value: unknown } } };
}
