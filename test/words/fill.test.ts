import { catalogue, fill, sentenceOf, type Coded, type Translation } from "../../src/words";

const zhCN = {
  period: "{from}—{to}月",
  done: "已保存。",
  due: { one: "{month}缺{count}项" },
} as const;
const en = {
  period: "months {from} to {to}",
  done: "Saved.",
  due: { one: "{count} {count:figure is|figures are} missing for {month}" },
} satisfies Translation<typeof zhCN>;
const wordsOf = catalogue(zhCN, en);

describe("a template", () => {
  const words = wordsOf("zh-CN");

  it("is filled with a value for each of its placeholders", () => {
    expect(fill(words.period, { from: 1, to: 9 })).toBe("1—9月");
    expect(fill(words.done, {})).toBe("已保存。");
  });

  it("takes no value it has no place for, and none may be missing: the types say so", () => {
    // @ts-expect-error `to` is missing.
    expect(fill(words.period, { from: 1 })).toBe("1—{to}月");
    // @ts-expect-error `until` is no placeholder.
    expect(fill(words.period, { from: 1, to: 9, until: 9 })).toBe("1—9月");
    // @ts-expect-error a text without placeholders takes no value.
    expect(fill(words.done, { month: 9 })).toBe("已保存。");
    const text: string = words.period;
    // @ts-expect-error a text that is not known to be a template is not filled.
    expect(fill(text, { from: 1, to: 9 })).toBe("1—9月");
  });

  it("does not take what stands in a value for a placeholder", () => {
    expect(fill(words.period, { from: "{to}", to: "$&" })).toBe("{to}—$&月");
  });

  it("has English words in the singular and the plural", () => {
    const { one } = wordsOf("en").due;
    expect([0, 1, 2, 21].map((count) => fill(one, { month: "2024-09", count }))).toEqual([
      "0 figures are missing for 2024-09",
      "1 figure is missing for 2024-09",
      "2 figures are missing for 2024-09",
      "21 figures are missing for 2024-09",
    ]);
  });
});

describe("a translation", () => {
  it("has the same texts with the same placeholders: the types say so", () => {
    // @ts-expect-error `to` is missing.
    const wrong: Translation<typeof zhCN> = { ...en, period: "from month {from}" };
    // @ts-expect-error `done` is missing.
    const short: Translation<typeof zhCN> = { period: en.period, due: en.due };
    expect([wrong.period, short.done]).toEqual(["from month {from}", undefined]);
  });
});

describe("the sentence of a code", () => {
  type Details = { missing: "path"; busy: never };
  const texts = catalogue({ missing: "找不到“{path}”。", busy: "忙。" } as const, {
    missing: "There is no “{path}”.",
    busy: "Busy.",
  });

  it("is filled with the details that came with it", () => {
    const said: Coded<Details>[] = [
      { code: "missing", details: { path: "a.csv" } },
      { code: "busy", details: {} },
    ];
    expect(said.map((each) => sentenceOf<Details>(texts("zh-CN"), each))).toEqual(["找不到“a.csv”。", "忙。"]);
    expect(said.map((each) => sentenceOf<Details>(texts("en"), each))).toEqual(["There is no “a.csv”.", "Busy."]);
  });
});
