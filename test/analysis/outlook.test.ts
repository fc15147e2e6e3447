import fc from "fast-check";
import { defaultSettings, outlookStatus, type Outlook, type Status } from "../../src/analysis";

const { thresholds } = defaultSettings;
const order: Status[] = ["severe", "lagging", "nearly", "onPace"];
const outlook = (over: Partial<Outlook>): Outlook => ({
  probability: null,
  unprecedented: false,
  gap: null,
  tolerance: 0.2,
  ...over,
});
const rankOf = (over: Partial<Outlook>) => order.indexOf(outlookStatus(outlook(over), thresholds)!.status);

describe("the status by probability", () => {
  test.each([
    [0.19, false, "severe"],
    [0.2, false, "lagging"],
    [0.49, true, "severe"],
    [0.49, false, "lagging"],
    [0.5, true, "nearly"],
    [0.79, false, "nearly"],
    [0.8, false, "onPace"],
  ] as const)("is with probability %d and unprecedented need %s: %s", (probability, unprecedented, status) => {
    expect(outlookStatus(outlook({ probability, unprecedented }), thresholds)?.status).toBe(status);
  });

  test("never gets worse when the probability rises", () => {
    const p = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(p, p, fc.boolean(), (a, b, unprecedented) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(rankOf({ probability: low, unprecedented })).toBeLessThanOrEqual(
          rankOf({ probability: high, unprecedented }),
        );
      }),
    );
  });
});

describe("the status by gap, without a projection", () => {
  test.each([
    [-0.2, "onPace"],
    [5.8 - 6, "onPace"],
    [5.6 - 6, "nearly"],
    [-0.21, "nearly"],
    [-0.4, "nearly"],
    [-0.8, "lagging"],
    [-0.81, "severe"],
  ] as const)("is with a gap of %d points and a tolerance of 0.2: %s", (gap, status) => {
    expect(outlookStatus(outlook({ gap }), thresholds)?.status).toBe(status);
  });

  test("never gets worse when the gap closes", () => {
    const gap = fc.double({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(gap, gap, fc.double({ min: 0.01, max: 5, noNaN: true }), (a, b, tolerance) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(rankOf({ gap: low, tolerance })).toBeLessThanOrEqual(rankOf({ gap: high, tolerance }));
      }),
    );
  });

  test("does not exist without a gap either", () => {
    expect(outlookStatus(outlook({}), thresholds)).toBeNull();
  });
});
