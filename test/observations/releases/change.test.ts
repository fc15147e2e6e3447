import { readRelease } from "../../../src/observations";
import { figure } from "../../support/build";
import { context } from "./read";

/** What is doubted of the changes that a text states, beside figures that stand. */
function doubts(text: string, observations = [figure("IVA", 2024, 8, 8.2), figure("PRIVATE_FAI", 2024, 8, -2.5)]) {
  const { candidates } = readRelease(text, { ...context, observations });
  return candidates.flatMap((candidate) =>
    candidate.doubts
      .filter(({ code }) => code.startsWith("changeUnlike"))
      .map(
        ({ code, details }) =>
          `${candidate.indicator!.code} ${candidate.month} ${code} ${Object.values(details).join(" ")}`,
      ),
  );
}

describe("The change that a text states", () => {
  test("is nothing to speak of where it leads to the figure that stands", () => {
    expect(doubts("1—9月，规上工业增加值增长8.0%，比1—8月回落0.2个百分点。")).toEqual([]);
    expect(doubts("1—9月，规上工业增加值增长8.4%，增速比上月加快0.2个百分点。")).toEqual([]);
    expect(doubts("1—9月，民间投资下降2.1%，降幅比1—8月收窄0.4个百分点。")).toEqual([]);
    expect(doubts("1—9月，民间投资下降2.7%，降幅较前8个月扩大0.2个百分点。")).toEqual([]);
    expect(doubts("1—9月，民间投资下降2.1%，降幅比1—8月回落0.4个百分点。")).toEqual([]);
    expect(doubts("1—9月，民间投资下降2.7%，比1—8月放缓0.2个百分点。")).toEqual([]);
    expect(doubts("1—9月，规上工业增加值增长8.4%，比1—9月加快0.2个百分点。")).toEqual([]);
  });

  test.each([
    ["比1—8月回落0.2个百分点", "-0.2 2024-08 8 % 8.2"],
    ["增速比上月加快0.2个百分点", "+0.2 2024-08 7.6 % 8.2"],
    ["较上个月提高0.3个百分点", "+0.3 2024-08 7.5 % 8.2"],
    ["增速快于1—8月0.1个百分点", "+0.1 2024-08 7.7 % 8.2"],
    ["比1—8月低0.1个百分点", "-0.1 2024-08 7.9 % 8.2"],
    ["增幅比1—8月收窄0.1个百分点", "-0.1 2024-08 7.9 % 8.2"],
    ["比上月收缩0.3个百分点", "-0.3 2024-08 8.1 % 8.2"],
    ["比上月缩小0.1个百分点", "-0.1 2024-08 7.9 % 8.2"],
    ["增速比上月趋缓0.1个百分点", "-0.1 2024-08 7.9 % 8.2"],
    ["增速比上月提速0.1个百分点", "+0.1 2024-08 7.7 % 8.2"],
  ])("%s is doubted with both figures where another one stands", (words, details) => {
    expect(doubts(`1—9月，规上工业增加值增长7.8%，${words}。`)).toEqual([`IVA 9 changeUnlikeStanding ${details}`]);
  });

  test("is of last year's same month where it says so", () => {
    const before = [figure("IVA", 2023, 9, 6.0)];
    const text = (points: number) => `1—9月，规上工业增加值增长7.8%，增速比上年同期提高${points}个百分点。`;
    expect(doubts(text(1.8), before)).toEqual([]);
    expect(doubts(text(1.2), before)).toEqual(["IVA 9 changeUnlikeStanding +1.2 2023-09 6.6 % 6"]);
  });

  test("of what is itself a reduction is one of its fall", () => {
    const before = [figure("ENERGY", 2023, 12, 3)];
    const text = (words: string) => `2024年，单位GDP能耗下降3.2%，${words}个百分点。`;
    expect(doubts(text("降幅比上年同期提高0.2"), before)).toEqual([]);
    expect(doubts(text("降幅比上年同期扩大0.3"), before)).toEqual([
      "ENERGY 12 changeUnlikeStanding +0.3 2023-12 2.9 % 3",
    ]);
    expect(doubts(text("比上年同期提高0.3"), before)).toEqual([]);
  });

  test("is compared with what the text itself gives, too", () => {
    const text = "1—8月，规上工业增加值增长8.1%。1—9月，规上工业增加值增长7.8%，比1—8月回落0.2个百分点。";
    expect(doubts(text, [])).toEqual(["IVA 9 changeUnlikeText -0.2 2024-08 8 % 8.1"]);
  });

  test("holds of each of several subjects", () => {
    const text = "1—9月，规上工业增加值、民间投资分别增长7.8%、-2.1%，分别比1—8月回落0.4和0.3个百分点。";
    expect(doubts(text)).toEqual(["PRIVATE_FAI 9 changeUnlikeStanding -0.3 2024-08 -1.8 % -2.5"]);
  });

  test("may differ by the rounding of a figure that stands with more digits", () => {
    const text = "1—9月，规上工业增加值增长7.8%，比1—8月回落0.2个百分点。";
    expect(doubts(text, [figure("IVA", 2024, 8, 7.94)])).toEqual([]);
    expect(doubts(text, [figure("IVA", 2024, 8, 8.14)])).toHaveLength(1);
  });

  test.each([
    "10月份，规上工业增加值增长7.8%，比上月加快0.2个百分点",
    "1—9月，规上工业增加值增长7.8%，高于全省2.1个百分点",
    "1—9月，规上工业增加值增长7.8%，全省增长5.5%，比1—8月回落0.2个百分点",
    "1—9月，规上工业增加值增长7.8%，降幅比1—8月收窄0.2个百分点",
    "1—9月，规上工业增加值增长7.8%，比8月份回落0.2个百分点",
  ])("is not judged where it is of something else: %s", (text) => {
    expect(doubts(`${text}。`)).toEqual([]);
  });

  test("is not compared with a sample value", () => {
    const sample = [figure("IVA", 2024, 8, 8.9, { sample: true })];
    expect(doubts("1—9月，规上工业增加值增长7.8%，比1—8月回落0.2个百分点。", sample)).toEqual([]);
  });
});
