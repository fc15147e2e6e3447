import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { everyNumber } from "./read";

/** Texts and tables after what bureaus publish, each with what every number of it is: === name, text, ---, readings. */
const folder = join(__dirname, "bulletins");
const bulletins = readdirSync(folder)
  .flatMap((file) => readFileSync(join(folder, file), "utf8").trimEnd().split(/^=== /m).slice(1))
  .map(
    (each) => /^(.*)\n([^]*)\n---\n([^]*?)\n*$/.exec(each)!.slice(1) as [name: string, text: string, readings: string],
  );

describe("Every number is read, or passed over with its reason, in", () => {
  test.each(bulletins)("%s", (_, text, readings) => {
    expect(everyNumber(text)).toBe(readings);
  });
});
