import { Button, Caption1, Field, Text, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { formatOf } from "../../figures";
import { createLookup } from "../../plan";
import type { EnteredFigure } from "../../workbook";
import { fill } from "../../words";
import { usePane } from "../context";
import { refusalOf, SelectField, useFormStyles, validationOf } from "../forms";
import { useWords } from "../words";
import { pastedColumns, pastedLines, type PastedLine } from "./pasted";
import type { DueFigure } from "./tasks";

const useStyles = makeStyles({
  line: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  value: { flexShrink: 0, textAlign: "right", maxWidth: "60%" },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

interface Props {
  readonly due: readonly DueFigure[];
  onEnter(...figures: readonly EnteredFigure[]): void;
  onEnd(): void;
}

/** A department's table is pasted here, read by its names, and seen before it is entered. */
export function PasteForm({ due, onEnter, onEnd }: Props) {
  const form = useFormStyles();
  const styles = useStyles();
  const { data, locale } = usePane();
  const { todo: words } = useWords();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState("");
  const { plan, observations } = data;
  const { find } = useMemo(() => createLookup(plan), [plan]);
  const columns = useMemo(() => pastedColumns(text), [text]);
  const column = columns.find(({ at }) => String(at) === chosen) ?? null;
  const lines = useMemo(
    () => pastedLines(text, due, { find, observations, locale }, column),
    [text, due, find, observations, locale, column],
  );
  const good = lines.filter(({ problem }) => problem === null);
  const onSave = () => {
    onEnter(
      ...good.flatMap(({ figure, typed }) =>
        figure !== null && typed.kind === "figure"
          ? [{ code: figure.code, month: figure.month, value: typed.value, over: null }]
          : [],
      ),
    );
    onEnd();
  };
  return (
    <div className={form.form}>
      <Field label={words.pasteLabel} hint={words.pasteHint}>
        <Textarea value={text} rows={4} resize="vertical" onChange={(_, { value }) => setText(value)} />
      </Field>
      {columns.length > 0 && (
        <SelectField
          label={words.pasteColumn}
          value={column === null ? "" : chosen}
          options={[
            ["", words.pasteChoose],
            ...columns.map(({ at, heading }) => [String(at), heading || fill(words.pasteNth, { n: at + 1 })] as const),
          ]}
          onChange={setChosen}
        />
      )}
      {lines.length > 0 && (
        <ul className={styles.list} aria-label={words.preview}>
          {lines.map((line, i) => (
            <Preview key={i} line={line} />
          ))}
        </ul>
      )}
      <div className={form.buttons}>
        <Button appearance="primary" disabledFocusable={good.length === 0} onClick={onSave}>
          {fill(words.pasteSave, { count: good.length })}
        </Button>
        <Button onClick={onEnd}>{words.pasteEnd}</Button>
      </div>
    </div>
  );
}

/** What one line would be entered as, or why not. */
function Preview({ line: { said, name, figure, text, typed, problem } }: { readonly line: PastedLine }) {
  const styles = useStyles();
  const { locale } = usePane();
  const { todo: words, forms } = useWords();
  const odd = validationOf(typed, name, text, forms).validationMessage;
  const value = typed.kind === "figure" && figure !== null ? formatOf(figure, locale).entered(typed.value) : "";
  return (
    <li className={styles.line}>
      <Text className={styles.name}>{said === name ? name : fill(words.pasteAs, { said, name })}</Text>
      {problem === null ? (
        <Text className={styles.value}>
          {value}
          {odd !== undefined && <Caption1 className={styles.wrong}> {odd}</Caption1>}
        </Text>
      ) : (
        <Caption1 className={`${styles.value} ${styles.wrong}`}>
          {problem === "wrong" ? refusalOf(typed, name, text, forms) : words.pasteProblem[problem]}
        </Caption1>
      )}
    </li>
  );
}
