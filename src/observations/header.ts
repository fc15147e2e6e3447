import { err, ok, type Result } from "../plan";
import { readPeriod } from "./period";
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
};
const fieldOf = new Map(fields.flatMap((field) => headings[field].map((heading) => [heading, field] as const)));

/** A column that holds figures. */
export interface FigureColumn {
  readonly index: number;
  readonly heading: string;
  /** The period that the heading names; null in the long form, where the row's year and month do. */
  readonly period: { readonly year: number | null; readonly month: number } | null;
}

/** How the rows of a table are read. */
export interface TableHeader {
  readonly headings: readonly string[];
  readonly columns: ReadonlyMap<Field, number>;
  /** The column that names the indicator. */
  readonly identity: number;
  readonly figures: readonly FigureColumn[];
  /** Columns that no one knows or needs, which hold a heading. */
  readonly ignored: readonly number[];
}

export type HeaderRefusal =
  /** `missing` names the columns that the long form lacks, or of the wide form the one with the indicators. */
  | { readonly code: "wrongColumns"; readonly missing: readonly Field[] }
  /** Two headings that mean the same, as they stand. */
  | { readonly code: "duplicateColumns"; readonly headings: readonly [string, string] };

/**
 * The columns of a table, in any order and case, Chinese or English.
 *
 * A table with a month and a value column is in the long form, one figure a row; otherwise one with a column for each period
 * (`1-2月`, 前三季度, `2024-09`) is in the wide form, one indicator a row. There two columns may mean the same month (3月,
 * 一季度), as monthly and quarterly indicators share a table; two figures of one indicator for it are told apart row by row.
 *
 * @example readHeader(["指标", "1-2月", "3月"]).value.figures.map(({ heading }) => heading) // ["1-2月", "3月"]
 * @example readHeader(["indicator", "month", "value"]) // { ok: false, error: { code: "wrongColumns", missing: ["year"] } }
 */
export function readHeader(row: readonly string[]): Result<TableHeader, HeaderRefusal> {
  const headings = row.map((cell) => cell.trim());
  const { columns, periods, unknown, twins } = sort(headings);
  const identity = columns.get("indicator") ?? columns.get("code") ?? columns.get("number");
  const value = columns.get("value");
  const long = value !== undefined && columns.has("month");

  const needed: readonly Field[] =
    long || periods.length === 0 ? ["indicator", "year", "month", "value"] : ["indicator"];
  const missing = needed.filter((field) => (field === "indicator" ? identity === undefined : !columns.has(field)));
  if (missing.length > 0 || identity === undefined) return err({ code: "wrongColumns", missing });
  if (twins) return err({ code: "duplicateColumns", headings: twins });

  const idle: readonly Field[] = ["indicator", "code", "number", ...(long ? [] : (["month", "value"] as const))];
  const unused = [...columns].filter(([field, index]) => idle.includes(field) && index !== identity);
  return ok({
    headings,
    columns,
    identity,
    figures: long ? [{ index: value, heading: headings[value]!, period: null }] : periods,
    ignored: [...unknown, ...unused.map(([, index]) => index), ...(long ? periods.map(({ index }) => index) : [])],
  });
}

/** Fields that no figure depends on: of two such columns the first stays. */
const prose: readonly Field[] = ["source", "released", "note"];

/** Headings by what they mean; `twins` are the first two that mean the same field. */
function sort(headings: readonly string[]) {
  const columns = new Map<Field, number>();
  const periods: FigureColumn[] = [];
  const unknown: number[] = [];
  let twins: readonly [string, string] | null = null;
  headings.forEach((heading, index) => {
    const field = fieldOf.get((plainText(heading) ?? "").replace(/\s/g, "").toLowerCase());
    const period = readPeriod(heading);
    if (field !== undefined) {
      const before = columns.get(field);
      if (before === undefined) columns.set(field, index);
      else if (prose.includes(field)) unknown.push(index);
      else twins ??= [headings[before]!, heading];
    } else if (period.ok) periods.push({ index, heading, period: period.value });
    else if (heading !== "") unknown.push(index);
  });
  return { columns, periods, unknown, twins: twins as readonly [string, string] | null };
}
