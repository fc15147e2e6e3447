import { statusColors } from "../../../src/report";
import { createWorkbook } from "../../../src/workbook";
import { cellName } from "../../../src/workbook/engine/grid";
import type { Host } from "excel-host";
import { asUser, cellsOf, find, jinhua, openHost, twelveRegions, valueOf } from "../support/host";

const { generateAnalysis, generateDashboard, loadTargets, saveSettings, undoGenerate } = createWorkbook();

jest.setTimeout(120_000);

const seed = jinhua();
const sheet = "看板";
let host: Host;

beforeEach(async () => {
  host = openHost();
  valueOf(await loadTargets(seed.plan, seed.observations));
});
afterEach(() => host.dispose());

const at = (key: string, column: string) => find(sheet, column, (cells) => cells.get("key") === key);
const shown = async (key: string, column: string) => host.cell(await at(key, column)).value;
const onSheet = (batch: (sheet: Excel.Worksheet) => unknown) =>
  asUser(host, (context) => batch(context.workbook.worksheets.getItem(sheet)));
const read = <T>(load: (sheet: Excel.Worksheet) => T): Promise<T> =>
  Excel.run(async (context) => {
    const loaded = load(context.workbook.worksheets.getItem(sheet));
    await context.sync();
    return loaded;
  });
const charts = () => read((from) => from.charts.load("items/name,items/series/items/name"));
const syncs = async (action: () => Promise<unknown>) => {
  const before = host.counters.syncs;
  await action();
  return host.counters.syncs - before;
};

