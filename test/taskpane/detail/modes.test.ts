import { modesOf } from "../../../src/taskpane/detail/modes";
import { indicator } from "../../support/build";

describe("the ways in which the months to come can be said", () => {
  const rest = { monthly: 6.2, growth: 31.9 };
  const knowledge = { measure: "cumulativeAverage", frequency: "monthly", decimals: 1 } as const;

  it("are a growth and a month's figure where the figures carry both", () => {
    const dust = indicator({ unit: "微克/立方米", knowledge: { ...knowledge, quantity: "amount" } });
    expect(modesOf(rest, dust)).toEqual(["growth", "monthly"]);
    expect(modesOf({ ...rest, growth: null }, dust)).toEqual(["monthly"]);
    expect(modesOf(null, dust)).toEqual([]);
  });

  it("leave growth out for a rate, which moves by points and not by percent", () => {
    const unemployment = indicator({ unit: "%", knowledge: { ...knowledge, quantity: "rate" } });
    expect(modesOf(rest, unemployment)).toEqual(["monthly"]);
  });
});
