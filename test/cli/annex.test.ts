import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from "docx";
import { createHost } from "excel-host";
import { loadExcelClient } from "excel-host/node";
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { run } from "../../src/cli/run";

const folder = mkdtempSync(join(tmpdir(), "jh-annex-"));

function file(name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function jh(...args: string[]) {
  let [out, err] = ["", ""];
  const code = await run(args, { write: (text) => (out += text) }, { write: (text) => (err += text) });
  return { code, out, err };
}

interface Leaf {
  readonly name: string;
  readonly unit: string;
  readonly target: { readonly text: string; readonly kind: string; readonly value?: number };
}

async function plan(...args: string[]) {
  const { code, out, err } = await jh("plan", ...args, "--format", "json");
  expect([code, err]).toEqual([0, ""]);
  return JSON.parse(out) as {
    readonly year: number;
    readonly region: string;
    readonly indicators: readonly Leaf[];
    readonly questions: readonly { readonly id: string; readonly choices: readonly string[] }[];
  };
}

const brief = ({ name, unit, target }: Leaf) => [name, unit, target.text];
const expected = [
  ["地区生产总值增长", "%", "6左右"],
  ["实际使用外资额总量", "亿美元", "7"],
  ["实际使用外资额制造业外资占比", "%", "30以上"],
];

const cell = (text: string, merge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType], columnSpan = 1) =>
  new TableCell({
    children: text.split("\n").map((line) => new Paragraph(line)),
    columnSpan,
    ...(merge === undefined ? {} : { verticalMerge: merge }),
  });
const { RESTART, CONTINUE } = VerticalMergeType;

/** A document with merged cells, a heading over two lines and a title above the table. */
const document = () =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph("2024年某市国民经济和社会发展计划主要目标"),
            new Table({
              rows: [
                new TableRow({
                  children: [cell("序号"), cell("指标", undefined, 2), cell("单位"), cell("2024年\n目标")],
                }),
                new TableRow({
                  children: [cell("1"), cell("地区生产总值增长", undefined, 2), cell("%"), cell("6左右")],
                }),
                new TableRow({
                  children: [
                    cell("2", RESTART),
                    cell("实际使用外资额", RESTART),
                    cell("总量"),
                    cell("亿美元"),
                    cell("7"),
                  ],
                }),
                new TableRow({
                  children: [cell("", CONTINUE), cell("", CONTINUE), cell("制造业外资占比"), cell("%"), cell("30以上")],
                }),
              ],
            }),
          ],
        },
      ],
    }),
  );

type Cells = (string | number)[][];

/** A workbook with the sheets given, each a block of cells from A1 on. */
async function workbook(
  sheets: Readonly<Record<string, Cells>>,
  formats: Readonly<Record<string, string>> = {},
  hiddenRows = "",
) {
  const host = createHost();
  const { Excel } = loadExcelClient(host);
  await Excel.run(async (context) => {
    for (const [name, cells] of Object.entries(sheets)) {
      const sheet = context.workbook.worksheets.add(name);
      sheet.getRangeByIndexes(0, 0, cells.length, cells[0]!.length).values = cells;
      for (const [address, format] of Object.entries(formats)) sheet.getRange(address).numberFormat = [[format]];
      if (hiddenRows !== "") sheet.getRange(hiddenRows).rowHidden = true;
    }
    context.workbook.worksheets.getFirst().delete();
    await context.sync();
  });
  const bytes = await host.save();
  host.dispose();
  return bytes;
}

const table: Cells = [
  ["2024年某市主要目标", "", "", "", ""],
  ["序号", "指标", "", "单位", "2024年目标"],
  [1, "地区生产总值增长", "", "%", "6左右"],
  [2, "实际使用外资额", "总量", "亿美元", 7],
  ["", "", "制造业外资占比", "%", "30以上"],
];

describe("jh plan reads an annex", () => {
  test("out of a document of Word, merged cells and all", async () => {
    const read = await plan("--annex", file("annex.docx", await document()));
    expect(read.indicators.map(brief)).toEqual(expected);
    expect(read).toMatchObject({ region: "某市", year: 2024 });
  });

  test("out of a document of Word without what is hidden or struck out twice, and with notes below its pages", async () => {
    const cells = unzipSync(new Uint8Array(await document()));
    const odd = (rest: string) =>
      strToU8(
        strFromU8(cells["word/document.xml"]!).replace(
          /<w:r>(<w:t[^>]*>)6左右/,
          `<w:r><w:rPr><w:vanish/></w:rPr><w:t>9</w:t></w:r><w:r><w:rPr><w:dstrike/></w:rPr><w:t>8</w:t></w:r><w:r>$16左右${rest}`,
        ),
      );
    const xml = odd('</w:t></w:r><w:r><w:footnoteReference w:id="2"/><w:t>');
    const path = file("odd.docx", zipSync({ ...cells, "word/document.xml": xml }));
    expect((await plan("--annex", path)).indicators.map(brief)).toEqual(expected);
  });

  test("out of a workbook, figures as they are shown", async () => {
    const read = await plan("--annex", file("annex.xlsx", await workbook({ 目标: table })));
    expect(read.indicators.map(brief)).toEqual(expected);
    const shown: Cells = [
      ["指标", "单位", "2024年目标"],
      ["地区生产总值增长", "%", 0.065],
      ["人均预期寿命", "岁", 82],
    ];
    const percent = await workbook({ 目标: shown }, { C2: "0.0%", C3: "0.00" });
    const indicators = (await plan("--annex", file("percent.xlsx", percent))).indicators;
    expect(indicators.map(({ target }) => [target.text, target.value])).toEqual([
      ["6.5%", 6.5],
      ["82.00", 82],
    ]);
  });

  test("out of a workbook without its hidden rows, which it names", async () => {
    const path = file("hidden.xlsx", await workbook({ 目标: table }, {}, "4:5"));
    const { out } = await jh("plan", "--annex", path, "--format", "json");
    expect(JSON.parse(out)).toMatchObject({
      indicators: [{ name: "地区生产总值增长" }],
      issues: expect.arrayContaining([
        expect.objectContaining({ message: "工作表“目标”中隐藏的行、列（4—5）未读取，要读请先取消隐藏。" }),
      ]),
    });
  });

  test("out of the sheet of several that a person names", async () => {
    const path = file("several.xlsx", await workbook({ 说明: [["填表说明"]], 县: table, 市: table }));
    const open = await plan("--annex", path);
    expect(open.questions).toEqual([{ id: "sheet", code: "sheet", row: null, column: null, choices: ["县", "市"] }]);
    expect(open.indicators).toEqual([]);
    expect((await plan("--annex", path, "--choose", "sheet=市")).indicators.map(brief)).toEqual(expected);
  });
});

