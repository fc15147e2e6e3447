import { seedOf } from "../../src/commands/seed";
import { loadExample } from "../../src/cli/sources";
import { files } from "./files";

describe("the plan that comes along", () => {
  it("is the one of the command line", () => {
    expect(seedOf(files).plan).toEqual(loadExample("jinhua-2024").plan);
  });

  it("brings the figures up to its as-of month and the numbers handed down, none reported after it", () => {
    const { observations } = loadExample("jinhua-2024");
    const known = observations.filter(({ role, month }) => role === "assigned" || month <= "2024-09");
    expect(seedOf(files).observations).toEqual(known);
    expect(known.length).toBeLessThan(observations.length);
    expect(known.some(({ month }) => month === "2024-12")).toBe(true);
  });

  it("is refused where its catalogue is broken", () => {
    expect(() => seedOf({ ...files, catalogue: {} })).toThrow("seeds/indicators.json");
  });
});
