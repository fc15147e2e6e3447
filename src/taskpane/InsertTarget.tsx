import { Button, Caption1, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { useContext, useState } from "react";
import { type Indicator, indicatorName } from "../plan";
import { SelectField, useFormStyles } from "./forms";
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
  const { buttons } = useFormStyles();
  const words = useWords().pane;
  const headings = useFigureHeadings();
  const locale = useContext(LocaleContext);
  const [code, setCode] = useState(indicators[0]?.code ?? "");
  return (
    <section className={styles.form} aria-label={words.insertTitle}>
      <Subtitle2>{words.insertTitle}</Subtitle2>
      <Caption1>{words.insertHint}</Caption1>
      <SelectField
        label={headings.name}
        value={code}
        options={indicators.map((each) => [each.code, `${each.no} ${indicatorName(each, locale)}`])}
        onChange={setCode}
      />
      <div className={buttons}>
        <Button appearance="primary" disabled={busy || code === ""} onClick={() => onInsert(code)}>
          {words.insert}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </section>
  );
}
