import { Text } from "@fluentui/react-components";
import type { Assessment } from "../../analysis";
import { fill } from "../../words";
import { usePane } from "../context";
import { signed, today, useDraft, useFormStyles, usePerson, useSaving, FormButtons, TextField } from "../forms";
import { useFigureHeadings, useWords } from "../words";
import { useDetailWords } from "./words";

/** A note on the indicator, signed and dated. */
export function NoteForm({ assessment }: { readonly assessment: Assessment }) {
  const styles = useFormStyles();
  const { actions, locale } = usePane();
  const detail = useDetailWords();
  const { forms } = useWords();
  const words = detail.note;
  const headings = useFigureHeadings();
  const saving = useSaving();
  const [person] = usePerson();
  const { indicator, judgement } = assessment;
  const { note } = judgement;
  const [text, setText] = useDraft(note?.text ?? "");

  const onSave = () => {
    if (text.trim() === "") return saving.refuse(fill(forms.missing, { field: headings.note }));
    if (person.trim() === "") return saving.refuse(forms.noPerson);
    const change = { text: text.trim(), by: person.trim(), on: today() };
    void saving.save(() => actions.saveIndicator(indicator.code, { note: change }), words.saved);
  };
  const onClear = () => void saving.save(() => actions.saveIndicator(indicator.code, { note: null }), words.cleared);
  return (
    <div className={styles.form}>
      {note !== null && <Text className={styles.text}>{signed(note.text, note, locale)}</Text>}
      <TextField label={headings.note} value={text} onChange={setText} />
      <FormButtons
        saving={saving}
        save={words.save}
        onSave={onSave}
        other={{ label: words.clear, off: note === null, onClick: onClear }}
      />
    </div>
  );
}
