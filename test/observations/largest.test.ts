import { read } from "./fixture";

test("the largest tables are read to their end, whatever is in them", () => {
  const unknown = Array.from({ length: 20_000 }, (_, i) => [`不明指标${i}`, "2024", "9", "1"]);
  expect(read([["指标", "年份", "月份", "数值"], ...unknown]).issues).toHaveLength(20_000);
  const same = Array.from({ length: 100_000 }, (_, i) => [
    "FDI",
    String(1990 + (i % 30)),
    String(1 + (i % 12)),
    String(i),
  ]);
  expect(read([["指标", "年份", "月份", "数值"], ...same]).observations).toHaveLength(60);
  const bases = same.map((row, i) => [...row, String(i % 1000)]);
  expect(read([["指标", "年份", "月份", "数值", "口径"], ...bases]).observations.length).toBeGreaterThan(1000);
  const wide = ["指标", ...Array.from({ length: 100_000 }, (_, i) => `列${i}`), "1-9月"];
  expect(read([wide, ["IVA", ...Array<string>(100_000).fill("x"), "6.1"]]).issues).toHaveLength(100_000);
});
