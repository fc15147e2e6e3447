import {
  createNearest,
  decidedPlan,
  measuresAs,
  nameKey,
  ownRecords,
  planIssue,
  proposalOf,
  rewordedPlan,
  type AnnexReading,
  type Catalogue,
  type CatalogueRecord,
  type Decision,
  type Indicator,
  type Plan,
  type PlanIssue,
  type Proposal,
} from "../../plan";
import type { DraftTitle, PlanDraft } from "./draft";
import { yearTyped } from "./year";

/** A row of the annex with what was made of it. */
export interface ReviewRow {
  /** As it was read, with the target that a person typed. */
  readonly indicator: Indicator;
  /** As it was decided about; null where it is left out. */
  readonly taken: Indicator | null;
  /** Whether its target was not understood as printed, so that a person may type it. */
  readonly unread: boolean;
  readonly line: number;
  /** What it matched: the product's catalogue, a record of the bureau's own, or nothing. */
  readonly match: "catalogue" | "own" | "none";
  /** What it is proposed to be, where it matched nothing. */
  readonly proposal: Proposal | null;
  readonly decision: Decision | null;
  /** Records of the catalogue whose names come near, in its unit. */
  readonly near: readonly CatalogueRecord[];
  readonly issues: readonly PlanIssue[];
  /** Whether a person has still to look at it. */
  readonly open: boolean;
}

/** All that follows from a draft. */
export interface Review {
  readonly reading: AnnexReading;
  /** As the annex says it, or as a person left it. */
  readonly title: DraftTitle;
  /** The plan as it would be loaded; its year is 0 where none was said. */
  readonly plan: Plan;
  readonly rows: readonly ReviewRow[];
  /** What is to be said of the table as a whole. */
  readonly issues: readonly PlanIssue[];
}

/** What a row's issue says that the row shows anyway, or that is no doubt about it. */
const shownAnyway: ReadonlySet<PlanIssue["code"]> = new Set(["notInCatalogue", "unparsedTarget", "joinedLines"]);
/** What the title asks for in boxes of its own. */
const askedInTitle: ReadonlySet<PlanIssue["code"]> = new Set(["unknownRegion", "unknownYear", "unknownSource"]);

/** So many names are offered; more would be a list to search. */
const mostNear = 3;
const mostSearched = 12;

/** What is known of indicators while a plan is imported. */
export interface Known {
  /** The product's records, then the bureau's own. */
  readonly catalogue: Catalogue;
  readonly own: ReadonlySet<string>;
  /** The records whose names come near a name, the nearest first. */
  near(name: string): readonly CatalogueRecord[];
}

/**
 * The catalogue with the bureau's own records.
 *
 * @param before the plans that the workbook has, the first year first; their own records hold for another one too
 */
export function knownOf(shipped: Catalogue, before: readonly Plan[]): Known {
  const byCode = new Map(before.flatMap(ownRecords).map((record) => [record.code, record]));
  const own = [...byCode.values()];
  const nearest = createNearest(shipped.map(({ name, aliases }) => [name, ...aliases].map(nameKey)));
  return {
    catalogue: [...shipped, ...own],
    own: new Set(own.map(({ code }) => code)),
    near: (name) => nearest(nameKey(name), mostSearched).map((at) => shipped[at]!),
  };
}

/** What follows from the reading of a draft's text and what was decided about it. */
export function reviewOf(draft: PlanDraft, reading: AnnexReading, known: Known): Review {
  const title = draft.title ?? titleOf(reading.plan);
  const read = { ...reading.plan, ...title, year: yearTyped(title.year) };
  const worded = rewordedPlan(read, draft.targets);
  const plan = decidedPlan(worded, draft.decisions, known.catalogue);
  const codes = new Set(plan.indicators.map(({ code }) => code));
  const lines = new Set(reading.lines);
  const decided = [...plan.indicators];
  const rows = worded.indicators.map((indicator, at): ReviewRow => {
    const unread = read.indicators[at]!.target.kind === "unparsed";
    const decision = draft.decisions[indicator.code] ?? null;
    const line = reading.lines[at]!;
    const issues = reading.issues.filter(({ row, code }) => row === line && !shownAnyway.has(code));
    const match = indicator.knowledge === null ? "none" : known.own.has(indicator.code) ? "own" : "catalogue";
    const settled = unread && indicator.target.kind !== "unparsed";
    const doubted =
      indicator.target.kind === "unparsed" || (!settled && issues.some(({ severity }) => severity !== "note"));
    return {
      ...{ indicator, unread, line, match, decision, issues },
      taken: decision?.kind === "leftOut" ? null : (decided.shift() ?? null),
      proposal: match === "none" ? proposalOf(indicator) : null,
      near: match === "none" ? nearOf(indicator, known, codes, decision) : [],
      open: decision === null && (match === "none" || doubted),
    };
  });
  const hidden = draft.hidden ? [planIssue("hiddenLines", {}, draft.hidden)] : [];
  const others = reading.issues.filter(({ row, code }) => (row === null || !lines.has(row)) && !askedInTitle.has(code));
  return { reading, title, plan, rows, issues: [...hidden, ...others] };
}

/** Records that an indicator may be: in its unit, and not another row's. */
function nearOf(
  indicator: Indicator,
  { near }: Known,
  taken: ReadonlySet<string>,
  decision: Decision | null,
): readonly CatalogueRecord[] {
  const chosen = decision?.kind === "catalogue" ? decision.code : "";
  return near(indicator.name)
    .filter(({ code, unit }) => (code === chosen || !taken.has(code)) && measuresAs(indicator, unit))
    .slice(0, mostNear);
}

/** The title as the annex says it. */
function titleOf({ region, year, source }: Plan): DraftTitle {
  return { region, year: year === 0 ? "" : String(year), source };
}
