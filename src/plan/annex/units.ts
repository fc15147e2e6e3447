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
  const two = levelAndGrowth(leaf.target);
  if (two) return chosenTarget(leaf, two, questions);
  const { target, row } = leaf;
  const also = row.growth === "" ? null : { unit: "%", words: row.growth };
  const inUnit = (unit: string, ...issues: PlanIssue[]): Stated => ({ unit, words: target, also, issues });
  const several = leaf.unit.split(/[、,，;；]/);
  if (several.length > 1 && several.every(isUnit)) return chosenUnit(leaf, several, also, questions);
  if (leaf.unit !== "") {
    if (!isGrowthBesideLevel(leaf)) return inUnit(leaf.unit);
    return inUnit("%", planIssue("growthTarget", placeOf(leaf), { no: leaf.no, unit: leaf.unit }));
  }
  const named = unitNamed(target) || unitIn(row.column) || (growthName.test(leaf.name) ? "%" : "");
  if (named !== "" || !/\d/.test(target)) return inUnit(named);
  return unitAbove(leaf, units, also, questions);
}

/** The unit of a figure that neither row nor heading names: one that stands above the table. */
function unitAbove(leaf: Leaf, units: readonly string[], also: Stated["also"], questions: PlanQuestions): Stated {
  const { no, name, target, row } = leaf;
  const inUnit = (unit: string, ...issues: PlanIssue[]): Stated => ({ unit, words: target, also, issues });
  const [only] = units;
  if (only === undefined)
    return isFigure(target, "") ? inUnit("", planIssue("unknownUnit", placeOf(leaf), { no })) : inUnit("");
  const amounts = units.filter((unit) => !isRate(unit));
  const rate = rateName.test(name);
  // Of 亿元、% the percent is the growth's that stands beside.
  if (amounts.length === 1 && row.growth !== "" && !rate) return inUnit(amounts[0]!);
  if (units.length === 1 && (!rate || isRate(only))) return inUnit(only);
  return chosenUnit(leaf, units.length === 1 ? [only, "%"] : units, also, questions);
}

const placeOf = ({ target, row }: Leaf) => ({ row: row.row, column: row.column, value: target });

/** Whether a target is a growth while the row's unit is its level's: 亿元, 增长8%. */
function isGrowthBesideLevel({ unit, target }: Leaf): boolean {
  return !isRate(unit) && growthWords.test(plain(target)) && isFigure(target, "%") && !isFigure(target, unit);
}

/** The level or the growth of a cell that names both, as a person chose; without an answer nothing is read. */
function chosenTarget(
  leaf: Leaf,
  two: { readonly level: string; readonly growth: string },
  questions: PlanQuestions,
): Stated {
  const { no, row } = leaf;
  const unit = isAmount(leaf.unit) ? leaf.unit : unitNamed(two.level);
  const choices = ["level", "growth"];
  const answer = questions.ask({ code: "twoTargets", row: row.row, column: row.column, choices });
  const [level, growth] = [
    { unit, words: two.level },
    { unit: "%", words: two.growth },
  ];
  if (answer === null)
    return { unit, words: null, also: null, issues: [planIssue("twoTargets", placeOf(leaf), { no })] };
  return answer === "level" ? { ...level, also: growth, issues: [] } : { ...growth, also: level, issues: [] };
}

/** The unit that a person chose of several; without an answer nothing is read. */
function chosenUnit(leaf: Leaf, choices: readonly string[], also: Stated["also"], questions: PlanQuestions): Stated {
  const { no, target, row } = leaf;
  const answer = questions.ask({ code: "unit", row: row.row, column: row.column, choices });
  if (answer !== null) return { unit: answer, words: target, also, issues: [] };
  const details = { no, units: choices.join("、") };
  return { unit: "", words: null, also, issues: [planIssue("openUnit", placeOf(leaf), details)] };
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
