import { isBehind, type Assessment, type ReasonCode } from "../../../analysis";
import { dueMonth, type Month } from "../../../observations";
import { fill, type Template } from "../../../words";
import { paragraph } from "../blocks";
import type { BriefingBlock } from "../briefing";
import type { Material } from "../material";

/** The probabilities between which a target may go either way. */
const margin = { from: 0.5, to: 0.8 } as const;

/** 建议关注, each by a rule: severe first, then what may go either way, what was not reported, what is to be settled. */
export function attention(material: Material): BriefingBlock[] {
  const { words, assessments, asOf } = material;
  const { attention: texts } = words.texts;
  const isMarginal = ({ probability, projection, status }: Assessment) =>
    probability !== null &&
    !projection?.known &&
    status !== "met" &&
    !isBehind(status) &&
    probability >= margin.from &&
    probability < margin.to;
  const listed = (
    template: Template<"count" | "names"> | Template<"count" | "names" | "asOf">,
    found: readonly Assessment[],
  ) =>
    found.length === 0
      ? ""
      : fill(template, {
          count: found.length,
          asOf: words.month(asOf),
          names: words.names(found.map(({ indicator }) => indicator)),
        });
  const rules = [
    [
      "severe",
      listed(
        texts.severe,
        material.behind.filter(({ status }) => status === "severe"),
      ),
    ],
    ["margin", listed(texts.margin, assessments.filter(isMarginal))],
    [
      "missing",
      listed(
        texts.missing,
        assessments.filter((of) => isOverdue(of, asOf)),
      ),
    ],
    ["pending", pending(material)],
  ] as const;
  const said = rules.filter(([, text]) => text !== "");
  if (said.length === 0) return [paragraph("attention", texts.none)];
  return said.map(([rule, text], i) => paragraph(`attention ${rule}`, fill(texts.item, { n: i + 1, text })));
}

/** What is pending, by what would settle it. */
function pending({ words, assessments }: Material): string {
  const { attention: texts } = words.texts;
  const found = assessments.filter(({ status }) => status === "pending");
  const items = reasons.map((code) => {
    const with_ = found.filter(({ reason }) => reason.code === code).map(({ indicator }) => indicator);
    return with_.length === 0 ? "" : fill(texts.need[code], { names: words.names(with_) });
  });
  const text = words.join(items, "item");
  return text === "" ? "" : fill(texts.pending, { count: found.length, items: text });
}

const reasons = [
  "assignedMissing",
  "benchmarkMissing",
  "baseMissing",
  "referenceMissing",
  "targetMissing",
  "unparsedTarget",
  "notInCatalogue",
] as const satisfies readonly ReasonCode[];

/** Whether a figure that should be out by the as-of month is not there. */
export function isOverdue({ indicator, dataMonth }: Assessment, asOf: Month): boolean {
  const due = dueMonth(indicator, asOf);
  return due !== null && (dataMonth === null || dataMonth < due);
}