describe("the dashboard", () => {
  it("shows counts that add up, the indicators behind and the months so far, and says that values are samples", async () => {
    const { count, behind, created } = valueOf(await generateDashboard("2024-09"));
    await host.idle();
    expect([created, count, behind]).toEqual([true, 57, 8]);
    expect(await shown("all", "c11")).toBe(57);
    const cells = await cellsOf(sheet);
    const keys = cells[0]!.map(String);
    const totals = (kind: string) =>
      cells.flatMap((row, i) =>
        String(row[0]).startsWith(`${kind} `) && row[2] !== ""
          ? [Number(host.cell(`${sheet}!${cellName(i, keys.indexOf("c11"))}`).value)]
          : [],
      );
    for (const kind of ["category", "owner"]) expect(totals(kind).reduce((sum, each) => sum + each, 0)).toBe(57);
    expect(totals("category")).toHaveLength(8);
    expect(await shown("gap 1", "c1")).toBe("严重滞后");
    expect(await shown("months 10", "c2")).toBeNull();
    expect(host.cell(`${sheet}!B4`).value).toMatch(
      /^57项指标中8项滞后（其中严重滞后\d项）；可以预计的39项中预计能完成27\.7±2\.7项；年度指标\d+项未到公布期，另计。$/,
    );
    const hidden = await read((mine) =>
      ["owner 1", "owner 2", "gap 1"].map((key) =>
        mine
          .getRange(`${cells.findIndex((row) => row[0] === key) + 1}:${cells.findIndex((row) => row[0] === key) + 1}`)
          .load("rowHidden"),
      ),
    );
    expect(hidden.map(({ rowHidden }) => rowHidden)).toEqual([false, true, false]);
    expect(cells.flat().filter((cell) => /JH\.|#(N\/A|VALUE|REF|DIV|NAME|NUM)/.test(String(cell)))).toEqual([]);
  });

  it("has three native charts and prints on one page of A4 upright", async () => {
    valueOf(await generateDashboard("2024-09"));
    const { items } = await charts();
    expect(items.map(({ name, series }) => [name, series.items.length])).toEqual([
      ["JH.attainment", 2],
      ["JH.chosen", 3],
      ["JH.months", 10],
    ]);
    expect(items[0]!.series.items.map(({ name }) => name)).toEqual(["本期", "上期"]);
    const { page, area } = await read(({ pageLayout }) => ({
      page: pageLayout.load("orientation,paperSize,zoom"),
      area: pageLayout.getPrintArea().load("address"),
    }));
    expect([page.orientation, page.paperSize]).toEqual(["Portrait", "A4"]);
    expect(page.zoom).toMatchObject({ horizontalFitToPages: 1, verticalFitToPages: 1 });
    expect(area.address).toMatch(/看板!B2:N\d+/);
  });

  it("is refreshed in place: what a person formatted, wrote, moved, recoloured or deleted is as it was left", async () => {
    valueOf(await generateDashboard("2024-08"));
    const before = await cellsOf(sheet);
    await onSheet((mine) => {
      mine.getRange("D6").format.fill.color = "#123456";
      mine.getRange("C:C").format.columnWidth = 99;
      mine.getRange("B2").format.font.size = 30;
      mine.getRange("W3").values = [["我的批注"]];
      mine.getRange("W4").formulas = [["=L6*2"]];
      mine.name = "领导看板";
      const moved = mine.charts.getItem("JH.months");
      moved.left = 5;
      moved.title.text = "我的标题";
      moved.series.getItemAt(0).format.fill.setSolidColor("#00FF00");
      mine.charts.getItem("JH.chosen").delete();
    });
    const report = valueOf(await generateDashboard("2024-09"));
    expect(report).toMatchObject({ created: false, sheet: "领导看板" });
    const kept = await Excel.run(async (context) => {
      const mine = context.workbook.worksheets.getItem("领导看板");
      const chart = mine.charts.getItem("JH.months").load("left,title/text");
      const [fill, column, title, note] = [
        mine.getRange("D6").format.fill.load("color"),
        mine.getRange("C1").format.load("columnWidth"),
        mine.getRange("B2").format.font.load("size"),
        mine.getRange("W3:W4").load("formulas"),
      ];
      const all = mine.charts.load("items/name");
      const texts = mine.getRange("B3").load("values");
      await context.sync();
      return {
        look: [fill.color, column.columnWidth, title.size, note.formulas.flat()],
        chart: [chart.left, chart.title.text],
        charts: all.items.map(({ name }) => name),
        asOf: texts.values[0]![0],
      };
    });
    expect(kept).toEqual({
      look: ["#123456", 99, 30, ["我的批注", "=L6*2"]],
      chart: [5, "我的标题"],
      charts: ["JH.attainment", "JH.months"],
      asOf: "截至2024年9月。来源：金政发〔2024〕10号。含示例数据，仅供演示，不是公布的数据。",
    });
    await asUser(host, (context) => {
      context.workbook.worksheets.getItem("领导看板").name = sheet;
    });
    expect(await cellsOf(sheet)).not.toEqual(before);
    expect(valueOf(await undoGenerate())).toEqual({ sheet, removed: false });
    expect((await cellsOf(sheet)).map((row) => row.slice(0, 12))).toEqual(before.map((row) => row.slice(0, 12)));
  });

  it("replaces a first chart of before, which drew other figures of the same rows", async () => {
    valueOf(await generateDashboard("2024-09"));
    await onSheet((mine) => {
      const old = mine.charts.getItem("JH.attainment");
      old.series.getItemAt(0).name = "完成率";
      old.title.text = "完成率与序时进度";
    });
    valueOf(await generateDashboard("2024-09"));
    const { items } = await charts();
    const first = items.filter(({ name }) => name === "JH.attainment");
    expect(first.map(({ series }) => series.items.map(({ name }) => name))).toEqual([["本期", "上期"]]);
    expect(items).toHaveLength(3);
    const title = await read((mine) => mine.charts.getItem("JH.attainment").title.load("text"));
    expect(title.text).toBe("差距相当于几倍容差（负为落后，浅色为上期）");
  });

  it("draws the indicators that an analyst chose, keeps the choice, and says which it does not know", async () => {
    valueOf(await generateDashboard("2024-09"));
    const input = await at("chosen 2", "c5");
    await host.type(input, "城镇新增就业人数");
    await host.type(await at("chosen 1", "c5"), "CPI");
    await host.type(await at("chosen 3", "c5"), "没有的指标");
    expect(valueOf(await generateDashboard("2024-09")).unknown).toEqual(["没有的指标"]);
    expect(await Promise.all([1, 2, 3].map((i) => shown(`chosen ${i}`, "name")))).toEqual([
      "居民消费价格涨幅",
      "城镇新增就业人数",
      null,
    ]);
    expect(host.cell(input).value).toBe("城镇新增就业人数");
  });

  it("follows another palette where the colours are its own, and leaves those of a person", async () => {
    valueOf(await generateDashboard("2024-09"));
    const [severe, met] = ["I5", "D5"];
    await onSheet((mine) => (mine.getRange(met).format.fill.color = "#123456"));
    valueOf(await saveSettings({ palette: "colourBlind" }));
    valueOf(await generateDashboard("2024-09"));
    const status = await at("gap 1", "c1");
    const { fills, rules } = await read((mine) => ({
      fills: [severe, met].map((cell) => mine.getRange(cell).format.fill.load("color")),
      rules: mine
        .getRange(status.split("!")[1]!)
        .conditionalFormats.load("items/cellValueOrNullObject/rule,items/cellValueOrNullObject/format/fill/color"),
    }));
    expect(fills.map(({ color }) => color)).toEqual([statusColors("colourBlind").severe.fill, "#123456"]);
    const ofSevere = rules.items.filter(({ cellValueOrNullObject: { rule } }) => rule.formula1 === '="严重滞后"');
    expect(ofSevere.map(({ cellValueOrNullObject: { format } }) => format.fill.color)).toEqual([
      statusColors("colourBlind").severe.fill,
    ]);
  });

  it("is of the as-of asked for, also of an earlier one, and refuses a month of another year", async () => {
    valueOf(await generateDashboard("2024-09"));
    const lagging = await shown("months 3", "c5");
    valueOf(await generateDashboard("2024-03"));
    expect(host.cell(`${sheet}!B3`).value).toContain("截至2024年3月");
    expect(await shown("months 4", "c5")).toBeNull();
    expect(await shown("all", "c5")).toBe(lagging);
    expect(await generateDashboard("2023-09")).toMatchObject({ ok: false, error: { code: "asOfOutside" } });
  });

  it("writes nothing onto a protected sheet, and makes none in a protected workbook", async () => {
    await asUser(host, (context) => context.workbook.protection.protect());
    expect(await generateDashboard("2024-09")).toMatchObject({ error: { code: "protectedWorkbook" } });
    await asUser(host, (context) => context.workbook.protection.unprotect());
    valueOf(await generateDashboard("2024-09"));
    await onSheet((mine) => mine.protection.protect());
    const before = await cellsOf(sheet);
    expect(await generateDashboard("2024-08")).toMatchObject({ error: { code: "protectedSheet" } });
    expect(await cellsOf(sheet)).toEqual(before);
  });

  it("is undone by taking away the sheet that was made, and not before the analysis made earlier", async () => {
    valueOf(await generateAnalysis("2024-09"));
    valueOf(await generateDashboard("2024-09"));
    expect(valueOf(await undoGenerate())).toEqual({ sheet, removed: true });
    await expect(cellsOf(sheet)).rejects.toThrow();
    expect(await cellsOf("差距分析2024-09")).toHaveLength(63);
  });
});

describe.each([
  ["57 indicators", seed],
  ["57 × 12 indicators", twelveRegions(seed)],
])("the number of syncs with %s", (_, { plan, observations }) => {
  it("is at most three, made or refreshed", async () => {
    const own = openHost();
    host.dispose();
    host = own;
    valueOf(await loadTargets(plan, observations));
    expect(await syncs(() => generateDashboard("2024-09"))).toBeLessThanOrEqual(3);
    expect(await syncs(() => generateDashboard("2024-09"))).toBeLessThanOrEqual(3);
  });
});
