/** Where a table's header puts what a row is made of; −1 for what it does not have. */
export interface Columns {
  readonly category: number;
  readonly number: number;
  readonly name: number;
  /** The next column with a heading other than the unit's, such as last year's figures: a name takes no cells from there on. */
  readonly nameEnd: number;
  readonly unit: number;
  readonly target: number;
  /** The year in the target's heading; 0 where it names none. */
  readonly year: number;
  readonly headings: readonly string[];
}

const category = /^(?:类别|分类|类型|领域|分组)$/;
const number = /^(?:序号|编号|项目号)$/;
const name = /^(?:主要)?(?:指标|项目)(?:名称)?(?:\(.{1,10}\))?$/;
const unit = /^(?:计量)?单位$/;
const target = /目标|计划|预期|任务/;

/**
 * The columns of a header line, or null where the line is none: a header names at least the indicator and its target. Of
 * several years' targets the plan's own year is taken, else the first.
 *
 * @param planYear asked only where there are several
 * @example readColumns(["类别", "序号", "指标", "单位", "2024年目标", ""], () => 2024) // { category: 0, …, target: 4, year: 2024, … }
 */
export function readColumns(cells: readonly string[], planYear: () => number): Columns | null {
  const headings = cells.map((cell) => cell.normalize("NFKC").replace(/\s/g, ""));
  const at = (pattern: RegExp) => headings.findIndex((heading) => pattern.test(heading));
  const [nameAt, unitAt] = [at(name), at(unit)];
  const targets = headings.flatMap((heading, i) =>
    i > nameAt && heading.length <= 20 && target.test(heading) ? [i] : [],
  );
  if (nameAt < 0 || targets.length === 0) return null;
  const year = targets.length > 1 ? planYear() : 0;
  const own = targets.find((at) => yearOf(headings[at]!) === year) ?? targets[0]!;
  return {
    category: at(category),
    number: at(number),
    name: nameAt,
    nameEnd: headings.findIndex((heading, i) => i > nameAt && i !== unitAt && heading !== ""),
    unit: unitAt,
    target: own,
    year: yearOf(headings[own]!),
    headings,
  };
}

function yearOf(heading: string): number {
  return Number(/20\d\d/.exec(heading)?.[0] ?? 0);
}
