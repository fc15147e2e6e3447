import fc from "fast-check";
import { readAnnex, type Plan, type PlanIssue } from "../../../src/plan";
import { catalogue, seed } from "../seeds";

const known = catalogue();
const annex = seed("jinhua-2024/annex.tsv");
const lines = annex.split("\n");
const titled = new Set(["unknownRegion", "unknownYear", "unknownSource", "yearMismatch"]);

/** What holds of any result: finite targets, codes of their own, issues that name a line of the text. */
function expectSound({ plan, issues }: { plan: Plan; issues: readonly PlanIssue[] }, text: string): void {
  const count = text.split(/\r\n|\r|\n/).length;
  const codes = plan.indicators.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(plan.indicators.every(({ name, no, cells }) => name !== "" && no !== "" && cells.length > 0)).toBe(true);
  expect(plan.indicators.length > 0 || issues.some(({ severity }) => severity === "error")).toBe(true);
  expect(issues.every(({ row }) => row === null || (row >= 1 && row <= count))).toBe(true);
}

const character = fc.constantFrom(
  ...'\t\n\r", 0169.%—（）()其中：均以上增长省经济类别序号指标单位目标\u3000\u0000\uFEFF',
);
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(12),
  put: fc.string({ unit: character, maxLength: 6 }),
});

describe("whatever stands in the text, the reader answers", () => {
  it("an annex with characters cut out and put in", () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 30 }), (edits) => {
        const text = edits.reduce((before, { at, cut, put }) => {
          const from = Math.floor(at * before.length);
          return before.slice(0, from) + put + before.slice(from + cut);
        }, annex);
        expectSound(readAnnex(text, known), text);
      }),
      { numRuns: 300 },
    );
  });

  it("an annex with bytes changed", () => {
    const bytes = new TextEncoder().encode(annex);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 40 }), (changes) => {
        const changed = bytes.slice();
        for (const [at, byte] of changes) changed[at] = byte;
        const text = new TextDecoder().decode(changed);
        expectSound(readAnnex(text, known), text);
      }),
      { numRuns: 300 },
    );
  });

  it("an annex with its lines in any order, some lost", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(lines), (some) => {
        const text = some.join("\n");
        expectSound(readAnnex(text, known), text);
      }),
      { numRuns: 200 },
    );
  });

  it("any characters, below a header or not", () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: character, maxLength: 500 })),
        (headed, body) => {
          const text = headed ? `类别\t序号\t指标\t单位\t2024年目标\n${body}` : body;
          expectSound(readAnnex(text, known), text);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

it("a row whose cells are lost one by one stays an indicator or is reported", () => {
  const at = lines.findIndex((line) => line.includes("人才资源总量"));
  fc.assert(
    fc.property(fc.subarray([0, 1, 2, 3, 4, 5]), (lost) => {
      const cells = lines[at]!.split("\t").map((cell, i) => (lost.includes(i) ? "" : cell));
      fc.pre(cells.some((cell) => cell !== ""));
      const text = lines.map((line, i) => (i === at ? cells.join("\t") : line)).join("\n");
      const { plan, issues } = readAnnex(text, known);
      const kept = plan.indicators.some((indicator) => indicator.cells.join("\t") === cells.join("\t"));
      expect(kept || issues.some(({ row }) => row === at + 1)).toBe(true);
    }),
  );
});

it("no line of the table is lost without a word: each is an indicator's or in an issue", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(lines.length - 1), fc.string({ unit: character, minLength: 1, maxLength: 8 })), {
        maxLength: 10,
      }),
      (changes) => {
        const changed = [...lines];
        // The header and what is above it stay, and so do blank lines.
        for (const [at, put] of changes)
          if (lines[at] !== "" && at > 2) changed[at] = changed[at]!.replace(/$/, put.replace(/[\r\n"]/g, ""));
        const { plan, issues } = readAnnex(changed.join("\n"), known);
        const kept = new Set(plan.indicators.map(({ cells }) => cells.join("\t")));
        const reported = new Set(issues.filter(({ code }) => !titled.has(code)).map(({ row }) => row));
        changed.forEach((line, at) => {
          if (at > 2 && line.trim() !== "" && !line.startsWith("类别"))
            expect(kept.has(line) || reported.has(at + 1)).toBe(true);
        });
      },
    ),
    { numRuns: 300 },
  );
});

describe("a megabyte of nonsense gives a result of bounded size", () => {
  const megabyte = 1_000_000;
  const header = "指标\t单位\t2024年目标";

  it.each([
    ["headings in one line", "指标,目标\t单位 ".repeat(megabyte / 10)],
    ["a header on each line", `${header}\n`.repeat(4000)],
    ["rows without end", `${header}\n${"x\t%\t与甲增长同步\n".repeat(4990)}`],
    ["one long row", `${header}\n${"x\t%\t6\t".repeat(megabyte / 6)}`],
    ["spaces", `${header}\n${" ".repeat(megabyte)}x`],
    ["tabs", `${header}\n${"\t".repeat(megabyte)}x`],
    ["open quotes", `${header}\n${`"${"x".repeat(200)}\n`.repeat(4900)}`],
    ["one quoted cell", `指标,目标\n"${"x".repeat(megabyte)}`],
    ["brackets", `${header}\n${"（".repeat(megabyte)}\t%\t6`],
    ["digits", `${header}\n增长\t%\t${"6".repeat(megabyte)}`],
    ["a title", `2024年${"金华市".repeat(megabyte / 3)}目标\n${header}\nx\t%\t6`],
    ["the ends of a notice", `${header}\n${"印发 ".repeat(megabyte / 3)}x`],
    ["lines", "\n".repeat(megabyte)],
    ["lines beside a table of a page", `<table><tr><td>指标</td></tr></table>\n${"x\n".repeat(megabyte / 2)}`],
  ])("%s", (_, text) => {
    const result = readAnnex(text, known);
    expectSound(result, text);
    expect(result.plan.indicators.length).toBeLessThan(5000);
    expect(result.issues.length).toBeLessThan(20_000);
    expect(result.issues.every(({ value }) => (value ?? "").length <= 400)).toBe(true);
  });
});
