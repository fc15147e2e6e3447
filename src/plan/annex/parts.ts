import { parseTarget } from "../language";
import { indicatorKey } from "../name";
import { isUnit } from "../unit";
import type { Columns } from "./columns";
import { planIssue, type PlanIssue } from "./issues";
import type { AnnexRow } from "./row";

/** A line that only begins a category. */
export interface CategoryLine {
  readonly row: number;
  readonly category: string;
}

export type AnnexEntry = AnnexRow | CategoryLine;

/** A stretch of lines: a table of targets, or what stands around it and is none. */
export interface AnnexPart {
  /** Where it begins; `last` is its last line that is not blank. */
  readonly row: number;
  last: number;
  readonly title: string;
  /** Null for what is no table of targets. */
  readonly columns: Columns | null;
  /** Of what is none: whether it is to be named. Closing words of a notice are not, a table behind them is. */
  named: boolean;
  readonly entries: AnnexEntry[];
  readonly issues: PlanIssue[];
}

/** Headings that only tables of projects, duties, explanations and marks have. */
const otherHeading =
  /^(?:.{0,6}(?:名称|内容|事项|措施|要点)|(?:工作|重点|主要|目标)*任务|行业.{0,2}|.{0,4}个数|(?:县|市|区|[（(]).{0,8}|.{0,4}(?:牵头|责任|配合|协办|主办|建设|实施|承办|主管|包联|考核|项目)(?:单位|部门|领导|主体|时[限间]|地[点址]|人|科室|业主|法人|性质|类[型别]|规模|年限|工期|周期|进度)|(?:完成|办结|出台|起止|开竣?工|竣工).{0,2}(?:时[限间]|年[限月]|日期)|总投资.{0,8}|.{0,8}(?:计划投资|投资计划|投资额|形象进度).{0,6}|(?:建设)?地[点址]|资金来源|分值|权重|.{0,4}(?:评分|扣分|考核)(?:标准|办法|细则)?|.{0,4}(?:解释|释义|定义|含义|依据|计算公式|备注))$/;
const ordinal = /^(?:序号|编号|序)$/;
/** Headings that no table of indicators has beside its names. */
const projectHeading =
  /建设(?:地[点址]|规模|性质|内容|年限|工期|周期|单位|主体)|起止年限|总投资|计划投资|投资计划|形象进度|项目(?:单位|业主|法人|地[点址]|性质)|投资主体|资金来源/;
const projectName = /^(?:(?:重[点大]|主要|建设)*项目|.{0,6}(?:任务|事项))(?:名称|内容)?$/;
const otherTitle =
  /(?:(?:名词|术语|指标|概念)(?:解释|释义)|分工(?:方案|表|安排)?|清单|(?:项目|投资|政策|任务|工作|资金|措施)(?:建设|投资|实施)?(?:计划|安排|汇总|一览|分解|明细)*(?:表|安排|计划)|20\d\d年?.{0,12}民生实事(?:项目|事项)?|(?:完成|执行|实施)情况(?:表|对照表)?|评分(?:办法|标准|细则)|考核办法|分解(?:表|情况)|20\d\d年?.{0,8}重[点大](?:建设)?项目(?:名单)?)(?:[（(].{1,20}[）)])?$/;
const outcome = /完成|执行|实绩|回顾/;

const plain = (cell: string) => cell.normalize("NFKC").replace(/[\s\p{Cf}]/gu, "");
const filledIn = (cells: readonly string[]) => cells.map(plain).filter((cell) => cell !== "");

/** Whether headings that could be those of targets are a list of projects: 项目名称, 建设地点, 总投资, 2024年计划投资. */
export function isProjectHeader({ headings, name }: Pick<Columns, "headings" | "name">): boolean {
  return projectName.test(headings[name]!) && headings.some((heading) => projectHeading.test(heading));
}

/**
 * Whether a line is the header of a table of other things.
 *
 * @example isOtherHeader(["序号", "重点任务", "牵头单位", "完成时限"]) // true
 * @example isOtherHeader(["1", "地区生产总值增长", "%", "6左右"]) // false
 */
export function isOtherHeader(cells: readonly string[]): boolean {
  const filled = filledIn(cells);
  const known = filled.filter((cell) => ordinal.test(cell) || otherHeading.test(cell));
  return (
    filled.length > 2 &&
    known.length > 1 &&
    known[0] === filled[0] &&
    known.length * 2 >= filled.length &&
    filled.every((cell) => cell.length <= 20 && !/\d/.test(cell.replace(/20\d\d/g, "")) && !isUnit(cell))
  );
}

/** Whether a line of its own heads a table or a list of other things. @example isOtherTitle("附表2 重点项目计划表") // true */
export function isOtherTitle(text: string): boolean {
  if (text.length > 100 || text.includes("\t")) return false;
  const title = plain(text).replace(/^[#*]+|[*:]+$/g, "");
  return title.length >= 4 && title.length <= 40 && !/[,。;，；]/.test(title) && otherTitle.test(title);
}

/** Whether a row stands in its columns with all that one of targets has. */
export function isFullRow({ target, unit }: AnnexRow, { unit: unitAt }: Columns): boolean {
  return (unitAt < 0 || isUnit(unit)) && target !== "" && parseTarget(target, unit).kind !== "unparsed";
}

/**
 * The parts that are the plan's: not those of another year, not those that say its indicators once more (by counties, with
 * last year's outcome), and behind a table no list without a figure. What they leave is named, each in one issue.
 *
 * @param year of the title above the first one; 0 where it names none
 */
export function ofPlan(
  parts: readonly AnnexPart[],
  year: number,
): { readonly parts: AnnexPart[]; readonly issues: PlanIssue[] } {
  const tables = parts.filter(({ columns }) => columns !== null);
  const yearOf = (part: AnnexPart) => part.columns!.year || yearIn(part.title) || (part === tables[0] ? year : 0);
  const planned = planYear(tables, yearOf);
  const seen = new Set<string>();
  const kept: AnnexPart[] = [];
  for (const part of tables) {
    const rows = part.entries.filter((entry): entry is AnnexRow => "number" in entry);
    const own = rows.filter(({ child }) => !child).flatMap(keysOf);
    const again = own.length > 0 && own.every((key) => seen.has(key));
    const barren = kept.length > 0 && rows.length > 0 && !rows.some((row) => isUnit(row.unit) || isTarget(row));
    if (![0, planned].includes(yearOf(part)) || again || barren) continue;
    kept.push(part);
    for (const key of rows.flatMap(keysOf)) seen.add(key);
  }
  const others = parts.filter((part) => (part.columns === null ? part.named : !kept.includes(part)));
  return { parts: kept, issues: others.map(otherIssue) };
}

/** What a row is told by; its number too, where it has one. */
const keysOf = ({ names, unit, number }: AnnexRow): string[] => {
  const name = `${indicatorKey(names.join(""))} ${unit}`;
  return number === null ? [name] : [name, `#${number}`];
};

const isTarget = ({ target, unit }: AnnexRow) => parseTarget(target, unit).kind !== "unparsed";

/** The year of the first table, or the latest where that one says how last year's targets came out. */
function planYear(tables: readonly AnnexPart[], yearOf: (part: AnnexPart) => number): number {
  const years = tables.map(yearOf).filter((year) => year > 0);
  const [first] = tables;
  const past = first && (outcome.test(first.title) || first.columns!.headings.some((each) => outcome.test(each)));
  return past || !first || yearOf(first) === 0 ? Math.max(0, ...years) : yearOf(first);
}

const yearIn = (text: string) => Number(/20\d\d/.exec(text)?.[0] ?? 0);

function otherIssue({ row, last, title }: AnnexPart): PlanIssue {
  const value = title.trim().replace(/\s+/g, " ").slice(0, 60);
  return planIssue("otherTable", { row, value: value === "" ? null : value }, { last });
}
