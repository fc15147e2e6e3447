import { parseTarget, promisedBeside, unitNamed } from "../language";
import { isUnit, unitFactor } from "../unit";
import { unitIn } from "./columns";
import { isAdded } from "./cell";
import { planIssue, type PlanIssue } from "./issues";
import type { Leaf } from "./leaves";
import type { PlanQuestions } from "./questions";
import { growing } from "./targetColumn";

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
const rateName = /(?<!生产)(?:率|比重|占比|比例|份额)$/;
/** What is counted in money; what is not, in a table of 亿元, has its own unit. */
const moneyName =
  /[额值税]|收入|支出|投资|资金|经费|存款|贷款|余额|利润|销售|[内外]资|财政|GDP|[一二三]次?产|消费|零售|社零|[出进]口/i;
const perHead = /人均|户均|亩均|每/;
const growthWords =
  /^(?:力争|确保|争取|努力|实现|可比口径|可比价|可比|同口径|同比|[比较](?:上年|去年)|名义|年均|均|分别)*(?:增长|上涨|增幅|增速)/;

/** What is known of units beside a leaf's own row. */
export interface UnitContext {
  /** Those that stand above the table. */
  readonly units: readonly string[];
  /** Those that the catalogue has for a leaf of this name, empty where it does not know it. */
  readonly known: (leaf: Leaf) => readonly string[];
  readonly questions: PlanQuestions;
}

/**
 * The unit of a leaf and the words of its target: the row's own unit, else the heading's, the one above the table, the one
 * that the target names. A growth in a row whose unit is of a level is in percent; a cell with a level and a growth is asked
 * about.
 */
export function stated(leaf: Leaf, { units, known, questions }: UnitContext): Stated {
  const two = unitPair(leaf) ?? levelAndGrowth(leaf.target, leaf.unit);
  if (two) return chosenTarget(leaf, two, questions);
  const { target, row } = leaf;
  const beside = promisedBeside(target, leaf.unit);
  const also =
    row.growth !== ""
      ? { unit: "%", words: row.growth }
      : beside === ""
        ? null
        : { unit: leaf.unit || unitNamed(target), words: beside };
  const inUnit = (unit: string, ...issues: PlanIssue[]): Stated => ({ unit, words: target, also, issues });
  const several = leaf.unit.split(/[、,，;；]/);
  if (several.length > 1 && several.every(isUnit)) return chosenUnit(leaf, several, also, questions);
  if (leaf.unit !== "") {
    const headed = headedUnit(leaf);
    if (headed === "open") return chosenUnit(leaf, [leaf.unit, unitIn(row.column) || "%"], also, questions);
    if (headed === "row" && !isGrowthBesideLevel(leaf)) return inUnit(leaf.unit);
    return inUnit("%", planIssue("growthTarget", placeOf(leaf), { no: leaf.no, unit: leaf.unit }));
  }
  const named =
    unitNamed(target) || unitIn(row.column) || (growthName.test(leaf.name) || /百分点/.test(target) ? "%" : "");
  if (named !== "" || !/\d/.test(target)) return inUnit(named);
  return unitAbove(leaf, also, { units, known, questions });
}

/** The unit of a figure that neither row nor heading names: the one above the table that measures what the name says. */
function unitAbove(leaf: Leaf, also: Stated["also"], { units, known, questions }: UnitContext): Stated {
  const { no, name, target, row } = leaf;
  const inUnit = (unit: string, ...issues: PlanIssue[]): Stated => ({ unit, words: target, also, issues });
  if (units.length === 0)
    return isFigure(target, "") ? inUnit("", planIssue("unknownUnit", placeOf(leaf), { no })) : inUnit("");
  const rate = rateName.test(name);
  const named = known(leaf);
  const amounts = named.filter((unit) => !isRate(unit));
  const measures = (unit: string) => {
    if (rate || isRate(unit)) return rate && isRate(unit);
    if (amounts.length > 0 && !amounts.some((each) => unitFactor(each, unit) !== null)) return false;
    // 人均可支配收入 is in no 亿元.
    if (/亿/.test(unit) && perHead.test(name)) return false;
    return amounts.length > 0 || /元$/.test(unit) === moneyName.test(name);
  };
  const fitting = units.filter(measures);
  const mixed = units.some(isRate) && !units.every(isRate);
  // Of 亿元、% the percent may be a growth's, unless that stands beside or nothing of the name is in percent.
  const apart = rate || !mixed || row.growth !== "" || (amounts.length > 0 && amounts.length === named.length);
  if (fitting.length === 1 && apart) return inUnit(fitting[0]!);
  const others = fitting.length > 0 ? [] : amounts.length === 0 && perHead.test(name) ? ["元"] : amounts;
  const choices = [...units, ...(rate ? ["%"] : []), ...others];
  return chosenUnit(leaf, [...new Set(choices)], also, questions);
}

