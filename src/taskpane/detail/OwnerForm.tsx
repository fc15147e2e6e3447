import { Field, Input } from "@fluentui/react-components";
import { useId } from "react";
import type { Assessment } from "../../analysis";
import { usualOwners } from "../../plan";
import { fill } from "../../words";
import { usePane } from "../context";
import { numberTyped, useDraft, useFormStyles, useSaving, FormButtons, NumberField } from "../forms";
import type { FigureTexts } from "./figures";
import { useFigureHeadings, useWords } from "../words";
import { useDetailWords } from "./words";

interface Props {
  readonly assessment: Assessment;
  readonly figures: FigureTexts;
}

/** The department that answers for the indicator, and a tolerance of its own. */
export function OwnerForm({ assessment: { indicator }, figures }: Props) {
  const styles = useFormStyles();
  const { data, actions } = usePane();
  const detail = useDetailWords();
  const { forms } = useWords();
  const headings = useFigureHeadings();
  const words = detail.own;
  const saving = useSaving();
  const list = useId();
  const { byCode } = data.settings.tolerance;
  const current = Object.hasOwn(byCode, indicator.code) ? byCode[indicator.code]! : null;
  const [owner, setOwner] = useDraft(indicator.owner);
  const [text, setText] = useDraft(current === null ? "" : String(current));
  const typed = numberTyped(text);
  const refusal =
    typed.kind === "wrong"
      ? fill(forms.notNumber, { field: words.tolerance, value: text })
      : typed.kind === "figure" && typed.value <= 0
        ? fill(words.notPositive, { value: text })
        : null;

  const onSave = () => {
    if (refusal !== null) return saving.refuse(refusal);
    const change = { owner: owner.trim(), tolerance: typed.kind === "figure" ? typed.value : null };
    void saving.save(() => actions.saveIndicator(indicator.code, change), words.saved);
  };
  const known = data.plan.indicators.map((each) => each.owner).filter((each) => each !== "");
  return (
    <div className={styles.form}>
      <datalist id={list}>
        {[...new Set([...known, ...usualOwners])].map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <Field label={headings.owner} className={styles.field}>
        <Input value={owner} maxLength={60} list={list} onChange={(_, { value }) => setOwner(value)} />
      </Field>
      <NumberField
        label={words.tolerance}
        hint={words.hint}
        value={text}
        unit={figures.differenceUnit}
        onChange={setText}
        {...(refusal === null ? {} : { validationMessage: refusal })}
      />
      <FormButtons saving={saving} save={words.save} onSave={onSave} />
    </div>
  );
}
