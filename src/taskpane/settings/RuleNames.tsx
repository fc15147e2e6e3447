import { ruleVariables } from "../../analysis";
import { reportWords, ruleName } from "../../report";
import { usePane } from "../context";
import { Section, useTableStyles } from "../forms";
import { useWords } from "../words";

/** The names that a rule may speak of, in both languages, with what they mean. */
export function RuleNames() {
  const { table } = useTableStyles();
  const { settings } = useWords();
  const { rules } = reportWords(usePane().locale);
  const { rules: words } = settings;
  const { name, english, meaning } = words.variableHead;
  return (
    <Section title={words.variables}>
      <table className={table} data-text="true">
        <thead>
          <tr>
            {[name, english, meaning].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ruleVariables.map((variable) => (
            <tr key={variable}>
              {/* Conditions are written with either name, whatever the pane speaks. */}
              <th scope="row">{ruleName(variable, "zh-CN")}</th>
              <td>{variable}</td>
              <td>{rules.meaning[variable]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
