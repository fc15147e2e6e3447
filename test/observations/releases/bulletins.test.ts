import { recordsIn } from "../../support/records";
import { everyNumber } from "./read";

describe("Every number is read, or passed over with its reason, in", () => {
  test.each(recordsIn(__dirname, "bulletins"))("%s", (_, text, readings) => {
    expect(everyNumber(text)).toBe(readings);
  });
});