describe("jh plan refuses in one sentence", () => {
  const parts = async (change: (parts: Zippable) => Zippable) =>
    zipSync(change(unzipSync(new Uint8Array(await document()))), { level: 6 });

  let packed: Uint8Array | null = null;
  const large = () =>
    Promise.resolve((packed ??= zipSync({ "word/document.xml": new Uint8Array(65 * 1024 ** 2) }, { level: 1 })));
  /** The same with a size announced that is a thousandth. */
  const lying = async () => {
    const bytes = (await large()).slice();
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 1000, true);
    }
    return bytes;
  };

  const long = "<table><tr><th>指标</th><th>目标</th></tr>" + "<tr><td>增长</td><td>6</td></tr>".repeat(100_000);

  test.each<[string, string, () => Promise<Uint8Array | string> | string]>([
    ["a document with macros", "docm", () => parts((each) => ({ ...each, "word/vbaProject.bin": strToU8("x") }))],
    [
      "a document that declares entities",
      "docx",
      () =>
        parts((each) => ({
          ...each,
          "word/document.xml": strToU8('<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w>&x;</w>'),
        })),
    ],
    [
      "a document whose elements lie in each other without end",
      "docx",
      () => parts((each) => ({ ...each, "word/document.xml": strToU8("<w:p>".repeat(1_000_000)) })),
    ],
    ["an archive that unpacks to too much", "docx", large],
    ["an archive that announces less than it unpacks to", "docx", lying],
    ["an archive cut off", "docx", async () => new Uint8Array(await document()).slice(0, 2000)],
    ["an archive of something else", "zip", () => Promise.resolve(zipSync({ "a.txt": strToU8("指标") }))],
    ["a document of the old form", "doc", () => Promise.resolve(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))],
    ["a PDF", "pdf", () => "%PDF-1.7 指标"],
    ["a page with a hundred thousand rows", "html", () => long],
    ["a page whose elements lie in each other without end", "html", () => "<p>指标" + "<b>".repeat(1_000_000)],
    [
      "a workbook with more rows than an annex",
      "xlsx",
      () => workbook({ 表: Array<string[]>(6000).fill(["指标", "目标"]) }),
    ],
  ])("%s", async (_, kind, content) => {
    const { code, out, err } = await jh("plan", "--annex", file(`hostile.${kind}`, await content()));
    expect([code, out]).toEqual([2, ""]);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).not.toMatch(/Error|at /);
  });
});

describe("a plan's file", () => {
  test("is written by --out and read by --plan, and analysed like the annex", async () => {
    const out = join(folder, "plan.json");
    const annex = file(
      "annex.txt",
      "某市2024年主要目标\n指标\t单位\t2024年目标\nGDP增长\t%\t6左右\n亩均税收\t万元\t30以上\n",
    );
    const read = await plan("--annex", annex, "--out", out);
    expect((await plan("--plan", out)).indicators).toEqual(read.indicators);
    const data = file("data.csv", "指标,年份,月份,数值\nGDP,2024,9,5.2\n");
    const [byAnnex, byPlan] = [
      await jh("analyse", "--annex", annex, "--data", data),
      await jh("analyse", "--plan", out, "--data", data),
    ];
    expect(byPlan.code).toBe(0);
    expect(byPlan.out.split("\n").slice(0, 5)).toEqual(byAnnex.out.split("\n").slice(0, 5));
  });

  test("is none where it is an annex, and the sentence names the option for it", async () => {
    const { code, err } = await jh("plan", "--plan", file("given.txt", "浙江省2025年主要指标\n指标\t单位\t目标\n"));
    expect([code, err]).toEqual([2, expect.stringMatching(/given\.txt.*--annex/)]);
  });

  test("is refused with its place where it breaks its form", async () => {
    const { code, err } = await jh(
      "plan",
      "--plan",
      file("bad.json", '{"version":1,"region":"","year":"2024","source":"","indicators":[]}'),
    );
    expect(code).toBe(2);
    expect(err).toContain("year");
    expect((await jh("plan", "--out", join(folder, "plan.txt"))).code).toBe(2);
  });
});
