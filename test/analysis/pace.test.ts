import fc from "fast-check";
import { paceAt, type PaceInput } from "../../src/analysis";

const input = (over: Partial<PaceInput>): PaceInput => ({
  measure: "cumulativeTotal",
  quantity: "amount",
  sign: 1,
  aim: 2500,
  month: 9,
  base: undefined,
  milestones: [],
  referred: false,
  ...over,
});
const base = (at: Record<number, number>) => Array.from({ length: 12 }, (_, i) => at[i + 1] ?? null);

describe("the pace at month k", () => {
  test("of a total is the target times the base year's share of its first k months", () => {
    const pace = paceAt(input({ base: base({ 9: 1700, 12: 2333 }) }));
    expect(pace).toEqual({ value: expect.closeTo((2500 * 1700) / 2333, 9), basis: "base" });
  });

  test("of a total without base data is k/12 of the target and says so", () => {
    expect(paceAt(input({}))).toEqual({ value: 1875, basis: "even" });
    expect(paceAt(input({ base: base({ 9: 1700 }) }))?.basis).toBe("even");
  });

  test("of a growth is the target itself", () => {
    expect(paceAt(input({ measure: "cumulativeGrowth", quantity: "growth", aim: 6 }))?.value).toBe(6);
  });

  test("of an average of amounts follows the base year in proportion, of rates in points", () => {
    const months = base({ 9: 24, 12: 27 });
    expect(paceAt(input({ measure: "cumulativeAverage", aim: 28, base: months }))?.value).toBeCloseTo((28 * 24) / 27);
    expect(paceAt(input({ measure: "share", quantity: "rate", aim: 28, base: months }))?.value).toBe(25);
    expect(paceAt(input({ measure: "share", quantity: "rate", aim: 28 }))).toEqual({ value: 28, basis: "target" });
  });

  test("of a part of a whole stays one where last year ended far from where it stood", () => {
    const share = { measure: "share", quantity: "rate", aim: 59 } as const;
    expect(paceAt(input({ ...share, base: base({ 9: 60, 12: 6 }) }))?.value).toBe(100);
    expect(paceAt(input({ ...share, base: base({ 9: 0, 12: 60 }) }))?.value).toBe(0);
  });

  test("of a rate that is no part of a whole is not held to 0 to 100", () => {
    const rate = { measure: "share", quantity: "rate" } as const;
    expect(paceAt(input({ ...rate, aim: -5, base: base({ 9: -6, 12: -4 }) }))?.value).toBe(-7);
    expect(paceAt(input({ ...rate, aim: 120, base: base({ 9: 119, 12: 118 }) }))?.value).toBe(121);
  });

  test("of a level is the line from last year-end, and the target where last year-end already meets it", () => {
    const line = input({ measure: "level", aim: 412, month: 3, base: base({ 12: 400 }) });
    expect(paceAt(line)).toEqual({ value: 403, basis: "line" });
    expect(paceAt({ ...line, base: base({ 12: 420 }) })).toEqual({ value: 412, basis: "target" });
    expect(paceAt({ ...line, sign: -1, aim: 1.5, base: base({ 12: 1.2 }) })?.value).toBe(1.5);
  });

  test("of an annual figure does not exist inside the year", () => {
    expect(paceAt(input({ measure: "annual" }))).toBeNull();
  });

  test("reaches the aim in December for every measure", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("cumulativeTotal", "cumulativeGrowth", "cumulativeAverage", "share", "level", "annual"),
        fc.double({ min: -100, max: 1e5, noNaN: true }),
        fc.array(fc.double({ min: 1, max: 1e5, noNaN: true }), { minLength: 12, maxLength: 12 }),
        (measure, aim, months) => {
          expect(paceAt(input({ measure, aim, base: months, month: 12 }))?.value).toBe(aim);
        },
      ),
    );
  });

  test("of milestones is the milestone at its month and, for totals, the straight line between", () => {
    const milestones = [
      { month: 6, value: 1300 },
      { month: 3, value: 600 },
    ];
    const at = (month: number) => paceAt(input({ milestones, month }))?.value;
    expect([at(1), at(3), at(4), at(6), at(9)]).toEqual([200, 600, 600 + 700 / 3, 1300, 1900]);
    expect(paceAt(input({ milestones }))?.basis).toBe("milestone");
  });

  test("of milestones of a growth holds the last one reached, and the computed pace before the first", () => {
    const milestones = [{ month: 6, value: 5.5 }];
    const growth = input({ measure: "cumulativeGrowth", quantity: "growth", aim: 6, milestones });
    expect(paceAt({ ...growth, month: 8 })?.value).toBe(5.5);
    expect(paceAt({ ...growth, month: 5 })?.value).toBe(6);
  });
});
