import { Button, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { CommandId } from "../commands";
import type { Month } from "../observations";
import { useWords } from "./words";

const useStyles = makeStyles({
  controls: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly months: readonly { readonly month: Month; readonly name: string }[];
  readonly asOf: Month;
  readonly busy: boolean;
  readonly onMonth: (month: Month) => void;
  readonly onCommand: (id: CommandId) => void;
}

/** The as-of month and the commands that go with it. */
export function Controls({ months, asOf, busy, onMonth, onCommand }: Props) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.controls}>
      <Field label={words.asOf}>
        <Select value={asOf} onChange={(_, { value }) => onMonth(value as Month)}>
          {months.map(({ month, name }) => (
            <option key={month} value={month}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={busy} onClick={() => onCommand("generateAnalysis")}>
          {words.generate}
        </Button>
        <Button disabled={busy} onClick={() => onCommand("openEntry")}>
          {words.entry}
        </Button>
        <Button disabled={busy} onClick={() => onCommand("loadTargets")}>
          {words.load}
        </Button>
      </div>
    </div>
  );
}
