import { functionTable } from "../../src/functions/table";
import { formulaOf } from "../../src/workbook/actions/formulas";
import type { FunctionName } from "../../src/workbook";

describe("a formula that is inserted", () => {
  const ofOne = functionTable.filter(
    ({ parameters }) => parameters[0]?.name === "indicator" && !parameters.some(({ name }) => name === "assumed"),
  );

  it.each(ofOne.map(({ id, parameters }) => [id, parameters] as const))(
    "has each argument where JH.%s takes it",
    (id, parameters) => {
      const place = (name: string) => parameters.findIndex((parameter) => parameter.name === name);
      const formula = formulaOf({ id: id as FunctionName, indicator: "GDP", month: "2024-09", part: "x" });
      const given = /^=JH\.\w+\((.*)\)$/.exec(formula)![1]!.split(",");
      expect(given[place("indicator")]).toBe('"GDP"');
      if (place("month") >= 0) expect(given[place("month")]).toBe('"2024-09"');
      for (const name of ["part", "field"]) if (place(name) >= 0) expect(given[place(name)]).toBe('"x"');
    },
  );

  it("ends with its last argument that is given", () => {
    expect(formulaOf({ id: "GAP", indicator: "GDP", month: null })).toBe('=JH.GAP("GDP")');
    expect(formulaOf({ id: "NEEDED", indicator: "GDP", month: null })).toBe('=JH.NEEDED("GDP")');
    expect(formulaOf({ id: "NEEDED", indicator: "GDP", month: "2024-09" })).toBe('=JH.NEEDED("GDP",,,"2024-09")');
  });
});
