import type { Assessment } from "../../../analysis";
import { fill } from "../../../words";
import { paragraph } from "../blocks";
import type { BriefingBlock } from "../briefing";
import { laggingTable } from "../table";
import type { Material } from "../material";
import { needOf, outlookPhrase } from "../outlook";
import { manualWords, revisionWords } from "../judged";
import { plain } from "../words";

/** Lagging indicators that have a paragraph of their own; the table names more of them. */
const mostItems = 30;

/** 滞后指标及后续所需: a table of what is behind, then one paragraph for each with what the rest of the year needs. */
export function lagging(material: Material): BriefingBlock[] {
  const { words, behind } = material;
  const { lagging: own } = words.own;
  if (behind.length === 0) return [paragraph("lagging", own.none)];
  const items = behind.slice(0, mostItems).map((of, i) => item(material, of, i + 1));
  const rest = behind.length - items.length;
  return [
    paragraph("lagging", fill(own.intro, { count: behind.length })),
    laggingTable(material),
    ...items,
    ...(rest > 0 ? [paragraph("lagging more", fill(own.more, { count: rest }))] : []),
  ];
}

function item(material: Material, of: Assessment, n: number): BriefingBlock {
  const { words, asOf } = material;
  const { own } = words;
  const { indicator } = of;
  const progress = material.progressOf(of);
  const [name, owner] = [plain(indicator.name), plain(indicator.owner)];
  const lead = fill(owner === "" ? own.lagging.lead : own.lagging.leadOwner, { name, owner });
  const fact =
    of.actual === null
      ? own.lagging.noFigure
      : fill(own.lagging.fact, { period: progress.period, state: progress.state });
  const sentences = [
    words.sentence([targetWords(material, of)]),
    words.sentence([fact, progress.gap, progress.change, verdict(of, own.lagging), statusWords(material, of)]),
    words.sentence([outlookPhrase(of, progress.figures, words)]),
    words.sentence([needOf(of, progress.figures, words)]),
    words.sentence([manualWords(of, words)]),
    words.sentence([revisionWords(of, words, asOf)]),
  ];
  return paragraph(`lagging ${indicator.code}`, sentences.join(""), fill(own.mark.lead, { n, text: lead }));
}

function targetWords({ words }: Material, { indicator }: Assessment): string {
  const { lagging: own } = words.own;
  const { target, unit } = indicator;
  const bare =
    /\d/.test(target.text) && !/^[—–-]?$/.test(unit) && !target.text.includes(unit) && !/点/.test(target.text);
  return fill(own.target, {
    target: plain(target.text),
    unit: bare ? fill(own.unit, { unit: unit === "百分点" ? unit : plain(unit) }) : "",
  });
}

/** `列为滞后`, by which rule where one of the bureau's own decided. */
function statusWords({ words }: Material, { status, rule, judgement, reason }: Assessment): string {
  if (judgement.manual === null && reason.code === "yearMissed") return "";
  const { lagging: own } = words.own;
  const said = { status: words.all.status[status], rule: plain(rule ?? "") };
  return fill(rule === null || judgement.manual !== null ? own.status : own.byRule, said);
}

/** What the figures themselves have decided, where nobody decided otherwise. */
function verdict({ reason, judgement }: Assessment, own: { readonly passed: string; readonly missed: string }): string {
  if (judgement.manual !== null) return "";
  if (reason.code === "boundPassed") return own.passed;
  return reason.code === "yearMissed" ? own.missed : "";
}
