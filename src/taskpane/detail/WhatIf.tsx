import { Button, Field, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import { intervalOf, assessWith, requiredWith, type Assessment } from "../../analysis";
import { codeWords, formatFigure, formatShare } from "../../figures";
import { fill } from "../../words";
import { usePane } from "../context";
import {
  numberTyped,
  PersonField,
  Said,
  today,
  useFormStyles,
  usePerson,
  useSaving,
  validationOf,
  NumberField,
} from "../forms";
import { StatusBadge } from "../StatusBadge";
import type { FigureTexts } from "./figures";
import { modesOf, modeUnit, modeWord, type Mode, expectationKind } from "./modes";
import { useWords } from "../words";
import { useDetailWords, type DetailWords } from "./words";

interface Props {
  readonly assessment: Assessment;
  readonly figures: FigureTexts;
}

/** What the year would come to if the months to come showed this; nothing is saved unless it is asked for. */
export function WhatIf({ assessment, figures }: Props) {
  const styles = useFormStyles();
  const { data, asOf, actions, busy } = usePane();
  const detail = useDetailWords();
  const { forms } = useWords();
  const words = detail.whatIf;
  const saving = useSaving();
  const [person] = usePerson();
  const { indicator, projection } = assessment;
  const rest = useMemo(
    () => requiredWith({ ...data, asOf }, indicator.code, projection?.value ?? 0),
    [indicator, data, asOf, projection],
  );
  const modes = modesOf(rest, indicator);
  const [picked, setMode] = useState<Mode>("growth");
  const [text, setText] = useState("");
  const typing = useDeferredValue(text);
  const mode = modes.includes(picked) ? picked : modes[0];
  const typed = useMemo(
    () =>
      mode === undefined
        ? ({ kind: "empty" } as const)
        : numberTyped(typing, expectationKind(mode, indicator, data.observations)),
    [typing, mode, indicator, data],
  );
  const assumed = useMemo(
    () =>
      mode === undefined || typed.kind !== "figure"
        ? null
        : assessWith({ ...data, asOf }, indicator.code, {
            kind: mode,
            value: typed.value,
          }),
    [data, asOf, indicator, mode, typed],
  );
  if (mode === undefined || rest === null) return <Text className={styles.text}>{words.nothing}</Text>;

  const label = modeWord(mode, indicator, detail.mode);
  const unit = modeUnit(mode, indicator);
  const digits = mode === "growth" ? 1 : Math.max(1, figures.decimals);
  const onSave = () => {
    if (typed.kind !== "figure") return;
    if (person.trim() === "") return saving.refuse(forms.noPerson);
    const choice = { kind: mode, value: typed.value, by: person.trim(), on: today() };
    void saving.save(() => actions.saveIndicator(indicator.code, { choice }), detail.choice.saved);
  };
  return (
    <div className={styles.form}>
      {modes.length > 1 && (
        <Field label={words.mode}>
          <RadioGroup value={mode} layout="horizontal" onChange={(_, { value }) => setMode(value as Mode)}>
            {modes.map((each) => (
              <Radio key={each} value={each} label={modeWord(each, indicator, detail.mode)} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <NumberField
        label={label}
        hint={fill(words.expected, { value: formatFigure(rest[mode]!, digits), unit })}
        value={text}
        unit={unit}
        onChange={setText}
        {...validationOf(typed, label, typing, forms)}
      />
      <div aria-live="polite" className={styles.form}>
        {assumed && <Assumed assessment={assumed} figures={figures} words={words} />}
      </div>
      {assumed && <PersonField />}
      {assumed && (
        <div className={styles.buttons}>
          <Button disabledFocusable={busy || saving.saving} onClick={onSave}>
            {words.save}
          </Button>
        </div>
      )}
      <Said of={saving} />
    </div>
  );
}

function Assumed({ assessment, figures, words }: Props & { readonly words: DetailWords["whatIf"] }) {
  const { text } = useFormStyles();
  const { status: statuses } = codeWords(usePane().locale);
  const { projection, probability, computed } = assessment;
  if (projection === null) return <Text className={text}>{words.notPossible}</Text>;
  const { low, high } = intervalOf(projection, 80);
  return (
    <>
      <Text className={text}>
        {fill(words.result, {
          value: figures.value(projection.value),
          low: figures.value(low),
          high: figures.value(high),
        })}
        {probability !== null && fill(words.probability, { probability: formatShare(probability) })}
        {words.end}
      </Text>
      <span>
        <StatusBadge status={computed}>{statuses[computed]}</StatusBadge>
      </span>
    </>
  );
}
