import type { Vintage } from "../observations";

/** What stands beside a figure that is not the figure. */
export interface CellRemarks {
  readonly scope: string;
  readonly vintage: Vintage | null;
  readonly source: string;
  /** Date of release as printed. */
  readonly released: string;
  readonly note: string;
  /** True for a value made up for demonstration. */
  readonly sample: boolean;
}

const remarkFields = ["scope", "vintage", "source", "released", "note", "sample"] as const;

/** What a column of words holds beside the figures. */
export type PlaceField =
  | ("indicator" | "year" | "month" | "role" | "unit" | "value" | "owner" | "text" | "none")
  | (typeof remarkFields)[number];

/** Columns that hold neither figures nor names of indicators. */
export const besideFigures: readonly PlaceField[] = ["unit", "owner", "none", ...remarkFields];

/** What headings say in which words; each stands alone, as {@link fieldOf} is asked of every cell of a long table. */
const fieldWords: ReadonlyMap<string, PlaceField> = new Map(
  (
    [
      ["indicator", "indicator code 指标 指标名称 指标代码 项目 目标名称 主要指标"],
      ["year", "year 年 年份 年度"],
      ["month", "month 月 月份 时期 期间 时间 报告期 统计时间 period 截至"],
      ["role", "role 角色 类型 数据类型"],
      ["unit", "unit 单位 计量单位"],
      ["value", "value 数值 数据 指标值 值 数"],
      ["owner", "owner 责任单位 牵头单位"],
      ["scope", "scope 口径 范围"],
      ["vintage", "vintage 数据性质 核实程度 版本"],
      ["source", "source 来源 数据来源"],
      ["sample", "sample 示例 示例数据"],
      ["released", "released date 日期 发布日期 公布日期"],
      ["note", "note 备注 说明"],
      ["none", "序号 编号 no no. 代码 写入通报"],
    ] as const
  ).flatMap(([field, words]) => words.split(" ").map((word) => [word, field] as const)),
);

const vintages: readonly (readonly [Vintage, RegExp])[] = [
  ["flash", /^(?:flash|快报)/i],
  ["preliminary", /^(?:preliminary|初步)/i],
  ["verified", /^(?:verified|核实|最终核实)/i],
];

const noRemarks: CellRemarks = { scope: "", vintage: null, source: "", released: "", note: "", sample: false };

/** What the columns beside a figure say of it; mostly that is nothing. */
export function remarksOf(fields: Readonly<Partial<Record<PlaceField, string>>>): CellRemarks {
  return remarkFields.every((field) => !fields[field]) ? noRemarks : saidBeside(fields);
}

const saidBeside = (fields: Readonly<Partial<Record<PlaceField, string>>>): CellRemarks => ({
  scope: tidy(fields.scope),
  vintage: vintages.find(([, words]) => words.test(tidy(fields.vintage)))?.[0] ?? null,
  source: fields.source?.trim() ?? "",
  released: fields.released?.trim() ?? "",
  note: fields.note?.trim() ?? "",
  sample: /^(?:1|是|true|yes|示例|示例数据)$/i.test(tidy(fields.sample)),
});

/** Texts that are tidy as they stand, as nearly all cells of a long table are. */
const isTidy = /^[!-~\u4e00-\u9fff]*$/;

/** A heading without marks of footnotes, of which ① would become a 1. */
export const withoutMarks = (text = "") => text.replace(/[*※①-⑳]/g, "");

/** A text without spaces, full-width letters and digits as usual ones. */
export const tidy = (text = "") => (isTidy.test(text) ? text : text.normalize("NFKC").replace(/\s/g, ""));

/** What a heading says that its column holds. @example fieldOf("责任单位") // "owner" */
export const fieldOf = (heading: string): PlaceField => fieldWords.get(tidy(heading).toLowerCase()) ?? "text";
