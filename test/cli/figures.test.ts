import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { createHost } from "excel-host";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jh-figures-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function jh(...args: string[]) {
  let [out, err] = ["", ""];
  const code = await run(args, { write: (text: string) => (out += text) }, { write: (text: string) => (err += text) });
  return { code, out, err };
}

const json = async (...args: string[]) => JSON.parse((await jh("figures", ...args, "--format", "json")).out);

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const release =
  "1—9月，全市规模以上工业增加值同比增长7.8%，高于全省2.3个百分点；房地产开发投资增长11%。9月份，固定资产投资增长3%。\n" +
  "工业增加值增长5.7%。";

describe("jh figures", () => {
  test("gives each figure of a release with its sentence, and every other number with its reason", async () => {
    const { candidates, ignored } = await json("--from", file("a.txt", release), "--year", "2024");
    expect(candidates[0]).toMatchObject({
      ...{ code: "IVA", name: "规上工业增加值增长", role: "actual", year: 2024, month: 9, value: 7.8, unit: "%" },
      ...{ derived: false, doubts: [], line: 1 },
    });
    const { excerpt, mark } = candidates[0];
    expect(excerpt.slice(mark.start, mark.end)).toBe("7.8%");
    expect(candidates[1]).toMatchObject({ code: "IVA", role: "benchmark", value: 5.5, derived: true, doubts: [] });
    expect(candidates[2]).toMatchObject({ code: null, name: "房地产开发投资", value: 11 });
    expect(candidates[2].doubts[0].message).toBe("计划中没有“房地产开发投资”这项指标。");
    expect(candidates[3].doubts.map(({ code }: { code: string }) => code)).toEqual(["looseName", "carriedMonth"]);
    expect(ignored).toEqual([expect.objectContaining({ code: "singleMonth", reason: "单月数，不是年初以来的累计" })]);
  });

  test("shows them as a table, those to be looked at first, the figure marked in its sentence", async () => {
    const { out } = await jh("figures", "--from", file("a.txt", release));
    expect(out).toContain("同比增长【7.8%】，高于全省");
    expect(out.indexOf("请核对")).toBeLessThan(out.indexOf("可采用 "));
    expect(out).toContain("可采用2个，请核对2个，未采用1个。");
    expect((await jh("figures", "--from", file("a.txt", release), "--lang", "en")).out).toContain(
      "2 usable, 2 to check",
    );
  });

  test("writes those without a doubt in the form that analyse reads, and nothing twice", async () => {
    const from = file(
      "b.txt",
      "1—9月，规上工业增加值1014.28亿元，增长5.9%，民间投资约增长2%，实际使用外资56234万美元。",
    );
    const into = join(folder, "b.csv");
    expect((await json("--from", from, "--year", "2024", "--into", into)).into).toEqual({
      ...{ path: into, written: 3, replaced: 0, same: 0, differing: [] },
    });
    const written = readFileSync(into, "utf8");
    expect(written.startsWith("\uFEFF指标,年份,月份,数值,单位,角色")).toBe(true);
    const analysed = JSON.parse((await jh("analyse", "--data", into, "--format", "json")).out);
    expect(analysed.issues).toEqual([]);
    const actual = (code: string) => analysed.assessments.find((each: { code: string }) => each.code === code).actual;
    expect([actual("IVA"), actual("FDI"), actual("PRIVATE_FAI")]).toEqual([5.9, 5.6234, null]);

    expect((await json("--from", from, "--year", "2024", "--into", into)).into).toMatchObject({ written: 0, same: 3 });
    expect(readFileSync(into, "utf8")).toBe(written);
    const revised = file("c.txt", "1—9月，规上工业增加值增长6.1%，社零增长5.2%。");
    expect((await json("--from", revised, "--year", "2024", "--into", into)).into).toMatchObject({
      written: 1,
      differing: [{ name: "规上工业增加值增长", period: "2024-09", kept: 5.9, found: 6.1 }],
    });
    expect((await jh("figures", "--from", revised, "--into", into)).out).toContain("文件中是5.9，来稿是6.1");
  });

  test("leaves a file of another form alone", async () => {
    const into = file("other.csv", "a,b\n1,2\n");
    const { code, err } = await jh("figures", "--from", file("a.txt", release), "--into", into);
    expect(code).toBe(2);
    expect(err).toContain("没有写入");
    expect(readFileSync(into, "utf8")).toBe("a,b\n1,2\n");
  });

  test("reads a workbook as its cells are seen, a CSV file, a page, and a document of Word", async () => {
    const host = createHost();
    await host.type("Sheet1!A1", "2024年1-9月");
    for (const [cell, text] of Object.entries({
      A2: "指标",
      B2: "增速（%）",
      C2: "全省（%）",
      A3: "社零",
      B3: "5.2",
      C3: "4.2",
    }))
      await host.type(`Sheet1!${cell}`, text);
    const sheet = file("a.xlsx", await host.save());
    host.dispose();
    const csv = file("a.csv", "\uFEFF2024年1-9月,,\n指标,增速（%）,全省（%）\n社零,5.2,4.2\n");
    const page = file(
      "a.html",
      "<p>2024年1-9月</p><table><tr><td>指标</td><td>增速（%）</td><td>全省（%）</td></tr><tr><td>社零</td><td>5.2</td><td>4.2</td></tr></table>",
    );
    const word = new Document({
      sections: [
        {
          children: [
            new Paragraph("2024年1-9月"),
            new Table({
              rows: [
                ["指标", "增速（%）", "全省（%）"],
                ["社零", "5.2", "4.2"],
              ].map(
                (cells) =>
                  new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
              ),
            }),
          ],
        },
      ],
    });
    const document = file("a.docx", await Packer.toBuffer(word));
    for (const path of [sheet, csv, page, document]) {
      const { candidates } = await json("--from", path);
      expect(
        candidates.map(({ code, role, value, doubts }: Record<string, unknown>) => [code, role, value, doubts]),
      ).toEqual([
        ["RETAIL", "actual", 5.2, []],
        ["RETAIL", "benchmark", 4.2, []],
      ]);
    }
  });

  test.each<[string, () => string[]]>([
    ["without a file", () => []],
    ["with a file that is no text", () => ["--from", file("x.bin", new Uint8Array([0, 1, 2, 0]))]],
    ["with a broken workbook", () => ["--from", file("x.xlsx", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))]],
    ["with a year that is none", () => ["--from", file("a.txt", release), "--year", "24"]],
  ])("ends with 2 and one sentence %s", async (_, args) => {
    const { code, out, err } = await jh("figures", ...args());
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^[^\n]+。\n$/);
  });

  test("refuses a text that is too long to be a release", async () => {
    const { code, err } = await jh("figures", "--from", file("long.txt", "增长6%。".repeat(50_000)), "--year", "2024");
    expect(code).toBe(2);
    expect(err).toMatch(/有250000字，超过200000字，请只保留要读的部分。/);
  });
});

