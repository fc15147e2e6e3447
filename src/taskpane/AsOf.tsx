import { Field, Select } from "@fluentui/react-components";
import type { Month } from "../observations";
import { usePane } from "./context";
import { monthsOf } from "./model";
import { useWords } from "./words";

/** Asks for the as-of month. */
export function AsOf() {
  const words = useWords();
  const { data, asOf, session, locale } = usePane();
  return (
    <Field label={words.asOf}>
      <Select value={asOf} onChange={(_, { value }) => session.set({ asOf: value as Month })}>
        {monthsOf(data.plan.year, locale).map(({ month, name }) => (
          <option key={month} value={month}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
