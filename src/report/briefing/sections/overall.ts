import { isJudged, type Assessment, type Movement } from "../../../analysis";
import { formatFigure } from "../../../figures";
import { indicatorsByCode } from "../../../plan";
import { fill, type Template } from "../../../words";
import type { BriefingBlock } from "../briefing";
import { isComparable } from "../change";
import { manualWords, revisionWords } from "../judged";
import { paragraph } from "../blocks";
import type { Material } from "../material";

/** 总体情况: how many have which status, how that moved, and what people decided. */
export function overall(material: Material): BriefingBlock[] {
  const { words, assessments } = material;
  const { texts } = words;
  const counts = fill(texts.overall.counts, { count: assessments.length, statuses: words.statuses(assessments) });
  return [
    paragraph("overall counts", counts + sharesWords(material)),
    paragraph("overall compared", comparedWords(material)),
    paragraph("overall revised", listed(material, texts.overall.revised, revisionWords)),
    paragraph("overall manual", listed(material, texts.overall.manual, manualWords)),
  ].filter(({ text }) => text !== "");
}

/** How many of those with a status are behind, and how many are not. */
function sharesWords({ words, assessments, behind }: Material): string {
  const { overall: texts } = words.texts;
  const judged = assessments.filter(({ status }) => isJudged(status)).length;
  const [bad, good] = [behind.length, judged - behind.length];
  if (judged === 0) return texts.noneJudged;
  if (bad === 0 || good === 0) return fill(bad === 0 ? texts.allGood : texts.allBad, { judged });
  const share = (count: number) => `${formatFigure((count / judged) * 100, 1)}%`;
  return fill(texts.judged, { judged, good, goodShare: share(good), bad, badShare: share(bad) });
}

/** What newly lags, what has recovered, and how many growth rates moved which way. */
function comparedWords(material: Material): string {
  const { words, assessments, compared, earlier } = material;
  if (earlier === null || compared.size === 0) return "";
  const { overall: texts, list } = words.texts;
  const of = (movement: Movement) =>
    assessments.filter(({ indicator }) => compared.get(indicator.code)?.movement === movement);
  const named = (label: string, moved: readonly Assessment[]) =>
    moved.length === 0
      ? ""
      : fill(list.named, { label, count: moved.length, names: words.names(moved.map((each) => each.indicator)) });
  const newly = of("newlyLagging");
  const changes = words.join(
    [
      named(newly.some(({ status }) => status === "missed") ? texts.newlyBehind : texts.newlyLagging, newly),
      named(texts.recovered, of("recovered")),
      named(texts.worse, of("worse")),
      named(texts.better, of("better")),
    ],
    "item",
  );
  const month = words.month(earlier);
  const moved =
    changes === "" ? fill(texts.unchanged, { earlier: month }) : fill(texts.compared, { earlier: month, changes });
  return moved + settledWords(material) + tempo({ words, assessments, compared });
}

/** Whose earlier status is another one by the settings of today, which is no change of the economy. */
export function settledWords({ words, settled, plan }: Pick<Material, "words" | "settled" | "plan">): string {
  if (settled.length === 0) return "";
  const { overall: texts } = words.texts;
  const indicators = indicatorsByCode(plan);
  const items = settled.flatMap(({ code, said, today }) => {
    const indicator = indicators.get(code);
    if (indicator === undefined) return [];
    const name = words.name(indicator);
    return [fill(texts.settledItem, { name, said: words.status[said], today: words.status[today] })];
  });
  return fill(texts.settled, { count: items.length, items: words.list(items) });
}

function tempo({ words, assessments, compared }: Pick<Material, "words" | "assessments" | "compared">): string {
  const { overall: texts, list } = words.texts;
  const rates = assessments.flatMap((of) => {
    const known = compared.get(of.indicator.code);
    const growth = of.indicator.knowledge?.measure === "cumulativeGrowth";
    return growth && known?.pace && isComparable(of, known) ? [known.pace] : [];
  });
  if (rates.length === 0) return "";
  const parts = (["faster", "slower", "same"] as const).map((pace) => {
    const count = rates.filter((each) => each === pace).length;
    return count === 0 ? "" : fill(list.count, { label: texts[pace], count });
  });
  return fill(texts.tempo, { count: rates.length, changes: words.join(parts, "list") });
}

/** A sentence that lists what is said of some of the indicators; empty where nothing is said of any. */
function listed(
  { words, assessments, asOf }: Material,
  template: Template<"count" | "items">,
  say: (of: Assessment, words: Material["words"], asOf: Material["asOf"]) => string,
): string {
  const items = assessments.map((of) => say(of, words, asOf)).filter((text) => text !== "");
  if (items.length === 0) return "";
  return fill(template, { count: items.length, items: words.join(items, "item") });
}
