import { tableOfText } from "../../src/page/pasted";

const rows = (text: string) => [...tableOfText(text).matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) => row);

test("blank lines of a pasted text stay rows, at its beginning, between and at its end", () => {
  expect(rows("\n\n3\n\n5\n\n")).toEqual(["", "", "3", "", "5", ""].map((text) => `<td>${text}</td>`));
});

test("the end of the last line begins no row of its own, whichever system wrote it", () => {
  expect(rows("1\r\n2\r\n")).toEqual(["<td>1</td>", "<td>2</td>"]);
  expect(rows("1\n2")).toEqual(["<td>1</td>", "<td>2</td>"]);
});

test("tabs begin cells, empty ones too, and signs of markup are texts", () => {
  expect(rows("\t2\t\na<b&c>")).toEqual(["<td></td><td>2</td><td></td>", "<td>a&lt;b&amp;c&gt;</td>"]);
});
