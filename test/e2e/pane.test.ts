import { readFileSync } from "node:fs";
import { inBrowser } from "./browser";
import { type OpenPane, paneTests } from "./pane";

inBrowser("the pane in a browser", () => {
  const openPane = paneTests();
  let pane: OpenPane;

  const open = async (press?: readonly string[]) => (pane = await openPane(press));
  const rows = () => pane.frame.getByRole("list", { name: "指标状态" }).getByRole("heading");
  /** Waits until the list says that it shows so many. */
  const shows = (text: RegExp) => pane.frame.getByRole("status").filter({ hasText: text }).first().waitFor();

  test("an empty workbook shows three steps, and they go once there is an analysis", async () => {
    await open([]);
    const steps = pane.frame.getByRole("list", { name: "三步开始" }).getByRole("listitem");
    expect(await steps.allInnerTexts()).toEqual([
      expect.stringMatching(/^1\s*载入目标\n/),
      expect.stringMatching(/^2\s*录入月度数据\n/),
      expect.stringMatching(/^3\s*生成差距分析\n/),
    ]);
    await pane.frame.getByRole("button", { name: /^示例/ }).click();
    await pane.frame.getByRole("button", { name: "金华市2024年" }).click();
    await steps.first().getByText("载入目标（已完成）").waitFor();
    await pane.frame.getByRole("button", { name: "生成差距分析" }).click();
    await pane.frame.getByText("已生成“差距分析2024-09”").waitFor();
    await steps.first().waitFor({ state: "detached" });
    openPane.came(["loadExample"]);
  }, 120_000);

  test("counts filter, the search box narrows while it is typed in, and the order is chosen", async () => {
    await open();
    await shows(/共57项/);
    const severe = pane.frame.getByRole("button", { name: /^严重滞后 \d+$/ });
    const count = Number(/\d+/.exec((await severe.innerText()).replace(/\s/g, ""))![0]);
    await severe.click();
    expect(await severe.getAttribute("aria-pressed")).toBe("true");
    await shows(new RegExp(`显示${count}项`));
    expect(await rows().count()).toBe(count);
    await pane.frame.getByRole("button", { name: "清除筛选" }).click();
    await pane.frame.getByRole("searchbox").pressSequentially("GDP");
    await shows(/显示\d项/);
    expect(await rows().allInnerTexts()).toEqual(expect.arrayContaining(["1 地区生产总值（GDP）增长"]));
    await pane.frame.getByRole("searchbox").fill("");
    await pane.frame.getByRole("button", { name: "筛选与排序" }).click();
    await pane.frame.getByRole("combobox", { name: "排序" }).selectOption({ label: "序号" });
    await rows().first().filter({ hasText: "地区生产总值" }).waitFor();
    expect((await rows().allInnerTexts()).slice(0, 2)).toEqual(["1 地区生产总值（GDP）增长", "2 全员劳动生产率增长"]);
    await pane.frame.getByRole("combobox", { name: "排序" }).selectOption({ index: 0 });
  }, 120_000);

  test("the first indicator stands in the first screen, and the keyboard reaches it with the fifth stop", async () => {
    await open();
    await shows(/共57项/);
    const first = rows().first();
    const box = (await first.boundingBox())!;
    const frame = (await pane.page.locator("#pane-frame").boundingBox())!;
    expect(box.y + box.height - frame.y).toBeLessThan(520);
    await pane.frame.getByRole("heading", { level: 1 }).click();
    for (let stops = 0; stops < 5; stops++) await pane.page.keyboard.press("Tab");
    expect(await first.evaluate((heading) => heading.contains(heading.ownerDocument.activeElement))).toBe(true);
  }, 120_000);

  test("at a zoom of 200 % three indicators are in sight", async () => {
    await open();
    await shows(/共57项/);
    await pane.dismiss();
    await pane.page.setViewportSize({ width: 800, height: 500 });
    const frame = (await pane.page.locator("#pane-frame").boundingBox())!;
    const third = (await rows().nth(2).boundingBox())!;
    expect(third.y + third.height).toBeLessThan(frame.y + frame.height);
  }, 120_000);

  test("by keyboard alone a row opens its detail, and gets the focus again on the way back", async () => {
    await open();
    await pane.frame.getByRole("searchbox").focus();
    await pane.page.keyboard.type("社零");
    await shows(/显示1项/);
    const row = pane.frame.getByRole("button", { name: /社会消费品零售总额增长/ });
    const focused = () => row.evaluate((button) => button.ownerDocument.activeElement === button).catch(() => false);
    for (let tabs = 0; tabs < 12 && !(await focused()); tabs++) await pane.page.keyboard.press("Tab");
    expect(await focused()).toBe(true);
    await pane.page.keyboard.press("Enter");
    const back = pane.frame.getByRole("button", { name: /返回/ });
    await back.focus();
    await pane.page.keyboard.press("Enter");
    await row.waitFor();
    expect(await focused()).toBe(true);
  }, 120_000);

  test("an indicator from far down the list opens at its name, and the way back leads to the same place", async () => {
    await open();
    await shows(/共57项/);
    const row = pane.frame.getByRole("button", { name: /居民消费价格涨幅/ });
    await row.click();
    await pane.frame.getByRole("button", { name: "返回" }).waitFor();
    const name = await pane.frame.getByRole("heading", { name: "居民消费价格涨幅" }).boundingBox();
    expect(name!.y).toBeGreaterThan(0);
    expect(name!.y).toBeLessThan(600);
    await pane.frame.getByRole("button", { name: "返回" }).click();
    await row.waitFor();
    const place = await row.boundingBox();
    expect(place!.y).toBeGreaterThan(0);
    expect(place!.y).toBeLessThan(900);
  }, 120_000);

  test("a later month is compared with the analysis of an earlier one", async () => {
    await open();
    const month = pane.frame.getByRole("combobox", { name: "截至月份" });
    await month.selectOption("2024-06");
    await pane.frame.getByRole("button", { name: "生成差距分析" }).click();
    await pane.frame.getByText("已生成“差距分析2024-06”").waitFor();
    await month.selectOption("2024-09");
    await pane.frame.getByText(/较2024年6月的分析/).waitFor();
  }, 120_000);

  test("the reminders go to the clipboard, and a task leads to its cell", async () => {
    await open();
    await pane.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await pane.frame.getByRole("combobox", { name: "截至月份" }).selectOption("2024-12");
    await pane.turnTo("todo");
    await pane.frame.getByRole("button", { name: "复制催报清单", exact: true }).click();
    await pane.frame.getByText("催报清单已复制").waitFor();
    const text = await pane.page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/^未填责任单位：请报送以下指标数据\n1\. .+（2024年12月）\n2\. /);
    await pane.frame.getByRole("button", { name: "跳到单元格：社会消费品零售总额增长" }).click();
    await pane.frame.getByText(/^已转到“月度数据”[A-Z]+\d+。$/).waitFor();
    const [, cell] = /”([A-Z]+\d+)。/.exec(await pane.frame.getByText(/^已转到/).innerText())!;
    expect(await pane.page.locator("[data-u-comp=defined-name] input").inputValue()).toBe(cell);
    await pane.frame.getByRole("button", { name: "跳到单元格：氮氧化物减排量" }).last().click();
    await pane.frame
      .getByText(/^已转到/)
      .filter({ hasNotText: cell! })
      .waitFor();
    const [, handedDown] = /”[A-Z]+(\d+)。/.exec(await pane.frame.getByText(/^已转到/).innerText())!;
    expect((await pane.bench.values("月度数据", 400, 12))[Number(handedDown) - 1]).toContain("下达");
  }, 120_000);

  test("the briefing goes to the clipboard, and is downloaded as Markdown and as a Word file", async () => {
    await open();
    await pane.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const choose = async (item: string) => {
      await pane.frame.getByRole("button", { name: "监测通报" }).click();
      await pane.frame.getByRole("menuitem", { name: item }).click();
    };
    await choose("复制全文");
    await pane.frame.getByText("通报已复制").waitFor();
    expect(await pane.page.evaluate(() => navigator.clipboard.readText())).toContain(
      "金华市2024年计划主要目标监测通报",
    );
    for (const [item, name, start] of [
      ["下载 Markdown 文件（.md）", "监测通报2024-09.md", "# 金华市2024年计划主要目标监测通报"],
      ["下载 Word 文件（.docx）", "监测通报2024-09.docx", "PK"],
    ] as const) {
      const [download] = await Promise.all([pane.page.waitForEvent("download"), choose(item)]);
      expect(download.suggestedFilename()).toBe(name);
      expect(readFileSync(await download.path(), "utf8").slice(0, start.length)).toBe(start);
    }
  }, 120_000);

  test("ten due figures take ten numbers and ten Enters, each seen with its doubt and in its cell", async () => {
    await open();
    await pane.turnTo("todo");
    await pane.frame.getByRole("heading", { name: "2024年10月待录入" }).waitFor();
    const boxes = pane.frame.getByRole("textbox", { name: /（2024年10月）$/ });
    const names = await boxes.evaluateAll((all) => all.slice(0, 10).map((box) => box.getAttribute("aria-label")!));
    await boxes.first().click();
    for (let i = 0; i < 10; i++) {
      await pane.page.keyboard.type(i === 0 ? "65" : `5.${i}`);
      await pane.page.keyboard.press("Enter");
    }
    await pane.frame
      .getByText(/^已录入/)
      .nth(9)
      .waitFor();
    const sheet = await pane.bench.values("月度数据", 400, 24);
    const october = sheet.find((row) => row.includes("10月"))!.indexOf("10月");
    const held = (name: string) => sheet.flatMap((row) => (row.includes(name) ? [row[october]] : []));
    for (const [i, label] of names.entries())
      expect(held(label.replace(/（2024年10月）$/, ""))).toContain(i === 0 ? 65 : Number(`5.${i}`));
    const first = pane.frame.getByRole("listitem").filter({ has: pane.frame.getByLabel(names[0]!) });
    await first
      .getByText(/请核对/)
      .first()
      .waitFor();
    await first.getByRole("button", { name: /^属实/ }).first().click();
    await first.getByRole("textbox", { name: "经办人" }).fill("张三");
    await first.getByRole("button", { name: "确认属实" }).click();
    await first
      .getByText(/请核对/)
      .first()
      .waitFor({ state: "detached" });
    await pane.frame.getByRole("button", { name: "粘贴报表" }).click();
    await pane.frame.getByLabel("部门报表").fill("指标\t10月\n不良资产\t3\n城镇调查失业率\t4.5");
    await pane.frame.getByRole("list", { name: "将要录入" }).getByText("计划中没有这项指标").waitFor();
    await pane.frame.getByRole("button", { name: "录入1项" }).click();
    await pane.frame.getByText("已录入4.5%").waitFor();
  }, 120_000);

  test.each([
    ["light", false],
    ["dark", true],
  ] as const)(
    "in the %s theme axe finds nothing serious in any view, and nothing is wider than 320 pixels",
    async (_, dark) => {
      pane = await openPane(undefined, { width: 320, dark, locale: "zh-CN" });
      const check = async () => {
        expect(await pane.seriousIssues()).toEqual([]);
        expect(await pane.tooWide()).toEqual([]);
      };
      await pane.frame.getByRole("button", { name: /^严重滞后/ }).click();
      await check();
      await pane.frame.getByRole("button", { name: "监测通报" }).click();
      await pane.frame.getByRole("menu").waitFor();
      expect(await pane.seriousIssues()).toEqual([]);
      await pane.page.keyboard.press("Escape");
      await pane.frame.getByRole("combobox", { name: "截至月份" }).selectOption("2024-12");
      await pane.turnTo("todo");
      await check();
    },
    120_000,
  );

  test("an empty pane has nothing serious for axe either, and speaks English where Office does", async () => {
    pane = await openPane([], { width: 320, dark: true, locale: "en" });
    await pane.frame.getByRole("button", { name: /^Blank/ }).waitFor();
    expect(await pane.seriousIssues()).toEqual([]);
    expect(await pane.tooWide()).toEqual([]);
  }, 120_000);
});
