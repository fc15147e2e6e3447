import { nameKey, readAnnex } from "../../../src/plan";
import { meaning } from "../meaning";
import { catalogue, seed } from "../seeds";
import { printedRows, shapes } from "./shapes";

const known = catalogue();
const { plan } = readAnnex(seed("jinhua-2024/annex.tsv"), known);
const rows = printedRows(plan);

/** The annex's leaf under its whole name or a child's own. */
const brief = (name: string, unit: string, promise: string) => `${nameKey(name)} ${unit.normalize("NFKC")}: ${promise}`;

describe("The annex of Jinhua's plan gives its 57 leaves", () => {
  it.each(Object.entries(shapes))("as %s", (_, shape) => {
    const reading = readAnnex(shape(rows).join("\n"), known);
    const read = reading.plan.indicators.map(({ name, unit, target }) => brief(name, unit, meaning(target)));
    const expected = plan.indicators.map(({ unit, target }, i) => {
      const { parent, own } = rows[i]!;
      return [parent + own, own].map((name) => brief(name, unit, meaning(target)));
    });
    const missing = expected.filter((names) => !names.some((name) => read.includes(name)));
    expect(missing).toEqual([]);
    expect(read).toHaveLength(57);
    expect(reading.plan.year).toBe(2024);
    expect(reading.questions).toEqual([]);
    const doubts = reading.issues.filter(({ severity }) => severity !== "note").map(({ code }) => code);
    expect(doubts.filter((code) => code !== "otherTargets" && code !== "unknownRegion")).toEqual([]);
  });

  it("in more than thirty shapes", () => {
    expect(Object.keys(shapes).length).toBeGreaterThan(30);
  });
});
