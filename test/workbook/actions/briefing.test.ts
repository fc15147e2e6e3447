import { strFromU8, unzipSync } from "fflate";
import { createWorkbook } from "../../../src/workbook";
import { blockKindOf } from "../../../src/workbook/sheets/briefing/rows";
import type { Host } from "excel-host";
import { asUser, cellsOf, find, jinhua, openHost, twelveRegions, valueOf } from "../support/host";

const { generateAnalysis, generateBriefing, loadTargets, undoGenerate } = createWorkbook();

jest.setTimeout(120_000);

const seed = jinhua();
const sheet = "监测通报2024-09";
let host: Host;

beforeEach(async () => {
  host = openHost();
  valueOf(await loadTargets(seed.plan, seed.observations));
});
afterEach(() => host.dispose());

const onSheet = (batch: (sheet: Excel.Worksheet) => unknown, name = sheet) =>
  asUser(host, (context) => batch(context.workbook.worksheets.getItem(name)));
const rowOf = async (key: string, name = sheet) => (await cellsOf(name)).findIndex((row) => row[0] === key) + 1;
const syncs = async (action: () => Promise<unknown>) => {
  const before = host.counters.syncs;
  await action();
  return host.counters.syncs - before;
};

/** For each of our rows, over which columns it is one cell, and how high it is, as the file has it. */
async function looks(name = sheet) {
  const parts = unzipSync(await host.save());
  const part = (path: string) => strFromU8(parts[path]!);
  const at = [...part("xl/workbook.xml").matchAll(/<sheet [^>]*?name="([^"]*)"/g)].findIndex(
    ([, each]) => each === name,
  );
  const xml = part(`xl/worksheets/sheet${at + 1}.xml`);
  const merges = new Map(
    [...xml.matchAll(/<mergeCell ref="(B(\d+):[A-Z]+\d+)"/g)].map(([, area, row]) => [row!, area!]),
  );
  const heights = new Map(
    [...xml.matchAll(/<row r="(\d+)"[^>]*? ht="([\d.]+)"/g)].map(([, row, ht]) => [row!, Number(ht)]),
  );
  return (await cellsOf(name)).flatMap(([key], i) => {
    if (blockKindOf(String(key)) === null) return [];
    const row = String(i + 1);
    return [{ key: String(key), merged: merges.get(row)?.replaceAll(row, "") ?? "", height: heights.get(row) ?? 0 }];
  });
}

const isTable = (key: string) => /^(head|row) /.test(key);

