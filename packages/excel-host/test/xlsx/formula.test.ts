import { fromFile, toFile } from "../../src/xlsx/formula";

const custom = new Set(["DEMO.GAP", "DEMO.台账"]);

describe("formulas in a file", () => {
  it.each([
    ['=DEMO.GAP("GDP")*2', '_xldudf_DEMO_GAP("GDP")*2'],
    ["=DEMO.台账(A1)", "_xldudf_DEMO_台账(A1)"],
    ["=XLOOKUP(1,A:A,B:B)+SUM(A1)", "_xlfn.XLOOKUP(1,A:A,B:B)+SUM(A1)"],
    ["=FILTER(A1:A3,B1:B3)", "_xlfn._xlws.FILTER(A1:A3,B1:B3)"],
    ["=\"FILTER(\"&'FILTER('!A1", "\"FILTER(\"&'FILTER('!A1"],
  ])("%s is written as %s and read back", (formula, file) => {
    expect(toFile(formula, custom)).toBe(file);
    expect(fromFile(file)).toBe(formula);
  });
});
