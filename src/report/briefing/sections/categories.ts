import type { Assessment } from "../../../analysis";
import { groupBy } from "../../../plan";
import { fill, type Template } from "../../../words";
import { heading, paragraph } from "../blocks";
import type { BriefingBlock } from "../briefing";
import type { Material } from "../material";
import { plain } from "../wording";

/** Indicators of one category whose figures are said; the gap analysis has them all. */
const mostFacts = 30;

/** 分类情况: for each category its statuses, the figures by their period, what is pending and what has no figure. */
export function categories(material: Material): BriefingBlock[] {
  const { words } = material;
  const groups = groupBy(
    material.assessments,
    ({ indicator }) => plain(indicator.category) || words.texts.heading.noCategory,
  );
  // A plan without categories has nothing to tell apart.
  const headed = groups.size > 1 || !groups.has(words.texts.heading.noCategory);
  const headingOf = (name: string, i: number) =>
    heading(`category ${name}`, 2, fill(words.texts.heading.second, { n: words.ordinal(i + 1), title: name }));
  return [...groups].flatMap(([name, group], i) => [
    ...(headed ? [headingOf(name, i)] : []),
    paragraph(`category counts ${name}`, categoryWords(material, group)),
  ]);
}

function categoryWords(material: Material, group: readonly Assessment[]): string {
  const { words } = material;
  const { category } = words.texts;
  const said = group.filter(({ actual, status }) => actual !== null && status !== "pending");
  const named = (template: Template<"names">, status: Assessment["status"]) => {
    const found = group.filter((of) => of.status === status).map(({ indicator }) => indicator);
    return found.length === 0 ? "" : fill(template, { names: words.names(found) });
  };
  return [
    fill(category.counts, { count: group.length, statuses: words.statuses(group) }),
    ...facts(material, said.slice(0, mostFacts)),
    said.length > mostFacts ? fill(category.cut, { count: said.length - mostFacts }) : "",
    named(category.pending, "pending"),
    named(category.noData, "noData"),
    named(category.notDue, "notDue"),
  ].join("");
}

/** One sentence for each period, in the order in which the periods come. */
function facts({ words, progressOf }: Material, said: readonly Assessment[]): string[] {
  const { category } = words.texts;
  const byPeriod = new Map<string, string[]>();
  for (const of of said) {
    const progress = progressOf(of);
    const rest = [progress.gap, progress.change].filter((part) => part !== "");
    const status = words.status[of.status];
    const fact = fill(category.fact, {
      subject: progress.subject,
      state: progress.state,
      rest: rest.map((after) => fill(words.texts.mark.clause, { before: "", after })).join(""),
      status: of.judgement.manual === null ? status : fill(category.byHand, { status }),
    });
    byPeriod.set(progress.period, [...(byPeriod.get(progress.period) ?? []), fact]);
  }
  return [...byPeriod].map(([period, items]) =>
    fill(category.facts, { period: words.opened(period), facts: words.join(items, "item") }),
  );
}
