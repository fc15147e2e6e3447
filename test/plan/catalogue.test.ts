import { z } from "zod";
import { parseCatalogue } from "../../src/plan";
import { catalogue, seed } from "./seeds";

const [first, second] = catalogue();
const problems = (json: unknown): string[] => {
  const result = parseCatalogue(json);
  return result.ok ? [] : result.error.map(({ column, details }) => `${column}: ${details.problem}`);
};

describe("the catalogue", () => {
  it("comes back as its file has it", () => {
    const json: unknown = JSON.parse(seed("indicators.json"));
    expect(parseCatalogue(json)).toEqual({ ok: true, value: json });
  });

  it("is checked without eval, which the pane's security policy forbids", () => {
    expect(z.config().jitless).toBe(true);
  });

  it.each([[null], ["text"], [{}], [[{}]], [[null]], [7]])("is refused where its data is %j", (json) => {
    expect(problems(json).length).toBeGreaterThan(0);
  });

  it("is refused with the place of what is wrong", () => {
    expect(problems([{ ...first, better: "up" }])[0]).toMatch(/^0\.better: /);
    expect(problems([{ ...first, unknown: 1 }])[0]).toMatch(/^0: .*unknown/);
    expect(problems([{ ...first, milestones: [{ month: 13, value: 1 }] }])[0]).toMatch(/^0\.milestones\.0\.month: /);
  });

  it("takes in each field what its form allows, and nothing just outside it", () => {
    const plain = { ...first!, aliases: ["甲"], milestones: [] };
    const fields: readonly (readonly [string, readonly unknown[], readonly unknown[]])[] = [
      ["no", ["1", "12", "9.1", "9.12", null], ["x1", "1x", "9.", "", 1]],
      ["code", ["A", "A_1"], ["1A", "aA", "A-", "_A", ""]],
      ["initials", ["A1", "A"], ["a", "A b", "bA", "Ab", ""]],
      ["name", [" 乙 "], [" ", ""]],
      ["aliases", [[], ["甲"]], [[" "], "甲"]],
      ["english", [["a"]], [[], [""]]],
      ["decimals", [0, 6], [-1, 7, 0.5]],
      ["lag", [0, 3], [-1, 4]],
      [
        "milestones",
        [[{ month: 1, value: 1 }], [{ month: 12, value: 1 }]],
        [[{ month: 0, value: 1 }], [{ month: 13, value: 1 }]],
      ],
    ];
    for (const [field, allowed, others] of fields) {
      expect([field, ...allowed.flatMap((value) => problems([{ ...plain, [field]: value }]))]).toEqual([field]);
      expect([field, others.filter((value) => problems([{ ...plain, [field]: value }]).length === 0)]).toEqual([
        field,
        [],
      ]);
    }
  });

  it("is refused where a label is no alias, with all that a sentence needs", () => {
    const labelled = { ...first!, aliases: ["甲"], label: "乙" };
    expect(parseCatalogue([labelled])).toEqual({
      ok: false,
      error: [
        {
          ...{ row: null, column: "", value: null, code: "badCatalogue", severity: "error" },
          details: { problem: `${first!.code} has a label that finds nothing: 乙` },
        },
      ],
    });
    expect(problems([{ ...labelled, label: "甲" }])).toEqual([]);
  });

  it("is refused where two records share a code", () => {
    expect(problems([first, { ...second, code: first!.code }])).toContain(": codes must be unique");
  });

  it("is refused where a link leads nowhere", () => {
    expect(problems([{ ...first, link: "NOWHERE" }])).toEqual([`: ${first!.code} links to an unknown code NOWHERE`]);
  });

  it("is refused where a name means two records, however it is spelled", () => {
    const taken = ` ${first!.name}）`;
    expect(problems([first, { ...second, aliases: [taken] }])).toEqual([
      expect.stringMatching(new RegExp(`names both ${first!.code} and ${second!.code}$`)),
    ]);
  });
});
