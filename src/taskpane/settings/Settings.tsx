import { AsOf } from "../AsOf";
import { PersonField, Section } from "../forms";
import { Chosen } from "./Chosen";
import { LibraryForm } from "./LibraryForm";
import { LimitsForm } from "./LimitsForm";
import { LocksForm } from "./LocksForm";
import { PaletteForm } from "./PaletteForm";
import { RulesForm } from "./RulesForm";
import { TransferForm } from "./TransferForm";
import { useTransferWords } from "./transferWords";
import { useSettingsWords } from "./words";

/** What a bureau and a person may set: month, name, tolerances, thresholds, colours, rules; and what was decided by hand. */
export function SettingsView() {
  const { section: words } = useSettingsWords();
  const { section: transfer } = useTransferWords();
  return (
    <>
      <Section title={words.work} open>
        <AsOf />
        <PersonField hint />
      </Section>
      <Section title={words.limits} open>
        <LimitsForm />
      </Section>
      <Section title={words.locks}>
        <LocksForm />
      </Section>
      <Section title={words.palette}>
        <PaletteForm />
      </Section>
      <Section title={words.library}>
        <LibraryForm />
      </Section>
      <Section title={words.rules}>
        <RulesForm />
      </Section>
      <Section title={transfer}>
        <TransferForm />
      </Section>
      <Section title={words.chosen}>
        <Chosen />
      </Section>
    </>
  );
}
