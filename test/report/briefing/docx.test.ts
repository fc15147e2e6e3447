import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { briefingDocx, type Briefing } from "../../../src/report";
import { type indicator, figure } from "../../support/build";
import { investment, tell } from "./support";

jest.setTimeout(120_000);

const options = { number: "某统〔2024〕1号", issuer: "某市统计局", date: "2024-10-25" };
const briefing = (over: Parameters<typeof indicator>[0] = {}, count = 1): Briefing =>
  tell({
    indicators: Array.from({ length: count }, (_, i) => investment({ code: `A${i}`, name: `甲${i + 1}增长`, ...over })),
    figures: Array.from({ length: count }, (_, i) => figure(`A${i}`, 2024, 9, 5, { sample: true })),
    options,
  }).briefing;

/** The parts of a document that are XML, by path. */
const partsOf = async (of: Briefing) =>
  new Map(
    Object.entries(unzipSync(await briefingDocx(of)))
      .filter(([path]) => !path.endsWith("/"))
      .map(([path, bytes]) => [path, strFromU8(bytes)]),
  );

describe("the briefing as an official document", () => {
  let parts: Map<string, string>;
  let body: string;
  beforeAll(async () => {
    parts = await partsOf(briefing());
    body = parts.get("word/document.xml")!;
  });
  const styleOf = (id: string) =>
    new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, "s").exec(parts.get("word/styles.xml")!)![0];

  test("is A4 with margins of 37, 35, 28 and 26 mm", () => {
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"');
    // 37, 26, 35 and 28 mm in twentieths of a point.
    for (const side of ['w:top="2098"', 'w:right="1474"', 'w:bottom="1984"', 'w:left="1587"'])
      expect(body).toContain(side);
  });

  test("has title, body and headings in the standard's typefaces and sizes, at 28 points a line", () => {
    const [title, text] = [styleOf("BriefingTitle"), styleOf("BriefingBody")];
    expect(title).toMatch(/w:eastAsia="方正小标宋简体".*w:sz w:val="44"/s);
    expect(title).toContain('<w:jc w:val="center"/>');
    expect(text).toMatch(/w:eastAsia="仿宋_GB2312".*w:sz w:val="32"/s);
    expect(text).toMatch(/w:line="560"[^>]*w:lineRule="exact"/);
    expect(text).toContain('w:firstLine="640"');
    expect(styleOf("BriefingFirst")).toContain('w:eastAsia="黑体"');
    expect(styleOf("BriefingSecond")).toContain('w:eastAsia="楷体_GB2312"');
  });

  test("says what stands in for each typeface that a machine does not have", () => {
    const fonts = parts.get("word/fontTable.xml")!;
    expect(fonts).toMatch(/w:name="方正小标宋简体"><w:altName w:val="[^"]*华文中宋[^"]*宋体/);
    expect(fonts).toMatch(/w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong/);
    const named = [...parts.get("word/styles.xml")!.matchAll(/w:(?:eastAsia|ascii)="([^"]+)"/g)].map(
      ([, name]) => name!,
    );
    for (const name of named.filter((each) => each !== "zh-CN")) expect(fonts).toContain(`w:name="${name}"`);
  });

  test("numbers its pages outside: right on odd ones, left on even ones", () => {
    expect(parts.get("word/settings.xml")).toContain("<w:evenAndOddHeaders");
    const footers = [...parts].filter(([path]) => /footer\d\.xml$/.test(path)).map(([, xml]) => xml);
    expect(footers).toHaveLength(2);
    expect(footers.map((xml) => /w:jc w:val="(\w+)"/.exec(xml)![1]).sort()).toEqual(["left", "right"]);
    for (const xml of footers) expect(xml.replace(/<[^>]+>/g, "")).toMatch(/^.*— PAGE —$/s);
  });

  test("repeats the table's headings, keeps its rows whole and puts figures to the right", () => {
    const rows = body.match(/<w:tr>.*?<\/w:tr>/gs)!;
    expect(rows[0]).toContain("<w:tblHeader/>");
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toContain("<w:cantSplit/>");
    expect(rows[1]!.match(/BriefingTableFigure/g)).toHaveLength(5);
  });

  test("holds the text of the briefing, number, issuer and date where they were given", () => {
    const text = body.replace(/<\/w:p>/g, "\n").replace(/<[^>]+>/g, "");
    for (const said of ["某统〔2024〕1号", "一、总体情况", "某市统计局", "2024年10月25日"])
      expect(text).toContain(said);
    expect(text.match(/含示例数据/g)).toHaveLength(2);
  });

  test("is well-formed XML whatever people wrote", async () => {
    const hostile = fc.oneof(
      fc.constantFrom("<w:p/>&amp;", "]]>", "\u0000\u0007\ud800坏\ufffe", "\"'", "a\n\tb"),
      fc.string({ unit: "binary", minLength: 1, maxLength: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (name, owner) => {
        for (const [path, xml] of await partsOf(briefing({ name, owner, category: owner, target: name }))) {
          const errors: string[] = [];
          const document = new DOMParser({ onError: (_, message) => errors.push(message) }).parseFromString(
            xml,
            "text/xml",
          );
          expect([path, errors, document.documentElement !== null]).toEqual([path, [], true]);
          expect(xml).not.toMatch(/(?![\t\r\n])[\p{Cc}\p{Noncharacter_Code_Point}]/u);
        }
      }),
      { numRuns: 40 },
    );
  });
});

