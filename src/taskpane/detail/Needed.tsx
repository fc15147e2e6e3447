import { Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { requiredWith, type Assessment, type Required } from "../../analysis";
import { monthNumber, enteredKind } from "../../observations";
import { formatDifference, formatFigure } from "../../figures";
import { fill } from "../../words";
import { usePane } from "../context";
import { numberTyped, useFormStyles, validationOf, NumberField } from "../forms";
import type { FigureTexts } from "./figures";
import { modesOf, restWords, type Mode } from "./modes";
import { headroomAt } from "./headroom";
import { useWords } from "../words";
import { useDetailWords } from "./words";

interface Props {
  readonly assessment: Assessment;
  readonly figures: FigureTexts;
}

/** What the months to come must show for the target, and for any other year-end. */
export function Needed({ assessment, figures }: Props) {
  const styles = useFormStyles();
  const { data, asOf } = usePane();
  const detail = useDetailWords();
  const { forms } = useWords();
  const words = detail.needed;
  const { indicator, aim, required } = assessment;
  const [text, setText] = useState("");
  const kind = useMemo(() => enteredKind(indicator, data.observations), [indicator, data]);
  const typed = numberTyped(text, kind);
  const value = typed.kind === "figure" ? typed.value : null;
  const rest = useMemo(
    () => (value === null ? null : requiredWith({ ...data, asOf }, indicator.code, value)),
    [indicator, data, asOf, value],
  );
  const said = (of: Required, yearEnd: number) => {
    const shown = { value: figures.value(yearEnd) };
    const headroom = headroomAt(assessment, yearEnd);
    if (headroom !== null) return fill(words[headroom], shown);
    return fill(words.said, { ...shown, rest: restParts(of, yearEnd).join(words.separator) });
  };
  const restParts = (of: Required, yearEnd: number) => {
    const { actual, dataMonth } = assessment;
    if (indicator.knowledge?.measure === "level" && actual !== null && dataMonth !== null) {
      const change = (yearEnd - actual) / (12 - monthNumber(dataMonth));
      return [
        fill(words.rest.levelChange, {
          value: formatDifference(change, figures.decimals + 1) + figures.differenceUnit,
        }),
      ];
    }
    const text = (mode: Mode) => formatFigure(of[mode]!, mode === "growth" ? 1 : Math.max(1, figures.decimals));
    return modesOf(of, indicator).map((mode) => restWords(mode, text(mode), indicator, detail));
  };
  if (required === null && aim !== null) return <Text className={styles.text}>{words.nothing}</Text>;
  return (
    <div className={styles.form}>
      {required !== null && aim !== null && <Text className={styles.text}>{said(required, aim)}</Text>}
      <NumberField
        label={words.yearEnd}
        value={text}
        unit={figures.unit}
        onChange={setText}
        {...validationOf(typed, words.yearEnd, text, forms)}
      />
      <div aria-live="polite">
        {value !== null && <Text className={styles.text}>{rest === null ? words.nothing : said(rest, value)}</Text>}
      </div>
    </div>
  );
}
