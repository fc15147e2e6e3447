import { Button, Text } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import type { OwnRule } from "../../analysis";
import { fill } from "../../words";
import { usePane } from "../context";
import { Said, useDraft, useFormStyles, useSaving } from "../forms";
import { RuleEditor } from "./RuleEditor";
import { ruleProblems, touchedBy } from "./rules";
import { RuleNames } from "./RuleNames";
import { settingsWords } from "./words";

const blank: OwnRule = { name: "", expression: "", status: "lagging" };

/** The bureau's own rules in their order, checked while they are typed. */
export function RulesForm() {
  const styles = useFormStyles();
  const { data, asOf, actions, locale, busy } = usePane();
  const { rules: words } = settingsWords(locale);
  const saving = useSaving();
  const [rules, setRules] = useDraft<readonly OwnRule[]>(data.settings.rules);
  const [removed, setRemoved] = useState("");
  const problems = useMemo(() => ruleProblems(rules, locale), [rules, locale]);
  const settled = useDeferredValue(rules);
  const touched = useMemo(() => touchedBy(settled, data, asOf, locale), [settled, data, asOf, locale]);

  const replace = (at: number, rule: OwnRule) => setRules(rules.map((each, i) => (i === at ? rule : each)));
  const move = (at: number, by: -1 | 1) => {
    const next = [...rules];
    [next[at], next[at + by]] = [next[at + by]!, next[at]!];
    setRules(next);
  };
  const remove = (at: number) => {
    setRemoved(fill(words.removed, { name: rules[at]!.name }));
    setRules(rules.filter((_, i) => i !== at));
  };
  const onSave = () => {
    setRemoved("");
    const wrong = problems.findIndex(({ name, expression }) => name !== null || expression !== null);
    if (wrong >= 0) {
      const { name, expression } = problems[wrong]!;
      return saving.refuse(name ?? fill(words.wrong, { index: wrong + 1, problem: expression! }));
    }
    const saved = rules.map((rule) => ({ ...rule, name: rule.name.trim(), expression: rule.expression.trim() }));
    void saving.save(() => actions.saveSettings({ rules: saved }), words.saved);
  };
  return (
    <div className={styles.form}>
      <Text className={styles.quiet}>{words.hint}</Text>
      {rules.length === 0 && <Text>{words.none}</Text>}
      {rules.map((rule, i) => (
        <RuleEditor
          key={i}
          index={i + 1}
          last={rules.length}
          rule={rule}
          problems={problems[i]!}
          touched={touched.get(rule.name) ?? []}
          onChange={(next) => replace(i, next)}
          onMove={(by) => move(i, by)}
          onRemove={() => remove(i)}
        />
      ))}
      <div aria-live="polite">{removed}</div>
      <div className={styles.buttons}>
        <Button onClick={() => setRules([...rules, blank])}>{words.add}</Button>
        <Button appearance="primary" disabledFocusable={busy || saving.saving} onClick={onSave}>
          {words.save}
        </Button>
      </div>
      <Said of={saving} />
      <RuleNames />
    </div>
  );
}
