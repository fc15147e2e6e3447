import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { inBrowser } from "./browser";
import { type OpenPane, paneTests } from "./pane";

inBrowser("the promises of the text", () => {
  const openPane = paneTests();

  /** Row of a sheet, counted from 1, that holds these under the keys of its columns. */
  async function rowOf({ bench }: OpenPane, sheet: string, wanted: Readonly<Record<string, string>>): Promise<number> {
    const values = await bench.values(sheet, 330, 24);
    const keys = values[0]!.map(String);
    const text = (cell: unknown) => String(cell ?? "");
    const at = values.findIndex((row) =>
      Object.entries(wanted).every(([key, value]) => text(row[keys.indexOf(key)]) === value),
    );
    expect(at).toBeGreaterThan(0);
    return at + 1;
  }

  test("are filled, given their pace in bulk, agreed to and reported, in sheet and document", async () => {
    const pane = await openPane(["loadExample", "loadTasks"]);
    const { bench, frame } = pane;
    // What was handed down is known from a sample alone, which a person takes away.
    const sample = await rowOf(pane, "月度数据", { no: "29", role: "下达" });
    await bench.select("月度数据", `R${sample}`);
    await bench.page.keyboard.press("Delete");
    const airQuality = frame.getByRole("listitem").filter({ hasText: "PM2.5" });
    await pane.turnTo("overview");
    await frame.getByRole("searchbox").fill("PM2.5");
    await airQuality.getByText("待定").first().waitFor();

    await pane.turnTo("promises");
    await frame.getByText(/^共271项/).waitFor();
    await frame.getByRole("button", { name: "填报进展" }).click();
    await frame.getByLabel("来源").fill("部门报表");
    for (const [task, box, value] of [
      ["1.2.03", "紫金城购物中心：建成运营（截至9月）", "完成"],
      ["1.3.02", "组织“走出去”企业（截至9月）", "410"],
      ["5.1.06", "实施重点技改项目（截至9月）", "300"],
    ] as const) {
      await frame.getByLabel(box).fill(value);
      await frame.getByLabel(box).press("Enter");
      await frame.getByText(`已填报${value === "完成" ? "100%" : value}`).waitFor();
      await rowOf(pane, "任务进展", {
        task,
        value: value === "完成" ? "100" : value,
        month: "2024-09",
        source: "部门报表",
      });
    }
    await frame.getByRole("button", { name: "返回任务列表" }).click();
    await frame.getByLabel("状态").selectOption({ label: "待定口径（4）" });
    await frame.getByRole("button", { name: "采用拟定口径（4项）" }).click();
    await frame.getByText(/^已为4项任务选定进度口径/).waitFor();
    await frame.getByLabel("状态").selectOption({ label: "全部" });

    await frame.getByRole("searchbox").fill("7.4.01");
    await frame.getByRole("listitem").filter({ hasText: "PM2.5" }).locator("summary").click();
    await frame.getByLabel("经办人").fill("张三");
    await frame.getByRole("button", { name: "采用为第29项的目标" }).click();
    await frame.getByText(/^已用作附件第29项/).waitFor();
    await pane.turnTo("overview");
    await airQuality.getByText("基本达到").first().waitFor();

    await pane.turnTo("promises");
    await frame.getByRole("button", { name: "生成督查通报" }).click();
    await frame.getByText(/^已生成“督查通报2024-09”，271项中\d+项滞后。/).waitFor();
    const said = (await bench.values("督查通报2024-09", 90, 13)).flat().map(String);
    expect(said.find((text) => text.includes("271项重点任务中"))).toMatch(/已完成\d+项.*严重滞后\d+项/);
    expect(said.join()).not.toContain("待定口径项");
    const [file] = await Promise.all([
      bench.page.waitForEvent("download"),
      frame.getByRole("button", { name: "下载 Word" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("督查通报2024-09.docx");
    const document = strFromU8(unzipSync(readFileSync(await file.path()))["word/document.xml"]!);
    expect(document).toContain("金华市2024年重点任务督查通报");
    expect(await pane.seriousIssues()).toEqual([]);
    expect(await pane.tooWide()).toEqual([]);
  }, 240_000);
});