describe("jh export", () => {
  test.each(["out.csv", "out.xlsx", "out.json", "out.sdmx.csv"])(
    "writes %s, which jh figures reads back",
    async (name) => {
      const data = file(
        "data.csv",
        "指标,年份,月份,数值,角色,性质,来源,发布日期,备注\n规上工业增加值增长,2024,9,7.8,,快报,=统计局,10月18日,一；二\n",
      );
      const [out, into] = [join(folder, name), join(folder, `${name}.into.csv`)];
      expect((await jh("export", "--data", data, "--out", out)).out).toBe(`已写入“${out}”1个数。\n`);
      const { candidates } = await json("--from", out, "--into", into);
      expect(candidates).toMatchObject([{ code: "IVA", role: "actual", year: 2024, month: 9, value: 7.8, doubts: [] }]);
      expect(readFileSync(into, "utf8").split("\n")[1]).toBe(
        "规上工业增加值增长,2024,9,7.8,%,actual,,'=统计局,一；二,flash,10月18日,",
      );
    },
  );

  test("says which forms there are where a file's name says none", async () => {
    const { code, err } = await jh("export", "--sample", "--out", join(folder, "out.txt"));
    expect(code).not.toBe(0);
    expect(err).toContain("*.sdmx.csv");
  });
});
