import { Field, Input } from "@fluentui/react-components";
import { usePerson } from "./person";
import { useFormStyles } from "./styles";
import { useWords } from "../words";

/** Longer names are no names. */
const longest = 40;

/** Asks for the name that stands beside what is saved. */
export function PersonField({ hint = false }: { readonly hint?: boolean }) {
  const { field } = useFormStyles();
  const { forms: words } = useWords();
  const [person, setPerson] = usePerson();
  return (
    <Field label={words.person} className={field} {...(hint ? { hint: words.personHint } : {})}>
      <Input value={person} maxLength={longest} autoComplete="name" onChange={(_, { value }) => setPerson(value)} />
    </Field>
  );
}
