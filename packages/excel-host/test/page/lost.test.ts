import { lostSentence } from "../../src/page/lost";

test("what a saved workbook will not have is named by sheet, kind and name", () => {
  expect(
    lostSentence([
      { sheet: "表1", kind: "chart", name: "图 1" },
      { sheet: "表1", kind: "note", name: "" },
    ]),
  ).toBe("这里没有、保存后会丢失的内容：表1的图表“图 1”、表1的批注");
});

test("where nothing is lost nothing is said", () => {
  expect(lostSentence([])).toBeUndefined();
});
