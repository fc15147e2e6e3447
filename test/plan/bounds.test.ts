import { priceGrowth, valueBounds } from "../../src/plan";

test("a figure lies between what its kind can be, in its unit", () => {
  const bounds = (kind: string, unit: string) => {
    const [quantity, measure = "level"] = kind.split(" ") as [
      "growth" | "rate" | "amount",
      ("share" | "cumulativeAverage")?,
    ];
    const of = (reduction: boolean) => {
      const { low, high } = valueBounds({ quantity, reduction, measure: measure as "level" }, unit);
      return `${low} ${high}`;
    };
    return [of(false), of(true)];
  };
  expect(bounds("amount", "亿元")).toEqual(["0 Infinity", "-Infinity Infinity"]);
  expect(bounds("amount", "%")).toEqual(["0 Infinity", "-Infinity Infinity"]);
  expect(bounds("rate", "%")).toEqual(["0 100", "-1000 100"]);
  expect(bounds("rate cumulativeAverage", "%")).toEqual(["0 100", "-1000 100"]);
  expect(bounds("rate", "‰")).toEqual(["0 1000", "-10000 1000"]);
  expect(bounds("rate", "百分点")).toEqual(["0 100", "-1000 100"]);
  expect(bounds("rate", "—")).toEqual(["-Infinity Infinity", "-Infinity Infinity"]);
  expect(bounds("growth share", "%")).toEqual(["-100 1000", "-1000 100"]);
  expect(bounds("growth cumulativeAverage", "%")).toEqual(["-30 50", "-1000 100"]);
  expect(priceGrowth).toEqual({ low: -30, high: 50 });
});
