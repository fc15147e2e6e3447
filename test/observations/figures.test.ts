import { planOf } from "../seeds/seeds";
import { recordsIn } from "../support/records";
import { everyFigure } from "./fixture";

const plan = { ...planOf("jinhua-2024"), region: "金华市", year: 2024 };

describe("Every cell is a figure, or named with what is wrong with it, in", () => {
  test.each(recordsIn(__dirname, "tables"))("%s", (_, text, readings) => {
    expect(everyFigure(text, plan)).toBe(readings);
  });
});