const placeOf = ({ target, row }: Leaf) => ({ row: row.row, column: row.column, value: target });

/**
 * Whose unit a figure without one of its own has, where row and heading of the target name different ones: the heading's growth
 * in percent (2025年增速（%）) beside a level. A growth that may be an amount's, an amount that comes new and is seldom meant
 * as a growth, and two units of amounts leave it open.
 */
function headedUnit({ unit, name, target, row: { column } }: Leaf): "row" | "heading" | "open" {
  const own = unitIn(column) || (growing.test(column) ? "%" : "");
  if (own === "" || !isAmount(unit) || unitFactor(own, unit) === 1) return "row";
  if (unitNamed(target) === "%") return "heading";
  if (unitNamed(target) !== "" || !isFigure(target, own)) return "row";
  return growing.test(column) && /增速|增幅|[%±]/.test(column) && !isAdded(name) ? "heading" : "open";
}

/** Whether a target is a growth while the row's unit is its level's: 亿元, 增长8%. */
function isGrowthBesideLevel({ unit, target }: Leaf): boolean {
  if (isRate(unit)) return false;
  const growth = parseTarget(target, "%");
  // What keeps step with the economy is a growth, whatever the row counts.
  if (growth.kind === "linked") return isAmount(unit) && /经济|GDP|生产总值|[增长幅]速?$/i.test(growth.linkedTo);
  if (!growthWords.test(plain(target))) return false;
  return growth.kind === "benchmark" || (figures.has(growth.kind) && !isFigure(target, unit));
}

/** The level or the growth of a cell that names both, as a person chose; without an answer nothing is read. */
function chosenTarget(leaf: Leaf, two: LevelAndGrowth, questions: PlanQuestions): Stated {
  const { no, row } = leaf;
  const unit = two.unit ?? (isAmount(leaf.unit) ? leaf.unit : unitNamed(two.level));
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

const figures: ReadonlySet<string> = new Set(["bound", "about", "point", "range"]);
const isFigure = (text: string, unit: string) => figures.has(parseTarget(text, unit).kind);

interface LevelAndGrowth {
  readonly level: string;
  readonly growth: string;
  /** Of the level, where the unit's cell names two. */
  readonly unit?: string;
}

/** A level and a growth in one cell: 162亿元，增长7% or 32亿元（增长5%）; null where it is not just these two. */
function levelAndGrowth(text: string, unit: string): LevelAndGrowth | null {
  const parts = plain(text)
    .replace(/\(([^()]*)\)$/, ",$1")
    // A break between the two may have gone.
    .replace(/(?<=[\d元吨人户家个件次度时](?:左右|以[上内])?)(?=(?:同比|比上年|较上年)?增长)/, ",")
    .split(/[,、;]/)
    .filter((part) => part !== "");
  if (parts.length !== 2) return null;
  const growth = parts.find((part) => growthWords.test(part) && isFigure(part, "%"));
  const isLevel = (part: string) => isFigure(part, unit) && isAmount(unitNamed(part) || unit);
  const level = parts.find((part) => part !== growth && isLevel(part));
  return growth !== undefined && level !== undefined ? { level, growth } : null;
}

/** A level and a growth where the unit's cell names both units: 亿元/% with 1200/6; null where they do not. */
function unitPair({ unit, target }: Leaf): LevelAndGrowth | null {
  const halves = /^([^/、,(]+)[/、,(]([^/、,()]+)\)?$/;
  const [, first = "", second = ""] = halves.exec(plain(unit)) ?? [];
  const [, level = "", growth = ""] = halves.exec(plain(target)) ?? [];
  const paired = isUnit(first) && isAmount(first) && /^%$/.test(second);
  return paired && isFigure(level, first) && isFigure(growth, "%") ? { level, growth, unit: first } : null;
}
