import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { Month } from "../observations";
import { usePane } from "./context";
import { monthsOf } from "./model";
import { useWords } from "./words";

// The label stands beside its box and takes no more than its words.
const useStyles = makeStyles({
  narrow: {
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    "& label": { paddingInlineEnd: 0 },
    "& .fui-Select": { minWidth: 0 },
  },
});

/** Asks for the as-of month, among those of all years that have a plan: with the month comes the plan. */
export function AsOf() {
  const { narrow } = useStyles();
  const words = useWords().pane;
  const { store, asOf, session, locale } = usePane();
  return (
    <Field label={words.asOf} orientation="horizontal" className={narrow}>
      <Select size="small" value={asOf} onChange={(_, { value }) => session.setState({ asOf: value as Month })}>
        {store
          .years()
          .flatMap((year) => monthsOf(year, locale))
          .map(({ month, name }) => (
            <option key={month} value={month}>
              {name}
            </option>
          ))}
      </Select>
    </Field>
  );
}
