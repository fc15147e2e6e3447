import type { Host } from "excel-host";
import { readAnnex, type Plan } from "../../src/plan";
import { createWorkbook, failureSentence, type Workbook } from "../../src/workbook";
import { catalogue } from "../plan/seeds";
import { figure, indicator, planOf } from "../support/build";
import { asUser, cellsOf, connect, find, openHost, valueOf } from "./support/host";

jest.setTimeout(120_000);

let host: Host;
let workbook: Workbook;
beforeEach(() => {
  host = openHost();
  workbook = createWorkbook();
});
afterEach(() => host.dispose());

const targets = async () => valueOf(await workbook.readWorkbook()).plan.indicators;

describe("a plan that begins empty", () => {
  const typed = [
    ["1", "经济", "地区生产总值增长", "%", "6左右"],
    ["", "", "研学营地数", "个", "20"],
  ];
  /** Types rows below the heading of 目标, as a person does. */
  async function type(rows: readonly (readonly string[])[]): Promise<void> {
    const heading = (await cellsOf("目标")).findIndex((row) => row.includes("指标")) + 1;
    await asUser(host, ({ workbook: { worksheets } }) => {
      const sheet = worksheets.getItem("目标");
      sheet.getRange(`B${heading + 1}:F${heading + rows.length}`).values = rows.map((row) => [...row]);
    });
  }
  const planTyped = async (): Promise<Plan> => {
    const rows = valueOf(await workbook.readTyped(2025));
    const text = [
      ["序号", "类别", "指标", "单位", "目标"],
      ...rows.map((row, i) => Object.values({ ...row, no: `${i + 1}` })),
    ];
    const { plan } = readAnnex(text.map((cells) => cells.join("\t")).join("\n"), catalogue());
    return { ...plan, region: "某市", year: 2025 };
  };

  it("has the three sheets with their headings, and takes rows that are typed there as its indicators where they stand", async () => {
    expect(valueOf(await workbook.startBlank({ region: "某市", year: 2025 })).created).toEqual([
      "目标",
      "月度数据",
      "说明",
    ]);
    expect(await targets()).toEqual([]);
    expect(await workbook.generateAnalysis("2025-03")).toMatchObject({ ok: false, error: { code: "emptyPlan" } });
    await type(typed);
    expect(valueOf(await workbook.readWorkbook()).issues.map(({ code, value }) => [code, value])).toEqual([
      ["unknownRow", "地区生产总值增长"],
      ["unknownRow", "研学营地数"],
    ]);
    const before = (await cellsOf("目标")).length;
    valueOf(await workbook.loadTargets(await planTyped(), [figure("GDP", 2025, 3, 5.1)]));
    const read = valueOf(await workbook.readWorkbook());
    expect(read.plan.indicators.map(({ code, target }) => [code, target.text])).toEqual([
      ["GDP", "6左右"],
      [expect.stringMatching(/^OWN_/), "20"],
    ]);
    expect(read.issues).toEqual([]);
    expect(await cellsOf("目标")).toHaveLength(before);
    expect(valueOf(await workbook.generateAnalysis("2025-03"))).toMatchObject({ count: 2 });
  });

  it("can be taken back as long as nothing was typed", async () => {
    valueOf(await workbook.startBlank({ region: "某市", year: 2025 }));
    await targets();
    expect(valueOf(await workbook.undoLoad())).toEqual(["目标", "月度数据", "说明"]);
    expect(await workbook.readWorkbook()).toMatchObject({ ok: false, error: { code: "notLoaded" } });
  });

  it("leaves the indicators that stand there as they are when further ones are taken", async () => {
    const plan = { ...planOf(indicator({ target: "6左右", owner: "统计局" })), year: 2025 };
    valueOf(await workbook.loadTargets(plan, []));
    const cell = await find("目标", "target", (row) => row.get("key") === "GDP");
    await asUser(host, ({ workbook: { worksheets } }) => {
      worksheets.getItem("目标").getRange(cell.split("!")[1]!).values = [["5.5左右"]];
      const row = Number(/\d+$/.exec(cell)![0]) + 1;
      worksheets.getItem("目标").getRange(`D${row}:F${row}`).values = [["研学营地数", "个", "20"]];
    });
    valueOf(await workbook.loadTargets(await planTyped(), []));
    expect((await targets()).map(({ name, target, owner }) => [name, target.text, owner])).toEqual([
      ["地区生产总值增长", "5.5左右", "统计局"],
      ["研学营地数", "20", ""],
    ]);
    const after = await cellsOf("目标");
    expect(valueOf(await workbook.undoLoad())).toEqual([]);
    expect((await targets()).map(({ name, target, owner }) => [name, target.text, owner])).toEqual([
      ["地区生产总值增长", "5.5左右", "统计局"],
    ]);
    expect((await cellsOf("目标")).length).toBe(after.length);
    expect(valueOf(await workbook.readTyped(2025)).map(({ name, unit, target }) => [name, unit, target])).toEqual([
      ["研学营地数", "个", "20"],
    ]);
  });
});

describe("last year's workbook", () => {
  const plan = planOf(
    indicator({ no: "1", target: "6左右", owner: "统计局", milestones: [{ month: 6, value: 5.8 }] }),
    indicator({ no: "2", code: "FAI", name: "固定资产投资增长", target: "10以上" }),
  );
  const figures = [
    figure("GDP", 2023, 12, 6.8),
    figure("GDP", 2024, 9, 6.1),
    figure("FAI", 2024, 9, 9.4, { sample: true }),
  ];
  async function savedYear(): Promise<Uint8Array> {
    valueOf(await workbook.loadTargets(plan, figures));
    await host.idle();
    return host.save();
  }
  /** A new workbook beside it. */
  function anew(): void {
    host.dispose();
    host = openHost();
    connect(host);
    workbook = createWorkbook();
  }

  it("brings plan and figures of its last year without samples, which become the base of the next", async () => {
    const bytes = await savedYear();
    anew();
    const past = await workbook.readPast(bytes);
    if (!past.ok) throw new Error(JSON.stringify(past.error));
    const { plan: read, observations, samples, years, issues } = past.value;
    expect(read).toMatchObject({ region: plan.region, year: 2024, source: plan.source });
    expect(read.indicators).toEqual(plan.indicators);
    expect(observations.map(({ code, month, value }) => [code, month, value])).toEqual([
      ["GDP", "2024-09", 6.1],
      ["GDP", "2023-12", 6.8],
    ]);
    expect({ samples, years, issues }).toEqual({ samples: 1, years: [2023, 2024], issues: [] });
    valueOf(await workbook.loadTargets(read, observations));
    expect(valueOf(await workbook.openYear())).toMatchObject({ year: 2025, targets: 2 });
    const next = valueOf(await workbook.readWorkbook());
    expect(workbook.store.years()).toEqual([2024, 2025]);
    expect(next.observations.some(({ month, value }) => month === "2024-09" && value === 6.1)).toBe(true);
  });

  it("is refused in a sentence where it is no workbook, or none of this add-in's", async () => {
    expect(await workbook.readPast(new TextEncoder().encode("目标"))).toMatchObject({
      error: { kind: "file", refusal: { code: "damaged" } },
    });
    const refused = await workbook.readPast(await host.save());
    if (refused.ok || refused.error.kind !== "workbook") throw new Error("not refused");
    expect(failureSentence(refused.error.failure, "zh-CN")).toBe(
      "这个文件中没有目标监测的“目标”表，请选择用本加载项做的工作簿；别的文件请用“导入计划”。",
    );
  });
});
