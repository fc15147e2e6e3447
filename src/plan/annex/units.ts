import { parseTarget, unitNamed } from "../language";
import { isUnit, unitFactor } from "../unit";
import { unitIn } from "./columns";
import { planIssue, type PlanIssue } from "./issues";
import type { Leaf } from "./leaves";
import type { PlanQuestions } from "./questions";

/** What of a leaf's cell is judged, and in which unit. */
export interface Stated {
  readonly unit: string;
  /** The words that are judged; null where it has first to be said which. */
  readonly words: string | null;
  /** The other target of the cell or its neighbour, with its unit. */
  readonly also: { readonly unit: string; readonly words: string } | null;
  readonly issues: readonly PlanIssue[];
}

const growthName = /(?:增长|增速|增幅|涨幅|增长率|增长速度)$/;
const rateName = /(?:率|比重|占比|比例|份额)$/;
const growthWords =
  /^(?:力争|确保|争取|努力|实现|可比口径|可比价|可比|同口径|同比|名义|年均|均|分别)*(?:增长|上涨|增幅|增速)/;

/**
 * The unit of a leaf and the words of its target: the row's own unit, else the heading's, the one above the table, the one
 * that the target names. A growth in a row whose unit is of a level is in percent; a cell with a level and a growth is asked
 * about.
 */
export function stated(leaf: Leaf, units: readonly string[], questions: PlanQuestions): Stated {
  const { no, target, row } = leaf;
  const place = { row: row.row, column: row.column, value: target };
  const two = levelAndGrowth(target);
  if (two) {
    const unit = isAmount(leaf.unit) ? leaf.unit : unitNamed(two.level);
    const question = { code: "twoTargets", row: row.row, column: row.column, choices: ["level", "growth"] } as const;
    const answer = questions.ask(question);
    const [level, growth] = [
      { unit, words: two.level },
      { unit: "%", words: two.growth },
    ];
    if (answer === null) return { unit, words: null, also: null, issues: [planIssue("twoTargets", place, { no })] };
    return answer === "level" ? { ...level, also: growth, issues: [] } : { ...growth, also: level, issues: [] };
  }
  const also = row.growth === "" ? null : { unit: "%", words: row.growth };
  const words = target;
  const several = leaf.unit.split(/[、,，;；]/);
  if (several.length > 1 && several.every(isUnit)) return chosenUnit(leaf, several, also, questions);
  if (leaf.unit !== "") {
    const grows =
      !isRate(leaf.unit) && growthWords.test(plain(target)) && isFigure(target, "%") && !isFigure(target, leaf.unit);
    const issues = grows ? [planIssue("growthTarget", place, { no, unit: leaf.unit })] : [];
    return { unit: grows ? "%" : leaf.unit, words, also, issues };
  }
  const named = unitNamed(target) || unitIn(row.column);
  if (named !== "") return { unit: named, words, also, issues: [] };
  if (growthName.test(leaf.name)) return { unit: "%", words, also, issues: [] };
  if (!/\d/.test(target) || units.length === 0) {
    const issues = /\d/.test(target) && isFigure(target, "") ? [planIssue("unknownUnit", place, { no })] : [];
    return { unit: "", words, also, issues };
  }
  const [only] = units;
  const amounts = units.filter((unit) => !isRate(unit));
  // Of 亿元、% the percent is the growth's that stands beside.
  if (amounts.length === 1 && row.growth !== "" && !rateName.test(leaf.name))
    return { unit: amounts[0]!, words, also, issues: [] };
  if (units.length === 1 && (!rateName.test(leaf.name) || isRate(only!)))
    return { unit: only!, words, also, issues: [] };
  return chosenUnit(leaf, units.length === 1 ? [only!, "%"] : units, also, questions);
}

/** The unit that a person chose of several; without an answer nothing is read. */
function chosenUnit(
  { no, target, row }: Leaf,
  choices: readonly string[],
  also: Stated["also"],
  questions: PlanQuestions,
): Stated {
  const answer = questions.ask({ code: "unit", row: row.row, column: row.column, choices });
  if (answer !== null) return { unit: answer, words: target, also, issues: [] };
  const place = { row: row.row, column: row.column, value: target };
  return { unit: "", words: null, also, issues: [planIssue("openUnit", place, { no, units: choices.join("、") })] };
}

const plain = (text: string) => text.normalize("NFKC").replace(/\s/g, "");
const isRate = (unit: string) => unitFactor("%", unit) !== null || unitFactor("百分点", unit) !== null;
const isAmount = (unit: string) => unit !== "" && !isRate(unit) && unitFactor("—", unit) === null;

function isFigure(text: string, unit: string): boolean {
  return ["bound", "about", "point", "range"].includes(parseTarget(text, unit).kind);
}

/** A level and a growth in one cell: 162亿元，增长7% or 32亿元（增长5%）; null where it is not just these two. */
function levelAndGrowth(text: string): { level: string; growth: string } | null {
  const parts = plain(text)
    .replace(/\(([^()]*)\)$/, ",$1")
    .split(/[,、;]/)
    .filter((part) => part !== "");
  if (parts.length !== 2) return null;
  const growth = parts.find((part) => growthWords.test(part) && isFigure(part, "%"));
  const level = parts.find((part) => part !== growth && isFigure(part, "") && isAmount(unitNamed(part)));
  return growth !== undefined && level !== undefined ? { level, growth } : null;
}
