import type { CatalogueRecord } from "../catalogue";
import { ownCode } from "../own";
import type { Indicator, Knowledge } from "../plan";
import { aimsLow } from "../proposal";
import type { Target } from "../target";
import { valueBounds } from "../bounds";
import { unitFactor } from "../unit";
import type { Resolve } from "../language";
import { isAdded, isGrowth, targetOfCell } from "./cell";
import { planIssue, type PlanIssue } from "./issues";
import type { Leaf } from "./leaves";
import type { Matcher } from "./match";
import type { PlanQuestions } from "./questions";
import { createReferences } from "./reference";
import { stated, type Stated } from "./units";

/** A leaf with the unit and words of its target, and what the catalogue knows of it. */
interface Known {
  readonly leaf: Leaf;
  readonly said: Stated;
  readonly code: string;
  readonly record: CatalogueRecord | null;
}

/** What the leaves are read by. */
export interface IndicatorContext {
  readonly matcher: Matcher;
  /** Of the plan, 0 where neither title nor header says it. */
  readonly year: number;
  /** The units that stand above the table, or above the part of it that a row is in. */
  readonly unitsAt: (row: number) => readonly string[];
  /** Whether which column holds the targets is open, so that there are none to be read. */
  readonly open: boolean;
  readonly questions: PlanQuestions;
}

/** The leaves as indicators: matched with the catalogue, their targets parsed. */
export function indicatorsOf(
  leaves: readonly Leaf[],
  { open, ...context }: IndicatorContext,
): { readonly indicators: Indicator[]; readonly issues: PlanIssue[] } {
  const issues: PlanIssue[] = [];
  const known = matched(leaves, context, issues);
  const referable = known.map(({ leaf: { name }, said: { unit }, code, record }) => ({
    code,
    name,
    unit,
    aliases: record ? [record.name, ...record.aliases] : [],
  }));
  const references = createReferences(referable);
  const codes = new Set(known.map(({ code }) => code));

  const indicators = known.map((each, at): Indicator => {
    const { leaf, said, code, record } = each;
    const target = targetIn(each, references(referable[at]!));
    const place = { row: leaf.row.row, column: leaf.row.column, value: leaf.target };
    issues.push(...said.issues);
    if (target.kind === "unparsed" && !open && said.words !== null)
      issues.push(planIssue("unparsedTarget", place, { no: leaf.no }));
    if (target.kind === "linked" && !codes.has(target.linkedTo))
      issues.push(planIssue("unknownReference", place, { no: leaf.no, words: target.linkedTo }));
    return {
      no: leaf.no,
      code,
      name: leaf.name,
      category: leaf.category,
      unit: said.unit === "" ? (record?.unit ?? "") : said.unit,
      cells: leaf.row.cells,
      better: record?.better ?? (aimsLow(target) ? "low" : "high"),
      target,
      ...alsoIn(each),
      knowledge: record && knowledgeOf(record, leaf, said.unit),
      owner: leaf.row.owner || (record?.owner ?? ""),
      milestones: record?.milestones ?? [],
      revisions: [],
    };
  });
  return { indicators: withoutFractions(indicators, leaves, issues), issues };
}

/**
 * Percentages that stand as fractions (0.065 for 6.5 %), as a sheet saved without its formats has them, are not taken: they
 * have more digits than the figure is published with, or nothing in percent reaches 1.
 */
function withoutFractions(indicators: readonly Indicator[], leaves: readonly Leaf[], issues: PlanIssue[]): Indicator[] {
  const figures = ({ target }: Indicator) =>
    isNumber(target)
      ? [target.value, target.decimals]
      : target.kind === "range"
        ? [target.high, target.decimals]
        : null;
  const percents = indicators.filter((each) => each.unit === "%" && figures(each) && !/[%％]/.test(each.target.text));
  const small = percents.filter((each) => Math.abs(figures(each)![0]!) < 1 && figures(each)![0] !== 0);
  const all = small.length > 2 && small.length === percents.length;
  const doubtful = new Set(
    small.filter((each) => all || (each.knowledge !== null && figures(each)![1]! > each.knowledge.decimals)),
  );
  return indicators.map((each, at): Indicator => {
    if (!doubtful.has(each)) return each;
    const { text, stretch } = each.target;
    const { row, column } = leaves[at]!.row;
    issues.push(planIssue("fractionTarget", { row, column, value: text }, { no: each.no }));
    return { ...each, target: { text, stretch, kind: "unparsed" } };
  });
}

