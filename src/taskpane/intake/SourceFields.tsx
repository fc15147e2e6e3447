import { Field, Input } from "@fluentui/react-components";
import type { SourceFacts } from "../../exchange";
import type { OwnAttributes, Vintage } from "../../observations";
import { SelectField, useFormStyles } from "../forms";
import { useIntakeWords } from "./words";

interface Props {
  readonly facts: SourceFacts;
  /** What the figures themselves say: what each of them does is not asked for. */
  readonly own: readonly (OwnAttributes | undefined)[];
  readonly onChange: (facts: SourceFacts) => void;
}

const vintages: readonly Vintage[] = ["flash", "preliminary", "verified"];

/** What is said of all figures of a source: where it comes from, when it was released, what its figures are. */
export function SourceFields({ facts, own, onChange }: Props) {
  const { columns, field } = useFormStyles();
  const words = useIntakeWords();
  const asked = (field: keyof SourceFacts) => own.some((each) => each?.[field] === undefined);
  return (
    <div className={columns}>
      {asked("source") && (
        <Field className={field} label={words.source} hint={words.sourceHint}>
          <Input value={facts.source} onChange={(_, { value }) => onChange({ ...facts, source: value })} />
        </Field>
      )}
      {asked("released") && (
        <Field className={field} label={words.released}>
          <Input
            type="date"
            value={facts.released}
            onChange={(_, { value }) => onChange({ ...facts, released: value })}
          />
        </Field>
      )}
      {asked("vintage") && (
        <SelectField
          label={words.vintage}
          value={facts.vintage ?? ""}
          options={[["", words.anyVintage], ...vintages.map((each) => [each, words.vintages[each]] as const)]}
          onChange={(value) => onChange({ ...facts, vintage: value === "" ? null : value })}
        />
      )}
    </div>
  );
}
