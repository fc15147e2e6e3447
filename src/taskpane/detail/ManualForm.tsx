import { Button, Field, Select, Text, Textarea } from "@fluentui/react-components";
import { statuses, type Assessment, type Status } from "../../analysis";
import { codeWords } from "../../figures";
import { fill } from "../../words";
import { usePane } from "../context";
import { Said, signed, today, useDraft, useFormStyles, usePerson, useSaving } from "../forms";
import { useWords } from "../words";

/** Longer texts belong into a document. */
export const longestText = 500;

/** Sets a status against the rules, with the reason for it, or lets the rules decide again. */
export function ManualForm({ assessment }: { readonly assessment: Assessment }) {
  const styles = useFormStyles();
  const { actions, locale, busy } = usePane();
  const { detail, forms } = useWords();
  const { status: labels } = codeWords(locale);
  const words = detail.manual;
  const saving = useSaving();
  const [person] = usePerson();
  const { indicator, computed, judgement } = assessment;
  const { manual } = judgement;
  const [status, setStatus] = useDraft<Status>(manual?.status ?? computed);
  const [reason, setReason] = useDraft(manual?.reason ?? "");
  const off = busy || saving.saving;

  const onSave = () => {
    if (reason.trim() === "") return saving.refuse(fill(forms.missing, { field: words.reason }));
    if (person.trim() === "") return saving.refuse(forms.noPerson);
    const change = { status, reason: reason.trim(), by: person.trim(), on: today() };
    void saving.save(() => actions.saveIndicator(indicator.code, { manual: change }), words.saved);
  };
  const onClear = () => {
    const done = fill(words.cleared, { status: labels[computed] });
    void saving.save(() => actions.saveIndicator(indicator.code, { manual: null }), done);
  };
  return (
    <div className={styles.form}>
      <Text className={styles.text}>
        {manual === null
          ? fill(words.none, { status: labels[computed] })
          : signed(fill(words.now, { status: labels[manual.status], reason: manual.reason }), manual, locale)}
      </Text>
      <Field label={words.status} className={styles.field}>
        <Select value={status} onChange={(_, { value }) => setStatus(value as Status)}>
          {statuses.map((each) => (
            <option key={each} value={each}>
              {labels[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.reason} className={styles.field}>
        <Textarea
          value={reason}
          maxLength={longestText}
          resize="vertical"
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={off} onClick={onSave}>
          {words.save}
        </Button>
        <Button disabledFocusable={off || manual === null} onClick={onClear}>
          {words.clear}
        </Button>
      </div>
      <Said of={saving} />
    </div>
  );
}
