import type { Assessment } from "../../../analysis";
import { fill } from "../../../words";
import { paragraph } from "../blocks";
import type { BriefingBlock } from "../briefing";
import { laggingTable } from "../table";
import type { Material } from "../material";
import { needOf, outlookPhrase } from "../outlook";
import { manualWords, revisionWords } from "../judged";
import { plain } from "../wording";

/** Lagging indicators that have a paragraph of their own; the table names more of them. */
const mostItems = 30;

/** 滞后指标及后续所需: a table of what is behind, then one paragraph for each with what the rest of the year needs. */
export function lagging(material: Material): BriefingBlock[] {
  const { words, behind } = material;
  const { lagging: texts } = words.texts;
  if (behind.length === 0) return [paragraph("lagging", texts.none)];
  const items = behind.slice(0, mostItems).map((of, i) => item(material, of, i + 1));
  const rest = behind.length - items.length;
  return [
    paragraph("lagging", fill(texts.intro, { count: behind.length })),
    laggingTable(material),
    ...items,
    ...(rest > 0 ? [paragraph("lagging more", fill(texts.more, { count: rest }))] : []),
  ];
}

function item(material: Material, of: Assessment, n: number): BriefingBlock {
  const { words, asOf } = material;
  const { texts } = words;
  const { indicator } = of;
  const progress = material.progressOf(of);
  const [name, owner] = [words.name(indicator), plain(indicator.owner)];
  const lead = fill(owner === "" ? texts.lagging.lead : texts.lagging.leadOwner, { name, owner });
  const fact =
    of.actual === null
      ? texts.lagging.noFigure
      : fill(texts.lagging.fact, { period: progress.period, state: progress.state });
  const sentences = [
    words.sentence([targetWords(material, of)]),
    words.sentence([fact, progress.gap, progress.change, verdict(of, texts.lagging), statusWords(material, of)]),
    words.sentence([outlookPhrase(of, progress.figures, words)]),
    material.whyOf(of),
    words.sentence([needOf(of, progress.figures, words)]),
    words.sentence([manualWords(of, words)]),
    words.sentence([revisionWords(of, words, asOf)]),
  ];
  return paragraph(`lagging ${indicator.code}`, sentences.join(""), fill(texts.mark.lead, { n, text: lead }));
}

function targetWords({ words }: Material, { indicator }: Assessment): string {
  const { lagging: texts } = words.texts;
  const { target, unit } = indicator;
  const bare =
    /\d/.test(target.text) && !/^[—–-]?$/.test(unit) && !target.text.includes(unit) && !/点/.test(target.text);
  return fill(texts.target, {
    target: plain(target.text),
    unit: bare ? fill(texts.unit, { unit: unit === "百分点" ? unit : plain(unit) }) : "",
  });
}

/** `列为滞后`, by which rule where one of the bureau's own decided. */
function statusWords({ words }: Material, { status, rule, judgement, reason }: Assessment): string {
  if (judgement.manual === null && reason.code === "yearMissed") return "";
  const { lagging: texts } = words.texts;
  const said = { status: words.status[status], rule: plain(rule ?? "") };
  return fill(rule === null || judgement.manual !== null ? texts.status : texts.byRule, said);
}

/** What the figures themselves have decided, where nobody decided otherwise. */
function verdict(
  { reason, judgement }: Assessment,
  texts: Readonly<Record<"passed" | "missed" | "outOfReach", string>>,
): string {
  if (judgement.manual !== null) return "";
  if (reason.code === "boundPassed") return texts.passed;
  if (reason.code === "outOfReach") return texts.outOfReach;
  return reason.code === "yearMissed" ? texts.missed : "";
}
