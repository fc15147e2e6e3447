import fc from "fast-check";
import Papa from "papaparse";
import {
  decodeTable,
  monthOf,
  observationIssueCodes,
  parseMonth,
  readObservations,
  type Observation,
} from "../../src/observations";
import { encodeGb18030, utf8 } from "./encoding";
import { context, plan, read } from "./fixture";

type Figure = Pick<Observation, "code" | "month" | "value">;

const tenths = (min: number, max: number) => fc.integer({ min: 10 * min, max: 10 * max }).map((x) => x / 10);

/** What an indicator's figures may be, by code, and the months in which they come. */
const kinds: Record<string, { months: readonly number[]; value: fc.Arbitrary<number> }> = {
  GDP: { months: [3, 6, 9, 12], value: tenths(-5, 15) },
  IVA: { months: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], value: tenths(-20, 20) },
  FDI: { months: [1, 2, 3, 6, 9, 12], value: fc.double({ min: 0, max: 1e4, noNaN: true }) },
  AIR: { months: [1, 6, 12], value: tenths(60, 100) },
  ENERGY: { months: [12], value: tenths(-3, 6) },
  N9: { months: [1, 5], value: tenths(-1000, 1000) },
};

/** Figures that a bureau could have, each month of an indicator at most once. */
const published = (years: readonly number[]): fc.Arbitrary<Figure[]> =>
  fc
    .tuple(
      ...Object.entries(kinds).flatMap(([code, { months, value }]) =>
        years.flatMap((year) =>
          months.map((month) => fc.option(value.map((x) => ({ code, month: monthOf(year, month), value: x + 0 })))),
        ),
      ),
    )
    .map((figures) => figures.filter((figure) => figure !== null));

const key = ({ code, month, value }: Figure) => `${code} ${month} ${value}`;
const keys = (figures: readonly Figure[]) => figures.map(key).sort();
const nameOf = (code: string) => plan.indicators.find((indicator) => indicator.code === code)!.name;
const longTable = (figures: readonly Figure[]) => [
  ["指标", "年份", "月份", "数值"],
  ...figures.map(({ code, month, value }) => [nameOf(code), month.slice(0, 4), month.slice(5), String(value)]),
];

/** One row for each indicator, one column for each month of the figures. */
function wideTable(figures: readonly Figure[]): string[][] {
  const months = [...new Set(figures.map(({ month }) => month))];
  const rows = [...new Set(figures.map(({ code }) => code))].map((code) => [
    nameOf(code),
    ...months.map((month) => String(figures.find((f) => f.code === code && f.month === month)?.value ?? "—")),
  ]);
  return [["指标", ...months], ...rows];
}

const errors = (reading: ReturnType<typeof read>) => reading.issues.filter(({ severity }) => severity === "error");

test("a clean table is read back as it was, through CSV in UTF-8 and GB18030", () => {
  fc.assert(
    fc.property(
      published([2023, 2024]),
      fc.constantFrom(",", "\t", ";"),
      fc.boolean(),
      (figures, delimiter, chinese) => {
        const text = Papa.unparse(longTable(figures), { delimiter });
        const table = decodeTable(chinese ? encodeGb18030(text) : utf8(text));
        if (!table.ok) throw new Error(table.error.code);
        const reading = read(table.value.rows);
        expect(reading.observations.map(key)).toEqual(figures.map(key));
        expect(errors(reading)).toEqual([]);
      },
    ),
  );
});

test("the long and the wide form of the same figures are read alike", () => {
  fc.assert(
    fc.property(published([2023, 2024]), (figures) => {
      fc.pre(figures.length > 0);
      const wide = read(wideTable(figures));
      expect(keys(wide.observations)).toEqual(keys(read(longTable(figures)).observations));
      expect(errors(wide)).toEqual([]);
    }),
  );
});

test("the order of the columns changes neither figures nor issues", () => {
  const cell = fc.constantFrom(
    "GDP",
    "规上工业",
    "?",
    "2024",
    "2024年",
    "9",
    "13",
    "1-6月",
    "5.2",
    "下降3%",
    "abc",
    "",
    "快报",
    "实际",
    "1",
  );
  const headings = ["指标", "序号", "年份", "月份", "数值", "性质", "角色", "其他"];
  const table = fc.array(fc.tuple(...headings.map(() => cell)), { maxLength: 6 });
  const order = fc.shuffledSubarray(
    headings.map((_, i) => i),
    { minLength: headings.length },
  );
  fc.assert(
    fc.property(table, order, (body, columns) => {
      const permuted = (row: readonly string[]) => columns.map((i) => row[i]!);
      const straight = read([headings, ...body]);
      const shuffled = read([headings, ...body].map(permuted));
      const notes = (reading: typeof straight) => reading.issues.map((issue) => JSON.stringify(issue)).sort();
      expect(shuffled.observations).toEqual(straight.observations);
      expect(notes(shuffled)).toEqual(notes(straight));
    }),
    { numRuns: 500 },
  );
});

test("every row that says anything is used or reported, once", () => {
  const word = (...words: string[]) => fc.constantFrom(...words);
  const row = fc.tuple(
    word("GDP", "IVA", "FDI", "N9", "?", ""),
    word("2023", "2024", "24", ""),
    word("1", "3", "6", "1-9月", "2024-03", "三季度", "13"),
    word("5.2", "0.052", "下降3%", "=A1", "#N/A", "", "3亿元", "900"),
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
      const reading = read([["indicator", "year", "month", "value"], ...rows]);
      const unused = reading.issues.filter(({ severity }) => severity !== "warning");
      const said = rows.filter((cells) => cells.some((cell) => cell !== "")).length;
      expect(reading.observations.length + unused.length).toBe(said);
      expect(new Set(unused.map((issue) => issue.row)).size).toBe(unused.length);
    }),
    { numRuns: 500 },
  );
});

test("a file with any bytes changed ends in figures, issues of known codes, or a refusal", () => {
  const rows = [
    "GDP,2024,前三季度,增长5.2%,快报",
    '实际使用外资额,2024,1-9月,"1,234.5万美元",',
    "IVA,2023,12,#N/A,核实",
  ];
  const file = utf8(["指标,年份,月份,数值,性质", ...rows].join("\r\n"));
  const change = fc.record({ at: fc.nat(file.length - 1), byte: fc.nat(255), cut: fc.boolean() });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
      let bytes = Uint8Array.from(file);
      for (const { at, byte, cut } of changes) {
        if (cut && at > 200) bytes = bytes.slice(0, at);
        else if (at < bytes.length) bytes[at] = byte;
      }
      const table = decodeTable(bytes);
      if (!table.ok) return;
      const reading = readObservations(table.value.rows, context);
      if (!reading.ok) return;
      for (const { code, row } of reading.value.issues) {
        expect(observationIssueCodes).toContain(code);
        expect(row).toBeLessThanOrEqual(table.value.rows.length);
      }
      for (const { month, value } of reading.value.observations) {
        expect(parseMonth(month)).toBe(month);
        expect(Number.isFinite(value)).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});
