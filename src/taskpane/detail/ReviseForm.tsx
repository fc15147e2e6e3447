import { Field, Input, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { monthNumber } from "../../observations";
import { targetOfCell, targetRow, type Indicator, namesByCode } from "../../plan";
import { fill } from "../../words";
import { usePane } from "../context";
import { PersonField, today, useFormStyles, usePerson, useSaving, FormButtons, SelectField, TextField } from "../forms";
import { meaningOf } from "./meaning";
import { Revisions } from "./Revisions";
import { useWords } from "../words";
import { useDetailWords } from "./words";

const monthNumbers = Array.from({ length: 12 }, (_, i) => i + 1);

/** Changes the target from a month on; what was promised until then stays on record. */
export function ReviseForm({ indicator }: { readonly indicator: Indicator }) {
  const styles = useFormStyles();
  const { data, store, asOf, actions, locale } = usePane();
  const detail = useDetailWords();
  const { forms } = useWords();
  const words = detail.revise;
  const saving = useSaving();
  const [person] = usePerson();
  const [text, setText] = useState("");
  const [from, setFrom] = useState(monthNumber(asOf));
  const [reason, setReason] = useState("");

  const wanted = text.trim();
  const target = useMemo(() => {
    const codeOf = (name: string) => {
      const found = store.lookup(data.plan.year)?.find(name);
      return found?.ok ? found.value.code : null;
    };
    return wanted === "" ? null : targetOfCell(wanted, targetRow(indicator), codeOf);
  }, [wanted, indicator, store]);
  const nameOf = namesByCode(data.plan, locale);
  const refusal =
    target?.kind === "unparsed"
      ? fill(words.unparsed, { text: wanted })
      : wanted !== "" && wanted === indicator.target.text.trim()
        ? fill(words.same, { text: wanted })
        : null;

  const onSave = () => {
    if (wanted === "") return saving.refuse(fill(forms.missing, { field: words.text }));
    if (refusal !== null) return saving.refuse(refusal);
    if (reason.trim() === "") return saving.refuse(fill(forms.missing, { field: words.reason }));
    if (person.trim() === "") return saving.refuse(forms.noPerson);
    const revision = { text: wanted, from, reason: reason.trim(), by: person.trim(), on: today() };
    void saving
      .save(() => actions.saveIndicator(indicator.code, { revision }), fill(words.saved, { text: wanted, from }))
      .then((ok) => {
        if (!ok) return;
        setText("");
        setReason("");
      });
  };
  return (
    <div className={styles.form}>
      <Revisions indicator={indicator} />
      <Field
        label={words.text}
        className={styles.field}
        hint={words.hint}
        {...(refusal === null ? {} : { validationMessage: refusal })}
      >
        <Input value={text} maxLength={100} onChange={(_, { value }) => setText(value)} />
      </Field>
      <div aria-live="polite">
        {target !== null && refusal === null && (
          <Text className={styles.text}>
            {fill(words.meaning, { meaning: meaningOf(target, indicator, locale, nameOf) })}
          </Text>
        )}
      </div>
      <SelectField
        label={words.from}
        value={String(from)}
        options={monthNumbers.map((month) => [String(month), fill(detail.chart.monthName, { month })])}
        onChange={(month) => setFrom(Number(month))}
      />
      <TextField label={words.reason} value={reason} onChange={setReason} />
      <PersonField />
      <FormButtons saving={saving} save={words.save} onSave={onSave} />
    </div>
  );
}
