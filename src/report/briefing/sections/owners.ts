import { isBehind, type Assessment } from "../../../analysis";
import { groupBy } from "../../../plan";
import { fill } from "../../../words";
import { paragraph } from "../blocks";
import type { BriefingBlock } from "../briefing";
import type { Material } from "../material";
import { plain } from "../wording";

/** 责任单位: a paragraph for each department with something behind, then the others, then what names no department. */
export function owners({ words, assessments }: Material): BriefingBlock[] {
  const { owner: texts, mark } = words.texts;
  const groups = groupBy(assessments, ({ indicator }) => plain(indicator.owner));
  const without = groups.get("") ?? [];
  groups.delete("");
  if (groups.size === 0) return [paragraph("owners", texts.none)];
  const lagging = (group: readonly Assessment[]) => group.filter(({ status }) => isBehind(status));
  const named = [...groups].filter(([, group]) => lagging(group).length > 0);
  const others = [...groups].filter(([, group]) => lagging(group).length === 0).map(([name]) => name);
  const blocks = named.map(([name, group]) => {
    const counts = fill(texts.line, { count: group.length, statuses: words.statuses(group) });
    const names = fill(texts.lagging, { names: words.names(lagging(group).map(({ indicator }) => indicator)) });
    const text = fill(mark.stop, { text: words.join([counts, names], "item") });
    return paragraph(`owner ${name}`, text, fill(texts.lead, { owner: name }));
  });
  if (others.length > 0) {
    const names = words.list(others);
    blocks.push(paragraph("owners other", fill(texts.rest, { count: others.length, names })));
  }
  if (without.length > 0) {
    const counts = { count: without.length, bad: lagging(without).length };
    blocks.push(paragraph("owners missing", fill(texts.missing, counts)));
  }
  return blocks;
}
