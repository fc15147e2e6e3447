import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { analyse, defaultSettings, isBehind } from "../../../src/analysis";
import { workbookFile } from "../../../src/cli/workbook";
import { indicatorName } from "../../../src/plan";
import { jinhua } from "../support/host";

jest.setTimeout(180_000);

const found = spawnSync("soffice", ["--version"]).status === 0 && spawnSync("pdftotext", ["-v"]).status === 0;

interface Page {
  readonly text: string;
  /** In points. */
  readonly size: string;
  /** Where each word begins, from the top in points, and how wide it is. */
  readonly words: readonly { readonly top: number; readonly width: number; readonly text: string }[];
}

/** The pages of a workbook as LibreOffice prints it. */
function printed(bytes: Uint8Array): Page[] {
  const folder = mkdtempSync(join(tmpdir(), "paper-"));
  try {
    const [book, pdf] = [join(folder, "book.xlsx"), join(folder, "book.pdf")];
    writeFileSync(book, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, book], {
      stdio: "ignore",
    });
    const run = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: "utf8" });
    const pages = run("pdftotext", pdf, "-").split("\f").slice(0, -1);
    const sizes = run("pdfinfo", "-f", "1", "-l", `${pages.length}`, pdf).match(/(?<=size:\s+)[\d.]+ x [\d.]+/g)!;
    const boxes = run("pdftotext", "-bbox", pdf, "-").split("<page ").slice(1);
    const word = /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"[^>]*>([^<]*)</g;
    const words = boxes.map((box) =>
      [...box.matchAll(word)].map(([, left, top, right, text]) => ({
        ...{ top: Number(top), width: Number(right) - Number(left), text: text! },
      })),
    );
    return pages.map((text, i) => ({ text, size: sizes[i]!, words: words[i]! }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("the generated sheets on paper, printed by LibreOffice", () => {
  const { plan, observations } = jinhua();
  let pages: readonly Page[] = [];
  /** The size of the font, in points: each of these characters is as wide as it is high. */
  const heightOf = ({ words }: Page, name: string) => words.find(({ text }) => text === name)!.width / name.length;
  const sides = ({ size }: Page) => size.split(" x ").map((side) => Math.round(Number(side)));

  beforeAll(async () => {
    if (!found && process.env["CI"]) throw new Error("LibreOffice or pdftotext is missing on the build server.");
    const bytes = await workbookFile(plan, observations, "2024-09", "zh-CN");
    if (found) pages = printed(bytes);
  });

  it("the dashboard is one page of A4 upright in 9 points, with its charts and without the data that they draw", () => {
    if (!found) return;
    const [page, ...more] = pages.filter(({ text }) => text.includes("计划目标监测看板"));
    expect(more).toEqual([]);
    expect(sides(page!)).toEqual([595, 842]);
    expect(heightOf(page!, "经济发展")).toBeGreaterThanOrEqual(9);
    for (const shown of ["差距相当于几倍容差", "各月状态（项）", "9 月", "严重滞后", "社会民生", "未填责任单位"])
      expect(page!.text.replace(/(\d)月/g, "$1 月")).toContain(shown);
    expect(pages.filter(({ text }) => text.includes("图表数据"))).toEqual([]);
  });

  it("a list takes pages across in 9 points, each with the names of its rows", () => {
    if (!found) return;
    const across = pages.filter(({ text }) => text.includes("计划主要目标") && text.includes("经济发展"));
    expect(across.length).toBeGreaterThan(1);
    for (const page of across) expect(heightOf(page, "经济发展")).toBeCloseTo(9, 1);
    for (const page of across) expect(page.text).toContain("规上工业增加值增长");
  });

  it("the gap analysis has twelve columns in 9 points or more, and all that is behind on its first page", () => {
    if (!found) return;
    const first = pages.findIndex(({ text }) => text.includes("计划目标差距分析"));
    const page = pages[first]!;
    expect(sides(page)).toEqual([842, 595]);
    for (const heading of ["指标", "状态", "差距", "前景", "完成概率", "责任单位", "预计全年"])
      expect(page.text).toContain(heading);
    for (const other of ["原因", "预计方法", "方法说明"]) expect(page.text).not.toContain(other);
    const behind = analyse({ plan, observations, settings: defaultSettings, asOf: "2024-09" }).filter(({ status }) =>
      isBehind(status),
    );
    const tops = behind.map(({ indicator }) => {
      const name = indicatorName(indicator, "zh-CN");
      return page.words.find(({ text }) => text === name)?.top ?? NaN;
    });
    // Rows of 18 points with a font of 11 are as far apart as the paper's scale makes them.
    const apart = (Math.max(...tops) - Math.min(...tops)) / (behind.length - 1);
    expect((apart / 18) * 11).toBeGreaterThanOrEqual(9);
    expect(pages.filter(({ text }) => text.includes("万元GDP用水量降低") && text.includes("未到公布期"))).toHaveLength(
      1,
    );
  });
});
