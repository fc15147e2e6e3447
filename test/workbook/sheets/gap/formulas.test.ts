import fc from "fast-check";
import { analyse, defaultSettings } from "../../../../src/analysis";
import { gapFormula } from "../../../../src/workbook/sheets/gap/formulas";
import { figure, indicator, planOf } from "../../../support/build";

/** What a spreadsheet makes of the gap's formula, which uses IF, OR, MIN and arithmetic alone. */
function reckoned(formula: string, actual: number, pace: number): number {
  const body = /^=IF\(OR\(A="",P=""\),"",(.*)\)$/.exec(formula)![1]!;
  const value = (term: string) =>
    term.split(/(?=[+-])/).reduce((sum, part) => {
      const name = part.replace(/^[+-]/, "");
      const amount = name === "A" ? actual : name === "P" ? pace : Number(name);
      return sum + (part.startsWith("-") ? -amount : amount);
    }, 0);
  const least = /^MIN\((.*)\)$/.exec(body);
  return least ? Math.min(...least[1]!.split(",").map(value)) : value(body);
}

describe("the native formula of the gap", () => {
  test.each([
    ["high", "6"],
    ["low", "6"],
    ["range", "6左右"],
    ["range", "6—6.5"],
  ] as const)("comes to the core's gap where %s is better and the target is %s", (better, target) => {
    fc.assert(
      fc.property(fc.integer({ min: -200, max: 200 }), (tenths) => {
        const of = indicator({ better, target });
        const [{ actual, pace, gap } = {} as never] = analyse({
          plan: planOf(of),
          observations: [figure("GDP", 2024, 9, tenths / 10)],
          settings: defaultSettings,
          asOf: "2024-09",
        });
        const formula = gapFormula(of).formula((column) => (column === "actual" ? "A" : "P"));
        expect(reckoned(formula, actual!, pace!)).toBeCloseTo(gap!, 9);
      }),
    );
  });
});
