import { Text } from "@fluentui/react-components";
import { useMemo } from "react";
import { defaultSettings } from "../../analysis";
import { usePane } from "../context";
import { useDraft, useFormStyles, useSaving, FormButtons, NumberField } from "../forms";
import { useWords } from "../words";
import { useSettingsWords } from "./words";
import { limitTexts, limitUnit, readLimits, thresholdKeys, toleranceKeys, type LimitKey } from "./limits";

/** The tolerances in general, and the probabilities below which a status begins. */
export function LimitsForm() {
  const styles = useFormStyles();
  const { data, actions, locale } = usePane();
  const { limits: words } = useSettingsWords();
  const { forms } = useWords();
  const saving = useSaving();
  const [texts, setTexts] = useDraft(limitTexts(data.settings));
  const read = useMemo(() => readLimits(texts, words, forms), [texts, words, forms]);

  const onSave = () => {
    if (!read.ok) return saving.refuse(Object.values(read.problems)[0]!);
    const { aboutPoints, aboutShare, linkedPoints, stableShare, severe, lagging, nearly } = read.values;
    const tolerance = { ...data.settings.tolerance, aboutPoints, aboutShare, linkedPoints, stableShare };
    const thresholds = { severe, lagging, nearly };
    void saving.save(() => actions.saveSettings({ tolerance, thresholds }), words.saved);
  };
  const group = (title: string, keys: readonly LimitKey[]) => (
    <div role="group" aria-label={title} className={styles.form}>
      <Text weight="semibold">{title}</Text>
      <div className={styles.columns}>
        {keys.map((key) => {
          const problem = read.ok ? undefined : read.problems[key];
          return (
            <NumberField
              key={key}
              label={words.name[key]}
              value={texts[key]}
              unit={limitUnit(key, locale).trim()}
              onChange={(value) => setTexts({ ...texts, [key]: value })}
              {...(problem === undefined ? {} : { validationMessage: problem })}
            />
          );
        })}
      </div>
    </div>
  );
  return (
    <div className={styles.form}>
      <Text className={styles.quiet}>{words.hint}</Text>
      {group(words.tolerance, toleranceKeys)}
      {group(words.thresholds, thresholdKeys)}
      <FormButtons
        saving={saving}
        save={words.save}
        onSave={onSave}
        other={{ label: words.reset, onClick: () => setTexts(limitTexts(defaultSettings)) }}
      />
    </div>
  );
}
