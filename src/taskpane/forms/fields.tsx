import { Button, Field, Input, Select, Textarea, type FieldProps } from "@fluentui/react-components";
import { usePane } from "../context";
import { Said, type Saving } from "./saving";
import { useFormStyles } from "./styles";

/** Longer texts belong into a document. */
const longestText = 500;

type Labels = Pick<FieldProps, "label" | "hint" | "validationMessage" | "validationState">;
type Box<Value> = Labels & { readonly value: Value; readonly onChange: (value: Value) => void };

/** A choice from a list of values with their names. */
export function SelectField<Value extends string>({
  value,
  options,
  onChange,
  ...labels
}: Box<Value> & { readonly options: Iterable<readonly [value: Value, name: string]> }) {
  const { field } = useFormStyles();
  return (
    <Field className={field} {...labels}>
      <Select value={value} onChange={(_, chosen) => onChange(chosen.value as Value)}>
        {[...options].map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** A choice of one of some values, or of all of them, which is null. */
export function FilterField<Value extends string | number>({
  label,
  size = "medium",
  all,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly size?: "small" | "medium";
  /** What all of them are called. */
  readonly all: string;
  readonly value: Value | null;
  readonly options: readonly (readonly [value: Value, name: string])[];
  readonly onChange: (value: Value | null) => void;
}) {
  const { field } = useFormStyles();
  return (
    <Field label={label} size={size} className={field}>
      <Select
        size={size}
        value={options.findIndex(([each]) => each === value)}
        onChange={(_, chosen) => onChange(options[Number(chosen.value)]?.[0] ?? null)}
      >
        <option value={-1}>{all}</option>
        {options.map(([each, name], i) => (
          <option key={each} value={i}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** A number as it is typed, with its unit behind it. */
export function NumberField({ value, unit, onChange, ...labels }: Box<string> & { readonly unit?: string }) {
  const { field } = useFormStyles();
  return (
    <Field className={field} {...labels}>
      <Input
        value={value}
        inputMode="decimal"
        {...(unit === undefined ? {} : { contentAfter: <span>{unit}</span> })}
        onChange={(_, typed) => onChange(typed.value)}
      />
    </Field>
  );
}

/** A text of several lines. */
export function TextField({ value, onChange, ...labels }: Box<string>) {
  const { field } = useFormStyles();
  return (
    <Field className={field} {...labels}>
      <Textarea
        value={value}
        maxLength={longestText}
        resize="vertical"
        onChange={(_, typed) => onChange(typed.value)}
      />
    </Field>
  );
}

interface FormButtonsProps {
  readonly saving: Saving;
  readonly save: string;
  readonly onSave: () => void;
  /** The button beside it, such as one that clears; `off` where there is nothing for it to do. */
  readonly other?: { readonly label: string; readonly off?: boolean; readonly onClick: () => void };
}

/** What ends a form: its buttons, off while something is done, and below them what saving came to. */
export function FormButtons({ saving, save, onSave, other }: FormButtonsProps) {
  const { buttons } = useFormStyles();
  const off = usePane().busy || saving.saving;
  return (
    <>
      <div className={buttons}>
        <Button appearance="primary" disabledFocusable={off} onClick={onSave}>
          {save}
        </Button>
        {other && (
          <Button disabledFocusable={off || other.off === true} onClick={other.onClick}>
            {other.label}
          </Button>
        )}
      </div>
      <Said of={saving} />
    </>
  );
}
