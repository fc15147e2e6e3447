import { createWorkbook, type Workbook } from "../../src/workbook";
import {
  choiceWords,
  paletteWords,
  roleWords,
  sampleWords,
  statusWords,
  vintageWords,
  wordsInCells,
  type Vocabulary,
} from "../../src/workbook/sheets/vocabulary";
import type * as Figures from "../../src/figures/words";
import type * as Words from "../../src/workbook/sheets/words";
import { jinhua, openHost, valueOf } from "./support/host";

jest.setTimeout(120_000);

const seed = jinhua();

/** The add-in in a version that calls 实际, a status, a method and the mark of samples otherwise. */
async function renamed(): Promise<Workbook> {
  const [codes, sheets] = ["../../src/figures/words", "../../src/workbook/sheets/words"] as const;
  const made = { workbook: null as Workbook | null };
  await jest.isolateModulesAsync(async () => {
    const { codeWords } = jest.requireActual<typeof Figures>(codes);
    const { sheetWords } = jest.requireActual<typeof Words>(sheets);
    const { status, method, palette, ...others } = codeWords("zh-CN");
    jest.doMock(codes, () => ({
      codeWords: () => ({
        ...others,
        status: { ...status, lagging: "进度偏慢", severe: "进度过慢" },
        method: { ...method, lastYear: "去年同月" },
        palette: { ...palette, redGood: "红为好" },
        sample: { sample: "样例" },
      }),
    }));
    jest.doMock(sheets, () => ({
      sheetWords: {
        ...sheetWords,
        role: { ...sheetWords.role, actual: "实绩" },
      },
    }));
    made.workbook = (await import("../../src/workbook")).createWorkbook();
    jest.dontMock(codes);
    jest.dontMock(sheets);
  });
  return made.workbook!;
}

describe("a workbook of a version that called things otherwise", () => {
  it("is read as it was meant: kinds of figures, statuses, methods, colours, samples and earlier analyses", async () => {
    const host = openHost();
    const before = createWorkbook();
    const manual = { status: "lagging", reason: "停产", by: "张三", on: "2024-10-15" } as const;
    const choice = { kind: "member", member: "lastYear" } as const;
    valueOf(await before.loadTargets(seed.plan, seed.observations));
    valueOf(await before.saveIndicator("GDP", { manual, choice }, 2024));
    valueOf(await before.saveSettings({ palette: "redGood" }));
    valueOf(await before.generateAnalysis("2024-09"));
    const read = valueOf(await before.readWorkbook());
    const earlier = valueOf(await before.readEarlier("2024-10"));

    const after = await renamed();
    const again = valueOf(await after.readWorkbook());
    expect(again.issues).toEqual([]);
    expect(again.observations).toEqual(read.observations);
    expect(again.settings).toEqual(read.settings);
    expect(valueOf(await after.readEarlier("2024-10"))).toEqual(earlier);
    expect(earlier!.figures.map(({ status }) => status)).toContain("lagging");
    const loaded = valueOf(await after.loadTargets(seed.plan, seed.observations));
    expect(loaded).toMatchObject({ created: [], restoredRows: 0, figures: 0 });
    host.dispose();
  });
});

describe("the words that stand in cells for codes", () => {
  const kept: [string, Vocabulary<string>, Readonly<Record<string, readonly string[]>>][] = [
    ["role", roleWords, wordsInCells.role],
    ["vintage", vintageWords, wordsInCells.vintage],
    ["sample", sampleWords, wordsInCells.sample],
    ["status", statusWords, wordsInCells.status],
    ["choice", choiceWords, wordsInCells.choice],
    ["palette", paletteWords, wordsInCells.palette],
  ];

  it.each(kept)(
    "of %s are all listed, so that a later version still reads them",
    (_, { codes, wordOf, codeOf }, all) => {
      for (const code of codes) {
        expect(all[code]).toContain(wordOf(code));
        for (const word of all[code]!) expect(codeOf(word)).toBe(code);
      }
    },
  );
});
