import { Field, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { useMemo } from "react";
import { palettes, statuses, type Palette } from "../../analysis";
import { codeWords } from "../../figures";
import { PaneContext, usePane } from "../context";
import { useDraft, useFormStyles, useSaving, FormButtons } from "../forms";
import { StatusBadge } from "../StatusBadge";
import { useSettingsWords } from "./words";

/** What the colours of the statuses mean, with a preview of each. */
export function PaletteForm() {
  const styles = useFormStyles();
  const pane = usePane();
  const { data, actions, locale } = pane;
  const { palette: words } = useSettingsWords();
  const { status: labels, palette: names } = codeWords(locale);
  const saving = useSaving();
  const [palette, setPalette] = useDraft<Palette>(data.settings.palette);
  // The badges below look as they will once the palette is saved.
  const preview = useMemo(
    () => ({ ...pane, data: { ...data, settings: { ...data.settings, palette } } }),
    [pane, data, palette],
  );
  return (
    <div className={styles.form}>
      <Field label={words.label} hint={words.hint}>
        <RadioGroup value={palette} onChange={(_, { value }) => setPalette(value as Palette)}>
          {palettes.map((each) => (
            <Radio key={each} value={each} label={names[each]} />
          ))}
        </RadioGroup>
      </Field>
      <div role="group" aria-label={words.preview} className={styles.form}>
        <Text className={styles.quiet}>{words.preview}</Text>
        <PaneContext value={preview}>
          <div className={styles.buttons}>
            {statuses.map((status) => (
              <StatusBadge key={status} status={status}>
                {labels[status]}
              </StatusBadge>
            ))}
          </div>
        </PaneContext>
      </div>
      <FormButtons
        saving={saving}
        save={words.save}
        onSave={() => void saving.save(() => actions.saveSettings({ palette }), words.saved)}
      />
    </div>
  );
}
