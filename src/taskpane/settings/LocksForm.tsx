import { Text, ToggleButton } from "@fluentui/react-components";
import { monthOf } from "../../observations";
import { fill } from "../../words";
import { usePane } from "../context";
import { Said, useFormStyles, useSaving } from "../forms";
import { monthName } from "../model";
import { useSettingsWords } from "./words";

const months = Array.from({ length: 12 }, (_, i) => i + 1);

/** Locks the months of the plan's year that were published, and unlocks them. */
export function LocksForm() {
  const { form, buttons, quiet } = useFormStyles();
  const { data, asOf, actions, busy, locale } = usePane();
  const { locks: words } = useSettingsWords();
  const saving = useSaving();
  const locked = new Set(data.locked);
  return (
    <div className={form}>
      <Text className={quiet}>{words.hint}</Text>
      <div role="group" aria-label={words.label} className={buttons}>
        {months
          .map((month) => monthOf(data.plan.year, month))
          .filter((month) => month <= asOf || locked.has(month))
          .map((month) => (
            <ToggleButton
              key={month}
              size="small"
              checked={locked.has(month)}
              disabledFocusable={busy || saving.saving}
              onClick={() =>
                void saving.save(
                  () => actions.lockMonth(month, !locked.has(month)),
                  fill(locked.has(month) ? words.unlocked : words.locked, { month: monthName(month, locale) }),
                )
              }
            >
              {fill(locked.has(month) ? words.isLocked : words.isOpen, { month: monthName(month, locale) })}
            </ToggleButton>
          ))}
      </div>
      <Said of={saving} />
    </div>
  );
}
