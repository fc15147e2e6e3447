import fc from "fast-check";
import Papa from "papaparse";
import { decodeTable, tableLimits } from "../../src/observations";
import { err, ok } from "../../src/plan";
import { encodeGb18030, encodeUtf16, utf8 } from "./encoding";

const csv = '指标,年份,月份,数值\r\nGDP,2024,9,"1,234"\r\n';
const rows = [
  ["指标", "年份", "月份", "数值"],
  ["GDP", "2024", "9", "1,234"],
];
const refused = (text: string) => {
  const table = decodeTable(utf8(text));
  return table.ok ? null : table.error;
};

describe("the encoding of a file", () => {
  test("is UTF-8, with or without its mark", () => {
    expect(decodeTable(utf8(csv))).toEqual(ok({ rows, encoding: "utf-8", delimiter: "," }));
    expect(decodeTable(utf8(`\uFEFF${csv}`))).toEqual(ok({ rows, encoding: "utf-8", delimiter: "," }));
  });

  test("is GB18030 where the bytes are no UTF-8, as Excel in Chinese saves", () => {
    expect(decodeTable(encodeGb18030(csv))).toEqual(ok({ rows, encoding: "gb18030", delimiter: "," }));
  });

  test("is UTF-16 where its mark says so", () => {
    expect(decodeTable(encodeUtf16(csv, true))).toEqual(ok({ rows, encoding: "utf-16le", delimiter: "," }));
    expect(decodeTable(encodeUtf16(csv, false))).toEqual(ok({ rows, encoding: "utf-16be", delimiter: "," }));
  });

  test("is refused where there is no text: nothing, blanks, NUL, bytes of no encoding, more than 32 MB", () => {
    expect(refused("")).toEqual({ code: "empty", row: null });
    expect(refused(" \r\n\t")).toEqual({ code: "empty", row: null });
    expect(refused("a,b\0")).toEqual({ code: "binary", row: null });
    expect(decodeTable(Uint8Array.of(0xff, 0xff, 0x41))).toEqual(err({ code: "binary", row: null }));
    expect(decodeTable(Uint8Array.of(0xff, 0xfe, 0x41))).toEqual(err({ code: "binary", row: null }));
    expect(decodeTable(new Uint8Array(32 * 1024 * 1024 + 1).fill(65))).toEqual(err({ code: "tooLarge", row: null }));
  });
});

describe("the delimiter", () => {
  test.each([
    ["a,b\n1;2,3", ","],
    ["a\tb\n1,2", "\t"],
    ["a;b;c,d\n1;2", ";"],
    ["指标，数值\nGDP，5", "，"],
    ['"a;b;c",d', ","],
    ["a\n1;2", ","],
    ["2024年1-9月\n地区\t增速\n全市\t6.7", "\t"],
    ["某市\n\n指标\t数值\nGDP\t1,102.4,1", "\t"],
    ["标题\n没有分隔符", ","],
    ["截至9月，各县增速\n地区\t增速\n全市\t6.7", "\t"],
    ["金额（单位：亿元，%）\n地区,增速\n全市,6.7", ","],
    ["指标，数值\nGDP，1,234", "，"],
    ["2024年1—9月，单位：%\n地区      增速\n全  市     6.7\n婺城区   -1.2\n注：快报数", " "],
    ["地区　增速\n全　市　6.7\n婺城区　1,065.2", " "],
    ["地区  增速  位次\n全市  6.7\n婺城区  5  1", ","],
    ["a  b,c\nd  e,f\ng  h,i", ","],
  ])("of %j is the one of the header line", (text, delimiter) => {
    expect(decodeTable(utf8(text))).toMatchObject({ value: { delimiter } });
  });
});