/** What a leaf's cell promises; its text is the cell as printed, whichever words of it are judged. */
function targetIn({ leaf, said, record }: Known, resolve: Resolve): Target {
  if (said.words === null) return { text: leaf.target, stretch: false, kind: "unparsed" };
  const reduction =
    record?.reduction ?? (/(?:降低|下降|减少)/.test(leaf.name) && !/升或下?降|升降|增减|±/.test(leaf.name));
  const growth = !reduction && isGrowth(leaf.name, record);
  const unit = said.unit === "" ? (record?.unit ?? "") : said.unit;
  const row = { unit, reduction, growth, added: isAdded(leaf.name), better: record?.better ?? null };
  const target = targetOfCell(said.words, row, resolve);
  return { ...target, text: leaf.target };
}

/** The target that stands beside the judged one, where a row names a level and a growth. */
function alsoIn({ said: { also } }: Known): Pick<Indicator, "also"> {
  if (also === null) return {};
  const growth = unitFactor("%", also.unit) !== null;
  const target = targetOfCell(also.words, { unit: also.unit, reduction: false, growth, better: null });
  return { also: { unit: also.unit, target } };
}

/** What is said with 比2023年 in the plan of 2024, against the year before; any other year is not read. */
function sinceLastYear(said: Stated, year: number): Stated {
  const words =
    said.words &&
    said.words.replace(/[比较](20\d\d)年/, (text, since) => (Number(since) === year - 1 ? "比上年" : text));
  return { ...said, words };
}

/** Gives each leaf its record, a record only once, and a code of its own. */
function matched(
  leaves: readonly Leaf[],
  { matcher: { recordOf, unitsOf }, year, unitsAt, questions }: Omit<IndicatorContext, "open">,
  issues: PlanIssue[],
): Known[] {
  const taken = new Map<string, string>();
  /** What the next of several rows with one name is called by. */
  const next = new Map<string, number>();
  return leaves.map((leaf) => {
    const said = sinceLastYear(stated(leaf, { units: unitsAt(leaf.row.row), known: unitsOf, questions }), year);
    const record = said.words === null ? null : recordOf({ ...leaf, unit: said.unit });
    const place = { row: leaf.row.row, value: leaf.name };
    const other = record && taken.get(record.code);
    if (record && other === undefined && outOfBounds(leaf, said, record)) {
      const details = { no: leaf.no, code: record.code };
      issues.push(planIssue("targetOutOfBounds", { ...place, column: leaf.row.column, value: leaf.target }, details));
    } else if (record && other === undefined) {
      taken.set(record.code, leaf.no);
      return { leaf, said, code: record.code, record };
    } else if (record)
      issues.push(planIssue("duplicateIndicator", place, { no: leaf.no, code: record.code, other: other! }));
    else issues.push(planIssue("notInCatalogue", place, { no: leaf.no }));
    const own = ownCode(leaf.name, said.unit);
    const same = record === null ? taken.get(own) : undefined;
    if (same !== undefined) issues.push(planIssue("sameName", place, { no: leaf.no, other: same }));
    let code = own;
    let again = next.get(own) ?? 2;
    for (; taken.has(code); again++) code = `${own}_${again}`;
    next.set(own, again);
    taken.set(code, leaf.no);
    return { leaf, said, code, record: null };
  });
}

/** Whether a target names what no figure of its record can be: 居民消费价格指数 102 is no growth of 102 %. */
function outOfBounds(leaf: Leaf, said: Stated, record: CatalogueRecord): boolean {
  const unit = said.unit === "" ? record.unit : said.unit;
  const target = targetIn({ leaf, said, code: record.code, record }, () => null);
  const { low, high } = valueBounds(record, unit);
  const named = target.kind === "range" ? [target.low, target.high] : isNumber(target) ? [target.value] : [];
  return named.some((value) => value < low || value > high);
}

const isNumber = (target: Target) => target.kind === "bound" || target.kind === "about" || target.kind === "point";

/** What a record of the catalogue says of an indicator with these names and unit. */
export function knowledgeOf(record: CatalogueRecord, leaf: Names, unit: string): Knowledge {
  const { measure, frequency, quantity, reduction, lag, january, initials } = record;
  const aliases = [record.name, ...record.aliases, ...record.english].filter((alias) => alias !== leaf.name);
  // A figure published to 0.01万人 is known to 100人.
  const shift = unit === "" ? 0 : Math.floor(Math.log10(unitFactor(record.unit, unit) ?? 1));
  const decimals = Math.max(0, record.decimals - shift);
  return {
    measure,
    frequency,
    quantity,
    decimals,
    reduction,
    lag,
    january,
    ...calledOf(record, leaf),
    aliases,
    initials,
  };
}

type Names = Pick<Leaf, "name" | "parent" | "ownName">;

/** What a leaf is called: a child by its own name, without its parent in front; another by the annex. */
function calledOf(record: CatalogueRecord, { name, parent, ownName }: Names): Pick<Knowledge, "label" | "english"> {
  const joined = parent !== "" && name !== ownName;
  const label = joined || name === record.name ? (record.label ?? record.name) : name;
  const [english] = record.english;
  return { ...(label !== name && { label }), ...(english !== undefined && { english }) };
}
