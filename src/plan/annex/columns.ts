import { chooseTarget, type TargetChoice } from "./targetColumn";
import type { AnnexHeading } from "./heading";

/** Where a table's header puts what a row is made of; −1 for what it does not have. */
export interface Columns {
  readonly category: number;
  readonly number: number;
  readonly name: number;
  /** The next column with a heading other than the unit's, such as last year's figures: a name takes no cells from there on. */
  readonly nameEnd: number;
  readonly unit: number;
  readonly target: number;
  /** How the targets' column was chosen among several. */
  readonly choice: TargetChoice;
  /** The year in the target's heading; 0 where it names none. */
  readonly year: number;
  readonly headings: readonly string[];
  /** Where the cells of the table begin and end in a line: one panel of several side by side. */
  readonly from: number;
  readonly to: number;
}

const category = /^(?:类别|分类|类型|领域|分组)$/;
const number = /^(?:序号|编号|项目号)$/;
const name = /^(?:主要|规划)?(?:指标|项目)(?:体系|名称)?(?:\(.{1,10}\))?$/;
const unit = /^(?:计量)?单位$/;

/**
 * The columns of a header line, a set for each of several tables side by side; none where the line is no header: it names at
 * least the indicator and its target.
 *
 * @param heading what is said above the table; asked only where there are several targets
 */
export function readColumns(cells: readonly string[], heading: () => AnnexHeading): Columns[] {
  const headings = cells.map((cell) => cell.normalize("NFKC").replace(/\s/g, ""));
  const names = [...headings.keys()].filter((at) => name.test(headings[at]!));
  const starts = names.map((at, i) => (i === 0 ? 0 : panelStart(headings, at)));
  const panels = names.map((_, i) => {
    const [from, to] = [starts[i]!, starts[i + 1] ?? headings.length];
    return columnsOf(headings.slice(from, to), from, to, heading);
  });
  // A second name without a target of its own is a column of the first table.
  if (panels.some((panel) => panel === null))
    return [columnsOf(headings, 0, headings.length, heading)].filter(isColumns);
  return panels.filter(isColumns);
}

const isColumns = (columns: Columns | null): columns is Columns => columns !== null;

/** A panel begins with the number or the category before its names. */
function panelStart(headings: readonly string[], at: number): number {
  let start = at;
  while (start > 0 && (number.test(headings[start - 1]!) || category.test(headings[start - 1]!))) start--;
  return start;
}

function columnsOf(headings: readonly string[], from: number, to: number, heading: () => AnnexHeading): Columns | null {
  const at = (pattern: RegExp) => headings.findIndex((each) => pattern.test(each));
  const [nameAt, unitAt] = [at(name), at(unit)];
  if (nameAt < 0) return null;
  const choice = chooseTarget(headings, nameAt, heading);
  if (choice === null) return null;
  const numberAt = at(number);
  // A column of categories may have no heading of its own.
  const unnamed = numberAt < 0 && nameAt > 0 && headings[nameAt - 1] === "" ? nameAt - 1 : -1;
  return {
    category: at(category) >= 0 ? at(category) : unnamed,
    number: numberAt,
    name: nameAt,
    nameEnd: headings.findIndex((each, i) => i > nameAt && i !== unitAt && each !== ""),
    unit: unitAt,
    target: choice.at,
    choice,
    year: yearIn(headings[choice.at]!),
    headings,
    from,
    to,
  };
}

/** The year that a heading names, 0 where it names none. */
function yearIn(heading: string): number {
  return Number(/20\d\d/.exec(heading)?.[0] ?? 0);
}
