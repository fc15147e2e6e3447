import { err, ok, type Result } from "../plan";
import { headingWords, titlePeriod, type HeadingKind, type HeadingWords, type Span } from "./heading";
import type { Period } from "./period";
import { plainText } from "./text";

/** What a column is for. The three ways to name an indicator are in the order of trust: numbers differ between annexes. */
export const fields = [
  "indicator",
  "code",
  "number",
  "year",
  "month",
  "value",
  "unit",
  "role",
  "vintage",
  "basis",
  "source",
  "released",
  "note",
  "sample",
  "place",
] as const;
export type Field = (typeof fields)[number];

const headings: Readonly<Record<Field, readonly string[]>> = {
  indicator: ["indicator", "name", "指标", "指标名称", "名称"],
  code: ["code", "代码", "指标代码"],
  number: ["no", "no.", "number", "序号", "编号"],
  year: ["year", "年", "年份", "年度"],
  month: ["month", "月", "月份"],
  value: ["value", "数值", "值"],
  unit: ["unit", "单位", "计量单位"],
  role: ["role", "角色"],
  vintage: ["vintage", "性质", "数据性质"],
  basis: ["basis", "口径"],
  source: ["source", "来源", "数据来源"],
  released: ["released", "发布日期"],
  note: ["note", "备注", "说明"],
  sample: ["sample", "示例", "示例数据"],
  place: [
    ...[
      "region",
      "area",
      "place",
      "city",
      "county",
      "district",
      "province",
      "地区",
      "区域",
      "地域",
      "市县",
      "县市",
      "区县",
    ],
    ...[
      "县区",
      "市区县",
      "县市区",
      "县(市、区)",
      "市(县、区)",
      "县(市,区)",
      "城市",
      "地市",
      "市州",
      "省份",
      "行政区",
      "行政区划",
    ],
    ...["地区名称", "所在地", "所属地区", "所属区域", "统计范围"],
  ],
};
const fieldOf = new Map(fields.flatMap((field) => headings[field].map((heading) => [heading, field] as const)));

/** A column that holds figures. */
export interface FigureColumn {
  readonly index: number;
  readonly heading: string;
  /** The period that the heading names; null in the long form, where the row's year and month do. */
  readonly period: Period | null;
  readonly span: Span;
  readonly sort: HeadingKind;
  /** Unit that the heading names; empty where it names none. */
  readonly unit: string;
}

/** How the rows of a table are read. */
export interface TableHeader {
  /** How many lines stand above the rows: titles and one or two lines of headings. */
  readonly lines: number;
  /** What stands above the headings. */
  readonly titles: readonly string[];
  readonly headings: readonly string[];
  readonly columns: ReadonlyMap<Field, number>;
  /** The column that names the indicator. */
  readonly identity: number;
  readonly figures: readonly FigureColumn[];
  /** Columns that no one knows or needs, which hold a heading. */
  readonly ignored: readonly number[];
  /** Columns whose heading is like a period and names none, such as a day. */
  readonly unread: readonly number[];
}

export type HeaderRefusal =
  /** `missing` names the columns that the long form lacks, or of the wide form the one with the indicators. */
  | { readonly code: "wrongColumns"; readonly missing: readonly Field[] }
  /** Two headings that mean the same, as they stand. */
  | { readonly code: "duplicateColumns"; readonly headings: readonly [string, string] };

/** Whether a row below a header is another: what stands where indicators are named is the heading of such a column. */
export function isHeaderAgain(cells: readonly string[], { identity }: TableHeader): boolean {
  const field = fieldOf.get(plainHeading(cells[identity] ?? ""));
  return field === "indicator" || field === "code" || field === "number";
}

const plainHeading = (cell: string) => (plainText(cell) ?? "").replace(/\s/g, "").toLowerCase();

/** A header stands among the first lines of a table, below its titles. */
const deepest = 10;

/**
 * The header of a table: its columns in any order and case, Chinese or English, below lines of titles.
 *
 * A table with a month and a value column is in the long form, one figure a row; otherwise one with a column for each period
 * (`1-2月`, 前三季度, `2024-09`) is in the wide form, one indicator a row. There two columns may mean the same month (3月,
 * 一季度), as monthly and quarterly indicators share a table; two figures of one indicator for it are told apart row by row.
 * A heading may stand on two lines (`1-9月` over 总量 and 增长), and name the month of the title (本月, 1—本月).
 *
 * @example readHeader([["指标", "1-2月", "3月"]]).value.figures.map(({ heading }) => heading) // ["1-2月", "3月"]
 * @example readHeader([["indicator", "month", "value"]]) // { ok: false, error: { code: "wrongColumns", missing: ["year"] } }
 */
export function readHeader(rows: readonly (readonly string[])[]): Result<TableHeader, HeaderRefusal> {
  let refusal: HeaderRefusal | null = null;
  let title: Period | null = null;
  for (const [at, row] of rows.slice(0, deepest).entries()) {
    const header = headerAt(row, rows[at + 1] ?? [], title);
    const titles = rows.slice(0, at).map((cells) => cells.join(" "));
    if (header.ok) return ok({ ...header.value, titles, lines: at + header.value.lines });
    if (refusal === null || (!namesIndicator(refusal) && namesIndicator(header.error))) refusal = header.error;
    title ??= row.map(titlePeriod).find((period) => period !== null) ?? null;
  }
  return err(refusal ?? { code: "wrongColumns", missing: ["indicator", "year", "month", "value"] });
}

