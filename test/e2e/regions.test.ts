import type { Browser, Page } from "playwright-core";
import { inBrowser, launch } from "./browser";
import { start, HostPage } from "./hostPage";

inBrowser("the regions in the host", () => {
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

  test("are loaded, looked at, pasted, generated and asked for in a cell", async () => {
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
