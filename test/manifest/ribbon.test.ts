import { readFileSync } from "node:fs";
import { withRibbon } from "../../build/manifest";

test("the manifest has the buttons of the table of commands, with their words and drawings (npm run manifest)", () => {
  const manifest = readFileSync("manifest.xml", "utf8");
  expect(withRibbon(manifest)).toBe(manifest);
});

test("a button taken out of the manifest is put back as the table has it", () => {
  const manifest = readFileSync("manifest.xml", "utf8");
  const without = manifest.replace(/ *<Control xsi:type="Button" id="JH.Highlight">[\s\S]*?<\/Control>\n/, "");
  expect(without).not.toBe(manifest);
  expect(withRibbon(without)).toBe(manifest);
});
