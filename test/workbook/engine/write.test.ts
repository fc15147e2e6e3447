import { createWorkbook } from "../../../src/workbook";
import { jinhua, openHost, twelveRegions, valueOf } from "../support/host";

const { loadTargets, readWorkbook } = createWorkbook();

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
});
