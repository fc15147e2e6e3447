import { analyse, defaultSettings, expectedMet, type Assessment } from "../../src/analysis";
import { jinhua } from "../workbook/support/host";

/** Numbers between 0 and 1, the same in every run (Lehmer 1951). */
function uniform(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

const of = (computed: Assessment["computed"], probability: number | null) => ({ computed, probability }) as Assessment;

describe("how many targets are expected to be met", () => {
  test("is the sum of the probabilities, with what is met or missed as 1 or 0", () => {
    const expected = expectedMet([of("onPace", 0.9), of("lagging", 0.5), of("severe", 0.1), of("met", null)])!;
    expect(expected).toEqual({ of: 4, mean: 2.5, spread: expect.closeTo(Math.sqrt(0.43), 12) });
    expect(expectedMet([of("met", 0.97), of("missed", 0.4)])).toEqual({ of: 2, mean: 1, spread: 0 });
    expect(expectedMet([of("notDue", null)])).toBeNull();
  });

  test("comes out of ten thousand simulated ends of Jinhua's year, drawn from the projections themselves", () => {
    const { plan, observations } = jinhua();
    const known = analyse({ plan, observations, settings: defaultSettings, asOf: "2024-09" });
    const expected = expectedMet(known)!;
    const draw = uniform(7);
    const runs = 10_000;
    const counts = Array.from({ length: runs }, () =>
      known.reduce((met, { computed, probability }) => {
        if (computed === "met") return met + 1;
        return met + (computed !== "missed" && probability !== null && draw() < probability ? 1 : 0);
      }, 0),
    );
    const mean = counts.reduce((sum, count) => sum + count, 0) / runs;
    const spread = Math.sqrt(counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / runs);
    expect(Math.abs(mean - expected.mean)).toBeLessThan(0.1);
    expect(Math.abs(spread - expected.spread)).toBeLessThan(0.1);
  });
});
