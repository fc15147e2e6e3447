import { Text } from "@fluentui/react-components";
import { useMemo } from "react";
import { boundsOf, movesSince, type Assessment } from "../../analysis";
import { formatShare } from "../../figures";
import { aimWords, explanationSentence, whySentence } from "../../report";
import { fill } from "../../words";
import { usePane } from "../context";
import { useFormStyles } from "../forms";
import type { FigureTexts } from "./figures";
import { Members } from "./Members";
import { detailWords } from "./words";

interface Props {
  readonly assessment: Assessment;
  readonly figures: FigureTexts;
}

/** Where the year will end, how sure that is, how it came about, and what every method says. */
export function OutlookSection({ assessment, figures }: Props) {
  const { text } = useFormStyles();
  const { data, asOf, locale } = usePane();
  const why = useMemo(
    () => whySentence(assessment, movesSince({ ...data, asOf }, assessment.indicator.code, null), locale),
    [assessment, data, asOf, locale],
  );
  const { outlook: words } = detailWords(locale);
  const { projection, probability, aim } = assessment;
  if (projection === null) return <Text className={text}>{explanationSentence(assessment, locale) || words.none}</Text>;
  const { low80, high80, low95, high95 } = boundsOf(projection);
  return (
    <>
      <Text className={text}>
        {projection.known
          ? fill(words.known, { value: figures.value(projection.value) })
          : fill(words.said, {
              value: figures.value(projection.value),
              ...{ low80: figures.value(low80), high80: figures.value(high80) },
              ...{ low95: figures.value(low95), high95: figures.value(high95) },
            })}
        {probability !== null &&
          aim !== null &&
          fill(words.probability, { aim: aimWords(assessment, locale), probability: formatShare(probability) })}
        {words.end}
      </Text>
      <Text className={text}>{explanationSentence(assessment, locale)}</Text>
      {why !== "" && <Text className={text}>{why}</Text>}
      <Members projection={projection} figures={figures} />
    </>
  );
}
