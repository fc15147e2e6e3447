import { Text } from "@fluentui/react-components";
import { statuses, type Assessment, type Status } from "../../analysis";
import { codeWords } from "../../figures";
import { fill } from "../../words";
import { usePane } from "../context";
import {
  signed,
  today,
  useDraft,
  useFormStyles,
  usePerson,
  useSaving,
  FormButtons,
  SelectField,
  TextField,
} from "../forms";
import { useWords } from "../words";
import { useDetailWords } from "./words";

/** Sets a status against the rules, with the reason for it, or lets the rules decide again. */
export function ManualForm({ assessment }: { readonly assessment: Assessment }) {
  const styles = useFormStyles();
  const { actions, locale } = usePane();
  const detail = useDetailWords();
  const { forms } = useWords();
  const { status: labels } = codeWords(locale);
  const words = detail.manual;
  const saving = useSaving();
  const [person] = usePerson();
  const { indicator, computed, judgement } = assessment;
  const { manual } = judgement;
  const [status, setStatus] = useDraft<Status>(manual?.status ?? computed);
  const [reason, setReason] = useDraft(manual?.reason ?? "");

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
      <SelectField
        label={words.status}
        value={status}
        options={statuses.map((each) => [each, labels[each]])}
        onChange={setStatus}
      />
      <TextField label={words.reason} value={reason} onChange={setReason} />
      <FormButtons
        saving={saving}
        save={words.save}
        onSave={onSave}
        other={{ label: words.clear, off: manual === null, onClick: onClear }}
      />
    </div>
  );
}
