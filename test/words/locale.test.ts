import { localeOf } from "../../src/words";

describe("the language of the words", () => {
  it("is English for an Office in English, Chinese for every other", () => {
    expect(["en-US", "en", "EN-GB"].map(localeOf)).toEqual(["en", "en", "en"]);
    expect(["zh-CN", "zh-TW", "de-DE", "", "enx"].map(localeOf)).toEqual(Array(5).fill("zh-CN"));
  });
});
