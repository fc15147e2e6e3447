import { ruleVariables } from "../../analysis";
import { reportWords, ruleName } from "../../report";
import { usePane } from "../context";
import { Section, SmallTable } from "../forms";
import { useSettingsWords } from "./words";

/** The names that a rule may speak of, in both languages, with what they mean. */
export function RuleNames() {
  const { rules: words } = useSettingsWords();
  const { rules } = reportWords(usePane().locale);
  // Conditions are written with either name, whatever the pane speaks.
  const { name, english, meaning } = words.variableHead;
  return (
    <Section title={words.variables}>
      <SmallTable
        text
        heads={[name, english, meaning]}
        rows={ruleVariables.map((variable) => [ruleName(variable, "zh-CN"), variable, rules.meaning[variable]])}
      />
    </Section>
  );
}
