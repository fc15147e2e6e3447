import { Button, Field, Input, Text, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { statuses, type OwnRule } from "../../analysis";
import { codeWords } from "../../figures";
import { fill } from "../../words";
import { usePane } from "../context";
import { useFormStyles, SelectField } from "../forms";
import type { RuleProblems } from "./rules";
import { useSettingsWords } from "./words";

const useStyles = makeStyles({
  rule: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  expression: { "& textarea": { fontFamily: tokens.fontFamilyMonospace } },
});

/** Longer names do not fit a status column; longer conditions are refused by the rules' language. */
const [longestName, longestExpression] = [40, 220];
/** So many of the indicators that a rule decides are named. */
const shownNames = 6;

interface Props {
  /** Place in the order, from 1. */
  readonly index: number;
  /** How many there are. */
  readonly last: number;
  readonly rule: OwnRule;
  readonly problems: RuleProblems;
  /** Names of the indicators that it would decide now. */
  readonly touched: readonly string[];
  readonly onChange: (rule: OwnRule) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One rule: its name, condition, status and place in the order. */
export function RuleEditor({ index, last, rule, problems, touched, onChange, onMove, onRemove }: Props) {
  const styles = useStyles();
  const form = useFormStyles();
  const { rules: words } = useSettingsWords();
  const { status: labels } = codeWords(usePane().locale);
  const { name, expression, status } = rule;
  const named = (action: string) => fill(words.ofRule, { action, index });
  // An empty box is not wrong before anything was typed into the rule.
  const begun = name !== "" || expression !== "";
  const problem = (text: string | null) => (text === null || !begun ? {} : { validationMessage: text });
  const names = touched.slice(0, shownNames).join(words.names);
  return (
    <div role="group" aria-label={fill(words.rule, { index })} className={styles.rule}>
      <Text weight="semibold">{fill(words.rule, { index })}</Text>
      <Field label={words.name} className={form.field} {...problem(problems.name)}>
        <Input value={name} maxLength={longestName} onChange={(_, { value }) => onChange({ ...rule, name: value })} />
      </Field>
      <Field label={words.expression} className={form.field} {...problem(problems.expression)}>
        <Textarea
          value={expression}
          className={styles.expression}
          maxLength={longestExpression}
          spellCheck={false}
          resize="vertical"
          onChange={(_, { value }) => onChange({ ...rule, expression: value })}
        />
      </Field>
      <SelectField
        label={words.status}
        value={status}
        options={statuses.map((each) => [each, labels[each]])}
        onChange={(next) => onChange({ ...rule, status: next })}
      />
      <div aria-live="polite" className={form.quiet}>
        {problems.expression !== null
          ? ""
          : touched.length === 0
            ? words.touchesNone
            : fill(words.touches, {
                count: touched.length,
                names: touched.length > shownNames ? fill(words.more, { names }) : names,
              })}
      </div>
      <div className={form.buttons}>
        <Button size="small" disabledFocusable={index === 1} aria-label={named(words.up)} onClick={() => onMove(-1)}>
          {words.up}
        </Button>
        <Button
          size="small"
          disabledFocusable={index === last}
          aria-label={named(words.down)}
          onClick={() => onMove(1)}
        >
          {words.down}
        </Button>
        <Button size="small" aria-label={named(words.remove)} onClick={onRemove}>
          {words.remove}
        </Button>
      </div>
    </div>
  );
}
