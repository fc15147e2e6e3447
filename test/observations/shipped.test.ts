import { knownAt, readShipped } from "../../src/observations";
import { loadExample } from "../../src/cli/sources";
import { files } from "../commands/files";

const shipped = readShipped(files);

describe("a plan that comes along", () => {
  it("has the region, the year and the source that its annex does not print", () => {
    expect(shipped.plan).toMatchObject({ region: "金华市", year: 2024, source: "金政发〔2024〕10号" });
    expect(shipped.plan.indicators).toHaveLength(57);
    expect(shipped.asOf).toBe("2024-09");
    expect(shipped.issues.map(({ code }) => code)).not.toContain("unknownSource");
  });

  it("has at its as-of the figures that a bureau had then: none reported later, numbers handed down for the year", () => {
    const known = knownAt(shipped.observations, shipped.asOf);
    expect(known.filter(({ role, month }) => role !== "assigned" && month > "2024-09")).toEqual([]);
    expect(known.some(({ role, month }) => role === "assigned" && month === "2024-12")).toBe(true);
    expect(shipped.observations.length - known.length).toBeGreaterThan(100);
  });

  it("is refused where one of its files is broken", () => {
    expect(() => readShipped({ ...files, catalogue: {} })).toThrow("seeds/indicators.json");
    expect(() => readShipped({ ...files, facts: { ...(files.facts as object), asOf: "2024-13" } })).toThrow("asOf");
    expect(() => readShipped({ ...files, observations: "" })).toThrow("empty");
  });
});

describe("on the command line", () => {
  it("it is the plan of the add-in, with the same figures, and no later one reaches a workbook", () => {
    const sourced = loadExample("jinhua-2024", null);
    expect(sourced.plan).toEqual(shipped.plan);
    expect(sourced.asOf).toBe("2024-09");
    expect(sourced.observations).toEqual(knownAt(shipped.observations, "2024-09"));
  });

  it("a later month that is asked for brings its figures along", () => {
    expect(loadExample("jinhua-2024", "2024-12").observations).toEqual(shipped.observations);
    const november = loadExample("jinhua-2024", "2024-11");
    expect(november.asOf).toBe("2024-11");
    expect(november.observations.some(({ month }) => month === "2024-11")).toBe(true);
  });
});
