import {
  analyse,
  defaultSettings,
  dependenceOf,
  expectedMet,
  type Assessment,
  type Dependence,
} from "../../src/analysis";
import { normalQuantile } from "../../src/analysis/expected";
import { figure, indicator, planOf } from "../support/build";
import { jinhua } from "../workbook/support/host";

/** Numbers between 0 and 1, the same in every run (Lehmer 1951). */
function uniform(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

const of = (computed: Assessment["computed"], probability: number | null, code = `${probability}`) =>
  ({ computed, probability, indicator: { code } }) as Assessment;

/** Rows of the lower triangle whose product with itself is the matrix; fails where there is no joint distribution. */
function cholesky(codes: readonly string[], { correlation }: Dependence): number[][] {
  const rows: number[][] = [];
  for (const [i, a] of codes.entries()) {
    const row: number[] = [];
    for (let j = 0; j <= i; j++) {
      const rest = correlation(a, codes[j]!) - row.reduce((sum, x, k) => sum + x * (rows[j]?.[k] ?? row[k]!), 0);
      if (j === i) {
        if (rest < 0) throw new Error(`no joint distribution at ${a}`);
        row.push(Math.sqrt(rest));
      } else row.push(rows[j]![j] === 0 ? 0 : rest / rows[j]![j]!);
    }
    rows.push(row);
  }
  return rows;
}

describe("how many targets are expected to be met", () => {
  const some = [of("onPace", 0.9), of("lagging", 0.5), of("severe", 0.1), of("met", null)];

  test("is the sum of the probabilities, with what is met or missed as 1 or 0", () => {
    const spread = expect.closeTo(Math.sqrt(0.43), 12) as number;
    expect(expectedMet(some)).toEqual({ of: 4, mean: 2.5, spread, apart: spread });
    expect(expectedMet([of("met", 0.97), of("missed", 0.4)])).toEqual({ of: 2, mean: 1, spread: 0, apart: 0 });
    expect(expectedMet([of("notDue", null)])).toBeNull();
  });

  test("is wider where they go together, widest where entirely, and narrower where they go against each other", () => {
    const all = (r: number) => expectedMet(some, { correlation: () => r })!.spread;
    // Nested: 1, 2, 3 or 4 met with .1, .4, .4 and .1.
    expect(all(1)).toBeCloseTo(Math.sqrt(0.1 * 1.5 ** 2 * 2 + 0.8 * 0.25), 12);
    expect(all(0.5)).toBeGreaterThan(all(0));
    // Two halves that correlate by 0.5 are met together in a third of the years.
    const halves = [of("lagging", 0.5, "A"), of("lagging", 0.5, "B")];
    expect(expectedMet(halves, { correlation: () => 0.5 })!.spread).toBeCloseTo(
      Math.sqrt(0.5 + 2 * (1 / 3 - 1 / 4)),
      6,
    );
    expect(all(-0.3)).toBeLessThan(all(0));
    expect(normalQuantile(0.975)).toBeCloseTo(1.96, 2);
  });

  test("comes with the spread of twenty thousand ends of Jinhua's year, drawn from the joint distribution", () => {
    const { plan, observations } = jinhua();
    const input = { plan, observations, settings: defaultSettings, asOf: "2024-09" } as const;
    const known = analyse(input);
    const dependence = dependenceOf(input);
    const expected = expectedMet(known, dependence)!;
    const open = known.filter(({ computed, probability }) => !/^(met|missed)$/.test(computed) && probability !== null);
    const met = known.filter(({ computed }) => computed === "met").length;
    const rows = cholesky(
      open.map(({ indicator: { code } }) => code),
      dependence,
    );
    const limits = open.map(({ probability }) => normalQuantile(probability!));
    const draw = uniform(7);
    const runs = 20_000;
    const counts = Array.from({ length: runs }, () => {
      const scores = open.map(() => normalQuantile(draw()));
      const ends = rows.map((row) => row.reduce((sum, x, k) => sum + x * scores[k]!, 0));
      return met + ends.filter((end, i) => end < limits[i]!).length;
    });
    const mean = counts.reduce((sum, count) => sum + count, 0) / runs;
    const spread = Math.sqrt(counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / runs);
    expect(Math.abs(mean - expected.mean)).toBeLessThan(0.1);
    expect(Math.abs(spread - expected.spread)).toBeLessThan(0.05);
    expect(expected.spread).toBeGreaterThan(expected.apart + 0.5);
  });
});

describe("how far indicators go together", () => {
  const growth = [5, 6, 4, 7, 3, 5, 8, 2, 6, 5, 4];
  const rates = (code: string, values: readonly number[]) =>
    values.map((value, i) => figure(code, 2022 + Math.floor(i / 4), 3 * ((i % 4) + 1), value));
  const codes = { A: "1", B: "2", C: "3.1", D: "3.2" };
  const plan = planOf(
    ...Object.entries(codes).map(([code, no]) => indicator({ code, no, better: code === "B" ? "low" : "high" })),
  );
  const own = [3, 3, 4, 6, 6, 5, 3, 4, 4, 6, 5];
  const dependence = (given: Record<string, readonly number[]>) =>
    dependenceOf({
      plan,
      observations: Object.entries(given).flatMap(([code, values]) => rates(code, values)),
      settings: defaultSettings,
      asOf: "2024-09",
    });

  test("is entire of one figure under two names, and the other way where one is better low", () => {
    const { correlation } = dependence({ A: growth, B: growth, C: growth, D: own });
    expect(correlation("A", "C")).toBe(1);
    expect(correlation("A", "A")).toBe(1);
    expect(correlation("A", "B")).toBeLessThan(-0.3);
    expect(Math.abs(correlation("A", "D"))).toBeLessThan(0.6);
  });

  test("is what the others have in common where there is no history, and nothing where nobody has one", () => {
    const near = growth.map((value, i) => value + 0.4 * own[i]!);
    const { correlation } = dependence({ A: growth, C: near });
    expect(correlation("A", "C")).toBeGreaterThan(0.8);
    expect(correlation("A", "D")).toBeGreaterThan(0.1);
    expect(dependence({}).correlation("A", "C")).toBe(0);
    expect(dependence({ A: [5, 6], C: [5, 6] }).correlation("A", "C")).toBe(0);
    expect(correlation("A", "unknown")).toBe(0);
  });
});
