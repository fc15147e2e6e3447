import { Spinner } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { Message } from "../Notices";
import { ViewHead } from "../ViewHead";
import { usePane } from "../context";
import { Said, useSaving } from "../forms";
import { SourceInput, type GivenSource } from "../source";
import { readGiven, type Found } from "./read";
import { FoundReview } from "./FoundReview";
import { UndoImport } from "./UndoImport";
import { Remembered, useColumns } from "./Remembered";
import { useIntakeWords } from "./words";

type Numbered = Found & { readonly number: number };

/** 导入数据: a source is given, what it says is looked at, and what a person ticks goes into 月度数据. */
export function Intake({ onBack }: { readonly onBack: () => void }) {
  const words = useIntakeWords();
  const { data, locale } = usePane();
  const saving = useSaving();
  const columns = useColumns(saving);
  // Ticks are those of one reading, also where two sources have one name.
  const readings = useRef(0);
  const [state, setState] = useState<"open" | "reading" | { readonly refusal: string } | Numbered>("open");

  const take = async (source: GivenSource) => {
    setState("reading");
    const { plan, observations } = data;
    const known = await columns.read();
    const found = await readGiven(source, { plan, observations, columns: known, words, locale });
    setState(found.ok ? { ...found.value, number: ++readings.current } : { refusal: found.error });
  };
  return (
    <>
      <ViewHead title={words.title} back={words.back} onBack={onBack} />
      <SourceInput
        label={words.give}
        accept=".txt,.csv,.json,.html,.htm,.docx,.xlsx,.md"
        disabled={state === "reading"}
        onGiven={(source) => void take(source)}
      />
      {state === "reading" && <Spinner size="tiny" label={words.reading} />}
      {typeof state === "object" && "refusal" in state && <Message intent="warning">{state.refusal}</Message>}
      {typeof state === "object" && "reading" in state && (
        <FoundReview
          key={state.number}
          {...{ found: state, saving }}
          onImported={(confirmed) => void columns.remember(confirmed)}
        />
      )}
      <UndoImport saving={saving} onUndone={() => void columns.takeBack()} />
      <Said of={saving} />
      <Remembered of={columns} />
    </>
  );
}
