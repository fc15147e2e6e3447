import fc from "fast-check";
import { type Measure, type Quantity, type Indicator } from "../../../src/plan";
import type { Observation } from "../../../src/observations";
import { briefingMarkdown, briefingText, type Briefing } from "../../../src/report";
import { subjectOf } from "../../../src/report/briefing/subject";
import { plain } from "../../../src/report/briefing/wording";
import { figure, indicator } from "../../support/build";
import { allowedOf, numbersOf, saidIn, stripped } from "./numbers";
import { tell } from "./support";

const kinds: readonly { measure: Measure; quantity: Quantity; unit: string; name: string; reduction?: boolean }[] = [
  { measure: "cumulativeGrowth", quantity: "growth", unit: "%", name: "投资增长" },
  { measure: "cumulativeGrowth", quantity: "growth", unit: "%", name: "能源消耗降低", reduction: true },
  { measure: "cumulativeAverage", quantity: "growth", unit: "%", name: "价格涨幅" },
  { measure: "cumulativeAverage", quantity: "rate", unit: "%", name: "失业率" },
  { measure: "cumulativeAverage", quantity: "amount", unit: "微克/立方米", name: "细颗粒物" },
  { measure: "cumulativeTotal", quantity: "amount", unit: "万人", name: "新增就业" },
  { measure: "cumulativeTotal", quantity: "amount", unit: "吨", name: "污染物降低氨氮", reduction: true },
  { measure: "share", quantity: "rate", unit: "%", name: "占比" },
  { measure: "level", quantity: "amount", unit: "件", name: "拥有量" },
  { measure: "level", quantity: "rate", unit: "%", name: "贷款率" },
  { measure: "annual", quantity: "amount", unit: "岁", name: "预期寿命" },
];

const value = fc.double({ min: -150, max: 300, noNaN: true }).map((x) => Math.round(x * 100) / 100);
const anyIndicator = (at: number) =>
  fc
    .record({
      kind: fc.constantFrom(...kinds),
      frequency: fc.constantFrom("monthly" as const, "quarterly" as const),
      better: fc.constantFrom("high" as const, "low" as const, "range" as const),
      decimals: fc.integer({ min: 0, max: 3 }),
      target: fc.constantFrom(
        "6以上",
        "6左右",
        "120",
        "5以内",
        "6—6.5",
        "基本稳定",
        "完成省下达目标",
        "与经济增长同步",
        "尽力",
      ),
      owner: fc.constantFrom("", "甲局", "乙局"),
      category: fc.constantFrom("", "经济", "民生"),
    })
    .map(({ kind, frequency, decimals, ...rest }) => {
      const { name, unit, ...knowledge } = kind;
      return indicator({
        ...rest,
        ...{ unit, no: String(at + 1), code: at === 0 ? "GDP" : `I${at}`, name: `${"甲乙丙丁戊"[at]}${name}` },
        knowledge: { ...knowledge, frequency, decimals },
      });
    });

interface Given {
  readonly indicators: Indicator[];
  readonly figures: Observation[];
  readonly month: number;
}

const given: fc.Arbitrary<Given> = fc
  .record({
    indicators: fc.tuple(anyIndicator(0), anyIndicator(1), anyIndicator(2), anyIndicator(3)),
    month: fc.integer({ min: 2, max: 12 }),
    values: fc.array(value, { minLength: 4 * 36, maxLength: 4 * 36 }),
    known: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 4, maxLength: 4 }),
    steady: fc.boolean(),
  })
  .map(({ indicators, month, values, known, steady }) => {
    const figures = indicators.flatMap(({ code, knowledge }, i) => {
      const total = knowledge!.measure === "cumulativeTotal" || steady;
      return [2022, 2023, 2024].flatMap((year, j) =>
        Array.from({ length: 12 }, (_, k) => k + 1)
          .filter((k) => k > 1 && (year < 2024 || k <= Math.min(known[i]!, month)))
          .filter((k) => knowledge!.frequency === "monthly" || k % 3 === 0)
          .map((k) =>
            figure(
              code,
              year,
              k,
              total ? Math.abs(values[i * 36]!) * k * (1 + j / 20) : values[i * 36 + j * 12 + k - 1]!,
            ),
          ),
      );
    });
    return { indicators, figures, month };
  });

const story = ({ indicators, figures, month }: Given) =>
  tell({
    indicators,
    figures,
    asOf: `2024-${String(month).padStart(2, "0")}` as `${number}-${number}`,
    ...(month > 2 ? { earlier: `2024-${String(month - 1).padStart(2, "0")}` as `${number}-${number}` } : {}),
  });

