import type { Catalogue, CatalogueRecord } from "../catalogue";
import type { Better, Indicator, Knowledge } from "../plan";
import type { Target } from "../target";
import { unitFactor } from "../unit";
import { isGrowth, targetOfCell } from "./cell";
import { planIssue, type PlanIssue } from "./issues";
import type { Leaf } from "./leaves";
import { createMatcher } from "./match";
import { createReferences } from "./reference";

/** A leaf with what the catalogue knows of it. */
interface Known {
  readonly leaf: Leaf;
  readonly code: string;
  readonly record: CatalogueRecord | null;
}

/**
 * The leaves as indicators: matched with the catalogue, their targets parsed.
 *
 * @param heading of the targets' column, for the issues
 */
export function indicatorsOf(
  leaves: readonly Leaf[],
  catalogue: Catalogue,
  heading: string,
): { readonly indicators: Indicator[]; readonly issues: PlanIssue[] } {
  const issues: PlanIssue[] = [];
  const known = matched(leaves, catalogue, issues);
  const referable = known.map(({ leaf: { name, unit }, code, record }) => ({
    code,
    name,
    unit,
    aliases: record ? [record.name, ...record.aliases] : [],
  }));
  const references = createReferences(referable);
  const codes = new Set(known.map(({ code }) => code));

  const indicators = known.map(({ leaf, code, record }, at): Indicator => {
    const reduction = record?.reduction ?? /(?:降低|下降|减少)/.test(leaf.name);
    const growth = !reduction && isGrowth(leaf.name, record);
    const kind = { unit: leaf.unit, reduction, growth, better: record?.better ?? null };
    const parsed = targetOfCell(leaf.target, kind, references(referable[at]!));
    const place = { row: leaf.row.row, column: heading, value: leaf.target };
    if (parsed.kind === "unparsed") issues.push(planIssue("unparsedTarget", place, { no: leaf.no }));
    if (parsed.kind === "linked" && !codes.has(parsed.linkedTo))
      issues.push(planIssue("unknownReference", place, { no: leaf.no, words: parsed.linkedTo }));
    return {
      no: leaf.no,
      code,
      name: leaf.name,
      category: leaf.category,
      unit: leaf.unit === "" ? (record?.unit ?? "") : leaf.unit,
      cells: leaf.row.cells,
      better: record?.better ?? betterOf(parsed),
      target: parsed,
      knowledge: record && knowledgeOf(record, leaf),
      owner: record?.owner ?? "",
      milestones: record?.milestones ?? [],
      revisions: [],
    };
  });
  return { indicators, issues };
}

/** Gives each leaf its record, a record only once, and a code of its own. */
function matched(leaves: readonly Leaf[], catalogue: Catalogue, issues: PlanIssue[]): Known[] {
  const recordOf = createMatcher(catalogue);
  const taken = new Map<string, string>();
  return leaves.map((leaf) => {
    const record = recordOf(leaf);
    const place = { row: leaf.row.row, value: leaf.name };
    const other = record && taken.get(record.code);
    if (record && other === undefined) {
      taken.set(record.code, leaf.no);
      return { leaf, code: record.code, record };
    }
    if (record) issues.push(planIssue("duplicateIndicator", place, { no: leaf.no, code: record.code, other: other! }));
    else issues.push(planIssue("notInCatalogue", place, { no: leaf.no }));
    let code = `N${leaf.no}`;
    for (let i = 2; taken.has(code); i++) code = `N${leaf.no}_${i}`;
    taken.set(code, leaf.no);
    return { leaf, code, record: null };
  });
}

/** Without knowledge the target itself says which side is good: what must stay below is better low. */
function betterOf(target: Target): Better {
  return "comparator" in target && (target.comparator === "<" || target.comparator === "<=") ? "low" : "high";
}

function knowledgeOf(record: CatalogueRecord, { name, unit }: Leaf): Knowledge {
  const { measure, frequency, quantity, reduction, lag, january, initials } = record;
  const aliases = [record.name, ...record.aliases, ...record.english].filter((alias) => alias !== name);
  // A figure published to 0.01万人 is known to 100人.
  const shift = unit === "" ? 0 : Math.floor(Math.log10(unitFactor(record.unit, unit) ?? 1));
  const decimals = Math.max(0, record.decimals - shift);
  return { measure, frequency, quantity, decimals, reduction, lag, january, aliases, initials };
}
