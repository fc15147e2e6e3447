import fc from "fast-check";
import { readRevisions, writeRevision, type RevisionLine } from "../../../../src/workbook/sheets/targets/revisions";
import { readSigned, writeSigned } from "../../../../src/workbook/sheets/targets/signed";

const line: RevisionLine = {
  ...{ from: 8, before: "6以上", after: "5.5左右", reason: "外部环境变化；经市政府同意" },
  ...{ by: "张三", on: "2024-08-15" },
};

describe("a line of 调整记录", () => {
  it("says month, old and new target, reason, who and when, and is read back", () => {
    const text = writeRevision(line, 2024);
    expect(text).toBe("2024-08起：6以上→5.5左右；外部环境变化；经市政府同意；张三；2024-08-15");
    expect(readRevisions(text, 2024)).toEqual({ lines: [line], bad: [] });
  });

  it.each([
    ["2024年8月起：6以上→5.5左右；理由；张三；2024-08-15", "another form"],
    ["2023-08起：6以上→5.5左右；理由；张三；2024-08-15", "another year"],
    ["2024-13起：6以上→5.5左右；理由；张三；2024-08-15", "no month"],
    ["2024-08起：6以上→5.5左右；理由；张三；2024-02-30", "no day"],
    ["2024-08起：→5.5左右；理由；张三；2024-08-15", "no old target"],
    ["2024-08起：6以上→5.5左右；理由", "who and when missing"],
  ])("is bad as %s (%s), and the others count", (text) => {
    const { lines, bad } = readRevisions(`${writeRevision(line, 2024)}\n\n${text}`, 2024);
    expect([lines.length, bad]).toEqual([1, [text]]);
  });

  it("can be without who and when", () => {
    const unsigned = { ...line, by: "", on: "" };
    expect(readRevisions(writeRevision(unsigned, 2024), 2024).lines).toEqual([unsigned]);
  });

  it("is one line that is read back whatever a person writes into it", () => {
    const text = fc.string({ unit: fc.constantFrom("；", "→", "\n", "起", "：", "5", " ", "6以上", "理由", "\r") });
    fc.assert(
      fc.property(text, text, fc.integer({ min: 1, max: 12 }), (reason, by, from) => {
        const written = writeRevision({ ...line, reason, by, from }, 2024);
        const { lines, bad } = readRevisions(written, 2024);
        expect(bad).toEqual([]);
        expect(lines).toHaveLength(1);
        expect(lines[0]).toMatchObject({ from, before: line.before, after: line.after, on: line.on });
        expect(writeRevision(lines[0]!, 2024)).toBe(written);
      }),
    );
  });

  it("is refused where it is long and hostile", () => {
    const hostile = `2024-08起：${"6→".repeat(500_000)}；${"；".repeat(500_000)}`;
    expect(readRevisions(hostile, 2024).bad).toHaveLength(1);
  });
});

describe("who and when", () => {
  it.each([
    ["张三 2024-10-15", { by: "张三", on: "2024-10-15" }],
    ["张三 2024/10/5", { by: "张三", on: "2024-10-05" }],
    ["综合科 李四 2024年1月2日", { by: "综合科 李四", on: "2024-01-02" }],
    ["2024.10.15", { by: "", on: "2024-10-15" }],
    ["综合科", { by: "综合科", on: "" }],
    ["张三 2024-13-01", { by: "张三 2024-13-01", on: "" }],
    ["", { by: "", on: "" }],
  ])("is read from “%s”", (cell, signed) => {
    expect(readSigned(cell)).toEqual(signed);
  });

  it("is one short text, and read back", () => {
    expect(writeSigned({ by: "张三", on: "2024-10-15" })).toBe("张三 2024-10-15");
    for (const signed of [
      { by: "张三", on: "" },
      { by: "", on: "2024-10-15" },
    ])
      expect(readSigned(writeSigned(signed))).toEqual(signed);
  });
});
