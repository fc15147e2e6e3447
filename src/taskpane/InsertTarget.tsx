import { Button, Caption1, Field, Select, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { useContext, useState } from "react";
import { type Indicator, indicatorName } from "../plan";
import { LocaleContext, useFigureHeadings, useWords } from "./words";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  // Long names are cut rather than widen a narrow pane.
  narrow: {
    gridTemplateColumns: "minmax(0, 1fr)",
    "& .fui-Select": { minWidth: 0 },
    "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
  },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly indicators: readonly Indicator[];
  readonly busy: boolean;
  readonly onInsert: (code: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the indicator whose target formula goes into the active cell. */
export function InsertTarget({ indicators, busy, onInsert, onCancel }: Props) {
  const styles = useStyles();
  const words = useWords().pane;
  const headings = useFigureHeadings();
  const locale = useContext(LocaleContext);
  const [code, setCode] = useState(indicators[0]?.code ?? "");
  return (
    <section className={styles.form} aria-label={words.insertTitle}>
      <Subtitle2>{words.insertTitle}</Subtitle2>
      <Caption1>{words.insertHint}</Caption1>
      <Field label={headings.name} className={styles.narrow}>
        <Select value={code} onChange={(_, { value }) => setCode(value)}>
          {indicators.map((indicator) => (
            <option key={indicator.code} value={indicator.code}>
              {`${indicator.no} ${indicatorName(indicator, locale)}`}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={busy || code === ""} onClick={() => onInsert(code)}>
          {words.insert}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </section>
  );
}