describe("the rows", () => {
  test("of columns that are aligned by spaces are cut where all have as many cells", () => {
    expect(decodeTable(utf8("2024年1—9月，单位：%\n\n地区      增速\n全  市     6.7\n 婺城区 　-1.2\n"))).toMatchObject(
      {
        value: { rows: [["2024年1—9月，单位：%"], [""], ["地区", "增速"], ["全市", "6.7"], ["婺城区", "-1.2"]] },
      },
    );
  });

  test("keep quoted delimiters, line ends and quotes, and blank lines, so that rows can be counted", () => {
    expect(decodeTable(utf8('a,b\n"x\ny","1"""\n\nz,'))).toMatchObject({
      value: { rows: [["a", "b"], ["x\ny", '1"'], [""], ["z", ""]] },
    });
  });

  test("take a quote inside an unquoted cell as it stands", () => {
    expect(decodeTable(utf8('a,b\n5" x,1'))).toMatchObject({
      value: {
        rows: [
          ["a", "b"],
          ['5" x', "1"],
        ],
      },
    });
  });

  test("are refused where a quote does not close or something follows it, with the row", () => {
    expect(refused('a,b\n1,"2\n3,4')).toEqual({ code: "malformedQuotes", row: 2 });
    expect(refused('a,b\n"1"2,3')).toEqual({ code: "malformedQuotes", row: 2 });
  });

  test("of any cells are read back as they were written", () => {
    const cell = fc.string({ unit: fc.constantFrom(..."ab1指，,;\t\"'\n =-") });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(table, (body) => {
        const written = [["x", "y"], ...body];
        const read = decodeTable(utf8(Papa.unparse(written, { newline: "\n" })));
        expect(read).toMatchObject({ value: { rows: written } });
      }),
    );
  });

  test("are what the parser finds without complaint, whatever the quotes", () => {
    const text = fc.string({ unit: fc.constantFrom('"', '"', ",", "\n", "a", " "), maxLength: 40 });
    fc.assert(
      fc.property(text, (body) => {
        const table = decodeTable(utf8(`a,b\n${body}`));
        if (!table.ok) expect(table.error.code).toBe("malformedQuotes");
        else expect(Papa.parse(`a,b\n${body}`, { delimiter: "," }).errors).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("what would take unbounded memory or time", () => {
  test("is refused: too many columns, rows, cells, too long a cell", () => {
    const { rows, columns, cells, characters } = tableLimits;
    expect(refused(",".repeat(100_000))).toEqual({ code: "tooManyColumns", row: 1 });
    expect(refused(`a,b\n${",".repeat(30_000_000)}`)).toEqual({ code: "tooManyColumns", row: 2 });
    expect(refused(`a\n${"1\n".repeat(rows)}`)).toEqual({ code: "tooManyRows", row: rows + 1 });
    expect(refused(`a\n${`${",".repeat(columns - 1)}\n`.repeat(Math.ceil(cells / columns) + 1)}`)).toMatchObject({
      code: "tooManyCells",
    });
    expect(refused(`a,b\n1,${"x".repeat(5_000_000)}`)).toEqual({ code: "cellTooLong", row: 2 });
    expect(refused(`a,b\n1,"${"x,".repeat(characters)}"`)).toEqual({ code: "cellTooLong", row: 2 });
  });

  test("up to the limits is read", () => {
    const { rows, columns, characters } = tableLimits;
    expect(refused(",".repeat(columns - 1) + "\na")).toBeNull();
    expect(refused(`a\n${"1\n".repeat(rows - 1)}`)).toBeNull();
    expect(refused(`a\n${"x".repeat(characters)}`)).toBeNull();
  });

  test("ends on quotes made to slow a parser down", () => {
    expect(refused(`a,b\n"${'a" '.repeat(5_000_000)},`)).toMatchObject({ code: "malformedQuotes" });
    expect(refused(`a,b\n${'""'.repeat(10_000_000)}`)).toMatchObject({ code: "cellTooLong" });
  });
});

test("any bytes end in a table or a typed refusal", () => {
  const known = ["empty", "binary", "malformedQuotes"];
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const table = decodeTable(bytes);
      if (!table.ok) expect(known).toContain(table.error.code);
      else expect(table.value.rows.length).toBeGreaterThan(0);
    }),
    { numRuns: 2000 },
  );
});
