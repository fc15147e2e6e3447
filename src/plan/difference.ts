import { indicatorKey, withoutBrackets, withoutRegion } from "./name";
import type { Indicator, Plan } from "./plan";
import type { Target } from "./target";
import { unitFactor } from "./unit";

/**
 * What became of an indicator from one plan to another.
 *
 * - `same`: nothing of it is said otherwise
 * - `wording`: name, unit or target are printed otherwise and promise the same (60亿元 and 0.006万亿元)
 * - `target`: it promises something else
 * - `new`, `gone`: only the later, only the earlier plan has it
 */
export type DifferenceKind = "same" | "wording" | "target" | "new" | "gone";

/** An indicator of two plans side by side. */
export type PlanDifference =
  | {
      readonly kind: "same" | "wording" | "target";
      readonly before: Indicator;
      readonly after: Indicator;
    }
  | { readonly kind: "new"; readonly before: null; readonly after: Indicator }
  | { readonly kind: "gone"; readonly before: Indicator; readonly after: null };

/**
 * Two plans side by side: each indicator of the later one in its order, then what is gone in the order of the earlier one.
 *
 * Indicators are the same by code where the catalogue knows both; codes that a plan made of its numbers say nothing in
 * another one. What is left is the same by name, spelled by the catalogue's rules, a region in front passed over, where the
 * units measure the same.
 *
 * @param pairs the later plan's indicators with the earlier one's that they are, where that is known
 * @example differencesOf(plan, plan).every(({ kind }) => kind === "same") // true
 */
export function differencesOf(
  before: Plan,
  after: Plan,
  pairs: ReadonlyMap<Indicator, Indicator> = pairsOf(before, after),
): readonly PlanDifference[] {
  const codes = new Map([...pairs].map(([later, earlier]) => [earlier.code, later.code]));
  const kept = new Set(pairs.values());
  return [
    ...after.indicators.map((later): PlanDifference => {
      const earlier = pairs.get(later);
      if (earlier === undefined) return { kind: "new", before: null, after: later };
      return { kind: kindOf(earlier, later, codes), before: earlier, after: later };
    }),
    ...before.indicators
      .filter((earlier) => !kept.has(earlier))
      .map((earlier): PlanDifference => ({ kind: "gone", before: earlier, after: null })),
  ];
}

/** The indicators of a later plan with those of an earlier one that they are. */
export function pairsOf(before: Plan, after: Plan): ReadonlyMap<Indicator, Indicator> {
  const pairs = new Map<Indicator, Indicator>();
  const taken = new Set<Indicator>();
  const pair = (is: (earlier: Indicator, later: Indicator) => boolean) => {
    for (const later of after.indicators) {
      if (pairs.has(later)) continue;
      const earlier = before.indicators.find((each) => !taken.has(each) && is(each, later));
      if (earlier === undefined) continue;
      pairs.set(later, earlier);
      taken.add(earlier);
    }
  };
  pair((a, b) => a.knowledge !== null && b.knowledge !== null && a.code === b.code);
  const earlierNames = new Map(before.indicators.map((each) => [each, namesOf(each, before.region)]));
  const laterNames = new Map(after.indicators.map((each) => [each, namesOf(each, after.region)]));
  const named = (names: (a: Names, b: Names) => boolean) =>
    pair((a, b) => factorOf(a, b) !== null && names(earlierNames.get(a)!, laterNames.get(b)!));
  named((a, b) => a.own === b.own);
  // What stands in brackets may tell two things apart: it is passed over where only one name has any.
  named((a, b) => a.own === b.loose || a.loose === b.own || a.others.has(b.own) || b.others.has(a.own));
  return pairs;
}

/** The forms in which an indicator's name is compared. */
interface Names {
  readonly own: string;
  /** Without what stands in brackets. */
  readonly loose: string;
  readonly others: ReadonlySet<string>;
}

function namesOf({ name, knowledge }: Indicator, region: string): Names {
  const bare = withoutRegion(name, region);
  const others = new Set(knowledge?.aliases.map(indicatorKey));
  return { own: indicatorKey(bare), loose: indicatorKey(withoutBrackets(bare)), others };
}

/** What a figure of the earlier plan is multiplied by in the later one; null where the units do not measure the same. */
const factorOf = (before: Indicator, after: Indicator) =>
  before.unit === "" ? 1 : unitFactor(before.unit, after.unit);

/** @param codes of the later plan by those of the earlier one, for what refers to another indicator */
function kindOf(
  before: Indicator,
  after: Indicator,
  codes: ReadonlyMap<string, string>,
): "same" | "wording" | "target" {
  const factor = factorOf(before, after);
  const promised = factor === null ? null : promiseOf(before.target, { factor, codes });
  if (promised === null || promised !== promiseOf(after.target) || alsoOf(before) !== alsoOf(after)) return "target";
  const same = before.name === after.name && before.unit === after.unit && before.target.text === after.target.text;
  return same ? "same" : "wording";
}

const alsoOf = ({ also }: Indicator) => (also === undefined ? "" : `${also.unit} ${promiseOf(also.target)}`);

/** What a target promises, as one text; what it does not say in a form that is known is its own words. */
function promiseOf(
  target: Target,
  { factor, codes }: { readonly factor: number; readonly codes: ReadonlyMap<string, string> } = noChange,
): string {
  const { text, ...said } = target;
  if (said.kind === "unparsed") return `unparsed ${text.normalize("NFKC").replace(/\s/g, "")}`;
  const scaled = (value: number) => Number((value * factor).toPrecision(12));
  const figures =
    said.kind === "range"
      ? { low: scaled(said.low), high: scaled(said.high) }
      : said.kind === "bound" || said.kind === "about" || said.kind === "point"
        ? { value: scaled(said.value) }
        : {};
  const reference = said.kind === "linked" ? { linkedTo: codes.get(said.linkedTo) ?? said.linkedTo } : {};
  const promise = Object.entries({ ...said, ...figures, ...reference }).filter(([key]) => key !== "decimals");
  return JSON.stringify(promise.sort());
}

const noChange = { factor: 1, codes: new Map<string, string>() };
