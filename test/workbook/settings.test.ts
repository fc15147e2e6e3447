import type { Host } from "excel-host";
import { createWorkbook, type IndicatorChange, type Workbook } from "../../src/workbook";
import { indicator, planOf } from "../support/build";
import { asUser, find, openHost, valueOf } from "./support/host";

jest.setTimeout(120_000);

const plan = planOf(
  indicator({ no: "1", owner: "统计局" }),
  indicator({ no: "2", code: "FAI", name: "固定资产投资增长", target: "10以上" }),
);
const rules = [{ name: "快滞后", expression: "gap < -1", status: "lagging" }] as const;
const thresholds = { severe: 0.1, lagging: 0.5, nearly: 0.8 };
const indicators = new Map<string, IndicatorChange>([
  ["GDP", { owner: "发改委", tolerance: 0.3 }],
  ["FAI", { owner: "发改委", choice: { kind: "growth", value: 5, by: "张三", on: "2024-10-15" } }],
]);

let host: Host;
let workbook: Workbook;
beforeEach(async () => {
  host = openHost();
  workbook = createWorkbook();
  valueOf(await workbook.loadTargets(plan, []));
});
afterEach(() => host.dispose());

const read = async () => valueOf(await workbook.readWorkbook());
const owners = async () => (await read()).plan.indicators.map(({ owner }) => owner);

describe("settings of another workbook", () => {
  it("are written in one batch, read back, and taken back but for what was changed since", async () => {
    const before = await read();
    const syncs = host.counters.syncs;
    valueOf(await workbook.takeSettings({ thresholds, rules }, indicators, 2024));
    expect(host.counters.syncs - syncs).toBe(2);
    const { settings } = await read();
    expect(settings).toMatchObject({ thresholds, rules, tolerance: { byCode: { GDP: 0.3 } } });
    expect(settings.judgements.FAI?.choice).toEqual(indicators.get("FAI")!.choice);
    expect(await owners()).toEqual(["发改委", "发改委"]);

    const cell = await find("目标", "owner", (row) => row.get("key") === "FAI");
    await asUser(host, ({ workbook: { worksheets } }) => {
      worksheets.getItem("目标").getRange(cell.split("!")[1]!).values = [["商务局"]];
    });
    expect(valueOf(await workbook.undoSettings())).toEqual({ changed: 1 });
    expect((await read()).settings).toEqual(before.settings);
    expect(await owners()).toEqual(["统计局", "商务局"]);
    expect(await workbook.undoSettings()).toMatchObject({ error: { code: "nothingToUndo" } });
  });

  it("are refused whole where one of them cannot be, and nothing is written", async () => {
    const before = await read();
    const unknown = new Map([...indicators, ["GONE", { owner: "某局" }]]);
    expect(await workbook.takeSettings({ thresholds }, unknown, 2024)).toMatchObject({
      error: { code: "unknownIndicator" },
    });
    expect(await read()).toEqual(before);
  });
});
