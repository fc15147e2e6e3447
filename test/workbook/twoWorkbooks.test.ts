import { createHost } from "excel-host";
import { loadExcelClient } from "excel-host/node";
import { createWorkbook } from "../../src/workbook";
import { jinhua, valueOf } from "./support/host";

jest.setTimeout(120_000);

const seed = jinhua();

/** A workbook of its own, whose client is in no global. */
function open() {
  const host = createHost();
  return { host, workbook: createWorkbook(loadExcelClient(host)) };
}

describe("two workbooks in one program", () => {
  it("know nothing of each other: not what was read, where sheets are, nor what can be undone", async () => {
    const [city, county] = [open(), open()];
    valueOf(await city.workbook.loadTargets(seed.plan, seed.observations));
    expect(await county.workbook.readWorkbook()).toMatchObject({ ok: false, error: { code: "notLoaded" } });
    valueOf(await county.workbook.loadTargets({ ...seed.plan, region: "某县" }, []));
    const [analysis, reading] = await Promise.all([
      city.workbook.generateAnalysis("2024-09"),
      county.workbook.readWorkbook(),
    ]);
    expect(valueOf(analysis).created).toBe(true);
    expect(valueOf(reading).observations).toEqual([]);

    expect(city.workbook.store.data()!.plan.region).toBe("金华市");
    expect(county.workbook.store.data()!).toMatchObject({ plan: { region: "某县" }, observations: [] });
    expect(await county.workbook.undoGenerate()).toMatchObject({ ok: false, error: { code: "nothingToUndo" } });
    expect(valueOf(await city.workbook.undoGenerate())).toEqual({ sheet: "差距分析2024-09", removed: true });
    for (const { host } of [city, county]) host.dispose();
  });
});
