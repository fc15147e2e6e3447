import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { workbookFile } from "../../../../src/cli/workbook";
import { jinhua } from "../../support/host";

jest.setTimeout(180_000);

const found = spawnSync("soffice", ["--version"]).status === 0 && spawnSync("pdftotext", ["-v"]).status === 0;

/** The pages of a workbook as LibreOffice prints it, as texts, and the size of each in points. */
function printed(bytes: Uint8Array): { readonly text: string; readonly size: string }[] {
  const folder = mkdtempSync(join(tmpdir(), "dashboard-"));
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
    return pages.map((text, i) => ({ text, size: sizes[i]! }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("the dashboard on paper, printed by LibreOffice", () => {
  it("is one page of A4 across with its charts, and without the data that they draw", async () => {
    if (!found && process.env["CI"]) throw new Error("LibreOffice or pdftotext is missing on the build server.");
    const { plan, observations } = jinhua();
    const bytes = await workbookFile(plan, observations, "2024-09", "zh-CN");
    if (!found) return;
    const pages = printed(bytes);
    const [page, ...more] = pages.filter(({ text }) => text.includes("计划目标监测看板"));
    expect(more).toEqual([]);
    const [width, height] = page!.size.split(" x ").map(Number) as [number, number];
    expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
    for (const shown of ["完成率与序时进度", "各月状态（项）", "9 月", "严重滞后", "社会民生", "未填责任单位"])
      expect(page!.text.replace(/(\d)月/g, "$1 月")).toContain(shown);
    expect(pages.filter(({ text }) => text.includes("图表数据"))).toEqual([]);
  });
});
