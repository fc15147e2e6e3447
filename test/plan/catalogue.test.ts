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
