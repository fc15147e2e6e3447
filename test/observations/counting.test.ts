import { countingFigures, type Observation } from "../../src/observations";
import { figure } from "../support/build";

const september = (value: number, rest: Partial<Observation> = {}) => figure("GDP", 2024, 9, value, rest);
const valuesOf = (figures: readonly Observation[], preferred?: string) =>
  [...countingFigures(figures, preferred)].map(([month, { value }]) => `${month} ${value}`);

describe("of several figures for a month", () => {
  it("the later vintage counts, in whatever order they come", () => {
    const figures = [
      september(5.2, { vintage: "flash" }),
      september(5.3, { vintage: "verified" }),
      september(5.1, { vintage: "preliminary" }),
      september(5),
    ];
    expect(valuesOf(figures)).toEqual(["2024-09 5.3"]);
    expect(valuesOf([...figures].reverse())).toEqual(["2024-09 5.3"]);
  });

  it("a published one counts before a sample value of any vintage", () => {
    expect(valuesOf([september(5.3, { vintage: "verified", sample: true }), september(5.2)])).toEqual(["2024-09 5.2"]);
  });

  it("of two that are equal in this the first counts", () => {
    expect(valuesOf([september(5.2), september(5.3)])).toEqual(["2024-09 5.2"]);
  });
});

describe("of figures on several bases", () => {
  const nominal = figure("INCOME", 2024, 6, 5.4, { basis: "名义" });
  const real = [figure("INCOME", 2024, 3, 5, { basis: "实际" }), figure("INCOME", 2024, 6, 5.1, { basis: "实际" })];
  const usual = figure("INCOME", 2024, 6, 5.3);

  it("the usual basis counts for all months, the preferred one before it", () => {
    expect(valuesOf([nominal, ...real, usual])).toEqual(["2024-06 5.3"]);
    expect(valuesOf([nominal, ...real, usual], "实际")).toEqual(["2024-03 5", "2024-06 5.1"]);
  });

  it("without either it is the basis of the first figure, and no month mixes in another", () => {
    expect(valuesOf([nominal, ...real])).toEqual(["2024-06 5.4"]);
    expect(valuesOf([...real, nominal], "可比")).toEqual(["2024-03 5", "2024-06 5.1"]);
    expect(valuesOf([])).toEqual([]);
  });
});
