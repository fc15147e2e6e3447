import { Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { requiredWith, type Assessment, type Choice } from "../../analysis";
import { codeWords } from "../../figures";
import { fill } from "../../words";
import { usePane } from "../context";
import {
  choiceText,
  signed,
  numberTyped,
  PersonField,
  today,
  useDraft,
  useFormStyles,
  usePerson,
  useSaving,
  refusalOf,
  FormButtons,
  NumberField,
  SelectField,
} from "../forms";
import { modesOf, modeUnit, modeWord, type Mode, expectationKind } from "./modes";
import { useFigureHeadings, useWords } from "../words";
import { useDetailWords } from "./words";

type Member = Extract<Choice, { kind: "member" }>["member"];
/** What the list offers: the automatic method, one of the ensemble's members, or an own expectation. */
type Way = "automatic" | Mode | `member ${Member}`;

/** Chooses the method of the projection, or takes an own expectation for the months to come; kept in the workbook. */
export function ChoiceForm({ assessment }: { readonly assessment: Assessment }) {
  const styles = useFormStyles();
  const { data, asOf, actions, locale } = usePane();
  const { choice: words, mode: modeWords } = useDetailWords();
  const { forms } = useWords();
  const headings = useFigureHeadings();
  const { method: methods } = codeWords(locale);
  const saving = useSaving();
  const [person] = usePerson();
  const { indicator, judgement, projection } = assessment;
  const { choice } = judgement;

  const modes = useMemo(
    () => modesOf(requiredWith({ ...data, asOf }, indicator.code, projection?.value ?? 0), indicator),
    [indicator, data, asOf, projection],
  );
  const members = memberCodes(assessment);
  const [way, setWay] = useDraft<Way>(wayOf(choice));
  const [text, setText] = useDraft(choice !== null && choice.kind !== "member" ? String(choice.value) : "");
  const [wrong, setWrong] = useState<string | null>(null);
  const own = way === "growth" || way === "monthly";
  if (modes.length === 0 && members.length === 0 && choice === null)
    return <Text className={styles.text}>{words.nothing}</Text>;

  const modeName = (mode: Mode) => modeWord(mode, indicator, modeWords);
  const options: readonly (readonly [Way, string])[] = [
    ["automatic", words.automatic],
    ...members.map((member) => [`member ${member}`, methods[member]] as const),
    ...[...new Set([...modes, ...(own ? [way] : [])])].map(
      (mode) => [mode, fill(words.own, { mode: modeName(mode) })] as const,
    ),
  ];
  const label = own ? modeName(way) : "";
  const chosen = (): Choice | null | undefined => {
    if (way === "automatic") return null;
    if (!own) return { kind: "member", member: way.slice("member ".length) as Member };
    const typed = numberTyped(text, expectationKind(way, indicator, data.observations));
    if (typed.kind === "figure") return { kind: way, value: typed.value };
    setWrong(typed.kind === "empty" ? fill(forms.missing, { field: label }) : refusalOf(typed, label, text, forms));
    return undefined;
  };
  const onSave = () => {
    setWrong(null);
    const next = chosen();
    if (next === undefined) return;
    if (next !== null && person.trim() === "") return saving.refuse(forms.noPerson);
    void saving.save(
      () => actions.saveIndicator(indicator.code, { choice: next && { ...next, by: person.trim(), on: today() } }),
      next === null ? words.automaticSaved : words.saved,
    );
  };

  return (
    <div className={styles.form}>
      {choice !== null && (
        <Text className={styles.text}>
          {signed(fill(words.now, { method: choiceText(choice, indicator, locale) }), choice, locale)}
        </Text>
      )}
      <SelectField
        label={headings.method}
        hint={words.hint}
        value={way}
        options={options}
        onChange={(next) => {
          setWay(next);
          setWrong(null);
        }}
      />
      {own && (
        <NumberField
          label={label}
          value={text}
          unit={modeUnit(way, indicator)}
          onChange={setText}
          {...(wrong === null ? {} : { validationMessage: wrong })}
        />
      )}
      <PersonField />
      <FormButtons saving={saving} save={words.save} onSave={onSave} />
    </div>
  );
}

const wayOf = (choice: Choice | null): Way =>
  choice === null ? "automatic" : choice.kind === "member" ? `member ${choice.member}` : choice.kind;

/** The members that take part here, and the one that is chosen. */
function memberCodes({ projection, judgement: { choice } }: Assessment): Member[] {
  const weighed = projection?.basis.members.filter(({ weight }) => weight !== null) ?? [];
  const codes = weighed.map(({ method }) => method as Member);
  return choice?.kind === "member" && !codes.includes(choice.member) ? [...codes, choice.member] : codes;
}
