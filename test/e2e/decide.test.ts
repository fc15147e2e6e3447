import type { Locator } from "playwright-core";
import { inBrowser } from "./browser";
import { type OpenPane, paneTests } from "./pane";

inBrowser("what a person decides in the pane", () => {
  const openPane = paneTests();
  let pane: OpenPane;

  const open = async (press?: readonly string[]) => (pane = await openPane(press));
  /** A section of the view, opened. */
  const section = async (title: string): Promise<Locator> => {
    const details = pane.frame.locator("details").filter({ has: pane.frame.getByRole("heading", { name: title }) });
    if ((await details.last().getAttribute("open")) === null) await details.last().locator("summary").first().click();
    return details.last();
  };
  const textOf = (pattern: RegExp) => pane.frame.getByText(pattern).first().innerText();
  const said = (sentence: string | RegExp) => pane.frame.getByText(sentence).first().waitFor();
  /** What a sheet holds in an indicator's row (or a setting's) under a heading. */
  const held = async (sheet: string, heading: string, row: string) => {
    const values = await pane.bench.values(sheet, 90, 40);
    const head = values.find((line) => line.includes(heading))!;
    const line = values.find((each) => each.some((cell) => String(cell).includes(row)))!;
    return line[head.indexOf(heading)];
  };
  const jobs = "城镇新增就业人数";
  const retail = "社会消费品零售总额增长";

  test("a chosen method stands in the sheet of targets, and the projection follows it", async () => {
    await open();
    await pane.openDetail(jobs);
    const before = await textOf(/^预计全年\d/);
    const method = await section("预计方法");
    await method.getByLabel("预计方法", { exact: true }).selectOption({ label: "上年同月" });
    await method.getByLabel("经办人").fill("张三");
    await method.getByRole("button", { name: "保存方法" }).click();
    await said("方法已保存，写在“目标”表中。");
    expect(await held("目标", "预计方法", jobs)).toBe("上年同月");
    await said(/^选用上年同月/);
    expect(await textOf(/^预计全年\d/)).not.toBe(before);
    await method.getByLabel("预计方法", { exact: true }).selectOption({ label: "自动（按数据选择）" });
    await method.getByRole("button", { name: "保存方法" }).click();
    await said("已改回自动。");
    expect(await textOf(/^预计全年\d/)).toBe(before);
  }, 120_000);

  test("a status by hand and a note are kept with name and day, in the sheet and in the pane", async () => {
    await open();
    await pane.openDetail(retail);
    const judgement = await section("人工判定与备注");
    await judgement.getByLabel("经办人").fill("李四");
    await judgement.getByLabel("判定状态").selectOption({ label: "基本达到" });
    await judgement.getByLabel("理由").fill("后续有促消费活动");
    await judgement.getByRole("button", { name: "保存判定" }).click();
    await said("人工判定已保存，写在“目标”表中；此后各月都按它，直到撤销。");
    await judgement.getByLabel("备注").fill("已发函");
    await judgement.getByRole("button", { name: "保存备注" }).click();
    await said("备注已保存，写在“目标”表中。");
    const today = new Date().getFullYear();
    await said(new RegExp(`^已发函（李四 ${today}-\\d\\d-\\d\\d）$`));
    await said(new RegExp(`^人工判定为基本达到：后续有促消费活动（李四 ${today}-.+）；按规则计算为`));
    expect(await held("目标", "人工状态", retail)).toBe("基本达到");
    expect(await held("目标", "状态理由", retail)).toBe("后续有促消费活动");
    expect(await held("目标", "备注", retail)).toBe("已发函");
    // The list shows the status that counts.
    await pane.frame.getByRole("button", { name: "返回" }).click();
    await pane.frame.getByRole("listitem").filter({ hasText: retail }).getByText("基本达到").first().waitFor();
  }, 120_000);

  test("a milestone replaces the pace", async () => {
    await open();
    await pane.openDetail(jobs);
    const milestones = await section("阶段目标");
    await milestones.getByLabel("9月", { exact: true }).fill("8.8");
    await milestones.getByRole("button", { name: "保存阶段目标" }).click();
    await said("阶段目标已保存，序时进度随之改变。");
    await said(/（序时8\.80万人，差距/);
  }, 120_000);

  test("a revised target is in the sheet with its record, and earlier months keep the old one", async () => {
    await open();
    await pane.openDetail(retail);
    const old = String(await held("目标", "目标", retail));
    const revise = await section("调整目标");
    await revise.getByLabel("新目标").fill("5.5左右");
    await said("含义：5.5%左右，按容差判断");
    await revise.getByLabel("从几月起").selectOption({ label: "8月" });
    await revise.getByLabel("调整理由").fill("中期评估");
    await revise.getByLabel("经办人").fill("王五");
    await revise.getByRole("button", { name: "保存调整" }).click();
    await said("目标已调整为5.5左右，从8月起执行；之前月份的报告不变。");
    expect(await held("目标", "目标", retail)).toBe("5.5左右");
    expect(await held("目标", "调整记录", retail)).toContain("中期评估");
    await said(new RegExp(`^8月起由${old}调整为5\\.5左右：中期评估（王五 `));
    const target = () =>
      pane.frame
        .locator("dt", { hasText: /^目标$/ })
        .locator("+ dd")
        .innerText();
    expect(await target()).toBe("5.5左右");
    await pane.frame.getByLabel("截至月份").selectOption({ label: "2024年7月" });
    expect(await target()).toBe(old);
  }, 120_000);

  test("an own rule is checked while it is typed, saved in the guide sheet, and decides", async () => {
    await open();
    await pane.turnTo("settings");
    const rules = await section("自定规则");
    await rules.getByRole("button", { name: "添加规则" }).click();
    const rule = rules.getByRole("group", { name: "规则1" });
    await rule.getByLabel("名称").fill("差得远");
    await rule.getByLabel("条件").fill("差距 < -1 且 概率 <");
    await rule.getByText(/还没有写完/).waitFor();
    await rule.getByLabel("条件").fill("差距 < -1 且 概率 < 0.5");
    const touched = await rule.getByText(/^现在符合的有\d+项：/).innerText();
    await rule.getByLabel("判为").selectOption({ label: "基本达到" });
    await rules.getByRole("button", { name: "保存规则" }).click();
    await said("规则已保存，写在“说明”表中。");
    expect(JSON.stringify(await pane.bench.values("说明", 60, 8))).toContain("差距 < -1 且 概率 < 0.5");
    await pane.openDetail(/：([^、等]+)/.exec(touched)![1]!);
    await said("按自定规则“差得远”判定。");
  }, 120_000);

  test("a formula is inserted into the selected cell, and the way leads to the indicator's cells", async () => {
    await open();
    await pane.bench.press("生成差距分析");
    await pane.openDetail(jobs);
    const book = await section("公式与单元格");
    await pane.bench.select("说明", "J2");
    await book.getByLabel("插入的内容").selectOption({ label: "差距" });
    await book.getByRole("button", { name: "插入公式" }).click();
    await said(/^公式已插入 .*J2。$/);
    expect((await pane.bench.cell("说明!J2")).formula).toMatch(/^=JH\.GAP\(".+","2024-09"\)$/);
    for (const [button, sheet] of [
      ["月度数据", "月度数据"],
      ["差距分析", "差距分析2024-09"],
      ["目标", "目标"],
    ] as const) {
      await book.getByRole("button", { name: button, exact: true }).click();
      await said(new RegExp(`^已跳到“${sheet}”的 `));
    }
  }, 120_000);

  test.each([false, true])(
    "axe finds nothing serious in detail and settings (dark: %s)",
    async (dark) => {
      const look = { width: 320, dark, locale: "zh-CN" } as const;
      pane = await openPane(undefined, look);
      const whole = async () => {
        const closed = pane.frame.locator("details:not([open]) > summary:visible");
        while ((await closed.count()) > 0) await closed.first().click();
        expect(await pane.seriousIssues()).toEqual([]);
        expect(await pane.tooWide()).toEqual([]);
      };
      await pane.openDetail(jobs);
      await whole();
      await pane.turnTo("settings");
      await (await section("自定规则")).getByRole("button", { name: "添加规则" }).click();
      await whole();
    },
    120_000,
  );
});