/** Only a line with a column of indicators is a header that lacks something; a row of figures may look like one. */
const namesIndicator = (refusal: HeaderRefusal) =>
  refusal.code !== "wrongColumns" || !refusal.missing.includes("indicator");

function headerAt(
  row: readonly string[],
  next: readonly string[],
  title: Period | null,
): Result<Omit<TableHeader, "titles">, HeaderRefusal> {
  const below = secondLine(row, next);
  const headings = (below ?? row).map((cell) => cell.trim());
  const { columns, periods, unknown, unread, twins } = sort(headings, title);
  const identity = columns.get("indicator") ?? columns.get("code") ?? columns.get("number");
  const value = columns.get("value");
  const long = value !== undefined && columns.has("month");

  const fieldsNeeded: readonly Field[] =
    long || periods.length === 0 ? ["indicator", "year", "month", "value"] : ["indicator"];
  const missing = fieldsNeeded.filter((field) =>
    field === "indicator" ? identity === undefined : !columns.has(field),
  );
  if (missing.length > 0 || identity === undefined) return err({ code: "wrongColumns", missing });
  if (twins) return err({ code: "duplicateColumns", headings: twins });

  const idle: readonly Field[] = ["code", "number", ...(long ? [] : (["month", "value"] as const))];
  const unused = [...columns].filter(([field, index]) => idle.includes(field) && index !== identity);
  const figure = {
    index: value ?? -1,
    heading: headings[value ?? -1] ?? "",
    period: null,
    span: null,
    sort: null,
    unit: "",
  };
  return ok({
    lines: below ? 2 : 1,
    headings,
    columns,
    identity,
    figures: long ? [figure] : periods,
    ignored: [...unknown, ...unused.map(([, index]) => index), ...(long ? periods.map(({ index }) => index) : [])],
    unread: long ? [] : unread,
  });
}

/**
 * Two lines of headings as one, or null where the second line is none: it names nothing below the first heading and only
 * words of figures. A heading that spans several columns stands on the first of them.
 */
function secondLine(row: readonly string[], next: readonly string[]): string[] | null {
  const filled = next.filter((cell) => cell.trim() !== "");
  const named = row.map((cell) => fieldOf.get(cell.trim()));
  if (filled.length === 0 || named.includes("month") || (next[named.indexOf("indicator")] ?? "x").trim() !== "")
    return null;
  const isHeading = (cell: string) =>
    /\p{Script=Han}/u.test(cell) && (headingWords(cell) !== null || amount.test(cell));
  if (!filled.map((cell) => cell.replace(/\s/g, "")).every(isHeading)) return null;
  let above = "";
  return Array.from({ length: Math.max(row.length, next.length) }, (_, index) => {
    const [own, below] = [row[index]?.trim() ?? "", next[index]?.trim() ?? ""];
    if (own !== "") above = own;
    return below === "" ? own : above + below;
  });
}

const amount = /^(?:绝对[量额值数]|总[量额]|金额|数值|完成[数额值]?)(?:[(（].{1,8}[)）])?$/;

/** Fields that no figure depends on: of two such columns the first stays. */
const prose: readonly Field[] = ["source", "released", "note"];

/** What looks like a period or a day without being one. */
const likePeriod = /^\d[\d./-]*$|\d[日号]$/;

/** What a heading's words say of the figures below it, where it names no period with the one to its left or the title. */
function figureOf(words: HeadingWords, left: FigureColumn | undefined, title: Period | null) {
  const period = words.period === "title" ? title : (words.period ?? left?.period ?? title);
  if (period === null) return null;
  const span = words.span ?? (words.period === null ? (left?.span ?? null) : null);
  return { period, span, sort: words.sort, unit: words.unit };
}

/**
 * Headings by what they mean; `twins` are the first two that mean the same field. A heading of growth that names no period is
 * of the one to its left.
 */
function sort(headings: readonly string[], title: Period | null) {
  const columns = new Map<Field, number>();
  const periods: FigureColumn[] = [];
  const [unknown, unread]: [number[], number[]] = [[], []];
  let twins: readonly [string, string] | null = null;
  headings.forEach((heading, index) => {
    const plain = plainHeading(heading);
    const field = fieldOf.get(plain);
    const words = headingWords(heading);
    const figure = words && figureOf(words, periods.at(-1), title);
    if (field !== undefined) {
      const before = columns.get(field);
      if (before === undefined) columns.set(field, index);
      else if (prose.includes(field)) unknown.push(index);
      else twins ??= [headings[before]!, heading];
    } else if (figure) {
      periods.push({ index, heading, ...figure });
    } else if (likePeriod.test(plain)) unread.push(index);
    else if (heading !== "") unknown.push(index);
  });
  return { columns, periods, unknown, unread, twins: twins as readonly [string, string] | null };
}
