import { cliWords } from "../../src/cli/words";
import { commandWords } from "../../src/commands/words";
import { codeWords } from "../../src/figures";
import { functionWords } from "../../src/functions/words";
import { reportWords } from "../../src/report";
import { briefingWords } from "../../src/report/briefing/words";
import { detailWords } from "../../src/taskpane/detail/words";
import { settingsWords } from "../../src/taskpane/settings/words";
import { paneWords } from "../../src/taskpane/words";
import { workbookWords } from "../../src/workbook/words";
import type { Locale } from "../../src/words";

/** Every text of a catalogue by its path. */
function texts(group: object, path = ""): [string, string][] {
  return Object.entries(group).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${path}${key}`, value] as [string, string]]
      : texts(value as object, `${path}${key}.`),
  );
}

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
const catalogues: readonly [string, (locale: Locale) => object][] = [
  ["codes", codeWords],
  ["report", reportWords],
  ["briefing", briefingWords],
  ["workbook", workbookWords],
  ["functions", functionWords],
  ["command line", cliWords],
  ["commands", commandWords],
  ["pane", paneWords],
  ["view of one indicator", detailWords],
  ["settings", settingsWords],
];

describe.each(catalogues)("the catalogue of the %s", (_, wordsOf) => {
  const zh = new Map(texts(wordsOf("zh-CN")));
  const en = new Map(texts(wordsOf("en")));

  test("has the same texts in both languages", () => {
    expect([...en.keys()]).toEqual([...zh.keys()]);
  });

  test("fills the same details in both languages", () => {
    const differing = [...zh].filter(([key, text]) => `${placeholders(text)}` !== `${placeholders(en.get(key)!)}`);
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test("is in Chinese first: each of its Chinese texts has a Chinese character or is made of details and marks", () => {
    const foreign = [...zh].filter(([, text]) => /\p{Letter}/u.test(text) && !/[\u4e00-\u9fff{]/.test(text));
    expect(foreign.map(([key]) => key)).toEqual([]);
  });
});
