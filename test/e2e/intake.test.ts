import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { loadExample } from "../../src/cli/sources";
import { filledIn } from "../exchange/support";
import { inBrowser } from "./browser";
import { paneTests } from "./pane";

const { plan, observations } = loadExample("jinhua-2024", "2024-09");

/** A bulletin of the year's end with a figure of each indicator: its last one, else its target, else what is usual. */
const figures = plan.indicators.map(({ code, name, unit, target }) => {
  const last = [...observations].reverse().find((each) => each.code === code && each.role === "actual");
  return { name, unit, value: last?.value ?? ("value" in target ? target.value : 5.5) };
});
const bulletin = [
  "金华市2024年1—12月主要指标",
  "指标\t单位\t1—12月累计",
  ...figures.map(({ name, unit, value }) => `${name}\t${unit}\t${value}`),
].join("\n");

inBrowser("figures that arrive, in the pane", () => {
  const openPane = paneTests();

  test("a bulletin that is pasted is looked at and goes into 月度数据 as a whole, and comes out again", async () => {
    const pane = await openPane(["loadExample"], { width: 320, dark: false, locale: "zh-CN" });
    const { frame, bench } = pane;
    await frame.getByRole("button", { name: "导入数据" }).click();
    const box = frame.getByRole("textbox", { name: "新闻稿、消息或月报表格" });
    await box.fill(`${bulletin}\n房地产开发投资增长\t%\t3.1`);
    await frame.getByRole("button", { name: "读取" }).click();
    await frame.getByText("可直接采用57个，请核对0个，修订0个，相同0个，未采用1个").waitFor();
    await frame.getByLabel("来源").fill("12月月报");
    expect(await frame.getByRole("listitem").locator("mark").count()).toBe(57);
    expect(await pane.seriousIssues()).toEqual([]);
    expect(await pane.tooWide()).toEqual([]);

    const december = async () => {
      const values = await bench.values("月度数据", 330, 30);
      const head = values[0]!;
      const [at, source] = [head.indexOf("m12"), head.indexOf("source")];
      return values.filter((row) => String(row[source]).includes("12月月报")).map((row) => row[at]);
    };
    await frame.getByRole("button", { name: "写入“月度数据”（57个）" }).click();
    await frame.getByText("已写入“月度数据”57个，其中修订0个。").waitFor();
    expect((await december()).sort()).toEqual(figures.map(({ value }) => value).sort());
    await frame.getByText("可直接采用0个，请核对0个，修订0个，相同57个，未采用1个").waitFor();

    await frame.getByRole("button", { name: "撤销本次导入" }).click();
    await frame.getByText("已撤销，“月度数据”恢复到导入之前。").waitFor();
    expect(await december()).toEqual([]);
  }, 120_000);

  test("forms go out to two departments, come back filled in, and their figures go the same way", async () => {
    const pane = await openPane(["loadExample"], { width: 320, dark: false, locale: "zh-CN" });
    const { frame, page, bench } = pane;
    const owner = (await bench.values("目标", 4, 30))[3]!.indexOf("责任单位");
    const column = String.fromCharCode(65 + owner);
    await bench.type("目标", `${column}5`, "市统计局");
    await bench.type("目标", `${column}6`, "市经信局");
    await pane.turnTo("todo");
    await frame.getByRole("button", { name: "填报表", exact: true }).click();
    await frame.getByLabel("填报月份").selectOption("2024-12");
    await frame.getByText("2024年12月：向2个责任单位征集2个数。").waitFor();
    const saved = page.waitForEvent("download");
    await frame.getByRole("button", { name: "生成填报表（2份，zip）" }).click();
    const forms = unzipSync(readFileSync(await (await saved).path()));
    await frame.getByText("已报0、未报全0、有疑问0、未报2。").waitFor();

    const names = Object.keys(forms);
    const returned = names.map(async (name, i) => ({
      ...{ name, mimeType: "" },
      buffer: Buffer.from(await filledIn(forms[name]!, { H6: i === 0 ? 5.5 : "约5" })),
    }));
    await frame.locator("input[type=file]").setInputFiles(await Promise.all(returned));
    await frame.getByText("已报1、未报全0、有疑问1、未报0。").waitFor();
    await frame.getByText(`“${names[1]}”H6`).waitFor();
    expect(await pane.seriousIssues()).toEqual([]);
    expect(await pane.tooWide()).toEqual([]);
    await frame.getByRole("button", { name: "写入“月度数据”（1个）" }).click();
    await frame.getByText("已写入“月度数据”1个，其中修订0个。").waitFor();
    await pane.turnTo("todo");
    await frame.getByLabel("截至月份").selectOption("2024-12");
    await frame.getByText("已报1、未报全0、有疑问1、未报0。").waitFor();
  }, 60_000);
});
