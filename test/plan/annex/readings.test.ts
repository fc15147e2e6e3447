import { recordsIn } from "../../support/records";
import { brief } from "./brief";

describe("An annex of which nothing is known beforehand is read line by line:", () => {
  test.each(recordsIn(__dirname, "readings"))("%s", (_, text, readings) => {
    expect(brief(text).trim()).toBe(readings.trim());
  });
});
