import { seedOf } from "../../src/commands/seed";
import { loadExample } from "../../src/cli/sources";
import { files } from "./files";

describe("the plan that comes along", () => {
  it("is the one of the command line", () => {
    expect(seedOf(files).plan).toEqual(loadExample("jinhua-2024").plan);
  });

  it("brings the figures up to its as-of month and none after it", () => {
    const { observations } = loadExample("jinhua-2024");
    expect(seedOf(files).observations).toEqual(observations.filter(({ month }) => month <= "2024-09"));
    expect(observations.some(({ month }) => month > "2024-09")).toBe(true);
  });

  it("is refused where its catalogue is broken", () => {
    expect(() => seedOf({ ...files, catalogue: {} })).toThrow("seeds/indicators.json");
  });
});
