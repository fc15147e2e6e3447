import { Text } from "@fluentui/react-components";
import type { Assessment } from "../../analysis";
import { monthName } from "../model";
import { fill, type Locale } from "../../words";
import { usePane } from "../context";
import { useFormStyles } from "../forms";
import type { FigureTexts } from "./figures";
import { detailWords } from "./words";

interface Props {
  readonly assessment: Assessment;
  readonly figures: FigureTexts;
}

/** How the indicator stands comparators province and nation, and its place among the regions. */
export function Compared({ assessment, figures }: Props) {
  const { text } = useFormStyles();
  const { locale } = usePane();
  return comparedSentences(assessment, figures, locale).map((sentence) => (
    <Text key={sentence} className={text}>
      {sentence}
    </Text>
  ));
}

/**
 * Each comparison as a sentence: `比全省（5.8%）高0.4个百分点。`, `1—9月居全省第3位。`
 *
 * @returns empty where nothing to compare with was entered
 */
export function comparedSentences(
  { actual, comparators, rank, indicator }: Assessment,
  figures: FigureTexts,
  locale: Locale,
) {
  const { compared: words } = detailWords(locale);
  const sentences = (["province", "nation"] as const).flatMap((whose) => {
    const other = comparators[whose];
    if (other === null || actual === null) return [];
    const apart = actual - other;
    const flat = Number(figures.bare(Math.abs(apart))) === 0;
    // Rates are higher or lower, amounts more or less.
    const manner = indicator.knowledge?.quantity === "amount" ? words.amount : words.rate;
    const template = flat ? words.same : apart > 0 ? manner.above : manner.below;
    const values = { who: words[whose], value: figures.value(other), distance: figures.distance(apart) };
    return [fill(template, values)];
  });
  if (rank === null) return sentences;
  return [...sentences, fill(words.rank, { month: monthName(rank.month, locale), place: rank.value })];
}