describe("the briefing as a sheet", () => {
  it("says what the analysis does, names sample values first and last, and holds values alone", async () => {
    const report = valueOf(await generateBriefing("2024-09"));
    expect(report).toMatchObject({ sheet, asOf: "2024-09", created: true, sample: true });
    expect(report.count).toBe(57);
    const cells = await cellsOf(sheet);
    expect(cells[1]![1]).toBe("金华市2024年计划主要目标监测通报");
    const texts = cells.map((row) => String(row[1])).filter((text) => text !== "");
    const notices = texts.map((text, i) => (text.includes("含示例数据（涉及") ? i : -1)).filter((i) => i >= 0);
    expect(notices).toHaveLength(2);
    expect(notices[1]).toBe(texts.length - 1);
    expect(texts.filter((text) => /^\u3000\u3000[一二三四五]、/.test(text))).toHaveLength(5);
    expect(cells.flat().filter((cell) => /^=|JH\.|#(N\/A|VALUE|REF|DIV|NAME|NUM)/.test(String(cell)))).toEqual([]);
    expect(await host.cell(await find(sheet, "actual", (row) => row.get("key") === "row FAI")).value).toBe(6.3);
  });

  it("runs texts over the width of the page and makes each row as high as its text", async () => {
    valueOf(await generateBriefing("2024-09"));
    const rows = await looks();
    expect(rows.filter(({ key, merged }) => merged !== (isTable(key) ? "" : "B:K"))).toEqual([]);
    const height = (key: string) => rows.find((row) => row.key === key)!.height;
    expect(height("body category counts 经济发展")).toBeGreaterThan(100);
    expect(height("body category counts 市域治理")).toBeLessThan(60);
    expect(Math.max(...rows.map((row) => row.height))).toBeLessThan(400);
    const page = await Excel.run(async (context) => {
      const layout = context.workbook.worksheets.getItem(sheet).pageLayout.load("orientation,paperSize,zoom");
      const area = layout.getPrintArea().load("address");
      await context.sync();
      return [layout.orientation, layout.paperSize, layout.zoom, area.address];
    });
    expect(page).toMatchObject(["Portrait", "A4", { horizontalFitToPages: 1 }, expect.stringMatching(/B:K/)]);
  });

  it("is refreshed in place: the person's cells beside go with their row, and looks stay where a row keeps its kind", async () => {
    valueOf(await generateBriefing("2024-09"));
    const intro = await rowOf("body intro");
    const fai = await rowOf("row FAI");
    await onSheet((mine) => {
      mine.getRange(`M${fai}`).values = [["已核对"]];
      mine.getRange(`N${intro}`).formulas = [["=1+1"]];
      mine.getRange(`B${intro}`).format.fill.color = "#FFFF00";
      mine.name = "给领导的通报";
    });
    // Investment no longer lags: its row leaves the table, and every row below moves up.
    await host.type(
      await find("月度数据", "m9", (row) => row.get("key") === "HITECH_FAI" && row.get("m9") === 11.2),
      "25",
    );
    const before = await cellsOf("给领导的通报");
    expect(valueOf(await generateBriefing("2024-09"))).toMatchObject({ created: false, sheet: "给领导的通报" });
    const after = await cellsOf("给领导的通报");
    expect(after.length).toBeLessThanOrEqual(before.length);
    expect(await rowOf("row HITECH_FAI", "给领导的通报")).toBe(0);
    const moved = await rowOf("row FAI", "给领导的通报");
    expect(after[moved - 1]![12]).toBe("已核对");
    expect(after[intro - 1]![13]).toBe("=1+1");
    const rows = await looks("给领导的通报");
    expect(rows.filter(({ key, merged }) => merged !== (isTable(key) ? "" : "B:K"))).toEqual([]);
    const fill = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("给领导的通报").getRange(`B${intro}`).format.fill.load("color");
      await context.sync();
      return range.color;
    });
    expect(fill).toBe("#FFFF00");
  });

  it("changes nothing where nothing has changed", async () => {
    valueOf(await generateBriefing("2024-09"));
    const [cells, rows] = [await cellsOf(sheet), await looks()];
    valueOf(await generateBriefing("2024-09"));
    expect(await cellsOf(sheet)).toEqual(cells);
    expect(await looks()).toEqual(rows);
  });

  it("keeps what a person wrote into a column among ours, and runs texts over an empty one", async () => {
    valueOf(await generateBriefing("2024-09"));
    await onSheet((mine) => mine.getRange("D:D").insert("Right"));
    valueOf(await generateBriefing("2024-09"));
    const widths = async () => new Set((await looks()).map(({ merged }) => merged));
    expect(await widths()).toEqual(new Set(["B:L", ""]));
    await onSheet((mine) => (mine.getRange("D40").values = [["批注"]]));
    valueOf(await generateBriefing("2024-09"));
    expect((await cellsOf(sheet)).map((row) => row[3])).toContain("批注");
    expect(await widths()).toEqual(new Set(["B:C", ""]));
  });

  it("has a sheet for each as-of month; one of another month stays as it was", async () => {
    valueOf(await generateBriefing("2024-08"));
    const earlier = await cellsOf("监测通报2024-08");
    valueOf(await generateBriefing("2024-09"));
    expect(await cellsOf("监测通报2024-08")).toEqual(earlier);
    expect(await generateBriefing("2023-09")).toMatchObject({ ok: false, error: { code: "asOfOutside" } });
  });

  it("compares with an analysis that was generated before as it stood then, else with the figures of the month before", async () => {
    const said = async (key: string) => String((await cellsOf(sheet)).find((row) => row[0] === key)?.[1]);
    valueOf(await generateBriefing("2024-09"));
    expect(await said("body remark")).toContain("以现有数据计算的截至2024年8月的结果");
    valueOf(await generateAnalysis("2024-06"));
    // A figure corrected since does not change what the earlier report said.
    await host.type(await find("月度数据", "m6", (row) => row.get("key") === "FAI" && row.get("year") === 2024), "99");
    valueOf(await generateBriefing("2024-09"));
    expect(await said("body remark")).toContain("上期为截至2024年6月已生成的差距分析");
    expect(await said("body overall compared")).toContain("与截至2024年6月的监测结果相比");
    expect(await said("body lagging FAI")).toMatch(/比1—6月回落\d\.\d个百分点/);
  });

  it("is whole again when generated anew after an undone refresh", async () => {
    valueOf(await generateBriefing("2024-09"));
    const [cells, rows] = [await cellsOf(sheet), await looks()];
    const corrected = await find("月度数据", "m9", (row) => row.get("key") === "HITECH_FAI" && row.get("m9") === 11.2);
    await host.type(corrected, "25");
    valueOf(await generateBriefing("2024-09"));
    expect(valueOf(await undoGenerate())).toEqual({ sheet, removed: false });
    await host.type(corrected, "11.2");
    valueOf(await generateBriefing("2024-09"));
    expect(await cellsOf(sheet)).toEqual(cells);
    expect(await looks()).toEqual(rows);
  });

  it("is as it was before a refresh that is undone, in its cells, the width of its texts and the height of its rows", async () => {
    valueOf(await generateBriefing("2024-09"));
    const [cells, rows] = [await cellsOf(sheet), await looks()];
    await host.type(
      await find("月度数据", "m9", (row) => row.get("key") === "HITECH_FAI" && row.get("m9") === 11.2),
      "25",
    );
    valueOf(await generateBriefing("2024-09"));
    expect(await cellsOf(sheet)).not.toEqual(cells);
    valueOf(await undoGenerate());
    expect(await cellsOf(sheet)).toEqual(cells);
    expect(await looks()).toEqual(rows);
  });

  it("writes nothing onto a protected sheet, and makes none in a protected workbook", async () => {
    await asUser(host, (context) => context.workbook.protection.protect());
    expect(await generateBriefing("2024-09")).toMatchObject({ error: { code: "protectedWorkbook" } });
    await asUser(host, (context) => context.workbook.protection.unprotect());
    valueOf(await generateBriefing("2024-09"));
    await onSheet((mine) => mine.protection.protect());
    const before = await cellsOf(sheet);
    await host.type(await find("月度数据", "m9", (row) => row.get("key") === "CPI" && row.get("m9") === 0.4), "2");
    expect(await generateBriefing("2024-09")).toMatchObject({ error: { code: "protectedSheet" } });
    expect(await cellsOf(sheet)).toEqual(before);
  });

  it("needs targets, is undone by taking away the sheet that was made, and not the analysis made before", async () => {
    valueOf(await generateAnalysis("2024-09"));
    valueOf(await generateBriefing("2024-09"));
    expect(valueOf(await undoGenerate())).toEqual({ sheet, removed: true });
    await expect(cellsOf(sheet)).rejects.toThrow();
    host.dispose();
    host = openHost();
    expect(await generateBriefing("2024-09")).toMatchObject({ error: { code: "notLoaded" } });
  });
});

describe.each([
  ["57 indicators", seed],
  ["57 × 12 indicators", twelveRegions(seed)],
])("the number of syncs with %s", (_, { plan, observations }) => {
  it("is at most four, made or refreshed", async () => {
    host.dispose();
    host = openHost();
    valueOf(await loadTargets(plan, observations));
    expect(await syncs(() => generateBriefing("2024-09"))).toBeLessThanOrEqual(4);
    expect(await syncs(() => generateBriefing("2024-09"))).toBeLessThanOrEqual(4);
  });
});
