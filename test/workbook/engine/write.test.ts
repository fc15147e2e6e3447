import { createWorkbook } from "../../../src/workbook";
import { cellsOf, jinhua, openHost, twelveRegions, valueOf } from "../support/host";

const { loadTargets, readWorkbook, generateAnalysis } = createWorkbook();

jest.setTimeout(120_000);

describe("more than Excel on the web takes in one request", () => {
  it("is written and read in several, each below 5 MB, and read back whole", async () => {
    const { plan } = twelveRegions(jinhua());
    const print = "附件".repeat(1_400);
    const large = { ...plan, indicators: plan.indicators.map((each) => ({ ...each, cells: [print] })) };
    expect(Buffer.byteLength(JSON.stringify(large.indicators))).toBeGreaterThan(6_000_000);
    // The host refuses a larger request and gives no larger answer, as Excel on the web does.
    const host = openHost({ payloadLimit: 5_000_000 });
    try {
      const before = host.counters.syncs;
      valueOf(await loadTargets(large, []));
      expect(host.counters.syncs - before).toBe(3);
      const read = new Map(
        valueOf(await readWorkbook()).plan.indicators.map((each) => [each.code, JSON.stringify(each)]),
      );
      expect(host.counters.syncs - before).toBeLessThanOrEqual(3 + 10);
      const lost = large.indicators.filter(
        (each) => read.get(each.code) !== JSON.stringify({ ...each, revisions: [] }),
      );
      expect(lost.map(({ code }) => code)).toEqual([]);
    } finally {
      host.dispose();
    }
  });

  it("has its formulas with the last one, where they are calculated once, and as in a sheet that takes one", async () => {
    const { plan, observations } = jinhua();
    const written = async (owner: string) => {
      const host = openHost({ payloadLimit: 5_000_000 });
      try {
        const indicators = plan.indicators.map((each) => ({ ...each, owner }));
        valueOf(await loadTargets({ ...plan, indicators }, observations));
        const formulas = () => {
          const sheet = host.model.grid.sheets.find(({ name }) => name.startsWith("差距分析"));
          const { rows, columns } = sheet?.used(false) ?? { rows: 0, columns: 0 };
          const places = Array.from(
            { length: rows * columns },
            (_, i) => [Math.floor(i / columns), i % columns] as const,
          );
          return places.filter(([row, column]) => sheet!.formula(row, column) !== null).length;
        };
        const before: number[] = [];
        for (let sync = 0; sync < 6; sync++) host.beforeNextSync(async () => void before.push(formulas()));
        const { sheet } = valueOf(await generateAnalysis("2024-09"));
        const syncs = before.length;
        const cells = await cellsOf(sheet);
        return {
          syncs,
          before: before.slice(0, syncs),
          cells: cells.map((row) => row.filter((cell) => cell !== owner)),
        };
      } finally {
        host.dispose();
      }
    };
    const [large, usual] = [await written("办".repeat(24_000)), await written("办")];
    expect(large.syncs).toBeGreaterThan(usual.syncs);
    expect(large.before.every((count) => count === 0)).toBe(true);
    expect(large.cells.flat().filter((cell) => String(cell).startsWith("=")).length).toBeGreaterThan(100);
    expect(large.cells).toEqual(usual.cells);
  });
});
