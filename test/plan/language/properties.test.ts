import fc from "fast-check";
import { parseTarget, type Inequality, type Target } from "../../../src/plan";

const openings: readonly (readonly [string, Inequality | null])[] = [
  ["", null],
  ["达到", null],
  ["稳定在", null],
  ["保持在", null],
  ["不低于", ">="],
  ["≥", ">="],
  ["突破", ">"],
  ["超过", ">"],
  ["高于", ">"],
  ["不高于", "<="],
  ["不超过", "<="],
  ["≤", "<="],
  ["低于", "<"],
  ["<", "<"],
];
const closings: readonly (readonly [string, Inequality | "about" | null])[] = [
  ["", null],
  ["以上", ">="],
  ["以内", "<="],
  ["以下", "<="],
  ["左右", "about"],
];

const opening = fc.constantFrom(...openings);
const closing = fc.constantFrom(...closings);
const flag = fc.boolean();
const figure = fc
  .tuple(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 3 }))
  .map(([digits, decimals]) => ({
    value: digits / 10 ** decimals,
    text: (digits / 10 ** decimals).toFixed(decimals),
    decimals,
  }));
/** Spaces and full-width digits that typesetting puts in and that mean nothing. */
const noise = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => ` ${text}\u3000`,
  (text) => text.replace(/[0-9.%<]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  (text) => text.replace(/(?<=\D)(?=\d)/g, " "),
);

const upward = (comparator: Inequality) => comparator.startsWith(">");

describe("any text of the grammar", () => {
  it("means what its words say together, or nothing where they contradict each other", () => {
    fc.assert(
      fc.property(
        flag,
        opening,
        flag,
        flag,
        figure,
        flag,
        closing,
        noise,
        (stretch, [before, bound], shared, growth, number, percent, [after, end], noisy) => {
          const words = [
            stretch && "力争",
            before,
            shared && "均",
            growth && "增长",
            number.text,
            percent && "%",
            after,
          ];
          const text = noisy(words.filter((word) => word !== false).join(""));
          const figures = { value: number.value, decimals: number.decimals };
          const expected: object =
            end === null
              ? bound === null
                ? { kind: "point", ...figures }
                : { kind: "bound", comparator: bound, ...figures }
              : bound === null
                ? end === "about"
                  ? { kind: "about", ...figures }
                  : { kind: "bound", comparator: end, ...figures }
                : end !== "about" && upward(bound) === upward(end)
                  ? { kind: "bound", comparator: bound, ...figures }
                  : { kind: "unparsed" };
          expect(parseTarget(text, "%")).toEqual({ text, stretch, ...expected });
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("has both ends of a range", () => {
    const dash = fc.constantFrom("—", "-", "–", "~", "至", "到", "——");
    fc.assert(
      fc.property(figure, figure, dash, flag, (a, b, between, percent) => {
        fc.pre(a.value < b.value);
        const unit = percent ? "%" : "";
        const text = `${a.text}${unit}${between}${b.text}${unit}`;
        const expected = { kind: "range", low: a.value, high: b.value, decimals: Math.max(a.decimals, b.decimals) };
        expect(parseTarget(text, "%")).toEqual({ text, stretch: false, ...expected });
      }),
    );
  });

  it("changes by what it names, up or down", () => {
    const verb = fc.constantFrom<readonly [string, number]>(
      ["提高", 1],
      ["提升", 1],
      ["上升", 1],
      ["下降", -1],
      ["降低", -1],
      ["减少", -1],
    );
    const unit = fc.constantFrom<readonly [string, string]>(
      ["个百分点", "points"],
      ["百分点", "points"],
      ["个点", "points"],
      ["%", "percent"],
    );
    fc.assert(
      fc.property(
        verb,
        figure,
        unit,
        fc.constantFrom("", "以上", "左右"),
        ([word, sign], number, [said, changeUnit], after) => {
          const text = `${word}${number.text}${said}${after}`;
          const value = number.value === 0 ? 0 : sign * number.value;
          const least = after === "以上" ? { comparator: value < 0 ? "<=" : ">=" } : {};
          const about = after === "左右";
          const expected = { kind: "change", value, changeUnit, ...least, about, decimals: number.decimals };
          expect(parseTarget(text, "%")).toEqual({ text, stretch: false, ...expected });
        },
      ),
    );
  });

  it("is the same figure in any scale of its unit", () => {
    const scale = fc.constantFrom<readonly [string, number]>(
      ["", 0],
      ["百", 2],
      ["千", 3],
      ["万", 4],
      ["亿", 8],
      ["万亿", 12],
    );
    fc.assert(
      fc.property(figure, scale, scale, (number, [said, from], [row, to]) => {
        const text = `${number.text}${said}人`;
        const target = parseTarget(text, `${row}人`);
        const value = Number(`${number.text}e${from - to}`);
        expect(target).toEqual({ text, stretch: false, kind: "point", value, decimals: expect.any(Number) });
        expect(Number(value.toFixed((target as Extract<Target, { kind: "point" }>).decimals))).toBe(value);
      }),
    );
  });
});

describe("any text at all", () => {
  const words = [
    "力争",
    "不低于",
    "控制在",
    "均",
    "增长",
    "提高",
    "与",
    "经济",
    "全省",
    "平均",
    "同步",
    "以上",
    "左右",
    "6",
    ".5",
    "—",
    "%",
    "万人",
    "个百分点",
    "下达",
    " ",
  ];
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((parts) => parts.join("")),
  );

  it("gives a target that keeps the text as it stands and has finite figures", () => {
    fc.assert(
      fc.property(texts, fc.oneof(fc.constantFrom("%", "万人", "—", "", "百分点"), fc.string()), (text, unit) => {
        const target = parseTarget(text, unit);
        expect(target.text).toBe(text);
        expect(Object.values(target).every((figure) => typeof figure !== "number" || Number.isFinite(figure))).toBe(
          true,
        );
      }),
      { numRuns: 3000 },
    );
  });
});
