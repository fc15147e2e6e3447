import { recordsIn } from "../../support/records";
import { everything } from "./reading";

describe("Every row is a leaf, or named with its reason, in", () => {
  test.each(recordsIn(__dirname, "annexes"))("%s", (_, text, readings) => {
    expect(everything(text)).toBe(readings);
  });
});