describe("any briefing", () => {
  test("holds no number but the assessments' figures in their decimals, and counts", () => {
    fc.assert(
      fc.property(given, (input) => {
        const { briefing, assessments, before } = story(input);
        const written = assessments.flatMap(({ indicator }) => [
          ...[indicator.name, subjectOf(indicator).words, `“${indicator.target.text}”`, indicator.owner],
        ]);
        const each = assessments.map((of, i) => allowedOf(of, before[i]));
        for (const [i, { indicator }] of assessments.entries()) {
          // What is said of one indicator holds its figures alone.
          const own = briefing.blocks.find(({ key }) => key === `lagging ${indicator.code}`);
          if (own?.kind !== "paragraph") continue;
          const foreign = numbersOf(stripped(own.text, written)).filter((n) => !each[i]!.has(n));
          expect(foreign.filter((n) => n !== "1" && n !== "99" && n !== "100")).toEqual([]);
        }
        const counts = Array.from({ length: 5 }, (_, i) => String(i));
        const shares = [1, 2, 3, 4].flatMap((n) => [0, 1, 2, 3, 4].map((m) => ((m / n) * 100).toFixed(1)));
        const fixed = new Set([...counts, ...shares, "50", "80", "99", "100"]);
        const text = saidIn(briefing)
          .map((said) => stripped(said, written))
          .join("\n");
        const unknown = numbersOf(text).filter((n) => !fixed.has(n) && !each.some((known) => known.has(n)));
        expect(unknown).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test("has no gap in a template, no missing value, no doubled or stranded punctuation, in either language", () => {
    fc.assert(
      fc.property(given, fc.constantFrom("zh-CN" as const, "en" as const), (input, locale) => {
        const { indicators, figures } = input;
        const text = tell({ indicators, figures, earlier: "2024-08", options: { locale } }).text;
        expect(text).not.toMatch(/undefined|null|NaN|Infinity|[{}]/);
        expect(text).not.toMatch(
          /[，。；、：]{2}|[，；、：]\n|（[，。；、）]|[,;:.][,;:]|\.\.|[,;:]\n| {2}|\( |^[，。；]/m,
        );
        expect(text).not.toMatch(/增长0(?:\.0+)?[%^]|下降0(?:\.0+)?%|−0(?:\.0+)?(?![\d.])/);
      }),
      { numRuns: 200 },
    );
  });

  test("is the same each time, and each block has a key of its own", () => {
    fc.assert(
      fc.property(given, (input) => {
        const [first, second] = [story(input), story(input)];
        expect(second.text).toBe(first.text);
        const keys = first.briefing.blocks.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 50 },
    );
  });

  test("counts each indicator once, and shares of those with a status come to a hundred", () => {
    fc.assert(
      fc.property(given, (input) => {
        const { briefing, assessments } = story(input);
        const text = saidIn(briefing).find((said) => said.startsWith(`${assessments.length}项指标中`))!;
        const [statuses = "", rest = ""] = text.split("。");
        const counts = [...statuses.matchAll(/(\d+)项(?=、|$)/g)].map(([, n]) => Number(n));
        expect(counts.reduce((sum, n) => sum + n, 0)).toBe(assessments.length);
        const shares = [...rest.matchAll(/占([\d.]+)%/g)].map(([, n]) => Number(n));
        if (shares.length > 0) expect(shares[0]! + shares[1]!).toBeCloseTo(100, 6);
      }),
      { numRuns: 100 },
    );
  });
});

/** Texts that try to be more than text. */
const hostile = fc.oneof(
  fc.constantFrom(
    ...[
      "**粗**|列",
      "<script>alert(1)</script>",
      '=HYPERLINK("http://x")',
      "[名](http://evil.example)",
      "# 标题",
      "a\n\n## 二\n- 三",
    ],
    ...[
      "&amp;<w:p/>",
      "]]>",
      "`code`",
      "\u0000\u0007\ud800坏",
      "https://evil.example/x",
      "{count}项",
      "$&$1",
      "![](x)",
      "---",
      "1. 一",
    ],
  ),
  fc.string({ unit: "binary", minLength: 1, maxLength: 20 }),
);

describe("what people wrote", () => {
  const written = (name: string, owner: string): Briefing => {
    const of = indicator({
      name: `${name}增长`,
      owner,
      target: "10以上",
      category: owner,
      knowledge: { frequency: "monthly" },
    });
    return tell({ indicators: [of], figures: [figure("GDP", 2024, 9, 5)] }).briefing;
  };

  test("stays on its line in plain text", () => {
    fc.assert(
      fc.property(hostile, hostile, (name, owner) => {
        const lines = (briefing: Briefing) => briefingText(briefing).split("\n").length;
        expect(lines(written(name, owner))).toBe(lines(written("投资", plain(owner) === "" ? "" : "甲局")));
      }),
    );
  });

  test("is plain in Markdown where nothing is markup, so that it can be pasted: 5.6, <1% and R&D stand as they are", () => {
    const of = indicator({ name: "R&D投入增长", target: "5.6", owner: "甲局" });
    const low = Array.from({ length: 12 }, (_, i) => figure("GDP", 2023, i + 1, 5.6));
    const text = briefingMarkdown(tell({ indicators: [of], figures: [...low, figure("GDP", 2024, 9, 0.1)] }).briefing);
    expect(text).toContain("R&D投入");
    expect(text).toContain("| 5.6 |");
    expect(text).not.toMatch(/&lt;|&gt;|&amp;|\d\\\./);
  });

  test("is no markup in Markdown: signs that could be are escaped", () => {
    fc.assert(
      fc.property(hostile, hostile, (name, owner) => {
        const lines = briefingMarkdown(written(name, owner)).split("\n");
        for (const line of lines.filter((each) => !each.startsWith("| ") && !each.startsWith("**"))) {
          const bare = line
            .replace(/^(?:#{1,3}|>) /, "")
            .replace(/\\./gu, "")
            .replace(/&(?:lt|amp);/g, "");
          expect(bare).not.toMatch(/[`*_[\]|~]|<[a-z/!?]|&#?\w+;|https?:\/\/|www\.|^(?:#+|[-+=>]|\d+[.)]) /i);
        }
        const rows = lines.filter((line) => line.startsWith("| "));
        for (const row of rows) expect(row.replace(/\\./gu, "").match(/\|/g)).toHaveLength(11);
      }),
    );
  });
});
