import fc from "fast-check";
import { readRelease } from "../../../src/observations";
import { context } from "./read";

const pieces =
  "1—9月 9月份 前三季度 全市 全省 婺城区 规上工业增加值 固定资产投资 出口 第三产业 同比 增长 下降 持平 高于 比 分别 其中 和 、 ， 。 ； ： （ ） 7.8% -3 412.3亿元 0.2个百分点 第3位 目标 占 累计 的 \t \n | 指标 1—本月 完成 龘".split(
    " ",
  );

describe("Any text", () => {
  test("is read without an exception, and every figure found stands in its excerpt", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((words) => words.join("")),
    );
    fc.assert(
      fc.property(text, (source) => {
        const { candidates, ignored } = readRelease(source, context);
        for (const { excerpt, mark } of [...candidates, ...ignored]) {
          expect(mark.start).toBeGreaterThanOrEqual(0);
          expect(excerpt.slice(mark.start, mark.end)).not.toBe("");
        }
        for (const { value, month } of candidates) {
          expect(Number.isFinite(value)).toBe(true);
          expect(month).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("that speaks of a name too short for another to follow is read", () => {
    expect(readRelease("龘出口1—本月", context).candidates).toEqual([]);
  });

  test.each([
    ["one sentence without an end", "规上工业增加值增长7.8%，"],
    ["brackets that never close", "（全省（"],
    ["digits", "1234567890"],
    ["names without a figure", "固定资产投资民间投资"],
    ["a list without an end", "出口、分别和"],
    ["places", "全省全市婺城区"],
    ["cells", "指标\t1-9月\t增速\n"],
    ["spaces", "社零  5.2  "],
  ])("is read to its end, however long it is: %s", (_, piece) => {
    expect(readRelease(piece.repeat(40_000), context)).toBeDefined();
  });
});
