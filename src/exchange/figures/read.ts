import {
  decodeTable,
  longestRelease,
  readRelease,
  readReleaseRows,
  type ReleaseContext,
  type ReleaseReading,
} from "../../observations";
import type { DocumentText, HiddenText } from "../../documents";
import { err, ok, type Result } from "../../plan";
import { figuresOfJson } from "./json";
import { guarded } from "./rows";
import { isSdmx, sdmxRecords } from "./sdmx";
import { figureFileWords as words } from "./words";

/**
 * The rows of the long form that a file of figures holds, in whichever form it went out; null for any other text.
 *
 * @example fileRows("1—9月，社零增长5.2%。") // null
 */
export function fileRows(text: string): readonly (readonly string[])[] | null {
  if (isSdmx(text)) return sdmxRows(text);
  if (/^\uFEFF?\s*\{/.test(text)) return jsonRows(text);
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const { indicator, year, month, value } = words.head;
  if (![indicator, year, month, value].every((heading) => head.includes(heading))) return null;
  // The cells of a sheet come set apart by tabs, whatever they hold.
  if (head.includes("\t")) return text.split(/\r?\n/).map((line) => line.split("\t"));
  const table = decodeTable(new TextEncoder().encode(text));
  return table.ok ? table.value.rows : null;
}

/** The headings of what goes by codes. */
const { place, year, month, value, unit, role, vintage, basis, source, released, note, sample } = words.head;
const codedHead = [
  ...[place, words.code, year, month, value, unit],
  ...[role, vintage, basis, source, released, note, sample],
];

const periodOf = (text: string): readonly string[] => /^(\d{4})-(\d{2})$/.exec(text)?.slice(1) ?? ["", text];

function sdmxRows(text: string) {
  const rows = sdmxRecords(text).map((record) => {
    const cell = (column: Parameters<typeof record.get>[0]) => record.get(column)!;
    return [
      ...[cell("REF_AREA"), cell("INDICATOR"), ...periodOf(cell("TIME_PERIOD")), cell("OBS_VALUE")],
      ...[cell("UNIT_MEASURE"), cell("ROLE"), cell("VINTAGE"), cell("BASIS")],
      ...[cell("SOURCE"), cell("RELEASE_DATE"), cell("COMMENT_OBS"), cell("SAMPLE") === "Y" ? words.sample : ""],
    ];
  });
  return [codedHead, ...rows];
}

function jsonRows(text: string) {
  const file = figuresOfJson(text);
  if (file === null) return null;
  const rows = file.records.map((record) => {
    const cell = (field: Parameters<typeof record.get>[0]) => record.get(field)!;
    return [
      ...[file.region, cell("code"), ...periodOf(cell("month")), cell("value"), cell("unit"), cell("role")],
      // Texts stand in JSON as they are; the reader of rows takes the ' before one away.
      ...[cell("vintage"), ...[cell("basis"), cell("source"), cell("released"), cell("note")].map(guarded)],
      cell("sample"),
    ];
  });
  return [codedHead, ...rows];
}

/**
 * The figures of what a person gave: a file of figures that went out, or a text, a table, a page, of a workbook several.
 *
 * @returns the reading, or how long a text is that is longer than any release
 */
export function readSources(
  texts: readonly DocumentText[],
  context: ReleaseContext,
): Result<ReleaseReading, { readonly length: number }> {
  const rows = texts.map(({ text }) => fileRows(text));
  const length = texts.reduce((sum, { text }, i) => sum + (rows[i] ? 0 : text.length), 0);
  if (length > longestRelease) return err({ length });
  const readings = texts.map(({ name, text }, i) => {
    const named = { ...context, sheet: name };
    return rows[i] ? readReleaseRows(rows[i], named) : readRelease(text, named);
  });
  return ok({
    candidates: readings.flatMap(({ candidates }) => candidates),
    ignored: [
      ...readings.flatMap(({ ignored }) => ignored),
      ...texts.flatMap(({ hidden = [] }) => hidden.map(ignored)),
    ],
  });
}

const ignored = ({ line, text }: HiddenText): ReleaseReading["ignored"][number] => ({
  ...{ line, excerpt: text, mark: { start: 0, end: text.length } },
  ...{ reason: "hidden", problem: null },
});
