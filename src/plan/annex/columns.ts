import { isUnit } from "../unit";
import { yearsInDigits } from "./heading";
import { chooseTarget, type ChoiceContext, type TargetChoice } from "./targetColumn";

/** Where a table's header puts what a row is made of; −1 for what it does not have. */
export interface Columns {
  readonly category: number;
  readonly number: number;
  readonly name: number;
  /** The next column with a heading other than the unit's, such as last year's figures: a name takes no cells from there on. */
  readonly nameEnd: number;
  readonly unit: number;
  readonly target: number;
  /** 责任单位, which is read where the annex has it. */
  readonly owner: number;
  /** How the targets' column was chosen among several. */
  readonly choice: TargetChoice;
  /** The year in the target's heading; 0 where it names none. */
  readonly year: number;
  readonly headings: readonly string[];
  /** Where the cells of the table begin and end in a line: one panel of several side by side. */
  readonly from: number;
  readonly to: number;
}

const category = /^一级指标$|^(?:指标|目标|项目|发展)?(?:类别|分类|类型|领域|分组|维度|板块|大类|产业|行业|方面|条线)$/;
const number = /^(?:序号|编号|项目号|序|№|No\.?)$/i;
const name =
  /^(?:(?:主要|规划|考核|核心|评价|监测|重点|预期|经济|社会|发展|统计|具体|民生|生态|环境|创新|安全|绿色|资源|二级|三级|目标|计划|工作)*(?:指标|项目)(?:体系|名称|内容|及单位)?|(?:指标|项目)\/单位|目标名称)(?:\(.{1,10}\))?$/;
/** Words that head the names where nothing says 指标 or 项目. */
const leveled = /^([一二三])级指标/;
const looseName = /^(?:名称|内容|(?:目标|工作|主要|重点)任务|(?:主要|工作|发展|具体)?目标|任务(?:名称|指标))$/;
const unit = /^(?:计量|计算|核算|指标)?单位$/;
const owner = /^(?:主要)?(?:责任|牵头|主责|负责|承担)(?:单位|部门)$/;
/** A heading of what a row is, none of its figures. */
export const fixedHeading = new RegExp([category, number, name, unit].map(({ source }) => source).join("|"));

/**
 * The columns of a header line, a set for each of several tables side by side; none where the line is no header: it names at
 * least the indicator and its target.
 *
 * @param context what is said above the table; asked only where there are several targets
 */
export function readColumns(cells: readonly string[], context: () => ChoiceContext): Columns[] {
  const headings = cells.map((cell) => yearsInDigits(cell.normalize("NFKC").replace(/[\s\p{Cf}]/gu, "")));
  const strict = deepest(
    headings,
    [...headings.keys()].filter((at) => name.test(headings[at]!)),
  );
  const names =
    strict.length > 0 ? strict : [headings.findIndex((each) => looseName.test(each))].filter((at) => at >= 0);
  const starts = names.map((at, i) => (i === 0 ? 0 : panelStart(headings, at)));
  if (names.length === 0) return [];
  const panels = names.map((_, i) => {
    const [from, to] = [starts[i]!, starts[i + 1] ?? headings.length];
    return columnsOf(headings.slice(from, to), names[i]! - from, [from, to], context);
  });
  // A second name without a target of its own is a column of the first table.
  if (panels.some((panel) => panel === null))
    return [columnsOf(headings, names[0]!, [0, headings.length], context)].filter(isColumns);
  return panels.filter(isColumns);
}

/** Of 二级指标 and 三级指标 side by side the last names what is measured. */
function deepest(headings: readonly string[], names: readonly number[]): readonly number[] {
  return names.filter((at) => !(leveled.test(headings[at]!) && leveled.test(headings[at + 1] ?? "")));
}

const isColumns = (columns: Columns | null): columns is Columns => columns !== null;

/** A panel begins with the number or the category before its names. */
function panelStart(headings: readonly string[], at: number): number {
  let start = at;
  while (start > 0 && (number.test(headings[start - 1]!) || category.test(headings[start - 1]!))) start--;
  return start;
}

function columnsOf(
  headings: readonly string[],
  nameAt: number,
  [from, to]: readonly [number, number],
  context: () => ChoiceContext,
): Columns | null {
  const at = (pattern: RegExp) => headings.findIndex((each) => pattern.test(each));
  const unitAt = at(unit);
  const choice = chooseTarget(headings, nameAt, context);
  if (choice === null) return null;
  const numberAt = at(number);
  // A column of categories may have no heading of its own.
  const before = numberAt >= 0 ? Math.min(numberAt, nameAt) : nameAt;
  const unnamed = before > 0 && headings[before - 1] === "" ? before - 1 : -1;
  const end = headings.findIndex((each, i) => i > nameAt && i !== unitAt && each !== "");
  return {
    category: at(category) >= 0 ? at(category) : unnamed,
    number: numberAt,
    name: nameAt,
    nameEnd: end < 0 ? headings.length : end,
    unit: unitAt,
    target: choice.at,
    owner: at(owner),
    choice,
    year: choice.open.length > 0 ? 0 : yearIn(headings[choice.at]!),
    headings,
    from,
    to,
  };
}

/** The columns with another one for the targets, as a person chose it. */
export function withTarget(columns: Columns, at: number): Columns {
  const { choice, headings } = columns;
  const others = [choice.at, ...choice.others].filter((other) => other !== at);
  return {
    ...columns,
    target: at,
    year: yearIn(headings[at]!),
    choice: { ...choice, at, others, open: [], growth: -1 },
  };
}

/** The year that a heading names, 0 where it names none. */
function yearIn(heading: string): number {
  return Number(/20\d\d/.exec(heading)?.[0] ?? 0);
}

/** The unit that a heading names in brackets or with 单位: 2024年目标（%）; empty where it names none. */
export function unitIn(heading: string): string {
  const unit = /[(（](?:单位[:：])?([^()（）]{1,12})[)）]$/.exec(heading)?.[1] ?? /(%|％)$/.exec(heading)?.[1] ?? "";
  return isUnit(unit) ? unit : "";
}