const found = spawnSync("soffice", ["--version"]).status === 0;

/** The pages of a document as LibreOffice prints them, without spaces; null on a machine that has none. */
function printed(bytes: Uint8Array): { readonly size: string; readonly pages: readonly string[] } | null {
  if (!found && process.env["CI"]) throw new Error("LibreOffice (soffice) is missing on the build server.");
  if (!found) return null;
  const folder = mkdtempSync(join(tmpdir(), "briefing-"));
  try {
    writeFileSync(join(folder, "b.docx"), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const args = [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, join(folder, "b.docx")];
    execFileSync("soffice", args, { stdio: "ignore" });
    expect(readFileSync(join(folder, "b.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
    const pdf = (command: string, ...args: string[]) => execFileSync(command, [...args], { encoding: "utf8" });
    const text = pdf("pdftotext", "-layout", join(folder, "b.pdf"), "-");
    return {
      size: pdf("pdfinfo", join(folder, "b.pdf")),
      pages: text.split("\f").filter((page) => page.trim() !== ""),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("LibreOffice prints it on A4 with all its text, the table's headings on each of its pages", async () => {
  const print = printed(await briefingDocx(briefing({}, 40)));
  if (print === null) return;
  expect(print.size).toMatch(/Page size:\s+595\.\d* x 841\.\d* pts \(A4\)/);
  const pages = print.pages.map((page) => page.replace(/\s/g, ""));
  expect(pages[0]).toContain("2024年计划主要目标监测通报");
  const tables = pages.filter((page) => /甲\d+增长（%）/.test(page));
  expect(tables.length).toBeGreaterThan(1);
  for (const page of tables) expect(page).toContain("指标（单位）");
  expect(pages.join("")).toContain("某市统计局");
});

test("the signature stays with the text before it", async () => {
  const paragraphs = (await partsOf(briefing({}, 5))).get("word/document.xml")!.match(/<w:p>.*?<\/w:p>/gs)!;
  const last = paragraphs.findIndex((each) => each.includes("2024年10月25日"));
  for (const each of paragraphs.slice(last - 4, last)) expect(each).toContain("<w:keepNext/>");
  expect(paragraphs[last - 4]).toContain(">含示例数据");
});

test("LibreOffice breaks no figure of the table, however long, nor leaves the signature alone on a page", async () => {
  const amount = { measure: "cumulativeTotal", quantity: "amount", decimals: 1 } as const;
  const jobs = (i: number) =>
    investment({ code: `A${i}`, name: `城镇新增就业人数${i}`, unit: "人", target: "1250000.5", knowledge: amount });
  const figures = [512345.6, 12345.6, 1112345.7].map((value, i) => figure(`A${i}`, 2024, 9, value));
  const print = printed(await briefingDocx(tell({ indicators: [0, 1, 2].map(jobs), figures, options }).briefing));
  if (print === null) return;
  const cells = print.pages.flatMap((page) => page.split("\n").flatMap((line) => line.trim().split(/\s+/)));
  expect(cells).toEqual(expect.arrayContaining(["512345.6", "12345.6", "1250000.5", "937500.4", "−425154.8"]));
  const last = print.pages.at(-1)!.replace(/\s/g, "");
  expect(last).toContain("2024年10月25日");
  expect(last.replace(/某市统计局|2024年10月25日|—\d+—/g, "").length).toBeGreaterThan(5);
});
