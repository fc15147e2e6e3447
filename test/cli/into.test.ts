import fc from "fast-check";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sureFigures, writeFigures } from "../../src/cli/into";
import { examplePlan } from "../../src/cli/sources";
import {
  decodeTable,
  figureBounds,
  monthNumber,
  publishedMonths,
  readObservations,
  readReleaseRows,
  yearOf,
  type PlacedCandidate,
} from "../../src/observations";
import { createLookup } from "../../src/plan";

const { plan } = examplePlan("jinhua-2024");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jh-into-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Figures as releases give them: of a month that is published, within the bounds of their kind, with the digits that are usual. */
const candidate = fc
  .record({
    indicator: fc.constantFrom(...plan.indicators),
    role: fc.constantFrom("actual" as const, "level" as const, "benchmark" as const),
    year: fc.constantFrom(2023, 2024),
    at: fc.nat(11),
    size: fc.integer({ min: 20, max: 900 }),
    basis: fc.constantFrom("", "实际"),
  })
  .map(({ indicator, role, year, at, size, basis }): PlacedCandidate => {
    const months = publishedMonths(indicator.knowledge);
    const { high } = figureBounds(indicator, role);
    const value = size / 10 > high ? high / 2 : size / 10;
    const unit = role === "level" ? "亿元" : indicator.unit;
    return {
      ...{ indicator, name: indicator.name, role, year, month: months[at % months.length]!, value, unit, basis },
      ...{ derived: false, doubts: [], excerpt: "原文，“一句”\n两行", mark: { start: 0, end: 2 }, line: 1 },
    };
  });

describe("Figures that are written into a file", () => {
  test("are the same when the file is read again, by analyse and by figures", () => {
    let run = 0;
    fc.assert(
      fc.property(fc.array(candidate, { minLength: 1, maxLength: 20 }), (candidates) => {
        const path = join(folder, `${run++}.csv`);
        const { written, same, differing } = writeFigures(path, sureFigures(candidates, "来稿.txt"), plan);
        expect(written + same + differing.length).toBe(candidates.length);
        const table = decodeTable(readFileSync(path));
        const rows = table.ok ? table.value.rows : [];
        const context = { plan, find: createLookup(plan).find, today: "2026-01" } as const;
        const reading = readObservations(rows, context);
        const again = reading.ok ? reading.value.observations : [];
        const inShort = (code: string, role: string, month: string, value: number, basis: string) =>
          `${code} ${role} ${month} ${value} ${basis}`;
        const first = new Map<string, string>();
        for (const { indicator, role, year, month, value, basis } of candidates) {
          const at = `${year}-${String(month).padStart(2, "0")}`;
          const key = inShort(indicator!.code, role, at, 0, basis);
          if (!first.has(key)) first.set(key, inShort(indicator!.code, role, at, value, basis));
        }
        expect(again.map(({ code, role, month, value, basis }) => inShort(code, role, month, value, basis))).toEqual([
          ...first.values(),
        ]);
        const found = readReleaseRows(rows, { plan, year: 2024, today: "2026-01", observations: [] }).candidates;
        expect(found.map(({ indicator, year, month, value }) => [indicator!.code, year, month, value])).toEqual(
          again.map(({ code, month, value }) => [code, yearOf(month), monthNumber(month), value]),
        );
      }),
      { numRuns: 60 },
    );
  });
});
