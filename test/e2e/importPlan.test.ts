import { inBrowser } from "./browser";
import { paneTests } from "./pane";

/** A sample in the form of a city's annex. */
const annex = `平湖市2025年国民经济和社会发展计划主要指标
平政发〔2025〕3号
类别\t序号\t指标名称\t单位\t2025年预期目标\t2025年计划数
经济发展\t1\t规上工业增加值增长\t%\t7以上\t7.5
\t2\t外贸进出口总额\t亿元\t620亿元，增长4%\t630
创新驱动\t3\t规上数字经济核心产业增加值增长\t%\t9以上\t10
\t4\t新增风筝企业\t家\t30\t32`;

inBrowser("importing a plan", () => {
  const open = paneTests();

  test("a foreign annex is pasted, asked about, confirmed, loaded, filled in and analysed in the pane alone", async () => {
    const pane = await open([], { width: 320, dark: false, locale: "zh-CN" });
    const { frame, bench } = pane;
    const press = (name: string) => frame.getByRole("button", { name, exact: true }).click();
    await frame.getByRole("button", { name: /^导入计划/ }).click();
    await frame.getByRole("textbox", { name: /粘贴附件/ }).fill(annex);
    await press("读取");
    await press("下一步");
    await frame.getByRole("combobox", { name: /第3行表头/ }).selectOption("2025年预期目标");
    await frame.getByRole("combobox", { name: /第5行/ }).selectOption("level");
    expect(await pane.seriousIssues()).toEqual([]);
    expect(await pane.tooWide()).toEqual([]);
    await press("下一步");
    expect(await pane.seriousIssues()).toEqual([]);
    expect(await pane.tooWide()).toEqual([]);
    await press("确认全部拟定口径（2）");
    await press("下一步");
    await press("载入");
    await press("录入月度数据");
    await bench.settled();

    const values = await bench.values("月度数据", 60, 30);
    const heading = values.findIndex((row) => row.includes("3月"));
    const column = String.fromCharCode(65 + values[heading]!.indexOf("3月"));
    const figures = { 规上工业增加值增长: 7.9, 规上数字经济核心产业增加值增长: 4, 新增风筝企业: 9 };
    for (const [name, figure] of Object.entries(figures)) {
      const row = values.findIndex((cells) => cells.includes(name) && cells.includes(2025) && cells.includes("实际"));
      await bench.type("月度数据", `${column}${row + 1}`, String(figure));
    }
    await bench.press("生成差距分析");
    const sheet = (await bench.tabs()).find((name) => name.startsWith("差距分析"))!;
    expect(sheet).toBe("差距分析2025-03");
    const rows = await bench.values(sheet, 40, 30);
    const statusOf = (name: string) => rows.find((cells) => cells.includes(name)) ?? [];
    expect(statusOf("规上工业增加值增长")).toContain(7.9);
    expect(statusOf("规上数字经济核心产业增加值增长")).toContain("滞后");
    expect(statusOf("新增风筝企业")).toContain(9);
  }, 90_000);
});
